/** The sentences about problems of files, in one language. */
import type { Language } from '../domain/roadmap.ts'
import type { ErrorWords } from '../locales/errors.ts'
import type { ProblemTexts } from '../locales/problems.ts'

export interface ProblemWords {
  readonly texts: ProblemTexts
  readonly words: ErrorWords
}

export async function loadProblemTexts(language: Language): Promise<ProblemWords> {
  const [{ problems }, { errorWords }] =
    language === 'vi'
      ? await Promise.all([import('../locales/vi/problems.ts'), import('../locales/vi/errors.ts')])
      : await Promise.all([import('../locales/en/problems.ts'), import('../locales/en/errors.ts')])
  return { texts: problems, words: errorWords }
}

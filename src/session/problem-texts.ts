/** The sentences about errors and about problems of files, in one language. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { ErrorTexts, ErrorWords } from '../locales/errors.ts'
import { inLanguage } from '../locales/load.ts'
import type { ProblemTexts } from '../locales/problems.ts'

export function loadErrors(language: Language): Promise<{ readonly errors: ErrorTexts; readonly errorWords: ErrorWords }> {
  return inLanguage(language, { en: () => import('../locales/en/errors.ts'), vi: () => import('../locales/vi/errors.ts') })
}

/** What a screen of problems needs. */
export async function loadProblemTexts(language: Language): Promise<{ readonly texts: ProblemTexts; readonly words: ErrorWords }> {
  const problems = inLanguage(language, { en: () => import('../locales/en/problems.ts'), vi: () => import('../locales/vi/problems.ts') })
  const [{ problems: texts }, { errorWords }] = await Promise.all([problems, loadErrors(language)])
  return { texts, words: errorWords }
}

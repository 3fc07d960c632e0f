/** Errors as JSON values, as json.md promises them. Knows no sentence; the texts are handed in. */
import type { ErrorTexts, Said, ShownError } from '../../locales/errors.ts'
import type { ProblemTexts } from '../../locales/problems.ts'
import { problemsOf, sayError } from '../text/error.ts'
import { jsonOfProblem } from './problem.ts'

export interface ErrorJson {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly hint: string | null
    /** The file it is about, and where in it. */
    readonly where: { readonly file: string; readonly line: number | null; readonly column: number | null } | null
    /** Words to choose from; empty without any. */
    readonly choices: readonly string[]
    /** As in `check`. */
    readonly problems: readonly object[]
  }
}

/** @param problemTexts needed only by an error with problems */
export function jsonOfError(error: ShownError, texts: ErrorTexts, problemTexts: ProblemTexts | undefined): ErrorJson {
  const { message, hint, choices = [] } = sayError(error, texts)
  const problems = problemTexts === undefined ? [] : problemsOf(error).map((problem) => jsonOfProblem(problem, problemTexts))
  return { error: { code: error.code, message, hint: hint ?? null, where: whereOf(error), choices, problems } }
}

/** The program's own bug has the code `internal`, and what to copy into a report. */
export function jsonOfBug({ message, hint }: Said, details: readonly string[]): object {
  return { error: { code: 'internal', message, hint: hint ?? null, where: null, choices: [], problems: [], details } }
}

function whereOf(error: ShownError): ErrorJson['error']['where'] {
  const problem = problemsOf(error).find(({ severity }) => severity === 'problem') ?? problemsOf(error)[0]
  if (problem !== undefined) return { file: problem.file, line: problem.line, column: problem.column }
  return 'file' in error.params ? { file: error.params.file, line: null, column: null } : null
}

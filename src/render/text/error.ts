/** An error as lines for a terminal. Knows no sentence; the texts are handed in. */
import type { ErrorTexts, ErrorWords, Said, ShownError } from '../../locales/errors.ts'
import type { ProblemTexts } from '../../locales/problems.ts'
import type { Problem } from '../../problems.ts'
import type { Paint } from './paint.ts'
import { renderHint, renderProblemBlocks } from './problem.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { truncate, widthOf } from './width.ts'

/** What an error says, control characters taken out; no hint and no choices where there are none. */
export function sayError(error: ShownError, texts: ErrorTexts): Said {
  const { message, hint, choices = [] } = (texts[error.code] as (params: ShownError['params']) => Said)(error.params)
  return {
    message: safe(message),
    ...(hint === undefined ? {} : { hint: safe(hint) }),
    ...(choices.length === 0 ? {} : { choices: choices.map(safe) }),
  }
}

/** The problems of a file that an error is about. */
export function problemsOf(error: ShownError): readonly Problem[] {
  return 'problems' in error.params ? error.params.problems : []
}

/**
 * The lines of an error: its problems first, then what happened, then what to do. A question that was cancelled is one
 * plain line.
 * @param problemTexts needed only by an error with problems
 */
export function renderError(error: ShownError, texts: ErrorTexts, problemTexts: ProblemTexts | undefined, words: ErrorWords, paint: Paint, columns: number): string[] {
  const said = sayError(error, texts)
  if (error.code === 'cancelled') return hang(said.message, columns, '', 0)
  const problems = problemTexts === undefined ? [] : problemsOf(error)
  const blocks = problemTexts === undefined ? [] : renderProblemBlocks(problems, problemTexts, words, paint, columns)
  return [...blocks, ...(blocks.length === 0 ? [] : ['']), ...renderSaid(said, words, paint, columns)]
}

/** The lines of the program's own bug: what to copy into a report is below the hint. */
export function renderBug(said: Said, details: readonly string[], words: ErrorWords, paint: Paint, columns: number): string[] {
  const clean = { ...said, message: safe(said.message) }
  return [...renderSaid(clean, words, paint, columns), '', ...details.map(safe)]
}

function renderSaid({ message, hint, choices = [] }: Said, words: ErrorWords, paint: Paint, columns: number): string[] {
  const label = `${words.error}:`
  return [
    ...hang(message, columns, `${paint.bad(label)} `, 2, widthOf(label) + 1),
    ...(hint === undefined ? [] : renderHint(hint, paint, columns)),
    ...choices.map((choice) => `      ${truncate(choice, Math.max(20, columns - 6))}`),
  ]
}

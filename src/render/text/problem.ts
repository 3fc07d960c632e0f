/** Problems of a file: where, what, the author's line with a caret, what to do. Knows no sentence; the texts are handed in. */
import type { ErrorWords } from '../../locales/errors.ts'
import { problemSentence } from '../../locales/problems.ts'
import type { ProblemSentence, ProblemTexts } from '../../locales/problems.ts'
import type { Problem } from '../../problems.ts'
import { markLine } from './caret.ts'
import type { Paint } from './paint.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { widthOf } from './width.ts'

/** What a problem says, control characters taken out. */
export function sayProblem(problem: Problem, texts: ProblemTexts): ProblemSentence {
  const { message, hint } = problemSentence(texts, problem)
  return { message: safe(message), ...(hint === undefined ? {} : { hint: safe(hint) }) }
}

/** The lines of one problem: `file:line:col  error: message`, the author's line, the caret, the hint. */
export function renderProblem(problem: Problem, texts: ProblemTexts, words: ErrorWords, paint: Paint, columns: number): string[] {
  const { message, hint } = sayProblem(problem, texts)
  const color = problem.severity === 'problem' ? paint.bad : paint.warn
  const label = `${problem.severity === 'problem' ? words.error : words.warning}:`
  const place = `${safe(problem.file)}:${problem.line}:${problem.column}`
  const first = `${paint.strong(place)}  ${color(label)} `
  return [
    ...hang(message, columns, first, 2, widthOf(place) + widthOf(label) + 3),
    ...renderSource(problem, color, paint, columns),
    ...(hint === undefined ? [] : renderHint(hint, paint, columns)),
  ]
}

/** The author's line and the caret under it; nothing for an empty line. */
function renderSource(problem: Problem, color: (text: string) => string, paint: Paint, columns: number): string[] {
  if (problem.source === '') return []
  const gutter = `  ${problem.line} │ `
  const { line, from, length } = markLine(problem.source, problem.column, problem.length, Math.max(20, columns - widthOf(gutter)))
  const empty = gutter.replace(/\d/g, ' ')
  return [paint.faint(gutter) + line, paint.faint(empty) + ' '.repeat(from) + color('^'.repeat(length))]
}

/** What to do, behind an arrow. */
export function renderHint(hint: string, paint: Paint, columns: number): string[] {
  return hang(hint, columns, `  ${paint.faint('→')} `, 4, 4)
}

/** All problems, a blank line between them. */
export function renderProblemBlocks(problems: readonly Problem[], texts: ProblemTexts, words: ErrorWords, paint: Paint, columns: number): string[] {
  return problems.flatMap((problem, i) => [...(i === 0 ? [] : ['']), ...renderProblem(problem, texts, words, paint, columns)])
}

/** All problems and how many there are; no line where there are none. */
export function renderProblems(problems: readonly Problem[], texts: ProblemTexts, words: ErrorWords, paint: Paint, columns: number): string[] {
  if (problems.length === 0) return []
  const errors = problems.filter(({ severity }) => severity === 'problem').length
  return [...renderProblemBlocks(problems, texts, words, paint, columns), '', words.count(errors, problems.length - errors)]
}

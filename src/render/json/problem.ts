/** A problem of a file as JSON. */
import { problemSentence } from '../../locales/problems.ts'
import type { ProblemTexts } from '../../locales/problems.ts'
import type { Problem } from '../../problems.ts'
import { safe } from '../text/safe.ts'

export function jsonOfProblem(problem: Problem, texts: ProblemTexts): object {
  const { message, hint } = problemSentence(texts, problem)
  const { code, severity, file, line, column, params } = problem
  return { code, severity, file, line, column, message: safe(message), hint: hint === undefined ? null : safe(hint), params }
}

/** The shape of a language's sentences about what is wrong in a file. Holds no sentence. */
import type { ProblemCode, ProblemDetail, ProblemParams } from '../problems.ts'

/** What is wrong, and what to do about it. */
export interface ProblemSentence {
  readonly message: string
  readonly hint?: string
}

/** A sentence for every code: one without does not compile. */
export type ProblemTexts = { readonly [C in ProblemCode]: (params: ProblemParams[C]) => ProblemSentence }

/** The sentence of one problem. */
export function problemSentence(texts: ProblemTexts, problem: ProblemDetail): ProblemSentence {
  const sentence = texts[problem.code] as (params: ProblemDetail['params']) => ProblemSentence
  return sentence(problem.params)
}

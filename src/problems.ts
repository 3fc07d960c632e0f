/**
 * The codes of everything that can be wrong in a file a user writes, each with the parameters its sentence needs. The
 * sentences are in locales/<language>/problems.ts; a code without one does not compile.
 */
export interface ProblemParams {
  // What a phrase could not be read as: language/*.
  'bad-period': { readonly text: string }
  'ambiguous-period': { readonly text: string }
  'bad-recurrence': { readonly text: string }
  'bad-length': { readonly text: string }
  'bad-hours': { readonly text: string }
  'bad-clock': { readonly text: string }
  'bad-weekdays': { readonly text: string }
  'bad-day': { readonly text: string }
  /** `2/3` where the language does not say which is the month. */
  'ambiguous-day': { readonly text: string; readonly readings: readonly string[] }
  /** A span whose end comes before its start. */
  'reversed-span': { readonly text: string }
}
export type ProblemCode = keyof ProblemParams

/** A code with its own parameters. */
export type ProblemDetail = { readonly [C in ProblemCode]: { readonly code: C; readonly params: ProblemParams[C] } }[ProblemCode]

/** Something wrong in a file. A value: parsing returns all of them. */
export type Problem = ProblemDetail & {
  readonly severity: 'problem' | 'warning'
  readonly file: string
  /** Line and column count from 1; columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** How many characters the caret underlines. */
  readonly length: number
  /** The author's own line, control characters taken out. */
  readonly source: string
}

/** What a phrase parser answers: the value, or what is wrong. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & ProblemDetail)

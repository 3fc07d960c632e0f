/**
 * The codes of everything that can be wrong in a file a user writes, each with the parameters its sentence needs. The
 * sentences are in locales/<language>/problems.ts; a code without one does not compile.
 */
import type { Day } from './domain/calendar/day.ts'
import type { DoubtParams } from './domain/doubt/doubt.ts'


/** What a value should have been. */
export type Expected = 'text' | 'word' | 'number' | 'yes-no' | 'list' | 'map' | 'title-or-map'
/** What it was. */
export type Found = 'nothing' | 'text' | 'number' | 'yes-no' | 'list' | 'map'

interface WindowParams {
  readonly id: string
  readonly from: Day
  readonly to: Day
  readonly plannedFrom: Day
  readonly plannedTo: Day
  /** Of the phase that holds it, or of the whole roadmap, where `holder` is empty. */
  readonly holder: string
  readonly holderFrom: Day
  readonly holderTo: Day
}

/** What makes no sense though it can be planned has its parameters in the domain. */
export interface ProblemParams extends DoubtParams {
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

  // The file as a whole: roadmap/read.ts.
  'empty-file': Record<never, never>
  'not-utf8': Record<never, never>
  /** Another kind of text altogether. */
  'not-yaml': { readonly looks: 'HTML' | 'Markdown' }
  'file-too-large': { readonly megabytes: number }
  'too-many-items': { readonly limit: number }
  'too-deep': { readonly limit: number }
  'alias-bomb': Record<never, never>
  /** A warning: control characters that were left out. */
  'control-characters': { readonly count: number }

  // What YAML itself refuses: roadmap/yaml-errors.ts and values.ts.
  'yaml-indent': Record<never, never>
  'yaml-tab': Record<never, never>
  /** A line that begins with a space that is none, as web pages hold. */
  'yaml-space': Record<never, never>
  /** A quote or bracket that is never closed; `comment` swallowed what should have closed it. */
  'yaml-unclosed': { readonly mark: string; readonly comment?: string }
  /** A bracket that closes nothing. */
  'yaml-extra': { readonly mark: string }
  /** A quote inside a text in such quotes. */
  'yaml-quote': { readonly mark: string }
  /** Two entries inside brackets with nothing between them. */
  'yaml-comma': Record<never, never>
  /** A list entry that belongs to no list. */
  'yaml-dash': Record<never, never>
  /** Markdown's `[ ]` before a task. */
  'yaml-tick-box': { readonly mark: string; readonly text: string }
  /** A second `: ` on one line; perhaps inside brackets, or in quotes that are none to YAML. */
  'yaml-colon': { readonly inBrackets?: true; readonly curly?: true }
  /** A line that is neither `key: value` nor `- entry`. */
  'yaml-no-colon': { readonly text: string }
  /** Text that begins with a character YAML keeps for itself. */
  'yaml-start': { readonly character: string }
  /** Text that goes on after a closing quote or bracket. */
  'yaml-after': { readonly text: string }
  'yaml-alias': { readonly text: string }
  'yaml-escape': { readonly text: string }
  'yaml-documents': Record<never, never>
  /** A key that is a list or a map. */
  'yaml-key': Record<never, never>
  'yaml-tag': { readonly text: string }
  'yaml-syntax': { readonly text: string }
  'duplicate-key': { readonly key: string; readonly firstLine: number }

  // The shape of what is written: roadmap/issues.ts and leaf.ts.
  'unknown-key': { readonly key: string; readonly near?: string; readonly known: readonly string[] }
  /** `- Chapter 4: Ownership`, which YAML reads as a map. */
  'unquoted-colon': { readonly text: string }
  /** `- Ownership:` with a list or keys below it; `below` is the key that would hold them. */
  'key-for-title': { readonly text: string; readonly below?: 'steps' | 'tasks' }
  /** `<<`, which YAML 1.2 does not know. */
  'merge-key': Record<never, never>
  /** `{ on: mon, wed }`, where `wed` became a key. */
  'unquoted-comma': { readonly text: string }
  /** `- ` with nothing, or only a comment, after it. */
  'empty-entry': { readonly comment?: string }
  'missing-key': { readonly key: string }
  'missing-one-of': { readonly keys: readonly string[] }
  'keys-clash': { readonly keys: readonly string[] }
  /** `title` is the text that was found where keys were expected, and may have been meant as their title. */
  'wrong-type': { readonly expected: Expected; readonly found: Found; readonly title?: string }
  'empty-text': Record<never, never>
  'unknown-value': { readonly text: string; readonly near?: string; readonly known: readonly string[] }
  'bad-number': { readonly text: string }
  'out-of-range': { readonly text: string; readonly low: string; readonly high?: string }
  'bad-percent': { readonly text: string }
  /** Shares that sum to more than 100 percent. */
  'shares-over': { readonly percent: number }
  'bad-reach': { readonly text: string }
  'bad-plan-length': { readonly text: string }
  'bad-time-zone': { readonly text: string }

  // Ids and what points at them: roadmap/ids.ts and references.ts.
  'bad-id': { readonly text: string; readonly near?: string }
  'equal-ids': { readonly id: string; readonly firstLine: number }
  /** No id can be made from the title (`id` empty), or only one that is taken. */
  'needs-id': { readonly id: string; readonly firstLine?: number }
  'unknown-item': { readonly text: string; readonly near?: string }
  /** Items that need each other, the first one repeated at the end. */
  'needs-circle': { readonly ids: readonly string[] }
  'unknown-track': { readonly text: string; readonly near?: string; readonly known: readonly string[] }
  'unknown-resource': { readonly text: string; readonly near?: string }
  'unknown-list': { readonly text: string; readonly near?: string }
  /** A warning: items whose ids are guessed from their titles. */
  'no-ids': { readonly count: number; readonly total: number }

  // Windows, under the file's own start: session/check.ts. Days, both ends included.
  'window-outside': WindowParams
  'window-cut': WindowParams
}
export type ProblemCode = keyof ProblemParams

/** A code with its own parameters. */
export type ProblemDetail = { readonly [C in ProblemCode]: { readonly code: C; readonly params: ProblemParams[C] } }[ProblemCode]

/** Something wrong in a file. A value: parsing returns all of them. */
export type Problem = ProblemDetail & Place & {
  readonly severity: 'problem' | 'warning'
  readonly file: string
}

/** Where something stands in a file. */
export interface Place {
  /** Line and column count from 1; columns in UTF-16 units of `source`. */
  readonly line: number
  readonly column: number
  /** How many characters the caret underlines. */
  readonly length: number
  /** The author's own line, control characters taken out. */
  readonly source: string
}

/** What a phrase parser answers: the value, or what is wrong. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & ProblemDetail)

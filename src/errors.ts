/**
 * Errors a user can mend, as codes with parameters. No sentence stands here: the locales have them, and a code without a
 * sentence does not compile.
 */
import type { Problem } from './problems.ts'

export interface ErrorParams {
  'unknown-command': { readonly command: string; readonly near?: string }
  'unknown-option': { readonly option: string; readonly command: string; readonly known: readonly string[] }
  'missing-argument': { readonly argument: string; readonly command: string }
  'too-many-arguments': { readonly command: string; readonly extra: string }
  'options-clash': { readonly command: string; readonly options: readonly string[] }
  'option-needs-value': { readonly option: string }
  'kind-needs-time': Readonly<Record<string, never>>
  'bad-option-value': { readonly option: string; readonly value: string; readonly expected: string }
  'bad-day': { readonly text: string }
  'reversed-days': { readonly text: string }
  'bad-line': { readonly line: number; readonly text: string }
  'ambiguous-day': { readonly text: string; readonly readings: readonly string[] }
  'off-unknown': { readonly text: string; readonly known: readonly string[] }
  'off-unclear': { readonly known: readonly string[] }
  'past-day': { readonly day: string; readonly after: string }
  'bad-minutes': { readonly text: string }
  'bad-hours': { readonly text: string }
  'bad-now': { readonly text: string }
  'bad-number': { readonly text: string }
  /** `text` is the part that is wrong; `names` are those that a checklist asks for. */
  'bad-score': { readonly text: string; readonly why: 'pair' | 'name' | 'points' | 'twice' | 'many'; readonly names: readonly string[] }
  'future-day': { readonly day: string }
  'bad-file': { readonly problems: readonly Problem[] }
  'file-not-found': { readonly file: string }
  'file-unreadable': { readonly file: string; readonly reason: string }
  'file-exists': { readonly file: string }
  'roadmap-not-found': { readonly name: string; readonly shipped: readonly string[]; readonly near?: string }
  'plan-taken': { readonly plan: string; readonly name: string }
  'plan-paused': { readonly plan: string }
  'plan-runs': { readonly plan: string }
  'which-plan': { readonly plans: readonly string[] }
  'replan-nothing': { readonly way: string }
  'plan-not-found': { readonly plan: string; readonly plans: readonly string[] }
  'bad-plan-id': { readonly plan: string }
  /** The former id is in the plan: nothing was renamed. */
  'relink-in-plan': { readonly ref: string }
  /** Nothing is recorded under the former id; `heir` is what it is joined to, `near` what is gone and has a past. Refs. */
  'relink-nothing': { readonly ref: string; readonly near: readonly string[]; readonly heir?: string }
  /** Numbers on one side, ticks on the other. */
  'relink-kinds': { readonly from: string; readonly to: string }
  'start-after-finish': { readonly start: string; readonly finish: string }
  'no-plan': Readonly<Record<string, never>>
  'no-list-today': { readonly number: string }
  'no-such-row': { readonly number: string; readonly rows: number }
  'ref-not-found': { readonly ref: string; readonly near: readonly string[] }
  'ref-ambiguous': { readonly ref: string; readonly matches: readonly string[] }
  'nothing-named': { readonly command: string }
  'cannot-be-done': { readonly ref: string }
  'not-a-slot': { readonly ref: string }
  /** A row of today that is a slot and what it picked; ids. */
  'row-is-two': { readonly row: string; readonly slot: string; readonly picked: string }
  /** A clock that was forgotten, and nobody to ask; minutes of it, and up to where it should have ended. */
  'clock-forgotten': { readonly title: string; readonly since: string; readonly minutes: number; readonly cut?: number }
  'no-clock': Readonly<Record<string, never>>
  /** Time on a task was noted without its minutes. */
  'unfinished-needs-minutes': { readonly ref: string }
  'closed-already': { readonly ref: string }
  'not-to-review': { readonly ref: string }
  'not-a-target': { readonly ref: string }
  'not-a-habit': { readonly ref: string }
  /** `known`: the skills there are, with their titles. */
  'skill-not-found': { readonly name: string; readonly known: readonly string[] }
  'wrong-skill-value': { readonly skill: string; readonly text: string; readonly most: number }
  'wrong-target-value': { readonly ref: string; readonly text: string }
  'nothing-to-undo': Readonly<Record<string, never>>
  'nothing-to-undo-for': { readonly ref: string }
  'unknown-config-key': { readonly key: string; readonly near?: string }
  'bad-config-value': { readonly key: string; readonly value: string; readonly problems: readonly Problem[] }
  /** A secret where the place of one belongs; it is not repeated. */
  'secret-in-config': { readonly key: string }
  'bad-period': { readonly text: string }
  'no-editor': { readonly platform: string }
  'editor-missing': { readonly editor: string; readonly reason: string }
  /** `reason` is its exit code, or the signal that ended it. */
  'editor-failed': { readonly editor: string; readonly reason: string }
  /** The draft has errors, and there is no terminal to ask on. */
  'edit-broken': { readonly file: string; readonly problems: readonly Problem[] }
  /** Somebody else wrote the file meanwhile. */
  'edit-changed': { readonly file: string; readonly draft: string }
  'edit-unwritable': { readonly path: string; readonly reason: string }
  /** `shipped`: it belongs to the program. `not-utf8`: bytes of it would be lost. */
  'edit-refused': { readonly file: string; readonly why: 'shipped' | 'not-utf8' }
  'journal-newer': { readonly file: string }
  'journal-damaged': { readonly file: string }
  'journal-busy': { readonly file: string }
  'journal-readonly': { readonly file: string }
  'disk-full': { readonly file: string }
  /** A time at which the quiet hours let nothing be said; `better` are quiet hours without it. */
  'at-quiet': { readonly at: string; readonly quiet: string; readonly better?: string }
  /** The crontab was read again and is not what was written. */
  'crontab-differs': Readonly<Record<string, never>>
  /** `reason` is what cron said, or its exit code. */
  'crontab-failed': { readonly action: 'read' | 'write'; readonly reason: string }
  /** A line of ours in the crontab without its other half, or there for the second time. */
  'crontab-markers': { readonly line: number; readonly text: string; readonly why: 'no-end' | 'no-begin' | 'twice' }
  'crontab-not-utf8': { readonly line: number }
  /** A sign that may be the control character it stands for, or not, and cron does not say. */
  'crontab-unclear': { readonly line: number }
  'no-crontab-program': { readonly platform: string }
  /** `longest` is the word that takes most of the line. */
  'cron-line-too-long': { readonly bytes: number; readonly most: number; readonly longest: string }
  /** A word that the system cannot write, or, with `most`, a command of more characters than it takes. */
  'timer-unwritable': { readonly system: string; readonly text: string; readonly most?: number }
  'not-interactive': { readonly option: string }
  cancelled: Readonly<Record<string, never>>
}
export type ErrorCode = keyof ErrorParams

/** Wrong usage exits with 2; everything else that a user can mend with 1. */
const USAGE_CODES: readonly ErrorCode[] = [
  'unknown-command',
  'unknown-option',
  'missing-argument',
  'too-many-arguments',
  'options-clash',
  'option-needs-value',
  'kind-needs-time',
  'bad-option-value',
]

/** Thrown where a user can mend it; caught once, in cli.ts. */
export class UserError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly params: ErrorParams[C]

  constructor(code: C, params: ErrorParams[C]) {
    super(code)
    this.name = 'UserError'
    this.code = code
    this.params = params
  }

  get exitCode(): 1 | 2 {
    return USAGE_CODES.includes(this.code) ? 2 : 1
  }
}

/** By name: the program is built into several files, and each has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError'
}

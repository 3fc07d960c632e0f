/** What a language says of each error: the shape that both fill. Knows no sentence. */
import { parseDay } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { ErrorParams } from '../errors.ts'

/** What happened and where; then what to do next, commands in backticks; then what there is to choose from. */
export interface Said {
  readonly message: string
  readonly hint?: string
  /** One a line. */
  readonly choices?: readonly string[]
}

/** Errors of the journal that no command throws itself. */
export interface JournalParams {
  readonly 'journal-foreign': { readonly file: string }
  readonly 'journal-unreadable': { readonly file: string; readonly reason: string }
}

/** Everything a sentence is needed for. */
export type ShownParams = ErrorParams & JournalParams
export type ShownCode = keyof ShownParams
export type ShownError = { readonly [C in ShownCode]: { readonly code: C; readonly params: ShownParams[C] } }[ShownCode]

/** A code without a sentence does not compile. */
export type ErrorTexts = { readonly [C in ShownCode]: (params: ShownParams[C]) => Said }

/** Words and sentences around errors and problems. */
export interface ErrorWords {
  readonly error: string
  readonly warning: string
  readonly hint: string
  /** `2 errors, 1 warning`; at least one of them is not 0. */
  readonly count: (problems: number, warnings: number) => string
  /** The program's own bug: `reason` is the program's, in English. */
  readonly bug: (reason: string) => Said
  readonly thrown: string
}

/** Values of options as they are typed; a language may have its own. */
const VALUES: Readonly<Record<string, string>> = {
  '--lang': 'vi',
  '--now': '2026-03-02T19:40',
  '--home': './study',
  '--color': 'never',
  '--roadmap': 'mid-level-2026',
  '--start': 'monday',
  '--finish': '2026-12-31',
  '--hours': '10/week',
  '--as': 'my-plan',
  '--on': 'yesterday',
  '--minutes': '45m',
  '--amount': '20',
  '--grade': 'good',
  '--score': 'graphs=2,communication=4',
  '--to': 'friday',
  '--from': '2026-03-02',
  '--phase': 'q1',
  '--plan': 'mid-level-2026',
  '--track': 'english',
  '--kind': 'problem',
  '--type': 'habit',
  '--keep': 'anki',
  '--limit': '10',
}

/** An option as it is typed, with a value it takes; quotes stand for a text. @param own values in the language's own words */
export function optionExample(option: string, own: Readonly<Record<string, string>> = {}): string {
  return `${option} ${own[option] ?? VALUES[option] ?? '"..."'}`
}

/** A word as a shell reads it back: in single quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}\p{M}_@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** What was typed, in backticks; of a long text only the start. */
export function typed(text: string): string {
  const letters = [...text]
  const shown = letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : text
  return `\`${shown.replaceAll('`', "'")}\``
}

/** A day in a language's words where the text is a day, else the text. */
export function dayIn(text: string, format: (day: Day) => string): string {
  const day = parseDay(text)
  return day === undefined ? text : format(day)
}

/** At most eight, then how many more. */
export function someOf(all: readonly string[], more: (count: number) => string): string[] {
  return all.length <= 9 ? [...all] : [...all.slice(0, 8), more(all.length - 8)]
}

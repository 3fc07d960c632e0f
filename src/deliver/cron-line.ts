/** The lines of a crontab that run reminders. Knows neither the crontab they go to nor who writes it. */
import { inRanges } from '../locales/weekdays.ts'
import { cronWord } from './cron-word.ts'
import { onMachineClock, wordsAt, wordsMissed } from './runs.ts'
import type { Runs } from './runs.ts'

/** Bytes of a command that Debian's cron takes. */
export const MOST_BYTES = 998

export type CronLines =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** `longest`: the word that takes most of it. */
  | { readonly kind: 'too-long'; readonly bytes: number; readonly longest: string }

/** One line for each time, then one that looks each hour for what was missed. */
export function buildCronLines(runs: Runs): CronLines {
  const timed = runs.times.at.map((at) => ({ fields: fieldsOf(runs, at), command: commandOf(runs, wordsAt(runs, at)) }))
  const all = [...timed, { fields: '5 * * * *', command: commandOf(runs, wordsMissed(runs)) }]
  const bytes = Math.max(...all.map(({ command }) => bytesOf(command)))
  if (bytes > MOST_BYTES) return { kind: 'too-long', bytes, longest: longestOf(runs) }
  return { kind: 'lines', lines: all.map(({ fields, command }) => `${fields} ${command}`) }
}

/** `30 21 * * 1-6`. */
function fieldsOf(runs: Runs, at: number): string {
  const { minute, weekdays } = onMachineClock(runs, at)
  return `${minute % 60} ${Math.floor(minute / 60)} * * ${weekdays.length === 7 ? '*' : inRanges(weekdays, String)}`
}

function commandOf(runs: Runs, words: readonly string[]): string {
  const set = Object.entries(variablesOf(runs)).map(([name, value]) => ({ name, value }))
  const said = [...set, ...[runs.node, runs.program, ...words].map((value) => ({ name: '', value }))]
  const quoted = said.map(({ name, value }, i) => ({ name, ...cronWord(value, `roadmap_${i}`) }))
  return [...quoted.flatMap(({ before }) => before ?? []), ...quoted.map(({ name, word }) => (name === '' ? word : `${name}=${word}`))].join(' ')
}

/** What the program finds in its environment; the home among it, so that a crontab needs no option for it. */
export function variablesOf({ env, home }: Runs): Readonly<Record<string, string>> {
  return { ...env, ...(home === undefined ? {} : { ROADMAP_HOME: home }) }
}

function longestOf(runs: Runs): string {
  const words = [...Object.entries(variablesOf(runs)).map(([name, value]) => `${name}=${value}`), runs.node, runs.program]
  return words.reduce((longest, word) => (bytesOf(word) > bytesOf(longest) ? word : longest))
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

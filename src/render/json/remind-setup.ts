/** When reminders run as JSON. Clock times are the user's. */
import { dayNames } from '../../locales/weekdays.ts'
import type { Channel } from '../../domain/plan/config.ts'
import type { ReminderTimes } from '../../domain/remind/times.ts'
import { clock } from '../../locales/clock.ts'

/** @param times undefined where nobody can say */
export function jsonOfInstalled(times: ReminderTimes | undefined, via: readonly Channel[], lines: readonly string[]): object {
  return { at: (times?.at ?? []).map(clock), days: (times?.days ?? []).map((day) => dayNames[day - 1]), via, lines }
}

interface Result {
  readonly at: Date
  readonly outcome: string
}

/** @param run `said`: the last run that had something to say */
export function jsonOfLast({ at, outcome, said }: Result & { readonly said?: Result & { readonly occasion: string; readonly results: Readonly<Record<string, { readonly code: string } | null>> } }): object {
  return { at: at.toISOString(), outcome, said: said ? { at: said.at.toISOString(), outcome: said.outcome, occasion: said.occasion, results: Object.fromEntries(Object.entries(said.results).map(([channel, failure]) => [channel, failure?.code ?? 'sent'])) } : null }
}

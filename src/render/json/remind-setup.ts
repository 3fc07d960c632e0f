/** When reminders run as JSON. Clock times are the user's. */
import { dayNames } from '../../locales/weekdays.ts'
import type { Channel } from '../../domain/plan/config.ts'
import type { ReminderTimes } from '../../domain/remind/times.ts'
import { clock } from '../../locales/clock.ts'

/** @param times undefined where nobody can say */
export function jsonOfInstalled(times: ReminderTimes | undefined, via: readonly Channel[], lines: readonly string[]): object {
  return { at: (times?.at ?? []).map(clock), days: (times?.days ?? []).map((day) => dayNames[day - 1]), via, lines }
}

export interface RunResult {
  readonly at: Date
  readonly outcome: string
  readonly occasion?: string
  readonly results?: Readonly<Record<string, string>>
}

export function jsonOfLast({ at, occasion, outcome, results }: RunResult): object {
  return { at: at.toISOString(), outcome, occasion: occasion ?? null, results: results ?? {} }
}

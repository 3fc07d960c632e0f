/** What an author may write under `every`, as a value, and the questions asked of it. Knows no words. */
import type { Weekday } from './day.ts'

export const QUOTA_UNITS = ['week', 'month', 'quarter'] as const
export type QuotaUnit = (typeof QUOTA_UNITS)[number]

export type Recurrence =
  | { readonly kind: 'daily' }
  /** These weekdays, in order from Monday, at least one. `[1,2,3,4,5]` is `weekday`, `[6,7]` is `weekend`. */
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[] }
  /** `3/week` (Monday to Sunday), `2/month`, `1/quarter` (the calendar's). */
  | { readonly kind: 'quota'; readonly times: number; readonly per: QuotaUnit }
  /** `3/7d`: in any seven days. */
  | { readonly kind: 'rolling'; readonly times: number; readonly days: number }
  /** `3 days`: every third day from the window's start; chained, from the last completion. */
  | { readonly kind: 'interval'; readonly days: number; readonly chained: boolean }

export const HABIT_UNITS = ['day', 'week', 'month', 'quarter'] as const
/** What a habit's streak is counted in. */
export type HabitUnit = (typeof HABIT_UNITS)[number]

export function unitOf(every: Recurrence): HabitUnit {
  return every.kind === 'quota' ? every.per : 'day'
}

/** So many repetitions in so many days. */
export interface Frequency {
  readonly times: number
  readonly days: number
}

const QUOTA_DAYS = { week: 7, month: 30, quarter: 91 } as const satisfies Record<QuotaUnit, number>

/**
 * How often the rule asks, as strength counts it: weekday lists n/7, `n/week` n/7, `n/month` n/30, `n/quarter` n/91,
 * `3/7d` 3/7, `3 days` 1/3. A Day holds one repetition, so what asks for more than one a day is daily, 1/1.
 */
export function frequencyOf(every: Recurrence): Frequency {
  const { times, days } = plainFrequency(every)
  return times >= days ? { times: 1, days: 1 } : { times, days }
}

function plainFrequency(every: Recurrence): Frequency {
  switch (every.kind) {
    case 'daily':
      return { times: 1, days: 1 }
    case 'weekdays':
      return { times: every.days.length, days: 7 }
    case 'quota':
      return { times: every.times, days: QUOTA_DAYS[every.per] }
    case 'rolling':
      return { times: every.times, days: every.days }
    case 'interval':
      return { times: 1, days: every.days }
  }
}

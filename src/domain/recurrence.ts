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

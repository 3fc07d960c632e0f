/** What an author may write under `when`, as a value; turning one into days is windows.ts. Knows no words. */
import type { Day } from './day.ts'

export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** A calendar month; without a year, the first that ends on or after the start of the phase that holds it. */
export interface CalendarMonth {
  readonly month: number
  readonly year?: number
}

export type Period =
  /** `Q1`, `months 1-3`, `week 3`, `day 2 of plan`: counted from 1, both ends included, from the start of what `of` names. */
  | { readonly kind: 'counted'; readonly unit: PeriodUnit; readonly from: number; readonly to: number; readonly of: 'phase' | 'plan' }
  /** `2026-Q1`, `Q1 2026`. */
  | { readonly kind: 'calendarQuarter'; readonly year: number; readonly quarter: number }
  /** `Jan-Mar`, `tháng 1/2026`, `2026-01`. */
  | { readonly kind: 'calendarMonths'; readonly from: CalendarMonth; readonly to: CalendarMonth }
  /** `2026-01-05..2026-02-10`, both ends included. */
  | { readonly kind: 'dates'; readonly from: Day; readonly to: Day }
  /** `3-4 weeks`: begins the day after the sibling before it ends, or with the parent; planned at `high`. */
  | { readonly kind: 'length'; readonly unit: PeriodUnit; readonly low: number; readonly high: number }
  /** `last 3 days`, `end` (the last day): counted back from the end of the phase. */
  | { readonly kind: 'last'; readonly unit: PeriodUnit; readonly count: number }
  /** `later`: listed, never scheduled. */
  | { readonly kind: 'later' }

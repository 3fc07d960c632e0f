/** Any value that a phrase may mean, for properties. Knows no phrase. */
import fc from 'fast-check'
import { addDays, makeDay } from '../../src/domain/calendar/day.ts'
import type { Day, Weekday } from '../../src/domain/calendar/day.ts'
import type { ClockSpan, WeeklyMinutes } from '../../src/domain/calendar/duration.ts'
import { PERIOD_UNITS } from '../../src/domain/calendar/period.ts'
import type { CalendarMonth, Period } from '../../src/domain/calendar/period.ts'
import { QUOTA_UNITS } from '../../src/domain/calendar/recurrence.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'

const FIRST = makeDay(1990, 1, 1) as Day
const unit = fc.constantFrom(...PERIOD_UNITS)
const year = fc.integer({ min: 1990, max: 2120 })
const month = fc.integer({ min: 1, max: 12 })
/** Small ones often: words stand for those up to twelve. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 1, max: 36 }))
const range = fc.tuple(count, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }))).map(([from, more]) => [from, from + more] as const)

export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 365 * 120 }).map((days) => addDays(FIRST, days))

const months = fc.tuple(month, month, fc.option(year, { nil: undefined }), fc.constantFrom(0, 0, 1)).map(([m1, m2, y, more]): Period => {
  const at = (number: number, in_: number | undefined): CalendarMonth => (in_ === undefined ? { month: number } : { month: number, year: in_ })
  return { kind: 'calendarMonths', from: at(m1, y), to: at(m2, y === undefined ? undefined : y + (m2 < m1 ? 1 : more)) }
})

export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(unit, range, fc.constantFrom('phase', 'plan')).map(([u, [from, to], of]): Period => ({ kind: 'counted', unit: u, from, to, of })),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]): Period => ({ kind: 'calendarQuarter', year: y, quarter })),
  months,
  fc.tuple(anyDay, fc.oneof(fc.constant(0), fc.nat(400))).map(([from, more]): Period => ({ kind: 'dates', from, to: addDays(from, more) })),
  fc.tuple(unit, range).map(([u, [low, high]]): Period => ({ kind: 'length', unit: u, low, high })),
  fc.tuple(unit, count).map(([u, n]): Period => ({ kind: 'last', unit: u, count: n })),
  fc.constant<Period>({ kind: 'later' }),
)

/** A year or less in any unit, as long as plans are. */
export const anyLength = fc.tuple(unit, range).map(([u, [low, high]]) => ({ kind: 'length', unit: u, low, high }) as const satisfies Period)

export const anyWeekdays: fc.Arbitrary<readonly Weekday[]> = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })

export const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant<Recurrence>({ kind: 'daily' }),
  { weight: 3, arbitrary: anyWeekdays.map((days): Recurrence => (days.length === 7 ? { kind: 'daily' } : { kind: 'weekdays', days })) },
  fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...QUOTA_UNITS)).map(([times, per]): Recurrence => ({ kind: 'quota', times, per })),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(30)).map(([times, more]): Recurrence => ({ kind: 'rolling', times, days: times + more })),
  fc.integer({ min: 2, max: 60 }).map((days): Recurrence => ({ kind: 'interval', days, chained: false })),
  fc.integer({ min: 1, max: 60 }).map((days): Recurrence => ({ kind: 'interval', days, chained: true })),
)

/** Quarters of an hour often. */
export const anyMinutes: fc.Arbitrary<number> = fc.oneof(fc.nat(48).map((n) => n * 15), fc.nat(1000))

/** At most as many as a week has. */
export const anyWeekly: fc.Arbitrary<WeeklyMinutes> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(20)).map(([low, more]) => ({ low: low * 60, high: (low + more) * 60 })),
  fc.tuple(fc.integer({ min: 1, max: 24 }), fc.nat(8)).map(([low, more]) => ({ low: low * 105, high: (low + more) * 105 })),
  fc.integer({ min: 1, max: 900 }).map((low) => ({ low, high: low })),
)

export const anyClock: fc.Arbitrary<number> = fc.oneof(fc.nat(47).map((n) => n * 30), fc.nat(1439), fc.constantFrom(0, 720))

/** Past midnight where the end is not after the start. */
export const anyClockSpan: fc.Arbitrary<ClockSpan> = fc.tuple(anyClock, anyClock).filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to: to > from ? to : to + 1440 }))

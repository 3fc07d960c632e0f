/**
 * A Day is a calendar day as a string; all arithmetic is on the calendar. Knows no clock and no zone.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsToDate } from 'date-fns/addMonths'

declare const dayBrand: unique symbol
/** A calendar day `YYYY-MM-DD`, made only by this file. Compares with `<` in order of time. */
export type Day = string & { readonly [dayBrand]: 'Day' }

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]

const MS_PER_DAY = 86_400_000

/** Answers given before: a plan names the same few hundred days again and again. */
const numbers = new Map<string, number>()
const days = new Map<number, Day>()

/** Days since 1970-01-01. */
export function toNumber(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
  numbers.set(day, number)
  return number
}

export function fromNumber(number: number): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day
  days.set(number, day)
  return day
}

/** The Day of a `YYYY-MM-DD` that exists (years 1900 to 2199), else undefined. @example parseDay('2026-02-29') === undefined */
export function parseDay(text: string): Day | undefined {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined
  const days = toNumber(text as Day)
  return !Number.isNaN(days) && fromNumber(days) === text ? (text as Day) : undefined
}

/** The Day of a year, month (1 to 12) and day of month that exist together, else undefined. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

/**
 * The user's logical day at an instant.
 * @param offsetMinutes minutes east of UTC of the zone at that instant
 * @param dayStart minutes after midnight at which the day begins
 * @example dayOf(new Date('2026-03-02T18:30Z'), 420, 240) === '2026-03-02' // 01:30 on the 3rd in Ho Chi Minh City
 */
export function dayOf(instant: Date, offsetMinutes: number, dayStart: number): Day {
  const local = instant.getTime() + (offsetMinutes - dayStart) * 60_000
  return fromNumber(Math.floor(local / MS_PER_DAY))
}

/**
 * Minutes on the user's clock since midnight of the logical day; from `dayStart` up to 24 h + `dayStart`, the end not
 * included: 01:30 of the night after is 25 h 30.
 */
export function minuteOf(instant: Date, offsetMinutes: number, dayStart: number): number {
  const local = Math.floor(instant.getTime() / 60_000) + offsetMinutes - dayStart
  return (((local % 1440) + 1440) % 1440) + dayStart
}

/** @example addDays('2026-02-28', 1) === '2026-03-01' */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** Days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(toNumber(day))
}

export function weekdayOfNumber(days: number): Weekday {
  return ((((days + 3) % 7) + 7) % 7 + 1) as Weekday
}

/** The same day of month that many months on, or that month's last day. @example addMonths('2026-01-31', 1) === '2026-02-28' */
export function addMonths(day: Day, count: number): Day {
  return fromNumber(Math.round(addMonthsToDate(new UTCDateMini(day), count).getTime() / MS_PER_DAY))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

/** Monday to Sunday round that day. */
export function weekOf(day: Day): DaySpan {
  const monday = toNumber(day) - (weekdayOf(day) - 1)
  return { from: fromNumber(monday), to: fromNumber(monday + 6) }
}

export function monthSpanOf(day: Day): DaySpan {
  const from = `${day.slice(0, 8)}01` as Day
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** 1 to 4. */
export function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3)
}

/** The calendar quarter, 1 to 4, of a year. */
export function quarterSpan(year: number, quarter: number): DaySpan {
  const from = makeDay(year, quarter * 3 - 2, 1) as Day
  return { from, to: addDays(addMonths(from, 3), -1) }
}

export function yearSpan(year: number): DaySpan {
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
}

/** How many days a span has, both ends counted. */
export function lengthOf(span: DaySpan): number {
  return daysBetween(span.from, span.to) + 1
}

export function includes(span: DaySpan, day: Day): boolean {
  return span.from <= day && day <= span.to
}

/** The days that both spans have, or undefined. */
export function intersect(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : undefined
}

/** Every day of the span, in order. */
export function daysOf(span: DaySpan): Day[] {
  const first = toNumber(span.from)
  return Array.from({ length: lengthOf(span) }, (_, i) => fromNumber(first + i))
}

/** Weeks, months, quarters and years round a day, and days looked for back or ahead of one. Knows no words. */
import {
  addDays, addMonths, dayOfMonth, makeDay, monthOf, monthSpanOf, parseDay, quarterOf, quarterSpan, weekdayOf, weekOf, yearOf, yearSpan,
} from '../domain/calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../domain/calendar/day.ts'
import type { LongUnit } from './words.ts'

/** Where a word without a year, or without a week, is looked for. */
export type Direction = 'back' | 'ahead'

/** Days, weeks, months... from that day; undefined beyond the years that days have. */
export function moved(day: Day, count: number, unit: LongUnit): Day | undefined {
  const months = { month: 1, quarter: 3, year: 12 }
  const there = unit === 'day' || unit === 'week' ? addDays(day, count * (unit === 'day' ? 1 : 7)) : addMonths(day, count * months[unit])
  return parseDay(there)
}

/** The week (Monday to Sunday), month... that many after the one round that day. */
export function spanRound(day: Day, count: number, unit: LongUnit): DaySpan | undefined {
  const there = moved(unit === 'day' || unit === 'week' ? day : monthSpanOf(day).from, count, unit)
  if (there === undefined) return undefined
  switch (unit) {
    case 'day': return { from: there, to: there }
    case 'week': return weekOf(there)
    case 'month': return monthSpanOf(there)
    case 'quarter': return quarterSpan(yearOf(there), quarterOf(there))
    case 'year': return yearSpan(yearOf(there))
  }
}

/** The nearest such weekday, that day itself included. */
export function nearestWeekday(day: Day, weekday: Weekday, direction: Direction): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return addDays(day, direction === 'ahead' || ahead === 0 ? ahead : ahead - 7)
}

/** The nearest such day of the year, that day itself included; undefined when no year has it. */
export function nearestDate(day: Day, month: number, date: number, direction: Direction): Day | undefined {
  return search(direction, (step) => makeDay(yearOf(day) + step, month, date), day)
}

/** The nearest such day of a month, that day itself included. */
export function nearestDayOfMonth(day: Day, date: number, direction: Direction): Day | undefined {
  if (date === dayOfMonth(day)) return day
  const first = monthSpanOf(day).from
  return search(direction, (step) => {
    const month = addMonths(first, step)
    return makeDay(yearOf(month), monthOf(month), date)
  }, day)
}

/** The nearest such month of a year, the one round that day included. */
export function nearestMonth(day: Day, month: number, direction: Direction): DaySpan {
  const monthsAhead = (month - monthOf(day) + 12) % 12
  return monthSpanOf(addMonths(monthSpanOf(day).from, direction === 'ahead' || monthsAhead === 0 ? monthsAhead : monthsAhead - 12))
}

/** Eight steps reach every 29 February but one over 2100. */
function search(direction: Direction, at: (step: number) => Day | undefined, day: Day): Day | undefined {
  for (let step = 0; step <= 8; step++) {
    const found = at(direction === 'ahead' ? step : -step)
    if (found !== undefined && (direction === 'ahead' ? found >= day : found <= day)) return found
  }
  return undefined
}

/**
 * The public holidays of Vietnam: four days of the sun's calendar, and a table of those of the moon's. Knows no word, no
 * preference and no astronomy; a test works the table out anew.
 *
 * Those of article 112 of the Labour Code of 2019. What the government decides year by year is not here: a day off in
 * place of a holiday at a weekend, and working days that are exchanged. `roadmap off` declares those. Vietnamese Culture
 * Day, 24 November, belongs here from the year on in which the law frees it.
 */
import { addDays, dayOfMonth, daysBetween, intersect, makeDay, monthOf, yearOf } from './day.ts'
import type { Day, DaySpan } from './day.ts'

export const HOLIDAYS = ['new-year', 'tet-eve', 'tet-1', 'tet-2', 'tet-3', 'tet-4', 'hung-kings', 'reunification', 'labour', 'national'] as const
export type Holiday = (typeof HOLIDAYS)[number]

/**
 * By MMDD. National Day is two days by law, 2 September and the day before or after it; which of them is decided each
 * year, so only the one that is certain is here.
 */
const FIXED: Readonly<Record<number, Holiday>> = { 101: 'new-year', 430: 'reunification', 501: 'labour', 902: 'national' }

/**
 * The last day of the lunar year and the first four of the next. The law gives five days; which five is decided each
 * year, and may also be the last two and the first three.
 */
const TET_DAYS: readonly Holiday[] = ['tet-eve', 'tet-1', 'tet-2', 'tet-3', 'tet-4']

/** The years of the table, both included; in every other year only the days of the sun's calendar are known. */
export const LUNAR_YEARS = { first: 2024, last: 2045 } as const

/** MMDD of the first day of the lunar year, each line beginning with a year that ends in 4 or 9. */
const TET = [
  210, 129, 217, 206, 126, // 2024
  213, 202, 123, 211, 131, // 2029
  219, 208, 128, 215, 204, // 2034
  124, 212, 201, 122, 210, // 2039
  130, 217, // 2044
]

/** MMDD of the tenth day of the third lunar month, on lines of the same years. It is after Tết and before 30 April. */
const HUNG_KINGS = [
  418, 407, 426, 416, 404, // 2024
  423, 412, 401, 419, 409, // 2029
  428, 417, 406, 424, 413, // 2034
  403, 420, 410, 429, 419, // 2039
  407, 426, // 2044
]

/** What holiday a day is; undefined for an ordinary one. @example holidayOn('2026-02-17') === 'tet-1' */
export function holidayOn(day: Day): Holiday | undefined {
  const year = yearOf(day)
  const monthAndDay = monthOf(day) * 100 + dayOfMonth(day)
  if (monthAndDay === HUNG_KINGS[year - LUNAR_YEARS.first]) return 'hung-kings'
  const tet = dayIn(year, TET[year - LUNAR_YEARS.first])
  return FIXED[monthAndDay] ?? (tet && TET_DAYS[daysBetween(tet, day) + 1])
}

/**
 * The holidays from one day to another, both included, oldest first. Tết is one span, and so are 30 April and 1 May.
 * @example holidaysBetween({ from: '2026-04-01', to: '2026-04-30' }) // 26 April; 30 April
 */
export function holidaysBetween(span: DaySpan): DaySpan[] {
  const spans: DaySpan[] = []
  for (let year = yearOf(span.from); year <= yearOf(span.to); year++) spans.push(...spansOf(year))
  return spans.flatMap((each) => intersect(each, span) ?? [])
}

function spansOf(year: number): DaySpan[] {
  const tet = dayIn(year, TET[year - LUNAR_YEARS.first])
  return [
    spanIn(year, 101),
    tet && { from: addDays(tet, -1), to: addDays(tet, TET_DAYS.length - 2) },
    spanIn(year, HUNG_KINGS[year - LUNAR_YEARS.first]),
    spanIn(year, 430, 501),
    spanIn(year, 902),
  ].filter((each) => each !== undefined)
}

function spanIn(year: number, first: number | undefined, last = first): DaySpan | undefined {
  const [from, to] = [dayIn(year, first), dayIn(year, last)]
  return from && to && { from, to }
}

/** Undefined too past the years that a Day has. */
function dayIn(year: number, monthAndDay: number | undefined): Day | undefined {
  return monthAndDay === undefined ? undefined : makeDay(year, Math.floor(monthAndDay / 100), monthAndDay % 100)
}

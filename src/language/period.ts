/** Phrases of `when` to Periods, Vietnamese and English; format.md is the definition. Knows no dates of a plan. */
import { makeDay } from '../domain/calendar/day.ts'
import { PERIOD_UNITS } from '../domain/calendar/period.ts'
import { readDate } from './date.ts'
import { grammar, phraseOf, shown, valueOf } from './grammar.ts'
import { countOf, PIECES, unitOf } from './pieces.ts'
import { MONTH_WORDS, WHOLES } from './words.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { CalendarMonth, Period, PeriodUnit } from '../domain/calendar/period.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { Parsed } from '../problems.ts'
import type { Parts } from './grammar.ts'

type Reading = Period | 'ambiguous' | 'reversed'

/**
 * What the phrase means; numbers count from 1 and reach at most ten years.
 * Problems: `bad-period`, `ambiguous-period` (`T2`), `reversed-span` (`week 3-1`).
 * @param language decides only whether `5/1/2026` is a date (vi) or refused (en)
 * @example parsePeriod('tuần 1-2', 'vi') // { kind: 'counted', unit: 'week', from: 1, to: 2, of: 'phase' }
 */
export function parsePeriod(text: string, language: Language): Parsed<Period> {
  const value = READ(phraseOf(text).replace(/^(?:from|tu) (?=.* (?:to|den|toi) )/, ''), language)
  const params = { text: shown(text) }
  if (value === undefined) return { ok: false, code: 'bad-period', params }
  if (value === 'ambiguous') return { ok: false, code: 'ambiguous-period', params }
  if (value === 'reversed') return { ok: false, code: 'reversed-span', params }
  return { ok: true, value }
}

const PERIOD_PIECES = {
  ...PIECES,
  quarter: 'q|quarters?|quy',
  shortlength: 'd|w|wk|wks|mo|mos|y|yr|yrs',
  ofphase: '(?: (?:of |in )?(?:the |cua )?(?:phase|giai doan))?',
  ofwhole: '(?:of|in|cua|trong)(?: the| ca)?',
}

const READ = grammar<Reading, Language>(PERIOD_PIECES, [
  { form: 'later|some ?day|sau này|để sau', read: () => ({ kind: 'later' }) },
  { form: 't ?<n>(?:<dash>t? ?<n>)?', read: () => 'ambiguous' },

  // Dates: 2026-01-05..2026-02-10, 5/1/2026 - 10/2/2026, 5 Jan 2026, ngày 5 tháng 1 năm 2026
  { form: '<from:date>(?:<dash><to:date>)?', read: readDates },

  // Quarters of the calendar: Q1 2026, quý I/2026, 2026-Q1; two of them are months
  { form: '<quarter> ?<from:nth>(?:<dash>(?:<quarter> ?)?<to:nth>)?<sep><year:year>', read: readQuarters },
  { form: '<year:year>[- /]?q<from:nth>(?:<dash>(?:<again:year>[- /]?)?q?<to:nth>)?', read: readQuarters },

  // Months of the calendar: 2026-01..2026-03, Jan, Jan-Mar 2026, tháng 1/2026, tháng 11/2026 - 2/2027, tháng 1-3/2026
  { form: '<y1:year>-<m1:n>(?:<dash><y2:year>-<m2:n>)?', read: readMonths },
  { form: '<m1:month>(?:<sep><y1:year>)?(?:<dash><m2:month>(?:<sep><y2:year>)?)?', read: readMonths },
  { form: '(?:(?:tháng|t) ?)?<m1:n><sep><y1:year>(?:<dash>(?:(?:tháng|t) ?)?<m2:n>(?:<sep><y2:year>)?)?', read: readMonths },
  { form: '(?:tháng|t) ?<m1:n><dash>(?:(?:tháng|t) ?)?<m2:n><sep><y2:year>', read: readMonths },

  // Counted: Q1, months 1-3, W3, tuần 1-2, ngày 120 của lộ trình, week 9 of plan; `ngày thứ 120` is of the plan
  { form: '<unit:anyunit> ?<from:n>(?:<dash>(?:<again:anyunit> ?)?<to:n>)?(?: <ofwhole> <whole:whole>)?', read: readCounted },
  { form: '<unit:quarter> <from:nth>(?:<dash>(?:<quarter> )?<to:nth>)?', read: readCounted },
  { form: '<unit:unit> thứ <from:n>(?:<dash><to:n>)?(?: <ofwhole> <whole:whole>)?', read: (parts) => readCounted({ ...parts, whole: parts['whole'] ?? 'plan' }) },

  // From either end of the phase: first 2 weeks, tuần đầu; last 3 days, 3 ngày cuối; end, cuối quý
  { form: '(?:the )?first(?: <to:count>)? <unit:unit><ofphase>', read: readFirst },
  { form: '(?:<to:count> )?<unit:unit> đầu(?: tiên)?<ofphase>', read: readFirst },
  { form: '(?:the )?(?:last|final)(?: <count:count>)? <unit:unit><ofphase>', read: readLast },
  { form: '(?:<count:count> )?<unit:unit> cuối(?: cùng)?<ofphase>', read: readLast },
  { form: '(?:the )?end(?: of (?:the )?(?:phase|<unit>))?|cuối(?: (?:giai đoạn|<unit>))?', read: () => ({ kind: 'last', unit: 'day', count: 1 }) },

  // A length: 3 weeks, 3-4 weeks, 2w, hai tháng, 1 năm (a number with `m` might be minutes, and is refused)
  { form: '(?:for |trong )?<low:count>(?:<dash><high:count>)?[ -]?<unit:unit>', read: readLength },
  { form: '(?:for |trong )?<low:n>(?:<dash><high:n>)? ?<unit:shortlength>', read: readLength },
  { form: 'half a year|nửa năm', read: () => ({ kind: 'length', unit: 'month', low: 6, high: 6 }) },
  { form: 'a year and a half|(?:1|một) năm rưỡi', read: () => ({ kind: 'length', unit: 'month', low: 18, high: 18 }) },
])

const LIMITS: Readonly<Record<PeriodUnit, number>> = { day: 3660, week: 520, month: 120, quarter: 40 }

function readDates({ from, to = from }: Parts, language: Language): Reading | undefined {
  const [first, last] = [dateOf(from, language), dateOf(to, language)]
  if (first === undefined || last === undefined) return undefined
  return first > last ? 'reversed' : { kind: 'dates', from: first, to: last }
}

function dateOf(text: string | undefined, language: Language): Day | undefined {
  const date = readDate(text ?? '')
  if (date?.year === undefined || (date.slashed && language !== 'vi')) return undefined
  return makeDay(date.year, date.month, date.day)
}

function readQuarters({ from, to = from, year, again = year }: Parts): Reading | undefined {
  const [first, last] = [{ year: Number(year), quarter: countOf(from) }, { year: Number(again), quarter: countOf(to) }]
  if (![first, last].every(({ quarter }) => quarter >= 1 && quarter <= 4)) return undefined
  if (first.year === last.year && first.quarter === last.quarter) return { kind: 'calendarQuarter', ...first }
  const months = { from: { month: first.quarter * 3 - 2, year: first.year }, to: { month: last.quarter * 3, year: last.year } }
  return monthOrder(months.from) > monthOrder(months.to) ? 'reversed' : { kind: 'calendarMonths', ...months }
}

/** A year given once holds for both months, or for the neighbouring year where they would run backwards. */
function readMonths({ m1, y1, m2 = m1, y2 }: Parts): Reading | undefined {
  const [first, last] = [monthNumber(m1), monthNumber(m2)]
  if (![first, last].every((month) => month >= 1 && month <= 12)) return undefined
  if (y1 === undefined && y2 === undefined) return { kind: 'calendarMonths', from: { month: first }, to: { month: last } }
  const wraps = last < first ? 1 : 0
  const from = { month: first, year: y1 === undefined ? Number(y2) - wraps : Number(y1) }
  const to = { month: last, year: y2 === undefined ? Number(y1) + wraps : Number(y2) }
  return monthOrder(from) > monthOrder(to) ? 'reversed' : { kind: 'calendarMonths', from, to }
}

function monthNumber(text: string | undefined): number {
  return valueOf(text, MONTH_WORDS) ?? Number(text)
}

function monthOrder({ month, year }: Required<CalendarMonth>): number {
  return year * 12 + month
}

/** Quarters and months count from the start of the plan, weeks and days from that of the phase, unless it is said. */
function readCounted({ unit: word, from, to = from, again = word, whole }: Parts): Reading | undefined {
  const unit = periodUnit(word)
  const [first, last] = [countOf(from), countOf(to)]
  if (unit === undefined || unit !== periodUnit(again) || !isCount(first, unit) || !isCount(last, unit)) return undefined
  const of = valueOf(whole, WHOLES) ?? (unit === 'quarter' || unit === 'month' ? 'plan' : 'phase')
  return first > last ? 'reversed' : { kind: 'counted', unit, from: first, to: last, of }
}

function readFirst({ unit, to }: Parts): Reading | undefined {
  return readCounted({ unit, from: '1', to, whole: 'phase' })
}

function readLast({ unit: word, count: text = '1' }: Parts): Reading | undefined {
  const [unit, count] = [periodUnit(word), countOf(text)]
  return unit === undefined || !isCount(count, unit) ? undefined : { kind: 'last', unit, count }
}

function readLength({ unit: word, low: least, high: most = least }: Parts): Reading | undefined {
  const years = unitOf(word) === 'year'
  const unit = years ? 'month' : periodUnit(word)
  const [low, high] = [least, most].map((text) => countOf(text) * (years ? 12 : 1)) as [number, number]
  if (unit === undefined || !isCount(low, unit) || !isCount(high, unit)) return undefined
  return low > high ? 'reversed' : { kind: 'length', unit, low, high }
}

function periodUnit(word: string | undefined): PeriodUnit | undefined {
  return PERIOD_UNITS.find((unit) => unit === unitOf(word))
}

function isCount(count: number, unit: PeriodUnit): boolean {
  return count >= 1 && count <= LIMITS[unit]
}

/** The table of words for days, Vietnamese and English, each read as the days it names. Reads no clock, splits no span. */
import { addDays, makeDay, monthSpanOf, parseDay, quarterSpan, weekdayOf, yearOf, yearSpan } from '../domain/calendar/day.ts'
import { readDate } from './date.ts'
import { grammar, valueOf } from './grammar.ts'
import { countOf, PIECES, unitOf } from './pieces.ts'
import { moved, nearestDate, nearestDayOfMonth, nearestMonth, nearestWeekday, spanRound } from './relative.ts'
import { DAY_WORDS, MONTH_WORDS, RELATIVE_WORDS, WEEKDAY_WORDS } from './words.ts'
import type { Day, DaySpan } from '../domain/calendar/day.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { Parts } from './grammar.ts'
import type { Direction } from './relative.ts'
import type { LongUnit } from './words.ts'

/** What a word may depend on. `language` decides only what `2/3` is. */
export interface DayOptions {
  readonly today: Day
  readonly language: Language
  /** Where a bare weekday, or a date without a year, is looked for; today counts either way. */
  readonly direction: Direction
}

/** The days of a word; `floats` where the direction chose among many: of the weeks, or of the months or years. */
export type NamedDays = (DaySpan & { readonly floats?: 'weekday' | 'date' }) | { readonly readings: readonly Day[] }

/** The days a folded phrase names, or the readings it leaves open; undefined when it names none that a Day can be. */
export function readDays(phrase: string, options: DayOptions): NamedDays | undefined {
  const days = READ(phrase, options)
  const ends = days === undefined || 'readings' in days ? [] : [days.from, days.to]
  return ends.every((end) => parseDay(end)) ? days : undefined
}

const DAY_PIECES = {
  ...PIECES,
  q: 'q|quarter|quy',
  rel: 'last|previous|this|next',
  sau: 'truoc|roi|vua roi|qua|ngoai|nay|sau|toi',
  nay: 'nay',
  letter: '[wmqy]',
  edge: 'start|beginning|middle|end|dau|giua|cuoi',
}

const READ = grammar<NamedDays, DayOptions>(DAY_PIECES, [
  // today, hôm qua, mốt; +3d, -2w, in 3 days, 3 ngày trước
  { form: '<word:dayword>', read: ({ word }, { today }) => one(moved(today, valueOf(word, DAY_WORDS) ?? 0, 'day')) },
  { form: '[+]<n:n> ?(?:<unit:anyunit>)?|in <n2:count> ?<u2:anyunit>', read: ({ n, unit, n2 = n, u2 = unit }, { today }) => away(today, n2, u2, 1) },
  { form: '-<n:n> ?(?:<unit:anyunit>)?', read: ({ n, unit }, { today }) => away(today, n, unit, -1) },
  { form: '<n:count> ?<unit:anyunit> (?:ago|trước)', read: ({ n, unit }, { today }) => away(today, n, unit, -1) },
  { form: '(?:sau )?<n:count> ?<unit:anyunit> (?:nữa|sau|tới|later|from (?:now|today))|sau <n2:count> <u2:unit>', read: ({ n, unit, n2 = n, u2 = unit }, { today }) => away(today, n2, u2, 1) },

  // fri, thứ 6; next friday, T6 tuần sau, friday of last week; last friday, thứ 6 vừa rồi; thứ 6 tới
  { form: '(?:on |vào )?<day:weekday>', read: ({ day }, { today, direction }) => floating(weekdayFrom(today, day, direction), 'weekday') },
  { form: '<rel:rel> <day:weekday>', read: ({ day, rel }, { today }) => (rel === 'last' || rel === 'previous' ? before(today, day) : inWeek(today, day, rel)) },
  { form: '<day:weekday>,? (?:of )?<rel:rel> week', read: ({ day, rel }, { today }) => inWeek(today, day, rel) },
  { form: '<day:weekday>,? (?:của )?tuần <rel:sau>|<d2:weekday> <r2:nay>', read: ({ day, rel, d2 = day, r2 = rel }, { today }) => inWeek(today, d2, r2) },
  { form: '<day:weekday> (?:trước|rồi|vừa rồi|vừa qua)', read: ({ day }, { today }) => before(today, day) },
  { form: '<day:weekday> (?:sắp )?tới', read: ({ day }, { today }) => one(weekdayFrom(addDays(today, 1), day, 'ahead')) },

  // next week, tuần này, tháng sau, last quarter, năm ngoái; end of month, cuối tuần, đầu tháng sau, next weekend
  { form: '<rel:rel> <unit:unit>|<u2:unit> <r2:sau>', read: ({ rel, unit, r2 = rel, u2 = unit }, { today }) => unitSpan(today, r2, u2) },
  { form: '(?:the )?<edge:edge> of (?:the )?(?:<rel:rel> )?<unit:unit>', read: readEdge },
  { form: '<edge:edge> <unit:unit>(?: <rel:sau>)?', read: readEdge },
  { form: '(?:<rel:rel> )?(?:the )?weekend', read: ({ rel }, options) => readEdge({ edge: 'end', unit: 'week', rel }, options) },
  { form: 'eo<unit:letter>', read: ({ unit }, options) => readEdge({ edge: 'end', unit }, options) },

  // 2026-03-02, 2/3, 2/3/2026, 2 Mar, ngày 2 tháng 3, Thứ Hai, 2/3; ngày 15, the 15th
  { form: '(?:<day:weekday>,? )?<date:date>', read: readWritten },
  { form: 'ngày <date:n>|(?:the )?<d2:n>(?:st|nd|rd|th)', read: ({ date, d2 = date }, { today, direction }) => floating(nearestDayOfMonth(today, Number(d2), direction)) },

  // March, tháng 3, Mar 2026, tháng 3/2026, 2026-03; Q1 (this year's), quý 1/2026, 2026-Q1; 2026
  { form: '<name:month>(?:<sep><year:year>)?', read: ({ name, year }, options) => readMonth(valueOf(name, MONTH_WORDS), year, options) },
  { form: 'tháng <month:n>(?:<sep><year:year>)?', read: ({ month, year }, options) => readMonth(Number(month), year, options) },
  { form: '<year:year>-<month:n>|<m2:n>/<y2:year>', read: ({ month, year, m2 = month, y2 = year }, options) => readMonth(Number(m2), y2, options) },
  { form: '<q> ?<n:nth>(?:<sep><year:year>)?|<y2:year>[- ]?q<n2:n>', read: ({ n, year, n2 = n, y2 = year }, { today }) => readQuarter(countOf(n2), y2, today) },
  { form: '(?:năm )?<year:year>', read: ({ year }) => yearSpan(Number(year)) },
])

function one(day: Day | undefined): NamedDays | undefined {
  return day && { from: day, to: day }
}

function floating(day: Day | undefined, floats: 'weekday' | 'date' = 'date'): NamedDays | undefined {
  return day && { from: day, to: day, floats }
}

function away(today: Day, count: string | undefined, word: string | undefined, sign: 1 | -1): NamedDays | undefined {
  const unit = word === undefined ? 'day' : unitOf(word)
  return unit && one(moved(today, sign * countOf(count), unit))
}

function weekdayFrom(day: Day, word: string | undefined, direction: Direction): Day | undefined {
  const weekday = valueOf(word, WEEKDAY_WORDS)
  return weekday && nearestWeekday(day, weekday, direction)
}

function before(today: Day, word: string | undefined): NamedDays | undefined {
  return one(weekdayFrom(addDays(today, -1), word, 'back'))
}

/** That weekday of the Monday-to-Sunday week that `rel` names. */
function inWeek(today: Day, word: string | undefined, rel: string | undefined): NamedDays | undefined {
  const week = spanRound(today, valueOf(rel, RELATIVE_WORDS) ?? 0, 'week')
  return week && one(weekdayFrom(week.from, word, 'ahead'))
}

/** `ngày sau` is no day: after which? */
function unitSpan(today: Day, rel: string | undefined, word: string | undefined): DaySpan | undefined {
  const unit = unitOf(word)
  return unit === undefined || unit === 'day' ? undefined : spanRound(today, valueOf(rel, RELATIVE_WORDS) ?? 0, unit)
}

/** Without `this` or `next`, the edge that lies in the direction looked in. */
function readEdge({ edge, unit: word, rel }: Parts, { today, direction }: DayOptions): NamedDays | undefined {
  const unit = unitOf(word)
  if (unit === undefined || unit === 'day') return undefined
  if (rel !== undefined) return one(edgeOf(today, valueOf(rel, RELATIVE_WORDS) ?? 0, unit, edge))
  const here = edgeOf(today, 0, unit, edge)
  if (here === undefined || here === today || here > today === (direction === 'ahead')) return floating(here)
  return floating(edgeOf(today, direction === 'ahead' ? 1 : -1, unit, edge))
}

function edgeOf(today: Day, count: number, unit: LongUnit, edge: string | undefined): Day | undefined {
  const span = spanRound(today, count, unit)
  if (edge === 'end' || edge === 'cuoi') return span?.to
  if (edge === 'middle' || edge === 'giua') return unit === 'month' && span ? addDays(span.from, 14) : undefined
  return span?.from
}

/** A slashed date is day/month in Vietnamese; in English either, if both exist. A weekday before it must be its own. */
function readWritten({ day: word, date: text }: Parts, { today, language, direction }: DayOptions): NamedDays | undefined {
  const date = readDate(text ?? '')
  if (!date) return undefined
  const orders = [[date.day, date.month], ...(date.slashed && language === 'en' ? [[date.month, date.day]] : [])]
  const weekday = valueOf(word, WEEKDAY_WORDS)
  const readings = orders
    .map(([day = 0, month = 0]) => (date.year === undefined ? nearestDate(today, month, day, direction) : makeDay(date.year, month, day)))
    .filter((day) => day !== undefined)
    .filter((day) => weekday === undefined || weekdayOf(day) === weekday)
  const [first, ...others] = new Set(readings)
  if (others.length > 0) return { readings: [...new Set(readings)] }
  return date.year === undefined ? floating(first) : one(first)
}

function readMonth(month: number | undefined, year: string | undefined, { today, direction }: DayOptions): NamedDays | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined
  return year === undefined ? { ...nearestMonth(today, month, direction), floats: 'date' } : monthSpanOf(makeDay(Number(year), month, 1) as Day)
}

function readQuarter(quarter: number, year: string | undefined, today: Day): DaySpan | undefined {
  return quarter >= 1 && quarter <= 4 ? quarterSpan(Number(year ?? yearOf(today)), quarter) : undefined
}

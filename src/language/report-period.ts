/** Words for the period of a report, Vietnamese and English. Told what today is; reads no clock. */
import { makeDay, parseDay, yearOf } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { calendarPeriod } from '../domain/report/report-period.ts'
import type { CalendarKind, ReportPeriod } from '../domain/report/report-period.ts'
import type { Parsed } from '../problems.ts'
import { parseDayWord } from './day.ts'
import { anyOf, grammar, ok, phraseOf, shown, valueOf } from './grammar.ts'
import { countOf, PIECES } from './pieces.ts'
import { moved } from './relative.ts'
import { MONTH_WORDS } from './words.ts'
import type { Words } from './words.ts'

export interface ReportPeriodOptions {
  readonly today: Day
  /** Decides only what `2/3` is: a week's day may be written so. */
  readonly language: Language
}

/**
 * The period of that kind that the words name. Without a year it is this year's; a day names the week, month... round it,
 * and a bare weekday looks back. Problems: `bad-period`, `ambiguous-day` (`2/3` in English).
 * @example parseReportPeriod('quarter', 'quý 1 2026', { today: '2026-05-04' as Day, language: 'vi' }) // 1 Jan to 31 Mar 2026
 * @example parseReportPeriod('month', 'trước', { today: '2026-03-02' as Day, language: 'vi' }) // February 2026
 */
export function parseReportPeriod(kind: CalendarKind, text: string, options: ReportPeriodOptions): Parsed<ReportPeriod> {
  const phrase = phraseOf(text)
  const day = READERS[kind](phrase, options.today) ?? RELATIVE(phrase, { today: options.today, kind })
  if (day !== undefined) return ok(calendarPeriod(kind, day))
  const word = kind === 'week' ? parseDayWord(text, { ...options, direction: 'back' }) : undefined
  if (word?.ok) return ok(calendarPeriod(kind, word.value))
  if (word?.code === 'ambiguous-day') return word
  return { ok: false, code: 'bad-period', params: { text: shown(text) } }
}

const RELATIVE_PERIODS: Words<number> = [
  [-1, 'prev', 'previous', 'last', 'before', 'trước', 'rồi', 'vừa rồi', 'vừa qua', 'qua', 'ngoái'],
  [0, 'this', 'current', 'now', 'này', 'nay', 'hiện tại'],
  [1, 'next', 'sau', 'tới'],
]

const REPORT_PIECES = {
  ...PIECES,
  rel: anyOf(RELATIVE_PERIODS),
  q: 'q|quarter|quy',
  m: 't|m|month|thang',
  kind: 'week|month|quarter|year|tuan|thang|quy|nam',
}

const KIND_WORDS: Words<CalendarKind> = [
  ['week', 'week', 'tuần'],
  ['month', 'month', 'tháng'],
  ['quarter', 'quarter', 'quý'],
  ['year', 'year', 'năm'],
]

/** `prev`, `last quarter`, `quý trước`; a unit that is named must be the one asked for. */
const RELATIVE = grammar<Day, { readonly today: Day; readonly kind: CalendarKind }>(REPORT_PIECES, [
  {
    form: '<rel:rel>|<r2:rel> <k2:kind>|<k3:kind> <r3:rel>',
    read: ({ rel, r2, r3, k2, k3 }, { today, kind }) => {
      const count = valueOf(rel ?? r2 ?? r3, RELATIVE_PERIODS)
      const named = valueOf(k2 ?? k3, KIND_WORDS) ?? kind
      return count === undefined || named !== kind ? undefined : moved(calendarPeriod(kind, today).from, count, kind)
    },
  },
])

/** `1`, `Q1`, `quý I`; `2026-Q1`, `Q1 2026`, `quý 1/2026`, `quý 1 năm 2026`. */
const QUARTER = grammar<Day, Day>(REPORT_PIECES, [
  { form: '(?:<q> ?)?<n:nth>(?:<sep><year:year>)?', read: ({ n, year }, today) => quarterDay(n, year, today) },
  { form: '<year:year>[-/ ]?<q> ?<n:nth>', read: ({ n, year }, today) => quarterDay(n, year, today) },
])

/** `3`, `tháng 3`, `T3`, `Mar`; `2026-03`, `3/2026`, `tháng 3 2026`, `Mar 2026`. */
const MONTH = grammar<Day, Day>(REPORT_PIECES, [
  { form: '(?:<m> ?)?<n:n>(?:<sep><year:year>)?', read: ({ n, year }, today) => monthDay(Number(n), year, today) },
  { form: '<year:year>[-/ ](?:<m> ?)?<n:n>', read: ({ n, year }, today) => monthDay(Number(n), year, today) },
  { form: '<name:month>(?:<sep><year:year>)?', read: ({ name, year }, today) => monthDay(valueOf(name, MONTH_WORDS), year, today) },
])

/** `2026`, `năm 2026`. */
const YEAR = grammar<Day, Day>(REPORT_PIECES, [
  { form: '(?:year |năm )?<year:year>', read: ({ year }) => makeDay(Number(year), 1, 1) },
])

const READERS: Readonly<Record<CalendarKind, (phrase: string, today: Day) => Day | undefined>> = {
  week: (phrase) => parseDay(phrase),
  month: MONTH,
  quarter: QUARTER,
  year: YEAR,
}

function quarterDay(n: string | undefined, year: string | undefined, today: Day): Day | undefined {
  const quarter = countOf(n)
  return quarter >= 1 && quarter <= 4 ? monthDay(quarter * 3 - 2, year, today) : undefined
}

function monthDay(month: number | undefined, year: string | undefined, today: Day): Day | undefined {
  return month === undefined ? undefined : makeDay(Number(year ?? yearOf(today)), month, 1)
}

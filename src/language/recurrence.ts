/** Phrases of `every` to Recurrences, and weekdays to lists; format.md is the definition. Knows no dates. */
import { grammar, ok, phraseOf, shown } from './grammar.ts'
import { countOf, PIECES, unitOf } from './pieces.ts'
import { readWeekdays } from './weekdays.ts'
import type { Weekday } from '../domain/calendar/day.ts'
import type { Recurrence } from '../domain/calendar/recurrence.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { Parsed } from '../problems.ts'
import type { Parts } from './grammar.ts'

/** What YAML may give where words are expected; a list is its words joined by commas. */
type Written = string | number | readonly (string | number)[]

/**
 * What the phrase means. All seven weekdays are `daily`; a quota larger than its period is refused.
 * Problem: `bad-recurrence`.
 * @param _language no phrase of one language means another thing in the other
 * @example parseRecurrence('thứ 2-4-6', 'vi') // { kind: 'weekdays', days: [1, 3, 5] }
 */
export function parseRecurrence(value: Written, _language: Language): Parsed<Recurrence> {
  const phrase = phraseOf(joined(value))
  const rule = (typeof value === 'object' ? undefined : READ(phrase, undefined)) ?? byWeekdays(phrase)
  return rule ? ok(rule) : { ok: false, code: 'bad-recurrence', params: { text: shown(value) } }
}

/**
 * The weekdays of a phrase or list, in order from Monday, at least one. Problem: `bad-weekdays`.
 * @param _language no phrase of one language means another thing in the other
 * @example parseWeekdays('t7 cn', 'vi') // [6, 7]
 */
export function parseWeekdays(value: Written, _language: Language): Parsed<readonly Weekday[]> {
  const days = readWeekdays(phraseOf(joined(value)))
  return days ? ok(days) : { ok: false, code: 'bad-weekdays', params: { text: shown(value) } }
}

function joined(value: Written): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

const RECURRENCE_PIECES = {
  ...PIECES,
  each: '(?:(?:every|each|moi|hang|tung) )?',
  time: 'x|×|times?|lan|buoi|sessions?|days?|ngay',
  per: ' ?/ ?| (?:(?:per|a|an|each|every|in a|mot|moi|trong|trong mot|hang|1) )',
  rolling: ' ?/ ?| (?:in|within|per|trong|trong vong)(?: any)? ',
  often: 'daily|weekly|monthly|quarterly',
  dayunit: 'd|days?|ngay',
  weekunit: 'w|weeks?|tuan',
  once: '(?: (?:mot|1) lan| ?/ ?lan)?',
  after: 'after (?:done|it is done|it\'s done|completion|finishing|(?:the )?last(?: one| time)?)|since (?:done|(?:the )?last(?: one| time)?)|sau khi (?:lam )?(?:xong|hoan thanh|hoan tat)|(?:ke )?tu lan (?:cuoi|truoc|gan nhat|lam truoc)',
}

const READ = grammar<Recurrence, undefined>(RECURRENCE_PIECES, [
  // Every day: day, daily, hằng ngày, mỗi tối; week, hàng tuần, monthly are once in it
  { form: '<each><unit:unit>|(?:every|all) ?days?', read: ({ unit = 'day' }) => quota(1, unit) },
  { form: '<often:often>', read: ({ often = '' }) => quota(1, PER_OFTEN[often]) },
  { form: '(?:every|each) (?:morning|noon|afternoon|evening|night)|nightly|(?:mỗi|hàng) (?:buổi )?(?:sáng|trưa|chiều|tối|đêm)|mọi ngày|cả tuần', read: () => ({ kind: 'daily' }) },
  { form: '(?:every )?(?:other|second|alternate|2nd) day|alternate days|cách (?:1 |một )?ngày|cách nhật|ngày cách ngày', read: () => interval(2, 1) },
  { form: '(?:every )?(?:other|second|alternate|2nd) week|cách (?:1 |một )?tuần', read: () => interval(2, 7) },

  // So many times: 3/week, 3x/week, 3 lần/tuần, 3 times a week, twice a month; tuần 3 buổi; 3/7d
  { form: '<times:count>(?: ?<time>)?<per><unit:anyunit>', read: ({ times, unit }) => quota(countOf(times), unit) },
  { form: '<times:count>(?: ?<time>)? <often:often>', read: ({ times, often = '' }) => quota(countOf(times), PER_OFTEN[often]) },
  { form: '(?:(?:every|each|mỗi|một|1|hàng) )?<unit:unit>,? <times:count> <time>', read: ({ times, unit }) => quota(countOf(times), unit) },
  { form: '<times:count>(?: ?<time>)?<rolling><days:n> ?<dayunit>(?: bất kỳ)?', read: readRolling },

  // Every so many days: 3 days, every 3 days, 3 ngày một lần; chained: 3 days after done, 3 ngày sau khi xong
  { form: '(?:(?:once )?<each>|cứ )<days:count>(?:rd|th)? ?<dayunit><once>(?: <after:after>)?', read: ({ days, after }) => interval(countOf(days), 1, after) },
  { form: '(?:(?:once )?<each>|cứ )<weeks:count> ?<weekunit><once>(?: <after:after>)?', read: ({ weeks, after }) => interval(countOf(weeks), 7, after) },
])

const PER_OFTEN: Readonly<Record<string, string>> = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter' }
const LONGEST = { week: 7, month: 31, quarter: 92 } as const

/** Only once fits into a day. */
function quota(times: number, word: string | undefined): Recurrence | undefined {
  const per = unitOf(word)
  if (per === 'day') return times === 1 ? { kind: 'daily' } : undefined
  if (per === undefined || per === 'year' || !(times >= 1 && times <= LONGEST[per])) return undefined
  return { kind: 'quota', times, per }
}

function readRolling(parts: Parts): Recurrence | undefined {
  const [times, days] = [countOf(parts['times']), Number(parts['days'])]
  return times >= 1 && times <= days && days <= 366 ? { kind: 'rolling', times, days } : undefined
}

/** Every day and every week have kinds of their own. */
function interval(count: number, daysEach: 1 | 7, after?: string): Recurrence | undefined {
  const days = count * daysEach
  if (!(days >= 1 && days <= 366)) return undefined
  if (count === 1 && after === undefined) return quota(1, daysEach === 1 ? 'day' : 'week')
  return { kind: 'interval', days, chained: after !== undefined }
}

function byWeekdays(phrase: string): Recurrence | undefined {
  const days = readWeekdays(phrase)
  if (days === undefined) return undefined
  return days.length === 7 ? { kind: 'daily' } : { kind: 'weekdays', days }
}

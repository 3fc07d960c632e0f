/** A phrase means one thing, whichever its language and the file's, with or without accents, in any case, with any dash. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/domain/plan/roadmap.ts'
import { parseClock, parseClockSpan, parseMinutes, parseWeeklyMinutes } from '../../src/language/duration.ts'
import { parsePeriod } from '../../src/language/period.ts'
import { parseRecurrence, parseWeekdays } from '../../src/language/recurrence.ts'
import type { Parsed } from '../../src/problems.ts'
import { spellingsOf } from './forms.ts'
import { periodWays } from './period-ways.ts'
import { recurrenceWays, weekdayWays } from './recurrence-ways.ts'
import { clockSpanWays, clockWays, minutesWays, weeklyWays } from './time-ways.ts'
import { anyClock, anyClockSpan, anyMinutes, anyPeriod, anyRecurrence, anyWeekdays, anyWeekly } from './values.ts'
import { anyLook, dressed } from './ways.ts'
import type { Ways } from './ways.ts'

const LANGUAGES = ['en', 'vi'] as const
type Reader = (text: string, language: Language) => Parsed<unknown>

/** Each row of format.md's tables, English then Vietnamese; what has one form only stands twice. */
const PERIODS: readonly (readonly [string, string])[] = [
  ['Q1', 'quý 1'], ['Q1', 'quý I'], ['Q1 2026', 'quý 1/2026'], ['2026-Q1', 'quý I năm 2026'],
  ['month 2', 'tháng 2'], ['months 1-3', 'tháng 1-3'], ['M2', 'tháng 2'], ['months 1 to 3', 'từ tháng 1 đến tháng 3'],
  ['Jan 2026', 'tháng 1/2026'], ['2026-01', 'tháng 1/2026'], ['Jan-Mar 2026', 'tháng 1-3/2026'], ['2026-01..2026-03', 'tháng 1/2026 đến tháng 3/2026'],
  ['week 3', 'tuần 3'], ['weeks 1-2', 'tuần 1-2'], ['W3', 'tuần 3'], ['day 3', 'ngày 3'], ['days 1-2', 'ngày 1-2'],
  ['week 9 of plan', 'tuần 9 của lộ trình'], ['month 1 of phase', 'tháng 1 của giai đoạn'], ['day 120 of the plan', 'ngày 120 của lộ trình'], ['day 120 of plan', 'ngày thứ 120'],
  ['2026-01-05', 'ngày 5 tháng 1 năm 2026'], ['2026-01-05..2026-02-10', 'ngày 5 tháng 1 năm 2026 đến ngày 10 tháng 2 năm 2026'],
  ['3 weeks', '3 tuần'], ['3-4 weeks', '3-4 tuần'], ['2 months', '2 tháng'], ['two months', 'hai tháng'], ['a year', 'một năm'],
  ['last 3 days', '3 ngày cuối'], ['last week', 'tuần cuối'], ['end of quarter', 'cuối quý'], ['end', 'cuối'], ['first 2 weeks', '2 tuần đầu'], ['later', 'sau này'],
]
const RECURRENCES: readonly (readonly [string, string])[] = [
  ['day', 'hằng ngày'], ['daily', 'hàng ngày'], ['every day', 'mỗi ngày'], ['every evening', 'mỗi tối'],
  ['weekday', 'ngày thường'], ['weekend', 'cuối tuần'], ['mon, wed, fri', 'thứ 2, 4, 6'], ['mon-wed-fri', 'thứ 2-4-6'], ['tue, thu, sat', 'T3-5-7'], ['mon-fri', 'T2-T6'], ['sun', 'CN'],
  ['3/week', '3 lần/tuần'], ['3x/week', '3 buổi/tuần'], ['3 times a week', 'tuần 3 buổi'], ['3/7d', '3 lần trong 7 ngày'],
  ['2/month', '2 lần/tháng'], ['1/quarter', '1 lần/quý'], ['twice a month', 'tháng hai lần'],
  ['3 days', '3 ngày'], ['every other day', 'cách ngày'], ['2 days', 'cách ngày'], ['3 days after done', '3 ngày sau khi xong'],
]
const LENGTHS: readonly (readonly [string, string])[] = [
  ['30m', '30p'], ['30 minutes', '30 phút'], ["15'", '15 phút'], ['2h', '2 giờ'], ['2 hours', '2 tiếng'], ['1h30', '1 tiếng rưỡi'], ['1.5h', '1,5h'], ['90 min', '90 phút'], ['half an hour', 'nửa tiếng'], ['an hour and a half', 'một tiếng rưỡi'], ['two hours', 'hai tiếng'],
]
const WEEKLY: readonly (readonly [string, string])[] = [
  ['50/week', '50 giờ/tuần'], ['50 hours a week', 'tuần 50 giờ'], ['10-15h/week', '10 đến 15 giờ/tuần'], ['2h/day', 'mỗi ngày 2 tiếng'], ['1h30 a day', '1 tiếng rưỡi mỗi ngày'], ['30m/day', '30 phút một ngày'],
]
const CLOCKS: readonly (readonly [string, string])[] = [['06:00', '6 giờ'], ['6:30', '6 giờ rưỡi'], ['7:00 PM', '7 giờ tối'], ['7pm', '19h'], ['noon', 'giữa trưa'], ['midnight', 'nửa đêm'], ['3:15 PM', '3h15 chiều']]
const SPANS: readonly (readonly [string, string])[] = [
  ['06:00-07:00', '6h-7h'], ['19:30 - 21:00', '19h30-21h'], ['7:00 PM - 8:00 PM', '7 giờ tối đến 8 giờ tối'], ['10 PM to 1 AM', '22h tới 1h'], ['6-7h', 'từ 6 giờ đến 7 giờ'],
  ['11:00 - noon', '11h - giữa trưa'], ['10 PM - midnight', '10h tối đến nửa đêm'],
]

describe.each<[string, typeof PERIODS, Reader]>([
  ['period', PERIODS, parsePeriod],
  ['recurrence', RECURRENCES, parseRecurrence],
  ['length of time', LENGTHS, parseMinutes],
  ['time a week', WEEKLY, parseWeeklyMinutes],
  ['clock time', CLOCKS, parseClock],
  ['span of the clock', SPANS, parseClockSpan],
])('a %s', (_, pairs, read) => {
  test.each(pairs)('%s is %s', (en, vi) => {
    const meaning = read(en, 'en')
    expect(meaning.ok, en).toBe(true)
    for (const language of LANGUAGES) for (const phrase of [en, vi].flatMap(spellingsOf)) expect(read(phrase, language), phrase).toEqual(meaning)
  })
})

/** In either language of the file unless a way says otherwise. */
function eachMeans<T>(values: fc.Arbitrary<T>, ways: (value: T, language: Language) => Ways, read: Reader, numRuns: number): void {
  const looks = fc.array(anyLook, { minLength: 3, maxLength: 3 })
  fc.assert(fc.property(values, looks, fc.constantFrom(...LANGUAGES), (value, some, language) => {
    const { en, vi } = ways(value, language)
    const wrong = [...en, ...vi].flatMap((way) => some.map((look) => dressed(way, look))).filter((phrase) => {
      const parsed = read(phrase, language)
      return !parsed.ok || JSON.stringify(sorted(parsed.value)) !== JSON.stringify(sorted(value))
    })
    expect(wrong).toEqual([])
  }), { numRuns })
}

/** Keys in one order, so that texts of equal values are equal: a hundred times as quick as comparing values. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).map(([key, one]) => [key, sorted(one)] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('every way to write', () => {
  test('a period means it', () => eachMeans(anyPeriod, periodWays, parsePeriod, 300))
  test('a recurrence means it', () => eachMeans(anyRecurrence, recurrenceWays, parseRecurrence, 200))
  test('some weekdays means them', () => eachMeans(anyWeekdays, weekdayWays, parseWeekdays, 100))
  test('a length of time means it', () => eachMeans(anyMinutes, minutesWays, parseMinutes, 200))
  test('time a week means it', () => eachMeans(anyWeekly, weeklyWays, parseWeeklyMinutes, 100))
  test('a clock time means it', () => eachMeans(anyClock, clockWays, parseClock, 200))
  test('a span of the clock means it', () => eachMeans(anyClockSpan, clockSpanWays, parseClockSpan, 200))
})

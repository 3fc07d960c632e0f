import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parseRecurrence, parseWeekdays } from '../../src/language/recurrence.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { anyText, LONG_TEXTS, spellingsOf } from './forms.ts'

const daily: Recurrence = { kind: 'daily' }
const on = (...days: Weekday[]): Recurrence => ({ kind: 'weekdays', days })
const quota = (times: number, per: 'week' | 'month' | 'quarter'): Recurrence => ({ kind: 'quota', times, per })
const rolling = (times: number, days: number): Recurrence => ({ kind: 'rolling', times, days })
const each = (days: number, chained = false): Recurrence => ({ kind: 'interval', days, chained })

describe('a recurrence', () => {
  test.each<[string, Recurrence]>([
    ...['day', 'daily', 'every day', 'ngày', 'hằng ngày', 'hàng ngày', 'mỗi ngày', 'mỗi tối', 'every evening', 'mon-sun', '1 day'].map((text): [string, Recurrence] => [text, daily]),
    ['weekday', on(1, 2, 3, 4, 5)],
    ['ngày thường', on(1, 2, 3, 4, 5)],
    ['weekend', on(6, 7)],
    ['cuối tuần', on(6, 7)],
    ['mon-fri', on(1, 2, 3, 4, 5)],
    ['mon – fri', on(1, 2, 3, 4, 5)],
    ['monday to friday', on(1, 2, 3, 4, 5)],
    ['mon, wed, fri', on(1, 3, 5)],
    ['mon wed fri', on(1, 3, 5)],
    ['mon-wed-fri', on(1, 3, 5)],
    ['mon-wed, sat', on(1, 2, 3, 6)],
    ['fri-mon', on(1, 5, 6, 7)],
    ['thu fri', on(4, 5)],
    ['every monday', on(1)],
    ['thứ 2, 4, 6', on(1, 3, 5)],
    ['thứ 2-4-6', on(1, 3, 5)],
    ['thứ hai, tư, sáu', on(1, 3, 5)],
    ['T3-5-7', on(2, 4, 6)],
    ['T246', on(1, 3, 5)],
    ['T2-T6', on(1, 2, 3, 4, 5)],
    ['T2-6', on(1, 2, 3, 4, 5)],
    ['thứ 2 đến thứ 6', on(1, 2, 3, 4, 5)],
    ['CN', on(7)],
    ['chủ nhật', on(7)],
    ['t7 cn', on(6, 7)],
    ['thứ 7 và chủ nhật', on(6, 7)],
    ['thứ năm', on(4)],
    ['ngày thường và thứ 7', on(1, 2, 3, 4, 5, 6)],
  ])('%s is weekdays', (text, expected) => means(text, expected))

  test.each<[string, Recurrence]>([
    ...['3/week', '3x/week', '3 lần/tuần', '3 buổi/tuần', 'tuần 3 buổi', 'tuần 3 lần', '3 lần một tuần', 'mỗi tuần ba lần', '3 times a week', '3 times per week'].map((text): [string, Recurrence] => [text, quota(3, 'week')]),
    ['twice a week', quota(2, 'week')],
    ['5 ngày/tuần', quota(5, 'week')],
    ['weekly', quota(1, 'week')],
    ['hàng tuần', quota(1, 'week')],
    ['hằng tháng', quota(1, 'month')],
    ['monthly', quota(1, 'month')],
    ['2/month', quota(2, 'month')],
    ['tháng 2 lần', quota(2, 'month')],
    ['1/quarter', quota(1, 'quarter')],
    ['1 lần/quý', quota(1, 'quarter')],
    ['7/week', quota(7, 'week')],
    ['3/7d', rolling(3, 7)],
    ['3 times in any 7 days', rolling(3, 7)],
    ['3 lần trong 7 ngày', rolling(3, 7)],
    ['3 days', each(3)],
    ['every 3 days', each(3)],
    ['3 ngày', each(3)],
    ['3 ngày một lần', each(3)],
    ['cách ngày', each(2)],
    ['every other day', each(2)],
    ['every 2 weeks', each(14)],
    ['3 days after done', each(3, true)],
    ['3 ngày sau khi xong', each(3, true)],
    ['1 day after done', each(1, true)],
  ])('%s is a number of times', (text, expected) => means(text, expected))

  test('a list is its words together', () => {
    expect(parseRecurrence(['mon', 'wed', 'fri'], 'en')).toEqual({ ok: true, value: on(1, 3, 5) })
    expect(parseRecurrence(['thứ 2', 4, 6], 'vi')).toEqual({ ok: true, value: on(1, 3, 5) })
    expect(parseRecurrence(['fri', 'mon', 'mon'], 'en')).toEqual({ ok: true, value: on(1, 5) })
    expect(parseRecurrence(['weekday', 'weekend'], 'en')).toEqual({ ok: true, value: daily })
  })

  test.each([
    '8/week', '32/month', '0/week', '0 days', '8/7d', '2/day', '2-6', 'T8', 'T2-', '-T2', 'mon,', '3 lần', '3', 'cách 3 ngày', 'sometimes', '',
  ])('%j is refused', (text) => {
    expect(parseRecurrence(text, 'vi')).toEqual({ ok: false, code: 'bad-recurrence', params: { text } })
  })

  test('bare numbers and empty lists are refused', () => {
    for (const value of [3, [], [2, 4, 6], ['3/week'], ['mon', 'x']]) expect(parseRecurrence(value, 'vi')).toMatchObject({ ok: false, code: 'bad-recurrence' })
  })

  test('reads the same in both languages', () => {
    fc.assert(fc.property(bilingual, ({ en, vi, value }) => {
      expect(parseRecurrence(en, 'en'), en).toEqual({ ok: true, value })
      expect(parseRecurrence(vi, 'vi'), vi).toEqual({ ok: true, value })
    }))
  })

  test('never throws', () => {
    fc.assert(fc.property(anyText, fc.integer(), (text, n) => void [parseRecurrence(text, 'vi'), parseRecurrence([text, n], 'en')]), { numRuns: 2000 })
    for (const text of LONG_TEXTS) parseRecurrence(text, 'en')
  })
})

describe('weekdays', () => {
  test.each<[string | string[], number[]]>([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['mọi ngày', [1, 2, 3, 4, 5, 6, 7]],
    ['weekday', [1, 2, 3, 4, 5]],
    ['mon-sat', [1, 2, 3, 4, 5, 6]],
    ['sun', [7]],
    ['T2-T7', [1, 2, 3, 4, 5, 6]],
    [['tue', 'thu'], [2, 4]],
    [['T7', 'CN'], [6, 7]],
  ])('%j are %j', (value, days) => {
    expect(parseWeekdays(value, 'vi')).toEqual({ ok: true, value: days })
  })

  test.each(['3/week', 'day 3', 'mon-', ''])('%j is refused', (text) => {
    expect(parseWeekdays(text, 'vi')).toEqual({ ok: false, code: 'bad-weekdays', params: { text } })
  })
})

function means(text: string, value: Recurrence): void {
  for (const spelling of spellingsOf(text)) expect(parseRecurrence(spelling, 'vi'), spelling).toEqual({ ok: true, value })
}

interface Bilingual {
  readonly en: string
  readonly vi: string
  readonly value: Recurrence
}

const EN = ['mon', 'tuesday', 'wed', 'thu', 'fri', 'saturday', 'sun']
const VI = ['thứ 2', 'thứ ba', 'T4', 'thứ năm', 'thứ sáu', 'T7', 'chủ nhật']
const PER = { week: 'tuần', month: 'tháng', quarter: 'quý' } as const
const some = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
const few = fc.integer({ min: 1, max: 7 })

const bilingual: fc.Arbitrary<Bilingual> = fc.oneof(
  some.map((days) => ({
    en: days.map((day) => EN[day - 1]).join(', '),
    vi: days.map((day) => VI[day - 1]).join(' '),
    value: days.length === 7 ? daily : on(...days),
  })),
  fc.tuple(few, fc.constantFrom('week' as const, 'month' as const, 'quarter' as const)).map(([n, per]) => ({ en: `${n} times a ${per}`, vi: `${PER[per]} ${n} lần`, value: quota(n, per) })),
  fc.tuple(few, fc.integer({ min: 7, max: 30 })).map(([n, days]) => ({ en: `${n}/${days}d`, vi: `${n} lần trong ${days} ngày`, value: rolling(n, days) })),
  fc.integer({ min: 2, max: 30 }).map((days) => ({ en: `every ${days} days`, vi: `${days} ngày một lần`, value: each(days) })),
  fc.integer({ min: 1, max: 30 }).map((days) => ({ en: `${days} days after done`, vi: `${days} ngày sau khi xong`, value: each(days, true) })),
)

import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parseDaySpan, parseDayWord } from '../../src/language/day.ts'
import { addDays, fromNumber, parseDay, toNumber, weekdayOf, weekOf } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import { anyText, LONG_TEXTS, spellingsOf } from './forms.ts'

/** A Monday. */
const today = '2026-03-02' as Day
const vi = { today, language: 'vi', direction: 'ahead' } as const
const en = { today, language: 'en', direction: 'ahead' } as const
const back = { today, language: 'vi', direction: 'back' } as const

describe('a word for a day', () => {
  test.each([
    ['today', '2026-03-02'], ['hôm nay', '2026-03-02'], ['tonight', '2026-03-02'], ['tối nay', '2026-03-02'],
    ['yesterday', '2026-03-01'], ['hôm qua', '2026-03-01'], ['hôm kia', '2026-02-28'],
    ['tomorrow', '2026-03-03'], ['mai', '2026-03-03'], ['ngày mai', '2026-03-03'], ['mốt', '2026-03-04'], ['ngày kia', '2026-03-04'],
    ['+3d', '2026-03-05'], ['+1w', '2026-03-09'], ['-2d', '2026-02-28'], ['+1m', '2026-04-02'], ['in 3 days', '2026-03-05'],
    ['3 days ago', '2026-02-27'], ['3 ngày nữa', '2026-03-05'], ['2 tuần trước', '2026-02-16'],
    ['next friday', '2026-03-13'], ['thứ 6 tuần sau', '2026-03-13'], ['thứ sáu tuần sau', '2026-03-13'], ['T6 tuần sau', '2026-03-13'], ['friday next week', '2026-03-13'],
    ['this friday', '2026-03-06'], ['thứ 6 tuần này', '2026-03-06'], ['last friday', '2026-02-27'], ['T6 tuần trước', '2026-02-27'], ['thứ sáu tới', '2026-03-06'],
    ['next week', '2026-03-09'], ['tuần sau', '2026-03-09'], ['next month', '2026-04-01'], ['tháng sau', '2026-04-01'],
    ['end of next month', '2026-04-30'], ['cuối tháng sau', '2026-04-30'], ['đầu tuần sau', '2026-03-09'], ['cuối tháng này', '2026-03-31'],
    ['2026-03-02', '2026-03-02'], ['2/3/2026', '2026-03-02'], ['2 Mar 2026', '2026-03-02'], ['March 2nd, 2026', '2026-03-02'],
    ['ngày 2 tháng 3 năm 2026', '2026-03-02'], ['Thứ Hai, 2/3/2026', '2026-03-02'], ['2026-04', '2026-04-01'], ['2026-Q2', '2026-04-01'],
  ])('%s is %s either way', (text, day) => {
    for (const spelling of spellingsOf(text)) {
      expect(parseDayWord(spelling, vi), spelling).toEqual({ ok: true, value: day })
      expect(parseDayWord(spelling, back), spelling).toEqual({ ok: true, value: day })
    }
  })

  test.each([
    ['mon', '2026-03-02', '2026-03-02'],
    ['fri', '2026-03-06', '2026-02-27'],
    ['thứ 6', '2026-03-06', '2026-02-27'],
    ['thứ sáu', '2026-03-06', '2026-02-27'],
    ['CN', '2026-03-08', '2026-03-01'],
    ['chủ nhật', '2026-03-08', '2026-03-01'],
    ['2/3', '2026-03-02', '2026-03-02'],
    ['1/3', '2027-03-01', '2026-03-01'],
    ['3/3', '2026-03-03', '2025-03-03'],
    ['29/2', '2028-02-29', '2024-02-29'],
    ['5 Mar', '2026-03-05', '2025-03-05'],
    ['ngày 15', '2026-03-15', '2026-02-15'],
    ['the 15th', '2026-03-15', '2026-02-15'],
    ['Jan', '2027-01-01', '2026-01-01'],
    ['tháng 4', '2026-04-01', '2025-04-01'],
    ['cuối tháng', '2026-03-31', '2026-02-28'],
    ['end of month', '2026-03-31', '2026-02-28'],
    ['đầu tháng', '2026-04-01', '2026-03-01'],
    ['cuối tuần', '2026-03-08', '2026-03-01'],
    ['end of week', '2026-03-08', '2026-03-01'],
  ])('%s is %s ahead and %s back', (text, ahead, before) => {
    for (const spelling of spellingsOf(text)) {
      expect(parseDayWord(spelling, vi), spelling).toEqual({ ok: true, value: ahead })
      expect(parseDayWord(spelling, back), spelling).toEqual({ ok: true, value: before })
    }
  })

  test.each(['2026-02-30', '30/2', '3/13', 'thứ ba, 2/3', '3d', 'ngày sau', '+9999y', 'someday', ''])('%j is refused', (text) => {
    expect(parseDayWord(text, vi)).toEqual({ ok: false, code: 'bad-day', params: { text } })
  })

  test('a slashed date in English is refused with both readings, unless it has only one', () => {
    expect(parseDayWord('2/3', en)).toEqual({ ok: false, code: 'ambiguous-day', params: { text: '2/3', readings: ['2026-03-02', '2027-02-03'] } })
    expect(parseDayWord('2/3/2026', en)).toEqual({ ok: false, code: 'ambiguous-day', params: { text: '2/3/2026', readings: ['2026-03-02', '2026-02-03'] } })
    expect(parseDayWord('13/3', en)).toEqual({ ok: true, value: '2026-03-13' })
    expect(parseDayWord('3/13', en)).toEqual({ ok: true, value: '2026-03-13' })
    expect(parseDayWord('3/3', en)).toEqual({ ok: true, value: '2026-03-03' })
    expect(parseDayWord('13/13', en)).toMatchObject({ ok: false, code: 'bad-day' })
  })

  test('a weekday is that weekday, within a week, in both languages', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (day, n) => {
      const [english, vietnamese] = [EN[n] ?? '', VI[n] ?? '']
      for (const language of ['vi', 'en'] as const) {
        const [ahead, before] = [english, vietnamese].map((word) => [read(word, { today: day, language, direction: 'ahead' }), read(word, { today: day, language, direction: 'back' })])
        expect(ahead).toEqual(before)
        const [next = day, prior = day] = ahead ?? []
        expect([weekdayOf(next), weekdayOf(prior)]).toEqual([n + 1, n + 1])
        expect(next >= day && next <= addDays(day, 6) && prior <= day && prior >= addDays(day, -6)).toBe(true)
        expect(read(`next ${english}`, { today: day, language, direction: 'back' })).toBe(addDays(weekOf(day).from, 7 + n))
        expect(read(`${vietnamese} tuần sau`, { today: day, language, direction: 'back' })).toBe(addDays(weekOf(day).from, 7 + n))
      }
    }))
  })

  test('whatever is read is a day that exists; nothing throws', () => {
    fc.assert(fc.property(anyText, anyDay, (text, day) => {
      for (const options of [{ ...vi, today: day }, { ...en, today: day }, { ...back, today: day }]) {
        const [word, span] = [parseDayWord(text, options), parseDaySpan(text, options)]
        if (word.ok) expect(parseDay(word.value)).toBe(word.value)
        if (span.ok) expect(span.value.from <= span.value.to && parseDay(span.value.from) !== undefined && parseDay(span.value.to) !== undefined).toBe(true)
      }
    }), { numRuns: 2000 })
    for (const text of LONG_TEXTS) parseDaySpan(text, vi)
  })

  test('the first and last years are no trap', () => {
    for (const edge of ['1900-01-01', '2199-12-31'] as Day[]) {
      for (const text of ['yesterday', 'tomorrow', 'next year', 'năm ngoái', 'cuối tuần', 'mon', 'sun', 'last week', 'next month', '29/2', 'ngày 30', 'tháng 3', 'thứ 6 tuần sau', 'đầu tháng', 'cuối tháng', 'friday..mon']) {
        for (const direction of ['back', 'ahead'] as const) {
          const span = parseDaySpan(text, { today: edge, language: 'vi', direction })
          if (span.ok) expect([parseDay(span.value.from), parseDay(span.value.to)], `${text} ${direction} ${edge}`).toEqual([span.value.from, span.value.to])
        }
      }
    }
  })
})

describe('a span of days', () => {
  test.each([
    ['mai', '2026-03-03', '2026-03-03'],
    ['2026-03-02..2026-03-05', '2026-03-02', '2026-03-05'],
    ['2026-03-02 - 2026-03-09', '2026-03-02', '2026-03-09'],
    ['today to friday', '2026-03-02', '2026-03-06'],
    ['hôm nay đến thứ 6', '2026-03-02', '2026-03-06'],
    ['từ 2/3 tới 5/3', '2026-03-02', '2026-03-05'],
    ['2/3–5/3', '2026-03-02', '2026-03-05'],
    ['1/3 - 5/3', '2026-03-01', '2026-03-05'],
    ['28/12..3/1', '2026-12-28', '2027-01-03'],
    ['fri..mon', '2026-03-06', '2026-03-09'],
    ['mon-wed', '2026-03-02', '2026-03-04'],
    ['thứ 6 tới đến chủ nhật', '2026-03-06', '2026-03-08'],
    ['+1d..+3d', '2026-03-03', '2026-03-05'],
    ['-3d..today', '2026-02-27', '2026-03-02'],
    ['next week', '2026-03-09', '2026-03-15'],
    ['tuần này', '2026-03-02', '2026-03-08'],
    ['tháng 4', '2026-04-01', '2026-04-30'],
    ['Apr to May', '2026-04-01', '2026-05-31'],
    ['Q2', '2026-04-01', '2026-06-30'],
    ['đầu tháng..cuối tháng', '2026-03-01', '2026-03-31'],
  ])('%s is %s to %s', (text, from, to) => {
    for (const spelling of spellingsOf(text)) expect(parseDaySpan(spelling, vi), spelling).toEqual({ ok: true, value: { from, to } })
  })

  test('looking back, it ends today or before where it can', () => {
    const saturday = { ...back, today: '2026-03-07' as Day }
    expect(parseDaySpan('fri..mon', saturday)).toEqual({ ok: true, value: { from: '2026-02-27', to: '2026-03-02' } })
    expect(parseDaySpan('28/12..3/1', saturday)).toEqual({ ok: true, value: { from: '2025-12-28', to: '2026-01-03' } })
    expect(parseDaySpan('1/3 - 9/3', saturday)).toEqual({ ok: true, value: { from: '2026-03-01', to: '2026-03-09' } })
  })

  test.each([
    ['2026-03-05..2026-03-02', 'reversed-span'],
    ['5/3..2/3', 'reversed-span'],
    ['tomorrow..yesterday', 'reversed-span'],
    ['a..b', 'bad-day'],
    ['today..', 'bad-day'],
    ['mon..tue..wed', 'bad-day'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseDaySpan(text, vi)).toEqual({ ok: false, code, params: { text } })
  })

  test('an ambiguous end is named as such', () => {
    expect(parseDaySpan('2/3..13/3', en)).toMatchObject({ ok: false, code: 'ambiguous-day' })
    expect(parseDaySpan('13/3..15/3', en)).toEqual({ ok: true, value: { from: '2026-03-13', to: '2026-03-15' } })
  })

  test('any two days in order are a span in both languages', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, more) => {
      const to = addDays(from, more)
      for (const dash of ['..', ' - ', ' – ', ' to ', ' đến ']) expect(parseDaySpan(`${from}${dash}${to}`, vi)).toEqual({ ok: true, value: { from, to } })
    }))
  })
})

const EN = ['monday', 'tue', 'wednesday', 'thu', 'fri', 'sat', 'sunday']
const VI = ['thứ 2', 'thứ ba', 'T4', 'thứ năm', 'thứ 6', 't7', 'chủ nhật']
const anyDay = fc.integer({ min: toNumber('1990-01-01' as Day), max: toNumber('2150-12-31' as Day) }).map(fromNumber)

function read(text: string, options: Parameters<typeof parseDayWord>[1]): Day | undefined {
  const parsed = parseDayWord(text, options)
  return parsed.ok ? parsed.value : undefined
}

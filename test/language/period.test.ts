import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parsePeriod } from '../../src/language/period.ts'
import type { Period, PeriodUnit } from '../../src/domain/calendar/period.ts'
import { anyText, LONG_TEXTS, spellingsOf } from './forms.ts'

const counted = (unit: PeriodUnit, from: number, to = from, of = unit === 'day' || unit === 'week' ? 'phase' : 'plan') => ({ kind: 'counted', unit, from, to, of })
const quarter = (year: number, n: number) => ({ kind: 'calendarQuarter', year, quarter: n })
const months = (m1: number, y1?: number, m2 = m1, y2 = y1) => ({
  kind: 'calendarMonths',
  from: y1 === undefined ? { month: m1 } : { month: m1, year: y1 },
  to: y2 === undefined ? { month: m2 } : { month: m2, year: y2 },
})
const dates = (from: string, to = from) => ({ kind: 'dates', from, to })
const length = (unit: PeriodUnit, low: number, high = low) => ({ kind: 'length', unit, low, high })
const last = (unit: PeriodUnit, count: number) => ({ kind: 'last', unit, count })

describe('a period', () => {
  test.each<[string, object]>([
    ['Q1', counted('quarter', 1)],
    ['quý 1', counted('quarter', 1)],
    ['quý IV', counted('quarter', 4)],
    ['Q1-Q2', counted('quarter', 1, 2)],
    ['quý 1 đến quý 2', counted('quarter', 1, 2)],
    ['month 2', counted('month', 2)],
    ['months 1-3', counted('month', 1, 3)],
    ['tháng 1-3', counted('month', 1, 3)],
    ['tháng 1 đến tháng 3', counted('month', 1, 3)],
    ['M2', counted('month', 2)],
    ['M1–M3', counted('month', 1, 3)],
    ['month 13', counted('month', 13)],
    ['week 3', counted('week', 3)],
    ['weeks 1-2', counted('week', 1, 2)],
    ['tuần 1-2', counted('week', 1, 2)],
    ['tuần 1—2', counted('week', 1, 2)],
    ['tuần 1..2', counted('week', 1, 2)],
    ['weeks 1 to 2', counted('week', 1, 2)],
    ['từ tuần 1 đến tuần 2', counted('week', 1, 2)],
    ['from week 1 to week 2', counted('week', 1, 2)],
    ['W3', counted('week', 3)],
    ['day 3', counted('day', 3)],
    ['days 1-2', counted('day', 1, 2)],
    ['ngày 3', counted('day', 3)],
    ['week 9 of plan', counted('week', 9, 9, 'plan')],
    ['weeks 9-10 of the plan', counted('week', 9, 10, 'plan')],
    ['month 1 of phase', counted('month', 1, 1, 'phase')],
    ['ngày 120 của lộ trình', counted('day', 120, 120, 'plan')],
    ['tuần 2 của giai đoạn', counted('week', 2, 2, 'phase')],
    ['ngày thứ 120', counted('day', 120, 120, 'plan')],
    ['first 2 weeks', counted('week', 1, 2)],
    ['2 tuần đầu', counted('week', 1, 2)],
    ['tháng đầu tiên', counted('month', 1, 1, 'phase')],
  ])('%s is counted', (text, expected) => means(text, expected))

  test.each<[string, object]>([
    ['Q1 2026', quarter(2026, 1)],
    ['2026-Q1', quarter(2026, 1)],
    ['quý 3/2026', quarter(2026, 3)],
    ['quý II năm 2026', quarter(2026, 2)],
    ['Q1-Q2 2026', months(1, 2026, 6)],
    ['Jan', months(1)],
    ['january', months(1)],
    ['Jan-Mar', months(1, undefined, 3)],
    ['Nov-Feb', months(11, undefined, 2)],
    ['Jan 2026', months(1, 2026)],
    ['Jan-Mar 2026', months(1, 2026, 3)],
    ['Nov 2026 - Feb 2027', months(11, 2026, 2, 2027)],
    ['Nov 2026 - Feb', months(11, 2026, 2, 2027)],
    ['Nov-Feb 2027', months(11, 2026, 2, 2027)],
    ['tháng 1/2026', months(1, 2026)],
    ['tháng 1 năm 2026', months(1, 2026)],
    ['tháng 1-3/2026', months(1, 2026, 3)],
    ['tháng 11/2026 đến tháng 2/2027', months(11, 2026, 2, 2027)],
    ['T3/2026', months(3, 2026)],
    ['2026-01', months(1, 2026)],
    ['2026-01..2026-03', months(1, 2026, 3)],
    ['2026-01-05', dates('2026-01-05')],
    ['2026-01-05..2026-02-10', dates('2026-01-05', '2026-02-10')],
    ['2026-01-05 to 2026-02-10', dates('2026-01-05', '2026-02-10')],
    ['2026-01-05 đến 2026-02-10', dates('2026-01-05', '2026-02-10')],
    ['5/1/2026', dates('2026-01-05')],
    ['5/1/2026 - 10/2/2026', dates('2026-01-05', '2026-02-10')],
    ['ngày 5 tháng 1 năm 2026', dates('2026-01-05')],
    ['Jan 5, 2026', dates('2026-01-05')],
  ])('%s is of the calendar', (text, expected) => means(text, expected))

  test.each<[string, object]>([
    ['3 weeks', length('week', 3)],
    ['3-4 weeks', length('week', 3, 4)],
    ['2 tháng', length('month', 2)],
    ['2w', length('week', 2)],
    ['hai tuần', length('week', 2)],
    ['two weeks', length('week', 2)],
    ['12 months', length('month', 12)],
    ['1 năm', length('month', 12)],
    ['nửa năm', length('month', 6)],
    ['last 3 days', last('day', 3)],
    ['last week', last('week', 1)],
    ['3 ngày cuối', last('day', 3)],
    ['tuần cuối', last('week', 1)],
    ['cuối quý', last('day', 1)],
    ['cuối tháng', last('day', 1)],
    ['end of quarter', last('day', 1)],
    ['end', last('day', 1)],
    ['cuối', last('day', 1)],
    ['later', { kind: 'later' }],
    ['sau này', { kind: 'later' }],
  ])('%s is a length, an end or later', (text, expected) => means(text, expected))

  test.each([
    ['T2', 'ambiguous-period'],
    ['T3', 'ambiguous-period'],
    ['T2-T4', 'ambiguous-period'],
    ['week 3-1', 'reversed-span'],
    ['4-3 weeks', 'reversed-span'],
    ['2026-02-10..2026-01-05', 'reversed-span'],
    ['2026-03..2026-01', 'reversed-span'],
    ['2026-02-30', 'bad-period'],
    ['31/4/2026', 'bad-period'],
    ['2026-13', 'bad-period'],
    ['Q5 2026', 'bad-period'],
    ['week 0', 'bad-period'],
    ['0 weeks', 'bad-period'],
    ['day -1', 'bad-period'],
    ['week 9999', 'bad-period'],
    ['week 1 - day 3', 'bad-period'],
    ['tuần sau', 'bad-period'],
    ['1-3-2026', 'bad-period'],
    ['30m', 'bad-period'],
    ['week', 'bad-period'],
    ['2026', 'bad-period'],
    ['end of plan', 'bad-period'],
    ['from week 3', 'bad-period'],
    ['from 2026-01-05', 'bad-period'],
    ['', 'bad-period'],
    ['soon', 'bad-period'],
  ])('%s is refused as %s', (text, code) => {
    expect(parsePeriod(text, 'vi')).toEqual({ ok: false, code, params: { text } })
  })

  test('day/month/year is a date only in a Vietnamese file', () => {
    expect(parsePeriod('5/1/2026', 'en')).toMatchObject({ ok: false, code: 'bad-period' })
    expect(parsePeriod('13/1/2026', 'en')).toMatchObject({ ok: false, code: 'bad-period' })
  })

  test('reads the same in both languages', () => {
    fc.assert(fc.property(bilingual, ({ en, vi, value }) => {
      for (const language of ['vi', 'en'] as const) {
        expect(parsePeriod(en, language), en).toEqual({ ok: true, value })
        expect(parsePeriod(vi, language), vi).toEqual({ ok: true, value })
      }
    }))
  })

  test('never throws, and shows what it could not read', () => {
    fc.assert(fc.property(anyText, (text) => {
      const parsed = parsePeriod(text, 'vi')
      return parsed.ok || ('text' in parsed.params && parsed.params.text.length <= 201)
    }), { numRuns: 2000 })
    for (const text of LONG_TEXTS) parsePeriod(text, 'en')
  })
})

function means(text: string, value: object): void {
  for (const spelling of spellingsOf(text)) expect(parsePeriod(spelling, 'vi'), spelling).toEqual({ ok: true, value })
}

interface Bilingual {
  readonly en: string
  readonly vi: string
  readonly value: Period
}

const VI = { day: 'ngày', week: 'tuần', month: 'tháng', quarter: 'quý' } as const
const VI_OF = { plan: 'lộ trình', phase: 'giai đoạn' } as const
const unit = fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter')
const span = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([from, more]) => [from, from + more] as const)
const year = fc.integer({ min: 1990, max: 2100 })
const month = fc.integer({ min: 1, max: 12 })
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const bilingual: fc.Arbitrary<Bilingual> = fc.oneof(
  fc.tuple(unit, span, fc.constantFrom('plan' as const, 'phase' as const)).map(([u, [from, to], of]) => ({
    en: `${u}s ${from}-${to} of ${of}`,
    vi: `${VI[u]} ${from} đến ${to} của ${VI_OF[of]}`,
    value: { kind: 'counted', unit: u, from, to, of },
  } satisfies Bilingual)),
  fc.tuple(unit, span).map(([u, [low, high]]) => ({ en: `${low}-${high} ${u}s`, vi: `${low}–${high} ${VI[u]}`, value: { kind: 'length', unit: u, low, high } } satisfies Bilingual)),
  fc.tuple(unit, span).map(([u, [count]]) => ({ en: `last ${count} ${u}s`, vi: `${count} ${VI[u]} cuối`, value: { kind: 'last', unit: u, count } } satisfies Bilingual)),
  fc.tuple(month, month, year).map(([a, b, y]) => {
    const [m1, m2] = [Math.min(a, b), Math.max(a, b)]
    const value: Period = { kind: 'calendarMonths', from: { month: m1, year: y }, to: { month: m2, year: y } }
    return { en: `${NAMES[m1 - 1]} ${y} to ${NAMES[m2 - 1]} ${y}`, vi: `tháng ${m1}/${y} đến tháng ${m2}/${y}`, value }
  }),
  fc.tuple(fc.integer({ min: 1, max: 4 }), year).map(([q, y]) => ({ en: `Q${q} ${y}`, vi: `quý ${q}/${y}`, value: { kind: 'calendarQuarter', year: y, quarter: q } } satisfies Bilingual)),
)

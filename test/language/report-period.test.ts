/** Words for the period of a report, in both languages and every spelling. 2 March 2026 is a Monday. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALENDAR_KINDS, calendarPeriod } from '../../src/domain/report/report-period.ts'
import type { CalendarKind } from '../../src/domain/report/report-period.ts'
import { parseReportPeriod } from '../../src/language/report-period.ts'
import { day } from '../domain/habit-fixture.ts'
import { anyText, LONG_TEXTS, spellingsOf } from './forms.ts'

const today = day('2026-03-02')
const vi = { today, language: 'vi' } as const
const en = { today, language: 'en' } as const

function expectPeriod(kind: CalendarKind, text: string, from: string, to: string): void {
  for (const spelling of spellingsOf(text)) {
    for (const options of [vi, en]) expect(parseReportPeriod(kind, spelling, options), spelling).toEqual({ ok: true, value: { kind, from, to } })
  }
}

describe('a quarter', () => {
  test.each(['Q1', '1', 'quý 1', 'quý I', 'Q1 2026', '2026-Q1', '2026Q1', 'q1/2026', 'quý 1 2026', 'quý 1/2026', 'quý 1 năm 2026', 'this', 'quý này', 'this quarter'])(
    '%s is the first of 2026',
    (text) => expectPeriod('quarter', text, '2026-01-01', '2026-03-31'),
  )

  test.each(['prev', 'previous', 'last', 'trước', 'quý trước', 'last quarter', '2025-Q4', 'Q4 2025', 'quý IV/2025'])('%s is the last of 2025', (text) =>
    expectPeriod('quarter', text, '2025-10-01', '2025-12-31'),
  )

  test.each(['next', 'quý sau', 'Q2', 'quý II'])('%s is the second of 2026', (text) => expectPeriod('quarter', text, '2026-04-01', '2026-06-30'))

  test.each(['Q5', 'Q0', '2026', 'tháng trước', 'last year', 'quarter', '', 'Q1-Q2', 'Q1 26'])('%s is none', (text) => {
    expect(parseReportPeriod('quarter', text, vi)).toEqual({ ok: false, code: 'bad-period', params: { text } })
  })
})

describe('a month', () => {
  test.each(['2', '02', 'tháng 2', 'T2', 'Feb', 'February 2026', '2026-02', '2/2026', 'tháng 2/2026', 'tháng 2 năm 2026', 'prev', 'tháng trước', 'last month'])(
    '%s is February 2026',
    (text) => expectPeriod('month', text, '2026-02-01', '2026-02-28'),
  )

  test('a year may be leap', () => expectPeriod('month', 'tháng 2/2028', '2028-02-01', '2028-02-29'))

  test.each(['13', '0', 'tháng 13', 'quý 1', 'tuần trước'])('%s is none', (text) => {
    expect(parseReportPeriod('month', text, vi)).toMatchObject({ ok: false, code: 'bad-period' })
  })
})

describe('a week', () => {
  test.each(['prev', 'tuần trước', 'last week', '2026-02-23', 'hôm qua', 'yesterday', 'CN', 'thứ 6', 'fri', '1 Mar 2026'])('%s is the one before', (text) =>
    expectPeriod('week', text, '2026-02-23', '2026-03-01'),
  )

  test.each(['this week', 'tuần này', 'today', 'hôm nay', 'thứ 2', '8 Mar 2026'])('%s is this one', (text) => expectPeriod('week', text, '2026-03-02', '2026-03-08'))

  test('a slashed day is one in Vietnamese and two in English', () => {
    expect(parseReportPeriod('week', '2/3', vi)).toMatchObject({ ok: true, value: { from: '2026-03-02' } })
    expect(parseReportPeriod('week', '2/3', en)).toMatchObject({ ok: false, code: 'ambiguous-day' })
  })
})

describe('a year', () => {
  test.each(['2025', 'năm 2025', 'prev', 'năm ngoái', 'năm trước', 'last year'])('%s is the one before', (text) => expectPeriod('year', text, '2025-01-01', '2025-12-31'))

  test.each(['25', '1', '1899'])('%s is none', (text) => expect(parseReportPeriod('year', text, vi)).toMatchObject({ ok: false, code: 'bad-period' }))
})

test('any text is a whole period of its kind or a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CALENDAR_KINDS), anyText, (kind, text) => {
      const parsed = parseReportPeriod(kind, text, vi)
      if (parsed.ok) expect(parsed.value).toEqual(calendarPeriod(kind, parsed.value.from))
    }),
    { numRuns: 2000 },
  )
})

test('a long text is refused at once', () => {
  for (const text of LONG_TEXTS) for (const kind of CALENDAR_KINDS) parseReportPeriod(kind, text, vi)
})

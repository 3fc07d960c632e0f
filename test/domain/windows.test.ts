/** Which days an author's words are, inside the phase that holds them. */
import { describe, expect, test } from 'vitest'
import type { DaySpan } from '../../src/domain/calendar/day.ts'
import { divideInWeeks, resolvePeriod } from '../../src/domain/plan/windows.ts'
import type { Frame, Resolved } from '../../src/domain/plan/windows.ts'
import { parsePeriod } from '../../src/language/period.ts'
import { day } from './small-plan.ts'

function span(text: string): DaySpan {
  const [from = '', to = from] = text.split('..')
  return { from: day(from), to: day(to) }
}

const YEAR = '2026-01-01..2026-12-31'
const JAN = '2026-01-01..2026-01-31'
const FEB = '2026-02-01..2026-02-28'
const Q2 = '2026-04-01..2026-06-30'

/** A phase that keeps no other month than its own; the plan is 2026 unless said. */
function frame(phase: string, { plan = YEAR, ...rest }: Partial<Omit<Frame, 'plan' | 'phase'>> & { readonly plan?: string } = {}): Frame {
  const own = span(phase)
  return { plan: span(plan), phase: own, anchor: { day: own.from, months: 0 }, lastWeek: 0, ...rest }
}

function resolve(words: string, inside: Frame): Resolved {
  const parsed = parsePeriod(words, 'vi')
  if (!parsed.ok) throw new Error(`${words}: ${parsed.code}`)
  return resolvePeriod(parsed.value, inside)
}

function daysOf(words: string, inside: Frame): string {
  const { window } = resolve(words, inside)
  return window ? `${window.from}..${window.to}` : 'never'
}

describe('a period', () => {
  test.each([
    // Weeks and days count from the start of the phase.
    { words: 'week 1', phase: JAN, window: '2026-01-01..2026-01-07' },
    { words: 'tuần 1-2', phase: JAN, window: '2026-01-01..2026-01-14' },
    { words: 'week 2', phase: FEB, window: '2026-02-08..2026-02-14' },
    { words: 'day 3', phase: FEB, window: '2026-02-03..2026-02-03' },
    { words: 'ngày 1-2', phase: FEB, window: '2026-02-01..2026-02-02' },
    { words: 'week 9 of plan', phase: '2026-02-01..2026-03-31', window: '2026-02-26..2026-03-04' },
    { words: 'ngày 120 của lộ trình', phase: Q2, window: '2026-04-30..2026-04-30' },
    { words: 'ngày thứ 120', phase: Q2, window: '2026-04-30..2026-04-30' },
    // Months and quarters count from the start of the plan unless the words say otherwise.
    { words: 'month 1', phase: YEAR, window: '2026-01-01..2026-01-31' },
    { words: 'month 2', phase: YEAR, window: '2026-02-01..2026-02-28' },
    { words: 'months 1-3', phase: YEAR, window: '2026-01-01..2026-03-31' },
    { words: 'Q2', phase: YEAR, window: '2026-04-01..2026-06-30' },
    { words: 'quý 4', phase: YEAR, window: '2026-10-01..2026-12-31' },
    { words: 'month 5', phase: Q2, window: '2026-05-01..2026-05-31' },
    { words: 'month 1 of phase', phase: Q2, window: '2026-04-01..2026-04-30' },
    // The calendar.
    { words: 'Q1 2026', phase: YEAR, window: '2026-01-01..2026-03-31' },
    { words: '2026-Q3', phase: YEAR, window: '2026-07-01..2026-09-30' },
    { words: 'Jan', phase: YEAR, window: '2026-01-01..2026-01-31' },
    { words: 'Jan-Mar', phase: YEAR, window: '2026-01-01..2026-03-31' },
    { words: 'tháng 2/2026', phase: YEAR, window: '2026-02-01..2026-02-28' },
    { words: '2026-02', phase: YEAR, window: '2026-02-01..2026-02-28' },
    { words: '2026-01-05..2026-02-10', phase: YEAR, window: '2026-01-05..2026-02-10' },
    { words: '5/1/2026', phase: YEAR, window: '2026-01-05..2026-01-05' },
    // Counted back from the end.
    { words: 'last 3 days', phase: JAN, window: '2026-01-29..2026-01-31' },
    { words: '3 ngày cuối', phase: FEB, window: '2026-02-26..2026-02-28' },
    { words: 'last week', phase: JAN, window: '2026-01-25..2026-01-31' },
    { words: 'last month', phase: Q2, window: '2026-06-01..2026-06-30' },
    { words: 'end', phase: Q2, window: '2026-06-30..2026-06-30' },
    // Lengths, planned at the upper end.
    { words: '3 weeks', phase: Q2, window: '2026-04-01..2026-04-21' },
    { words: '3-4 weeks', phase: Q2, window: '2026-04-01..2026-04-28' },
    { words: '2 tháng', phase: Q2, window: '2026-04-01..2026-05-31' },
    { words: 'later', phase: Q2, window: 'never' },
    { words: 'sau này', phase: Q2, window: 'never' },
  ])('$words in $phase is $window', ({ words, phase, window }) => {
    expect(daysOf(words, frame(phase))).toBe(window)
  })

  test('that is a length begins the day after the sibling before it ends', () => {
    expect(daysOf('2 weeks', frame(Q2, { previousEnd: day('2026-04-21') }))).toBe('2026-04-22..2026-05-05')
  })
})

describe('the last week that the children name', () => {
  test.each([
    { phase: JAN, lastWeek: 4, words: 'week 4', window: '2026-01-22..2026-01-31' },
    { phase: FEB, lastWeek: 4, words: 'week 4', window: '2026-02-22..2026-02-28' },
    { phase: JAN, lastWeek: 4, words: 'week 3-4', window: '2026-01-15..2026-01-31' },
    { phase: JAN, lastWeek: 4, words: 'week 3', window: '2026-01-15..2026-01-21' },
    { phase: JAN, lastWeek: 3, words: 'week 3', window: '2026-01-15..2026-01-21' },
    { phase: JAN, lastWeek: 5, words: 'week 4', window: '2026-01-22..2026-01-28' },
    { phase: JAN, lastWeek: 5, words: 'week 5', window: '2026-01-29..2026-01-31' },
  ])('is $lastWeek of $phase: $words is $window', ({ phase, lastWeek, words, window }) => {
    expect(daysOf(words, frame(phase, { lastWeek }))).toBe(window)
  })
})

describe('months keep the day of month of the plan\'s start', () => {
  const late = '2026-01-31..2027-01-30'
  test.each([
    { words: 'month 1', plan: late, window: '2026-01-31..2026-02-27' },
    { words: 'month 2', plan: late, window: '2026-02-28..2026-03-30' },
    { words: 'month 3', plan: late, window: '2026-03-31..2026-04-29' },
    { words: 'month 4', plan: late, window: '2026-04-30..2026-05-30' },
    { words: 'months 1-2', plan: late, window: '2026-01-31..2026-03-30' },
    { words: 'month 12', plan: late, window: '2026-12-31..2027-01-30' },
    { words: 'Q1', plan: late, window: '2026-01-31..2026-04-29' },
    { words: 'Q2', plan: late, window: '2026-04-30..2026-07-30' },
    { words: 'Q4', plan: late, window: '2026-10-31..2027-01-30' },
    { words: 'month 12', plan: '2024-02-29..2025-02-27', window: '2025-01-29..2025-02-27' },
    { words: 'month 2', plan: '2024-01-30..2024-12-31', window: '2024-02-29..2024-03-29' },
    { words: 'month 3', plan: '2023-12-31..2024-12-30', window: '2024-02-29..2024-03-30' },
  ])('$words of $plan is $window', ({ words, plan, window }) => {
    expect(daysOf(words, frame(plan, { plan }))).toBe(window)
  })

  test('in a phase begun by a month too', () => {
    const { window, anchor } = resolve('months 2-4', frame(late, { plan: late }))
    expect(window).toEqual(span('2026-02-28..2026-05-30'))
    if (window === undefined || anchor === undefined) throw new Error('no window')
    expect(daysOf('month 2 of phase', { plan: span(late), phase: window, anchor, lastWeek: 0 })).toBe('2026-03-31..2026-04-29')
  })
})

describe('a calendar month without a year is the first that ends in the phase', () => {
  const march = '2026-03-02..2027-03-01'
  test.each([
    { words: 'Jan', phase: march, window: '2027-01-01..2027-01-31' },
    { words: 'Feb', phase: march, window: '2027-02-01..2027-02-28' },
    { words: 'Mar', phase: march, window: '2026-03-02..2026-03-31' },
    { words: 'Nov-Jan', phase: '2026-10-01..2027-03-31', window: '2026-11-01..2027-01-31' },
    { words: 'Dec-Feb', phase: '2027-01-15..2027-03-31', window: '2027-01-15..2027-02-28' },
    { words: 'Dec', phase: '2026-12-31..2027-03-31', window: '2026-12-31..2026-12-31' },
  ])('$words in $phase is $window', ({ words, phase, window }) => {
    expect(daysOf(words, frame(phase, { plan: phase }))).toBe(window)
  })

  test('and where the phase cuts it, that is no complaint', () => {
    expect(resolve('Mar', frame(march, { plan: march })).note).not.toBe('moved')
  })
})

describe('a window that does not fit its phase', () => {
  const phase = '2026-04-01..2026-04-30'
  test.each([
    { words: '2026-04-20..2026-05-10', window: '2026-04-20..2026-04-30', note: 'cut' },
    { words: '2026-03-20..2026-04-10', window: '2026-04-01..2026-04-10', note: 'moved' },
    { words: '2026-03-20..2026-05-10', window: '2026-04-01..2026-04-30', note: 'moved' },
    { words: '2026-03-01..2026-03-10', window: '2026-04-01..2026-04-01', note: 'moved' },
    { words: '2026-06-01..2026-06-10', window: '2026-04-24..2026-04-30', note: 'moved' },
    { words: 'week 5', window: '2026-04-29..2026-04-30', note: 'cut' },
    { words: 'week 6', window: '2026-04-24..2026-04-30', note: 'moved' },
    { words: '2026-04-30', window: '2026-04-30..2026-04-30', note: undefined },
  ])('$words is planned for $window: $note', ({ words, window, note }) => {
    const resolved = resolve(words, frame(phase))
    expect([resolved.window, resolved.note]).toEqual([span(window), note])
  })

  test('takes all of a phase shorter than a week', () => {
    expect(daysOf('2026-06-01', frame('2026-04-01..2026-04-03'))).toBe('2026-04-01..2026-04-03')
  })

  test('keeps what the words alone say', () => {
    expect(resolve('week 5-6', frame(phase)).wanted).toEqual(span('2026-04-29..2026-05-12'))
  })
})

describe('a span is divided in whole weeks', () => {
  test.each([
    { days: '2026-03-02..2026-03-29', parts: ['2026-03-02..2026-03-15', '2026-03-16..2026-03-29'] },
    { days: '2026-03-02..2026-03-29', parts: ['2026-03-02..2026-03-15', '2026-03-16..2026-03-22', '2026-03-23..2026-03-29'] },
    { days: JAN, parts: ['2026-01-01..2026-01-14', '2026-01-15..2026-01-21', '2026-01-22..2026-01-31'] },
    { days: '2026-03-02..2026-03-04', parts: ['2026-03-02..2026-03-04'] },
    { days: '2026-03-02..2026-03-15', parts: ['2026-03-02..2026-03-08', '2026-03-09..2026-03-15', '2026-03-09..2026-03-15'] },
  ])('$days: $parts', ({ days, parts }) => {
    expect(divideInWeeks(span(days), parts.length).map(({ from, to }) => `${from}..${to}`)).toEqual(parts)
  })
})

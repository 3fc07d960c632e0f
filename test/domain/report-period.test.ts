/** Periods of reports, the ones before them, streaks and squares inside them. */
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../src/domain/calendar/day.ts'
import { habitOf, habitRecord, buildHabitHistory } from '../../src/domain/habit/habit.ts'
import { calendarPeriod, measuredSpan, phasePeriod, previousPeriod } from '../../src/domain/report/report-period.ts'
import { squaresOf } from '../../src/domain/report/report-squares.ts'
import { periodStreak } from '../../src/domain/report/report-streak.ts'
import { DAILY, day, days, kinds, off, ruleOf, span } from './habit-fixture.ts'
import { done, item, planOf } from './report-fixture.ts'

describe('the period before', () => {
  test.each([
    ['week', '2026-03-04', '2026-02-23', '2026-03-01'],
    ['month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-01-01', '2025-10-01', '2025-12-31'],
    ['year', '2026-07-01', '2025-01-01', '2025-12-31'],
  ] as const)('of the %s round %s', (kind, round, from, to) => {
    expect(previousPeriod(calendarPeriod(kind, day(round)), [])).toEqual({ kind, from, to })
  })

  test('of a span is as long', () => {
    expect(previousPeriod({ kind: 'span', ...span('2026-03-01..2026-03-10') }, [])).toEqual({ kind: 'span', ...span('2026-02-19..2026-02-28') })
  })

  test('of a phase is its nearest sibling; the first has none', () => {
    const phase = (id: string, window: string) => ({ id, title: { en: id }, phases: [], window: span(window), share: {}, resources: [] })
    const plan = planOf([], { phases: [phase('a', '2026-01-01..2026-01-31'), phase('b', '2026-02-01..2026-02-28'), phase('c', '2026-03-01..2026-03-31')] })
    const of = (id: string) => previousPeriod(phasePeriod(plan, id) ?? calendarPeriod('year', plan.start), [plan])
    expect(of('c')).toEqual({ kind: 'phase', ...span('2026-02-01..2026-02-28'), phase: { plan: 'p', id: 'b', title: { en: 'b' } } })
    expect(of('a')).toBeUndefined()
  })
})

test('a period is measured up to today', () => {
  const week = span('2026-03-02..2026-03-08')
  expect(measuredSpan(week, day('2026-03-01'))).toBeUndefined()
  expect(measuredSpan(week, day('2026-03-04'))).toEqual(span('2026-03-02..2026-03-04'))
  expect(measuredSpan(week, day('2026-03-20'))).toEqual(week)
})

describe('the streak of a period', () => {
  const streak = (worked: string, carried: number, last: string, today: string, idle = 0) =>
    periodStreak({ worked: days(worked), carried, neutral: (each) => weekdayOf(each) === 7, last: day(last), today: day(today), idle })

  test.each([
    ['began before it', '2026-03-02 2026-03-03', 10, '2026-03-04', '2026-03-04', { current: 11, longest: 11 }],
    ['broke in it', '2026-03-02 2026-03-04 2026-03-05', 10, '2026-03-05', '2026-03-05', { current: 2, longest: 10 }],
    ['goes on over a rest day', '2026-03-07 2026-03-09', 1, '2026-03-09', '2026-03-09', { current: 2, longest: 2 }],
    ['is not broken by today', '2026-03-02', 1, '2026-03-03', '2026-03-03', { current: 1, longest: 1 }],
    ['is broken by a last day that is past', '2026-03-02', 1, '2026-03-03', '2026-03-09', { current: 0, longest: 1 }],
    ['is not broken by a last day that is neutral', '2026-03-07', 1, '2026-03-08', '2026-03-20', { current: 1, longest: 1 }],
  ] as const)('%s', (_, worked, carried, last, today, expected) => {
    expect(streak(worked, carried, last, today)).toEqual(expected)
  })

  test('without work is the one before it', () => expect(streak('', 0, '2026-03-04', '2026-03-04', 3)).toEqual({ current: 3, longest: 3 }))
})

describe('squares', () => {
  const squares = (period: string, today: string, kept: string, worked: string, freed: string[] = []) => {
    const habit = item('h', '2026-01-01..2026-12-31', { type: 'habit', habit: ruleOf(DAILY) })
    const input = habitOf(habit, { completions: days(kept).map((each) => done(each)), skips: [] })
    if (input === undefined) throw new Error('no habit')
    const history = buildHabitHistory(input, kinds(today, { off: freed.map((each) => off(each)) }))
    const habits = [{ item: habit, history, record: habitRecord(history) }]
    return squaresOf({ period: span(period), today: day(today), habits, worked: new Set(days(`${kept} ${worked}`)), off: freed.map((each) => off(each)), rest: [7], plans: [span('2026-01-01..2026-12-31')] })
  }

  test('a week has a square a day', () => {
    expect(squares('2026-03-02..2026-03-08', '2026-03-06', '2026-03-02', '2026-03-03', ['2026-03-05'])).toEqual(['full', 'some', 'none', 'rest', 'none', 'outside', 'outside'])
  })

  test('a quarter has a square a week, a year a month', () => {
    expect(squares('2026-01-01..2026-03-31', '2026-03-31', '', '')).toHaveLength(14)
    expect(squares('2026-01-01..2026-12-31', '2026-03-31', '', '')).toHaveLength(12)
  })

  test('a week of a longer period is full from four fifths of what was asked', () => {
    const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']
    const month = (kept: string[]) => squares('2026-03-02..2026-03-15', '2026-03-15', kept.join(' '), '')[0]
    expect([month(week), month(week.slice(0, 5)), month(week.slice(0, 4)), month([])]).toEqual(['full', 'some', 'some', 'none'])
  })
})

/** Where a target stands, on hand-checked days; and what a selector selects. 2 March 2026 is a Monday. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, addDays, fromNumber, toNumber } from '../../src/domain/calendar/day.ts'
import type { PlannedTarget } from '../../src/domain/plan/plan.ts'
import { selects } from '../../src/domain/plan/selector.ts'
import { isLowerBetter, targetState } from '../../src/domain/targets/target.ts'
import { day, span } from './habit-fixture.ts'

const target = (rest: Partial<PlannedTarget>): PlannedTarget => ({
  ref: 'p/t', plan: 'p', id: 't', title: { en: 'Target' }, phases: [], measure: 'count', goal: 12, counts: [], window: span('2026-03-02..2026-05-24'), ...rest,
})
const entries = (...days: string[]) => ({ entries: days.map((each) => ({ day: day(each), amount: 1 })), values: [] })
const values = (...pairs: [string, number][]) => ({ entries: [], values: pairs.map(([each, value]) => ({ day: day(each), value })) })

/** One entry on each of these Mondays counted from 2 March. */
const mondays = (...weeks: number[]) => entries(...weeks.map((week) => addDays(day('2026-03-02'), 7 * week)))

describe('a count: 12 in the 12 weeks from 2 March to 24 May', () => {
  test.each([
    ['the first day asks for nothing yet', mondays(), '2026-03-02', { now: 0, state: 'on', expectedNow: 0 }],
    // 28 of 84 days are over on the morning of 30 March.
    ['on the line', mondays(0, 1, 2, 3), '2026-03-30', { now: 4, state: 'on', expectedNow: 4 }],
    ['one behind', mondays(0, 1, 2), '2026-03-30', { now: 3, state: 'behind' }],
    ['one ahead', mondays(0, 1, 2, 3, 4), '2026-03-30', { now: 5, state: 'ahead' }],
    ['less than one from the line is on it', mondays(0, 1, 2), '2026-03-29', { now: 3, state: 'on' }],
    ['what is after today has not happened', mondays(0, 5), '2026-03-08', { now: 1 }],
    ['reached', mondays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), '2026-05-18', { now: 12, state: 'done', pace: { needed: 0 }, fixPerWeek: 0, projected: { likely: undefined, late: undefined } }],
    ['the last day is not past', mondays(0), '2026-05-24', { state: 'behind' }],
    ['past the window', mondays(0), '2026-05-25', { state: 'missed', pace: { needed: undefined }, fixPerWeek: undefined, expectedNow: 12 }],
    ['done though late', mondays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13), '2026-06-30', { state: 'done' }],
    ['before the window', mondays(), '2026-02-01', { state: 'on', expectedNow: 0, pace: { needed: 1, actual: 0 } }],
  ])('%s', (_, facts, today, expected) => {
    expect(targetState(target({}), facts, day(today))).toMatchObject(expected)
  })

  test('pace: 8 left in the 8 weeks from 30 March; half as many in the last four', () => {
    // Entries on 2, 9 March; last four weeks are 3 to 30 March. 10 left in 56 days: 1.25 a week.
    const state = targetState(target({}), mondays(0, 1), day('2026-03-30'))
    expect(state.pace).toEqual({ needed: 1.25, actual: 0.25, per: 'week' })
    expect(state.fixPerWeek).toBe(1)
  })

  test('pace of a start less than a week ago is over a week at least', () => {
    expect(targetState(target({}), entries('2026-03-02', '2026-03-03'), day('2026-03-04')).pace.actual).toBe(2)
  })

  test('pace needed in the last week is over a week: what is left is left', () => {
    expect(targetState(target({}), mondays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), day('2026-05-22')).pace.needed).toBe(2)
  })

  test('projected from the quartiles of whole weeks: 1, 1, 2, 2 a week', () => {
    // Weeks to 8, 15, 22, 29 March; 6 done, 6 left. Median 1.5: 28 days; lower quartile 1: 42 days.
    const facts = entries('2026-03-02', '2026-03-09', '2026-03-16', '2026-03-17', '2026-03-23', '2026-03-24')
    const { projected } = targetState(target({}), facts, day('2026-03-29'))
    expect(projected).toEqual({ likely: addDays(day('2026-03-29'), 28), late: addDays(day('2026-03-29'), 42) })
  })

  test.each([
    ['three weeks of four empty', mondays(0), '2026-03-29', undefined, undefined],
    ['one week of four empty: 1 a week, and three quarters of one', mondays(0, 1, 2), '2026-03-29', '2026-05-31', '2026-06-21'],
    ['in the first week', mondays(0), '2026-03-07', undefined, undefined],
  ])('no convergence is no day: %s', (_, facts, today, likely, late) => {
    expect(targetState(target({}), facts, day(today)).projected).toEqual({ likely, late })
  })

  test('logged amounts add up', () => {
    const facts = { entries: [{ day: day('2026-03-02'), amount: 3 }, { day: day('2026-03-03'), amount: 2.5 }], values: [] }
    expect(targetState(target({}), facts, day('2026-03-03')).now).toBe(5.5)
  })

  test('without a window there is no line, and it cannot be missed', () => {
    const { window: _, ...later } = target({})
    expect(targetState(later, mondays(0), day('2027-01-01'))).toMatchObject({ now: 1, state: 'on', expectedNow: undefined, fixPerWeek: undefined })
  })
})

describe('a value', () => {
  const ielts = target({ measure: 'value', goal: 6.5, was: 5.5 })
  const latency = target({ measure: 'value', goal: 50, was: 180 })
  test.each([
    ['nothing logged: where it was', ielts, values(), '2026-03-02', { now: 5.5, state: 'on' }],
    ['halfway through, nowhere', ielts, values(), '2026-04-13', { now: 5.5, expectedNow: 6, state: 'behind' }],
    ['halfway', ielts, values(['2026-04-01', 6]), '2026-04-13', { now: 6, state: 'on' }],
    ['the last logged, not the best', ielts, values(['2026-04-01', 6.5], ['2026-04-10', 6]), '2026-04-13', { now: 6 }],
    ['of two on a day the later', ielts, values(['2026-04-10', 6], ['2026-04-10', 6.5]), '2026-04-13', { now: 6.5, state: 'done' }],
    ['lower is better: behind', latency, values(['2026-04-01', 150]), '2026-04-13', { now: 150, expectedNow: 115, state: 'behind' }],
    ['lower is better: ahead', latency, values(['2026-04-01', 80]), '2026-04-13', { now: 80, state: 'ahead' }],
    ['lower is better: done', latency, values(['2026-04-01', 45]), '2026-04-13', { state: 'done', fixPerWeek: 0 }],
    ['lower is better: missed', latency, values(['2026-04-01', 51]), '2026-05-25', { state: 'missed' }],
    ['neither was nor logged', target({ measure: 'value', goal: 10 }), values(), '2026-04-13', { now: undefined, state: 'on', expectedNow: undefined, fixPerWeek: undefined }],
    ['without was the line begins at the first logged', target({ measure: 'value', goal: 10 }), values(['2026-03-10', 4]), '2026-04-13', { now: 4, expectedNow: 7, state: 'behind' }],
  ])('%s', (_, planned, facts, today, expected) => {
    expect(targetState(planned, facts, day(today))).toMatchObject(expected)
  })

  test('pace is signed as the value moves, the fix is not', () => {
    // 180 on 1 March, 152 on 29 March: 7 a week. 102 left in the 8 weeks of 30 March to 24 May: 12.75.
    const state = targetState(latency, values(['2026-03-29', 152]), day('2026-03-30'))
    expect(state.pace.needed).toBeCloseTo(-12.75, 9)
    // 2 to 30 March: from 179 on 2 March to 152.
    expect(state.pace.actual).toBeCloseTo(-27 / 4, 9)
    expect(state.fixPerWeek).toBeCloseTo(6, 9)
  })

  test('between two logged values it moves a little every week', () => {
    // 5.5 on 1 March, 6 four weeks later: 0.125 a week; the other half takes four weeks more.
    const { projected } = targetState(ielts, values(['2026-03-29', 6]), day('2026-04-05'))
    expect(projected).toEqual({ likely: '2026-04-26', late: '2026-04-26' })
  })

  test('a value that moves away, or was not logged for eight weeks, does not converge', () => {
    const none = { likely: undefined, late: undefined }
    expect(targetState(ielts, values(['2026-03-29', 5]), day('2026-03-30')).projected).toEqual(none)
    expect(targetState(ielts, values(['2026-03-15', 6]), day('2026-05-10')).projected).toEqual(none)
  })

  test.each([[ielts, false], [latency, true], [target({ goal: 5, was: 9 }), false]])('lower is better when it began above the goal', (planned, lower) => {
    expect(isLowerBetter(planned)).toBe(lower)
  })
})

test('of 2,000 random counts: late is never before likely, neither before today, and the fix reaches the goal', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 84, maxLength: 84 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 83 }), fc.integer({ min: 1, max: 150 }), (logged, past, goal) => {
      const on = (i: number): Day => fromNumber(toNumber(day('2026-03-02')) + i)
      const facts = { entries: logged.map((amount, i) => ({ day: on(i), amount })), values: [] }
      const { now, pace, projected, fixPerWeek, state } = targetState(target({ goal }), facts, on(past))
      expect(now).toBe(logged.slice(0, past + 1).reduce((sum, n) => sum + n, 0))
      if (projected.likely !== undefined) expect(projected.likely >= on(past)).toBe(true)
      if (projected.late !== undefined) expect(projected.late >= (projected.likely ?? projected.late)).toBe(true)
      expect(state === 'done').toBe((now ?? 0) >= goal)
      const weeks = Math.max(7, 84 - past) / 7
      expect((now ?? 0) + (pace.actual + (fixPerWeek ?? 0)) * weeks).toBeGreaterThanOrEqual(goal - 1e-6)
    }),
    { numRuns: 2000 },
  )
})

describe('a selector', () => {
  const item = { id: 'two-sum', key: 'lc-1', kind: 'problem', level: 'easy', tags: ['array'], track: 'interview' } as const
  const lists = [{ id: 'top-50', title: { en: 'Top 50' }, keys: ['lc-1', 'lc-2'] }]
  test.each([
    [{ id: 'two-sum' }, true],
    [{ id: 'two' }, false],
    [{ kind: 'problem', level: 'easy' }, true],
    [{ kind: 'problem', level: 'hard' }, false],
    [{ tag: 'array', track: 'interview' }, true],
    [{ tag: 'graph' }, false],
    [{ track: 'english' }, false],
    [{ list: 'top-50' }, true],
    [{ list: 'top-50', level: 'medium' }, false],
    [{ list: 'unknown' }, false],
  ] as const)('%j: %s', (selector, isSelected) => {
    expect(selects(selector, item, lists)).toBe(isSelected)
  })

  test('an item without a key is in no list', () => {
    const { key: _, ...keyless } = item
    expect(selects({ list: 'top-50' }, keyless, lists)).toBe(false)
  })
})

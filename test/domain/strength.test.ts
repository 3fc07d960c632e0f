/** Strength against values worked out by hand from Loop Habit Tracker's formula. */
import { expect, test } from 'vitest'
import { addDays, daysOf, weekdayOf } from '../../src/domain/calendar/day.ts'
import { buildHabitDays } from '../../src/domain/habit/habit-days.ts'
import { toNumber } from '../../src/domain/calendar/day.ts'
import { type Recurrence, frequencyOf } from '../../src/domain/calendar/recurrence.ts'
import { strengthOn } from '../../src/domain/habit/strength.ts'
import { DAILY, MON_WED_FRI, THREE_A_WEEK, THREE_IN_SEVEN, day, habit, kinds, off, plainDone, ruleOf, span } from './habit-fixture.ts'

/** From 2 March 2026 for so many days, today the last of them. */
function strength(every: Recurrence, length: number, isDone: (i: number) => boolean, rest = {}) {
  const window = { from: day('2026-03-02'), to: addDays(day('2026-03-02'), length - 1) }
  const completions = daysOf(window).filter((_, i) => isDone(i)).map(plainDone)
  const input = { ...habit(every, `${window.from}..${window.to}`), completions }
  return strengthOn(buildHabitDays(input, kinds(window.to, rest)), toNumber(window.to))
}

test('daily, 20 of 20: 1 - 0.5^(20/13) = 0.655747...', () => {
  expect(strength(DAILY, 20, () => true)).toBeCloseTo(0.655747, 5)
})

test('a neutral day leaves it', () => {
  // 20 days done, then 10 off, seen on the last of them.
  expect(strength(DAILY, 30, (i) => i < 20, { off: [off('2026-03-22..2026-03-31')] })).toBeCloseTo(0.655747, 5)
})

test('a missed day weakens it and does not end it', () => {
  // Twenty done, one missed, today open: 0.655747 × 0.5^(1/13).
  expect(strength(DAILY, 22, (i) => i < 20)).toBeCloseTo(0.655747 * 0.5 ** (1 / 13), 5)
})

test('today counts once it is done', () => {
  expect(strength(DAILY, 21, (i) => i < 20)).toBeCloseTo(0.655747, 5)
  expect(strength(DAILY, 21, () => true)).toBeCloseTo(1 - 0.5 ** (21 / 13), 6)
})

test('a repetition counts for its share of the full amount', () => {
  const input = { ...habit(DAILY, '2026-03-02..2026-03-31'), rules: [{ from: day('2026-03-02'), rule: ruleOf(DAILY, { minimum: 10 }), effortMinutes: 30 }] }
  const completions = daysOf(span('2026-03-02..2026-03-21')).map((on) => ({ day: on, minutes: 15, assumed: false }))
  expect(strengthOn(buildHabitDays({ ...input, completions }, kinds('2026-03-21')), toNumber(day('2026-03-21')))).toBeCloseTo(0.655747 / 2, 5)
})

test.each([
  ['3/week on Monday, Wednesday and Friday', THREE_A_WEEK, (i: number) => [0, 2, 4].includes(i % 7)],
  ['3/week at the end of one week, at the beginning of the next', THREE_A_WEEK, (i: number) => (i % 14 < 7 ? i % 7 > 3 : i % 7 < 3)],
  ['weekdays', MON_WED_FRI, (i: number) => [1, 3, 5].includes(weekdayOf(addDays(day('2026-03-02'), i)))],
  ['3/7d', THREE_IN_SEVEN, (i: number) => [0, 2, 4].includes(i % 7)],
  ['every third day', { kind: 'interval', days: 3, chained: false }, (i: number) => i % 3 === 0],
] as const)('kept perfectly it tends to 1: %s', (_, every, isDone) => {
  expect(strength(every, 400, isDone)).toBeGreaterThan(0.999)
  expect(strength(every, 20, isDone)).toBeLessThan(0.7)
})

test.each([
  [DAILY, 1, 1],
  [{ kind: 'weekdays', days: [1, 2, 3, 4, 5] }, 5, 7],
  [{ kind: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, 1, 1],
  [THREE_A_WEEK, 3, 7],
  [{ kind: 'quota', times: 2, per: 'month' }, 2, 30],
  [{ kind: 'quota', times: 1, per: 'quarter' }, 1, 91],
  [{ kind: 'quota', times: 10, per: 'week' }, 1, 1],
  [THREE_IN_SEVEN, 3, 7],
  [{ kind: 'interval', days: 3, chained: false }, 1, 3],
  [{ kind: 'interval', days: 3, chained: true }, 1, 3],
] as const)('the frequency of %j is %i in %i', (every, times, of) => {
  expect(frequencyOf(every)).toEqual({ times, days: of })
})

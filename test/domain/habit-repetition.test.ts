/** What a Day's completions add up to, and what a quota asks of part of a period. */
import { expect, test } from 'vitest'
import { countAskable, requiredOf } from '../../src/domain/habit/quota.ts'
import { toNumber } from '../../src/domain/calendar/day.ts'
import { repetitionOf } from '../../src/domain/habit/repetition.ts'
import { DAILY, day, plainDone, ruleOf } from './habit-fixture.ts'

const on = day('2026-03-02')
const minutes = (n: number) => ({ day: on, minutes: n, assumed: false })
const amount = (n: number) => ({ day: on, minutes: 20, assumed: true, amount: n })
const LENGTH = { minimum: 10 }
const WORDS = { amount: 20, minimum: 5 }

test.each([
  ['nothing', {}, [], 'none', 0],
  ['a plain done is a full one', LENGTH, [plainDone(on)], 'kept', 1],
  ['the minimum keeps it', LENGTH, [minutes(10)], 'kept', 1 / 3],
  ['less is work', LENGTH, [minutes(9)], 'work', 0.3],
  ['minutes add up', LENGTH, [minutes(6), minutes(6)], 'kept', 0.4],
  ['work made full by a plain done', LENGTH, [minutes(6), plainDone(on)], 'kept', 1],
  ['more than full is full', LENGTH, [minutes(90)], 'kept', 1],
  ['without a minimum, done is done', {}, [minutes(20)], 'kept', 2 / 3],
  ['an amount, at least the minimum', WORDS, [amount(5)], 'kept', 0.25],
  ['an amount, less than the minimum', WORDS, [amount(4)], 'work', 0.2],
  ['amounts add up', WORDS, [amount(4), amount(6)], 'kept', 0.5],
  ['a plain done is the full amount', WORDS, [plainDone(on)], 'kept', 1],
  ['minutes are no amount: a done without one is a full one', WORDS, [minutes(5)], 'kept', 1],
  ['an amount without a minimum asks for all of it', { amount: 20 }, [amount(19)], 'work', 0.95],
])('%s', (_, rule, completions, state, share) => {
  const repetition = repetitionOf(completions, { rule: ruleOf(DAILY, rule), effortMinutes: 30 })
  expect(repetition.state).toBe(state)
  expect(repetition.share).toBeCloseTo(share, 12)
})

test('no effort: done is full', () => {
  expect(repetitionOf([plainDone(on)], { rule: ruleOf(DAILY), effortMinutes: 0 })).toEqual({ state: 'kept', share: 1 })
})

test.each([
  // quota, open, days -> required
  [3, 7, 7, 3],
  [3, 6, 7, 3], // 2.57
  [3, 5, 7, 2], // 2.14
  [3, 4, 7, 2], // 1.71
  [3, 3, 7, 1], // 1.29
  [3, 2, 7, 1], // 0.86
  [3, 1, 7, 0], // 0.43
  [3, 0, 7, 0],
  [1, 3, 6, 1], // 0.5, rounded up
  [3, 3, 6, 2], // 1.5
  [5, 0, 0, 0],
  [7, 6, 6, 6], // a Day holds one repetition
])('a quota of %i with %i of %i days open asks %i', (quota, open, of, required) => {
  expect(requiredOf(quota, open, of)).toBe(required)
})

test.each([
  [[], '2026-03-02', '2026-03-08', 7],
  [[7], '2026-03-02', '2026-03-08', 6],
  [[7], '2026-03-02', '2026-03-07', 6],
  [[6, 7], '2024-02-01', '2024-02-29', 21], // February 2024: four Saturdays, four Sundays
  [[1, 1], '2026-03-02', '2026-03-02', 0],
] as const)('days without the rest days %j, %s to %s: %i', (rest, from, to, count) => {
  expect(countAskable(rest, toNumber(day(from)), toNumber(day(to)))).toBe(count)
})

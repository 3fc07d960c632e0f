/** The scale of a skill, and the days on which one looks back on a month. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import { assessmentSpan, changeOf, isOnScale, mostOf } from '../../src/domain/show/skills.ts'
import { day } from './small-plan.ts'

test.each([
  ['2026-04-02', '2026-03-29', '2026-04-03'],
  ['2026-03-29', '2026-03-29', '2026-04-03'],
  ['2026-12-31', '2026-12-29', '2027-01-03'],
  ['2027-01-03', '2026-12-29', '2027-01-03'],
  ['2028-02-27', '2028-02-27', '2028-03-03'],
  ['2026-02-26', '2026-02-26', '2026-03-03'],
])('%s is of the end of a month that lasts from %s to %s', (text, from, to) => {
  expect(assessmentSpan(day(text))).toEqual({ from, to })
})

test('of a year, six days about the end of each month are days to look back', () => {
  const days = Array.from({ length: 365 }, (_, i) => addDays(day('2026-01-01'), i))
  expect(days.filter((each) => assessmentSpan(each) !== undefined)).toHaveLength(12 * 6)
})

describe('the scale', () => {
  test.each([
    [{ goal: 4 }, 5],
    [{}, 5],
    [{ goal: 8 }, 8],
    [{ was: 7, goal: 6 }, 7],
  ])('of %o goes to %d', (skill, most) => {
    expect(mostOf(skill)).toBe(most)
  })

  test.each([
    [0, true],
    [2.5, true],
    [5, true],
    [5.5, false],
    [-0.5, false],
    [2.25, false],
    [Number.NaN, false],
  ])('holds %d: %s', (value, expected) => {
    expect(isOnScale(value, { goal: 4 })).toBe(expected)
  })

  test('holds a goal that lies between its points', () => {
    expect(isOnScale(7.2, { goal: 7.2 })).toBe(true)
  })
})

test('a skill changed since the roadmap was written, or since it was first said', () => {
  const said = (...values: number[]) => values.map((value, i) => ({ plan: 'p', skill: 's', day: addDays(day('2026-03-02'), i), value }))
  expect([changeOf({ was: 2, said: said(3) }), changeOf({ said: said(3, 2.5) }), changeOf({ said: said(3) }), changeOf({ was: 2, said: [] })]).toEqual([1, -0.5, undefined, undefined])
})

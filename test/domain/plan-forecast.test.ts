/** The day a plan will be finished at the pace of the last eight weeks. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Facts, ItemFacts } from '../../src/domain/facts/facts.ts'
import { forecastOfPlan } from '../../src/domain/ahead/plan-forecast.ts'
import type { PlanForecast } from '../../src/domain/ahead/plan-forecast.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { day, factsOf, planOf } from './small-plan.ts'

const START = day('2026-01-05')
/** Forty tasks of an hour. */
const forty = (when: (i: number) => string): Plan =>
  planOf(`title: T\nlength: 40 weeks\nhours: 3/week\ntasks:\n${Array.from({ length: 40 }, (_, i) => `  - { id: t${i}, title: T${i}, effort: 1h${when(i)} }`).join('\n')}`, START)
const plan = forty(() => '')
const weekly = forty((i) => `, when: week ${i + 1}`)

/** The first tasks, as many in each week after the other. */
function doneByWeek(counts: readonly number[], from = START): Record<string, Partial<ItemFacts>> {
  const days = counts.flatMap((count, week) => Array.from({ length: count }, () => addDays(from, 7 * week + 2)))
  return Object.fromEntries(days.map((on, i) => [`t${i}`, { completions: [{ day: on, minutes: 60, assumed: false, before: false }] }]))
}

function forecast(facts: Facts, today: Day, of: Plan = plan): PlanForecast {
  return forecastOfPlan(of, progressOf(of, facts, today), facts, today)
}

const EIGHT = addDays(START, 56)

describe('the forecast of a plan', () => {
  test('is what is left at the median week, and at the lower quartile', () => {
    // 1 1 1 1 2 2 2 2: median 1.5, lower quartile 1 (type 7). 28 h are left; yesterday was 1 March.
    expect(forecast(factsOf(doneByWeek([1, 1, 1, 1, 2, 2, 2, 2])), EIGHT)).toEqual({ kind: 'days', likely: addDays(day('2026-03-01'), 131), late: addDays(day('2026-03-01'), 196), weeks: 8 })
  })

  test('has no late day where slow weeks bring nothing, and no day at all where more than half of them do', () => {
    expect(forecast(factsOf(doneByWeek([0, 0, 0, 2, 2, 2, 2, 2])), EIGHT)).toMatchObject({ kind: 'days', late: undefined })
    expect(forecast(factsOf(doneByWeek([3, 3, 0, 0, 0, 0, 0, 3])), EIGHT)).toEqual({ kind: 'never', weeks: 8 })
  })

  test('looks back eight weeks and no further', () => {
    expect(forecast(factsOf(doneByWeek([9, 9, 1, 1, 1, 1, 1, 1, 1, 1])), addDays(START, 70))).toMatchObject({ likely: addDays(addDays(START, 69), 14 * 7) })
  })

  test('knows nothing in the first week, and whole weeks after it', () => {
    expect(forecast(factsOf(doneByWeek([1])), addDays(START, 6))).toEqual({ kind: 'early' })
    expect(forecast(factsOf(doneByWeek([1])), addDays(START, 7))).toMatchObject({ weeks: 1 })
    expect(forecast(factsOf(doneByWeek([1, 1, 1])), addDays(START, 27))).toMatchObject({ weeks: 3 })
  })

  test('is never before the last window of what is open begins', () => {
    expect(forecast(factsOf(doneByWeek([3, 3, 3, 3, 3, 3, 3, 3])), EIGHT, weekly)).toMatchObject({ likely: addDays(START, 39 * 7), late: addDays(START, 39 * 7) })
  })

  test('counts hours on what stays open as they take it off, and the completion the rest', () => {
    // An hour a week in halves: a half is worked on one week, the task closed in the next; the same pace as a task a week.
    const halves = Object.fromEntries(Array.from({ length: 8 }, (_, week) => [`t${week}`, {
      completions: week < 7 ? [{ day: addDays(START, 7 * week + 9), minutes: 30, assumed: false, before: false }] : [],
      worked: [{ day: addDays(START, 7 * week + 2), minutes: 30 }],
    }]))
    // Weeks of 30, 60, 60 ... 60: the median is an hour. 32 h and a half are left.
    expect(forecast(factsOf(halves), EIGHT)).toMatchObject({ kind: 'days', likely: addDays(addDays(EIGHT, -1), Math.ceil(32.5 * 7)) })
  })

  test('leaves out what was known before, and counts a key once', () => {
    const known = { t30: { completions: [{ day: addDays(START, 50), minutes: 0, assumed: false, before: true }] } }
    const without = forecast(factsOf(doneByWeek([1, 1, 1, 1, 1, 1, 1, 1])), EIGHT)
    expect(without).toMatchObject({ likely: addDays(EIGHT, 32 * 7 - 1) })
    expect(forecast(factsOf({ ...doneByWeek([1, 1, 1, 1, 1, 1, 1, 1]), ...known }), EIGHT)).toMatchObject({ likely: addDays(EIGHT, 31 * 7 - 1) })
    const twins = planOf(`title: T\nlength: 40 weeks\nhours: 3/week\ntasks:\n  - { id: a, title: A, key: k, effort: 1h, when: week 1 }\n  - { id: b, title: B, key: k, effort: 1h, when: week 2 }\n  - { id: c, title: C, effort: 9h, when: week 1 }`, START)
    const completion = { day: addDays(START, 2), minutes: 60, assumed: false, before: false }
    const facts = factsOf({ a: { completions: [completion] } }, { keys: new Map([['k', [completion]]]) })
    expect(forecast(facts, addDays(START, 7), twins)).toMatchObject({ likely: addDays(START, 6 + 63) })
  })

  test('leaves out what a task known before closed by its key, step by step', () => {
    const own = planOf('title: T\nlength: 40 weeks\nhours: 3/week\ntasks:\n  - { id: s, title: S, key: k, steps: [{ id: x, title: X, effort: 10h }, { id: y, title: Y, effort: 10h }] }\n  - { id: c, title: C, effort: 9h }', START)
    const known = { day: addDays(START, 2), minutes: 0, assumed: false, before: true }
    expect(forecast(factsOf({}, { keys: new Map([['k', [known]]]) }), addDays(START, 7), own)).toEqual({ kind: 'never', weeks: 1 })
  })

  test('is of tasks: deliverables are neither left nor done', () => {
    const own = planOf('title: T\nlength: 40 weeks\nhours: 3/week\ntasks: [{ id: t0, title: A, effort: 1h }, { id: t1, title: B, effort: 1h }]\ndeliverables: [{ id: d, title: D, effort: 30h }, { id: e, title: E, effort: 8h }]', START)
    const facts = factsOf({ ...doneByWeek([1]), e: { completions: [{ day: addDays(START, 3), minutes: 480, assumed: false, before: false }] } })
    expect(forecast(facts, addDays(START, 7), own)).toMatchObject({ likely: addDays(START, 13) })
  })

  test('has no weeks of days on which the plan stood still', () => {
    const pause = { from: addDays(START, 14), to: addDays(START, 48) }
    const facts = factsOf(doneByWeek([1, 1, 0, 0, 0, 0, 0, 1]))
    expect(forecast(facts, EIGHT)).toEqual({ kind: 'never', weeks: 8 })
    expect(forecast(facts, EIGHT, { ...plan, pauses: [pause] })).toMatchObject({ kind: 'days', weeks: 3, likely: addDays(EIGHT, 37 * 7 - 1) })
    expect(forecast(facts, day('2026-01-20'), { ...plan, pauses: [pause] })).toEqual({ kind: 'paused' })
  })

  test('is not wanted when all is done', () => {
    const small = planOf('title: T\nlength: 2 weeks\nhours: 3/week\ntasks: [{ id: t0, title: A, effort: 1h }]', START)
    expect(forecast(factsOf(doneByWeek([1])), addDays(START, 10), small)).toEqual({ kind: 'done' })
  })
})

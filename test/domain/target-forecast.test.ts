/** What can be said of the day a target will be reached; and commands grouped from events. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import { groupByCommand } from '../../src/domain/facts/history.ts'
import type { PastEvent } from '../../src/domain/facts/history.ts'
import type { Logged } from '../../src/domain/facts/facts.ts'
import { forecastOf } from '../../src/domain/targets/target-forecast.ts'
import { targetsOn } from '../../src/domain/targets/target-list.ts'
import { day, factsOf, planOf } from './small-plan.ts'

const plan = planOf('roadmap: r\ntitle: R\nlength: 6 months\ntargets:\n  - { id: posts, title: Posts, reach: 12 }\n  - { id: ielts, title: IELTS, value: 6.5, was: 5.5 }\n', '2026-01-05')

function forecast(id: string, on: string, logged: readonly Logged[]): string | undefined {
  const facts = factsOf({}, { logged: new Map([[`p/${id}`, logged]]) })
  const each = targetsOn([plan], facts, day(on)).find(({ target }) => target.id === id)
  return each && forecastOf(each, logged, day(on))?.kind
}

const adds = (count: number): Logged[] => Array.from({ length: count }, (_, i) => ({ day: addDays(day('2026-01-06'), 7 * i), add: 1 }))

describe('a forecast', () => {
  test.each([
    { name: 'names days where the weeks lead there', id: 'posts', on: '2026-03-01', logged: adds(8), kind: 'days' },
    { name: 'is too early in the first week', id: 'posts', on: '2026-01-08', logged: adds(1), kind: 'early' },
    { name: 'does not converge where nothing moves', id: 'posts', on: '2026-04-01', logged: adds(1), kind: 'never' },
    { name: 'needs a value', id: 'ielts', on: '2026-03-01', logged: [], kind: 'unlogged' },
    { name: 'needs a value of the last eight weeks', id: 'ielts', on: '2026-04-01', logged: [{ day: day('2026-01-20'), value: 5.8 }], kind: 'stale' },
    { name: 'is not wanted once the goal is reached', id: 'posts', on: '2026-04-20', logged: adds(12), kind: undefined },
    { name: 'is not wanted before the window', id: 'posts', on: '2026-01-01', logged: [], kind: undefined },
  ])('$name', ({ id, on, logged, kind }) => {
    expect(forecast(id, on, logged)).toBe(kind)
  })
})

test('events are grouped by their command, newest first, those of a command oldest first', () => {
  const event = (seq: number, command: string): PastEvent => ({ seq, command, id: `${seq}`, device: 'd', at: '2026-03-02T12:00:00Z', day: day('2026-03-02'), zone: 'UTC', what: 'done', data: {}, undone: false })
  const entries = groupByCommand([event(4, 'b'), event(3, 'a'), event(2, 'a'), event(1, 'x')])
  expect(entries.map(({ command, first, events }) => [command, first, events.map(({ seq }) => seq)])).toEqual([['b', 4, [4]], ['a', 2, [2, 3]], ['x', 1, [1]]])
})

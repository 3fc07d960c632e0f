/** What is foretold of a debt is what following the agenda brings, in the cases that are easily forgotten. */
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { AgendaRequest } from '../../src/domain/schedule/day-work.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { followedDays } from '../../src/domain/agenda/followed.ts'
import { outcomeOf } from '../../src/domain/ahead/outcome.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

const START = '2026-03-02'
const TODAY = day('2026-03-12')
const HEAD = 'title: T\nlength: 8 weeks\nhours: 7/week\n'

function requestOf(yaml: string, facts: Facts = factsOf({}), today = TODAY, head = HEAD): AgendaRequest {
  return { plans: [planOf(head + yaml, START)], facts, day: today, minute: undefined, config: CONFIG, rest: [] }
}

/** The day on which `a`, and `b` where there is one, have their last minutes. */
function followedEnd(request: AgendaRequest): Day | undefined {
  const left = new Map<string, number>(request.plans.flatMap(({ items }) => items.flatMap(({ id, effortMinutes }) => (id === 'a' || id === 'b' ? [[id, effortMinutes] as const] : []))))
  const days = followedDays(request)
  for (let i = 0; i < 60; i++) {
    const agenda = days.next().value
    for (const { item, minutes, picked } of entriesOf(agenda)) {
      const id = picked?.item.id ?? item.id
      if (left.has(id)) left.set(id, (left.get(id) ?? 0) - minutes)
    }
    if ([...left.values()].every((minutes) => minutes <= 0)) return agenda.day
  }
  return undefined
}

const ZEROS = Array.from({ length: 9 }, (_, i) => `  - { id: z${i}, title: Z${i}, effort: 0, when: week 1${i > 0 ? `, needs: z${i - 1}` : ''} }`).join('\n')
const off = [{ id: '1', from: TODAY, to: day('2026-03-20') }]

describe('a debt is paid off on the day on which following the agenda pays it off', () => {
  test.each([
    ['with a habit done beyond its pace, today too', requestOf('habits: [{ id: h, title: H, every: "3/week", effort: 50m }]\ntasks: [{ id: a, title: A, effort: 140m, when: week 1 }]', factsOf({ h: { completions: [done('2026-03-11', 50), done('2026-03-12', 50)] } }))],
    ['with a habit done before it was due', requestOf('habits: [{ id: h, title: H, every: "3 days after done", effort: 50m }]\ntasks: [{ id: a, title: A, effort: 140m, when: week 1 }]', factsOf({ h: { completions: [done('2026-03-11', 50), done('2026-03-12', 50)] } }))],
    ['with a prerequisite that is skipped today', requestOf('tasks:\n  - { id: b, title: B, effort: 5h, when: week 1 }\n  - { id: a, title: A, effort: 30m, when: week 1, needs: b }', factsOf({ b: { skips: [{ day: TODAY }] } }))],
    ['with a slot that is asked on days off', requestOf('habits: [{ id: h, title: H, every: day, effort: 30m, always: true, picks: { kind: problem } }]\ntasks:\n  - { id: a, title: A, effort: 30m, kind: problem, when: week 1 }\n  - { id: b, title: B, effort: 30m, kind: problem, when: week 1 }', factsOf({}, { off }))],
    ['after a chain of what takes no minutes, long after the end', requestOf(`tasks:\n${ZEROS}\n  - { id: a, title: A, effort: 30m, when: week 1, needs: z8 }`, factsOf({}), day('2026-04-12'), 'title: T\nlength: 2 weeks\nhours: 7/week\n')],
  ])('%s', (_, request) => {
    const end = followedEnd(request)
    expect(end).toBeDefined()
    expect(buildAgenda(request).catchUp.clearBy()).toBe(end)
  })

  test.each([
    ['for later', 'tasks: [{ id: a, title: A, effort: 30m, when: week 1, needs: l }, { id: l, title: L, effort: 1h, when: later }]'],
    ['a habit', 'habits: [{ id: h, title: H, every: day, effort: 10m }]\ntasks: [{ id: a, title: A, effort: 30m, when: week 1, needs: h }]'],
  ])('and never where what it needs is %s', (_, yaml) => {
    const request = requestOf(yaml)
    expect(followedEnd(request)).toBeUndefined()
    expect(buildAgenda(request).catchUp.clearBy()).toBeUndefined()
    expect(outcomeOf({ ...request, today: TODAY }, 'p').end).toBeUndefined()
  })

  test('of a need in a plan that has not begun it waits for the end of its window', () => {
    const later = planOf('title: Q\nlength: 8 weeks\nhours: 7/week\ntasks: [{ id: x, title: X, effort: 30m, when: week 1 }]', '2026-04-06', 'q')
    const request = { ...requestOf('tasks: [{ id: a, title: A, effort: 30m, when: week 1, needs: q/x }]'), idle: [later] }
    expect(buildAgenda(request).catchUp.clearBy()).toBe('2026-04-13')
    expect(outcomeOf({ ...request, today: TODAY }, 'p').end).toBe('2026-04-13')
  })
})

/** Why an item stands where it stands. */
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { itemStates } from '../../src/domain/show/item-state.ts'
import { whyOf } from '../../src/domain/show/why.ts'
import type { Why } from '../../src/domain/show/reason.ts'
import { CONFIG, day, done, factsOf, planOf, SMALL } from './small-plan.ts'

const plan = planOf(SMALL, '2026-03-02')

function why(id: string, on: string, facts: Facts = factsOf({})): readonly Why[] {
  const state = itemStates({ plans: [plan], facts, day: day(on), rest: [] }).find(({ item }) => item.id === id)
  if (state === undefined) throw new Error(id)
  return whyOf(state, { plans: [plan], facts, day: day(on), minute: undefined, config: CONFIG, rest: [] })
}

const codes = (reasons: readonly Why[]): string[] => reasons.map(({ code }) => code)

describe('why', () => {
  test('open work says its window, its place and what today gives it', () => {
    expect(why('read', '2026-03-03')).toMatchObject([
      { code: 'open', days: 5 },
      { code: 'place', place: 1, of: 3 },
      { code: 'gets', block: { from: 1140, to: 1200, minutes: 60 } },
    ])
  })

  test('a task speaks for its first open step', () => {
    expect(why('build', '2026-03-03', factsOf({ 'build.a': { completions: [done('2026-03-02')] } }))[1]).toMatchObject({ code: 'place', place: 2, of: 2, after: { en: 'Read the book' } })
  })

  test('overdue work says for how long, and its place by age', () => {
    expect(why('read', '2026-03-10').slice(0, 2)).toMatchObject([{ code: 'overdue', days: 2 }, { code: 'age', place: 1, of: 3 }])
  })

  test('work that waits says for what', () => {
    expect(why('test', '2026-03-10')).toMatchObject([{ code: 'open' }, { code: 'waits', for: [{ en: 'Build it' }] }])
  })

  test('work that has not begun says when, for what it waits and when its turn comes', () => {
    expect(codes(why('test', '2026-03-03'))).toEqual(['ahead', 'waits', 'soon'])
  })

  test('a day that is full names the next one', () => {
    const [, , last] = why('build', '2026-03-02')
    expect(last).toMatchObject({ code: 'full', next: { minutes: expect.any(Number) } })
  })

  test.each([
    { name: 'done', id: 'read', facts: factsOf({ read: { completions: [done('2026-03-02')] } }), codes: ['done'] },
    { name: 'dropped', id: 'read', facts: factsOf({ read: { droppedOn: day('2026-03-02') } }), codes: ['dropped'] },
    { name: 'for later', id: 'write', facts: factsOf({}), codes: ['later'] },
    { name: 'a habit that is asked', id: 'anki', facts: factsOf({}), codes: ['rule', 'asked', 'gets'] },
    { name: 'a habit that is skipped', id: 'anki', facts: factsOf({ anki: { skips: [{ day: day('2026-03-03') }] } }), codes: ['rule', 'not-asked'] },
  ])('what is $name says so', ({ id, facts, codes: expected }) => {
    expect(codes(why(id, '2026-03-03', facts))).toEqual(expected)
  })
})

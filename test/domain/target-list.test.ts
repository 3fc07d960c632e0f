/** Which completions a count target counts. */
import { expect, test } from 'vitest'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { targetsOn } from '../../src/domain/targets/target-list.ts'
import { day, done, factsOf, planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
length: 8 weeks
targets:
  - { id: designs, title: Designs, reach: 3, when: weeks 1-4, counts: { tag: design } }
  - { id: top, title: Top, reach: 2, counts: { list: top } }
tasks:
  - { id: chat, title: Chat, tags: design, steps: [{ id: a, title: A }, { id: b, title: B }] }
  - { id: feed, title: Feed, tags: design }
  - { id: one, title: One, key: lc-1 }
  - { id: two, title: Two, key: lc-1 }
lists: [{ id: top, title: Top, keys: [lc-1, lc-2] }]`,
  '2026-03-02',
)
const counted = (facts: Facts, on = '2026-03-20') => targetsOn([PLAN], facts, day(on)).map(({ state }) => state.now)
const on = (days: Readonly<Record<string, string>>): Facts => factsOf(Object.fromEntries(Object.entries(days).map(([id, each]) => [id, { completions: [done(each)] }])))

test.each([
  ['a task', { feed: '2026-03-04' }, 1],
  ['a task with steps, with the last of them', { 'chat.a': '2026-03-04', 'chat.b': '2026-03-06' }, 1],
  ['not yet a task with an open step', { 'chat.a': '2026-03-04' }, 0],
  ['not what was done after the day that is asked about', { 'chat.a': '2026-03-04', 'chat.b': '2026-03-25' }, 0],
])('%s is counted', (_, days, expected) => {
  expect(counted(on(days))[0]).toBe(expected)
})

test('what was finished outside the window is not counted', () => {
  expect(counted(on({ 'chat.a': '2026-03-04', 'chat.b': '2026-04-10' }), '2026-04-20')[0]).toBe(0)
})

test('a list counts a key once, whichever of its items was done', () => {
  const completion = done('2026-03-04')
  expect(counted(factsOf({ two: { completions: [completion] } }, { keys: new Map([['lc-1', [completion]]]) }))[1]).toBe(1)
})

test('what was known before the start is not counted, with steps or without', () => {
  const known = { completions: [{ ...done('2026-03-04'), before: true }] }
  expect(counted(factsOf({ feed: known, 'chat.a': known, 'chat.b': known }))[0]).toBe(0)
})

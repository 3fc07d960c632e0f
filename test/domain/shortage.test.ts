/** Phases with more work than time. */
import { expect, test } from 'vitest'
import { shortagesOf } from '../../src/domain/ahead/shortage.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

const plan = planOf(`title: T
start: 2026-03-02
length: 4 weeks
hours: 7/week
phases:
  - { id: one, title: One, when: weeks 1-2, tasks: [{ id: a, title: A, effort: 10h }, { id: b, title: B, effort: 10h }] }
  - { id: two, title: Two, when: weeks 3-4, tasks: [{ id: c, title: C, effort: 5h }] }
`, '2026-03-02')

const said = (today: string, facts = factsOf({})): string[] =>
  shortagesOf({ plans: [plan], facts, today: day(today), config: { ...CONFIG, slack: 0 } }, 'p').map(({ phase, needMinutes, haveMinutes, until }) => `${phase.id} ${needMinutes / 60} ${haveMinutes / 60} ${until}`)

test('are said with what they need, what there is, and until when', () => {
  expect(said('2026-03-02')).toEqual(['one 20 14 2026-03-15'])
})

test('are those that have not ended, with what is left of them', () => {
  expect(said('2026-03-09')).toEqual(['one 20 7 2026-03-15'])
  expect(said('2026-03-09', factsOf({ a: { completions: [done('2026-03-05', 600)] } }))).toEqual(['one 10 7 2026-03-15'])
  expect(said('2026-03-16')).toEqual([])
})

test('are not what rounding leaves', () => {
  expect(said('2026-03-09', factsOf({ a: { completions: [done('2026-03-05', 600)] }, b: { completions: [done('2026-03-05', 600)] } }))).toEqual([])
})

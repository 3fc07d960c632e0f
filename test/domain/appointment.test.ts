/** A task with a clock time and one day to do it on keeps its time. */
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
length: 4 weeks
hours: 14/week
timetable: [{ on: mon-sun, at: 06:00-07:00 }, { on: mon-sun, at: 19:00-21:00 }]
habits: [{ id: anki, title: Anki, every: day, effort: 20m }]
tasks:
  - { id: first, title: First, when: week 1, effort: 8h, priority: must }
  - { id: call, title: Call, when: day 3, at: 20:00, effort: 1h }
  - { id: exam, title: Exam, when: day 4, at: 10:00, effort: 3h }
  - { id: pair, title: Pair, when: day 5, at: 19:00, steps: [{ id: a, title: A, effort: 30m }, { id: b, title: B, effort: 30m }] }
  - { id: loose, title: Loose, when: week 2, at: 20:00, effort: 1h }`,
  '2026-03-02',
)
const agenda = (on: string, facts: Facts = factsOf({})) => buildAgenda({ plans: [PLAN], facts, day: day(on), minute: undefined, config: CONFIG, rest: [] })
const found = (on: string, id: string, facts?: Facts) => entriesOf(agenda(on, facts)).find(({ item }) => item.id === id)
const blockOf = (on: string, id: string) => agenda(on).blocks.find(({ entries }) => entries.some(({ item }) => item.id === id))?.from

describe('an appointment', () => {
  test('stands in the block of its time with all its minutes, before work that is due sooner', () => {
    expect(blockOf('2026-03-04', 'call')).toBe(19 * 60)
    expect(found('2026-03-04', 'call')).toMatchObject({ minutes: 60, at: 20 * 60 })
  })

  test('at a time without a block stands in none, and its minutes are used up', () => {
    expect(blockOf('2026-03-05', 'exam')).toBeUndefined()
    expect(found('2026-03-05', 'exam')).toMatchObject({ minutes: 180, at: 10 * 60 })
    expect(found('2026-03-05', 'first')).toBeUndefined()
    expect(found('2026-03-04', 'first')).toBeDefined()
  })

  test('of several steps is each of them', () => {
    expect(['pair.a', 'pair.b'].map((id) => [found('2026-03-06', id)?.minutes, blockOf('2026-03-06', id)])).toEqual([[30, 1140], [30, 1140]])
  })

  test('that was missed is caught up like anything else', () => {
    expect(agenda('2026-03-09').catchUp.entries.some(({ item }) => item.id === 'call')).toBe(true)
    expect(found('2026-03-09', 'call')?.at).toBeUndefined()
  })

  test('that was done keeps its place and its time', () => {
    const facts = factsOf({ call: { completions: [done('2026-03-04', 60)] } })
    expect(found('2026-03-04', 'call', facts)).toMatchObject({ status: 'done', at: 20 * 60 })
  })

  test('that was done stands once, beside work that was done out of turn', () => {
    const facts = factsOf({ call: { completions: [done('2026-03-04', 60)] }, loose: { completions: [done('2026-03-04', 60)] } })
    expect(entriesOf(agenda('2026-03-04', facts)).filter(({ item }) => item.id === 'call')).toHaveLength(1)
  })

  test('that is moved to another day keeps its time there', () => {
    const facts = factsOf({ call: { skips: [{ day: day('2026-03-04'), to: day('2026-03-10') }] } })
    expect(found('2026-03-04', 'call', facts)).toBeUndefined()
    expect(found('2026-03-10', 'call', facts)).toMatchObject({ at: 20 * 60, minutes: 60 })
  })
})

test('a clock time of work that has more than a day is no appointment', () => {
  expect(found('2026-03-09', 'loose')?.at).toBeUndefined()
})

/** A day that is under way: what is open goes into what is left of it, what was done keeps its place. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { DayAgenda } from '../../src/domain/agenda/agenda.ts'
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import { toNumber } from '../../src/domain/calendar/day.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'
import { randomPlan } from './random-plan.ts'

const config = { ...CONFIG, slack: 0 }
const MONDAY = day('2026-03-02')
const HEAD = `title: T
start: 2026-03-02
length: 2 weeks
hours: 21/week
timetable:
  - { on: every day, at: 06:00-07:00 }
  - { on: every day, at: 19:00-21:00 }
`
const plan = planOf(`${HEAD}habits: [{ id: h, title: H, every: day, effort: 20m }]
tasks:
  - { id: a, title: A, when: week 1, effort: 40m }
  - { id: b, title: B, when: week 1, effort: 90m }
  - { id: c, title: C, when: week 1, effort: 50m }
`, MONDAY)

function at(clock: string | undefined, facts = factsOf({})): DayAgenda {
  const [hours = 0, minutes = 0] = (clock ?? '').split(':').map(Number)
  return buildAgenda({ plans: [plan], facts, day: MONDAY, minute: clock === undefined ? undefined : hours * 60 + minutes, config, rest: [] })
}

const said = ({ blocks, unplaced }: DayAgenda): string[] => [
  ...blocks.map(({ entries, continued }) => [...entries.map(({ item, minutes }) => `${item.id} ${minutes}`), ...continued.map((n) => `#${n}`)].join(', ')),
  ...unplaced.map(({ item, minutes }) => `${item.id} ${minutes}`),
]

describe('a day under way', () => {
  const morning = ['h 20, a 40', 'b 90, c 30']

  test('is that of the morning until a block has begun, and when the last one is over', () => {
    expect(said(at(undefined))).toEqual(morning)
    expect(said(at('05:30'))).toEqual(morning)
    expect(said(at('06:00'))).toEqual(morning)
    expect(said(at('21:00'))).toEqual(morning)
  })

  test('puts what was not done into what is left', () => {
    expect(said(at('08:00'))).toEqual(['', 'h 20, a 40, b 60, c 0'])
    expect(said(at('19:40'))).toEqual(['', 'h 20, a 40, b 20, c 0'])
    expect(said(at('20:50'))).toEqual(['a 40', 'h 20, b 0, c 0'])
  })

  test('keeps what was done where the morning had it, and its minutes are used up', () => {
    expect(said(at('19:40', factsOf({ a: { completions: [done('2026-03-02', 40)] } })))).toEqual(['a 40', 'h 20, b 60, c 0'])
    const evening = factsOf({ h: { completions: [done('2026-03-02', 20)] }, a: { completions: [done('2026-03-02', 40)] }, b: { completions: [done('2026-03-02', 90)] } })
    expect(said(at('19:40', evening))).toEqual(['h 20, a 40', 'b 90, c 30'])
    expect(said(at('20:50', evening))).toEqual(['h 20, a 40', 'b 90, c 10'])
  })

  test('never plans more in all than the day has, and loses nothing that the morning had', () => {
    fc.assert(
      fc.property(randomPlan, fc.integer({ min: 0, max: 1440 }), ({ plan: random, today }, minute) => {
        const request = { plans: [random], facts: factsOf({}), day: today, config: CONFIG, rest: [] }
        const before = buildAgenda({ ...request, minute: undefined })
        const now = buildAgenda({ ...request, minute })
        const sum = (agenda: DayAgenda): number => entriesOf(agenda).reduce((all, { minutes }) => all + minutes, 0)
        const habits = entriesOf(now).reduce((all, { type, minutes }) => all + (type === 'habit' ? minutes : 0), 0)
        const { blocks, unplacedMinutes } = openCapacity([random], CONFIG)(toNumber(today))
        const capacity = blocks.reduce((all, block) => all + block.minutes, unplacedMinutes)
        expect(sum(now)).toBeLessThanOrEqual(Math.max(capacity, habits))
        expect(entriesOf(now).map(({ item }) => item.ref).sort()).toEqual(expect.arrayContaining(entriesOf(before).map(({ item }) => item.ref).sort()))
      }),
      { numRuns: 300 },
    )
  })
})

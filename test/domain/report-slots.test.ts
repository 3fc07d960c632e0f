/** Planned minutes where slots and the work they pick would count twice. */
import { expect, test } from 'vitest'
import { besideSlots } from '../../src/domain/report/report-slots.ts'
import { planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
habits:
  - { id: easy, title: Easy, every: day, effort: 20m, picks: { kind: problem } }
  - { id: anki, title: Anki, every: day, effort: 10m }
tasks:
  - { id: a, title: A, kind: problem, effort: 40m }
  - { id: b, title: B, kind: problem, effort: 20m }
  - { id: c, title: C, effort: 1h }`,
  '2026-03-02',
)
const item = (id: string) => PLAN.items.find((each) => each.id === id) as (typeof PLAN.items)[number]
const work = ['a', 'b', 'c'].map((id) => ({ item: item(id), minutes: item(id).effortMinutes }))
const planned = (slotMinutes: number) =>
  besideSlots(work, [{ item: item('easy'), minutes: slotMinutes }, { item: item('anki'), minutes: 70 }], [PLAN]).map(({ minutes }) => minutes)

test.each([
  ['minutes for all of it', 140, [0, 0, 60]],
  ['just as many minutes', 60, [0, 0, 60]],
  ['minutes for half of it', 30, [10, 20, 60]],
  ['no minutes in the period', 0, [40, 20, 60]],
])('work of slots that have %s', (_, slotMinutes, expected) => {
  expect(planned(slotMinutes)).toEqual(expected)
})

test('without slots everything is planned as it is written', () => {
  expect(besideSlots(work, [{ item: item('anki'), minutes: 70 }], [PLAN])).toEqual(work)
})

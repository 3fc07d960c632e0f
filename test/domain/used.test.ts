/** `use`: an item defined in one place belongs to other phases too, with the earliest window of them all. */
import { expect, test } from 'vitest'
import { planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
length: 4 weeks
phases:
  - { id: first, title: First, when: week 1, use: [own, lc-9, first-step] }
  - id: pool
    title: Pool
    when: later
    tasks:
      - { id: nine, title: Nine, key: lc-9 }
      - { id: never, title: Never }
      - { id: steps, title: Steps, steps: [{ id: a, title: A, effort: 10m, key: first-step }, { id: b, title: B, effort: 20m }] }
  - id: outer
    title: Outer
    when: week 2-3
    phases: [{ id: inner, title: Inner, when: week 2, use: [own, nine] }]
  - id: last
    title: Last
    when: week 4
    tasks: [{ id: own, title: Own, effort: 1h }, { id: plain, title: Plain, effort: 1h }]`,
  '2026-03-02',
)
const item = (id: string) => PLAN.items.find((each) => each.id === id)

test('the window is the earliest of its own and those of the phases that use it', () => {
  expect(item('own')?.window).toEqual({ from: '2026-03-02', to: '2026-03-08' })
  expect(item('plain')?.window).toEqual({ from: '2026-03-23', to: '2026-03-29' })
})

test('an item that is defined for later is given a window by the phase that uses it, by id or by key', () => {
  expect(item('nine')?.window).toEqual({ from: '2026-03-02', to: '2026-03-08' })
  expect(item('never')?.window).toBeUndefined()
})

test('the key of a step stands for its task, whose steps share the window', () => {
  expect(item('steps')?.window?.to).toBe('2026-03-08')
  expect(item('steps.b')?.window?.to).toBe('2026-03-08')
})

test('the phases of the earliest window hold the item, all others are remembered', () => {
  expect(item('own')).toMatchObject({ phases: ['first'], usedIn: ['last', 'outer', 'inner'] })
  expect(item('nine')).toMatchObject({ phases: ['first'], usedIn: ['pool', 'outer', 'inner'] })
  expect(item('plain')?.usedIn).toBeUndefined()
})

test('it is one item, however often it is used', () => {
  expect(PLAN.items.filter(({ title }) => title.en === 'Own')).toHaveLength(1)
})

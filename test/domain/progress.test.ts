/** What the facts say of each item: keys, `again`, skips, steps and `choose`. */
import { describe, expect, test } from 'vitest'
import type { Completion, Facts } from '../../src/domain/facts/facts.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import type { Progress } from '../../src/domain/facts/progress.ts'
import { isReady } from '../../src/domain/schedule/needed.ts'
import { shares } from '../../src/domain/facts/standing.ts'
import { day, done, factsOf, planOf } from './small-plan.ts'

const HEAD = 'title: T\nlength: 4 weeks\nhours: 7/week\n'
const TODAY = '2026-03-10'

const plan = (yaml: string): Plan => planOf(HEAD + yaml, '2026-03-02')

function stateOf(own: Plan, id: string, facts: Facts, on = TODAY): Progress {
  const state = progressOf(own, facts, day(on)).get(`p/${id}`)
  if (state === undefined) throw new Error(`no item ${id}`)
  return state
}

const withKey = (key: string, ...completions: Completion[]): Facts => factsOf({}, { keys: new Map([[key, completions]]) })

describe('a task', () => {
  const own = plan('tasks: [{ id: a, title: A, effort: 2h }]')

  test('is open with all its effort, until it is done', () => {
    expect(stateOf(own, 'a', factsOf({}))).toMatchObject({ status: 'open', remainingMinutes: 120, spentMinutes: 0 })
    expect(stateOf(own, 'a', factsOf({ a: { completions: [done('2026-03-05', 90)] } }))).toMatchObject({ status: 'done', doneOn: '2026-03-05', remainingMinutes: 0, spentMinutes: 90 })
  })

  test('that is dropped is neither', () => {
    expect(stateOf(own, 'a', factsOf({ a: { droppedOn: day('2026-03-05') } })).status).toBe('dropped')
  })

  test('that was done and then dropped is done', () => {
    expect(stateOf(own, 'a', factsOf({ a: { completions: [done('2026-03-05', 90)], droppedOn: day('2026-03-06') } })).status).toBe('done')
  })

  test('moved by a skip begins there, and its window grows with it', () => {
    const skipped = (to: string): Facts => factsOf({ a: { skips: [{ day: day('2026-03-10'), to: day(to) }] } })
    expect(stateOf(own, 'a', skipped('2026-03-12'))).toMatchObject({ window: { from: '2026-03-12', to: '2026-03-29' }, skippedToday: true })
    expect(stateOf(own, 'a', skipped('2026-04-05')).window).toEqual({ from: '2026-04-05', to: '2026-04-05' })
  })

  test('skipped without a day keeps its window', () => {
    expect(stateOf(own, 'a', factsOf({ a: { skips: [{ day: day('2026-03-09') }] } }))).toMatchObject({ window: { from: '2026-03-02', to: '2026-03-29' }, skippedToday: false })
  })
})

describe('items with one key', () => {
  const own = plan('tasks: [{ id: a, title: A, key: lc-1, level: easy }, { id: b, title: B, key: lc-1, level: easy }, { id: c, title: C, level: easy }]')

  test('are done together, in whatever plan it was', () => {
    const facts = withKey('lc-1', done('2026-03-04', 25))
    expect(['a', 'b', 'c'].map((id) => stateOf(own, id, facts).status)).toEqual(['done', 'done', 'open'])
  })

  test('found by ref and by key count their minutes once', () => {
    const completion = done('2026-03-04', 25)
    const facts = factsOf({ a: { completions: [completion] } }, { keys: new Map([['lc-1', [completion]]]) })
    expect(stateOf(own, 'a', facts).spentMinutes).toBe(25)
  })

  test('are dropped one by one', () => {
    const facts = factsOf({ a: { droppedOn: day('2026-03-04') } })
    expect(['a', 'b'].map((id) => stateOf(own, id, facts).status)).toEqual(['dropped', 'open'])
  })

  test('count once in what is done of the plan', () => {
    const facts = withKey('lc-1', done('2026-03-04', 25))
    expect(shares(own, progressOf(own, facts, day(TODAY)), day(TODAY)).doneShare).toBeCloseTo(20 / 40)
  })
})

describe('a plan that is done again', () => {
  const own = plan('again: true\ntasks: [{ id: a, title: A, key: lc-1, level: easy }]')

  test('is not closed by what was done before its start, but says when', () => {
    expect(stateOf(own, 'a', withKey('lc-1', done('2025-12-04', 25)))).toMatchObject({ status: 'open', doneBefore: '2025-12-04', remainingMinutes: 20 })
  })

  test('is closed by what is done since', () => {
    expect(stateOf(own, 'a', withKey('lc-1', done('2025-12-04', 25), done('2026-03-02', 10)))).toMatchObject({ status: 'done', doneOn: '2026-03-02' })
  })
})

describe('a task with steps', () => {
  const own = plan('tasks: [{ id: t, title: T, steps: [{ id: a, title: A, effort: 1h }, { id: b, title: B, effort: 2h }] }]')
  const on = (...ids: readonly string[]): Facts => factsOf(Object.fromEntries(ids.map((id, i) => [`t.${id}`, { completions: [done(`2026-03-0${4 + i}`, 30)] }])))

  test('is doing when one is done, and done with the last', () => {
    expect(stateOf(own, 't', on())).toMatchObject({ status: 'open', remainingMinutes: 180 })
    expect(stateOf(own, 't', on('a'))).toMatchObject({ status: 'doing', remainingMinutes: 120, spentMinutes: 30 })
    expect(stateOf(own, 't', on('a', 'b'))).toMatchObject({ status: 'done', doneOn: '2026-03-05', spentMinutes: 60 })
  })

  test('does not wait for a dropped step', () => {
    const facts = factsOf({ 't.a': { completions: [done('2026-03-04', 30)] }, 't.b': { droppedOn: day('2026-03-05') } })
    expect(stateOf(own, 't', facts).status).toBe('done')
  })

  test('of which every step is dropped is not open', () => {
    const facts = factsOf({ 't.a': { droppedOn: day('2026-03-05') }, 't.b': { droppedOn: day('2026-03-05') } })
    expect(stateOf(own, 't', facts).status).not.toBe('open')
  })
})

describe('a phase of which n are chosen', () => {
  const own = plan(`phases:
  - title: Labs
    choose: 2
    tasks: [{ id: a, title: A, effort: 1h }, { id: b, title: B, effort: 1h }, { id: c, title: C, effort: 1h, steps: [X] }, { id: d, title: D, effort: 1h }]`)
  const states = (facts: Facts): string[] => ['a', 'b', 'c', 'c.x', 'd'].map((id) => stateOf(own, id, facts).status)

  test('asks for the first n of the author', () => {
    expect(states(factsOf({}))).toEqual(['open', 'open', 'neutral', 'neutral', 'neutral'])
  })

  test('takes those done first, then the author\'s order', () => {
    expect(states(factsOf({ d: { completions: [done('2026-03-05')] } }))).toEqual(['open', 'neutral', 'neutral', 'neutral', 'done'])
  })

  test('asks for no more once n are done, and keeps those done beyond', () => {
    const facts = factsOf({ c: {}, d: { completions: [done('2026-03-05')] }, b: { completions: [done('2026-03-06')] } })
    expect(states(facts)).toEqual(['neutral', 'done', 'neutral', 'neutral', 'done'])
  })

  test('takes the next in place of a dropped one', () => {
    expect(states(factsOf({ a: { droppedOn: day('2026-03-05') } }))).toEqual(['dropped', 'open', 'open', 'open', 'neutral'])
  })

  test('leaves the others out of every share', () => {
    const facts = factsOf({ a: { completions: [done('2026-03-05')] } })
    expect(shares(own, progressOf(own, facts, day(TODAY)), day(TODAY)).doneShare).toBeCloseTo(0.5)
  })

  test('keeps what was done beyond n as done', () => {
    const facts = factsOf({ a: { completions: [done('2026-03-05')] }, b: { completions: [done('2026-03-05')] }, d: { completions: [done('2026-03-05')] } })
    expect(stateOf(own, 'd', facts).status).toBe('done')
  })
})

describe('what an item needs', () => {
  const own = plan('tasks: [{ id: a, title: A, steps: [X, Y] }, { id: b, title: B, needs: a }]')
  const ready = (facts: Facts): boolean => isReady(own.items.find(({ id }) => id === 'b') as never, progressOf(own, facts, day(TODAY)))

  test('is met when it is done or dropped, not when it is begun', () => {
    expect(ready(factsOf({}))).toBe(false)
    expect(ready(factsOf({ 'a.x': { completions: [done('2026-03-05')] } }))).toBe(false)
    expect(ready(factsOf({ 'a.x': { completions: [done('2026-03-05')] }, 'a.y': { completions: [done('2026-03-05')] } }))).toBe(true)
    expect(ready(factsOf({ a: { droppedOn: day('2026-03-05') } }))).toBe(true)
  })
})

describe('the share of a plan', () => {
  const own = plan('tasks: [{ id: a, title: A, when: week 1, effort: 1h }, { id: b, title: B, when: week 2, effort: 3h }, { id: z, title: Z, when: later, effort: 9h }]')
  const shareOn = (on: string): number => shares(own, progressOf(own, factsOf({}), day(on)), day(on)).expectedShare

  test.each([
    { on: '2026-03-02', share: 0 },
    { on: '2026-03-09', share: 1 / 4 },
    { on: '2026-03-16', share: 1 },
  ])('that should be done on $on is $share', ({ on, share }) => {
    expect(shareOn(on)).toBeCloseTo(share)
  })

  test('grows day by day inside a window', () => {
    expect(shareOn('2026-03-04')).toBeCloseTo((2 / 7) * (1 / 4))
  })
})

describe('a task with steps that was done by its key', () => {
  const own = plan('tasks:\n  - { id: one, title: One, key: lc-1 }\n  - { id: two, title: Two, key: lc-1, steps: [{ id: a, title: A }, { id: b, title: B }] }')
  const completion = done('2026-03-05', 20)
  const facts = factsOf({ one: { completions: [completion] } }, { keys: new Map([['lc-1', [completion]]]) })

  test('leaves no step to do', () => {
    expect(['two', 'two.a', 'two.b'].map((id) => [stateOf(own, id, facts).status, stateOf(own, id, facts).doneOn])).toEqual(Array(3).fill(['done', '2026-03-05']))
  })
})

test('a task that is dropped leaves none of its steps open, those that were done stay done', () => {
  const own = plan('tasks: [{ id: a, title: A, steps: [{ id: x, title: X, effort: 1h }, { id: y, title: Y, effort: 1h }] }]')
  const progress = progressOf(own, factsOf({ a: { droppedOn: day('2026-03-09') }, 'a.x': { completions: [done('2026-03-05', 60)] } }), day(TODAY))
  expect(['a', 'a.x', 'a.y'].map((id) => progress.get(`p/${id}`)?.status)).toEqual(['dropped', 'done', 'dropped'])
})

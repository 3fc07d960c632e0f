/** What `done`, `skip` and `drop` would record. */
import { describe, expect, test } from 'vitest'
import { completing } from '../../src/domain/act/act.ts'
import type { Act, DoneWish } from '../../src/domain/act/act.ts'
import { dropping, skipping } from '../../src/domain/act/skip-act.ts'
import type { SkipWish } from '../../src/domain/act/skip-act.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import type { PlannedItem } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { day, done, factsOf, planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
start: 2026-03-02
length: 4 weeks
hours: 7/week
habits:
  - { id: anki, title: Anki, every: day, effort: 20m, minimum: 5m }
  - { id: words, title: Words, every: day, effort: 20m, amount: 20, minimum: 5 }
tasks:
  - { id: a, title: A, when: week 1, effort: 2h, key: k }
  - { id: t, title: T, when: week 1, steps: [{ id: x, title: X, effort: 1h }, { id: y, title: Y, effort: 30m }, { id: z, title: Z, effort: 30m }] }`,
  '2026-03-02',
)
const ALL = new Map(PLAN.items.map((item) => [item.ref, item]))
const TODAY = day('2026-03-03')

const itemsOf = (ids: readonly string[]): PlannedItem[] => ids.map((id) => ALL.get(`p/${id}`) as PlannedItem)
const progress = (facts: Facts, on = TODAY) => progressOf(PLAN, facts, on)
/** `id data` of what would be recorded. */
const recorded = ({ facts }: Act): [string, object][] => facts.map(({ item, fact }) => [item.id, 'data' in fact ? fact.data : {}])

function doing(ids: readonly string[], wish: Partial<DoneWish> = {}, facts = factsOf({})): Act {
  return completing(itemsOf(ids), ALL, progress(facts), facts, TODAY, { before: false, ...wish })
}

describe('done', () => {
  test('takes the minutes that are planned and not yet logged, flagged', () => {
    expect(recorded(doing(['a', 'anki']))).toEqual([['a', { minutes: 120, assumed: true }], ['anki', { minutes: 20, assumed: true }]])
  })

  test('takes the minutes that are said', () => {
    expect(recorded(doing(['a'], { minutes: 45 }))).toEqual([['a', { minutes: 45 }]])
  })

  test('shares them out over the open steps of a task', () => {
    const facts = factsOf({ 't.x': { completions: [done('2026-03-02', 60)] } })
    expect(recorded(doing(['t'], { minutes: 45 }, facts))).toEqual([['t.y', { minutes: 23 }], ['t.z', { minutes: 22 }]])
  })

  test('of an amount takes its part of the minutes', () => {
    expect(recorded(doing(['words'], { amount: 5 }))).toEqual([['words', { minutes: 5, assumed: true, amount: 5 }]])
    expect(recorded(doing(['words'], { amount: 50 }))).toEqual([['words', { minutes: 20, assumed: true, amount: 50 }]])
  })

  test('of what was known before takes no minutes', () => {
    expect(recorded(doing(['a'], { before: true }))).toEqual([['a', { before: true }]])
  })

  test('on a day off takes the minimum of what is kept', () => {
    const off = [{ id: 'o', from: TODAY, to: TODAY, keep: 'p/anki' }]
    expect(recorded(doing(['anki'], {}, factsOf({}, { off })))).toEqual([['anki', { minutes: 5, assumed: true }]])
  })

  test.each([
    { name: 'a task', id: 'a', on: '2026-03-02', wish: {}, already: true },
    { name: 'a habit of today', id: 'anki', on: '2026-03-03', wish: {}, already: true },
    { name: 'a habit of another day', id: 'anki', on: '2026-03-02', wish: {}, already: false },
    { name: 'a habit with more minutes', id: 'anki', on: '2026-03-03', wish: { minutes: 10 }, already: false },
    { name: 'a habit with an amount', id: 'words', on: '2026-03-03', wish: { amount: 10 }, already: false },
  ])('a second time, of $name, is nothing: $already', ({ id, on, wish, already }) => {
    const act = doing([id], wish, factsOf({ [id]: { completions: [done(on, 20)] } }))
    expect([act.facts.length, act.already.map((item) => item.id)]).toEqual(already ? [0, [id]] : [1, []])
  })
})

describe('skip', () => {
  const skip = (ids: readonly string[], on: string, wish: Partial<SkipWish> = {}, facts = factsOf({})): Act =>
    skipping(itemsOf(ids), ALL, progress(facts, day(on)), facts, day(on), { next: day('2026-03-09'), ...wish })

  test('of a habit moves nothing', () => {
    expect(recorded(skip(['anki'], '2026-03-03', { because: 'ill' }))).toEqual([['anki', { because: 'ill' }]])
  })

  test('of a task moves it where it is said', () => {
    expect(recorded(skip(['a'], '2026-03-03', { to: day('2026-03-06') }))).toEqual([['a', { to: '2026-03-06' }]])
  })

  test('of a task moves it by itself only when its window would be over by then', () => {
    expect(recorded(skip(['a'], '2026-03-03', { next: day('2026-03-04') }))).toEqual([['a', {}]])
    expect(recorded(skip(['a'], '2026-03-08', { next: day('2026-03-09') }))).toEqual([['a', { to: '2026-03-09' }]])
  })

  test('of what is overdue leaves it so', () => {
    expect(recorded(skip(['a'], '2026-03-20'))).toEqual([['a', {}]])
  })

  test('is of the open steps of a task', () => {
    const facts = factsOf({ 't.x': { completions: [done('2026-03-02')] } })
    expect(recorded(skip(['t'], '2026-03-03', {}, facts)).map(([id]) => id)).toEqual(['t.y', 't.z'])
  })

  test('of what is done or skipped is nothing', () => {
    const facts = factsOf({ a: { completions: [done('2026-03-02')] }, anki: { skips: [{ day: TODAY }] } })
    expect(skip(['a', 'anki'], '2026-03-03', {}, facts)).toMatchObject({ facts: [], already: [{ id: 'a' }, { id: 'anki' }] })
  })
})

describe('drop', () => {
  test('takes a task and its open steps, and names the key', () => {
    const facts = factsOf({ 't.x': { completions: [done('2026-03-02')] } })
    expect(dropping(itemsOf(['t', 'a']), ALL, progress(facts), 'no time').facts.map(({ fact }) => fact)).toMatchObject([
      { item: 't', data: { because: 'no time' } },
      { item: 't.y' },
      { item: 't.z' },
      { item: 'a', key: 'k' },
    ])
  })

  test('of what is dropped is nothing', () => {
    const facts = factsOf({ a: { droppedOn: day('2026-03-02') } })
    expect(dropping(itemsOf(['a']), ALL, progress(facts), undefined)).toMatchObject({ facts: [], already: [{ id: 'a' }] })
  })
})

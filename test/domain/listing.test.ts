/** Which items a list shows, and where they stand. */
import { describe, expect, test } from 'vitest'
import { itemStates } from '../../src/domain/show/item-state.ts'
import type { ItemState } from '../../src/domain/show/item-state.ts'
import { buildListing, matchingItems, rowsOf } from '../../src/domain/show/listing.ts'
import type { ListFilter } from '../../src/domain/show/listing.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { day, done, factsOf, planOf, SMALL } from './small-plan.ts'

const plan = planOf(SMALL, '2026-03-02')

function states(facts: Facts, on = '2026-03-04'): ItemState[] {
  return itemStates({ plans: [plan], facts, day: day(on), rest: [] })
}

function shown(facts: Facts, filter: ListFilter, wish: { readonly all?: boolean; readonly limited?: boolean; readonly on?: string } = {}): string[] {
  const { all = false, limited = false, on = '2026-03-04' } = wish
  return rowsOf(buildListing(matchingItems(states(facts, on), filter), { day: day(on), all, limited })).map(({ item }) => item.id)
}

const titled = (word: string): ListFilter => ({ words: ({ title }) => (title.en ?? '').includes(word) })

describe('where an item stands', () => {
  test('a task with a done step is doing, and its steps stand under it', () => {
    const build = states(factsOf({ 'build.a': { completions: [done('2026-03-03', 30)] } })).find(({ item }) => item.id === 'build')
    expect(build?.status).toBe('doing')
    expect(build?.spentMinutes).toBe(30)
    expect(build?.steps.map(({ item, status, parent }) => [item.id, status, parent?.id])).toEqual([['build.a', 'done', 'build'], ['build.b', 'open', 'build']])
  })

  test.each([
    { name: 'open on a day that asks', facts: factsOf({}), status: 'open' },
    { name: 'done once it is done today', facts: factsOf({ anki: { completions: [done('2026-03-04', 20)] } }), status: 'done' },
    { name: 'neutral on a skipped day', facts: factsOf({ anki: { completions: [], skips: [{ day: day('2026-03-04') }] } }), status: 'neutral' },
    { name: 'dropped', facts: factsOf({ anki: { completions: [], skips: [], droppedOn: day('2026-03-03') } }), status: 'dropped' },
  ])('a habit is $name', ({ facts, status }) => {
    expect(states(facts).find(({ item }) => item.id === 'anki')?.status).toBe(status)
  })

  test('what is for later is open without a window', () => {
    const write = states(factsOf({})).find(({ item }) => item.id === 'write')
    expect([write?.status, write?.window]).toEqual(['open', undefined])
  })
})

describe('a list', () => {
  test('holds what is open, in the order of the author, what is for later last in its phase', () => {
    expect(shown(factsOf({ read: { completions: [done('2026-03-03')] } }), {})).toEqual(['anki', 'build', 'write', 'test'])
  })

  test('holds what is done and dropped with all', () => {
    const facts = factsOf({ read: { completions: [done('2026-03-03')] }, test: { droppedOn: day('2026-03-03') } })
    expect(shown(facts, {}, { all: true })).toEqual(['anki', 'read', 'build', 'write', 'test'])
  })

  test('that is limited begins with overdue work and leaves out what is for later', () => {
    expect(shown(factsOf({}), {}, { limited: true, on: '2026-03-10' })).toEqual(['read', 'build', 'test'])
  })

  test('combines its filters', () => {
    expect(shown(factsOf({}), { tracks: ['code'], phases: ['first'] })).toEqual(['read', 'build'])
    expect(shown(factsOf({}), { kind: 'practice' })).toEqual(['test'])
    expect(shown(factsOf({}), { type: 'habit' })).toEqual(['anki'])
  })

  test('shows steps where they are asked for, or named and their task is not', () => {
    expect(shown(factsOf({}), { type: 'step' })).toEqual(['build.a', 'build.b'])
    expect(shown(factsOf({}), titled('nền'))).toEqual(['build.b'])
    expect(shown(factsOf({}), titled('Build'))).toEqual(['build'])
  })
})

/** What was recorded of an item that was renamed, under the id it has now. */
import { describe, expect, test } from 'vitest'
import { facts } from '../../src/journal/facts.ts'
import { dayTotals, history, workBetween } from '../../src/journal/past.ts'
import { lastUndoableFor, undo } from '../../src/journal/undo.ts'
import { UNDO, command, day, done, dump, newJournal, of, start } from './support.ts'
import type { Journal } from '../../src/journal/handle.ts'
import type { DatedFact } from '../../src/journal/record.ts'

const link = (from: string, to: string, plan = 'p'): DatedFact => of({ what: 'plan.relink', plan, data: { from, to } })

/** Days of completions by item. */
function days(journal: Journal): Record<string, string[]> {
  const { items } = facts(journal, { plans: ['p'] })
  return Object.fromEntries([...items].map(([ref, { completions }]) => [ref, completions.map((completion) => completion.day)]))
}

function begun(...more: DatedFact[]): Journal {
  const journal = newJournal()
  command(journal, ...start(), ...more)
  return journal
}

describe('a link', () => {
  test('moves completions, skips, drops and numbers, and an undo brings them back', () => {
    const journal = begun(
      done('a', '2026-03-01', { minutes: 30 }),
      of({ what: 'skip', plan: 'p', item: 'a', data: {} }, '2026-03-02'),
      of({ what: 'drop', plan: 'p', item: 'a', data: {} }, '2026-03-03'),
      of({ what: 'target', plan: 'p', item: 't', data: { add: 3 } }),
    )
    const before = dump(journal)
    const linked = command(journal, link('a', 'b'), link('t', 'u'))
    const { items, logged } = facts(journal, { plans: ['p'] })
    expect([...items.keys(), ...logged.keys()]).toEqual(['p/b', 'p/u'])
    expect(items.get('p/b')).toMatchObject({ completions: [{ day: '2026-03-01', minutes: 30 }], skips: [{ day: '2026-03-02' }], droppedOn: '2026-03-03' })
    expect(workBetween(journal, day('2026-03-01'), day('2026-03-01'))).toMatchObject([{ item: 'b', minutes: 30 }])
    undo(journal, linked, UNDO)
    expect({ ...dump(journal), undone: [] }).toEqual({ ...before, undone: [] })
  })

  test('goes on over a chain, and back', () => {
    const journal = begun(done('a', '2026-03-01'))
    command(journal, link('a', 'b'))
    command(journal, done('b', '2026-03-02'))
    command(journal, link('b', 'c'))
    command(journal, done('c', '2026-03-03'))
    expect(days(journal)).toEqual({ 'p/c': ['2026-03-01', '2026-03-02', '2026-03-03'] })
    command(journal, link('c', 'a'))
    expect(days(journal)).toEqual({ 'p/a': ['2026-03-01', '2026-03-02', '2026-03-03'] })
  })

  test('in the middle of a chain that is taken back leaves what came before it where it was', () => {
    const journal = begun(done('a', '2026-03-01'), done('b', '2026-03-02'))
    const first = command(journal, link('a', 'b'))
    command(journal, link('b', 'c'))
    undo(journal, first, UNDO)
    expect(days(journal)).toEqual({ 'p/a': ['2026-03-01'], 'p/c': ['2026-03-02'] })
  })

  test('leaves what is recorded of the old id afterwards to the old id', () => {
    const journal = begun(done('a', '2026-03-01'))
    command(journal, link('a', 'b'))
    command(journal, done('a', '2026-03-02'))
    expect(days(journal)).toEqual({ 'p/a': ['2026-03-02'], 'p/b': ['2026-03-01'] })
  })

  test('holds for a completion that is taken back, and for one that comes back', () => {
    const journal = begun()
    const ticked = command(journal, done('a', '2026-03-01'))
    command(journal, link('a', 'b'))
    const taken = undo(journal, ticked, UNDO)
    expect(days(journal)).toEqual({})
    undo(journal, taken?.command ?? '', UNDO)
    expect(days(journal)).toEqual({ 'p/b': ['2026-03-01'] })
    expect(workBetween(journal, day('2026-03-01'), day('2026-03-01'))).toMatchObject([{ item: 'b' }])
  })

  test('of two that were both done on a day makes them one thing done', () => {
    const journal = begun(done('a', '2026-03-01', { minutes: 10 }), done('b', '2026-03-01', { minutes: 5 }))
    expect(dayTotals(journal)).toEqual([{ day: '2026-03-01', done: 2, minutes: 15 }])
    command(journal, link('a', 'b'))
    expect(dayTotals(journal)).toEqual([{ day: '2026-03-01', done: 1, minutes: 15 }])
  })

  test('names the habit that time off keeps, and the work a slot was spent on', () => {
    const journal = begun(of({ what: 'off', data: { from: day('2026-03-04'), to: day('2026-03-05'), keep: 'p/a' } }), done('slot', '2026-03-01', { minutes: 20, picked: 'p/a' }))
    const linked = command(journal, link('a', 'b'))
    expect(facts(journal, { plans: ['p'] }).off).toMatchObject([{ keep: 'p/b' }])
    expect(facts(journal, { plans: ['p'] }).items.get('p/slot')?.completions).toMatchObject([{ picked: 'p/b' }])
    undo(journal, linked, UNDO)
    expect(facts(journal, { plans: ['p'] }).items.get('p/slot')?.completions).toMatchObject([{ picked: 'p/a' }])
  })

  test('is of its own plan only', () => {
    const journal = begun(done('a', '2026-03-01'))
    command(journal, ...start('q'), link('a', 'b', 'q'))
    expect(days(journal)).toEqual({ 'p/a': ['2026-03-01'] })
  })
})

describe('the history of an item', () => {
  test('holds what was recorded under its former id, and the link', () => {
    const journal = begun(done('a', '2026-03-01'))
    command(journal, link('a', 'b'), done('b', '2026-03-02'))
    command(journal, done('a', '2026-03-03'))
    const of = (item: string): unknown[] => history(journal, { limit: 9, plan: 'p', item }).map(({ what, item: id, was, day: on }) => [what, id, was, on])
    expect(of('b')).toEqual([
      ['done', 'b', undefined, '2026-03-02'],
      ['plan.relink', undefined, undefined, '2026-03-02'],
      ['done', 'b', 'a', '2026-03-01'],
    ])
    expect(of('a')).toEqual([['done', 'a', undefined, '2026-03-03']])
  })

  test('is where undo finds its last command', () => {
    const journal = begun()
    const ticked = command(journal, done('a', '2026-03-01'))
    const linked = command(journal, link('a', 'b'))
    expect(lastUndoableFor(journal, 'p', 'b')).toBe(linked)
    undo(journal, linked, UNDO)
    expect(lastUndoableFor(journal, 'p', 'b')).toBeUndefined()
    expect(lastUndoableFor(journal, 'p', 'a')).toBe(ticked)
  })
})

import { expect, test } from 'vitest'
import type { DatedFact } from '../../src/journal/record.ts'
import { runningClock } from '../../src/journal/clock.ts'
import { facts } from '../../src/journal/facts.ts'
import type { Journal } from '../../src/journal/handle.ts'
import { minutesBetween } from '../../src/journal/item-facts.ts'
import { dayTotals, workBetween } from '../../src/journal/past.ts'
import { saidOfSkills } from '../../src/journal/skills.ts'
import { undo } from '../../src/journal/undo.ts'
import { TODAY, UNDO, command, day, done, newJournal, of, start } from './support.ts'

const SINCE = '2026-03-02T00:30:00.000Z'

const starting = (item: string, key?: string): DatedFact => of({ what: 'start', plan: 'p', item, ...(key === undefined ? {} : { key }), data: { since: SINCE } })
const stopping = (journal: Journal, item: string, minutes: number): DatedFact => of({ what: 'work', plan: 'p', item, data: { minutes, clock: runningClock(journal)?.start ?? '' } })

test('a clock runs until work, or a completion, names it', () => {
  const journal = newJournal()
  command(journal, ...start())
  expect(runningClock(journal)).toBeUndefined()
  command(journal, starting('a'))
  expect(runningClock(journal)).toMatchObject({ plan: 'p', item: 'a', day: TODAY, since: new Date(SINCE) })
  command(journal, stopping(journal, 'a', 25))
  expect(runningClock(journal)).toBeUndefined()
  command(journal, starting('b'))
  command(journal, done('b', TODAY, { minutes: 10, clock: runningClock(journal)?.start ?? '' }))
  expect(runningClock(journal)).toBeUndefined()
})

test('an undo of a stop lets the clock run again, an undo of its start takes it away', () => {
  const journal = newJournal()
  const begun = command(journal, starting('a'))
  const stopped = command(journal, stopping(journal, 'a', 25))
  undo(journal, stopped, UNDO)
  expect(runningClock(journal)).toMatchObject({ item: 'a' })
  expect(dayTotals(journal)).toEqual([])
  undo(journal, begun, UNDO)
  expect(runningClock(journal)).toBeUndefined()
})

test('a clock that gave way to another runs again when that is undone', () => {
  const journal = newJournal()
  command(journal, starting('a'))
  const other = command(journal, stopping(journal, 'a', 25), starting('b'))
  expect(runningClock(journal)).toMatchObject({ item: 'b' })
  undo(journal, other, UNDO)
  expect(runningClock(journal)).toMatchObject({ item: 'a' })
})

test('a clock goes by the id that its item has now', () => {
  const journal = newJournal()
  command(journal, ...start(), starting('a'))
  command(journal, of({ what: 'plan.relink', plan: 'p', data: { from: 'a', to: 'b' } }))
  expect(runningClock(journal)).toMatchObject({ item: 'b' })
})

test('work in part is minutes of its item, its key and its day, and nothing done', () => {
  const journal = newJournal()
  command(journal, ...start(), of({ what: 'work', plan: 'p', item: 'a', key: 'lc-1', data: { minutes: 25 } }), of({ what: 'work', plan: 'p', item: 'b', data: { minutes: 0 } }))
  command(journal, of({ what: 'work', plan: 'p', item: 'a', key: 'lc-1', data: { minutes: 5 } }, '2026-03-01'))
  const known = facts(journal, { plans: ['p'], keys: ['lc-1'] })
  const worked = [{ day: '2026-03-01', minutes: 5 }, { day: TODAY, minutes: 25 }]
  expect(known.items.get('p/a')).toEqual({ completions: [], skips: [], worked })
  expect(known.worked?.get('lc-1')).toEqual(worked)
  expect(known.items.has('p/b')).toBe(false)
  expect(dayTotals(journal)).toEqual([{ day: '2026-03-01', done: 0, minutes: 5 }, { day: TODAY, done: 0, minutes: 25 }])
  expect(minutesBetween(journal, day('2026-03-01'), TODAY)).toEqual([{ plan: 'p', item: 'a', minutes: 30 }])
  expect(workBetween(journal, TODAY, TODAY)).toEqual([{ plan: 'p', item: 'a', day: TODAY, minutes: 25 }])
})

test('work of a renamed item counts for the id it has now', () => {
  const journal = newJournal()
  command(journal, ...start(), of({ what: 'work', plan: 'p', item: 'a', data: { minutes: 25 } }))
  command(journal, of({ what: 'plan.relink', plan: 'p', data: { from: 'a', to: 'b' } }))
  expect(facts(journal, { plans: ['p'] }).items.get('p/b')?.worked).toEqual([{ day: TODAY, minutes: 25 }])
  expect(minutesBetween(journal, TODAY, TODAY)).toEqual([{ plan: 'p', item: 'b', minutes: 25 }])
})

test('a review has its grade, and a day with nothing else is a day with work', () => {
  const journal = newJournal()
  command(journal, of({ what: 'review', plan: 'p', item: 'a', data: { grade: 'hard', minutes: 0 } }))
  expect(facts(journal, { plans: ['p'] }).items.get('p/a')?.worked).toEqual([{ day: TODAY, minutes: 0, grade: 'hard' }])
  expect(dayTotals(journal)).toEqual([{ day: TODAY, done: 0, minutes: 0 }])
})

test('what is said of a skill is nothing of an item of that id', () => {
  const journal = newJournal()
  command(journal, ...start(), done('go'))
  const said = command(journal, of({ what: 'skill', plan: 'p', data: { skill: 'go', value: 3 } }))
  expect(saidOfSkills(journal, ['p'])).toEqual([{ plan: 'p', skill: 'go', day: TODAY, value: 3 }])
  expect(facts(journal, { plans: ['p'] }).items.get('p/go')?.completions).toHaveLength(1)
  undo(journal, said, UNDO)
  expect(saidOfSkills(journal, ['p'])).toEqual([])
})

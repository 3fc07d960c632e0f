import { expect, test } from 'vitest'
import { facts } from '../../src/journal/facts.ts'
import { countEvents } from '../../src/journal/maintenance.ts'
import { workBetween, dayTotals, workedRuns, workedRunsBack, history } from '../../src/journal/past.ts'
import { addDays, daysOf } from '../../src/domain/calendar/day.ts'
import { TODAY, command, day, done, newJournal, of } from './support.ts'

test('facts are those of the plans asked for, by ref, oldest day first', () => {
  const journal = newJournal()
  command(journal, done('habit', '2026-03-02', { minutes: 30, assumed: true }))
  command(journal, done('habit', '2026-03-01', { amount: 12, note: 'cards', url: 'https://x.vn' }))
  command(journal, of({ what: 'skip', plan: 'p', item: 'habit', data: { to: day('2026-03-05') } }, '2026-02-28'))
  command(journal, of({ what: 'drop', plan: 'p', item: 'task', data: { because: 'no' } }, '2026-02-20'))
  command(journal, done('habit', '2026-03-02', {}, undefined, 'other'))
  const { items } = facts(journal, { plans: ['p'] })
  expect(Object.fromEntries(items)).toEqual({
    'p/habit': {
      completions: [
        { day: '2026-03-01', minutes: 0, assumed: false, before: false, amount: 12, note: 'cards', url: 'https://x.vn' },
        { day: '2026-03-02', minutes: 30, assumed: true, before: false },
      ],
      skips: [{ day: '2026-02-28', to: '2026-03-05' }],
    },
    'p/task': { completions: [], skips: [], droppedOn: '2026-02-20' },
  })
})

test('a key has its completions of every plan, those asked for as recent only since a day', () => {
  const journal = newJournal()
  command(journal, done('a', '2025-01-01', {}, 'lc-1', 'old'), done('b', '2026-03-01', {}, 'lc-1'), done('c', TODAY, {}, 'lc-2'))
  command(journal, done('anki', '2019-01-01', {}, 'anki', 'old'), done('anki', '2026-01-05', {}, 'anki'))
  const { keys } = facts(journal, { plans: [], keys: ['lc-1', 'lc-1', 'lc-9'], recent: { keys: ['anki'], since: day('2026-01-01') } })
  expect([...keys].map(([key, all]) => [key, all.map((each) => each.day)])).toEqual([
    ['anki', ['2026-01-05']],
    ['lc-1', ['2025-01-01', '2026-03-01']],
  ])
})

test('numbers logged for a target and time off are facts of their own', () => {
  const journal = newJournal()
  command(journal, of({ what: 'target', plan: 'p', item: 'blog', data: { add: 3 } }), of({ what: 'target', plan: 'p', item: 'blog', data: { value: 6.5 } }, '2026-03-01'))
  const off = { from: day('2026-02-14'), to: day('2026-02-20'), why: 'Tết', keep: 'p/anki' }
  command(journal, of({ what: 'off', data: { from: TODAY, to: TODAY } }), of({ what: 'off', data: off }))
  const all = facts(journal, { plans: ['p'] })
  expect(Object.fromEntries(all.logged)).toEqual({ 'p/blog': [{ day: '2026-03-01', value: 6.5 }, { day: TODAY, add: 3 }] })
  expect(all.items.size).toBe(0)
  expect(all.off).toEqual([{ id: expect.any(String), ...off }, { id: expect.any(String), from: TODAY, to: TODAY }])
})

test('an item twice on a day counts once, a key once, and what was known before not at all', () => {
  const journal = newJournal()
  command(journal, done('a', TODAY, { minutes: 10 }), done('a', TODAY, { minutes: 5 }), done('a', TODAY, {}, undefined, 'q'))
  command(journal, done('b', TODAY, { minutes: 7 }, 'k'), done('c', TODAY, {}, 'k'), done('d', TODAY, { before: true, minutes: 50 }))
  command(journal, done('d', '2026-02-01', { before: true }))
  expect(dayTotals(journal)).toEqual([{ day: TODAY, done: 3, minutes: 22 }])
  expect(facts(journal, { plans: ['p'] }).items.get('p/a')?.completions).toHaveLength(2)
  expect(facts(journal, { plans: ['p'] }).items.get('p/d')?.completions[0]).toMatchObject({ before: true, minutes: 0 })
})

test('totals come oldest first and both ends of a span count', () => {
  const journal = newJournal()
  command(journal, ...['2026-03-03', '2026-03-01', '2026-03-02', '2026-03-04'].map((on) => done('a', on)))
  const days = dayTotals(journal, day('2026-03-02'), day('2026-03-03')).map((total) => total.day)
  expect(days).toEqual(['2026-03-02', '2026-03-03'])
  expect(dayTotals(journal)).toHaveLength(4)
  expect(dayTotals(journal, day('2026-03-04'))).toHaveLength(1)
})

test('runs of days with work come back from a day, newest first, as many as are asked for', () => {
  const journal = newJournal()
  const lengths = [1, 2, 3, 5, 40, 1, 129]
  let next = TODAY
  const runs = lengths.map((length) => {
    const run = { from: addDays(next, 1 - length), to: next }
    next = addDays(run.from, -2)
    return run
  })
  command(journal, ...runs.flatMap((run) => daysOf(run).map((on) => done('a', on))))
  expect([...workedRunsBack(journal, TODAY)]).toEqual(runs)
  expect(workedRuns(journal)).toEqual(runs.toReversed())
  expect([...workedRunsBack(journal, addDays(TODAY, -2))]).toEqual(runs.slice(1))
  expect([...workedRunsBack(journal, addDays(TODAY, -3))][0]).toEqual({ from: addDays(TODAY, -3), to: addDays(TODAY, -3) })
  for (const first of workedRunsBack(journal, TODAY)) {
    // The journal can be written while the days are being read.
    command(journal, done('b', '2020-01-01'))
    expect(first.to).toBe(TODAY)
    break
  }
})

test('the work of a span are those of every plan, with whose they are', () => {
  const journal = newJournal()
  command(journal, done('b', '2026-03-02', { minutes: 5 }, 'k', 'gone'), done('a', '2026-03-01'), done('c', '2026-03-03'), done('d', '2026-03-01', { before: true }))
  expect(workBetween(journal, day('2026-03-01'), day('2026-03-02'))).toEqual([
    { plan: 'p', item: 'a', day: '2026-03-01', minutes: 0 },
    { plan: 'gone', item: 'b', day: '2026-03-02', minutes: 5 },
  ])
})

test('the history is newest first, of one plan, item or key, and goes on before an event', () => {
  const journal = newJournal()
  command(journal, done('a'), done('b', TODAY, {}, 'k'), done('a', TODAY, {}, undefined, 'q'), done('c', TODAY, {}, 'k', 'q'))
  const seqs = (query: Partial<Parameters<typeof history>[1]>) => history(journal, { limit: 9, ...query }).map(({ seq }) => seq)
  expect(seqs({})).toEqual([4, 3, 2, 1])
  expect(seqs({ limit: 2 })).toEqual([4, 3])
  expect(seqs({ before: 3 })).toEqual([2, 1])
  expect(seqs({ plan: 'p' })).toEqual([2, 1])
  expect(seqs({ plan: 'p', item: 'a' })).toEqual([1])
  expect(seqs({ key: 'k' })).toEqual([4, 2])
  expect(seqs({ plan: 'p', item: 'b', key: 'k', before: 4 })).toEqual([2])
  expect(countEvents(journal)).toBe(4)
})

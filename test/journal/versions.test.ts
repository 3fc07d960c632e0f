/** A journal of every version that was shipped: it opens, keeps its rows and answers as before. */
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { facts } from '../../src/journal/facts.ts'
import { integrityCheck, rebuild } from '../../src/journal/maintenance.ts'
import { dayTotals, history } from '../../src/journal/past.ts'
import { plans } from '../../src/journal/plans.ts'
import { dump, open, temporaryFolder } from './support.ts'

const OLD = join(import.meta.dirname, '../fixtures/journals')

test.each(readdirSync(OLD))('%s opens with all that was recorded, and a copy of it is kept beside', (name) => {
  const folder = temporaryFolder()
  const file = join(folder, 'journal.db')
  copyFileSync(join(OLD, name), file)
  const journal = open(file)
  expect(integrityCheck(journal)).toEqual([])
  expect(history(journal, { limit: 99 }).map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(plans(journal)).toMatchObject([{ id: 'mid-level-2026', start: '2026-03-02', adjustments: [{ on: '2026-03-04', way: 'custom' }] }])
  expect(dayTotals(journal)).toEqual([
    { day: '2026-03-02', done: 1, minutes: 30 },
    { day: '2026-03-03', done: 2, minutes: 65 },
  ])
  const { items, off, offParts, logged } = facts(journal, { plans: ['mid-level-2026'] })
  expect(items.get('mid-level-2026/anki')).toMatchObject({ completions: [{ day: '2026-03-02', note: 'một' }, { day: '2026-03-03' }], skips: [{ day: '2026-03-04' }] })
  // A grade was taken, and nothing was made of it yet.
  expect([...items.values()].flatMap(({ completions }) => completions).filter(({ grade }) => grade === 'hard')).toHaveLength(1)
  expect([off, offParts]).toMatchObject([[], [{ why: 'wedding' }]])
  expect(logged.get('mid-level-2026/posts')).toEqual([{ day: '2026-03-03', add: 2 }])
  const before = dump(journal)
  rebuild(journal)
  expect(dump(journal)).toEqual(before)
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
})

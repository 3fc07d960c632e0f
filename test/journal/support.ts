/** What the tests of the journal share: a folder that goes away, facts in short, every row of the projection. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { DoneData, Fact } from '../../src/domain/facts/event.ts'
import type { Journal } from '../../src/journal/handle.ts'
import { openJournal } from '../../src/journal/open.ts'
import { record } from '../../src/journal/record.ts'
import type { DatedFact } from '../../src/journal/record.ts'
import { buildRevision } from '../../src/journal/revision.ts'
import { PROJECTION_TABLES } from '../../src/journal/schema.ts'

export const NOW = new Date('2026-03-02T01:00:00Z')
export const STAMP = { at: NOW, zone: 'Asia/Ho_Chi_Minh' }
export const TODAY = '2026-03-02' as Day
export const UNDO = { ...STAMP, day: TODAY }

/** A folder of this test alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new journal in a folder of its own, closed after the test. */
export function newJournal(): Journal {
  return open(join(temporaryFolder(), 'home', 'journal.db'))
}

export function open(file: string, readonly = false): Journal {
  const journal = openJournal(file, { now: NOW, readonly })
  onTestFinished(() => journal.close())
  return journal
}

export function day(text: string): Day {
  return text as Day
}

export function done(item: string, on: string = TODAY, data: DoneData = {}, key?: string, plan = 'p'): DatedFact {
  return { fact: { what: 'done', plan, item, ...(key === undefined ? {} : { key }), data }, day: day(on) }
}

export function of(fact: Fact, on: string = TODAY): DatedFact {
  return { fact, day: day(on) }
}

export const TEXT = buildRevision('title: One\n')

/** The two facts of `plan add`. */
export function start(plan = 'p', on: string = TODAY, hash = TEXT.hash): DatedFact[] {
  const data = { roadmap: 'mid-level', file: '/home/an/mid-level.yaml', start: day(on) }
  return [of({ what: 'plan.start', plan, data }, on), of({ what: 'plan.revision', plan, data: { hash } }, on)]
}

/** Records and answers the command's id. */
export function command(journal: Journal, ...facts: DatedFact[]): string {
  return record(journal, facts, STAMP, [TEXT])[0]?.command ?? ''
}

/** Every row of every projection table. */
export function dump(journal: Journal): Record<string, unknown[]> {
  return Object.fromEntries(
    PROJECTION_TABLES.map((table) => {
      const order = table === 'item_facts' ? '1, 2' : '1'
      return [table, journal.db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all()]
    }),
  )
}

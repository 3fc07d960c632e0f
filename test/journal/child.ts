/** A process of its own for the tests: `<mode> <file> <tag> <count>`; prints the id of each event once it is acknowledged. */
import { writeSync } from 'node:fs'
import type { Day } from '../../src/domain/calendar/day.ts'
import { JournalError } from '../../src/journal/errors.ts'
import { facts } from '../../src/journal/facts.ts'
import { rebuild } from '../../src/journal/maintenance.ts'
import { openJournal } from '../../src/journal/open.ts'
import { dayTotals, history } from '../../src/journal/past.ts'
import { record } from '../../src/journal/record.ts'
import { lastUndoable, undo } from '../../src/journal/undo.ts'

const [mode = '', file = '', tag = '', count = '0'] = process.argv.slice(2)
const now = new Date('2026-03-02T01:00:00Z')
const today = '2026-03-02' as Day
const stamp = { at: now, zone: 'UTC', day: today }

function acknowledge(text: string): void {
  writeSync(1, `${text}\n`)
}

function writeOnce(n: number): void {
  const journal = openJournal(file, { now })
  const done = { what: 'done', plan: tag, item: `item-${n}`, data: { minutes: 1 } } as const
  for (const event of record(journal, [{ fact: done, day: today }], stamp)) acknowledge(event.id)
  journal.close()
}

function writeUntilKilled(): void {
  const journal = openJournal(file, { now })
  for (let n = 0; ; n++) {
    const facts = [0, 1, 2].map((each) => ({ fact: { what: 'done', plan: tag, item: `item-${n % 40}-${each}`, data: {} } as const, day: today }))
    acknowledge(record(journal, facts, stamp).map(({ id }) => id).join('\n'))
    const last = lastUndoable(journal)
    if (n % 3 === 0 && last !== undefined) undo(journal, last, stamp)
    if (n % 50 === 49) rebuild(journal)
  }
}

function readOnce(): string {
  const journal = openJournal(file, { now, readonly: true })
  const totals = dayTotals(journal)
  const { items } = facts(journal, { plans: [tag] })
  const events = history(journal, { limit: 1000 })
  journal.close()
  return JSON.stringify({ totals, items: items.size, events: events.length })
}

try {
  if (mode === 'write') for (let n = 0; n < Number(count); n++) writeOnce(n)
  if (mode === 'until-killed') writeUntilKilled()
  if (mode === 'read') for (let n = 0; n < Number(count); n++) acknowledge(readOnce())
} catch (error) {
  acknowledge(error instanceof JournalError ? `error ${error.code} ${error.params.reason ?? ''}` : `error ${String(error)}`)
  process.exitCode = 1
}

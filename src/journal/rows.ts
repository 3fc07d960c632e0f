/** Rows of `event` to values and back. Knows nothing of what an event means. */
import type { Day } from '../domain/calendar/day.ts'
import type { Fact, JournalEvent } from '../domain/facts/event.ts'
import { all, run } from './handle.ts'
import type { Journal } from './handle.ts'

/** A row of `event` as SQLite gives it. */
export interface EventRow {
  readonly seq: number
  readonly id: string
  readonly command: string
  readonly device: string
  readonly at: string
  readonly day: string
  readonly zone: string
  readonly what: string
  readonly plan: string | null
  readonly item: string | null
  readonly key: string | null
  readonly data: string
}

export function fromRow(row: EventRow): JournalEvent {
  return {
    seq: row.seq,
    id: row.id,
    command: row.command,
    device: row.device,
    at: row.at,
    day: row.day as Day,
    zone: row.zone,
    what: row.what,
    ...(row.plan === null ? {} : { plan: row.plan }),
    ...(row.item === null ? {} : { item: row.item }),
    ...(row.key === null ? {} : { key: row.key }),
    data: JSON.parse(row.data) as JournalEvent['data'],
  }
}

/** Everything of a row but its number. */
export function toRow(fact: Fact, stamp: Pick<EventRow, 'id' | 'command' | 'device' | 'at' | 'day' | 'zone'>): Omit<EventRow, 'seq'> {
  return {
    ...stamp,
    what: fact.what,
    plan: 'plan' in fact ? fact.plan : null,
    item: 'item' in fact ? fact.item : null,
    key: 'key' in fact ? (fact.key ?? null) : null,
    data: JSON.stringify(fact.data),
  }
}

/** Appends one event; the answer is it as kept. */
export function appendEvent(journal: Journal, row: Omit<EventRow, 'seq'>): JournalEvent {
  const { id, command, device, at, day, zone, what, plan, item, key, data } = row
  const seq = run(
    journal,
    'INSERT INTO event (id, command, device, at, day, zone, what, plan, item, key, data) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
    id, command, device, at, day, zone, what, plan, item, key, data,
  )
  return fromRow({ ...row, seq })
}

/** What one command recorded, oldest first; empty for an unknown one. */
export function eventsOf(journal: Journal, command: string): JournalEvent[] {
  return all<EventRow>(journal, 'SELECT * FROM event WHERE command = ? ORDER BY seq', command).map(fromRow)
}

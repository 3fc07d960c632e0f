/** Decides which commands are in force after an undo. Knows no kind of fact but the undo itself; works only inside a transaction. */
import type { JournalEvent } from '../domain/facts/event.ts'
import { all, run } from './handle.ts'
import type { Journal } from './handle.ts'
import { deleteOwnRow, insertOwnRow, isUndone, touch } from './projection.ts'
import type { Touched } from './projection.ts'
import { eventsOf } from './rows.ts'

/**
 * After new events: finds every command that came into force or went out of it because of the undos among them, down to
 * the last link of a chain of undos, writes or takes away the rows of their events, and notes what they touched.
 */
export function settleUndos(journal: Journal, events: readonly JournalEvent[], touched: Touched): void {
  const queue = targetsOf(events)
  for (let command = queue.shift(); command !== undefined; command = queue.shift()) {
    const undone = hasUndoInForce(journal, command)
    if (undone === isUndone(journal, command)) continue
    run(journal, undone ? 'INSERT INTO undone VALUES (?)' : 'DELETE FROM undone WHERE command = ?', command)
    const changed = eventsOf(journal, command)
    for (const event of changed) {
      if (undone) deleteOwnRow(journal, event)
      else insertOwnRow(journal, event)
      touch(touched, event)
    }
    queue.push(...targetsOf(changed))
  }
}

/** The commands that undos among the events name. */
export function targetsOf(events: readonly JournalEvent[]): string[] {
  return events.filter(({ what }) => what === 'undo').map(({ data }) => String(data['command']))
}

function hasUndoInForce(journal: Journal, command: string): boolean {
  const undos = all<{ command: string }>(
    journal,
    `SELECT command FROM event WHERE what = 'undo' AND data ->> '$.command' = ?`,
    command,
  )
  return undos.some((each) => !isUndone(journal, each.command))
}

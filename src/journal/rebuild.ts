/** Throws the projection away and builds it anew from the events alone. Knows no order but that of recording. */
import { all, run } from './handle.ts'
import type { Journal } from './handle.ts'
import { createTouched, insertOwnRow, recompute, touch } from './projection.ts'
import { fromRow } from './rows.ts'
import type { EventRow } from './rows.ts'
import { PROJECTION_TABLES } from './schema.ts'

const PAGE = 2_000

/** Inside a transaction. Afterwards the projection is what the events in force say, whatever it was before. */
export function rebuildProjection(journal: Journal): void {
  for (const table of PROJECTION_TABLES) run(journal, `DELETE FROM ${table}`)
  const undone = rebuildUndone(journal)
  const touched = createTouched()
  let rows: EventRow[] = []
  do {
    rows = all<EventRow>(journal, 'SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?', rows.at(-1)?.seq ?? 0, PAGE)
    for (const event of rows.map(fromRow)) {
      touch(touched, event)
      if (!undone.has(event.command)) insertOwnRow(journal, event)
    }
  } while (rows.length > 0)
  recompute(journal, touched)
}

/** Newest undo first: whatever could take an undo back comes after it, and has been seen when its turn comes. */
function rebuildUndone(journal: Journal): ReadonlySet<string> {
  const undone = new Set<string>()
  const undos = all<{ command: string; target: string }>(
    journal,
    `SELECT command, data ->> '$.command' AS target FROM event WHERE what = 'undo' ORDER BY seq DESC`,
  )
  for (const { command, target } of undos) if (!undone.has(command)) undone.add(target)
  for (const command of undone) run(journal, 'INSERT INTO undone VALUES (?)', command)
  return undone
}

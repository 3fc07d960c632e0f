/** Looks after the journal as a whole: rebuilds what follows, checks, counts. Knows no single fact. */
import { get, writing } from './handle.ts'
import type { Journal } from './handle.ts'
import { guarded } from './errors.ts'
import { rebuildProjection } from './rebuild.ts'

/** Throws away everything that follows from the events and builds it anew, in one transaction. */
export function rebuild(journal: Journal): void {
  writing(journal, () => rebuildProjection(journal))
}

/** What SQLite finds wrong, line by line; empty when the file is whole. Reads all of it. */
export function integrityCheck(journal: Journal): string[] {
  const lines = guarded(journal.file, () => journal.db.pragma('integrity_check') as { integrity_check: string }[])
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok')
}

/** How many events there are, undone ones too. */
export function countEvents(journal: Journal): number {
  return get<{ n: number }>(journal, 'SELECT count(*) AS n FROM event')?.n ?? 0
}

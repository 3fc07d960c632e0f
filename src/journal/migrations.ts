/** Brings a database to this program's version, with a copy beside before it changes anything. Knows no fact. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { JournalError } from './errors.ts'
import { transaction } from './handle.ts'
import type { Journal } from './handle.ts'
import type { Database } from './native.ts'
import { rebuildProjection } from './rebuild.ts'
import { APPLICATION_ID, SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4 } from './schema.ts'

export interface Migration {
  readonly sql: string
  /** The projection's tables are others, or hold other things: fill them from the events. */
  readonly rebuilds?: true
}

/** Append-only: the database's `user_version` is how many of them it has seen. */
export const MIGRATIONS: readonly Migration[] = [{ sql: SCHEMA_1 }, { sql: SCHEMA_2 }, { sql: SCHEMA_3, rebuilds: true }, { sql: SCHEMA_4 }]

/**
 * How many migrations a database has seen; reads only.
 * @throws JournalError journal-newer, journal-foreign
 */
export function readVersion(db: Database, file: string, known: number = MIGRATIONS.length): number {
  const version = db.pragma('user_version', { simple: true }) as number
  const isOurs = () => db.pragma('application_id', { simple: true }) === APPLICATION_ID
  const isEmpty = () => version === 0 && db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  // Asked again at the end: between two of these reads another process may have made it ours.
  if (!isOurs() && !isEmpty() && !isOurs()) throw new JournalError('journal-foreign', { file })
  if (version > known) throw new JournalError('journal-newer', { file, version, known })
  return version
}

/**
 * Runs what a database has not seen, all in one transaction: there is no version half way, and the projection is rebuilt
 * once, by the code that knows the last version's tables. A database that holds something is first copied into `backups/`
 * beside it.
 * @throws JournalError as {@link readVersion}
 */
export function migrate(journal: Journal, now: Date, list: readonly Migration[] = MIGRATIONS): void {
  const { db, file } = journal
  const before = readVersion(db, file, list.length)
  if (before === list.length) return
  if (before > 0 && !db.memory) copyBefore(db, file, before, now)
  transaction(db, () => {
    // Asked again under the lock: another process may have been first.
    const missing = list.slice(readVersion(db, file, list.length))
    for (const { sql } of missing) db.exec(sql)
    if (missing.some(({ rebuilds }) => rebuilds === true)) rebuildProjection(journal)
    db.pragma(`user_version = ${list.length}`)
  })
}

/** The whole database, -wal included, as `backups/<name>-v<version>-<UTC>.db`, 0600, on disk. */
function copyBefore(db: Database, file: string, version: number, now: Date): void {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = now.toISOString().replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')
  const name = `${basename(file, '.db')}-v${version}-${stamp}`
  let copy = join(folder, `${name}.db`)
  for (let n = 2; existsSync(copy); n++) copy = join(folder, `${name}-${n}.db`)
  // VACUUM INTO takes an empty file as it is, so the file is never open to others.
  const handle = openSync(copy, 'wx', 0o600)
  try {
    db.prepare('VACUUM INTO ?').run(copy)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

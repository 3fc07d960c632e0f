/** Opens the journal: makes it, brings it up to date, or reads it where nothing can be written. Knows no fact and no clock. */
import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { openCopy } from './copy.ts'
import { JournalError, codeOf, guarded } from './errors.ts'
import { createJournal } from './handle.ts'
import type { Journal } from './handle.ts'
import { MIGRATIONS, migrate, readVersion } from './migrations.ts'
import { connect } from './native.ts'
import type { Database } from './native.ts'

export interface OpenOptions {
  /** Path of better_sqlite3.node; found when not given. */
  readonly nativeBinding?: string
  /** For the name of the copy that is made before a migration. */
  readonly now: Date
  /** Opens for reading: makes no file and takes no write lock; recording is refused. */
  readonly readonly?: boolean
}

/**
 * The journal in a file. Opened for writing, a missing one is made: folder 0700, file 0600. Opened for reading, a missing one
 * is an empty journal in memory, and one in a place where nothing can be written is read from a copy. An older one is brought
 * up to date either way. `:memory:` is one that nobody keeps.
 * @throws JournalError journal-newer, journal-foreign, journal-damaged, journal-busy, journal-readonly, journal-unreadable,
 * disk-full
 */
export function openJournal(file: string, options: OpenOptions): Journal {
  return guarded(file, () => (options.readonly === true ? openForReading(file, options) : openForWriting(file, options)))
}

function openForWriting(file: string, { nativeBinding, now }: OpenOptions): Journal {
  let db: Database | undefined
  try {
    makeFile(file)
    db = connect(file, { nativeBinding })
    const journal = createJournal(file, db, false)
    // First, because it only reads: a newer or a foreign database is left as it is.
    const version = readVersion(db, file)
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') setWal(db)
    db.pragma('synchronous = FULL')
    if (version < MIGRATIONS.length) migrate(journal, now)
    return journal
  } catch (error) {
    db?.close()
    throw isRefusal(error) && !isWritable(file) ? new JournalError('journal-readonly', { file, reason: codeOf(error) }, error) : error
  }
}

function openForReading(file: string, options: OpenOptions): Journal {
  const { nativeBinding } = options
  if (!existsSync(file)) return inMemory(file, connect(':memory:', { nativeBinding }), options)
  let db: Database | undefined
  try {
    db = connect(file, { nativeBinding, readonly: true })
    const version = readVersion(db, file)
    if (version === MIGRATIONS.length) return createJournal(file, db, true)
    db.close()
    // Made, and never filled: somebody was stopped in between.
    if (version === 0) return inMemory(file, connect(':memory:', { nativeBinding }), options)
  } catch (error) {
    db?.close()
    if (!isRefusal(error)) throw error
    return inMemory(file, openCopy(file, { nativeBinding }), options)
  }
  if (!isWritable(file)) return inMemory(file, openCopy(file, { nativeBinding }), options)
  openForWriting(file, options).close()
  return openForReading(file, options)
}

/** Whatever an empty or an older database misses is added in memory only. */
function inMemory(file: string, db: Database, { now }: OpenOptions): Journal {
  const journal = createJournal(file, db, true)
  try {
    migrate(journal, now)
    db.pragma('query_only = ON')
    return journal
  } catch (error) {
    db.close()
    throw error
  }
}

/** SQLite gives -wal and -shm the mode of the database. */
function makeFile(file: string): void {
  if (file === ':memory:') return
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  } else if ((statSync(file).mode & 0o077) !== 0 && isWritable(file)) {
    chmodSync(file, 0o600)
  }
}

/** Two that make the same journal at once: here alone SQLite does not wait by itself. */
function setWal(db: Database): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let attempt = 0; ; attempt++) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (attempt === 500 || !codeOf(error).startsWith('SQLITE_BUSY')) throw error
      Atomics.wait(pause, 0, 0, 20)
    }
  }
}

/** How SQLite says that it could not make the files it needs beside the database; ENOENT: node, of a folder it could not make. */
function isRefusal(error: unknown): boolean {
  return /^(?:SQLITE_(?:CANTOPEN|READONLY|IOERR_SHM)|ENOENT$)/.test(codeOf(error))
}

/** Of a file that is not there: whether it could be made. */
function isWritable(file: string): boolean {
  let folder = dirname(file)
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

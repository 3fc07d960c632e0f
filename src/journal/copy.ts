/** Reads a database where nothing can be written: a WAL database wants files beside it even to be read. Changes nothing there. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JournalError, codeOf } from './errors.ts'
import { connect } from './native.ts'
import type { ConnectOptions, Database } from './native.ts'

/**
 * The whole database as it is now, in memory.
 * @throws JournalError journal-unreadable where the file cannot be read
 */
export function openCopy(file: string, options: ConnectOptions): Database {
  try {
    const wal = `${file}-wal`
    const bytes = existsSync(wal) && statSync(wal).size > 0 ? readJoined(file, wal, options) : readFileSync(file)
    // Bytes 18 and 19 of the header say WAL; what is in memory has no place for one.
    if (bytes.length > 19) bytes.fill(1, 18, 20)
    return connect(bytes, options)
  } catch (error) {
    if (/^(?:EACCES|EPERM|EISDIR)$/.test(codeOf(error))) throw new JournalError('journal-unreadable', { file, reason: codeOf(error) }, error)
    throw error
  }
}

/** What is still in the -wal is written into a copy of the database by SQLite itself; the copies live for that moment. */
function readJoined(file: string, wal: string, options: ConnectOptions): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-'))
  try {
    const copy = join(folder, 'journal.db')
    copyFileSync(file, copy)
    copyFileSync(wal, `${copy}-wal`)
    const db = connect(copy, options)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
    return readFileSync(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

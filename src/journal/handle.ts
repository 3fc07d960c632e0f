/** An open journal and the four ways to ask it. Knows no table and no fact. */
import { JournalError, guarded } from './errors.ts'
import { createIds } from './ids.ts'
import type { Database, Statement } from './native.ts'

/** An open journal. Statements are prepared when first used and kept until it is closed. */
export interface Journal {
  /** The path it was asked for, also when a copy is read. */
  readonly file: string
  /** True when it refuses to record: asked for so, or there is no file. */
  readonly readonly: boolean
  readonly db: Database
  readonly statements: Map<string, Statement>
  /** The next UUIDv7 for an instant; grows within this journal. */
  readonly newId: (at: Date) => string
  close(): void
}

/** Takes the randomness of ids from SQLite: loading node:crypto costs more than all the rest of a recording. */
export function createJournal(file: string, db: Database, readonly: boolean): Journal {
  const statements = new Map<string, Statement>()
  const random = (digits: number): string => {
    const row = prepared({ db, statements }, 'SELECT lower(hex(randomblob(?))) AS hex').get(digits / 2) as { hex: string }
    return row.hex
  }
  return { file, readonly, db, statements, newId: createIds(random), close: () => void db.close() }
}

export type Param = string | number | null

/** Rows as objects. */
export function all<Row>(journal: Journal, sql: string, ...params: readonly Param[]): Row[] {
  return guarded(journal.file, () => prepared(journal, sql).raw(false).all(...params) as Row[])
}

/** Rows as arrays in the order of the columns: the quickest way to read many. */
export function allRaw<Row extends readonly unknown[]>(journal: Journal, sql: string, ...params: readonly Param[]): Row[] {
  return guarded(journal.file, () => prepared(journal, sql).raw(true).all(...params) as Row[])
}

/** The first row, or undefined. */
export function get<Row>(journal: Journal, sql: string, ...params: readonly Param[]): Row | undefined {
  return guarded(journal.file, () => prepared(journal, sql).raw(false).get(...params) as Row | undefined)
}

/** Writes; the answer is the row number of what was inserted. Only inside {@link writing}. */
export function run(journal: Journal, sql: string, ...params: readonly Param[]): number {
  return guarded(journal.file, () => Number(prepared(journal, sql).run(...params).lastInsertRowid))
}

/**
 * One transaction that holds the write lock from its first moment, so nothing it reads can change under it. All or
 * nothing: when the work throws, nothing of it stays. On disk when it returns.
 * @throws JournalError journal-readonly, journal-busy, disk-full
 */
export function writing<T>(journal: Journal, work: () => T): T {
  if (journal.readonly) throw new JournalError('journal-readonly', { file: journal.file })
  return guarded(journal.file, () => transaction(journal.db, work))
}

/** As {@link writing}, for a bare connection. */
export function transaction<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has already rolled back after some errors, a full disk among them.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function prepared(journal: Pick<Journal, 'db' | 'statements'>, sql: string): Statement {
  const known = journal.statements.get(sql)
  if (known !== undefined) return known
  const statement = journal.db.prepare(sql)
  journal.statements.set(sql, statement)
  return statement
}

import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCopy } from '../../src/journal/copy.ts'
import { JournalError } from '../../src/journal/errors.ts'
import { facts } from '../../src/journal/facts.ts'
import { integrityCheck } from '../../src/journal/maintenance.ts'
import { MIGRATIONS, migrate, readVersion } from '../../src/journal/migrations.ts'
import type { Migration } from '../../src/journal/migrations.ts'
import { connect } from '../../src/journal/native.ts'
import type { Database } from '../../src/journal/native.ts'
import { openJournal } from '../../src/journal/open.ts'
import { history } from '../../src/journal/past.ts'
import { plans } from '../../src/journal/plans.ts'
import { NOW, command, done, dump, newJournal, open, start, temporaryFolder } from './support.ts'
import { bundleChild, startChild } from './processes.ts'

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

function refusal(work: () => unknown): JournalError | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof JournalError) return error
    throw error
  }
  return undefined
}

describe('a new journal', () => {
  test('is for its owner alone, with every file beside it', () => {
    const journal = newJournal()
    command(journal, done('a'))
    open(journal.file, true)
    const folder = dirname(journal.file)
    expect(mode(folder)).toBe('700')
    expect(readdirSync(folder).sort()).toEqual(['journal.db', 'journal.db-shm', 'journal.db-wal'])
    for (const file of readdirSync(folder)) expect(mode(join(folder, file))).toBe('600')
  })

  test('that was copied in for everyone to read is closed to them again', () => {
    const journal = newJournal()
    journal.close()
    chmodSync(journal.file, 0o644)
    open(journal.file)
    expect(mode(journal.file)).toBe('600')
  })

  test('waits for others, and is on disk when a write returns', () => {
    const { db } = newJournal()
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('busy_timeout', { simple: true })).toBeGreaterThanOrEqual(5000)
  })

  test('is not made by reading: it is empty and nothing is written', () => {
    const folder = temporaryFolder()
    const journal = open(join(folder, 'home', 'journal.db'), true)
    expect(plans(journal)).toEqual([])
    expect(history(journal, { limit: 9 })).toEqual([])
    expect(refusal(() => command(journal, done('a')))?.code).toBe('journal-readonly')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a database that is not for us', () => {
  test.each([false, true])('and newer is refused, byte for byte as it was (reading: %s)', (readonly) => {
    const journal = newJournal()
    command(journal, done('a'))
    journal.db.pragma('user_version = 99')
    journal.close()
    const before = readFileSync(journal.file)
    const error = refusal(() => openJournal(journal.file, { now: NOW, readonly }))
    expect(error).toMatchObject({ code: 'journal-newer', params: { file: journal.file, version: 99, known: MIGRATIONS.length } })
    expect(readFileSync(journal.file)).toEqual(before)
    expect(existsSync(join(dirname(journal.file), 'backups'))).toBe(false)
  })

  test.each([false, true])('because another program made it is refused, byte for byte as it was (reading: %s)', (readonly) => {
    const file = join(temporaryFolder(), 'other.db')
    const db = connect(file)
    db.exec('CREATE TABLE theirs (x)')
    db.close()
    const before = readFileSync(file)
    expect(refusal(() => openJournal(file, { now: NOW, readonly }))?.code).toBe('journal-foreign')
    expect(readFileSync(file)).toEqual(before)
  })

  test.each([false, true])('because it is no database is refused (reading: %s)', (readonly) => {
    const file = join(temporaryFolder(), 'journal.db')
    writeFileSync(file, 'not a database, but a letter '.repeat(200))
    expect(refusal(() => openJournal(file, { now: NOW, readonly }))?.code).toBe('journal-damaged')
    expect(readFileSync(file, 'utf8')).toBe('not a database, but a letter '.repeat(200))
  })

  test('because half of it is missing is said to be damaged', () => {
    const journal = newJournal()
    command(journal, ...Array.from({ length: 300 }, (_, n) => done(`item-${n}`)))
    journal.close()
    truncateSync(journal.file, statSync(journal.file).size / 2)
    const error = refusal(() => history(open(journal.file), { limit: 999 }))
    expect(error?.code).toBe('journal-damaged')
  })

  test('because it is a folder is said to be unreadable', () => {
    const folder = temporaryFolder()
    expect(refusal(() => openJournal(folder, { now: NOW, readonly: true }))?.code).toBe('journal-unreadable')
  })

  test('because a file stands where its folder should be is refused', () => {
    const file = join(temporaryFolder(), 'home')
    writeFileSync(file, '')
    expect(refusal(() => openJournal(join(file, 'journal.db'), { now: NOW }))?.code).toBe('journal-unreadable')
  })
})

test('a file that was made and never filled is filled by writing, not by reading', () => {
  const file = join(temporaryFolder(), 'journal.db')
  writeFileSync(file, '')
  expect(plans(open(file, true))).toEqual([])
  expect(statSync(file).size).toBe(0)
  command(open(file), done('a'))
  expect(facts(open(file, true), { plans: ['p'] }).items.size).toBe(1)
})

test('a file that another process fills between any two reads of ours is nobody else\'s', () => {
  for (let reads = 1; reads <= 4; reads++) {
    const file = join(temporaryFolder(), 'journal.db')
    writeFileSync(file, '')
    const db = connect(file)
    let left = reads
    const fill = () => --left === 0 && openJournal(file, { now: NOW }).close()
    const watched = new Proxy(db, {
      get: (target, name: keyof Database) => (...args: unknown[]) => (fill(), (target[name] as (...args: unknown[]) => unknown)(...args)),
    })
    expect(() => readVersion(watched, file)).not.toThrow()
    db.close()
  }
})

describe('a migration', () => {
  const next: readonly Migration[] = [...MIGRATIONS, { sql: 'DROP TABLE off; CREATE TABLE off (seq, id, first, last, why, keep)', rebuilds: true }]

  test('of a database that holds something copies it first, whole and for its owner alone', () => {
    const journal = newJournal()
    command(journal, ...start(), done('a'))
    const before = dump(journal)
    migrate(journal, NOW, next)
    expect(dump(journal)).toEqual(before)
    expect(journal.db.pragma('user_version', { simple: true })).toBe(next.length)
    const folder = join(dirname(journal.file), 'backups')
    expect(readdirSync(folder)).toEqual([`journal-v${MIGRATIONS.length}-20260302T010000Z.db`])
    const copy = join(folder, `journal-v${MIGRATIONS.length}-20260302T010000Z.db`)
    expect([mode(folder), mode(copy)]).toEqual(['700', '600'])
    const restored = open(copy)
    expect(dump(restored)).toEqual(before)
    expect(integrityCheck(restored)).toEqual([])
    expect(restored.db.pragma('journal_mode', { simple: true })).toBe('wal')
  })

  test('that fails leaves the version and every row as they were', () => {
    const journal = newJournal()
    command(journal, done('a'))
    const before = dump(journal)
    expect(() => migrate(journal, NOW, [...next, { sql: 'DROP TABLE completion; SELECT nonsense' }])).toThrow('nonsense')
    expect(journal.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(dump(journal)).toEqual(before)
    expect(() => migrate(journal, NOW, [...next, { sql: 'SELECT nonsense' }])).toThrow('nonsense')
    expect(readdirSync(join(dirname(journal.file), 'backups')).sort()).toEqual([`journal-v${MIGRATIONS.length}-20260302T010000Z-2.db`, `journal-v${MIGRATIONS.length}-20260302T010000Z.db`])
  })
})

describe('a place where nothing can be written', () => {
  test('is read from memory, with what is still in the -wal', () => {
    const journal = newJournal()
    command(journal, done('a'))
    const folder = temporaryFolder()
    for (const end of ['', '-wal']) copyFileSync(`${journal.file}${end}`, join(folder, `journal.db${end}`))
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])
    const copy = openCopy(join(folder, 'journal.db'), {})
    expect(copy.prepare('SELECT item FROM event').pluck().all()).toEqual(['a'])
    copy.close()
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])).toEqual(before)
  })

  const isRoot = process.getuid?.() === 0
  // Root may write everywhere, so the child is nobody; anybody else is stopped by the folder's mode alone.
  const uid = isRoot ? 65_534 : undefined

  test.each(['closed', 'open'])('lets another user read a journal that is %s, and refuses to record', async (state) => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const script = await bundleChild(folder)
    const file = join(folder, 'home', 'journal.db')
    mkdirSync(dirname(file))
    const journal = open(file)
    command(journal, done('a'), done('b'))
    if (state === 'closed') journal.close()
    for (const name of readdirSync(dirname(file))) chmodSync(join(dirname(file), name), 0o444)
    chmodSync(dirname(file), 0o555)
    const read = await startChild(script, ['read', file, 'p', '1'], uid).ended
    const write = await startChild(script, ['write', file, 'p', '1'], uid).ended
    const make = await startChild(script, ['write', join(dirname(file), 'new', 'journal.db'), 'p', '1'], uid).ended
    chmodSync(dirname(file), 0o755)
    expect(read.lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ totals: [{ day: '2026-03-02', done: 2, minutes: 0 }], items: 2, events: 2 }])
    for (const { lines } of [write, make]) expect(lines).toEqual([expect.stringMatching(/^error journal-readonly/)])
    expect(facts(open(file), { plans: ['p'] }).items.size).toBe(2)
  })

  test('lets nobody read what is not theirs, and says so', async () => {
    if (uid === undefined) return
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const script = await bundleChild(folder)
    const file = join(folder, 'journal.db')
    command(open(file), done('a'))
    const read = await startChild(script, ['read', file, 'p', '1'], uid).ended
    expect(read.lines).toEqual([expect.stringMatching(/^error journal-unreadable/)])
  })
})

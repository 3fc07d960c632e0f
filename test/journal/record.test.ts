import { describe, expect, test } from 'vitest'
import { JournalError } from '../../src/journal/errors.ts'
import { facts } from '../../src/journal/facts.ts'
import { integrityCheck } from '../../src/journal/maintenance.ts'
import { history } from '../../src/journal/past.ts'
import { plans, revisionInForce, revisionText } from '../../src/journal/plans.ts'
import { record } from '../../src/journal/record.ts'
import { buildRevision } from '../../src/journal/revision.ts'
import { eventsOf } from '../../src/journal/rows.ts'
import { undo } from '../../src/journal/undo.ts'
import { NOW, STAMP, TEXT, TODAY, UNDO, command, day, done, dump, newJournal, of, open, start } from './support.ts'
import type { Journal } from '../../src/journal/handle.ts'

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof JournalError ? error.code : String(error)
  }
  return 'nothing'
}

describe('a command', () => {
  test('is kept whole, in order, with its stamp, under one id', () => {
    const journal = newJournal()
    const events = record(journal, [done('a', '2026-03-01', { minutes: 20 }, 'lc-1'), done('b')], STAMP)
    expect(events.map(({ seq, what, day, plan, item, key, data, at, zone }) => ({ seq, what, day, plan, item, key, data, at, zone }))).toEqual([
      { seq: 1, what: 'done', day: '2026-03-01', plan: 'p', item: 'a', key: 'lc-1', data: { minutes: 20 }, at: NOW.toISOString(), zone: STAMP.zone },
      { seq: 2, what: 'done', day: TODAY, plan: 'p', item: 'b', key: undefined, data: {}, at: NOW.toISOString(), zone: STAMP.zone },
    ])
    expect(new Set(events.map((event) => event.command)).size).toBe(1)
    expect(new Set(events.map((event) => event.id)).size).toBe(2)
    expect(eventsOf(journal, events[0]?.command ?? '')).toEqual(events)
  })

  test('without facts records nothing', () => {
    const journal = newJournal()
    expect(record(journal, [], STAMP)).toEqual([])
    expect(history(journal, { limit: 9 })).toEqual([])
  })

  test.each([
    ['half a minute', done('b', TODAY, { minutes: 1.5 })],
    ['minutes below zero', done('b', TODAY, { minutes: -1 })],
    ['a day that is no day', done('b', 'yesterday')],
    ['a revision whose text nobody gave', of({ what: 'plan.revision', plan: 'p', data: { hash: 'none' } })],
    ['a start of a plan that runs', start()[0] ?? done('never')],
    ['an end of a plan that does not', of({ what: 'plan.end', plan: 'q', data: {} })],
    ['an undo of no command', of({ what: 'undo', data: { command: 'none' } })],
  ])('with %s among its facts leaves nothing behind', (_, bad) => {
    const journal = newJournal()
    command(journal, ...start(), done('a'))
    const before = { rows: dump(journal), events: history(journal, { limit: 99 }) }
    expect(() => record(journal, [done('x'), bad, done('y')], STAMP)).toThrow()
    expect({ rows: dump(journal), events: history(journal, { limit: 99 }) }).toEqual(before)
    command(journal, done('c'))
    expect(facts(journal, { plans: ['p'] }).items.has('p/c')).toBe(true)
  })
})

describe('what was recorded', () => {
  test.each([
    'UPDATE event SET day = day',
    'DELETE FROM event',
    'INSERT OR REPLACE INTO event SELECT * FROM event',
    'INSERT OR REPLACE INTO event SELECT seq + 100, id, command, device, at, day, zone, what, plan, item, key, data FROM event',
    "UPDATE revision SET text = 'another'",
    'DELETE FROM revision',
    "INSERT OR REPLACE INTO revision SELECT hash, 'another', at FROM revision",
  ])('is not changed by %s', (sql) => {
    const journal = newJournal()
    command(journal, ...start())
    expect(() => journal.db.exec(sql)).toThrow('append-only')
    expect(revisionText(journal, TEXT.hash)).toBe(TEXT.text)
  })

  test('is there when the journal is opened again', () => {
    const first = newJournal()
    command(first, ...start(), done('a'))
    const rows = dump(first)
    first.close()
    const second = open(first.file)
    expect(dump(second)).toEqual(rows)
    expect(integrityCheck(second)).toEqual([])
    command(second, done('b'))
    const devices = history(second, { limit: 9 }).map(({ device }) => device)
    expect(new Set(devices)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{16}$/)]))
  })

  test('of an unknown kind is kept and changes nothing', () => {
    const journal = newJournal()
    command(journal, done('a'))
    const rows = dump(journal)
    journal.db.exec(`INSERT INTO event VALUES (9, 'i', 'c', 'd', '', '2026-03-02', 'UTC', 'card.flip', 'p', 'a', NULL, '{"x":1}')`)
    expect(history(journal, { limit: 1 })).toMatchObject([{ what: 'card.flip', data: { x: 1 }, undone: false }])
    undo(journal, 'c', UNDO)
    expect({ ...dump(journal), undone: [] }).toEqual(rows)
    expect(history(journal, { limit: 2 })).toMatchObject([{ what: 'undo' }, { what: 'card.flip', undone: true }])
  })
})

describe('a plan', () => {
  const end = of({ what: 'plan.end', plan: 'p', data: {} }, '2026-04-01')

  test('is known from its start on, with its newest revision', () => {
    const journal = newJournal()
    const data = { roadmap: 'r', file: '/r.yaml', start: TODAY, finish: day('2026-12-31'), minutesPerWeek: 600 }
    record(journal, [of({ what: 'plan.start', plan: 'q', data })], STAMP)
    command(journal, ...start())
    const next = buildRevision('title: Two\n')
    record(journal, [of({ what: 'plan.revision', plan: 'p', data: { hash: next.hash } }, '2026-03-10')], STAMP, [next])
    expect(plans(journal)).toEqual([
      { id: 'q', ...data, adjustments: [], revision: '' },
      { id: 'p', roadmap: 'mid-level', file: '/home/an/mid-level.yaml', start: TODAY, adjustments: [], revision: next.hash },
    ])
  })

  test('ends by its end, and its id is free again', () => {
    const journal = newJournal()
    command(journal, ...start())
    expect(codeOf(() => command(journal, ...start()))).toBe('plan-taken')
    const ended = command(journal, end)
    expect(plans(journal)).toMatchObject([{ id: 'p', droppedOn: '2026-04-01' }])
    expect(codeOf(() => command(journal, end))).toBe('plan-unknown')
    undo(journal, ended, UNDO)
    expect(plans(journal)[0]).not.toHaveProperty('droppedOn')
    command(journal, end, ...start('p', '2026-05-01'))
    expect(plans(journal)).toEqual([expect.objectContaining({ start: '2026-05-01' })])
    expect(plans(journal)[0]).not.toHaveProperty('droppedOn')
  })

  test('of which the start is undone is gone, and back after a redo', () => {
    const journal = newJournal()
    const started = command(journal, ...start())
    const before = plans(journal)
    const undoing = undo(journal, started, UNDO)
    expect(plans(journal)).toEqual([])
    expect(codeOf(() => command(journal, end))).toBe('plan-unknown')
    undo(journal, undoing?.command ?? '', UNDO)
    expect(plans(journal)).toEqual(before)
  })

  test('follows on each day the newest text recorded up to it, before the first one that', () => {
    const journal = newJournal()
    command(journal, ...start('p', '2026-03-02'))
    const recordText = (text: string, on: string) => {
      const revision = buildRevision(text)
      record(journal, [of({ what: 'plan.revision', plan: 'p', data: { hash: revision.hash } }, on)], STAMP, [revision])
    }
    recordText('two', '2026-03-10')
    recordText('three', '2026-03-10')
    const on = (text: string) => revisionText(journal, revisionInForce(journal, 'p', day(text))?.hash ?? '')
    expect(['2026-01-01', '2026-03-02', '2026-03-09', '2026-03-10', '2027-01-01'].map(on)).toEqual([TEXT.text, TEXT.text, TEXT.text, 'three', 'three'])
    expect(revisionInForce(journal, 'unknown', TODAY)).toBeUndefined()
    recordText(TEXT.text, '2026-03-11')
    expect(on('2026-03-11')).toBe(TEXT.text)
  })
})

test('a journal that was opened for reading refuses to record', () => {
  const journal: Journal = newJournal()
  command(journal, done('a'))
  const reader = open(journal.file, true)
  expect(codeOf(() => command(reader, done('b')))).toBe('journal-readonly')
  expect(codeOf(() => undo(reader, 'any', UNDO))).toBe('journal-readonly')
  expect(facts(reader, { plans: ['p'] }).items.size).toBe(1)
})

test('a disk that is full is told as such and takes nothing away', () => {
  const journal = newJournal()
  command(journal, done('a'))
  const pages = journal.db.pragma('page_count', { simple: true }) as number
  journal.db.pragma(`max_page_count = ${pages}`)
  const fill = () => command(journal, ...Array.from({ length: 500 }, (_, n) => done(`item-${n}`)))
  expect(codeOf(fill)).toBe('disk-full')
  expect(history(journal, { limit: 9 })).toHaveLength(1)
  expect(integrityCheck(journal)).toEqual([])
})

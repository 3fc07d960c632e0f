import { expect, test } from 'vitest'
import { join } from 'node:path'
import { countEvents, integrityCheck, rebuild } from '../../src/journal/maintenance.ts'
import { dayTotals, history } from '../../src/journal/past.ts'
import { bundleChild, startChild } from './processes.ts'
import { dump, open, temporaryFolder } from './support.ts'

const WRITERS = 8
const WRITES = 50
const KILLS = 40

test(`${WRITERS} processes make one journal and write ${WRITES} times each while others read: nothing lost, nothing doubled, no lock error`, async () => {
  const folder = temporaryFolder()
  const script = await bundleChild(folder)
  const file = join(folder, 'home', 'journal.db')
  const writers = Array.from({ length: WRITERS }, (_, n) => startChild(script, ['write', file, `writer-${n}`, String(WRITES)]).ended)
  const readers = Array.from({ length: 2 }, () => startChild(script, ['read', file, 'writer-0', '100']).ended)
  const written = await Promise.all(writers)
  const read = await Promise.all(readers)

  expect(written.map(({ code, lines }) => [code, lines.filter((line) => line.startsWith('error'))])).toEqual(Array(WRITERS).fill([0, []]))
  expect(read.flatMap(({ lines }) => lines.filter((line) => line.startsWith('error')))).toEqual([])
  const counts = read.map(({ lines }) => lines.map((line) => (JSON.parse(line) as { events: number }).events))
  for (const seen of counts) expect(seen).toEqual([...seen].sort((a, b) => a - b))

  const journal = open(file)
  const ids = history(journal, { limit: 9999 }).map(({ id }) => id)
  expect(ids.sort()).toEqual(written.flatMap(({ lines }) => lines).sort())
  expect(dayTotals(journal)).toEqual([{ day: '2026-03-02', done: WRITERS * WRITES, minutes: WRITERS * WRITES }])
  expect(integrityCheck(journal)).toEqual([])
}, 120_000)

/** What was acknowledged before a kill is there, the file is whole, and the projection is that of the events. */
function expectWhole(file: string, acknowledged: readonly string[]): void {
  const journal = open(file)
  expect(integrityCheck(journal)).toEqual([])
  const ids = new Set(history(journal, { limit: 1_000_000 }).map(({ id }) => id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  expect(countEvents(journal)).toBe(ids.size)
  const before = dump(journal)
  rebuild(journal)
  expect(dump(journal)).toEqual(before)
  journal.close()
}

test(`after each of ${KILLS} kills in the middle of writing, everything acknowledged is there and the file is whole`, async () => {
  const folder = temporaryFolder()
  const script = await bundleChild(folder)
  const file = join(folder, 'home', 'journal.db')
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, ended } = startChild(script, ['until-killed', file, `run-${kill}`])
    // It writes on for a moment that is never the same, so the kill hits it anywhere in some later command.
    child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), (kill * 7) % 60))
    const { lines } = await ended
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([])
    expectWhole(file, lines)
    acknowledged += lines.length
  }
  console.log(`${KILLS} kills, ${acknowledged} events acknowledged, none lost`)
}, 120_000)

test(`after each of ${KILLS} kills while the journal is being made, it can be made`, async () => {
  const folder = temporaryFolder()
  const script = await bundleChild(folder)
  for (let kill = 0; kill < KILLS; kill++) {
    const file = join(folder, `home-${kill}`, 'journal.db')
    const { child, ended } = startChild(script, ['write', file, 'run', '1'])
    // Node itself takes most of this time, and how much nobody knows: the kills are spread over it.
    const killing = setTimeout(() => child.kill('SIGKILL'), 40 + kill)
    const { lines } = await ended
    clearTimeout(killing)
    expectWhole(file, lines)
  }
}, 120_000)

/** The numbers of the list last shown in a terminal: a small file in the cache, by terminal and Day. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../domain/calendar/day.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import type { Session } from './session.ts'

function fileOf(cache: string, terminal: string): string {
  return join(cache, 'rows', `${terminal.replace(/[^A-Za-z0-9]+/g, '-')}.json`)
}

/** Refs by row, the first is row 1; undefined when no list of that Day was shown there. */
export function readRows(cache: string, terminal: string, today: Day): readonly string[] | undefined {
  try {
    const { day, refs } = JSON.parse(readFileSync(fileOf(cache, terminal), 'utf8')) as { day: Day; refs: string[] }
    return day === today && Array.isArray(refs) ? refs : undefined
  } catch {
    return undefined
  }
}

/** What the rows of that list showed beside their items, by the ref of the item: what a slot had picked. */
export function readPicks(cache: string, terminal: string, today: Day): ReadonlyMap<string, string> {
  try {
    const { day, picks = {} } = JSON.parse(readFileSync(fileOf(cache, terminal), 'utf8')) as { day: Day; picks?: Record<string, string> }
    return new Map(day === today ? Object.entries(picks) : [])
  } catch {
    return new Map()
  }
}

/** Keeps the numbers of a list of today that a person sees in a terminal. */
export function keepRows({ host, options, paths, today }: Session, entries: readonly AgendaEntry[]): void {
  if (!host.isTerminal || options.json) return
  const picks = Object.fromEntries(entries.flatMap(({ item, picked }) => (picked ? [[item.ref, picked.item.ref]] : [])))
  writeRows(paths.cache, host.terminal(), today, entries.map((entry) => entry.item.ref), picks)
}

/**
 * Never fails: without a cache there are no row numbers, and nothing else changes.
 * @param picks by ref of a slot, the ref of what its row shows
 */
export function writeRows(cache: string, terminal: string, today: Day, refs: readonly string[], picks: Readonly<Record<string, string>> = {}): void {
  try {
    const file = fileOf(cache, terminal)
    mkdirSync(join(cache, 'rows'), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.new`, JSON.stringify({ day: today, refs, picks }))
    renameSync(`${file}.new`, file)
  } catch {
    // A read-only or missing cache only costs the row numbers.
  }
}

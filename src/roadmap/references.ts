/** Checks that whatever an entry points at is there. Knows no dates. */
import { isFullId } from '../domain/plan/plan.ts'
import { nearest } from '../language/fold.ts'
import { shown } from '../language/grammar.ts'
import type { Outline, PhaseEntry } from './outline.ts'
import type { SelectorInput } from './item-schema.ts'
import type { RoadmapInput } from './schema.ts'
import type { Finding, Path } from './source.ts'

/** What can be pointed at. */
export interface Names {
  /** Of tasks, habits and deliverables. */
  readonly items: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  /** Undefined when the file declares none, or when those it declares are not all known: then any will do. */
  readonly tracks: readonly string[] | undefined
  readonly resources: readonly string[]
  readonly lists: readonly string[]
}

/** Near words are looked for this often; a file with more wrong names has another trouble. */
const HINTS = 50

/** Everything that points nowhere, in no order. */
export function checkReferences(outline: Outline, data: RoadmapInput, names: Names): Finding[] {
  const findings: Finding[] = []
  const check: Check = { names, items: [...names.items], all: [...names.items, ...names.keys], findings }
  for (const entry of outline.all) {
    const { path } = entry
    checkTrack(check, entry.data.track, [...path, 'track'])
    if ('needs' in entry.data) each(entry.data.needs, [...path, 'needs'], (text, at) => {
      if (!isOfAnother(text, data.roadmap)) checkItem(check, text, at, false)
    })
    if (entry.section === 'phases') checkPhase(check, entry)
    if (entry.section === 'habits') entry.data.picks?.forEach((one, i) => checkSelector(check, one, [...path, 'picks', i]))
    if (entry.section === 'targets') entry.data.counts?.forEach((one, i) => checkSelector(check, one, [...path, 'counts', i]))
  }
  data.timetable?.forEach((rule, i) => each(rule?.for, ['timetable', i, 'for'], (text, at) => checkTrack(check, text, at)))
  return findings
}

/** True of an item of another roadmap's plan; in its own file an item goes by its id alone. */
function isOfAnother(name: string, roadmap: string | null | undefined): boolean {
  return isFullId(name) && !name.startsWith(`${roadmap ?? ''}/`)
}

interface Check {
  readonly names: Names
  readonly items: readonly string[]
  readonly all: readonly string[]
  readonly findings: Finding[]
}

function each(texts: readonly (string | undefined)[] | null | undefined, path: Path, one: (text: string, path: Path) => void): void {
  texts?.forEach((text, index) => text !== undefined && one(text, [...path, index]))
}

function checkPhase(check: Check, { data, path }: PhaseEntry): void {
  each(data.use, [...path, 'use'], (text, at) => checkItem(check, text, at, true))
  each(data.resources, [...path, 'resources'], (text, at) => {
    if (!check.names.resources.includes(text)) check.findings.push({ code: 'unknown-resource', params: near(check, text, check.names.resources), spot: { path: at } })
  })
  for (const name of Object.keys(data.share ?? {})) checkTrack(check, name, [...path, 'share', name], 'key')
}

function checkTrack(check: Check, text: string | null | undefined, path: Path, part: 'key' | 'value' = 'value'): void {
  const known = check.names.tracks
  if (text && known && !known.includes(text)) check.findings.push({ code: 'unknown-track', params: { ...near(check, text, known), known }, spot: { path, part } })
}

function checkItem(check: Check, text: string, path: Path, orKey: boolean): void {
  const { items, keys } = check.names
  if (items.has(text) || (orKey && keys.has(text))) return
  check.findings.push({ code: 'unknown-item', params: near(check, text, orKey ? check.all : check.items), spot: { path } })
}

function checkSelector(check: Check, selector: SelectorInput | undefined, path: Path): void {
  if (!selector) return
  const { id, list, track } = selector
  const { lists } = check.names
  if (id) checkItem(check, id, [...path, 'id'], true)
  checkTrack(check, track, [...path, 'track'])
  if (list && !lists.includes(list)) check.findings.push({ code: 'unknown-list', params: near(check, list, lists), spot: { path: [...path, 'list'] } })
  const isEmpty = Object.values(selector).every((value) => value === undefined || value === null)
  if (isEmpty) check.findings.push({ code: 'missing-one-of', params: { keys: ['id', 'kind', 'level', 'tag', 'track', 'list'] }, spot: { path } })
}

function near({ findings }: Check, written: string, candidates: readonly string[]): { text: string; near?: string } {
  const text = shown(written)
  const word = findings.length < HINTS ? nearest(written.slice(written.lastIndexOf('/') + 1), candidates) : undefined
  return word === undefined ? { text } : { text, near: word }
}

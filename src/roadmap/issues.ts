/** Says in our own codes what zod refuses, with YAML's own traps told apart. Knows no key by name but `title`. */
import { isMap, isSeq } from 'yaml'
import type { Node } from 'yaml'
import type * as z from 'zod/mini'
import { nearest } from '../language/fold.ts'
import { makeDay } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import { readDate } from '../language/date.ts'
import { phraseOf, shown } from '../language/grammar.ts'
import type { ProblemDetail } from '../problems.ts'
import { foundOf } from './leaf.ts'
import type { IssueParams } from './leaf.ts'
import { shapeNamed } from './shape.ts'
import { follow } from './source.ts'
import type { Finding, Path, Source } from './source.ts'

/** What a zod issue about that value means to its author. */
export function findingsOfIssue(issue: z.core.$ZodIssue, value: unknown, source: Source): Finding[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue, value, source))
  const found = valueAt(value, path)
  if (found === null && typeof path.at(-1) === 'number') return [emptyEntry(path, source)]
  if (issue.code === 'custom') return [{ ...clearer((issue.params as unknown as IssueParams).detail), spot: { path } }]
  const { expected = 'word', known = [] } = shapeNamed(issue.message) ?? {}
  const isTitle = typeof found === 'string' && path.length > 0 && expected === 'map' && known.includes('title')
  return [{ code: 'wrong-type', params: { expected, found: foundOf(found), ...(isTitle ? { title: shown(found) } : {}) }, spot: { path } }]
}

/** Nothing at all, a day that is none, and `5/1/2026`, of which nobody knows the day where the language is not Vietnamese. */
function clearer(detail: ProblemDetail): ProblemDetail {
  if ('text' in detail.params && detail.params.text.trim() === '') return { code: 'empty-text', params: {} }
  if (detail.code !== 'bad-period' && detail.code !== 'bad-day') return detail
  const { text } = detail.params
  const parts = text.split(/\s*\.{2,3}\s*|\s+(?:-|–|to|đến)\s+/i)
  const none = parts.find((part) => readingsOf(part)?.length === 0)
  if (none !== undefined) return { code: 'bad-day', params: { text: none } }
  const readings = parts.length === 1 ? readingsOf(text) : undefined
  return readings === undefined ? detail : { code: 'ambiguous-day', params: { text, readings } }
}

/** The days that a date with a year may mean; undefined for other words. */
function readingsOf(text: string): Day[] | undefined {
  const date = readDate(phraseOf(text))
  if (date?.year === undefined) return undefined
  const { day, month, slashed, year } = date
  const readings = [makeDay(year, month, day), ...(slashed ? [makeDay(year, day, month)] : [])]
  return [...new Set(readings.filter((one) => one !== undefined))]
}

function unknownKey(key: string, issue: z.core.$ZodIssueUnrecognizedKeys, value: unknown, source: Source): Finding {
  const spot = { path: [...(issue.path as Path), key], part: 'key' } as const
  const map = valueAt(value, issue.path as Path) as Readonly<Record<string, unknown>>
  const known = shapeNamed(issue.message)?.known ?? []
  const near = nearest(key, known)
  if (key === '<<') return { code: 'merge-key', params: {}, spot }
  const isFlow = (node: Node | null) => isMap(node) && node.flow === true
  if (map[key] === null && isFlow(follow(source.root, issue.path as Path).node)) return { code: 'unquoted-comma', params: { text: shown(key) }, spot }
  const isTitle = known.includes('title') && !('title' in map) && issue.path.length > 0 && issue.keys.length === 1 && near === undefined
  if (isTitle) return titleAsKey(key, map[key], known, spot, source)
  return { code: 'unknown-key', params: { key: shown(key), known, ...(near === undefined ? {} : { near }) }, spot }
}

/** The only key of what should have a title: its title, which YAML reads as a key. */
function titleAsKey(key: string, value: unknown, known: readonly string[], spot: Finding['spot'] & { readonly path: Path }, source: Source): Finding {
  const question = questionBefore(spot.path, source)
  if (question !== undefined) return { code: 'yaml-start', params: { character: '?' }, spot: { from: question, to: question + 1 } }
  if (typeof value !== 'object' || value === null) return { code: 'unquoted-colon', params: { text: shown(`${key}: ${String(value ?? '')}`.trim()) }, spot }
  const below = (['steps', 'tasks'] as const).find((one) => known.includes(one))
  return { code: 'key-for-title', params: { text: shown(key), ...(below ? { below } : {}) }, spot }
}

/** Where the `?` stands that makes a key of the text after it. */
function questionBefore(path: Path, { root, text }: Source): number | undefined {
  const from = follow(root, path).key?.range?.[0]
  const before = from === undefined ? null : /\?\s+$/.exec(text.slice(Math.max(0, from - 100), from))
  return before === null || from === undefined ? undefined : from - before[0].length
}

function emptyEntry(path: Path, source: Source): Finding {
  const { node } = follow(source.root, path.slice(0, -1))
  const index = path.at(-1) as number
  const entry = isSeq(node) ? (node.items[index] as Node | null) : null
  const end = entry?.range?.[0] ?? 0
  const dash = source.text.lastIndexOf('\n', end - 1) + 1
  const comment = /^\s*(?:- )*-\s+(#.*)$/.exec(source.text.slice(dash).split('\n', 1)[0] ?? '')?.[1]?.trim()
  return { code: 'empty-entry', params: comment === undefined ? {} : { comment }, spot: { path } }
}

/** What stands at a path, or undefined. A list position in what is no list stands for the value itself. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof step === 'number' && !Array.isArray(here)) continue
    if (typeof here !== 'object' || here === null) return here
    here = (here as Readonly<Record<string | number, unknown>>)[step]
  }
  return here
}

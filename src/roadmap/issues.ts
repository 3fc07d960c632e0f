/** Says in our own codes what zod refuses, with YAML's own traps told apart. Knows no key by name but `title`. */
import { isMap, isSeq } from 'yaml'
import type { Node } from 'yaml'
import type * as z from 'zod/mini'
import { nearest } from '../language/fold.ts'
import { shown } from '../language/grammar.ts'
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
  if (issue.code === 'custom') return [{ ...(issue.params as unknown as IssueParams).detail, spot: { path } }]
  const expected = shapeNamed(issue.message)?.expected ?? 'word'
  return [{ code: 'wrong-type', params: { expected, found: foundOf(found) }, spot: { path } }]
}

function unknownKey(key: string, issue: z.core.$ZodIssueUnrecognizedKeys, value: unknown, source: Source): Finding {
  const spot = { path: [...(issue.path as Path), key], part: 'key' } as const
  const map = valueAt(value, issue.path as Path) as Readonly<Record<string, unknown>>
  const known = shapeNamed(issue.message)?.known ?? []
  const near = nearest(key, known)
  const isFlow = (node: Node | null) => isMap(node) && node.flow === true
  if (map[key] === null && isFlow(follow(source.root, issue.path as Path).node)) return { code: 'unquoted-comma', params: { text: shown(key) }, spot }
  const colon = known.includes('title') && !('title' in map) && issue.keys.length === 1 && near === undefined && typeof map[key] !== 'object'
  const detail: ProblemDetail = colon
    ? { code: 'unquoted-colon', params: { text: shown(`${key}: ${String(map[key] ?? '')}`.trim()) } }
    : { code: 'unknown-key', params: { key: shown(key), known, ...(near === undefined ? {} : { near }) } }
  return { ...detail, spot }
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

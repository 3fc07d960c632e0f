/** Turns YAML nodes into plain values, safely: aliases bounded, keys checked, texts cleaned. Knows no schema. */
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Alias, Node, Scalar, YAMLMap } from 'yaml'
import { cleanText } from './clean.ts'
import { MAX_ALIASED, MAX_DEPTH } from './limits.ts'
import { keyText } from './source.ts'
import type { Finding, Spot } from './source.ts'
import type { ProblemDetail } from '../problems.ts'

/** Keys whose numbers are words: `id: 007` is `007`. */
export const WORD_KEYS: ReadonlySet<string> = new Set([
  'id', 'key', 'roadmap', 'needs', 'use', 'keys', 'tag', 'tags', 'track', 'for', 'list', 'resources', 'counts',
  'title', 'vi', 'en', 'about', 'note', 'unit', 'need', 'link', 'by', 'steps', 'tasks', 'deliverables', 'mottos', 'checklist', 'when', 'at',
])
const TAGS: ReadonlySet<string> = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`))

interface Walk {
  readonly findings: Finding[]
  readonly anchors: Map<string, { readonly value: unknown; readonly size: number }>
  readonly text: string
  /** Whether accents may be decomposed. */
  readonly compose: boolean
  size: number
  aliased: number
  removed: number
  firstRemoved: number
}

export interface Values {
  /** A `__proto__` key is never in a map of it. */
  readonly value: unknown
  readonly findings: readonly Finding[]
  /** Control characters that were written as escapes, and where the first stands. */
  readonly removed: number
  readonly firstRemoved: number
}

/** The value of a document whose YAML has no errors. Repeated keys keep their first value. */
export function valuesOf(root: Node | null, text: string): Values {
  const compose = text !== text.normalize('NFC')
  const walk: Walk = { findings: [], anchors: new Map(), text, compose, size: 0, aliased: 0, removed: 0, firstRemoved: 0 }
  const value = valueOf(walk, root, 0, '')
  return { value, findings: walk.findings, removed: walk.removed, firstRemoved: walk.firstRemoved }
}

function valueOf(walk: Walk, node: Node | null, depth: number, key: string): unknown {
  walk.size++
  if (node === null) return null
  if (isAlias(node)) return aliasValue(walk, node)
  if (depth > MAX_DEPTH) return refuse(walk, node, { code: 'too-deep', params: { limit: MAX_DEPTH } })
  if (node.tag !== undefined && !TAGS.has(node.tag)) refuseTag(walk, node)
  const before = walk.size
  const value = contentOf(walk, node, depth, key)
  if ('anchor' in node && node.anchor) walk.anchors.set(node.anchor, { value, size: walk.size - before })
  return value
}

function contentOf(walk: Walk, node: Node, depth: number, key: string): unknown {
  if (isMap(node)) return mapValue(walk, node, depth)
  return isSeq(node) ? node.items.map((item) => valueOf(walk, item as Node | null, depth + 1, key)) : scalarValue(walk, node as Scalar, key)
}

function mapValue(walk: Walk, map: YAMLMap, depth: number): unknown {
  const value: Record<string, unknown> = {}
  const nodes = new Map<string, Node>()
  for (const pair of map.items) {
    const node = pair.key as Node
    const key = isPair(pair) ? keyText(node) : undefined
    const first = key === undefined ? undefined : nodes.get(key)
    if (key === undefined) refuse(walk, node, { code: 'yaml-key', params: {} })
    else if (key.startsWith('*') && isAlias(node)) refuse(walk, node, { code: 'yaml-alias', params: { text: key } })
    else if (key === '__proto__') refuse(walk, node, { code: 'unknown-key', params: { key, known: [] } })
    else if (first) walk.findings.push({ code: 'duplicate-key', params: { key, firstLine: first.range?.[0] ?? 0 }, spot: spotOf(node) })
    else {
      nodes.set(key, node)
      value[key] = valueOf(walk, pair.value as Node | null, depth + 1, key)
    }
  }
  return value
}

function scalarValue(walk: Walk, node: Scalar, key: string): unknown {
  const { value } = node
  if (typeof value === 'number' && WORD_KEYS.has(key)) return node.source ?? String(value)
  if (typeof value !== 'string') return typeof value === 'bigint' ? Number(value) : value
  const escaped = node.type === 'QUOTE_DOUBLE' && walk.text.slice(node.range?.[0], node.range?.[1]).includes('\\')
  if (!escaped) return walk.compose ? value.normalize('NFC') : value
  const cleaned = cleanText(value)
  if (cleaned.removed > 0 && walk.removed === 0) walk.firstRemoved = node.range?.[0] ?? 0
  walk.removed += cleaned.removed
  return cleaned.text.normalize('NFC')
}

/** What an alias stands for; the one value shared, since nothing changes it. */
function aliasValue(walk: Walk, node: Alias): unknown {
  const anchor = walk.anchors.get(node.source)
  if (!anchor) return refuse(walk, node, { code: 'yaml-alias', params: { text: `*${node.source}` } })
  const within = walk.aliased <= MAX_ALIASED
  walk.aliased += anchor.size
  if (walk.aliased > MAX_ALIASED) return within ? refuse(walk, node, { code: 'alias-bomb', params: {} }) : undefined
  walk.size += anchor.size
  return anchor.value
}

/** A tag stands before the node that it is part of. */
function refuseTag(walk: Walk, node: Node): void {
  const from = walk.text.lastIndexOf('!', node.range?.[0] ?? 0)
  const text = /^\S*/.exec(walk.text.slice(from, from + 60))?.[0] ?? ''
  walk.findings.push({ code: 'yaml-tag', params: { text }, spot: { from, to: from + text.length } })
}

function refuse(walk: Walk, node: Node, detail: ProblemDetail): undefined {
  walk.findings.push({ ...detail, spot: spotOf(node) })
  return undefined
}

function spotOf(node: Node): Spot {
  const [from, to] = node.range ?? [0, 0]
  return { from, to: isScalar(node) || isAlias(node) ? to : from + 1 }
}

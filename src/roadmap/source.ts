/** Where things stand in a YAML text: from a path of keys to a line, a column and a length. Knows no model. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'
import { cleanText } from './clean.ts'
import type { Place, Problem, ProblemDetail } from '../problems.ts'

/** Keys and list positions from the top of the document. */
export type Path = readonly (string | number)[]

/** Where a problem is: a span of offsets, or a path into the document and whether its key or its value is meant. */
export type Spot = { readonly from: number; readonly to: number } | { readonly path: Path; readonly part?: 'key' | 'value' }

/** A problem not yet given its line and column. */
export type Finding = ProblemDetail & { readonly spot: Spot; readonly severity?: 'warning' }

/** A text and what YAML made of it. */
export interface Source {
  /** Without BOM and control characters. */
  readonly text: string
  readonly root: Node | null
}

/** Turns findings into problems, in order of their place, one of each code and place. */
export function problemsOf(findings: readonly Finding[], source: Source, file: string): Problem[] {
  const seen = new Set<string>()
  const starts = findings.length > 0 ? lineStarts(source.text) : []
  return findings
    .map(({ spot, severity, ...detail }): Problem => ({ ...detail, severity: severity ?? 'problem', file, ...placeOfSpot(source, spot, starts) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((p) => {
      const name = `${p.line}:${p.column}:${p.code}:${JSON.stringify(p.params)}`
      return seen.size < seen.add(name).size
    })
}

export function placeOfSpot(source: Source, spot: Spot, starts?: readonly number[]): Place {
  const [from, to] = 'from' in spot ? [spot.from, spot.to] : spanOfPath(source, spot.path, spot.part ?? 'value')
  return placeAt(source.text, from, to, starts)
}

/**
 * The place of a span of offsets; at least one character, and no further than the end of its first line.
 * @param starts offsets at which the lines of that text begin
 */
export function placeAt(text: string, from: number, to: number, starts: readonly number[] = lineStarts(text)): Place {
  const start = Math.min(from, text.length)
  let line = 0
  for (let high = starts.length - 1; line < high; ) {
    const middle = Math.ceil((line + high) / 2)
    if ((starts[middle] ?? 0) <= start) line = middle
    else high = middle - 1
  }
  const lineStart = starts[line] ?? 0
  const lineEnd = (starts[line + 1] ?? text.length + 1) - 1
  const source = text.slice(lineStart, lineEnd > lineStart && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd)
  const end = Math.min(to, lineStart + source.length)
  return { line: line + 1, column: start - lineStart + 1, length: Math.max(1, end - start), source }
}

/** Of the text asked about last: thousands of places may be looked for in one. */
let lastLines: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

function lineStarts(text: string): readonly number[] {
  if (lastLines.text === text) return lastLines.starts
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  lastLines = { text, starts }
  return starts
}

type Span = readonly [number, number]

/** The span of the deepest node on the path that there is. */
function spanOfPath(source: Source, path: Path, part: 'key' | 'value'): Span {
  const { node, key, complete } = follow(source.root, path)
  if (part === 'key' && complete && key) return spanOf(key)
  if (node && isScalar(node) && node.value === null && !node.source?.trim()) return key ? spanOf(key) : dashBefore(source.text, node)
  if (node) return spanOf(node)
  return key ? spanOf(key) : [0, 0]
}

/** Walks a path as far as it goes. A list position in what is no list stands for the one value written there. */
export function follow(root: Node | null, path: Path): { node: Node | null; key: Node | undefined; complete: boolean } {
  let node = root
  let key: Node | undefined
  for (const step of path) {
    if (isSeq(node) && typeof step === 'number') {
      if (!(step in node.items)) return { node, key, complete: false }
      node = node.items[step] as Node | null
      key = undefined
    } else if (typeof step === 'string') {
      const pair: Pair | undefined = isMap(node) ? pairsOf(node).get(step) : undefined
      if (!pair) return { node, key, complete: false }
      key = pair.key as Node
      node = pair.value as Node | null
    }
  }
  return { node, key, complete: true }
}

/** The pairs of each map by their keys, the first of those that are equal; made when first asked, as maps may be long. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string | undefined, Pair> {
  const known = pairsByKey.get(map)
  if (known) return known
  const pairs = new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair] as const))
  pairsByKey.set(map, pairs)
  return pairs
}

/** A key as the author means it, control characters gone and accents composed; undefined for a list or a map. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return isAlias(key) ? `*${key.source}` : undefined
  return cleanText(typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))).text.normalize('NFC')
}

function spanOf(node: Node): Span {
  const [from, to] = node.range ?? [0, 0]
  if (isMap(node) && !node.flow) {
    const first = node.items[0]?.key as Node | undefined
    return first?.range ? [first.range[0], first.range[1]] : [from, from + 1]
  }
  return isMap(node) || isSeq(node) ? [from, from + 1] : [from, to]
}

/** An entry with nothing in it: its dash, or the comma after it. */
function dashBefore(text: string, node: Node): Span {
  const from = node.range?.[0] ?? 0
  const dash = text.lastIndexOf('-', from)
  return dash >= 0 && /^-\s*(?:#.*)?\s*$/.test(text.slice(dash, from)) ? [dash, dash + 1] : [from, from + 1]
}

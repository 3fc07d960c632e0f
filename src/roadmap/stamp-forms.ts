/** How an id is written into one entry, whatever the form of YAML its author chose. Knows no model and no other entry. */
import { isAlias, isScalar } from 'yaml'
import type { Alias, CST, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { keyText } from './source.ts'
import { columnAt, lineEndAt, lineStartAt, lineStartsBetween } from './stamp-text.ts'
import type { Insertion } from './stamp-text.ts'

/** Which tokens before a value are part of it. */
const PROPERTIES: ReadonlySet<string> = new Set(['anchor', 'tag', 'explicit-key-ind'])

/** What another reader of YAML would take for a number, a date or a yes; ours too where it is `true`, `false` or `null`. */
const NO_WORD = /^(?:[\d.-]+(?:e[\d-]+)?|0[xo][\da-f]+|true|false|null|yes|no|on|off|y|n)$/

/** An id as YAML, in quotes where it would be no text. */
export function writtenId(id: string): string {
  return NO_WORD.test(id) ? `"${id}"` : id
}

/** An id for an entry that is a map; undefined where it cannot be written by inserting alone. */
export function idInMap(text: string, map: YAMLMap, id: string): Insertion[] | undefined {
  const empty = map.items.find(({ key }) => keyText(key) === 'id')
  if (empty) return idForKey(empty, id)
  const item = tokensOf(map.items[0])
  if (!item?.key) return undefined
  const at = startOf(item, item.key.offset)
  if (!map.flow) return idInBlock(text, at, id)
  const [from, to] = map.range ?? [0, 0]
  if (text[from] !== '{') return braced(at, to, `id: ${writtenId(id)}, `)
  const lineStart = lineStartAt(text, at)
  const isOnNextLine = lineStart > from && /^\s*$/.test(text.slice(lineStart, at))
  return [{ at, text: `id: ${writtenId(id)},${isOnNextLine ? lineEndAt(text, from) + text.slice(lineStart, at) : ' '}` }]
}

/** An id for an entry that is its title alone, which becomes a map; undefined where its indent cannot be told. */
export function idForTitle(text: string, list: YAMLSeq, index: number, title: Scalar | Alias, id: string): Insertion[] | undefined {
  const item = (list.srcToken as CST.BlockSequence | CST.FlowCollection | undefined)?.items[index]
  const [from, to] = title.range ?? [0, 0]
  if (!item || item.value !== title.srcToken) return undefined
  const at = startOf(item, from)
  if (list.flow) return braced(at, to, `id: ${writtenId(id)}, title: `)
  const dash = item.start.find(({ type }) => type === 'seq-item-ind')
  return dash && titleInBlock(text, dash.offset, at, to, id)
}

/** A line of its own before the first key. */
function idInBlock(text: string, at: number, id: string): Insertion[] | undefined {
  if (text.slice(lineStartAt(text, at), at).includes('\t')) return undefined
  return [{ at, text: `id: ${writtenId(id)}${lineEndAt(text, at)}${' '.repeat(columnAt(text, at))}` }]
}

/** The lines of a title that has several must stand further in than the key they come under. */
function titleInBlock(text: string, dash: number, at: number, to: number, id: string): Insertion[] | undefined {
  const before = text.slice(Math.max(dash + 1, lineStartAt(text, at)), at)
  const dashColumn = columnAt(text, dash)
  const isOnDashLine = lineStartAt(text, at) <= dash
  const isTabbed = before.includes('\t')
  if (isTabbed && !isOnDashLine) return undefined
  const column = isTabbed ? dashColumn + 2 : columnAt(text, at)
  const lineEnd = lineEndAt(text, dash)
  const lineStart = `${lineEnd}${' '.repeat(column)}`
  const shift = ' '.repeat(column - dashColumn)
  return [
    { at, text: `${isTabbed ? lineStart : ''}id: ${writtenId(id)}${lineStart}title: ` },
    ...lineStartsBetween(text, at, to).map((start) => ({ at: start, text: shift })),
  ]
}

function braced(at: number, to: number, first: string): Insertion[] {
  return [{ at, text: `{ ${first}` }, { at: to, text: ' }' }]
}

/** A value for an `id` that has none. */
function idForKey(pair: Pair, id: string): Insertion[] | undefined {
  const item = tokensOf(pair)
  const value = pair.value as Node | null
  const isNothing = value === null || (isScalar(value) && !isAlias(value) && !value.source && value.tag === undefined && value.anchor === undefined)
  if (!isNothing || !item?.key || item.start.some(({ type }) => type === 'explicit-key-ind')) return undefined
  const colon = item.sep?.find(({ type }) => type === 'map-value-ind')
  if (colon) return [{ at: colon.offset + 1, text: ` ${writtenId(id)}` }]
  const end = (pair.key as Node).range?.[1]
  return end === undefined ? undefined : [{ at: end, text: `: ${writtenId(id)}` }]
}

function tokensOf(pair: Pair | undefined): CST.CollectionItem | undefined {
  return pair?.srcToken as CST.CollectionItem | undefined
}

/** Where something begins, with the anchor and the tag before it. */
function startOf({ start }: CST.CollectionItem, at: number): number {
  return start.find(({ type }) => PROPERTIES.has(type))?.offset ?? at
}

/** Sets one value in the text of config.yaml and leaves every other byte. Knows no preference by name, and no disk. */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node, Pair, YAMLMap } from 'yaml'
import { keyText } from './source.ts'

/** `broken`: the text is no YAML map. `not-a-value`: lines of their own stand there, or above there something else. */
export class ConfigEditError extends Error {
  readonly code: 'broken' | 'not-a-value'
  readonly key: string
  constructor(code: 'broken' | 'not-a-value', key: string) {
    super(code)
    this.name = 'ConfigEditError'
    this.code = code
    this.key = key
  }
}

/** Replace what stands from one offset to another. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

/**
 * The text with that value under that key, which may be dotted (`reviews.minutes`); the line is made when it is missing.
 * The value is as typed: a word, a number, or a list `[a, b]`. Whether it is allowed is parseConfig's to say.
 * @throws ConfigEditError when it cannot be done without touching anything else
 * @example editConfig('slack: 10% # a tenth\n', 'slack', '15%') === 'slack: 15% # a tenth\n'
 */
export function editConfig(text: string, key: string, value: string): string {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : ''
  const body = text.slice(bom.length)
  const path = key.split('.')
  const before = read(body, key)
  const edit = editOf(body, before.contents, path, written(value), key)
  const after = body.slice(0, edit.from) + edit.by + body.slice(edit.to)
  verify(before.value, read(after, key).value, path, value, key)
  return bom + after
}

function read(text: string, key: string) {
  const doc = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const { contents } = doc
  const isEmptyText = contents === null || (isScalar(contents) && contents.value === null)
  if (doc.errors.length > 0 || !(isMap(contents) || isEmptyText)) throw new ConfigEditError('broken', key)
  return { contents: isMap(contents) ? (contents as YAMLMap) : null, value: plainValue(doc as Document, key) }
}

/** @throws ConfigEditError where an alias has no anchor, or repeats without end */
function plainValue(doc: Document, key: string): Record<string, unknown> {
  try {
    return (doc.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>
  } catch {
    throw new ConfigEditError('broken', key)
  }
}

function editOf(text: string, map: YAMLMap | null, path: readonly string[], value: string, key: string): Edit {
  const [first = '', ...rest] = path
  const pair = map?.items.find((one) => keyText(one.key) === first)
  if (!pair) return insertion(text, map, `${plainKey(first)}: ${nested(rest, value)}`)
  const node = pair.value as Node | null
  if (isMap(node) && rest.length > 0) return editOf(text, node, rest, value, key)
  if (isEmpty(node)) return fill(text, pair, nested(rest, value))
  if (rest.length > 0 || !node?.range || ((isMap(node) || isSeq(node)) && !node.flow)) throw new ConfigEditError('not-a-value', key)
  const [from, to] = node.range
  return { from, to, by: text.slice(from, to).endsWith('\n') ? value + lineEnd(text) : value }
}

/** A new pair at the end of a map; of the top one, at the end of the text. */
function insertion(text: string, map: YAMLMap | null, pair: string): Edit {
  const at = (offset: number, by: string): Edit => ({ from: offset, to: offset, by })
  const last = map?.items.at(-1)
  if (map?.flow) return last ? at(endOf(last), `, ${pair}`) : at((map.range?.[0] ?? 0) + 1, ` ${pair} `)
  const indent = ' '.repeat(last ? columnOf(text, map?.items[0]?.key as Node) : 0)
  const end = last ? text.indexOf('\n', Math.max(0, endOf(last) - 1)) + 1 : 0
  const offset = indent === '' || end === 0 ? text.length : end
  const apart = offset > 0 && text[offset - 1] !== '\n' ? lineEnd(text) : ''
  return at(offset, `${apart}${indent}${pair}${lineEnd(text)}`)
}

/** A value for a key that has none. */
function fill(text: string, pair: Pair, value: string): Edit {
  const keyEnd = (pair.key as Node).range?.[1] ?? 0
  const colon = /^\s*:/.exec(text.slice(keyEnd))
  const offset = keyEnd + (colon?.[0].length ?? 0)
  return { from: offset, to: offset, by: colon ? ` ${value}` : `: ${value}` }
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source)
}

function nested(rest: readonly string[], value: string): string {
  return rest.reduceRight((inner, key) => `{ ${plainKey(key)}: ${inner} }`, value)
}

function endOf(pair: Pair): number {
  return (pair.value as Node | null)?.range?.[1] ?? (pair.key as Node).range?.[1] ?? 0
}

function columnOf(text: string, node: Node): number {
  const offset = node.range?.[0] ?? 0
  return offset - (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function plainKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(key)
}

/** The value as YAML: as typed where that is one plain word or a list in brackets, else in quotes. */
function written(value: string): string {
  const typed = value.trim()
  // YAML 1.1 tools read 04:00 as 240.
  if (typed === '' || /^\d+:\d/.test(typed)) return JSON.stringify(typed)
  const [alone, inFlow] = [typed, `{ k: ${typed} }`].map((text) => parseDocument(text, { prettyErrors: false, logLevel: 'silent' }))
  const isRight = alone?.errors.length === 0 && alone.warnings.length === 0 && inFlow?.errors.length === 0
  if (!isRight || typed.includes('#') || typed.includes('\n') || !isBare(alone.contents, typed)) return JSON.stringify(typed)
  return sameValue((inFlow.toJS() as { k?: unknown }).k, alone.toJS()) ? typed : JSON.stringify(typed)
}

/** One plain word that is all of the text, or a list of words in brackets; no tags, anchors or aliases. */
function isBare(node: Node | null, typed: string): boolean {
  if (!node || isAlias(node) || node.tag !== undefined || node.anchor !== undefined) return false
  if (isScalar(node)) return node.type === 'PLAIN' && node.source === typed
  return isSeq(node) && node.flow === true && node.items.every((item) => isScalar(item) && item.tag === undefined && item.anchor === undefined)
}

/** Exactly that key has exactly that value, and nothing else changed. */
function verify(before: Record<string, unknown>, after: Record<string, unknown>, path: readonly string[], value: string, key: string): void {
  const wanted = parseDocument(written(value)).toJS() as unknown
  if (!sameValue(after, withValue(before, path, wanted))) throw new ConfigEditError('not-a-value', key)
}

function withValue(map: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const holder = (map ?? {}) as Record<string, unknown>
  return { ...holder, [first]: withValue(holder[first], rest, value) }
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Reads one value on one line, as plain.ts does; throws NotPlain where yaml must. Knows no lines. */
import { WORD_KEYS } from './values.ts'

/** The text holds something that only yaml reads. */
export class NotPlain extends Error {}

export interface Inline {
  /** Whether accents may be decomposed. */
  readonly compose: boolean
}

interface Cursor extends Inline {
  readonly text: string
  at: number
}

const KEY = /([A-Za-z_][\w.-]*): */y
/** Up to what ends it: a `: `, in brackets also `,` and a bracket. Nothing special in front. */
const ALONE = /(?!-(?!\d)|[?:,[\]{}#&*!|>'"%@`])(?:[^:]+|:(?=[^ ]))+/y
const INSIDE = /(?!-(?!\d)|[?:,[\]{}#&*!|>'"%@`])(?:[^:,[\]{}]+|:(?=[^ ,[\]{}]))+/y
const SINGLE = /'((?:[^']|'')*)'/y
const DOUBLE = /"([^"\\]*)"/y
const NUMBER = /^-?\d+(?:\.\d+)?$/
/** What may be no text, by how it begins; and which of that yaml reads as a number that is not as simple as NUMBER. */
const SPECIAL = /^[-+.\d~nNtTfF]/
const ODD_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/

/** The value that is all of a text but a comment. @param key the key it stands under */
export function readFlow(inline: Inline, text: string, key: string): unknown {
  const cursor: Cursor = { ...inline, text, at: 0 }
  const value = readOne(cursor, key, false)
  const rest = text.slice(cursor.at)
  if (rest !== '' && !/^ +(?:#|$)/.test(rest)) throw new NotPlain()
  return value
}

function readOne(cursor: Cursor, key: string, inside: boolean): unknown {
  const char = cursor.text[cursor.at]
  if (char === '[') return readList(cursor, key)
  if (char === '{') return readMap(cursor)
  if (char === "'") return composed(cursor, match(cursor, SINGLE).replaceAll("''", "'"))
  if (char === '"') return composed(cursor, match(cursor, DOUBLE))
  return resolve(cursor, plainText(cursor, inside), key)
}

function plainText(cursor: Cursor, inside: boolean): string {
  const pattern = inside ? INSIDE : ALONE
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0]
  if (found === undefined) throw new NotPlain()
  const comment = found.indexOf(' #')
  if (comment >= 0 && inside) throw new NotPlain()
  const text = comment < 0 ? found : found.slice(0, comment)
  cursor.at += text.length
  // A `: ` or a final colon: a map, or a mistake.
  if (comment < 0 && cursor.text[cursor.at] === ':') throw new NotPlain()
  if (inside && /[[{]/.test(cursor.text[cursor.at] ?? '[')) throw new NotPlain()
  return withoutTrailing(text)
}

function withoutTrailing(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 32) end--
  return text.slice(0, end)
}

function readList(cursor: Cursor, key: string): unknown[] {
  const list: unknown[] = []
  cursor.at++
  for (skip(cursor); cursor.text[cursor.at] !== ']'; skip(cursor)) {
    list.push(readOne(cursor, key, true))
    separate(cursor, ']')
  }
  cursor.at++
  return list
}

function readMap(cursor: Cursor): unknown {
  const map: Record<string, unknown> = {}
  cursor.at++
  for (skip(cursor); cursor.text[cursor.at] !== '}'; skip(cursor)) {
    const before = cursor.at
    const key = match(cursor, KEY)
    if (cursor.text[cursor.at - 1] !== ' ' || key === '__proto__' || Object.hasOwn(map, key) || cursor.at === before) throw new NotPlain()
    map[key] = readOne(cursor, key, true)
    separate(cursor, '}')
  }
  cursor.at++
  return map
}

/** A comma, or the end. */
function separate(cursor: Cursor, end: string): void {
  skip(cursor)
  if (cursor.text[cursor.at] === ',') cursor.at++
  else if (cursor.text[cursor.at] !== end) throw new NotPlain()
}

function skip(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at++
}

/** The first group of a pattern that must stand here; moves behind the whole of it. */
function match(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (!found) throw new NotPlain()
  cursor.at = pattern.lastIndex
  return found[1] ?? ''
}

/** What a plain text means: a number, a word of YAML, or itself. */
function resolve(inline: Inline, text: string, key: string): unknown {
  if (!SPECIAL.test(text)) return composed(inline, text)
  if (NUMBER.test(text)) return WORD_KEYS.has(key) ? text : Number(text)
  if (/^(?:~|[Nn]ull|NULL)$/.test(text)) return null
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(text)) return text.toLowerCase() === 'true'
  if (ODD_NUMBER.test(text)) throw new NotPlain()
  return composed(inline, text)
}

function composed({ compose }: Inline, text: string): string {
  return compose ? text.normalize('NFC') : text
}

/**
 * A quick reader of the plain part of YAML that most roadmaps are written in: ten times the speed of a whole parser. It
 * answers the very values that values.ts makes, or undefined for a text that holds anything else, which is then read by
 * yaml. Knows no positions: a file with a problem is read by yaml too.
 */
import { NotPlain, readFlow } from './plain-flow.ts'
import type { Inline } from './plain-flow.ts'

interface Line {
  readonly indent: number
  readonly content: string
}

interface Reader {
  readonly lines: readonly Line[]
  readonly inline: Inline
  at: number
}

/** A key, and where its value begins. */
const KEY = /^([A-Za-z_][\w.-]*):(?: +|$)/
/** Yaml refuses keys over 1,024 characters. */
const LONGEST_KEY = 200
const OUTSIDE = /\t|^(?:---|\.\.\.|%)/m

/** The value of a text without BOM and control characters, or undefined when it is not plain. */
export function readPlain(text: string): { readonly value: unknown } | undefined {
  if (OUTSIDE.test(text)) return undefined
  const lines = linesOf(text)
  const first = lines[0]
  if (first?.indent !== 0) return undefined
  const reader: Reader = { lines, inline: { compose: text !== text.normalize('NFC') }, at: 0 }
  try {
    const value = readBlock(reader, 0, '')
    return reader.at === lines.length ? { value } : undefined
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

/** The lines that hold something, without comments of their own. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    let first = start
    while (first < end && text.charCodeAt(first) === 32) first++
    let last = end
    while (last > first && (text.charCodeAt(last - 1) === 32 || text.charCodeAt(last - 1) === 13)) last--
    if (last > first && text[first] !== '#') lines.push({ indent: first - start, content: text.slice(first, last) })
    start = end + 1
  }
  return lines
}

/** The list or map that begins at this line and indent. */
function readBlock(reader: Reader, indent: number, key: string): unknown {
  const content = reader.lines[reader.at]?.content ?? ''
  return isEntry(content) ? readList(reader, indent, key) : readMap(reader, indent, content)
}

function isEntry(content: string): boolean {
  return content === '-' || content.startsWith('- ')
}

function readList(reader: Reader, indent: number, key: string): unknown[] {
  const list: unknown[] = []
  for (let line = reader.lines[reader.at]; line?.indent === indent && isEntry(line.content); line = reader.lines[reader.at]) {
    const rest = line.content.replace(/^- */, '')
    const inner = indent + line.content.length - rest.length
    if (rest === '' || rest.startsWith('#') || isEntry(rest)) throw new NotPlain()
    list.push(KEY.test(rest) ? readMap(reader, inner, rest) : readValue(reader, indent, rest, key))
  }
  endOf(reader, indent)
  return list
}

/** @param first the first pair, which may stand after a dash */
function readMap(reader: Reader, indent: number, first: string): unknown {
  const map: Record<string, unknown> = {}
  for (let content: string | undefined = first; content !== undefined; ) {
    const found = KEY.exec(content)
    const key = found?.[1]
    if (!found || key === undefined || key.length > LONGEST_KEY || key === '__proto__' || Object.hasOwn(map, key)) throw new NotPlain()
    const rest = content.slice(found[0].length)
    map[key] = rest === '' || rest.startsWith('#') ? readBelow(reader, indent, key) : readValue(reader, indent, rest, key)
    const next: Line | undefined = reader.lines[reader.at]
    content = next?.indent === indent && !isEntry(next.content) ? next.content : undefined
  }
  endOf(reader, indent)
  return map
}

/** What stands on the lines below a key: a block further in, a list just under it, or nothing. */
function readBelow(reader: Reader, indent: number, key: string): unknown {
  const next = reader.lines[++reader.at]
  const below = next && (next.indent > indent || (next.indent === indent && isEntry(next.content)))
  return below ? readBlock(reader, next.indent, key) : null
}

/** A value on one line; one that goes on below is not plain. */
function readValue(reader: Reader, indent: number, rest: string, key: string): unknown {
  const value = readFlow(reader.inline, rest, key)
  const next = reader.lines[++reader.at]
  if (next && next.indent > indent) throw new NotPlain()
  return value
}

function endOf(reader: Reader, indent: number): void {
  const next = reader.lines[reader.at]
  if (next && next.indent > indent) throw new NotPlain()
}

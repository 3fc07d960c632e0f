/**
 * Plain values as YAML text in any of its styles: block and flow, plain, quoted, literal and folded, with comments. Written
 * from the YAML specification; knows no key of a roadmap but those whose numbers are words.
 */
import type { Dice } from './dice.ts'

/** What is to be written. A word may be written plain even where YAML reads a number; a text only where that is kept. */
export type Node =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Node])[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  /** `true`, as it is. */
  | { readonly kind: 'bare'; readonly text: string }
  | { readonly kind: 'nothing' }

/** The document. @param dice choose the style, entry by entry */
export function yamlOf(root: Node, dice: Dice): string {
  const writer: Writer = { dice, step: dice.pick([2, 2, 4, 3]), gap: dice.pick([1, 1, 3]), isFlush: dice.once(3) }
  const head = [...(dice.once(6) ? ['# yaml-language-server: $schema=x'] : []), ...(dice.once(8) ? ['%YAML 1.2', '---'] : dice.once(8) ? ['---'] : [])]
  const text = [...head, ...linesOf(writer, root, 0)].join('\n') + dice.pick(['\n', '', '\n\n', '\n# hết\n', '\n...\n'])
  return dice.pick(['', '', '', '\ufeff']) + (dice.once(6) ? text.replaceAll('\n', '\r\n') : text)
}

interface Writer {
  readonly dice: Dice
  /** How much further in a block stands. */
  readonly step: number
  /** Spaces after a dash. */
  readonly gap: number
  /** Whether lists stand right under their keys. */
  readonly isFlush: boolean
}

/** A map or list as a block of lines. */
function linesOf(writer: Writer, node: Node, indent: number): string[] {
  if (node.kind === 'map') return node.entries.flatMap(([key, value]) => withNoise(writer, entryLines(writer, `${keyText(writer, key)}:`, value, indent), indent))
  if (node.kind === 'list') return node.items.flatMap((item) => withNoise(writer, itemLines(writer, item, indent), indent))
  throw new Error('a document is a map')
}

function withNoise({ dice }: Writer, lines: string[], indent: number): string[] {
  if (!dice.once(12)) return lines
  return [dice.pick(['', `${' '.repeat(indent)}# ghi chú: "x" [`, '# - a: b']), ...lines]
}

function entryLines(writer: Writer, head: string, value: Node, indent: number): string[] {
  const at = ' '.repeat(indent) + head
  if (isBlock(writer, value)) {
    const inner = value.kind === 'list' && writer.isFlush ? indent : indent + writer.step
    return [at + comment(writer), ...linesOf(writer, value, inner)]
  }
  return inlineLines(writer, value, at, indent + writer.step)
}

function itemLines(writer: Writer, item: Node, indent: number): string[] {
  const head = `${' '.repeat(indent)}-`
  const inner = indent + 1 + writer.gap
  if (!isBlock(writer, item) || item.kind === 'list') return inlineLines(writer, item, head, inner)
  const [first = '', ...more] = linesOf(writer, item, inner)
  // What goes before the first key stays before the dash.
  if (first.trim() === '' || first.trim().startsWith('#')) return [first.trim() && ' '.repeat(indent) + first.trim(), `${head}${' '.repeat(writer.gap)}${(more[0] ?? '').slice(inner)}`, ...more.slice(1)]
  return [`${head}${' '.repeat(writer.gap)}${first.slice(inner)}`, ...more]
}

function isBlock({ dice }: Writer, node: Node): node is Extract<Node, { kind: 'map' | 'list' }> {
  if (node.kind === 'map') return node.entries.length > 0 && !dice.once(4)
  return node.kind === 'list' && node.items.length > 0 && !dice.once(3)
}

/** A value after its key or dash: one line, or the lines of a text. */
function inlineLines(writer: Writer, node: Node, head: string, indent: number): string[] {
  const { dice } = writer
  if ((node.kind === 'text' || node.kind === 'word') && dice.once(node.text.includes('\n') ? 2 : 12)) {
    const block = blockText(dice, node.text, indent)
    if (block) return [`${head} ${block[0]}`, ...block.slice(1)]
  }
  if (node.kind === 'nothing') return [head + dice.pick(['', ' ~', ' null'])]
  return [`${head} ${flowOf(writer, node, false, indent)}${comment(writer)}`]
}

function comment({ dice }: Writer): string {
  return dice.once(15) ? dice.pick([' # rồi', '   # a: b, [c', ' #']) : ''
}

/** A text in literal or folded style, its header first; undefined where neither can hold it. */
function blockText(dice: Dice, text: string, indent: number): string[] | undefined {
  const lines = text.split('\n')
  if (lines.some((line) => line !== '' && line.trim() === '') || /^[ \t]/.test(text) || text.includes('\u2028')) return undefined
  const pad = ' '.repeat(indent)
  const chomp = dice.pick(['-', '', '+'])
  if (dice.once(2) && lines.every((line) => line !== '' && !/^[ \t]/.test(line))) return [`>${chomp}`, ...lines.flatMap((line, i) => [...(i > 0 ? [''] : []), ...folded(dice, line).map((part) => pad + part)])]
  return [`|${chomp}`, ...lines.map((line) => (line === '' ? '' : pad + line))]
}

/** One line on several, cut at single spaces. */
function folded(dice: Dice, line: string): string[] {
  return line.split(/(?<=\S) (?=\S)/).reduce<string[]>((parts, word) => {
    const last = parts.at(-1)
    return last === undefined || dice.once(3) ? [...parts, word] : [...parts.slice(0, -1), `${last} ${word}`]
  }, [])
}

function flowOf(writer: Writer, node: Node, isInside: boolean, indent: number): string {
  const { dice } = writer
  switch (node.kind) {
    case 'nothing':
      return dice.pick(['~', 'null'])
    case 'bare':
      return node.text
    case 'text':
    case 'word':
      return scalar(dice, node, isInside)
    case 'list':
    case 'map': {
      const parts = node.kind === 'list' ? node.items.map((item) => flowOf(writer, item, true, indent)) : node.entries.map(([key, value]) => `${keyText(writer, key)}: ${flowOf(writer, value, true, indent)}`)
      const [open, close] = node.kind === 'list' ? ['[', ']'] : ['{ ', ' }']
      const between = dice.once(8) ? `,\n${' '.repeat(indent)}` : ', '
      return `${open}${parts.join(between)}${parts.length > 0 && dice.once(8) ? ',' : ''}${close}`
    }
  }
}

function keyText({ dice }: Writer, key: string): string {
  return dice.once(20) ? `"${key}"` : dice.once(20) ? `'${key}'` : key
}

function scalar(dice: Dice, { kind, text }: { readonly kind: 'text' | 'word'; readonly text: string }, isInside: boolean): string {
  const ways = [...(isPlain(text, isInside) && !(kind === 'word' ? isWordOfYaml(text) : isSpecial(text)) ? [text, text, text] : []), ...(text.includes('\n') ? [] : [`'${text.replaceAll("'", "''")}'`]), doubleQuoted(dice, text)]
  return dice.pick(ways)
}

function isPlain(text: string, isInside: boolean): boolean {
  if (text === '' || text.trim() !== text || /[\n\t\u2028\u00a0]/.test(text)) return false
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:\s|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false
  if (/:(?:\s|$)|\s#/.test(text)) return false
  return !isInside || !/[,[\]{}]|^[-?:]|:$/.test(text)
}

function isWordOfYaml(text: string): boolean {
  return /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text)
}

/** What YAML 1.2 reads as something else than text. */
function isSpecial(text: string): boolean {
  return isWordOfYaml(text) || /^(?:[-+]?(?:\d+|0x[\da-fA-F]+|0o[0-7]+|(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?|\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$/.test(text)
}

function doubleQuoted(dice: Dice, text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
  return `"${dice.once(6) ? [...escaped].map(unicodeEscape).join('') : escaped}"`
}

function unicodeEscape(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x7f) return char
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

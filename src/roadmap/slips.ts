/** Slips of the pen that YAML notices elsewhere, or as something else. Each looks round an offset; knows no YAML error. */
import { shown } from '../language/grammar.ts'
import type { Finding } from './source.ts'

const LOOKED = 1000

/** A tab, or a space that is none, before the text of a line. */
export function findIndent(text: string, offset: number): Finding | undefined {
  const { isWhole, line, start } = lineAt(text, offset)
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const wrong = /\t+|[^ \t\r]+/.exec(indent)
  if (!wrong || !isWhole || indent === line) return undefined
  const from = start + wrong.index
  return { code: wrong[0].startsWith('\t') ? 'yaml-tab' : 'yaml-space', params: {}, spot: { from, to: from + wrong[0].length } }
}

/** `- [ ] Read`, where `Read` is the offset. */
export function findTickBox(text: string, offset: number): Finding | undefined {
  const { isWhole, line, start } = lineAt(text, offset)
  const trimmed = line.trimEnd()
  const [found, mark = '', rest = ''] = /^\s*(?:- )+(\[[ xX]?\]) +(\S.*)$/.exec(trimmed) ?? []
  if (found === undefined || !isWhole || start + trimmed.length - rest.length !== offset) return undefined
  const from = start + line.indexOf(mark)
  return { code: 'yaml-tick-box', params: { mark, text: shown(rest) }, spot: { from, to: from + mark.length } }
}

/** A quote right before the offset that was to be part of the text: `'Don't panic'`. */
export function findQuote(text: string, offset: number): Finding | undefined {
  const mark = text[offset - 1]
  const isInside = (mark === "'" || mark === '"') && /[\p{L}\p{N}]/u.test(text[offset] ?? '')
  return isInside ? { code: 'yaml-quote', params: { mark }, spot: { from: offset - 1, to: offset } } : undefined
}

/** The deeper line below a value, which makes a key of it, where the value has no second colon on its own line. */
export function findBelow(text: string, offset: number): Finding | undefined {
  const [line = '', ...below] = text.slice(offset, offset + LOOKED).split('\n')
  if (/:(?:\s|$)/.test(line.replace(/\r$/, ''))) return undefined
  const blank = below.findIndex((one) => one.trim() !== '')
  const next = below[blank]
  if (next === undefined) return undefined
  const from = offset + [line, ...below.slice(0, blank)].join('\n').length + 1 + next.search(/\S/)
  return { code: 'yaml-indent', params: {}, spot: { from, to: from + 1 } }
}

/** The `|` or `>` before the offset that begins a text of several lines, and was to be a part of this one. */
export function findBlockStart(text: string, offset: number): Finding | undefined {
  const mark = /[|>][-+\d]*[ \t]*$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0]
  if (mark === undefined) return undefined
  const from = offset - mark.length
  return { code: 'yaml-start', params: { character: mark.slice(0, 1) }, spot: { from, to: from + 1 } }
}

/** The mark that was never closed: YAML points at where it gave up. A comment may hold what was to close it. */
export function findOpening(mark: string, text: string, end: number): Finding {
  const closing = mark === '[' ? ']' : mark === '{' ? '}' : undefined
  const read = closing === undefined ? text : withoutComments(text)
  let closed = 0
  for (let i = Math.min(end, text.length - 1); i >= 0; i--) {
    const char = read[i]
    if (char === closing) closed++
    else if (char === mark && (closing ? closed-- === 0 : /[\s,[{]/.test(text[i - 1] ?? ' '))) return opening(mark, i, text, read)
  }
  return opening(mark, Math.min(end, text.length), text, read)
}

function opening(mark: string, from: number, text: string, read: string): Finding {
  const { start, line } = lineAt(text, from)
  const comment = line.slice(read.slice(start, start + line.length).trimEnd().length).trim()
  const swallowed = comment.includes(mark === '[' ? ']' : '}')
  return { code: 'yaml-unclosed', params: swallowed ? { mark, comment: shown(comment) } : { mark }, spot: { from, to: from + 1 } }
}

/** The text with every comment as blanks; a `#` after an odd number of double quotes is none. */
function withoutComments(text: string): string {
  return text.replace(/(?:^|[ \t])#.*/gm, (comment, offset: number) => {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
    return before.split('"').length % 2 === 0 ? comment : ' '.repeat(comment.length)
  })
}

/** The line of an offset; of a long one the part around it, so that no file makes this slow. */
function lineAt(text: string, offset: number): { readonly start: number; readonly line: string; readonly isWhole: boolean } {
  const from = Math.max(0, offset - LOOKED)
  const newline = text.slice(from, offset).lastIndexOf('\n')
  const start = from + newline + 1
  return { start, isWhole: newline >= 0 || from === 0, line: text.slice(start, offset + LOOKED).split('\n', 1)[0] ?? '' }
}

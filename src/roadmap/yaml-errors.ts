/** Says in our own codes what YAML refuses. Knows nothing of roadmaps. */
import type { YAMLError } from 'yaml'
import { shown } from '../language/grammar.ts'
import type { ProblemDetail } from '../problems.ts'
import { MAX_DEPTH } from './limits.ts'
import type { Finding } from './source.ts'

/** One finding for each line that YAML stumbles on: what follows on the same line is the same mistake. */
export function findingsOfErrors(errors: readonly YAMLError[], text: string): Finding[] {
  const byLine = new Map<number, Finding>()
  for (const error of errors) {
    const finding = findingOf(error, text)
    const line = text.lastIndexOf('\n', error.pos[0] - 1)
    if (!byLine.has(line)) byLine.set(line, finding)
  }
  const findings = [...byLine.values()]
  // After a quote that is never closed, nothing is what it seems.
  const open = findings.find((f) => f.code === 'yaml-unclosed')
  return open ? findings.slice(0, findings.indexOf(open) + 1) : findings
}

function findingOf(error: YAMLError, text: string): Finding {
  const alias = aliasOn(text, error.pos[0])
  if (alias) return { code: 'yaml-alias', params: { text: alias.text }, spot: { from: alias.at, to: alias.at + alias.text.length } }
  const detail = detailOf(error, text)
  const from = detail.code === 'yaml-unclosed' ? openingOf(detail.params.mark, text, error.pos[0]) : detail.code === 'yaml-tab' ? error.pos[0] : afterBlanks(text, error.pos[0])
  return { ...detail, spot: { from, to: detail.code === 'yaml-unclosed' ? from + 1 : Math.max(from + 1, error.pos[1]) } }
}

function afterBlanks(text: string, offset: number): number {
  return offset + (/^[ \t]*(?=[^\s])/.exec(text.slice(offset, offset + 500))?.[0].length ?? 0)
}

function detailOf(error: YAMLError, text: string): ProblemDetail {
  const here = shown(text.slice(error.pos[0], error.pos[1]))
  if (isMisplaced(error, text)) return { code: 'yaml-indent', params: {} }
  switch (error.code) {
    case 'BAD_INDENT':
      return /and end with a ([\]}])/.test(error.message) ? unclosed(error) : { code: 'yaml-indent', params: {} }
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab', params: {} }
    case 'MISSING_CHAR':
      return /^(?:Missing closing|Flow)/.test(error.message) ? unclosed(error) : { code: 'yaml-no-colon', params: { text: lineFrom(text, error.pos[0]) } }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'yaml-colon', params: {} }
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml-no-colon', params: { text: lineFrom(text, error.pos[0]) } }
    case 'BAD_SCALAR_START':
      return { code: 'yaml-start', params: { character: here.slice(0, 1) } }
    case 'BAD_DQ_ESCAPE':
      return { code: 'yaml-escape', params: { text: error.message.replace(/^.* /, '') } }
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', params: { limit: MAX_DEPTH } }
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-documents', params: {} }
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_DIRECTIVE':
      return { code: 'yaml-tag', params: { text: here } }
    case 'UNEXPECTED_TOKEN':
      return error.message.endsWith('at node end') ? { code: 'yaml-after', params: { text: lineFrom(text, error.pos[0]) } } : syntax(text, error)
    default:
      return syntax(text, error)
  }
}

function syntax(text: string, error: YAMLError): ProblemDetail {
  return { code: 'yaml-syntax', params: { text: lineFrom(text, error.pos[0]) } }
}

function unclosed(error: YAMLError): ProblemDetail {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1]
  return { code: 'yaml-unclosed', params: { mark: bracket ? (bracket === ']' ? '[' : '{') : error.message.includes('"') ? '"' : "'" } }
}

/** Whether a line that could stand elsewhere is indented like nothing around it. */
function isMisplaced({ code, pos: [offset] }: YAMLError, text: string): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const isFirst = offset > 0 && text.slice(start, afterBlanks(text, offset)).trim() === ''
  if (!isFirst || (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MISSING_CHAR')) return false
  return /^(?:- |[^\s:"'[{]+:(?:\s|$))/.test(lineFrom(text, offset))
}

/** Where the mark stands that was never closed: YAML points at where it gave up. */
function openingOf(mark: string, text: string, end: number): number {
  const closing = mark === '[' ? ']' : mark === '{' ? '}' : undefined
  let closed = 0
  for (let i = Math.min(end, text.length - 1); i >= 0; i--) {
    const char = text[i]
    if (char === closing) closed++
    else if (char === mark && (closing ? closed-- === 0 : /[\s,[{]/.test(text[i - 1] ?? ' '))) return i
  }
  return Math.min(end, text.length)
}

/** The rest of the line, without its end. */
function lineFrom(text: string, offset: number): string {
  return shown(/^[^\r\n]*/.exec(text.slice(offset, offset + 500))?.[0].trim() ?? '')
}

/** A value that begins with `*`, as Markdown does for bold, on the line of an offset. */
function aliasOn(text: string, offset: number): { text: string; at: number } | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const found = /^(\s*(?:- )*(?:[^\s:]+: )?)(\*\S[^\r\n]*)/.exec(text.slice(start, start + 500))
  return found?.[2] ? { text: shown(found[2].trim()), at: start + (found[1]?.length ?? 0) } : undefined
}

/** Says in our own codes what YAML refuses. Knows nothing of roadmaps. */
import type { YAMLError } from 'yaml'
import { shown } from '../language/grammar.ts'
import type { ProblemDetail } from '../problems.ts'
import { MAX_DEPTH } from './limits.ts'
import { notYaml } from './not-yaml.ts'
import { findBelow, findBlockStart, findIndent, findOpening, findQuote, findTickBox } from './slips.ts'
import type { Finding } from './source.ts'

/** One finding for each line that YAML stumbles on: what follows on the same line, or in the same list, is the same mistake. */
export function findingsOfErrors(errors: readonly YAMLError[], text: string): Finding[] {
  const other = notYaml(text)
  if (other) return [other]
  const lines = new Set<number>()
  const findings: Finding[] = []
  let line = { from: 0, to: -1 }
  for (const error of errors) {
    // A line may be very long, and hold very many errors.
    if (error.pos[0] >= line.from && error.pos[0] <= line.to) continue
    line = lineAt(text, error.pos[0])
    const finding = findingOf(error, text)
    const own = [line.from, lineAt(text, fromOf(finding)).from]
    if (finding.code === 'yaml-syntax' && findings.some(({ code }) => code === 'yaml-extra')) continue
    if (!continues(finding, findings.at(-1), text) && !own.some((from) => lines.has(from))) findings.push(finding)
    for (const from of own) lines.add(from)
    // After what is never closed, nothing is what it seems.
    if (finding.code === 'yaml-unclosed') break
  }
  return findings
}

/** Whether both are entries of one list that cannot begin where it does. */
function continues(finding: Finding, before: Finding | undefined, text: string): boolean {
  if (finding.code !== 'yaml-dash' || before?.code !== 'yaml-dash') return false
  return !/\n(?![ \t]*(?:[-#]|\r?\n))/.test(text.slice(fromOf(before), fromOf(finding) + 1))
}

function fromOf({ spot }: Finding): number {
  return 'from' in spot ? spot.from : 0
}

/** Offsets of the first character of a line and of its end. */
function lineAt(text: string, offset: number): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', offset)
  return { from: text.lastIndexOf('\n', offset - 1) + 1, to: end < 0 ? text.length : end }
}

function findingOf(error: YAMLError, text: string): Finding {
  const offset = error.pos[0]
  const alias = aliasOn(text, offset)
  if (alias) return { code: 'yaml-alias', params: { text: alias.text }, spot: { from: alias.at, to: alias.at + alias.text.length } }
  const slip = findIndent(text, offset) ?? findTickBox(text, offset) ?? findQuote(text, offset) ?? slipOf(error, text)
  if (slip) return slip
  const detail = detailOf(error, text)
  if (detail.code === 'yaml-unclosed') return findOpening(detail.params.mark, text, offset)
  const from = detail.code === 'yaml-tab' ? offset : afterBlanks(text, offset)
  const to = detail.code === 'yaml-escape' ? from + detail.params.text.length : from + text.slice(from, error.pos[1]).trimEnd().length
  return { ...detail, spot: { from, to: Math.max(from + 1, to) } }
}

function slipOf({ code, message, pos: [offset] }: YAMLError, text: string): Finding | undefined {
  if (message.startsWith('Not a YAML token')) return findBlockStart(text, offset)
  return code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('Nested mappings') ? findBelow(text, offset) : undefined
}

function afterBlanks(text: string, offset: number): number {
  return offset + (/^[ \t]*(?=[^\s])/.exec(text.slice(offset, offset + 500))?.[0].length ?? 0)
}

function detailOf(error: YAMLError, text: string): ProblemDetail {
  if (isMisplaced(error, text)) return { code: 'yaml-indent', params: {} }
  switch (error.code) {
    case 'BAD_INDENT':
      return /and end with a ([\]}])/.test(error.message) ? unclosed(error) : { code: 'yaml-indent', params: {} }
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab', params: {} }
    case 'MISSING_CHAR':
      if (/^Missing ,/.test(error.message)) return { code: 'yaml-comma', params: {} }
      return /^(?:Missing closing|Flow)/.test(error.message) ? unclosed(error) : withoutColon(error, text)
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(error, text)
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', params: { limit: MAX_DEPTH } }
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-documents', params: {} }
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, text)
    default:
      return detailOfText(error, text)
  }
}

/** What is wrong with a single text, not with how lines belong together. */
function detailOfText(error: YAMLError, text: string): ProblemDetail {
  const here = shown(text.slice(...error.pos))
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'yaml-colon', params: /^[“”„«‘’]/.test(here) ? { curly: true } : {} }
    case 'BLOCK_IN_FLOW':
      return here.startsWith('-') ? { code: 'yaml-start', params: { character: '-' } } : { code: 'yaml-colon', params: { inBrackets: true } }
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return { code: 'yaml-start', params: { character: here.slice(0, 1) } }
    case 'BAD_DQ_ESCAPE':
      return { code: 'yaml-escape', params: { text: text.slice(error.pos[0], error.pos[0] + 2) } }
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_DIRECTIVE':
      return { code: 'yaml-tag', params: { text: here } }
    default:
      return syntax(text, error)
  }
}

function unexpected(error: YAMLError, text: string): ProblemDetail {
  if (error.message.endsWith('at node end')) return { code: 'yaml-after', params: { text: lineFrom(text, error.pos[0]) } }
  if (error.message.startsWith('Unexpected , in flow')) return { code: 'empty-entry', params: {} }
  if (/^Unexpected flow-(?:map|seq)-end/.test(error.message)) return { code: 'yaml-extra', params: { mark: text.slice(...error.pos) } }
  return error.message.includes('block-seq-ind on same line') ? { code: 'yaml-dash', params: {} } : syntax(text, error)
}

/** A line without a colon; a dash was meant as an entry. */
function withoutColon({ pos }: YAMLError, text: string): ProblemDetail {
  const line = lineFrom(text, pos[0])
  return /^-(?:\s|$)/.test(line) ? { code: 'yaml-dash', params: {} } : { code: 'yaml-no-colon', params: { text: line } }
}

function syntax(text: string, error: YAMLError): ProblemDetail {
  return { code: 'yaml-syntax', params: { text: lineFrom(text, error.pos[0]) } }
}

function unclosed(error: YAMLError): Extract<ProblemDetail, { code: 'yaml-unclosed' }> {
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

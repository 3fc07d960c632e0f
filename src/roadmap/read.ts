/** Reads a YAML text into plain values with what is wrong in it as YAML. The only way in; knows no schema. */
import { parseDocument } from 'yaml'
import type { Node } from 'yaml'
import { cleanText, isNotUtf8 } from './clean.ts'
import { isOverfull, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, tooDeepAt } from './limits.ts'
import { readPlain } from './plain.ts'
import { placeAt } from './source.ts'
import type { Finding, Source } from './source.ts'
import { valuesOf } from './values.ts'
import type { ProblemDetail } from '../problems.ts'
import { findingsOfErrors } from './yaml-errors.ts'

export interface Read {
  readonly source: Source
  /** Undefined when YAML could not make anything of the text. */
  readonly value: unknown
  readonly findings: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** The values of a text, with or without BOM, LF or CRLF. Never throws. */
export function readYaml(input: string): Read {
  const refusal = refusalOf(input)
  if (refusal) return refused({ text: '', root: null }, [{ ...refusal, spot: { from: 0, to: 0 } }])
  const { text, removed, first } = cleanText(input.replace(/^\ufeff/, ''))
  const deep = tooDeepAt(text)
  if (deep !== undefined) return refused({ text, root: null }, [{ code: 'too-deep', params: { limit: MAX_DEPTH }, spot: { from: deep, to: deep + 1 } }])
  const plain = readPlain(text)
  if (plain) return { source: lazySource(text), value: plain.value, findings: [], warnings: removalOf(removed, first) }
  return readWhole(text, removed, first)
}

function readWhole(text: string, removed: number, first: number): Read {
  const doc = parse(text)
  const source: Source = { text, root: doc.contents as Node | null }
  if (doc.errors.length > 0) return refused(source, findingsOfErrors(doc.errors, text))
  const values = valuesOf(source.root, text)
  if (values.findings.some(({ code }) => code === 'alias-bomb' || code === 'too-deep')) return refused(source, values.findings)
  const from = Math.min(removed > 0 ? first : Infinity, values.removed > 0 ? values.firstRemoved : Infinity)
  const findings = values.findings.map((finding) => withLine(finding, text))
  return { source, value: values.value, findings, warnings: removalOf(removed + values.removed, from) }
}

/** Repeated keys are told by valuesOf, in linear time. */
function parse(text: string) {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
}

/** A plain text is parsed when first a place in it is asked for. */
function lazySource(text: string): Source {
  let doc: ReturnType<typeof parse> | undefined
  return {
    text,
    get root() {
      doc ??= parse(text)
      return doc.contents as Node | null
    },
  }
}

function removalOf(count: number, from: number): Finding[] {
  return count === 0 ? [] : [{ code: 'control-characters', params: { count }, spot: { from, to: from + 1 }, severity: 'warning' }]
}

function refused(source: Source, findings: readonly Finding[]): Read {
  return { source, value: undefined, findings, warnings: [] }
}

function refusalOf(input: string): ProblemDetail | undefined {
  if (input.length > MAX_BYTES || (input.length > MAX_BYTES / 4 && Buffer.byteLength(input) > MAX_BYTES)) {
    return { code: 'file-too-large', params: { megabytes: MAX_BYTES / 1024 / 1024 } }
  }
  if (isNotUtf8(input)) return { code: 'not-utf8', params: {} }
  return isOverfull(input) ? { code: 'too-many-items', params: { limit: MAX_ITEMS } } : undefined
}

/** Values know offsets only; the line of a key written before is told here. */
function withLine(finding: Finding, text: string): Finding {
  if (finding.code !== 'duplicate-key') return finding
  const { key, firstLine } = finding.params
  return { ...finding, params: { key, firstLine: placeAt(text, firstLine, firstLine).line } }
}

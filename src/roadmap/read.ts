/** Reads a YAML text into plain values with what is wrong in it as YAML. The only way in; knows no schema. */
import { parseDocument } from 'yaml'
import type { Document, Node, ParsedNode } from 'yaml'
import { cleanText, isNotUtf8 } from './clean.ts'
import { isOverfull, MAX_BYTES, MAX_DEPTH, MAX_ITEMS } from './limits.ts'
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
  const doc = parse(text)
  if (!doc) return refused({ text, root: null }, [{ code: 'too-deep', params: { limit: MAX_DEPTH }, spot: { from: 0, to: 0 } }])
  const source: Source = { text, root: doc.contents as Node | null }
  if (doc.errors.length > 0) return refused(source, findingsOfErrors(doc.errors, text))
  const values = valuesOf(source.root, text)
  const count = removed + values.removed
  const from = removed > 0 ? first : values.firstRemoved
  const warnings: Finding[] = count === 0 ? [] : [{ code: 'control-characters', params: { count }, spot: { from, to: from + 1 }, severity: 'warning' }]
  return { source, value: values.value, findings: values.findings.map((finding) => withLine(finding, text)), warnings }
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

/** Undefined when the text nests deeper than the stack reaches. */
function parse(text: string): Document<ParsedNode> | Document | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Values know offsets only; the line of a key written before is told here. */
function withLine(finding: Finding, text: string): Finding {
  if (finding.code !== 'duplicate-key') return finding
  const { key, firstLine } = finding.params
  return { ...finding, params: { key, firstLine: placeAt(text, firstLine, firstLine).line } }
}

/** Leaves out the findings that only repeat another: a key is not missing where it is misspelt. */
import { isScalar } from 'yaml'
import type { Finding, Path, Source } from './source.ts'
import { follow } from './source.ts'

/** So many findings that are told by their offsets are looked at; a file with more has another trouble. */
const LOOKED = 50

/** The findings without those that something else wrong at the same place explains. @param source where there is one, gaps are told better */
export function withoutEchoes(findings: readonly Finding[], source?: Source): Finding[] {
  if (!findings.some((finding) => isMissing(finding) || finding.code === 'empty-text')) return [...findings]
  const known = explanations(findings)
  const offsets = findings.filter(({ spot }) => 'from' in spot).slice(0, LOOKED)
  const starts = offsets.filter(({ code }) => code === 'yaml-start')
  const left = findings.filter((finding) => {
    if (finding.code === 'empty-text') return !known.below.has(nameOf(pathOf(finding))) && !(source && holdsSpot(finding, offsets, source))
    if (!isMissing(finding)) return true
    if (source && holdsSpot(finding, starts, source)) return false
    const path = pathOf(finding)
    const asks = finding.code === 'missing-one-of' ? known.unknownIn.has(nameOf(path)) : known.mergedIn.has(nameOf(path))
    return !asks && !keysOf(finding).some((key) => known.explained.has(nameOf([...path, key])))
  })
  return source ? left.map((finding) => emptied(finding, source)) : left
}

interface Explanations {
  /** Paths below which something is wrong. */
  readonly below: ReadonlySet<string>
  /** Paths at or below which something is wrong, or was meant to stand. */
  readonly explained: ReadonlySet<string>
  /** Maps with a key that is not known, and with `<<`. */
  readonly unknownIn: ReadonlySet<string>
  readonly mergedIn: ReadonlySet<string>
}

function explanations(findings: readonly Finding[]): Explanations {
  const [below, explained, unknownIn, mergedIn] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  for (const finding of findings) {
    if (isMissing(finding) || !('path' in finding.spot)) continue
    const { path } = finding.spot
    for (let length = 1; length <= path.length; length++) {
      explained.add(nameOf(path.slice(0, length)))
      if (length < path.length) below.add(nameOf(path.slice(0, length)))
    }
    const map = path.slice(0, -1)
    const meant = meantBy(finding)
    if (meant !== undefined) explained.add(nameOf([...map, meant]))
    if (finding.code === 'unknown-key') unknownIn.add(nameOf(map))
    if (finding.code === 'merge-key') mergedIn.add(nameOf(map))
  }
  return { below, explained, unknownIn, mergedIn }
}

/** The key that an author meant who wrote another. */
function meantBy(finding: Finding): string | undefined {
  if (finding.code === 'unknown-key') return finding.params.near
  return finding.code === 'unquoted-colon' || finding.code === 'unquoted-comma' || finding.code === 'key-for-title' ? 'title' : undefined
}

/** Whether something wrong that is told by its offset lies in the value of a finding. */
function holdsSpot(finding: Finding, findings: readonly Finding[], source: Source): boolean {
  if (findings.length === 0) return false
  const range = follow(source.root, pathOf(finding)).node?.range
  return range !== undefined && range !== null && findings.some(({ spot }) => 'from' in spot && range[0] <= spot.from && spot.from < range[1])
}

/** A key that is there without a value is not missing: it is empty, perhaps for what became a comment. */
function emptied(finding: Finding, source: Source): Finding {
  if (finding.code !== 'missing-key') return finding
  const path = [...pathOf(finding), finding.params.key]
  const { complete, key, node } = follow(source.root, path)
  if (!complete || !key?.range || (node !== null && !(isScalar(node) && node.value === null))) return finding
  const comment = /^[^\n]*?:[ \t]+(#[^\r\n]*)/.exec(source.text.slice(key.range[1], key.range[1] + 500))?.[1]?.trim()
  const spot = { path, part: 'key' } as const
  if (comment !== undefined) return { code: 'empty-entry', params: { comment }, spot }
  return finding.params.key === 'title' ? { code: 'empty-text', params: {}, spot } : { ...finding, spot }
}

type Missing = Extract<Finding, { code: 'missing-key' | 'missing-one-of' }>

function isMissing(finding: Finding): finding is Missing {
  return finding.code === 'missing-key' || finding.code === 'missing-one-of'
}

function keysOf(finding: Missing): readonly string[] {
  return finding.code === 'missing-key' ? [finding.params.key] : finding.params.keys
}

function pathOf({ spot }: Finding): Path {
  return 'path' in spot ? spot.path : []
}

function nameOf(path: Path): string {
  return JSON.stringify(path)
}

/** Leaves out the findings that only repeat another: a key is not missing where it is misspelt. Knows no YAML. */
import type { Finding, Path } from './source.ts'

/** The findings without those that something else wrong at the same place explains. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  if (!findings.some((finding) => isMissing(finding) || finding.code === 'empty-text')) return [...findings]
  const below = new Set<string>()
  const explained = new Set<string>()
  for (const finding of findings) {
    if (isMissing(finding) || !('path' in finding.spot)) continue
    const { path } = finding.spot
    for (let length = 1; length <= path.length; length++) {
      explained.add(nameOf(path.slice(0, length)))
      if (length < path.length) below.add(nameOf(path.slice(0, length)))
    }
    const meant = meantBy(finding)
    if (meant !== undefined) explained.add(nameOf([...path.slice(0, -1), meant]))
  }
  return findings.filter((finding) => {
    if (finding.code === 'empty-text') return !below.has(nameOf(pathOf(finding)))
    return !isMissing(finding) || !keysOf(finding).some((key) => explained.has(nameOf([...pathOf(finding), key])))
  })
}

/** The key that an author meant who wrote another. */
function meantBy(finding: Finding): string | undefined {
  if (finding.code === 'unknown-key') return finding.params.near
  return finding.code === 'unquoted-colon' || finding.code === 'unquoted-comma' ? 'title' : undefined
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

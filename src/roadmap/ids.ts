/** Gives every entry its id, written or made from its title, and finds those that are not unique. Knows no references. */
import type { Entry, Outline, StepEntry } from './outline.ts'
import type { Finding, Path } from './source.ts'

interface Candidate {
  readonly entry: Entry
  id: string
  /** The phase whose slug comes before next. */
  above: Entry['parent']
}

/**
 * Sets the ids. One made from a title is prefixed by its phases, innermost first, until no other is the same; all that
 * would be the same are prefixed, so that no item takes over the id, and with it the history, of another.
 */
export function giveIds(outline: Outline, lineOf: (path: Path) => number): Finding[] {
  const taken = new Map<string, Path>()
  const findings = [...giveWritten(outline, taken, lineOf), ...giveGuessed(outline, taken, lineOf)]
  for (const entry of outline.all) findings.push(...giveStepIds(entry, taken, lineOf))
  return findings
}

function giveWritten(outline: Outline, taken: Map<string, Path>, lineOf: (path: Path) => number): Finding[] {
  const findings: Finding[] = []
  for (const entry of outline.all) {
    const id = entry.data.id
    if (!id) continue
    entry.id = id
    const first = taken.get(id)
    if (!first) taken.set(id, [...entry.path, 'id'])
    else findings.push({ code: 'equal-ids', params: { id, firstLine: lineOf(first) }, spot: { path: [...entry.path, 'id'] } })
  }
  return findings
}

function giveGuessed(outline: Outline, taken: Map<string, Path>, lineOf: (path: Path) => number): Finding[] {
  const guessed = outline.all.filter((entry) => !entry.data.id)
  const candidates = guessed.filter((entry) => entry.base !== '').map((entry): Candidate => ({ entry, id: entry.base, above: entry.parent }))
  prefixUntilUnique(candidates, taken)
  const findings: Finding[] = guessed.filter((entry) => entry.base === '' && entry.data.title).map((entry) => needsId(entry.path, ''))
  for (const { entry, id } of candidates) {
    const first = taken.get(id)
    if (first) findings.push({ code: 'needs-id', params: { id, firstLine: lineOf(first) }, spot: { path: [...entry.path, 'title'] } })
    else taken.set(id, entry.path)
    entry.id = id
    entry.guessed = true
  }
  return findings
}

function prefixUntilUnique(candidates: readonly Candidate[], taken: ReadonlyMap<string, Path>): void {
  for (let changed = true; changed; ) {
    changed = false
    const counts = new Map<string, number>()
    for (const { id } of candidates) counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const candidate of candidates) {
      const { above, id } = candidate
      if (!above || ((counts.get(id) ?? 0) < 2 && !taken.has(id))) continue
      candidate.id = [above.data.id ?? above.base, id].filter(Boolean).join('-')
      candidate.above = above.parent
      changed = true
    }
  }
}

function giveStepIds(entry: Entry, taken: Map<string, Path>, lineOf: (path: Path) => number): Finding[] {
  return entry.steps.flatMap((step): Finding[] => {
    const local = step.data.id ?? step.base
    step.id = `${entry.id}.${local}`
    if (local === '') return step.data.title ? [needsId(step.path, '')] : []
    const first = taken.get(step.id)
    if (!first) taken.set(step.id, step.path)
    return first ? [equalSteps(step, lineOf(first))] : []
  })
}

function equalSteps(step: StepEntry, firstLine: number): Finding {
  const code = step.data.id ? 'equal-ids' : 'needs-id'
  return { code, params: { id: step.id, firstLine }, spot: { path: [...step.path, step.data.id ? 'id' : 'title'] } }
}

function needsId(path: Path, id: string): Finding {
  return { code: 'needs-id', params: { id }, spot: { path: [...path, 'title'] } }
}

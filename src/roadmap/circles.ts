/** Finds items that need each other in a circle. Knows nothing of items but what they need. */
import type { Entry, Outline } from './outline.ts'
import { present } from './shape.ts'
import type { Finding } from './source.ts'

/** One finding for each circle of needs. */
export function findCircles(outline: Outline): Finding[] {
  const needs = new Map<string, { readonly entry: Entry; readonly ids: readonly string[] }>()
  for (const entry of outline.all) if ('needs' in entry.data) needs.set(entry.id, { entry, ids: present(entry.data.needs) })
  const inCircles = withoutFreeEnds(needs)
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const start of inCircles) {
    const walk: string[] = []
    let id: string | undefined = start
    while (id !== undefined && !seen.has(id)) {
      seen.add(id)
      walk.push(id)
      id = needs.get(id)?.ids.find((one) => inCircles.has(one))
    }
    const from = id === undefined ? -1 : walk.indexOf(id)
    const first = from < 0 ? undefined : needs.get(walk[from] ?? '')
    if (!first || id === undefined) continue
    const ids = [...walk.slice(from), id]
    const needed = 'needs' in first.entry.data ? (first.entry.data.needs ?? []).indexOf(ids[1]) : -1
    findings.push({ code: 'needs-circle', params: { ids }, spot: { path: [...first.entry.path, 'needs', Math.max(0, needed)] } })
  }
  return findings
}

/** The ids that remain when whatever needs nothing that remains is taken away, again and again. */
function withoutFreeEnds(needs: ReadonlyMap<string, { readonly ids: readonly string[] }>): Set<string> {
  const left = new Map<string, number>()
  const neededBy = new Map<string, string[]>()
  for (const [id, { ids }] of needs) {
    const known = ids.filter((one) => needs.has(one))
    left.set(id, known.length)
    for (const one of known) {
      const dependents = neededBy.get(one)
      if (dependents) dependents.push(id)
      else neededBy.set(one, [id])
    }
  }
  const free = [...left].filter(([, count]) => count === 0).map(([id]) => id)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const dependent of neededBy.get(id) ?? []) {
      const count = (left.get(dependent) ?? 0) - 1
      left.set(dependent, count)
      if (count === 0) free.push(dependent)
    }
  }
  return new Set(left.keys())
}

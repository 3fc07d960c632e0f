/** Builds the lists, skills and resources of a roadmap, each with ids of its own. Knows no items. */
import { textIn } from '../domain/plan/roadmap.ts'
import type { ItemList, Language, Resource, Skill } from '../domain/plan/roadmap.ts'
import { slug } from '../language/fold.ts'
import type { Making } from './build.ts'
import { textOf } from './items.ts'
import type { RoadmapInput } from './schema.ts'
import { compact, present } from './shape.ts'
import type { Path } from './source.ts'

type Shelf = 'lists' | 'skills' | 'resources'
type EntryIn<S extends Shelf> = NonNullable<NonNullable<RoadmapInput[S]>[number]>

/** What stands beside the phases of a roadmap. */
export function buildShelves(data: RoadmapInput, making: Pick<Making, 'language' | 'findings' | 'lineOf'>) {
  return {
    lists: shelf(data, 'lists', making).map(([id, { keys, title }]): ItemList => ({ id, title: textOf(title), keys: present(keys) })),
    skills: shelf(data, 'skills', making).map(([id, { goal, need, now, title }]): Skill => ({ id, title: textOf(title), ...compact({ now, goal, need }) })),
    resources: shelf(data, 'resources', making).map(([id, { by, kind, link, note, rating, title }]): Resource => ({
      id,
      title: textOf(title),
      ...compact({ kind, by, rating, link, note: note ? textOf(note) : undefined }),
    })),
  }
}

/** The ids of a shelf, as written or made from the titles. */
export function idsOf(data: RoadmapInput, name: Shelf, language: Language): string[] {
  return shelf(data, name, { language, findings: [], lineOf: () => 0 }).map(([id]) => id)
}

function shelf<S extends Shelf>(data: RoadmapInput, name: S, { findings, language, lineOf }: Pick<Making, 'language' | 'findings' | 'lineOf'>): [string, EntryIn<S>][] {
  const taken = new Map<string, Path>()
  const entries = (data[name] ?? []) as (EntryIn<S> | undefined)[]
  return entries.flatMap((entry, index): [string, EntryIn<S>][] => {
    if (!entry) return []
    const path: Path = [name, index]
    const id = entry.id ?? (entry.title ? slug(textIn(entry.title, language)) : '')
    const first = taken.get(id)
    const spot = { path: [...path, entry.id ? 'id' : 'title'] }
    if (!entry.title) findings.push({ code: 'missing-key', params: { key: 'title' }, spot: { path } })
    if (id === '' && entry.title) findings.push({ code: 'needs-id', params: { id }, spot })
    else if (first) findings.push({ code: entry.id ? 'equal-ids' : 'needs-id', params: { id, firstLine: lineOf(first) }, spot })
    else if (id !== '') taken.set(id, path)
    return [[id, entry]]
  })
}

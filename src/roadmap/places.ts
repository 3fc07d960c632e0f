/** Where the things of a roadmap stand in its text, by name. Knows nothing of what is wrong with them. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { Place } from '../problems.ts'
import type { Outline } from './outline.ts'
import type { RoadmapInput } from './schema.ts'
import { idsOf } from './shelves.ts'
import { placeOfSpot } from './source.ts'
import type { Path, Source } from './source.ts'

/**
 * Where something stands: what is written under those keys of it, as far as they go, else the whole. A name is the id of a
 * phase, item, step or target; `list:id`; `track:id`; `block:n`, the n-th block of the timetable from 1; or empty for the
 * file as a whole. Undefined for other names.
 */
export type PlaceOf = (name: string, ...below: Path) => Place | undefined

/** Finds places; nothing is looked for until the first is asked. */
export function placesOf(outline: Outline, data: RoadmapInput | undefined, language: Language, source: Source): PlaceOf {
  let paths: Map<string, Path> | undefined
  return (name, ...below) => {
    paths ??= new Map([...pathsOfEntries(outline), ...(data ? pathsBeside(data, language) : [])])
    const path = name === '' ? [] : paths.get(name)
    if (path === undefined) return undefined
    const isKey = below.length === 0 && path[0] === 'tracks'
    return placeOfSpot(source, { path: [...path, ...below], part: isKey ? 'key' : 'value' })
  }
}

function pathsOfEntries({ all }: Outline): [string, Path][] {
  return all.flatMap((entry): [string, Path][] => [[entry.id, entry.path], ...entry.steps.map((step): [string, Path] => [step.id, step.path])])
}

/** Of what has names of its own. Rest days are no blocks. */
function pathsBeside(data: RoadmapInput, language: Language): [string, Path][] {
  const blocks = (data.timetable ?? []).flatMap((rule, i): Path[] => (rule && !rule.off ? [['timetable', i]] : []))
  return [
    ...idsOf(data, 'lists', language).map((id, i): [string, Path] => [`list:${id}`, ['lists', i]]),
    ...Object.keys(data.tracks ?? {}).map((id): [string, Path] => [`track:${id}`, ['tracks', id]]),
    ...blocks.map((path, i): [string, Path] => [`block:${i + 1}`, path]),
  ]
}

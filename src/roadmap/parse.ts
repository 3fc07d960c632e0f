/** Reads the text of a roadmap file into the model, or into everything that is wrong with it. Knows no disk and no dates. */
import type { Language, Roadmap } from '../domain/plan/roadmap.ts'
import { slug } from '../language/fold.ts'
import type { Problem } from '../problems.ts'
import { buildRoadmap } from './build.ts'
import type { Making } from './build.ts'
import { findCircles } from './circles.ts'
import { giveIds } from './ids.ts'
import { languageOf } from './language.ts'
import { MAX_ITEMS } from './limits.ts'
import { outlineOf } from './outline.ts'
import type { Outline } from './outline.ts'
import { placesOf } from './places.ts'
import type { PlaceOf } from './places.ts'
import { readYaml } from './read.ts'
import type { Read } from './read.ts'
import { checkReferences } from './references.ts'
import type { Names } from './references.ts'
import { roadmapSchema } from './schema.ts'
import type { RoadmapInput } from './schema.ts'
import { idsOf } from './shelves.ts'
import { placeOfSpot, problemsOf } from './source.ts'
import type { Finding, Path } from './source.ts'
import { validate } from './validate.ts'
import { withoutEchoes } from './echoes.ts'

export interface ParseResult {
  /** Frozen; only when there are no problems. */
  readonly model?: Roadmap
  /** In order of their place in the file. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly placeOf: PlaceOf
}

/** The model of a text, with every problem of it at once. Never throws. @param file its name, for problems and for the id */
export function parseRoadmap(text: string, file: string): ParseResult {
  const read = readYaml(text)
  const findings: Finding[] = [...read.findings]
  const language = languageOf(read.value)
  const data = dataOf(read, language, findings)
  const outline: Outline = data ? outlineOf(data, read.value, language) : { top: [], all: [] }
  const steps = outline.all.reduce((sum, entry) => sum + entry.steps.length, 0)
  const overfull = outline.all.length + steps > MAX_ITEMS
  if (overfull) findings.push({ code: 'too-many-items', params: { limit: MAX_ITEMS }, spot: { path: [] } })
  const lineOf = (path: Path) => placeOfSpot(read.source, { path }).line
  const model = data && !overfull ? modelOf(data, outline, { id: roadmapId(data, file), language, findings, lineOf }) : undefined
  const problems = problemsOf(withoutEchoes(findings, read.source), read.source, file)
  return {
    ...(model && problems.length === 0 ? { model: freeze(model) } : {}),
    problems,
    // Places are found when asked for: a roadmap that is only read needs none.
    get warnings() {
      return problemsOf([...read.warnings, ...(problems.length === 0 ? idWarning(outline) : [])], read.source, file)
    },
    placeOf: placesOf(outline, data, language, read.source),
  }
}

function dataOf({ findings: found, source, value }: Read, language: Language, findings: Finding[]): RoadmapInput | undefined {
  if (value === undefined) return undefined
  if (value === null) {
    if (found.length === 0) findings.push({ code: 'empty-file', params: {}, spot: { path: [] } })
    return undefined
  }
  const validated = validate(roadmapSchema(language), value, source)
  findings.push(...validated.findings)
  return validated.data
}

function modelOf(data: RoadmapInput, outline: Outline, making: Making): Roadmap {
  const { findings, language, lineOf } = making
  const whole = isWhole(findings)
  findings.push(...giveIds(outline, lineOf))
  const model = buildRoadmap(data, outline, making)
  const tracksKnown = data.tracks && !findings.some(({ spot }) => 'path' in spot && spot.path[0] === 'tracks')
  if (whole) findings.push(...checkReferences(outline, data, namesOf(data, outline, language, tracksKnown ? Object.keys(data.tracks ?? {}) : undefined)))
  findings.push(...findCircles(outline))
  return model
}

/** The id a file gives, else its name's. */
function roadmapId(data: RoadmapInput, file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '')
  return data.roadmap ?? (slug(name) || 'roadmap')
}

/** Whether nothing was left out that others may point at. */
function isWhole(findings: readonly Finding[]): boolean {
  return !findings.some(({ code }) => code === 'wrong-type' || code === 'yaml-alias' || code === 'yaml-key' || code === 'alias-bomb' || code === 'too-deep')
}

function namesOf(data: RoadmapInput, outline: Outline, language: Language, tracks: readonly string[] | undefined): Names {
  const items = new Set<string>()
  const keys = new Set<string>()
  for (const { data: entry, id, section, steps } of outline.all) {
    if (section !== 'phases' && section !== 'targets') items.add(id)
    if ('key' in entry && entry.key) keys.add(entry.key)
    for (const step of steps) if (step.data.key) keys.add(step.data.key)
  }
  return { items, keys, tracks, resources: idsOf(data, 'resources', language), lists: idsOf(data, 'lists', language) }
}

function idWarning({ all }: Outline): Finding[] {
  const items = all.filter(({ section }) => section !== 'phases')
  const guessed = items.filter((entry) => entry.guessed)
  const first = guessed[0]
  return first ? [{ code: 'no-ids', params: { count: guessed.length, total: items.length }, spot: { path: [...first.path, 'title'] }, severity: 'warning' }] : []
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) freeze(one)
  }
  return value
}

/** Builds the model from a validated file; what does not fit together is a finding. Knows no YAML and no dates. */
import type { Language, Phase, Roadmap, Track } from '../domain/plan/roadmap.ts'
import { readId } from './leaf.ts'
import { buildDeliverable, buildHabit, buildTarget, buildTask, textOf } from './items.ts'
import type { Inherited } from './items.ts'
import { buildShelves } from './shelves.ts'
import type { Entry, EntryOf, Outline, PhaseEntry, Section } from './outline.ts'
import type { RoadmapInput } from './schema.ts'
import { compact, present } from './shape.ts'
import type { Finding, Path } from './source.ts'
import { buildTimetable } from './timetable.ts'

export interface Making {
  /** The roadmap's id. */
  readonly id: string
  readonly language: Language
  /** What does not fit is added here. */
  readonly findings: Finding[]
  readonly lineOf: (path: Path) => number
}

/** The model of a file; only to be used when there is no finding. */
export function buildRoadmap(data: RoadmapInput, outline: Outline, making: Making): Roadmap {
  const { findings, id, language } = making
  const { about, end, hours, length, start } = data
  findings.push(...findMisfits(data), ...findUntitled(outline))
  return {
    id,
    title: textOf(data.title),
    language,
    again: data.again ?? false,
    mottos: present(data.mottos).map(textOf),
    tracks: buildTracks(data, findings),
    root: buildRoot(data, outline, findings),
    ...buildShelves(data, making),
    ...compact({ about: about ? textOf(about) : undefined, start, length, end, hours }),
    ...(data.timetable ? { timetable: buildTimetable(data.timetable, ['timetable'], findings) } : {}),
  }
}

/** Keys at the top that do not go together. */
function findMisfits({ end, length, start, title }: RoadmapInput): Finding[] {
  const findings: Finding[] = []
  if (!title) findings.push({ code: 'missing-key', params: { key: 'title' }, spot: { path: [] } })
  if (length && end) findings.push({ code: 'keys-clash', params: { keys: ['length', 'end'] }, spot: { path: ['end'], part: 'key' } })
  if (start && end && end < start) findings.push({ code: 'reversed-span', params: { text: `${start}..${end}` }, spot: { path: ['end'] } })
  return findings
}

function findUntitled(outline: Outline): Finding[] {
  return outline.all.flatMap((entry) =>
    [entry, ...entry.steps].flatMap(({ data, path }): Finding[] => (data.title ? [] : [{ code: 'missing-key', params: { key: 'title' }, spot: { path } }])),
  )
}

function buildTracks(data: RoadmapInput, findings: Finding[]): Track[] {
  return Object.entries(data.tracks ?? {}).map(([id, title]) => {
    const read = readId(id)
    if (!read.ok) findings.push({ code: read.code, params: read.params, spot: { path: ['tracks', id], part: 'key' } } as Finding)
    return { id, title: textOf(title) }
  })
}

function buildRoot(data: RoadmapInput, outline: Outline, findings: Finding[]): Phase {
  const inherited: Inherited = { phases: [], tags: [] }
  return { id: '', title: textOf(data.title), share: {}, use: [], resources: [], ...childrenOf(outline.top, inherited, findings) }
}

function buildPhase(entry: PhaseEntry, above: Inherited, findings: Finding[]): Phase {
  const { data } = entry
  const inherited: Inherited = {
    phases: [...above.phases, entry.id],
    tags: [...new Set([...above.tags, ...present(data.tags)])],
    ...compact({ track: data.track ?? above.track, kind: data.kind ?? above.kind, priority: data.priority ?? above.priority }),
  }
  return {
    id: entry.id,
    title: textOf(data.title),
    share: shareOf(entry, findings),
    use: present(data.use),
    resources: present(data.resources),
    ...compact({ when: data.when, goal: data.goal ? textOf(data.goal) : undefined, choose: data.choose }),
    ...childrenOf(entry.children, inherited, findings),
  }
}

function shareOf({ data, path }: PhaseEntry, findings: Finding[]): Record<string, number> {
  const share = { ...data.share }
  const percent = Math.round(Object.values(share).reduce((sum, one) => sum + one, 0) * 1000) / 10
  if (percent > 100) findings.push({ code: 'shares-over', params: { percent }, spot: { path: [...path, 'share'], part: 'key' } })
  return share
}

function childrenOf(entries: readonly Entry[], inherited: Inherited, findings: Finding[]) {
  const of = <S extends Section>(section: S) => entries.filter((entry) => entry.section === section) as unknown as EntryOf<S>[]
  return {
    phases: of('phases').map((entry) => buildPhase(entry, inherited, findings)),
    tasks: of('tasks').map((entry) => buildTask(entry, inherited)),
    habits: of('habits').map((entry) => buildHabit(entry, inherited, findings)),
    targets: of('targets').map((entry) => buildTarget(entry, inherited, findings)),
    deliverables: of('deliverables').map((entry) => buildDeliverable(entry, inherited)),
  }
}

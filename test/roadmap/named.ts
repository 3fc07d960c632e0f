/** What a map of coverage may name in a roadmap. Knows no seed. */
import type { Phase, Roadmap } from '../../src/domain/plan/roadmap.ts'

/**
 * Every name in a roadmap: ids of phases, items, steps (`task.step`) and targets as they are; `resource:`, `skill:`,
 * `list:` and `track:` with an id; `block:` and `motto:` with a number from 1; `<item>#` with the number of a line of its
 * checklist; `goal:` with the id of a phase; `header:` with a key at the top of the file.
 */
export function namesIn(roadmap: Roadmap): Set<string> {
  const { about, end, hours, length, lists, mottos, resources, root, skills, start, timetable, title, tracks } = roadmap
  const header = { about, end, hours, length, start, title }
  return new Set([
    ...phaseNames(root),
    ...prefixed('resource', resources),
    ...prefixed('skill', skills),
    ...prefixed('list', lists),
    ...prefixed('track', tracks),
    ...numbered('block:', [...(timetable?.blocks ?? []), ...(timetable?.rest ?? [])]),
    ...numbered('motto:', mottos),
    ...Object.entries(header).flatMap(([key, value]) => (value === undefined ? [] : [`header:${key}`])),
  ])
}

function phaseNames({ deliverables, goal, habits, id, phases, targets, tasks }: Phase): string[] {
  return [
    ...(id === '' ? [] : [id]),
    ...(goal ? [`goal:${id}`] : []),
    ...[...tasks, ...habits, ...deliverables, ...targets].map((one) => one.id),
    ...tasks.flatMap(({ steps }) => steps.map((step) => step.id)),
    ...[...tasks, ...habits].flatMap(({ checklist, id: item }) => numbered(`${item}#`, checklist ?? [])),
    ...phases.flatMap(phaseNames),
  ]
}

function prefixed(kind: string, named: readonly { readonly id: string }[]): string[] {
  return named.map(({ id }) => `${kind}:${id}`)
}

function numbered(prefix: string, list: readonly unknown[]): string[] {
  return list.map((_, index) => `${prefix}${index + 1}`)
}

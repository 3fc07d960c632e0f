/** The phases, items and targets of a file as one tree in the author's order, before they have ids. Knows no references. */
import { textIn } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { slug } from '../language/fold.ts'
import type { HabitInput, TargetInput, TaskInput } from './item-schema.ts'
import type { DeliverableInput, PhaseInput, RoadmapInput } from './schema.ts'
import type { Path } from './source.ts'

export interface SectionData {
  phases: PhaseInput
  tasks: TaskInput
  habits: HabitInput
  targets: TargetInput
  deliverables: DeliverableInput
}
export type Section = keyof SectionData
export type StepInput = NonNullable<NonNullable<TaskInput['steps']>[number]>

export interface StepEntry {
  readonly data: StepInput
  readonly path: Path
  readonly base: string
  /** `task.step`, once given. */
  id: string
}

/** A phase, item or target. */
export interface EntryOf<S extends Section> {
  readonly section: S
  readonly data: SectionData[S]
  readonly path: Path
  /** The entry that holds it; undefined at the top of the file. */
  readonly parent: PhaseEntry | undefined
  /** What its title makes as an id; empty when it makes none, or has one written. */
  readonly base: string
  /** Over the whole file; phases are not counted. */
  readonly order: number
  readonly children: readonly Entry[]
  readonly steps: readonly StepEntry[]
  /** Empty until ids are given. */
  id: string
  guessed: boolean
}
export type PhaseEntry = EntryOf<'phases'>
export type Entry = { [S in Section]: EntryOf<S> }[Section]

export interface Outline {
  readonly top: readonly Entry[]
  /** Every entry of the tree, in the author's order. */
  readonly all: readonly Entry[]
}

const SECTIONS: ReadonlySet<string> = new Set<Section>(['phases', 'tasks', 'habits', 'targets', 'deliverables'])

/**
 * The tree of a validated file.
 * @param value what was validated: only its order of keys is looked at
 */
export function outlineOf(data: RoadmapInput, value: unknown, language: Language): Outline {
  const all: Entry[] = []
  let order = 0
  const childrenOf = (holder: Partial<Record<Section, unknown>>, raw: unknown, path: Path, parent: PhaseEntry | undefined): Entry[] =>
    sectionsOf(raw).flatMap((section) =>
      entriesOf(holder[section], raw, section).map(({ entry, rawEntry, index }) => add(section, entry, rawEntry, [...path, section, index], parent)),
    )
  const add = (section: Section, data: SectionData[Section], raw: unknown, path: Path, parent: PhaseEntry | undefined): Entry => {
    const base = baseOf(data, language)
    const children: Entry[] = []
    const steps = 'steps' in data ? stepsOf(data as TaskInput, path, language) : []
    const entry = { section, data, path, parent, base, order: section === 'phases' ? order : order++, children, steps, id: '', guessed: false } as Entry
    all.push(entry)
    if (entry.section === 'phases') children.push(...childrenOf(data as PhaseInput, raw, path, entry))
    return entry
  }
  return { top: childrenOf(data, value, [], undefined), all }
}

/** The sections of a map in the order in which its author wrote them. */
function sectionsOf(raw: unknown): Section[] {
  return Object.keys(raw as object).filter((key): key is Section => SECTIONS.has(key))
}

function entriesOf(entries: unknown, raw: unknown, section: Section) {
  const rawEntries = (raw as Record<string, unknown[]>)[section] ?? []
  return ((entries ?? []) as (SectionData[Section] | undefined)[]).flatMap((entry, index) => (entry ? [{ entry, rawEntry: rawEntries[index], index }] : []))
}

function baseOf({ id, title }: StepInput | SectionData[Section], language: Language): string {
  return id || !title ? '' : slug(textIn(title, language))
}

function stepsOf(task: TaskInput, path: Path, language: Language): StepEntry[] {
  return (task.steps ?? []).flatMap((data, index): StepEntry[] => {
    if (!data) return []
    const base = baseOf(data, language)
    return [{ data, path: [...path, 'steps', index], base, id: '' }]
  })
}

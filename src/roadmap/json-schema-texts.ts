/** What is said of the keys of a roadmap in its JSON Schema: one sentence for each key that the parser knows. Holds no sentence. */
import type { Kind, Language, Level, Priority } from '../domain/plan/roadmap.ts'
import type { ValueForm } from './json-schema-forms.ts'
import type { HabitInput, SelectorInput, TargetInput, TaskInput } from './item-schema.ts'
import type { DeliverableInput, PhaseInput, RoadmapInput } from './schema.ts'
import type { RuleInput } from './timetable.ts'

type EntryOf<T> = NonNullable<NonNullable<T> extends readonly (infer E)[] ? E : never>

/** The maps of a file by the names that shape.ts gives them. */
interface Maps {
  readonly roadmap: RoadmapInput
  readonly phase: PhaseInput
  readonly task: TaskInput
  readonly step: EntryOf<TaskInput['steps']>
  readonly habit: HabitInput
  readonly target: TargetInput
  readonly deliverable: DeliverableInput
  readonly selector: SelectorInput
  readonly rule: RuleInput
  readonly 'list-of-keys': EntryOf<RoadmapInput['lists']>
  readonly skill: EntryOf<RoadmapInput['skills']>
  readonly resource: EntryOf<RoadmapInput['resources']>
  readonly text: Readonly<Record<Language, string>>
}
export type MapName = keyof Maps

/** The values that are written as one word, number or phrase. */
export type Phrase = Extract<ValueForm, string>

export interface SchemaTexts {
  readonly title: string
  readonly about: string
  /** What may stand after most keys: nothing. */
  readonly nothing: string
  readonly maps: Readonly<Record<MapName, string>>
  readonly keys: { readonly [M in MapName]: Readonly<Record<keyof Maps[M], string>> }
  readonly choices: Readonly<Record<Kind | Priority | Level | Language, string>>
  /** What an editor says of a value of the wrong type. */
  readonly wrong: Readonly<Record<Phrase | 'number' | 'whole' | 'text', string>>
  /** What an editor proposes. */
  readonly examples: { readonly [P in Phrase]?: readonly string[] }
  readonly snippets: {
    readonly phase: Readonly<Record<'label' | 'title' | 'when' | 'task', string>>
    readonly task: Readonly<Record<'label' | 'title' | 'when' | 'effort', string>>
    readonly habit: Readonly<Record<'label' | 'title' | 'every' | 'effort', string>>
    readonly target: Readonly<Record<'label' | 'title' | 'reach', string>>
    readonly rule: Readonly<Record<'label' | 'on' | 'at', string>>
  }
}

/**
 * The model of one roadmap file: everything its author wrote, phrases parsed, ids given, inheritance resolved, and no
 * date computed yet. Frozen and JSON-safe (no functions, Maps or Dates), so that it can be kept compiled.
 *
 * A roadmap is one root phase with a header. A phase holds phases, tasks, habits, targets and deliverables; tasks hold
 * steps. `order` numbers every item in the author's order, over the whole file. Habits, tasks and deliverables already
 * carry the track, priority, kind and tags that they inherit.
 */
import type { Day } from '../calendar/day.ts'
import type { ClockSpan, WeeklyMinutes } from '../calendar/duration.ts'
import type { Period } from '../calendar/period.ts'
import type { Recurrence } from '../calendar/recurrence.ts'
import type { Weekday } from '../calendar/day.ts'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** In one language or both; never empty. */
export type Text = { readonly [L in Language]?: string }

export const KINDS = ['study', 'practice', 'problem', 'project', 'reading', 'interview', 'topic'] as const
export type Kind = (typeof KINDS)[number]
export const PRIORITIES = ['must', 'should', 'could'] as const
export type Priority = (typeof PRIORITIES)[number]
export const LEVELS = ['easy', 'medium', 'hard'] as const
export type Level = (typeof LEVELS)[number]

/** What every tickable thing has. */
export interface ItemBase {
  readonly id: string
  /** Ids of the phases that hold it, outermost first; empty at the top of the file. */
  readonly phases: readonly string[]
  readonly title: Text
  readonly order: number
  readonly key?: string
  readonly when?: Period
  readonly track?: string
  readonly kind?: Kind
  readonly level?: Level
  readonly priority: Priority
  readonly tags: readonly string[]
  readonly link?: string
  readonly note?: Text
  readonly effortMinutes?: number
  readonly needs: readonly string[]
  /** True when the author gave no id: rewording may cost the item its history. */
  readonly idGuessed?: true
}

export interface Step {
  /** `task.step`. */
  readonly id: string
  readonly title: Text
  readonly effortMinutes?: number
  readonly key?: string
  readonly link?: string
}

export interface Task extends ItemBase {
  readonly type: 'task'
  readonly steps: readonly Step[]
  /** Minutes after midnight; with a one-day window, an appointment. */
  readonly at?: number
  readonly review?: boolean
  readonly checklist?: readonly Text[]
}

export interface Deliverable extends ItemBase {
  readonly type: 'deliverable'
}

/** Selects items: all that is given must hold. */
export interface Selector {
  readonly id?: string
  readonly kind?: Kind
  readonly level?: Level
  readonly tag?: string
  readonly track?: string
  readonly list?: string
}

export interface Habit extends ItemBase {
  readonly type: 'habit'
  readonly every: Recurrence
  readonly at?: number
  /** Of a full repetition; with `amount`, in `unit`s. */
  readonly amount?: number
  readonly unit?: Text
  /** Keeps the streak: minutes, or with `amount` an amount. */
  readonly minimum?: number
  readonly always: boolean
  /** A slot: selectors that take turns. Empty when the habit picks nothing. */
  readonly picks: readonly Selector[]
  /** Its minutes are for what comes back. */
  readonly review?: boolean
  readonly checklist?: readonly Text[]
}

export type Item = Task | Deliverable | Habit

export interface Target {
  readonly id: string
  readonly phases: readonly string[]
  readonly title: Text
  readonly order: number
  readonly when?: Period
  readonly unit?: Text
  readonly track?: string
  /** `count` sums completions and logged amounts up to `goal` (`goalHigh` for a range); `value` keeps the last logged. */
  readonly measure: 'count' | 'value'
  readonly goal: number
  readonly goalHigh?: number
  /** Where a value started; lower is better when it is above the goal. */
  readonly was?: number
  readonly counts: readonly Selector[]
}

export interface Phase {
  /** Empty for the root. */
  readonly id: string
  readonly title: Text
  readonly when?: Period
  readonly goal?: Text
  /** Track id to a share 0 to 1 of the hours. */
  readonly share: Readonly<Record<string, number>>
  readonly choose?: number
  /** Ids or keys of items defined elsewhere that are given this phase's window too. */
  readonly use: readonly string[]
  readonly resources: readonly string[]
  readonly phases: readonly Phase[]
  readonly tasks: readonly Task[]
  readonly habits: readonly Habit[]
  readonly targets: readonly Target[]
  readonly deliverables: readonly Deliverable[]
}

export interface BlockRule {
  readonly on: readonly Weekday[]
  /** Without it the block is a part of the day without a clock, `minutes` long. */
  readonly at?: ClockSpan
  readonly minutes: number
  /** Tracks admitted; empty admits all. */
  readonly for: readonly string[]
  readonly title?: Text
  /** Only in this part of the plan. */
  readonly when?: Period
}

export interface Timetable {
  readonly blocks: readonly BlockRule[]
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
}

export interface Track {
  readonly id: string
  readonly title: Text
}

export interface Resource {
  readonly id: string
  readonly kind?: string
  readonly title: Text
  readonly by?: string
  /** 1 to 5. */
  readonly rating?: number
  readonly link?: string
  readonly note?: Text
}

export interface Skill {
  readonly id: string
  readonly title: Text
  readonly now?: number
  readonly goal?: number
  readonly need?: string
}

export interface ItemList {
  readonly id: string
  readonly title: Text
  readonly keys: readonly string[]
}

export interface Roadmap {
  readonly id: string
  readonly title: Text
  readonly about?: Text
  readonly language: Language
  readonly start?: Day
  /** How long the roadmap is; a length, or with `end` a last day, or neither. */
  readonly length?: Extract<Period, { kind: 'length' }>
  readonly end?: Day
  readonly hours?: WeeklyMinutes
  readonly again: boolean
  readonly mottos: readonly Text[]
  readonly tracks: readonly Track[]
  /** Undefined when the file has none. */
  readonly timetable?: Timetable
  readonly root: Phase
  readonly lists: readonly ItemList[]
  readonly skills: readonly Skill[]
  readonly resources: readonly Resource[]
}

/** The text in that language, else in the other one. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.vi ?? text.en ?? ''
}

/**
 * A Plan is a roadmap made active: every item with its window, effort and place in the author's order. Pure, frozen and
 * JSON-safe; a plan is computed from (roadmap, start, finish, hours, preferences) alone, never from what happened.
 *
 * Items are flat here: tasks, their steps, habits and deliverables, in the author's order. A task that has steps is not
 * scheduled itself; its steps are.
 */
import { NO_END } from './adjust.ts'
import { includes } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { ClockSpan } from '../calendar/duration.ts'
import type { Period } from '../calendar/period.ts'
import type { Recurrence } from '../calendar/recurrence.ts'
import type { ItemList, Kind, Language, Level, Priority, Resource, Selector, Skill, Text, Track } from './roadmap.ts'

export const ITEM_TYPES = ['task', 'step', 'habit', 'deliverable'] as const
export type ItemType = (typeof ITEM_TYPES)[number]

export interface PlannedItem {
  /** `plan/item`, unique over all plans. */
  readonly ref: string
  readonly plan: string
  readonly id: string
  readonly type: ItemType
  /** Ref of the task a step belongs to. */
  readonly parent?: string
  /** Refs of a task's steps. */
  readonly steps: readonly string[]
  readonly key?: string
  readonly title: Text
  /** Ids of the phases that hold it, outermost first. */
  readonly phases: readonly string[]
  /** Ids of other phases that it belongs to: those that `use` it, or the one it is defined in, with those around them. */
  readonly usedIn?: readonly string[]
  /** The author's order; a task's steps lie between it and what follows it. */
  readonly order: number
  readonly track?: string
  readonly kind?: Kind
  readonly level?: Level
  readonly priority: Priority
  readonly tags: readonly string[]
  readonly link?: string
  readonly note?: Text
  /** Undefined for `later`: listed, never scheduled. */
  readonly window?: DaySpan
  readonly effortMinutes: number
  readonly effortGuessed: boolean
  /** Refs. */
  readonly needs: readonly string[]
  /** Minutes after midnight. */
  readonly at?: number
  readonly checklist: readonly Text[]
  /** Only for habits. */
  readonly habit?: HabitRule
  /** Comes back by spaced repetition after it is done; of a habit, its minutes are for what does. */
  readonly review: boolean
}

export interface HabitRule {
  readonly every: Recurrence
  readonly always: boolean
  readonly amount?: number
  readonly unit?: Text
  /** Minutes, or with `amount` an amount. */
  readonly minimum?: number
  readonly picks: readonly Selector[]
  /** Days on which its plan stood still, or its roadmap did not have it. */
  readonly paused?: readonly DaySpan[]
  /** Its rules before this one, oldest first; only where there were any. */
  readonly formerly?: readonly FormerRule[]
}

/** A rule that a habit had. */
export interface FormerRule {
  readonly rule: HabitRule
  readonly effortMinutes: number
  /** The last day on which it held. */
  readonly to: Day
}

export interface PlannedPhase {
  readonly id: string
  readonly title: Text
  /** Ids of the phases that hold it, outermost first. */
  readonly phases: readonly string[]
  /** As its author said when; a short name for it where it counts (`Q1`, `month 3`). */
  readonly when?: Period
  readonly window?: DaySpan
  readonly goal?: Text
  readonly share: Readonly<Record<string, number>>
  readonly choose?: number
  readonly resources: readonly string[]
}

export interface PlannedTarget {
  readonly ref: string
  readonly plan: string
  readonly id: string
  readonly title: Text
  readonly phases: readonly string[]
  readonly unit?: Text
  readonly window?: DaySpan
  readonly measure: 'count' | 'value'
  readonly goal: number
  readonly goalHigh?: number
  readonly was?: number
  readonly counts: readonly Selector[]
}

/** A block of the timetable with the days it stands. */
export interface PlannedBlock {
  readonly on: readonly Weekday[]
  readonly at?: ClockSpan
  readonly minutes: number
  readonly for: readonly string[]
  readonly title?: Text
  readonly window: DaySpan
}

export interface PlannedTimetable {
  readonly blocks: readonly PlannedBlock[]
  readonly rest: readonly Weekday[]
}

export interface Plan {
  readonly id: string
  readonly roadmap: string
  readonly title: Text
  readonly about?: Text
  readonly language: Language
  readonly start: Day
  /** Last day, included. */
  readonly end: Day
  readonly minutesPerWeek: number
  /** The upper end where the roadmap asks for a range of hours. */
  readonly mostMinutesPerWeek?: number
  /** True when nobody said the hours. */
  readonly minutesGuessed: boolean
  readonly again: boolean
  readonly mottos: readonly Text[]
  readonly tracks: readonly Track[]
  /** Undefined when the roadmap has none. */
  readonly timetable?: PlannedTimetable
  readonly items: readonly PlannedItem[]
  /** Outermost first, in the author's order; the root is not among them. */
  readonly phases: readonly PlannedPhase[]
  readonly targets: readonly PlannedTarget[]
  readonly lists: readonly ItemList[]
  readonly skills: readonly Skill[]
  readonly resources: readonly Resource[]
  /** Days on which it stands still: it asks for nothing, and what was to come comes after them. */
  readonly pauses?: readonly DaySpan[]
  /** Only where `items` are not all that it has, but those that are near; near.ts makes such a plan. */
  readonly far?: FarWork
}

/** What is to be known of items that are not at hand, because no day of the week that begins on `from` asks for them. */
export interface FarWork {
  readonly from: Day
  readonly effort: EffortSums
  /** Of each day of the week. */
  readonly expectedMinutes: readonly number[]
  /** By ref of a slot, what of it the slot would pick first. */
  readonly slots: Readonly<Record<string, InOrder>>
  /** By ref of a count target, the days of completions that it counts. */
  readonly counted: Readonly<Record<string, readonly Day[]>>
  /** Ids and keys that something near has too. */
  readonly names: readonly string[]
}

/** As much of open work as its place in the order depends on. */
export interface InOrder {
  readonly window: DaySpan
  readonly item: Pick<PlannedItem, 'priority' | 'order' | 'ref'>
}

/** Minutes of the work that counts for a plan's progress. */
export interface EffortSums {
  readonly all: number
  readonly done: number
}

/** True from its start on, but for the days on which it stands still. */
export function isRunningOn(plan: Pick<Plan, 'start' | 'pauses'>, day: Day): boolean {
  return plan.start <= day && pauseOn(plan, day) === undefined
}

/** True of a plan that stands still until somebody resumes it. */
export function hasNoEnd({ pauses }: Pick<Plan, 'pauses'>): boolean {
  return pauses?.some(({ to }) => to === NO_END) ?? false
}

/** The plans that run on the day, and those that do not begin yet or stand still. */
export function runningOn(plans: readonly Plan[], day: Day): { readonly plans: readonly Plan[]; readonly idle: readonly Plan[] } {
  const running = plans.filter((plan) => isRunningOn(plan, day))
  return { plans: running, idle: plans.filter((plan) => !running.includes(plan)) }
}

/** How it stands still on the day, with the last such day where that is known; undefined where it does not. */
export function pauseOn({ pauses }: Pick<Plan, 'pauses'>, day: Day): { readonly until?: Day } | undefined {
  const pause = pauses?.find((each) => includes(each, day))
  return pause && (pause.to === NO_END ? {} : { until: pause.to })
}

/** What is scheduled of tasks: their steps, or they themselves. */
export function isWork({ type, steps }: PlannedItem): boolean {
  return type === 'step' || (type === 'task' && steps.length === 0)
}

/** True of an id that names its plan: `plan/item`. */
export function isFullId(name: string): boolean {
  return /^[^/\s]+\/[^/\s]+$/.test(name)
}

/** The item's ref. */
export function refOf(plan: string, id: string): string {
  return `${plan}/${id}`
}

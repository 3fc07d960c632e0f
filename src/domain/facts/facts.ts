/** What the journal answers: facts of the past as values, undone ones left out. Everything else is derived from them. */
import type { Adjustment } from '../plan/adjust.ts'
import type { Grade } from './event.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { ClockSpan } from '../calendar/duration.ts'

export interface Completion {
  readonly day: Day
  readonly minutes: number
  /** True when the minutes were not said but taken from the plan. */
  readonly assumed: boolean
  readonly amount?: number
  /** Known before the start. */
  readonly before: boolean
  readonly url?: string
  readonly note?: string
  /** Of a slot: ref of the item that its minutes were spent on. */
  readonly picked?: string
  /** How well it went; of what comes back by spaced repetition. */
  readonly grade?: Grade
  /** Points by what was judged. */
  readonly score?: Readonly<Record<string, number>>
}

/** Time that went into an item without closing it: work in part, or with a grade a review of what was done. */
export interface Worked {
  readonly day: Day
  readonly minutes: number
  readonly grade?: Grade
}

/** All that happened to one item of one plan. */
export interface ItemFacts {
  /** Oldest day first. */
  readonly completions: readonly Completion[]
  /** Days on which it was put off, with where to. */
  readonly skips: readonly { readonly day: Day; readonly to?: Day }[]
  readonly droppedOn?: Day
  /** Oldest day first; absent where there is none. */
  readonly worked?: readonly Worked[]
}

export interface TimeOff extends DaySpan {
  /** The event's id; a public holiday that frees its days has none. */
  readonly id?: string
  readonly why?: string
  /** Ref of the only habit that is still asked, at its minimum. */
  readonly keep?: string
}

/** The same hours of each of its days; the day itself is asked as ever, with less time. */
export interface PartOff extends DaySpan {
  /** The event's id. */
  readonly id: string
  readonly at: ClockSpan
  readonly why?: string
}

/** A number logged for a target. */
export interface Logged {
  readonly day: Day
  readonly add?: number
  readonly value?: number
}

export interface Facts {
  /** By ref `plan/item`; an item without facts is absent. */
  readonly items: ReadonlyMap<string, ItemFacts>
  /** By key: every day on which an item with it was done, in any plan, oldest first. */
  readonly keys: ReadonlyMap<string, readonly Completion[]>
  /** By key: time that went into any item with it, in any plan, oldest first; absent where there is none. */
  readonly worked?: ReadonlyMap<string, readonly Worked[]>
  /** Whole days: what was declared, first day first; after it the public holidays, where they free their days. */
  readonly off: readonly TimeOff[]
  /** Parts of days, first day first. */
  readonly offParts: readonly PartOff[]
  /** By ref of the target, oldest first. */
  readonly logged: ReadonlyMap<string, readonly Logged[]>
}

/** A plan as recorded. */
export interface PlanRecord {
  readonly id: string
  readonly roadmap: string
  readonly file: string
  readonly start: Day
  readonly finish?: Day
  readonly minutesPerWeek?: number
  /** Ended by `plan drop`. */
  readonly droppedOn?: Day
  /** Its replans in force, oldest first, each with the day from which it holds. */
  readonly adjustments: readonly (Adjustment & { readonly on: Day })[]
  /** Hash of the newest revision. */
  readonly revision: string
}

/** The clock that runs. */
export interface RunningClock {
  /** The id of its event. */
  readonly start: string
  readonly plan: string
  readonly item: string
  readonly key?: string
  /** The logical day it began on: what it measures belongs to that day. */
  readonly day: Day
  readonly since: Date
  /** When it should be over, where that is known. */
  readonly ends?: Date
  /** Minutes it was set for. */
  readonly forMinutes?: number
  /** Of a slot: ref of what its time goes to. */
  readonly picked?: string
}

/** What was done on one day, over all plans. */
export interface DayTotal {
  readonly day: Day
  readonly done: number
  readonly minutes: number
}

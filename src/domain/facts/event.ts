/** What can happen, as the journal keeps it: append-only events, several to a command. Knows no SQL and no sentence. */
import type { Adjustment } from '../plan/adjust.ts'
import type { Day } from '../calendar/day.ts'
import type { ClockSpan } from '../calendar/duration.ts'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]

/** A clock that began to run. Instants are ISO 8601 UTC. */
export interface StartData {
  readonly since: string
  /** When it should be over: the end of its block, or of the time it was set for. */
  readonly ends?: string
  /** Minutes it was set for. */
  readonly forMinutes?: number
  /** Of a slot: ref of what its time goes to. */
  readonly picked?: string
}

/** Time that went into something without closing it. */
export interface WorkData {
  /** Whole; 0 where a clock was dropped. */
  readonly minutes: number
  /** Id of the `start` that it ends. */
  readonly clock?: string
  readonly note?: string
  readonly url?: string
}

/** A repetition of something done. */
export interface ReviewData {
  readonly grade: Grade
  readonly minutes: number
  /** True when nobody said the minutes. */
  readonly assumed?: true
  /** Id of the `start` that ended with it. */
  readonly clock?: string
  readonly note?: string
}

export interface DoneData {
  /** Minutes spent, whole. */
  readonly minutes?: number
  /** True when nobody said the minutes: what was planned and not yet logged. */
  readonly assumed?: true
  readonly amount?: number
  readonly note?: string
  readonly url?: string
  readonly grade?: Grade
  /** Of an interview: points by what was judged, 0 to 10. */
  readonly score?: Readonly<Record<string, number>>
  /** Id of the `start` that ended with it: its minutes are the clock's. */
  readonly clock?: string
  /** Known before the start: outside pace, streak and reports; no minutes. */
  readonly before?: true
  /** Of a slot: ref of the item it was spent on. That item is done by an event of its own, or only worked on. */
  readonly picked?: string
}

/** The facts of one event, by kind. `item` is an item's id inside the plan (`task.step` for a step). */
export type Fact =
  | { readonly what: 'done'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: DoneData }
  /** A clock runs on it; the event's Day is that of its beginning. One runs at a time. */
  | { readonly what: 'start'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: StartData }
  /** Worked on, and open as before. */
  | { readonly what: 'work'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: WorkData }
  /** Came back after it was done. */
  | { readonly what: 'review'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: ReviewData }
  /** How well the user says to know something. Skills have ids of their own, so this is no event of an item. */
  | { readonly what: 'skill'; readonly plan: string; readonly data: { readonly skill: string; readonly value: number; readonly note?: string } }
  /** Not today (the event's Day); a task may be moved `to` a day. */
  | { readonly what: 'skip'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: { readonly to?: Day; readonly because?: string } }
  | { readonly what: 'drop'; readonly plan: string; readonly item: string; readonly key?: string; readonly data: { readonly because?: string } }
  /** A number logged for a target: `add` to a count, or the `value` it now has. */
  | { readonly what: 'target'; readonly plan: string; readonly item: string; readonly data: { readonly add?: number; readonly value?: number; readonly note?: string } }
  /** Whole days, or with `at` the same hours of each. */
  | { readonly what: 'off'; readonly data: { readonly from: Day; readonly to: Day; readonly at?: ClockSpan; readonly why?: string; readonly keep?: string } }
  /** That time off, by its event's id, ends before a day; where it had not begun by then, it is gone. */
  | { readonly what: 'off.cancel'; readonly data: { readonly off: string; readonly from: Day } }
  | { readonly what: 'plan.start'; readonly plan: string; readonly data: PlanStart }
  | { readonly what: 'plan.end'; readonly plan: string; readonly data: Readonly<Record<string, never>> }
  /** Replanned: the roadmap's text stays, the plan is another from here on. */
  | { readonly what: 'plan.adjust'; readonly plan: string; readonly data: Adjustment }
  /** Stands still from a day on, through `to` where that is known. */
  | { readonly what: 'plan.pause'; readonly plan: string; readonly data: { readonly from: Day; readonly to?: Day } }
  /** Goes on from that day: ends the newest pause. */
  | { readonly what: 'plan.resume'; readonly plan: string; readonly data: { readonly on: Day } }
  /** The roadmap's text changed: `hash` names a stored revision. */
  | { readonly what: 'plan.revision'; readonly plan: string; readonly data: { readonly hash: string } }
  /** All that was recorded of `from` so far counts for `to` from now on: ids of an item, or of a target, that was renamed. */
  | { readonly what: 'plan.relink'; readonly plan: string; readonly data: { readonly from: string; readonly to: string } }
  /** Takes back a command, or (when that was an undo) brings it into force again. */
  | { readonly what: 'undo'; readonly data: { readonly command: string } }

export interface PlanStart {
  /** The roadmap's id. */
  readonly roadmap: string
  /** Absolute path of the file the plan reads. */
  readonly file: string
  readonly start: Day
  /** Last day, included; without it the roadmap's own length. */
  readonly finish?: Day
  readonly minutesPerWeek?: number
}

/** An event as recorded. `seq` is the order here; `id` is unique across devices. */
export interface JournalEvent {
  readonly seq: number
  readonly id: string
  readonly command: string
  readonly device: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** The logical day it is about: for `done --on` that day, not the day of typing. */
  readonly day: Day
  /** IANA name of the zone in force. */
  readonly zone: string
  readonly what: string
  readonly plan?: string
  readonly item?: string
  readonly key?: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What an undo did, as facts: undo events themselves are left out, oldest first. */
export interface Undoing {
  /** Id of the command that is this undo; to undo it is redo. */
  readonly command: string
  /** In force before, not now. */
  readonly undone: readonly JournalEvent[]
  /** In force again: the undo of an undo. */
  readonly restored: readonly JournalEvent[]
}

/** What a doubt is: its codes with their parameters, where it stands, and what doubts depend on. Finds none. */
import type { Day, Weekday } from '../calendar/day.ts'
import type { PlannedTimetable } from '../plan/plan.ts'

/** The parameters of each doubt, by its code. */
export interface DoubtParams {
  /** A habit asks for more repetitions than days are open to it: `open` in the best week, month, quarter or run of days. */
  'few-open-days': { readonly times: number; readonly per: 'week' | 'month' | 'quarter' | number; readonly open: number }
  /** A habit names weekdays of which none is ever open to it. */
  'never-open': Record<never, never>
  /** A habit picks work and has no minutes to give it. */
  'slot-without-effort': Record<never, never>
  /** A target counts things that cannot make its number. */
  'short-count': { readonly id: string; readonly goal: number; readonly reachable: number }
  /** A phase has more work than time up to its end, followed from the plan's first day; `enoughMinutes` a week would do. */
  'phase-short': { readonly id: string; readonly needMinutes: number; readonly haveMinutes: number; readonly until: Day; readonly minutesPerWeek: number; readonly enoughMinutes: number }
  'track-without-block': { readonly track: string }
  /** Of the fullest week. */
  'timetable-over': { readonly blockMinutes: number; readonly plannedMinutes: number }
  /** Minutes after midnight. */
  'block-past-day-start': { readonly dayStart: number }
  'unknown-key-listed': { readonly text: string; readonly near?: string }
  'choose-too-many': { readonly choose: number; readonly tasks: number }
  'use-of-habit': { readonly text: string }
  /** `first` is the earlier name of the same item. */
  'used-twice': { readonly text: string; readonly first: string }
}

/** A doubt and where it stands: the name of a thing of the roadmap (see `places.ts`), and the keys that lead on from it. */
export type DoubtOf<C extends keyof DoubtParams> = {
  readonly [K in C]: { readonly code: K; readonly params: DoubtParams[K]; readonly name: string; readonly below: readonly (string | number)[] }
}[C]
/** What doubts depend on beside the plan. */
export interface DoubtConfig {
  readonly slack: number
  readonly catchUp: number
  /** Minutes after midnight at which days begin. */
  readonly dayStart: number
  readonly studyDays: readonly Weekday[]
  /** The user's own timetable, in force instead of the roadmap's. */
  readonly timetable?: PlannedTimetable
  /** Weekly rest days in force. */
  readonly rest: readonly Weekday[]
  /** The candidate that a misspelt word most likely meant. */
  readonly nearest: (word: string, candidates: readonly string[]) => string | undefined
}

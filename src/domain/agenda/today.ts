/** Everything the screen of a day needs, as one value. */
import type { DayAgenda } from './agenda.ts'
import type { Day } from '../calendar/day.ts'
import type { Running } from '../facts/clock.ts'
import type { PlanStanding } from '../facts/standing.ts'
import type { Text } from '../plan/roadmap.ts'
import type { TargetOnScreen } from '../targets/target-list.ts'

/** What a day's screen says besides the agenda; codes, the sentences are in the locales. */
export type Warning =
  | { readonly code: 'habits-exceed'; readonly minutes: number }
  | { readonly code: 'last-good'; readonly plan: string }
  | { readonly code: 'missing-file'; readonly plan: string; readonly file: string }

export interface TodayView {
  readonly agenda: DayAgenda
  readonly preview: boolean
  /** True of today: its row numbers can be ticked. */
  readonly isToday: boolean
  readonly plans: readonly PlanStanding[]
  /** With `--json` all, on the screen those whose window holds the day. */
  readonly targets: readonly TargetOnScreen[]
  readonly streak: number
  readonly warnings: readonly Warning[]
  /** Plans that stand still, with their last day of it where that is known. */
  readonly paused: readonly { readonly title: Text; readonly until?: Day }[]
  readonly motto?: Text
  /** The clock that runs; only on the screen of today. */
  readonly running?: Running
  /** A plan that has not begun. */
  readonly startsLater?: { readonly title: Text; readonly start: Day }
}

/** As much of it as a shell prompt shows. */
export type ShortView = Pick<TodayView, 'agenda' | 'streak' | 'preview' | 'running'>

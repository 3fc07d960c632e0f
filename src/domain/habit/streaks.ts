/** What the screen of streaks shows, as values. */
import type { Day } from '../calendar/day.ts'
import type { DayTotal } from '../facts/facts.ts'
import type { HabitHistory, HabitRecord } from './habit.ts'
import type { HabitToday } from './habit-today.ts'
import type { DayKind } from './heat.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { StudyStreaks } from './streak.ts'

/** Weeks that the heat map may show: a year and the days of this week. */
export const YEAR_WEEKS = 53

export interface HabitOnScreen {
  readonly item: PlannedItem
  readonly history: HabitHistory
  readonly record: HabitRecord
  readonly today: HabitToday
}

export interface Streaks {
  readonly study: StudyStreaks
  /** Days with work of the last year, oldest first. */
  readonly year: readonly DayTotal[]
  readonly kindOf: (day: Day) => DayKind
}

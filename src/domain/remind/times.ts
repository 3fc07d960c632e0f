/** When reminders are wanted: the times of a day, on which days. */
import type { Weekday } from '../calendar/day.ts'

export interface ReminderTimes {
  /** Minutes after midnight on the user's clock, 0 to 1439, ascending, each once. */
  readonly at: readonly number[]
  /** Weekdays of the logical Day, ascending. */
  readonly days: readonly Weekday[]
}

export const DEFAULT_TIMES: ReminderTimes = { at: [420, 1290], days: [1, 2, 3, 4, 5, 6, 7] }

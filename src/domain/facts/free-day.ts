/** The next day that work can move to. */
import { addDays, includes, weekdayOf } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'

/** The first day after `day` that is neither off nor a weekly rest day; within a year, else the next one. */
export function nextFreeDay(day: Day, off: readonly DaySpan[], rest: readonly Weekday[]): Day {
  for (let i = 1; i <= 366; i++) {
    const next = addDays(day, i)
    if (!rest.includes(weekdayOf(next)) && !off.some((span) => includes(span, next))) return next
  }
  return addDays(day, 1)
}

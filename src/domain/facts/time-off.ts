/** Time off as the days see it: what was declared and, where they free the day, the public holidays. Knows no preference. */
import { daysOf, includes, intersect } from '../calendar/day.ts'
import type { DaySpan } from '../calendar/day.ts'
import type { TimeOff } from './facts.ts'
import { holidaysBetween } from '../calendar/holidays.ts'

/** False of a public holiday. */
export function isDeclared({ id }: TimeOff): boolean {
  return id !== undefined
}

/**
 * What was declared, and behind it the public holidays of a span. A holiday on which time off was declared is left out: the
 * reason that was given is shown, and the habit that is kept is asked.
 */
export function withHolidays(declared: readonly TimeOff[], span: DaySpan): TimeOff[] {
  const isTaken = (holiday: DaySpan): boolean => declared.some((off) => intersect(off, holiday) !== undefined)
  const free = (holiday: DaySpan): DaySpan[] => daysOf(holiday).flatMap((day) => (declared.some((off) => includes(off, day)) ? [] : [{ from: day, to: day }]))
  return [...declared, ...holidaysBetween(span).flatMap((holiday) => (isTaken(holiday) ? free(holiday) : [holiday]))]
}

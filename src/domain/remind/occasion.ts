/** Which reminders are due at a moment of a day. Knows neither what there is to say nor what was sent. */
import { quarterOf, quarterSpan, weekdayOf, yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { ClockSpan } from '../calendar/duration.ts'
import type { ReminderTimes } from './times.ts'

/** In the order in which their parts of a message stand. */
export const OCCASIONS = ['morning', 'evening', 'week', 'quarter'] as const
export type Occasion = (typeof OCCASIONS)[number]

export interface OccasionRequest {
  /** The logical Day. */
  readonly day: Day
  /** Minutes after its midnight; above 1440 in the night after. */
  readonly minute: number
  /** Minutes after midnight at which a Day begins. */
  readonly dayStart: number
  /** Hours in which nothing is sent; the end is not included. */
  readonly quiet: ClockSpan
  /** The only one that is wanted. */
  readonly asked?: Occasion
  /** Only what one of these times has made due. */
  readonly times?: ReminderTimes
}

/** Why there is nothing to send, before anybody has looked at the plan. */
export type NotNow = 'quiet' | 'hour' | 'day' | 'early'

export type OccasionsNow = { readonly due: readonly Occasion[] } | { readonly due: readonly []; readonly notNow: NotNow }

/** The middle of a day: before it is its morning, after it its evening, and a reminder never leaves its half. */
export const NOON = 720
/** From here on it is evening by itself; before, only for who set a time there or asks for it. */
const EVENING_FROM = 1020
/** Where a day begins earlier, its morning does not, unless a time is set there. */
const WAKING = 300

/**
 * What is due: the morning's reminder from the start of the day to noon (not included), the evening's from 17:00 on, with
 * it the week's on Sundays and the quarter's on its last day. An occasion that is asked for, or has a time set, may be had
 * from noon on. Never in quiet hours.
 *
 * @example occasionsAt({ day: '2026-03-01', minute: 1290, ... }) is evening and week: a Sunday, 21:30
 */
export function occasionsAt(request: OccasionRequest): OccasionsNow {
  const { asked, day, minute, quiet, times } = request
  if (isQuiet(minute, quiet) || isNightAfter(minute, quiet)) return { due: [], notNow: 'quiet' }
  const isMorning = minute < NOON
  if (isMorning && minute < WAKING && times === undefined) return { due: [], notNow: 'hour' }
  if (asked !== undefined) {
    if ((asked === 'morning') !== isMorning) return { due: [], notNow: 'hour' }
    if (!isDayOf(asked, day)) return { due: [], notNow: 'day' }
  }
  if (times !== undefined && !hasPassed(times, request)) return { due: [], notNow: times.days.includes(weekdayOf(day)) ? 'early' : 'day' }
  if (asked === undefined && times === undefined && !isMorning && minute < EVENING_FROM) return { due: [], notNow: 'hour' }
  return { due: asked === undefined ? occasionsOf(day, isMorning) : [asked] }
}

/** Those of one half of a day. */
export function occasionsOf(day: Day, isMorning: boolean): readonly Occasion[] {
  return OCCASIONS.filter((occasion) => (occasion === 'morning') === isMorning && isDayOf(occasion, day))
}

/** True of a clock time in the quiet hours. @param minute after midnight, of any day */
export function isQuiet(minute: number, { from, to }: ClockSpan): boolean {
  const clock = minute % 1440
  return (from <= clock && clock < to) || clock + 1440 < to
}

/** Past the quiet hours that followed the evening, and before the next day begins: no evening any more. */
function isNightAfter(minute: number, { from, to }: ClockSpan): boolean {
  const [first, last] = from < NOON ? [from + 1440, to + 1440] : [from, to]
  return first >= NOON && last > 1440 && last <= minute
}

function isDayOf(occasion: Occasion, day: Day): boolean {
  if (occasion === 'week') return weekdayOf(day) === 7
  return occasion !== 'quarter' || quarterSpan(yearOf(day), quarterOf(day)).to === day
}

/** Whether one of the times of this half of the day is past; one before the start of the day is in the night after. */
function hasPassed({ at, days }: ReminderTimes, { day, dayStart, minute }: OccasionRequest): boolean {
  if (!days.includes(weekdayOf(day))) return false
  return at.map((clock) => (clock < dayStart ? clock + 1440 : clock)).some((time) => time <= minute && time < NOON === minute < NOON)
}

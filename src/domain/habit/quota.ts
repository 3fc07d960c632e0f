/** How many repetitions a quota still asks of a period that is not wholly open. Knows no habit. */
import { type Weekday, weekdayOfNumber } from '../calendar/day.ts'

/**
 * min(quota, round-half-up(quota × open / days)), in whole numbers; 0 where `days` is 0. A Day holds one repetition: a
 * quota of more than `days` asks every open day.
 * @param open the period's days on which the habit may be asked
 * @param days the period's days without weekly rest days
 * @example requiredOf(3, 4, 7) === 2 // 1.71
 * @example requiredOf(2, 3, 12) === 1 // 0.5
 */
export function requiredOf(quota: number, open: number, days: number): number {
  return days === 0 ? 0 : Math.min(quota, open, Math.floor((2 * quota * open + days) / (2 * days)))
}

/** Days from one day number to the other, both included, that are not weekly rest days. */
export function countAskable(rest: readonly Weekday[], from: number, to: number): number {
  let count = to - from + 1
  for (const weekday of new Set(rest)) {
    const next = from + ((weekday - weekdayOfNumber(from) + 7) % 7)
    if (next <= to) count -= Math.floor((to - next) / 7) + 1
  }
  return count
}

/**
 * True when a quota takes its minutes on a day: the repetitions before it are fewer than ceil(required × k / D).
 * @param openSoFar k, open days of the period up to that day, it included
 * @param open D, open days of the period
 */
export function takesMinutes(before: number, required: number, openSoFar: number, open: number): boolean {
  return open > 0 && before < Math.ceil((required * openSoFar) / open)
}

/**
 * Strength: how settled a habit is, forgetting slowly where a streak forgets at once. Knows no streak and no period.
 *
 * The rule is Loop Habit Tracker's (iSoron/uhabits, `ScoreList.recompute` and `Score.compute`).
 */
import { sumOf } from '../calendar/day-sums.ts'
import { type HabitDays, isKept, isNeutral } from './habit-days.ts'
import { type Frequency, frequencyOf } from '../calendar/recurrence.ts'

/**
 * 0 to 1, as of the end of a day. From 0 on the window's first day; each day moves it towards min(1, repetitions in the
 * last d days / n) for a habit asked n times in d days, both doubled when it is less than daily.
 *
 * A repetition below the full amount counts for its share. A neutral day without a kept repetition leaves the score, and
 * so does today until it is kept; days after the window do too. Where the rule changed, each day moves by its own rule.
 * @param day number, included; today at the latest
 * @example twenty of twenty days of a daily habit: 0.655747
 */
export function strengthOn(days: HabitDays, day: number): number {
  const share = days.share()
  let score = 0
  for (const { rule, first, last } of days.rules) {
    const { times, days: length, multiplier } = smoothed(frequencyOf(rule.every))
    for (let d = first; d <= Math.min(last, day, days.today); d++) {
      if (!isKept(days, d) && (d === days.today || isNeutral(days, d))) continue
      const value = Math.min(1, sumOf(share, d - length + 1, d) / times)
      score = score * multiplier + value * (1 - multiplier)
    }
  }
  return score
}

/** Doubling evens out a week's irregular days; the multiplier is of the frequency as written. */
function smoothed({ times, days }: Frequency): Frequency & { readonly multiplier: number } {
  const multiplier = 0.5 ** (Math.sqrt(times / days) / 13)
  return times < days ? { times: times * 2, days: days * 2, multiplier } : { times, days, multiplier }
}

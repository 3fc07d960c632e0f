/** The study streak of a period. Knows no habit and no journal. */
import { addDays, fromNumber, toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

export interface PeriodStreak {
  /** As of the last day measured; it may have begun before the period. */
  readonly current: number
  /** The longest reached on a day of the period; it may have begun before. */
  readonly longest: number
}

export interface PeriodStreakRequest {
  /** Days of the period with work, oldest first. */
  readonly worked: readonly Day[]
  /** How long the streak was at the end of the first of them; 0 when there is none. */
  readonly carried: number
  readonly neutral: (day: Day) => boolean
  /** The last day measured. */
  readonly last: Day
  readonly today: Day
  /** The streak as of the last day, where no day of the period has work. */
  readonly idle: number
}

/** A last day that is today does not break the streak while it is without work; a last day that is past does. */
export function periodStreak({ worked, carried, neutral, last, today, idle }: PeriodStreakRequest): PeriodStreak {
  const [first, ...others] = worked
  if (first === undefined) return { current: idle, longest: idle }
  let run = carried
  let longest = carried
  let previous = first
  for (const day of others) {
    run = isBridged(previous, day, neutral) ? run + 1 : 1
    longest = Math.max(longest, run)
    previous = day
  }
  const end = last < today ? addDays(last, 1) : last
  return { current: isBridged(previous, end, neutral) ? run : 0, longest }
}

/** True when every day strictly between the two is neutral. */
function isBridged(from: Day, to: Day, neutral: (day: Day) => boolean): boolean {
  for (let day = toNumber(to) - 1; day > toNumber(from); day--) if (!neutral(fromNumber(day))) return false
  return true
}

/** The last weeks of one habit, day by day and week by week. Knows no streak and no screen. */
import { fromNumber, weekdayOfNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { valueOn } from '../calendar/day-sums.ts'
import type { HabitHistory } from './habit.ts'
import { isKept, isNeutral } from './habit-days.ts'
import type { HabitPeriod } from './habit-period.ts'

/**
 * `kept` holds a repetition, `work` less than the minimum; `missed` and `open` are days that the rule asks, `free` is a day
 * off, of rest or skipped; `unasked` one that the rule does not ask by itself; `outside` the window or to come.
 */
export const DAY_MARKS = ['kept', 'work', 'missed', 'open', 'free', 'unasked', 'outside'] as const
export type DayMark = (typeof DAY_MARKS)[number]

export interface StripWeek {
  readonly monday: Day
  /** Monday to Sunday. */
  readonly marks: readonly DayMark[]
  /** Only where the rule asks by the week. */
  readonly period?: HabitPeriod
}

/** Weeks from Monday to Sunday, oldest first, the last one round today. */
export function habitStrip(history: HabitHistory, count: number): StripWeek[] {
  const { today } = history.days
  const byDay = new Map(history.periods.flatMap((period) => (period.unit === 'day' ? [[period.from, period] as const] : [])))
  const monday = today - weekdayOfNumber(today) + 1
  return Array.from({ length: count }, (_, i) => {
    const first = monday - 7 * (count - 1 - i)
    const days = Array.from({ length: 7 }, (_, k) => first + k)
    const marks = days.map((day) => markOf(history, byDay.get(day), day))
    const period = history.periods.find(({ unit, from }) => unit === 'week' && first <= from && from < first + 7)
    return { monday: fromNumber(first), marks, ...(period ? { period } : {}) }
  })
}

function markOf({ days }: HabitHistory, period: HabitPeriod | undefined, day: number): DayMark {
  if (day < days.first || day > Math.min(days.last, days.today)) return 'outside'
  if (isKept(days, day)) return 'kept'
  if (valueOn(days.share(), day) > 0) return 'work'
  if (isNeutral(days, day)) return 'free'
  if (period === undefined || period.state === 'kept') return 'unasked'
  return period.state === 'neutral' ? 'free' : period.state
}

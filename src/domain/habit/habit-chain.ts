/** Due days of `3 days after done`. Knows no streak. */
import { type HabitDays, isKept, isNeutral } from './habit-days.ts'
import type { HabitPeriod, Stretch } from './habit-period.ts'
import type { Recurrence } from '../calendar/recurrence.ts'

type Chained = Stretch<Extract<Recurrence, { kind: 'interval' }>>

/**
 * One period for each due day. The first is due on the first day of the window (or of the rule: then n days after the
 * last repetition, if there is one); the next n days after the repetition before. A neutral due day moves to the next
 * day that is not. Done by its due day it is kept, on the day it was done: done early only moves what comes next. Else
 * it is missed, once, and stays due until it is done; that late repetition is work, and the next due day counts from it.
 */
export function chainedPeriods(days: HabitDays, { every, first, last }: Chained): HabitPeriod[] {
  const end = Math.min(last, days.today)
  const periods: HabitPeriod[] = []
  const previous = lastKept(days, first - 1)
  let from = first
  let nominal = previous === undefined ? first : Math.max(first, previous + every.days)
  while (from <= end) {
    const due = firstOpen(days, nominal, last)
    const done = firstKept(days, from, end)
    if (done !== undefined && done <= due) periods.push(period(done, 'kept'))
    else if (due <= end) periods.push(period(due, due === days.today ? 'open' : 'missed'))
    if (done === undefined) break
    from = done + 1
    nominal = done + every.days
  }
  return periods
}

function period(day: number, state: 'kept' | 'open' | 'missed'): HabitPeriod {
  return { unit: 'day', from: day, to: day, required: 1, repetitions: state === 'kept' ? 1 : 0, state }
}

/** Beyond `last` when there is none. */
function firstOpen(days: HabitDays, from: number, last: number): number {
  let day = from
  while (day <= last && isNeutral(days, day)) day++
  return day
}

function firstKept(days: HabitDays, from: number, to: number): number | undefined {
  for (let day = from; day <= to; day++) if (isKept(days, day)) return day
  return undefined
}

function lastKept(days: HabitDays, to: number): number | undefined {
  for (let day = to; day >= days.first; day--) if (isKept(days, day)) return day
  return undefined
}

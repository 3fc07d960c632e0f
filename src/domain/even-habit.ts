/** Habits of days to come: each as if it were always kept, its quota spread evenly over its period. Knows no past. */
import { toNumber, WEEKDAYS, weekdayOfNumber } from './day.ts'
import type { PlannedItem } from './plan.ts'
import type { Recurrence } from './recurrence.ts'

/** A habit with its window in day numbers, both included. */
export interface EvenHabit {
  readonly item: PlannedItem
  readonly every: Recurrence
  readonly from: number
  readonly to: number
  /** Bit k is the weekday k on which it asks, for rules that go by the week. */
  readonly weekdays: number | undefined
}

/** None for what is no habit, has no window or costs nothing. */
export function evenHabits(item: PlannedItem): EvenHabit[] {
  if (item.habit === undefined || item.window === undefined || item.effortMinutes === 0) return []
  const { every } = item.habit
  return [{ item, every, from: toNumber(item.window.from), to: toNumber(item.window.to), weekdays: weekdaysOf(every) }]
}

function weekdaysOf(every: Recurrence): number | undefined {
  switch (every.kind) {
    case 'daily':
      return bitsOf(WEEKDAYS)
    case 'weekdays':
      return bitsOf(every.days)
    case 'quota':
      return every.per === 'week' ? bitsOf(WEEKDAYS.filter((weekday) => isTurn(every.times, weekday - 1, 7))) : undefined
    case 'rolling':
    case 'interval':
      return undefined
  }
}

function bitsOf(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, weekday) => bits | (1 << weekday), 0)
}

/** Whether it asks on a day of its window. */
export function asksOn({ every, from, weekdays }: EvenHabit, day: number): boolean {
  if (weekdays !== undefined) return (weekdays & (1 << weekdayOfNumber(day))) !== 0
  switch (every.kind) {
    case 'quota':
      return isTurn(every.times, day - from, every.per === 'month' ? 30 : 91)
    case 'rolling':
      return isTurn(every.times, day - from, every.days)
    case 'interval':
      return (day - from) % every.days === 0
    case 'daily':
    case 'weekdays':
      return true
  }
}

/** True on `times` of every `days` days, evenly apart. @param index days since the first */
function isTurn(times: number, index: number, days: number): boolean {
  return Math.ceil((times * (index + 1)) / days) > Math.ceil((times * index) / days)
}

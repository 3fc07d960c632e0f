/** Habits that ask for more days than are open to them. Knows no completion, skip or day off. */
import { openCapacity } from '../plan/capacity.ts'
import { monthOf, quarterOf, toNumber, fromNumber, weekdayOfNumber, yearOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { DoubtConfig, DoubtOf } from './doubt.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import type { Recurrence } from '../calendar/recurrence.ts'

export type HabitDoubt = DoubtOf<'few-open-days' | 'never-open' | 'slot-without-effort'>

/** By day number. */
type IsOpen = (day: number) => boolean

/**
 * Habits of so many times a week, month or quarter whose best one has fewer open days, and habits on weekdays that are
 * never open. A day of the window is open when it is no weekly rest day and, where the habit takes minutes, some block
 * or hours beyond the blocks admit its track. A track that no block admits at all is another doubt.
 */
export function doubtHabits(plan: Plan, config: DoubtConfig): HabitDoubt[] {
  const capacity = openCapacity([plan], config)
  return plan.items.flatMap((item): HabitDoubt[] => [...doubtSlot(item), ...doubtDays(item)])

  function doubtDays(item: PlannedItem): HabitDoubt[] {
    const { habit, window } = item
    if (habit === undefined || window === undefined || habit.every.kind === 'daily' || habit.every.kind === 'interval') return []
    const hasRoom = (day: number): boolean => roomFor(item, capacity(day))
    const needsRoom = item.effortMinutes > 0 && daysIn(window).some(hasRoom)
    const isOpen: IsOpen = (day) => !config.rest.includes(weekdayOfNumber(day)) && (!needsRoom || hasRoom(day))
    return doubtRule(item.id, habit.every, window, isOpen)
  }
}

function doubtSlot({ id, habit, effortMinutes }: PlannedItem): HabitDoubt[] {
  const isEmpty = habit !== undefined && habit.picks.length > 0 && effortMinutes === 0
  return isEmpty ? [{ name: id, below: ['picks'], code: 'slot-without-effort', params: {} }] : []
}

function roomFor({ track }: PlannedItem, day: ReturnType<ReturnType<typeof openCapacity>>): boolean {
  return day.unplacedMinutes > 0 || day.admitting(track).blocks.length > 0
}

function doubtRule(id: string, every: Recurrence, window: DaySpan, isOpen: IsOpen): HabitDoubt[] {
  const place = { name: id, below: ['every'] }
  const days = daysIn(window)
  switch (every.kind) {
    case 'daily':
    case 'interval':
      return []
    case 'weekdays': {
      const asked = days.filter((day) => every.days.includes(weekdayOfNumber(day)))
      return asked.some(isOpen) ? [] : [{ ...place, code: 'never-open', params: {} }]
    }
    case 'quota': {
      const open = mostIn(days.filter(isOpen), PERIOD_OF[every.per])
      return open >= every.times ? [] : [{ ...place, code: 'few-open-days', params: { times: every.times, per: every.per, open } }]
    }
    case 'rolling': {
      const open = mostInRun(days.filter(isOpen), every.days)
      return open >= every.times ? [] : [{ ...place, code: 'few-open-days', params: { times: every.times, per: every.days, open } }]
    }
  }
}

/** The period a day lies in, as a name. */
const PERIOD_OF = {
  week: (day: number): string => String(day - weekdayOfNumber(day)),
  month: (day: number): string => named(day, monthOf),
  quarter: (day: number): string => named(day, quarterOf),
}

function named(number: number, of: (day: Day) => number): string {
  const day = fromNumber(number)
  return `${yearOf(day)}-${of(day)}`
}

function daysIn({ from, to }: DaySpan): number[] {
  const first = toNumber(from)
  return Array.from({ length: toNumber(to) - first + 1 }, (_, i) => first + i)
}

function mostIn(days: readonly number[], periodOf: (day: number) => string): number {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** @param days in order */
function mostInRun(days: readonly number[], length: number): number {
  let most = 0
  let first = 0
  days.forEach((day, last) => {
    while ((days[first] ?? day) <= day - length) first++
    most = Math.max(most, last - first + 1)
  })
  return most
}

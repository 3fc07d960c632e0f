/**
 * Habits of days to come, each kept whenever it takes minutes from now on: it asks what habit-today.ts would ask then. Plain
 * numbers, because years are lived through before a line is printed. Knows no blocks.
 */
import { sumOf, valueOn } from '../calendar/day-sums.ts'
import { toNumber, weekdayOfNumber } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { habitOf } from './habit.ts'
import { buildHabitDays, openOn } from './habit-days.ts'
import type { DayKinds, HabitDays } from './habit-days.ts'
import { quotaBetween, stretchOn, wholePeriod } from './habit-period.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { countAskable, requiredOf, takesMinutes } from './quota.ts'
import type { Recurrence } from '../calendar/recurrence.ts'

export interface HabitAhead {
  readonly item: PlannedItem
  /** Day number of the last day of its window. */
  readonly to: number
  /** Whether it takes its minutes on a day. Every day from today on is asked of once, in order. */
  readonly asks: (day: number) => boolean
}

/** Undefined for what is no habit, has no window or costs nothing. */
export function habitAhead(item: PlannedItem, facts: Pick<Facts, 'items'>, kinds: DayKinds): HabitAhead | undefined {
  const input = item.effortMinutes === 0 ? undefined : habitOf(item, facts.items.get(item.ref))
  if (input === undefined || item.habit === undefined) return undefined
  const isOpen = openOn(input, kinds)
  const asks = askingOf(item.habit.every, toNumber(input.window.from), () => buildHabitDays(input, kinds))
  return { item, to: toNumber(input.window.to), asks: (day) => isOpen(day) && asks(day) }
}

/** Answers, of open days of the window in order, whether the present rule takes minutes on them. @param count for rules that count days */
function askingOf(every: Recurrence, first: number, count: () => HabitDays): (day: number) => boolean {
  switch (every.kind) {
    case 'daily':
      return () => true
    case 'weekdays':
      return (day) => every.days.includes(weekdayOfNumber(day))
    case 'quota':
      return onceAsked(() => quotaOf(every, count()))
    case 'rolling':
      return onceAsked(() => rollingOf(every, count()))
    case 'interval':
      return every.chained ? onceAsked(() => chainOf(every.days, count())) : (day) => (day - first) % every.days === 0
  }
}

/** Days are counted when the first of them is asked of: most debts are paid off before some habits begin. */
function onceAsked(make: () => (day: number) => boolean): (day: number) => boolean {
  let asks: ((day: number) => boolean) | undefined
  return (day) => (asks ??= make())(day)
}

function quotaOf(every: Extract<Recurrence, { kind: 'quota' }>, days: HabitDays): (day: number) => boolean {
  const { first } = stretchOn(days, days.last)
  let period = { from: 0, to: -1, required: 0 }
  let before = 0
  return (day) => {
    if (day > period.to) {
      const whole = wholePeriod(every.per, day)
      const [from, to] = [Math.max(whole.from, first), Math.min(whole.to, days.last)]
      period = { from, to, required: quotaBetween(days, every, from, to) }
      before = sumOf(days.kept, from, Math.min(to, day - 1))
    }
    const takes = takesMinutes(before, period.required, sumOf(days.open, period.from, day), sumOf(days.open, period.from, period.to))
    if (takes || isKeptToday(days, day)) before++
    return takes
  }
}

/** Beyond its pace, or earlier than it was due: it is known of the days after. */
function isKeptToday(days: HabitDays, day: number): boolean {
  return day === days.today && valueOn(days.kept, day) > 0
}

function rollingOf({ times, days: length }: Extract<Recurrence, { kind: 'rolling' }>, days: HabitDays): (day: number) => boolean {
  const { first } = stretchOn(days, days.last)
  const kept = new Set<number>()
  for (let day = days.today - length; day <= days.today; day++) if (valueOn(days.kept, day) > 0) kept.add(day)
  return (day) => {
    const start = Math.max(first, day - length + 1)
    const to = Math.min(start + length - 1, days.last)
    const required = requiredOf(times, sumOf(days.open, start, to), countAskable(days.kinds.rest, start, start + length - 1))
    let before = 0
    for (let each = start; each < day; each++) if (kept.has(each)) before++
    const takes = takesMinutes(before, required, sumOf(days.open, start, day), sumOf(days.open, start, to))
    if (takes) kept.add(day)
    return takes
  }
}

/** Due so many days after it was done last, and on every open day from then on until it is; done today it takes today's minutes. */
function chainOf(length: number, days: HabitDays): (day: number) => boolean {
  let due = stretchOn(days, days.last).first
  for (let day = days.first; day <= days.today; day++) if (valueOn(days.kept, day) > 0) due = Math.max(due, day + length)
  return (day) => {
    if (isKeptToday(days, day)) return true
    if (day < due) return false
    due = day + length
    return true
  }
}

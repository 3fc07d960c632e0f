/** Habits over a period: what each kept, and how often its rule asks. Knows no minutes and no screen. */
import { addDays, intersect, lengthOf, toNumber } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { buildHabitHistory, habitOf, habitRecord, historyAhead } from '../habit/habit.ts'
import type { HabitHistory, HabitRecord } from '../habit/habit.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { firstDayOf } from './report-planned.ts'
import type { ReportedPlan } from './report-planned.ts'

export interface HabitsRequest {
  readonly plans: readonly ReportedPlan[]
  readonly facts: Facts
  readonly period: DaySpan
  readonly today: Day
  readonly histories: Histories
}

/** The history of a habit up to today; undefined for what is none. */
export type Histories = (item: PlannedItem) => HabitHistory | undefined

/** Each history is built once, however often it is asked for: a report asks for the period, the whole of it, and the one before. */
export function openHistories({ items, off }: Facts, rest: readonly Weekday[], today: Day): Histories {
  const known = new Map<PlannedItem, HabitHistory>()
  return (item) => {
    const input = known.has(item) ? undefined : habitOf(item, items.get(item.ref))
    if (input !== undefined) known.set(item, buildHabitHistory(input, { today, off, rest }))
    return known.get(item)
  }
}

export interface ReportedHabit {
  readonly item: PlannedItem
  readonly record: HabitRecord
  readonly history: HabitHistory
}

/**
 * The habits that asked something or were done in the period, in the author's order, then those that an edit has taken out
 * since, up to that day; none of a dropped plan.
 */
export function reportHabits({ plans, facts, period, today, histories }: HabitsRequest): ReportedHabit[] {
  return plans.flatMap((plan) =>
    [...plan.now.items, ...goneHabits(plan)].flatMap((item) => {
      const { droppedOn } = plan
      if (item.habit === undefined || facts.items.get(item.ref)?.droppedOn !== undefined || droppedOn !== undefined) return []
      if (item.window === undefined || !intersect(item.window, period) || period.from > today) return []
      const history = histories(item) as HabitHistory
      const record = habitRecord(history, period)
      return record.expected > 0 || record.kept > 0 ? [{ item, record, history }] : []
    }),
  )
}

/** As they were, until the last day on which the roadmap had them. */
function goneHabits({ gone = [] }: ReportedPlan): PlannedItem[] {
  return gone.flatMap(({ item, on }) => {
    if (item.window === undefined || item.window.from >= on) return []
    const last = addDays(on, -1)
    return [{ ...item, window: { from: item.window.from, to: item.window.to < last ? item.window.to : last } }]
  })
}

/**
 * Repetitions that the rule asks in the whole period, days to come too, less days off, rest days and skips; none from the
 * day on which the habit or its plan was dropped. Of `3/7d` the days expected times 3/7; of `3 days after done` a third of
 * the days to come.
 */
export function expectedRepetitions(plan: ReportedPlan, item: PlannedItem, { facts, period, today, histories }: HabitsRequest): number {
  const from = firstDayOf(plan.then, period)
  const droppedOn = facts.items.get(item.ref)?.droppedOn ?? plan.droppedOn
  const to = droppedOn !== undefined && droppedOn <= period.to ? addDays(droppedOn, -1) : period.to
  const asked = from === undefined || from > to || item.window === undefined ? undefined : intersect(item.window, { from, to })
  if (item.habit === undefined || from === undefined || asked === undefined) return 0
  const { every } = item.habit
  if (every.kind === 'interval' && every.chained) {
    const ahead = intersect(asked, { from: addDays(today, 1), to })
    // Its due days are known up to today; after that it is asked as often as it can be.
    return requiredIn(histories(item), { from, to }) + (ahead === undefined ? 0 : lengthOf(ahead) / every.days)
  }
  const history = histories(item)
  const after = addDays(to, 1)
  const expected = requiredIn(history && today < after ? historyAhead(history, after) : history, { from, to })
  return every.kind === 'rolling' ? (expected * every.times) / every.days : expected
}

/** What the periods ask that end in those days. */
function requiredIn(history: HabitHistory | undefined, over: DaySpan): number {
  const [from, to] = [toNumber(over.from), toNumber(over.to)]
  return (history?.periods ?? []).reduce((sum, period) => (from <= period.to && period.to <= to ? sum + period.required : sum), 0)
}

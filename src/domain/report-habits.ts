/** Habits over a period: what each kept, and how often its rule asks. Knows no minutes and no screen. */
import { addDays, intersect, lengthOf, toNumber } from './day.ts'
import type { Day, DaySpan, Weekday } from './day.ts'
import type { Facts } from './facts.ts'
import { buildHabitHistory, habitOf, habitRecord } from './habit.ts'
import type { HabitHistory, HabitRecord } from './habit.ts'
import type { HabitInput } from './habit-days.ts'
import type { PlannedItem } from './plan.ts'
import { firstDayOf } from './report-planned.ts'
import type { ReportedPlan } from './report-planned.ts'

export interface HabitsRequest {
  readonly plans: readonly ReportedPlan[]
  readonly facts: Facts
  readonly period: DaySpan
  readonly today: Day
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
}

export interface ReportedHabit {
  readonly item: PlannedItem
  readonly record: HabitRecord
  readonly history: HabitHistory
}

/** The habits in force that asked something or were done in the period, in the author's order; none of a dropped plan. */
export function reportHabits({ plans, facts, period, today, rest }: HabitsRequest): ReportedHabit[] {
  return plans.flatMap(({ now, droppedOn }) =>
    now.items.flatMap((item) => {
      const own = facts.items.get(item.ref)
      const input = habitOf(item, own)
      if (input === undefined || own?.droppedOn !== undefined || droppedOn !== undefined || !intersect(input.window, period)) return []
      if (period.from > today) return []
      const history = buildHabitHistory(input, { today, off: facts.off, rest })
      const record = habitRecord(history, period)
      return record.expected > 0 || record.kept > 0 ? [{ item, record, history }] : []
    }),
  )
}

/**
 * Repetitions that the rule asks in the whole period, days to come too, less days off, rest days and skips; none from the
 * day on which the habit or its plan was dropped. Of `3/7d` the days expected times 3/7; of `3 days after done` a third of
 * the days to come.
 */
export function expectedRepetitions(plan: ReportedPlan, item: PlannedItem, { facts, period, today, rest }: HabitsRequest): number {
  const own = facts.items.get(item.ref)
  const input = habitOf(item, own)
  const from = firstDayOf(plan.then, period)
  const droppedOn = own?.droppedOn ?? plan.droppedOn
  const to = droppedOn !== undefined && droppedOn <= period.to ? addDays(droppedOn, -1) : period.to
  if (input === undefined || from === undefined || from > to || !intersect(input.window, { from, to })) return 0
  const kinds = { today, off: facts.off, rest }
  const every = item.habit?.every
  if (every?.kind === 'interval' && every.chained) return chainedRepetitions(input, { from, to }, kinds, every.days)
  const after = addDays(to, 1)
  const expected = requiredIn(buildHabitHistory(input, { ...kinds, today: today > after ? today : after }), { from, to })
  return every?.kind === 'rolling' ? (expected * every.times) / every.days : expected
}

/** What the periods ask that end in those days. */
function requiredIn({ periods }: HabitHistory, over: DaySpan): number {
  const [from, to] = [toNumber(over.from), toNumber(over.to)]
  return periods.reduce((sum, period) => (from <= period.to && period.to <= to ? sum + period.required : sum), 0)
}

/** Its due days are known up to today; after that it is asked as often as it can be. */
function chainedRepetitions(input: HabitInput, over: DaySpan, kinds: Parameters<typeof buildHabitHistory>[1], days: number): number {
  const expected = requiredIn(buildHabitHistory(input, kinds), over)
  const asked = intersect(over, input.window)
  const ahead = asked && intersect(asked, { from: addDays(kinds.today, 1), to: over.to })
  return expected + (ahead === undefined ? 0 : lengthOf(ahead) / days)
}

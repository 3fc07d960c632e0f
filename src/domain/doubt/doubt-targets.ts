/** Targets that count too little to be reached. Knows no completion. */
import { daysOf, intersect, lengthOf, monthOf, quarterOf, toNumber, weekdayOf, yearOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { DoubtOf } from './doubt.ts'
import type { Plan, PlannedItem, PlannedTarget } from '../plan/plan.ts'
import type { QuotaUnit, Recurrence } from '../calendar/recurrence.ts'
import { selects } from '../plan/selector.ts'

export type TargetDoubt = DoubtOf<'short-count'>

/** Items are looked at so often for all targets together; a plan with more has another trouble. */
const LOOKED = 2_000_000

/**
 * Targets whose `counts` cannot make their goal: items in the target's window count once, each key once, a habit so many
 * times as its rhythm asks for in the days that both windows share.
 */
export function doubtTargets(plan: Plan): TargetDoubt[] {
  const windows = new Map(plan.phases.map((phase) => [phase.id, phase.window]))
  const affordable = plan.targets.slice(0, Math.ceil(LOOKED / (plan.items.length + 1)))
  return affordable.flatMap((target): TargetDoubt[] => {
    if (target.measure !== 'count' || target.counts.length === 0 || target.window === undefined) return []
    const { goal, id } = target
    const reachable = reachableOf(plan, target, target.window, windows)
    return reachable >= goal ? [] : [{ name: id, below: ['reach'], code: 'short-count', params: { id, goal, reachable } }]
  })
}

function reachableOf(plan: Plan, target: PlannedTarget, within: DaySpan, windows: ReadonlyMap<string, DaySpan | undefined>): number {
  const keys = new Set<string>()
  let reachable = 0
  for (const item of plan.items) {
    if (item.type === 'step' || !target.counts.some((selector) => selects(selector, item, plan.lists))) continue
    const times = timesIn(item, within, windows)
    if (times === 0 || (item.key !== undefined && keys.has(item.key))) continue
    if (item.key !== undefined) keys.add(item.key)
    reachable += times
  }
  return reachable
}

/** How often an item can be done inside a span; where other phases use it, in any of their windows. */
function timesIn(item: PlannedItem, within: DaySpan, windows: ReadonlyMap<string, DaySpan | undefined>): number {
  const spans = [item.window, ...(item.usedIn ?? []).map((id) => windows.get(id))]
  const shared = spans.flatMap((span) => (span === undefined ? [] : [intersect(span, within)])).filter((span) => span !== undefined)
  if (item.habit === undefined) return shared.length > 0 ? 1 : 0
  const { every } = item.habit
  return Math.max(0, ...shared.map((span) => repetitionsIn(span, every)))
}

/** How many repetitions a rhythm asks for in a span; a part of a week, month or quarter may hold all of its own. */
function repetitionsIn(span: DaySpan, every: Recurrence): number {
  const length = lengthOf(span)
  switch (every.kind) {
    case 'daily':
      return length
    case 'weekdays':
      return daysOf(span).filter((day) => every.days.includes(weekdayOf(day))).length
    case 'quota':
      return Math.min(length, every.times * (PERIOD_NUMBER[every.per](span.to) - PERIOD_NUMBER[every.per](span.from) + 1))
    case 'rolling':
      return Math.ceil((length * every.times) / every.days)
    case 'interval':
      return Math.ceil(length / every.days)
  }
}

/** Numbers of the calendar's periods, one after the other. */
const PERIOD_NUMBER: Readonly<Record<QuotaUnit, (day: Day) => number>> = {
  week: (day) => (toNumber(day) - weekdayOf(day)) / 7,
  month: (day) => yearOf(day) * 12 + monthOf(day),
  quarter: (day) => yearOf(day) * 4 + quarterOf(day),
}

/** How a target came to where it is: what it stood at on each day that changed it, and week by week. Knows no screen. */
import { toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan, PlannedTarget } from '../plan/plan.ts'
import { courseOf } from './target.ts'
import { targetFacts } from './target-list.ts'
import type { TargetFacts } from './target-course.ts'

export interface TargetPoint {
  readonly day: Day
  readonly value: number
}

export interface TargetHistory {
  /** Where it stood at the end of each day that changed it, or on which it was measured; oldest first. */
  readonly days: readonly TargetPoint[]
  /** Where it stood before its window, where that is known, and at the end of each week of it up to today; none where nothing happened. */
  readonly weeks: readonly number[]
}

/** As known on a day. */
export function targetHistory(plan: Plan, target: PlannedTarget, facts: Facts, today: Day): TargetHistory {
  const own = targetFacts(plan, target, facts, today)
  const days = target.measure === 'count' ? summed(own) : measured(own)
  return { days, weeks: days.length === 0 ? [] : weeksOf(target, own, today) }
}

function summed({ entries }: TargetFacts): TargetPoint[] {
  let value = 0
  const byDay = new Map<Day, number>()
  for (const { day, amount } of entries) byDay.set(day, (value += amount))
  return [...byDay].map(([day, sum]) => ({ day, value: sum }))
}

function measured({ values }: TargetFacts): TargetPoint[] {
  return [...new Map(values.map(({ day, value }) => [day, value] as const))].map(([day, value]) => ({ day, value }))
}

/** The last week ends today, or with the window. */
function weeksOf(target: PlannedTarget, facts: TargetFacts, today: Day): number[] {
  const course = courseOf(target, facts, today)
  const last = target.window === undefined || target.window.to > today ? toNumber(today) : toNumber(target.window.to)
  const length = last - course.start + 1
  if (length <= 0) return []
  const ends = Array.from({ length: Math.ceil(length / 7) }, (_, i) => Math.min(last, course.start + 7 * i + 6))
  return [...(course.base === undefined ? [] : [course.base]), ...ends.map((end) => course.at(end))]
}

/** The targets of a period, and by how much those that count grew in it. Knows no pace of its own. */
import { addDays } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan, PlannedTarget } from '../plan/plan.ts'
import type { ReportedPlan } from './report-planned.ts'
import { targetsOn } from '../targets/target-list.ts'
import type { TargetOnScreen } from '../targets/target-list.ts'

/** How much a count target grew. */
export interface Gain {
  readonly target: PlannedTarget
  readonly amount: number
}

export interface TargetsRequest {
  readonly plans: readonly ReportedPlan[]
  readonly facts: Facts
  readonly period: DaySpan
}

/** Those whose window meets the period, as of a day; none of a dropped plan. */
export function reportTargets({ plans, facts, period }: TargetsRequest, day: Day): TargetOnScreen[] {
  const meets = ({ target: { window } }: TargetOnScreen): boolean => window === undefined || (window.from <= period.to && window.to >= period.from)
  return targetsOn(runningOf(plans), facts, day).filter(meets)
}

/** By how much each of the count targets grew since the day before the period; those that did not are left out. */
export function gainsOf({ plans, facts, period }: TargetsRequest, targets: readonly TargetOnScreen[]): Gain[] {
  const before = new Map(targetsOn(runningOf(plans), facts, addDays(period.from, -1)).map(({ target, state }) => [target.ref, state.now ?? 0]))
  return targets.flatMap(({ target, state }) => {
    const amount = target.measure === 'count' ? (state.now ?? 0) - (before.get(target.ref) ?? 0) : 0
    return amount > 0 ? [{ target, amount }] : []
  })
}

function runningOf(plans: readonly ReportedPlan[]): Plan[] {
  return plans.filter((plan) => plan.droppedOn === undefined).map((plan) => plan.now)
}

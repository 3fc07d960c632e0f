/** The targets of a period, and by how much those that count grew in it. Knows no pace of its own. */
import { addDays } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import type { Facts } from './facts.ts'
import type { PlannedTarget } from './plan.ts'
import type { ReportedPlan } from './report-planned.ts'
import { targetsOn } from './target-list.ts'
import type { TargetOnScreen } from './target-list.ts'

export interface ReportTargets {
  /** Those whose window meets the period, as of its last day or today; none of a dropped plan. */
  readonly targets: readonly TargetOnScreen[]
  /** By how much each count target grew in the period; those that did not are left out. */
  readonly gains: readonly { readonly target: PlannedTarget; readonly amount: number }[]
}

export interface TargetsRequest {
  readonly plans: readonly ReportedPlan[]
  readonly facts: Facts
  readonly period: DaySpan
  readonly today: Day
}

/** @param last the last day measured; undefined when the period has not begun: then as of today */
export function reportTargets({ plans, facts, period, today }: TargetsRequest, last: Day | undefined): ReportTargets {
  const running = plans.filter((plan) => plan.droppedOn === undefined).map((plan) => plan.now)
  const meets = ({ target: { window } }: TargetOnScreen): boolean => window === undefined || (window.from <= period.to && window.to >= period.from)
  const targets = targetsOn(running, facts, last ?? today).filter(meets)
  const counting = last !== undefined && targets.some(({ target }) => target.measure === 'count')
  const before = new Map(counting ? targetsOn(running, facts, addDays(period.from, -1)).map(({ target, state }) => [target.ref, state.now ?? 0]) : [])
  const gains = targets.flatMap(({ target, state }) => {
    const amount = target.measure === 'count' && counting ? (state.now ?? 0) - (before.get(target.ref) ?? 0) : 0
    return amount > 0 ? [{ target, amount }] : []
  })
  return { targets, gains }
}

/** What falls short today, for the screens that say so. */
import type { Active } from '../domain/schedule/active.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { shortagesOf } from '../domain/schedule/shortage.ts'
import type { Shortage } from '../domain/schedule/shortage.ts'
import { requestOf } from './day-view.ts'
import type { Session } from './session.ts'

/** Phases of a plan with more work than time if the agenda is followed, the plans that run beside it. */
export function shortagesToday(session: Session, active: Active, plan: Plan): Shortage[] {
  const { plans, facts, day: today, config } = requestOf(session, active, session.today)
  return shortagesOf({ plans: plans.includes(plan) ? plans : [...plans, plan], facts, today, config }, plan.id)
}

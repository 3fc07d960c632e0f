/** The days to come of a plan, and what falls short in them, for the screens that say so. */
import type { Active } from '../domain/agenda/active.ts'
import { pauseOn } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { OutcomeScene } from '../domain/ahead/outcome.ts'
import { shortagesOf } from '../domain/ahead/shortage.ts'
import type { Shortage } from '../domain/ahead/shortage.ts'
import { requestOf } from './day-view.ts'
import type { Session } from './session.ts'

/** The plans that run today, and that one whether it does or not. */
export function sceneToday(session: Session, active: Active, plan: Plan): OutcomeScene {
  const { plans, idle = [], facts, day: today, config, cardsOn } = requestOf(session, active, session.today)
  return { plans: plans.includes(plan) ? plans : [...plans, plan], idle: idle.filter((each) => each !== plan), facts, today, config, ...(cardsOn ? { cardsOn } : {}) }
}

/** Phases of a plan with more work than time if the agenda is followed; none of a plan that stands still. */
export function shortagesToday(session: Session, active: Active, plan: Plan): Shortage[] {
  return pauseOn(plan, session.today) ? [] : shortagesOf(sceneToday(session, active, plan), plan.id)
}

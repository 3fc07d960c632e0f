/** Joins two texts of a plan's roadmap and the journal into what changed, and what of it has a past. */
import { heirOf } from '../domain/plan/link.ts'
import { planChange } from '../domain/edit/plan-change.ts'
import type { PlanChange } from '../domain/edit/plan-change.ts'
import { diffPlans } from '../domain/edit/plan-diff.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { facts as readFacts } from '../journal/facts.ts'
import { linksOf } from '../journal/links.ts'
import { plans as readPlans } from '../journal/plans.ts'
import { likeness, takeApart, wordsOf } from '../language/likeness.ts'
import type { Taken } from '../language/likeness.ts'
import type { Session } from './session.ts'

const COMPARING = {
  takeApart,
  wordsOf: (taken: unknown): string[] => wordsOf(taken as Taken),
  likeness: (a: unknown, b: unknown): number => likeness(a as Taken, b as Taken),
}

/** @param seq place of the earlier text among all events: what was joined since is known to be renamed */
export function changeBetween(session: Session, before: Plan, after: Plan, seq: number): PlanChange {
  const journal = session.journal()
  const links = linksOf(journal, after.id)
  const diff = diffPlans(before, after, (id) => heirOf(links, id, seq), COMPARING)
  return planChange(after.id, diff, readFacts(journal, { plans: [after.id] }))
}

/** The command that joins them; with the plan where an id alone might name something else. */
export function relinkCommand(session: Session, from: string, to: string, plan: string): string {
  const running = readPlans(session.journal()).filter(({ droppedOn }) => droppedOn === undefined)
  const name = running.length > 1 || /^\d+$/.test(to) ? `${plan}/${to}` : to
  return `roadmap plan relink ${from} ${name}`
}

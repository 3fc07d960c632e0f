/** What a review leads to: when it comes back. Holds the scheduler of reviews: loaded only where one was graded. */
import type { Active } from '../domain/agenda/active.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Grade } from '../domain/facts/event.ts'
import { addDays } from '../domain/calendar/day.ts'
import { buildDeck } from '../domain/review/deck.ts'
import { progressOfAll } from '../domain/schedule/day-work.ts'
import { runningOn } from '../domain/plan/plan.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { daysByGrade, recallAfter } from '../domain/review/memory.ts'
import type { Recall } from '../domain/review/recall.ts'
import { repetitionsOf } from '../domain/review/repetitions.ts'
import type { Repetition } from '../domain/review/repetitions.ts'
import type { Session } from './session.ts'

/** What was recalled of an item up to a day. */
export function recalled(session: Session, { plans, facts }: Pick<Active, 'plans' | 'facts'>, item: PlannedItem, until: Day): Repetition[] {
  const plan = plans.filter(({ id }) => id === item.plan)
  return repetitionsOf(item, facts, progressOfAll(plan, facts, session.today).get(item.ref) ?? {}, until)
}

/** When items come back after what is recorded of them up to today, by ref. */
export function comeBack(session: Session, active: Active, items: readonly PlannedItem[]): ReadonlyMap<string, Recall> {
  const { retention } = session.config.reviews
  return new Map(items.flatMap((item) => {
    const recall = recallAfter(recalled(session, active, item, session.today), retention)
    return recall ? [[item.ref, recall] as const] : []
  }))
}

/** The day on which the next of the plans that run comes back, with what is recorded of today; undefined where there are to be no reviews. */
export function nextDue({ today, config: { reviews } }: Session, { plans: all, facts }: Pick<Active, 'plans' | 'facts'>): Day | undefined {
  if (reviews.minutes === 0) return undefined
  const { plans } = runningOn(all, today)
  return buildDeck(plans, facts, progressOfAll(plans, facts, today), addDays(today, 1), { retention: reviews.retention, ceiling: reviews.minutes })[0]?.due
}

/** Days until it would come back after each grade given on that day. */
export function intervalsOf(session: Session, active: Active, item: PlannedItem, day: Day): Readonly<Record<Grade, number>> {
  return daysByGrade(recalled(session, active, item, day), session.config.reviews.retention, day)
}

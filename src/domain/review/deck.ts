/** All cards of the plans, computed from what is recorded. Dear, and so not on the way of a warm start: there they are kept. */
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { runningOn } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import { reviewMinutes } from './card.ts'
import type { Card } from './card.ts'
import { recallAfter } from './memory.ts'
import { repetitionsOf } from './repetitions.ts'

export interface DeckRules {
  /** The chance of recall, 0 to 1, at which a card comes back. */
  readonly retention: number
  /** Minutes of reviews a day; none takes longer. */
  readonly ceiling: number
}

/**
 * What was done before `known` of tasks that come back, due first; of one due day in the author's order. Of items with one
 * key the first is the card, of a plan that stands still only where no other has it. What is done, but only known from before, has none.
 */
export function buildDeck(plans: readonly Plan[], facts: Facts, progress: ProgressMap, known: Day, { retention, ceiling }: DeckRules): Card[] {
  const keys = new Set<string>()
  const { plans: running, idle } = runningOn(plans, known)
  const cards = [...running, ...idle].flatMap((plan) =>
    plan.items.flatMap((item): Card[] => {
      const state = progress.get(item.ref)
      if (!item.review || item.type === 'habit' || state?.status !== 'done' || (item.key !== undefined && keys.has(item.key))) return []
      const recall = recallAfter(repetitionsOf(item, facts, state, addDays(known, -1)), retention)
      if (recall === undefined) return []
      if (item.key !== undefined) keys.add(item.key)
      const { ref, key, track } = item
      return [{ ref, plan: plan.id, ...(key === undefined ? {} : { key }), ...(track === undefined ? {} : { track }), minutes: Math.min(ceiling, reviewMinutes(item)), due: recall.due }]
    }),
  )
  return cards.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

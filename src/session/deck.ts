/** What comes back, computed from all that is recorded. Holds the scheduler of reviews: loaded only where something could come back. */
import type { Active } from '../domain/agenda/active.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Facts } from '../domain/facts/facts.ts'
import type { ProgressMap } from '../domain/facts/progress.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Cards } from '../domain/review/card.ts'
import { buildDeck } from '../domain/review/deck.ts'
import type { DeckRules } from '../domain/review/deck.ts'
import { progressOfAll } from '../domain/schedule/day-work.ts'

/** Each day's cards are computed once, when they are asked for; those of a day to come are those of today. */
export function deckOf(plans: readonly Plan[], facts: Facts, today: Day, rules: DeckRules): NonNullable<Active['cardsOn']> {
  const known = new Map<Day, Cards>()
  let progress: ProgressMap | undefined
  return (day) => {
    const morning = day < today ? day : today
    const same = known.get(morning)
    if (same !== undefined) return same
    progress ??= progressOfAll(plans, facts, today)
    const all = buildDeck(plans, facts, progress, morning, rules)
    const due = all.filter((card) => card.due <= morning)
    const cards: Cards = { known: morning, due, later: () => all.slice(due.length), ceiling: rules.ceiling }
    known.set(morning, cards)
    return cards
  }
}

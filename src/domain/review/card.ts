/** What comes back after it was done: when, and how long it takes. Knows no memory. */
import type { Day } from '../calendar/day.ts'
import type { Completion, Facts, Worked } from '../facts/facts.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { isRecall } from './repetitions.ts'

/** Something done that comes back. */
export interface Card {
  /** Ref of the item; of those with one key, the first of the plans. */
  readonly ref: string
  readonly plan: string
  readonly key?: string
  readonly track?: string
  readonly minutes: number
  readonly due: Day
}

/** Cards as they were known in the morning of a day: what was done on it or later is not in them. Those due first come first. */
export interface Cards {
  readonly known: Day
  /** Due by then. */
  readonly due: readonly Card[]
  /** Due after it; asked for only by what looks ahead. */
  readonly later: () => readonly Card[]
  /** Minutes a day at most. */
  readonly ceiling: number
}

/** What says whether something was recalled. */
type RecallFacts = Pick<Facts, 'items' | 'keys' | 'worked'>

/** Those due by a day, which is not before the one they are known on, without what was reviewed since. */
export function cardsBy(cards: Cards, facts: RecallFacts, day: Day): readonly Card[] {
  if (day <= cards.known) return cards.due
  const all = [...cards.due, ...cards.later().filter(({ due }) => due <= day)]
  return all.filter((card) => !isReviewed(card, facts, cards.known, day))
}

/** A third of the effort, in steps of 5, between 5 and 20 minutes: a look at a page, or a problem solved again from memory. */
export function reviewMinutes({ effortMinutes }: Pick<PlannedItem, 'effortMinutes'>): number {
  return Math.min(20, Math.max(5, Math.ceil(effortMinutes / 3 / 5) * 5))
}

/** Whether the card, or what shares its key, was reviewed or done anew on one of the days from `from` (included) to `to` (not included). */
export function isReviewed({ ref, key }: Pick<Card, 'ref' | 'key'>, { items, keys, worked }: RecallFacts, from: Day, to: Day): boolean {
  const isIn = ({ day }: { readonly day: Day }): boolean => from <= day && day < to
  const isReview = (each: Worked): boolean => each.grade !== undefined && isIn(each)
  const isDoing = (each: Completion): boolean => isRecall(each) && isIn(each)
  const own = items.get(ref)
  const isOwn = (own?.worked?.some(isReview) ?? false) || (own?.completions.some(isDoing) ?? false)
  return isOwn || (key !== undefined && ((worked?.get(key)?.some(isReview) ?? false) || (keys.get(key)?.some(isDoing) ?? false)))
}

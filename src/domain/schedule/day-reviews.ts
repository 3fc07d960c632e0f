/** What comes back on a day: the cards due by then, each with its item. Knows no minutes of the day. */
import { addDays } from '../calendar/day.ts'
import { cardsBy, isReviewed } from '../review/card.ts'
import type { Card } from '../review/card.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { AgendaRequest } from './day-work.ts'
import type { ReviewPiece } from './reviews.ts'
import type { ReviewWork } from './schedule.ts'

/** A card and what it is of. */
export interface DueReview extends ReviewWork {
  readonly card: Card
}

export interface DayReviews {
  /** In order, up to the first whose item is not at hand: that is beyond what a day can hold. */
  readonly work: readonly DueReview[]
  /** How many are due in all and were not reviewed on the day. */
  readonly due: number
  readonly ceiling: number
}

/** Of the plans that run on the day. What was reviewed on it is among them, ticked. */
export function reviewsOn({ plans, facts, day, cardsOn }: AgendaRequest): DayReviews | undefined {
  const cards = cardsOn?.(day)
  if (cards === undefined) return undefined
  const running = new Set(plans.map(({ id }) => id))
  const due = cardsBy(cards, facts, day).filter(({ plan }) => running.has(plan))
  const wanted = new Set(due.map(({ ref }) => ref))
  const items = new Map(plans.flatMap((plan) => plan.items.flatMap((item) => (wanted.has(item.ref) ? [[item.ref, item] as const] : []))))
  const isDone = (card: Card): boolean => isReviewed(card, facts, day, addDays(day, 1))
  const firstFar = due.findIndex(({ ref }) => !items.has(ref))
  const work = due.slice(0, firstFar < 0 ? due.length : firstFar).map((card): DueReview => {
    const { ref, track, minutes } = card
    return { card, item: items.get(ref) as PlannedItem, minutes, ...(track === undefined ? {} : { track }), done: isDone(card) }
  })
  return { work, due: due.filter((card) => !isDone(card)).length, ceiling: cards.ceiling }
}

/** What of the reviews days to come take: those known, each once, because how well it will be recalled nobody knows. */
export interface ReviewsAhead {
  /** What today takes its reviews from, in order: all that it lists, or as much of what was due in the morning as it holds. */
  readonly today: readonly ReviewPiece[]
  /** Minutes of reviews today. */
  readonly todayCeiling: number
  /** What was not reviewed yet; those due first come first. */
  readonly cards: readonly Card[]
  /** Minutes a day. */
  readonly ceiling: number
}

/**
 * @param listed what today lists: it takes its minutes, and what of it is open will be reviewed. Without it, today is as it
 * was in the morning
 */
export function reviewsAhead({ plans, facts, day, cardsOn }: Pick<AgendaRequest, 'plans' | 'facts' | 'cardsOn' | 'day'>, listed?: readonly DueReview[]): ReviewsAhead | undefined {
  const cards = cardsOn?.(day)
  if (cards === undefined) return undefined
  const known = [...cards.due, ...cards.later()].filter(({ plan }) => plans.some(({ id }) => id === plan))
  const { ceiling } = cards
  const waiting = known.filter((card) => !isReviewed(card, facts, cards.known, addDays(day, 1)))
  if (listed) return { today: listed, todayCeiling: Infinity, cards: waiting.filter((card) => !listed.some((each) => each.card === card)), ceiling }
  return { today: known.filter(({ due }) => due <= day), todayCeiling: ceiling, cards: waiting, ceiling }
}

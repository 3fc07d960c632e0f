/** What comes back on a day: the cards due by then, each with its item. Knows no minutes of the day. */
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { cardsBy, isReviewed } from '../review/card.ts'
import type { Card } from '../review/card.ts'
import type { AgendaRequest } from './day-work.ts'
import type { ReviewWork } from './schedule.ts'

/** A card and what it is of. */
export interface DueReview extends ReviewWork {
  readonly card: Card
}

export interface DayReviews {
  /** Those whose items are at hand, in order; beyond what a day can hold there may be more. */
  readonly work: readonly DueReview[]
  /** How many are due in all. */
  readonly due: number
  readonly ceiling: number
}

/** Of the plans that run on the day. What was reviewed on it is among them, ticked. */
export function reviewsOn({ plans, facts, day, cardsOn }: AgendaRequest): DayReviews | undefined {
  const cards = cardsOn?.(day)
  if (cards === undefined) return undefined
  const running = new Map(plans.map((plan) => [plan.id, plan]))
  const due = cardsBy(cards, facts, day).filter(({ plan }) => running.has(plan))
  const wanted = new Set(due.map(({ ref }) => ref))
  const items = new Map(plans.flatMap((plan) => plan.items.flatMap((item) => (wanted.has(item.ref) ? [[item.ref, item] as const] : []))))
  const work = due.flatMap((card): DueReview[] => {
    const item = items.get(card.ref)
    const { track, minutes } = card
    return item === undefined ? [] : [{ card, item, minutes, ...(track === undefined ? {} : { track }), done: isReviewed(card, facts, day, addDays(day, 1)) }]
  })
  return { work, due: due.length, ceiling: cards.ceiling }
}

/** What of the reviews days to come take: those known, each once, because how well it will be recalled nobody knows. */
export interface ReviewsAhead {
  /** Without what was reviewed today; those due first come first. */
  readonly cards: readonly Card[]
  /** Minutes a day. */
  readonly ceiling: number
  /** Of them, what today has left. */
  readonly today: number
}

/** @param today minutes that today still has for reviews; what it lists and was not reviewed */
export function reviewsAhead({ plans, facts, day, cardsOn }: Pick<AgendaRequest, 'plans' | 'facts' | 'cardsOn'> & { readonly day: Day }, today: number): ReviewsAhead | undefined {
  const cards = cardsOn?.(day)
  if (cards === undefined) return undefined
  const isOpen = (card: Card): boolean => plans.some(({ id }) => id === card.plan) && !isReviewed(card, facts, cards.known, addDays(day, 1))
  return { cards: [...cards.due, ...cards.later()].filter(isOpen), ceiling: cards.ceiling, today }
}

/** What `done` records of what is done already and comes back: a review with its grade. Pure, nothing is written here. */
import type { Act, DoneWish } from './act.ts'
import { ticked } from './slot-act.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Fact } from '../facts/event.ts'
import type { Facts } from '../facts/facts.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { workedOnDay } from '../facts/worked.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { cardsBy, isReviewed, reviewMinutes } from '../review/card.ts'
import type { Card, Cards } from '../review/card.ts'

export interface ReviewScene {
  readonly progress: ProgressMap
  readonly facts: Facts
  readonly day: Day
  /** As known in the morning of the day. */
  readonly cards: Cards | undefined
}

/** The card of an item, by its key too, where it is due on the day. */
export function dueCard({ ref, key }: PlannedItem, { cards, facts, day }: ReviewScene): Card | undefined {
  return cards && cardsBy(cards, facts, day).find((card) => card.ref === ref || (key !== undefined && card.key === key))
}

/** True of what is done and comes back, where its turn has come or a grade is given. */
export function isReviewTurn(item: PlannedItem, wish: DoneWish, scene: ReviewScene): boolean {
  if (!item.review || wish.before || scene.progress.get(item.ref)?.status !== 'done') return false
  return wish.grade !== undefined || dueCard(item, scene) !== undefined
}

/**
 * Reviews of the items on a day, `good` where no grade is given. A second one that day is recorded only where it says something
 * new. Minutes nobody said are guessed only of what that day has no time of yet.
 */
export function reviewing(items: readonly PlannedItem[], wish: DoneWish, scene: ReviewScene): Act {
  const { facts, day, progress } = scene
  const isDone = (item: PlannedItem): boolean => isReviewed(item, facts, day, addDays(day, 1))
  const hasTime = (item: PlannedItem): boolean => isDone(item) || progress.get(item.ref)?.doneOn === day || workedOnDay(item, facts, day) > 0
  const says = wish.grade !== undefined || wish.minutes !== undefined
  const open = items.filter((item) => says || !isDone(item))
  return {
    facts: open.map((item) => ({ item, fact: reviewFact(item, wish, hasTime(item) ? 0 : (dueCard(item, scene)?.minutes ?? reviewMinutes(item))) })),
    already: items.filter((item) => !open.includes(item)),
  }
}

/** The first of the day's habits for reviews that is open: one of the reviews ticks it, its minutes are theirs. */
export function tickedByReview(reviews: readonly PlannedItem[], habits: readonly AgendaEntry[]): Act['facts'] {
  const [first] = reviews
  const habit = habits.find(({ item, type, status }) => type === 'habit' && item.review && status === 'open')
  return first && habit ? [ticked(habit.item, first)] : []
}

function reviewFact(item: PlannedItem, { grade = 'good', minutes, note }: DoneWish, planned: number): Fact {
  const time = minutes === undefined ? ({ minutes: planned, assumed: true } as const) : { minutes }
  const key = item.key === undefined ? {} : { key: item.key }
  return { what: 'review', plan: item.plan, item: item.id, ...key, data: { grade, ...time, ...(note === undefined ? {} : { note }) } }
}

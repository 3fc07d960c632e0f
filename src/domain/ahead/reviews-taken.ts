/** Reviews of the days to come, day after day: each card once, as soon after it is due as a day has minutes for it. */
import { toNumber } from '../calendar/day.ts'
import type { HabitAhead } from '../habit/habit-ahead.ts'
import type { Card } from '../review/card.ts'
import type { ReviewsAhead } from '../schedule/day-reviews.ts'
import { takeReviews } from '../schedule/reviews.ts'
import type { Room } from '../schedule/room.ts'

/** Takes the minutes of a day's reviews out of its room, beside those that habits keep for them; answers how many there were. Days are asked in their order. */
export type ReviewTaker = (day: number, room: Room, kept: number) => number

/** Minutes that the habits of a day keep for reviews. */
export function keptForReviews(asked: readonly Pick<HabitAhead, 'item'>[]): number {
  let minutes = 0
  for (const { item } of asked) if (item.review) minutes += item.effortMinutes
  return minutes
}

/** @param first number of today */
export function reviewTaker({ cards, ceiling, today, todayCeiling }: ReviewsAhead, first: number): ReviewTaker {
  let queue = cards.map((card) => ({ card, due: toNumber(card.due) }))
  let next = 0
  let end = 0
  return (day, room, kept) => {
    if (day === first) {
      const taken = takeReviews(today, room, todayCeiling, kept).map(({ piece }) => piece)
      queue = queue.filter(({ card }) => !taken.includes(card))
      return taken.length
    }
    while (end < queue.length && (queue[end] as { readonly due: number }).due <= day) end++
    if (next === end) return 0
    const taken = takeReviews<Card>(queue.slice(next, end).map(({ card }) => card), room, ceiling, kept).length
    next += taken
    return taken
  }
}

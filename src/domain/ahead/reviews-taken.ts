/** Reviews of the days to come, day after day: each card once, as soon after it is due as a day has minutes for it. */
import { toNumber } from '../calendar/day.ts'
import type { Card } from '../review/card.ts'
import type { ReviewsAhead } from '../schedule/day-reviews.ts'
import { takeReviews } from '../schedule/reviews.ts'
import type { Room } from '../schedule/room.ts'

/** Takes the minutes of a day's reviews out of its room; answers how many there were. Days are asked in their order. */
export type ReviewTaker = (day: number, room: Room) => number

/** @param first number of today */
export function reviewTaker({ cards, ceiling, today }: ReviewsAhead, first: number): ReviewTaker {
  const dues = cards.map(({ due }) => toNumber(due))
  let next = 0
  let end = 0
  return (day, room) => {
    while (end < cards.length && (dues[end] as number) <= day) end++
    if (next === end) return 0
    const taken = takeReviews<Card>(cards.slice(next, end), room, day === first ? today : ceiling).length
    next += taken
    return taken
  }
}

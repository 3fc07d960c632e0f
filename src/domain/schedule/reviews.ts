/** How reviews fill their part of a day: after habits and slack, before all other work. Knows no memory. */
import type { Room } from './room.ts'

/** What a review needs of a day. */
export interface ReviewPiece {
  readonly track?: string
  readonly minutes: number
}

/** A review that has its minutes, and the blocks that gave them; the one past the last block is for minutes without one. */
export interface TakenReview<P extends ReviewPiece> {
  readonly piece: P
  readonly blocks: readonly number[]
}

/**
 * Gives each piece in order its whole minutes: those that habits keep for reviews first, then out of the earliest blocks that
 * admit its track. Ends at the first for which neither the day nor the ceiling has enough.
 * @param kept minutes that habits of the day keep for reviews; they are out of the room already, and count whatever the ceiling
 */
export function takeReviews<P extends ReviewPiece>(pieces: Iterable<P>, room: Room, ceiling: number, kept: number): TakenReview<P>[] {
  const taken: TakenReview<P>[] = []
  let left = Math.max(ceiling, kept)
  let reserved = kept
  for (const piece of pieces) {
    const places = [...room.day.admitting(piece.track).blocks, room.left.length - 1]
    const free = places.reduce((sum, i) => sum + Math.max(0, room.left[i] ?? 0), reserved)
    if (piece.minutes > left || piece.minutes > free) break
    const own = Math.min(reserved, piece.minutes)
    left -= piece.minutes
    reserved -= own
    taken.push({ piece, blocks: takeFrom(room, places, piece.minutes - own) })
  }
  return taken
}

function takeFrom(room: Room, places: readonly number[], minutes: number): number[] {
  const used: number[] = []
  let wanted = minutes
  for (const i of places) {
    const own = Math.min(wanted, Math.max(0, room.left[i] ?? 0))
    if (own === 0) continue
    room.left[i] = (room.left[i] ?? 0) - own
    wanted -= own
    used.push(i)
  }
  return used
}

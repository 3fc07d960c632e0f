/**
 * How work fills the minutes of one day. The core of the schedule: plain numbers, used for today and, day after day, for
 * what is to come. Knows no days and no order.
 *
 * Loops count here: a year is lived through before a line is printed, and `for of` costs an object a step until it is
 * compiled.
 */
import { bitOf } from '../plan/capacity.ts'
import { floorTo5 } from '../calendar/duration.ts'
import { minutesLeft } from './room.ts'
import type { Room } from './room.ts'

/** Work as it is being allotted. */
export interface Piece {
  readonly plan: string
  readonly track: string | undefined
  /** Minutes still to be done. */
  left: number
  /** True while it waits for another piece: it takes nothing today. */
  waiting: boolean
  /** Minutes given today. */
  today: number
  /** Blocks that gave them, in order of giving; the one past the last block is unplaced. */
  blocks: number[]
}

/** Pieces in the order in which they take minutes: those from `first` to `end`, the end not included. */
export interface Queue<P extends Piece = Piece> {
  readonly pieces: readonly P[]
  first: number
  end: number
  /** Their tracks, each once. */
  readonly tracks: readonly (string | undefined)[]
}

export function queueOf<P extends Piece>(pieces: readonly P[]): Queue<P> {
  return { pieces, first: 0, end: pieces.length, tracks: [...new Set(pieces.map((piece) => piece.track))] }
}

/**
 * Gives due work (1 - catchUp) of the minutes left and overdue work the rest, each in its order; what one leaves goes to
 * the other. Of several plans each has its own part of a block first; what one leaves goes to the others.
 */
export function share(due: Queue, overdue: Queue, room: Room, catchUp: number): void {
  const all = minutesLeft(room)
  const forOverdue = isReady(overdue) ? floorTo5(all * catchUp) : 0
  const own = room.parts
  const forDue = all - forOverdue
  const givenDue = own ? allot(due, room, forDue, own) : 0
  const givenOverdue = own ? allot(overdue, room, forOverdue, own) : 0
  const wantsMore = allot(due, room, forDue - givenDue) >= forDue - givenDue
  const owesMore = allot(overdue, room, forOverdue - givenOverdue) >= forOverdue - givenOverdue
  if (wantsMore) allot(due, room, Infinity)
  if (owesMore) allot(overdue, room, Infinity)
}

/**
 * Gives each piece, in order, what it still needs and the blocks that admit it still have; `budget` in all. Answers the
 * minutes it gave: as many as the budget, and there may be more to give.
 * @param parts what each plan may take of each block; without it whatever is left
 */
function allot({ pieces, first, end, tracks }: Queue, room: Room, budget: number, parts?: Room['parts']): number {
  let wanted = 0
  for (let t = 0; t < tracks.length; t++) wanted |= room.day.admitting(tracks[t]).bits
  let left = budget
  let open = openBits(room)
  for (let p = first; p < end && (open & wanted) !== 0; p++) {
    const piece = pieces[p] as Piece
    if (left <= 0) return budget
    if (piece.left <= 0 || piece.waiting) continue
    const { blocks, bits } = room.day.admitting(piece.track)
    if ((bits & open) === 0) continue
    const own = parts?.get(piece.plan)
    for (let i = 0; i < blocks.length; i++) left -= give(piece, room, blocks[i] as number, left, own)
    left -= give(piece, room, room.left.length - 1, left, own)
    open = openBits(room)
  }
  return budget - left
}

/** True while one of the pieces has minutes to be done. */
export function isOpen({ pieces, first, end }: Queue): boolean {
  for (let p = first; p < end; p++) if ((pieces[p] as Piece).left > 0) return true
  return false
}

/** True while one of the pieces would take minutes today. */
function isReady({ pieces, first, end }: Queue): boolean {
  for (let p = first; p < end; p++) if ((pieces[p] as Piece).left > 0 && !(pieces[p] as Piece).waiting) return true
  return false
}

/** Bits of the blocks that have minutes left. */
function openBits({ left }: Room): number {
  let bits = 0
  for (let i = 0; i < left.length; i++) if ((left[i] ?? 0) > 0) bits |= bitOf(i)
  return bits
}

function give(piece: Piece, room: Room, block: number, most: number, own: number[] | undefined): number {
  const free = room.left[block] ?? 0
  const minutes = Math.min(own === undefined ? free : Math.min(free, own[block] as number), piece.left, most)
  if (minutes <= 0) return 0
  if (own !== undefined) own[block] = (own[block] as number) - minutes
  piece.left -= minutes
  piece.today += minutes
  piece.blocks.push(block)
  room.left[block] = (room.left[block] ?? 0) - minutes
  return minutes
}

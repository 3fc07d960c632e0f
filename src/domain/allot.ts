/**
 * How work fills the minutes of one day. The core of the schedule: plain numbers, used for today and, day after day, for
 * what is to come. Knows no days and no order.
 *
 * Loops count here: a year is lived through before a line is printed, and `for of` costs an object a step until it is
 * compiled.
 */
import { bitOf } from './capacity.ts'
import type { DayCapacity } from './capacity.ts'
import { floorTo5 } from './duration.ts'

/** What is left of a day while it is being filled. */
export interface Room {
  readonly day: DayCapacity
  /** Minutes left by block; the last is for unplaced work. */
  readonly left: number[]
  /** The same by the clock, before scaling: what keeps its minutes needs no more. */
  readonly clockLeft: number[]
}

/** Work as it is being allotted. */
export interface Piece {
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

/** @param free a day off: nothing has minutes and no block stands */
export function openRoom(day: DayCapacity, free: boolean): Room {
  if (free) return { day: { ...day, blocks: [], admitting: () => ({ blocks: [], bits: 1 }) }, left: [0], clockLeft: [0] }
  const left = day.blocks.map((block) => block.minutes)
  const clockLeft = day.blocks.map((block) => block.clockMinutes)
  left.push(day.unplacedMinutes)
  clockLeft.push(day.unplacedMinutes)
  return { day, left, clockLeft }
}

export function minutesLeft({ left }: Room): number {
  let minutes = 0
  for (let i = 0; i < left.length; i++) minutes += left[i] as number
  return minutes
}

/**
 * Takes fixed minutes out of the block of its clock time, else of the earliest that admits the track and has the time,
 * else of the one with the most. Answers the block; undefined for unplaced minutes.
 */
export function takeFixed(room: Room, track: string | undefined, minutes: number, at: number | undefined): number | undefined {
  const last = room.left.length - 1
  const found = blockAt(room, at) ?? earliestWithTime(room, track, minutes)
  const block = found ?? last
  room.left[block] = (room.left[block] ?? 0) - minutes
  room.clockLeft[block] = (room.clockLeft[block] ?? 0) - minutes
  return found
}

/** Takes the minutes of an appointment out of the block of its clock time, else out of those that no block holds. */
export function takeAt(room: Room, minutes: number, at: number): number | undefined {
  const found = blockAt(room, at)
  const block = found ?? room.left.length - 1
  room.left[block] = (room.left[block] ?? 0) - minutes
  room.clockLeft[block] = (room.clockLeft[block] ?? 0) - minutes
  return found
}

function blockAt({ day }: Room, at: number | undefined): number | undefined {
  if (at === undefined) return undefined
  const found = day.blocks.findIndex((block) => (block.from ?? Infinity) <= at && at < (block.to ?? 0))
  return found < 0 ? undefined : found
}

function earliestWithTime({ day, clockLeft }: Room, track: string | undefined, minutes: number): number | undefined {
  const { blocks } = day.admitting(track)
  let roomiest: number | undefined
  for (let b = 0; b < blocks.length; b++) {
    const i = blocks[b] as number
    const time = clockLeft[i] as number
    if (time >= minutes) return i
    if (roomiest === undefined || time > (clockLeft[roomiest] ?? 0)) roomiest = i
  }
  return (clockLeft.at(-1) ?? 0) >= Math.max(1, minutes) ? undefined : roomiest
}

/** Takes the slack out of every block; a block that fixed minutes overfilled takes its excess from the others. */
export function keepSlack({ left }: Room, slack: number): void {
  let excess = 0
  for (let i = 0; i < left.length; i++) excess -= Math.min(0, left[i] as number)
  for (let i = 0; i < left.length; i++) {
    const own = Math.max(0, left[i] ?? 0)
    const given = Math.min(own, excess)
    excess -= given
    left[i] = floorTo5((own - given) * (1 - slack))
  }
}

/**
 * Gives due work (1 - catchUp) of the minutes left and overdue work the rest, each in its order; what one leaves goes to
 * the other.
 */
export function share(due: Queue, overdue: Queue, room: Room, catchUp: number): void {
  const all = minutesLeft(room)
  const forOverdue = isOpen(overdue) ? floorTo5(all * catchUp) : 0
  const wantsMore = allot(due, room, all - forOverdue)
  const owesMore = allot(overdue, room, forOverdue)
  if (wantsMore) allot(due, room, Infinity)
  if (owesMore) allot(overdue, room, Infinity)
}

/**
 * Gives each piece, in order, what it still needs and the blocks that admit it still have; `budget` in all. True when
 * the budget ended it, so that there may be more to give.
 */
function allot({ pieces, first, end, tracks }: Queue, room: Room, budget: number): boolean {
  let wanted = 0
  for (let t = 0; t < tracks.length; t++) wanted |= room.day.admitting(tracks[t]).bits
  let left = budget
  let open = openBits(room)
  for (let p = first; p < end && (open & wanted) !== 0; p++) {
    const piece = pieces[p] as Piece
    if (left <= 0) return true
    if (piece.left <= 0 || piece.waiting) continue
    const { blocks, bits } = room.day.admitting(piece.track)
    if ((bits & open) === 0) continue
    for (let i = 0; i < blocks.length; i++) left -= give(piece, room, blocks[i] as number, left)
    left -= give(piece, room, room.left.length - 1, left)
    open = openBits(room)
  }
  return left <= 0
}

/** True while one of the pieces has minutes to be done. */
export function isOpen({ pieces, first, end }: Queue): boolean {
  for (let p = first; p < end; p++) if ((pieces[p] as Piece).left > 0) return true
  return false
}

/** Bits of the blocks that have minutes left. */
function openBits({ left }: Room): number {
  let bits = 0
  for (let i = 0; i < left.length; i++) if ((left[i] ?? 0) > 0) bits |= bitOf(i)
  return bits
}

function give(piece: Piece, room: Room, block: number, most: number): number {
  const minutes = Math.min(room.left[block] ?? 0, piece.left, most)
  if (minutes <= 0) return 0
  piece.left -= minutes
  piece.today += minutes
  piece.blocks.push(block)
  room.left[block] = (room.left[block] ?? 0) - minutes
  return minutes
}

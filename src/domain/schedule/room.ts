/** What is left of one day's minutes while it is being filled, and what is taken out before work is shared out. Knows no order. */
import type { DayCapacity } from '../plan/capacity.ts'
import { floorTo5 } from '../calendar/duration.ts'
import type { PlanParts } from '../plan/plan-parts.ts'

/** What is left of a day while it is being filled. */
export interface Room {
  readonly day: DayCapacity
  /** Minutes left by block; the last is for unplaced work. */
  readonly left: number[]
  /** The same by the clock, before scaling: what keeps its minutes needs no more. */
  readonly clockLeft: number[]
  /** By plan, minutes of its own part by block; undefined where one plan has all. */
  readonly parts?: ReadonlyMap<string, number[]>
}

/** Work that keeps its minutes, as far as its place goes. */
export interface Fixed {
  readonly plan: string
  readonly track?: string
  readonly at?: number
}

/** @param free a day off: nothing has minutes and no block stands */
export function openRoom(day: DayCapacity, free: boolean): Room {
  if (free) return { day: { ...day, blocks: [], admitting: () => ({ blocks: [], bits: 1 }) }, left: [0], clockLeft: [0] }
  const left = day.blocks.map((block) => block.minutes)
  const clockLeft = day.blocks.map((block) => block.clockMinutes)
  left.push(day.unplacedMinutes)
  clockLeft.push(day.unplacedMinutes)
  return { day, left, clockLeft, ...(day.parts ? { parts: partsOfRoom(left, day.parts) } : {}) }
}

/** What each plan may take of each block before any takes what others leave. */
function partsOfRoom(left: readonly number[], parts: PlanParts): Map<string, number[]> {
  const own = new Map<string, number[]>()
  for (const [plan, shares] of parts) own.set(plan, left.map((minutes, i) => minutes * (shares[i] as number)))
  return own
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
export function takeFixed(room: Room, fixed: Fixed, minutes: number): number | undefined {
  const found = blockAt(room, fixed.at) ?? earliestWithTime(room, fixed.track, minutes)
  take(room, fixed, minutes, found)
  return found
}

/** Takes the minutes of an appointment out of the block of its clock time, else out of those that no block holds. */
export function takeAt(room: Room, fixed: Fixed, minutes: number): number | undefined {
  const found = blockAt(room, fixed.at)
  take(room, fixed, minutes, found)
  return found
}

function take(room: Room, { plan }: Fixed, minutes: number, found: number | undefined): void {
  const block = found ?? room.left.length - 1
  room.left[block] = (room.left[block] ?? 0) - minutes
  room.clockLeft[block] = (room.clockLeft[block] ?? 0) - minutes
  const own = room.parts?.get(plan)
  if (own !== undefined) own[block] = (own[block] ?? 0) - minutes
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
export function keepSlack({ left, parts }: Room, slack: number): void {
  let excess = 0
  for (let i = 0; i < left.length; i++) excess -= Math.min(0, left[i] as number)
  for (let i = 0; i < left.length; i++) {
    const own = Math.max(0, left[i] ?? 0)
    const given = Math.min(own, excess)
    excess -= given
    left[i] = floorTo5((own - given) * (1 - slack))
  }
  parts?.forEach((own) => {
    for (let i = 0; i < own.length; i++) own[i] = floorTo5(Math.max(0, own[i] as number) * (1 - slack))
  })
}


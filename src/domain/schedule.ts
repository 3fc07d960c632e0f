/**
 * What one day holds: every piece of work in its block, with minutes. Pure and deterministic. Knows nothing of screens,
 * row numbers or how a habit decides that it is due.
 *
 * The way of a day: habits keep their minutes; of the rest the slack stays free; open windows take (1 - catchUp) of it
 * by deadline, priority and the author's order; overdue work takes the rest, oldest first; what one leaves goes to the
 * other. Work goes, in order, into the earliest block that admits its track.
 */
import { admits, capacityOn } from './capacity.ts'
import type { CapacityConfig, DayBlock } from './capacity.ts'
import { daysBetween } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import { floorTo5 } from './duration.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { ProgressMap } from './progress.ts'
import { PRIORITIES } from './roadmap.ts'

export type ScheduleConfig = CapacityConfig & { readonly slack: number; readonly catchUp: number }

/** What keeps its minutes whatever else the day holds: a habit, or work done today that the day did not ask for. */
export interface FixedWork {
  readonly item: PlannedItem
  readonly minutes: number
}

/** A piece of work on a day. It stands in one place, though its minutes may run on into later blocks. */
export interface Placement {
  readonly item: PlannedItem
  readonly minutes: number
  /** Index of the block it stands in; undefined for unplaced minutes. */
  readonly block: number | undefined
  /** Indexes of later blocks that its minutes run on into. */
  readonly continues: readonly number[]
}

export interface DaySchedule {
  readonly blocks: readonly DayBlock[]
  /** Habits and open windows, in order. */
  readonly placements: readonly Placement[]
  /** Overdue work, oldest first. */
  readonly catchUp: readonly Placement[]
  /** By how many minutes the habits exceed the day; 0 when they fit. */
  readonly habitsExceedBy: number
  readonly rest: boolean
}

/** Work that is open at the start of the day. */
export interface OpenWork {
  readonly item: PlannedItem
  readonly window: DaySpan
  readonly remainingMinutes: number
}

/** Work without minutes is listed in the last days of its window only. */
const LISTED_BEFORE_END = 6

interface Room {
  readonly blocks: readonly DayBlock[]
  /** Minutes left by block; the last is for unplaced work. */
  readonly left: number[]
  /** The same by the clock, before scaling: what keeps its minutes needs no more. */
  readonly clockLeft: number[]
}

/**
 * @param plans the active plans
 * @param work open tasks, steps and deliverables at the start of the day, whose prerequisites are met, in any order
 * @param fixed the habits listed that day, in the author's order, and work done that the day did not ask for
 * @param free a day off: nothing has minutes
 */
export function scheduleDay(
  day: Day,
  plans: readonly Plan[],
  work: readonly OpenWork[],
  fixed: readonly FixedWork[],
  config: ScheduleConfig,
  free = false,
): DaySchedule {
  const capacity = capacityOn(day, plans, config)
  const blocks = free ? [] : capacity.blocks
  const unplaced = free ? 0 : capacity.unplacedMinutes
  const room: Room = {
    blocks,
    left: [...blocks.map((block) => block.minutes), unplaced],
    clockLeft: [...blocks.map((block) => block.clockMinutes), unplaced],
  }
  const total = sum(room.left)
  const placements = fixed.map((each) => placeFixed(each, room))
  const habitMinutes = fixed.reduce((minutes, each) => minutes + each.minutes, 0)
  const habitsExceedBy = free ? 0 : Math.max(0, habitMinutes - total)
  keepSlack(room, config.slack, habitsExceedBy > 0)

  const due = work.filter((open) => open.window.from <= day && open.window.to >= day && isListed(open, day)).sort(byDeadline)
  const overdue = work.filter((open) => open.window.to < day).sort(byAge)
  const taken = new Map<string, Taken>()
  const catchUpMinutes = overdue.length === 0 ? 0 : floorTo5(sum(room.left) * config.catchUp)
  allot(due, room, sum(room.left) - catchUpMinutes, taken)
  allot(overdue, room, catchUpMinutes, taken)
  allot(due, room, Infinity, taken)
  allot(overdue, room, Infinity, taken)
  return {
    blocks,
    placements: [...placements, ...due.flatMap((open) => placementOf(open, taken, room))],
    catchUp: overdue.flatMap((open) => placementOf(open, taken, room)),
    habitsExceedBy,
    rest: capacity.rest,
  }
}

interface Taken {
  minutes: number
  readonly blocks: number[]
}

/** Into the block of its clock time, else the earliest that admits it and has the time, else the one with the most. */
function placeFixed(fixed: FixedWork, room: Room): Placement {
  const { item, minutes } = fixed
  if (item.effortMinutes === 0 && item.at === undefined) return { item, minutes, block: undefined, continues: [] }
  const last = room.left.length - 1
  const found = blockAt(room, item.at) ?? earliestWithTime(item, minutes, room)
  const block = found ?? last
  room.left[block] = leftIn(room, block) - minutes
  room.clockLeft[block] = (room.clockLeft[block] ?? 0) - minutes
  return { item, minutes, block: found, continues: [] }
}

function blockAt(room: Room, at: number | undefined): number | undefined {
  if (at === undefined) return undefined
  const found = room.blocks.findIndex((block) => (block.from ?? Infinity) <= at && at < (block.to ?? 0))
  return found < 0 ? undefined : found
}

/** Undefined for unplaced minutes. */
function earliestWithTime(item: PlannedItem, minutes: number, { blocks, clockLeft }: Room): number | undefined {
  const admitting = blocks.flatMap((block, i) => (admits(block, item.track) ? [i] : []))
  const time = (i: number): number => clockLeft[i] ?? 0
  const fitting = admitting.find((i) => time(i) >= minutes)
  if (fitting !== undefined || time(clockLeft.length - 1) >= Math.max(1, minutes)) return fitting
  return admitting.reduce<number | undefined>((best, i) => (best === undefined || time(i) > time(best) ? i : best), undefined)
}

function leftIn(room: Room, index: number): number {
  return room.left[index] ?? 0
}

/** Takes the slack out of every block; a block that habits overfilled takes its excess from the others. */
function keepSlack(room: Room, slack: number, nothingElse: boolean): void {
  let excess = -sum(room.left.filter((minutes) => minutes < 0))
  for (let i = 0; i < room.left.length; i++) {
    const own = Math.max(0, leftIn(room, i))
    const given = Math.min(own, excess)
    excess -= given
    room.left[i] = nothingElse ? 0 : floorTo5((own - given) * (1 - slack))
  }
}

function isListed(open: OpenWork, day: Day): boolean {
  return open.item.effortMinutes > 0 || daysBetween(day, open.window.to) <= LISTED_BEFORE_END
}

/** Earliest deadline, then priority, then the author's order. */
function byDeadline(a: OpenWork, b: OpenWork): number {
  return (
    compare(a.window.to, b.window.to) ||
    PRIORITIES.indexOf(a.item.priority) - PRIORITIES.indexOf(b.item.priority) ||
    a.item.order - b.item.order ||
    compare(a.item.ref, b.item.ref)
  )
}

function byAge(a: OpenWork, b: OpenWork): number {
  return compare(a.window.to, b.window.to) || a.item.order - b.item.order || compare(a.item.ref, b.item.ref)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, each) => total + each, 0)
}

/** Gives each piece, in order, what it still needs and the blocks that admit it still have, `budget` in all. */
function allot(work: readonly OpenWork[], room: Room, budget: number, taken: Map<string, Taken>): void {
  let left = budget
  const last = room.left.length - 1
  for (const { item, remainingMinutes } of work) {
    const own = taken.get(item.ref) ?? { minutes: 0, blocks: [] }
    for (let i = 0; i <= last && left > 0; i++) {
      const block = room.blocks[i]
      if (block !== undefined && !admits(block, item.track)) continue
      const minutes = Math.min(leftIn(room, i), remainingMinutes - own.minutes, left)
      if (minutes <= 0) continue
      own.minutes += minutes
      own.blocks.push(i)
      room.left[i] = leftIn(room, i) - minutes
      left -= minutes
    }
    if (own.minutes > 0) taken.set(item.ref, own)
  }
}

/** Work that got minutes today, or that needs none. */
function placementOf({ item, remainingMinutes }: OpenWork, taken: ReadonlyMap<string, Taken>, room: Room): Placement[] {
  const own = taken.get(item.ref)
  if (own === undefined && remainingMinutes > 0) return []
  const inBlocks = [...new Set(own?.blocks ?? [])].filter((i) => i < room.blocks.length).sort((a, b) => a - b)
  const admitting = room.blocks.findIndex((block) => admits(block, item.track))
  const block = inBlocks[0] ?? (own === undefined && admitting >= 0 ? admitting : undefined)
  return [{ item, minutes: own?.minutes ?? 0, block, continues: inBlocks.slice(1) }]
}

/** The open tasks, steps and deliverables with a window, whatever they wait for. A task with steps is not among them. */
export function openWork(plans: readonly Plan[], progress: ProgressMap): OpenWork[] {
  return plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      const state = progress.get(item.ref)
      if (item.type === 'habit' || item.steps.length > 0 || !state?.window || state.status !== 'open') return []
      return [{ item, window: state.window, remainingMinutes: state.remainingMinutes }]
    }),
  )
}

/** True when all that the item needs is done, dropped or not asked for. */
export function isReady(item: PlannedItem, progress: ProgressMap): boolean {
  return item.needs.every((ref) => {
    const status = progress.get(ref)?.status
    return status !== 'open' && status !== 'doing'
  })
}

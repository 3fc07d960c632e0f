/**
 * What one day holds: every piece of work in its block, with minutes. Pure and deterministic. Knows nothing of screens,
 * row numbers or how a habit decides that it is due.
 *
 * The way of a day: habits keep their minutes; of the rest the slack stays free; reviews come next; open windows take (1 - catchUp) of what is left
 * by deadline, priority and the author's order; overdue work takes the rest, oldest first; what one leaves goes to the
 * other. Work goes, in order, into the earliest block that admits its track.
 */
import { queueOf, share } from './allot.ts'
import type { Piece } from './allot.ts'
import type { Capacity, CapacityConfig, DayBlock } from '../plan/capacity.ts'
import { daysBetween, toNumber } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { openNeeds } from './needed.ts'
import type { OpenNeed } from './needed.ts'
import type { InOrder, Plan, PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { PRIORITIES } from '../plan/roadmap.ts'
import { takeReviews } from './reviews.ts'
import type { ReviewPiece } from './reviews.ts'
import { keepSlack, minutesLeft, openRoom, takeAt, takeFixed } from './room.ts'
import type { Room } from './room.ts'

export type ScheduleConfig = CapacityConfig & {
  readonly slack: number
  readonly catchUp: number
  /** The day says which public holiday it is. */
  readonly namesHolidays?: boolean
}

/** What keeps its minutes whatever else the day holds: a habit, or work done today that the day did not ask for. */
export interface FixedWork {
  readonly item: PlannedItem
  readonly minutes: number
  /** Its clock time is past: it goes where there is time. */
  readonly anyTime?: boolean
}

/** Something done that comes back today. */
export interface ReviewWork extends ReviewPiece {
  readonly item: PlannedItem
  /** Was reviewed today. */
  readonly done: boolean
}

/** Work that is open at the start of the day. */
export interface OpenWork {
  readonly item: PlannedItem
  readonly window: DaySpan
  readonly remainingMinutes: number
  /** Absent where it waits for nothing. */
  readonly waitsFor?: readonly OpenNeed[]
}

/** A piece of work on a day. It stands in one place, though its minutes may run on into later blocks. */
export interface Placement {
  readonly item: PlannedItem
  readonly minutes: number
  /** Index of the block it stands in; undefined for unplaced minutes. */
  readonly block: number | undefined
  /** Indexes of later blocks that its minutes run on into; the one past the last block for minutes without a block. */
  readonly continues: readonly number[]
}

export interface DaySchedule {
  readonly blocks: readonly DayBlock[]
  /** Habits and open windows, in order. */
  readonly placements: readonly Placement[]
  /** Overdue work, oldest first. */
  readonly catchUp: readonly Placement[]
  /** What comes back today and has its minutes, in order. */
  readonly reviews: readonly Placement[]
  /** By how many minutes the habits exceed the day; 0 when they fit. */
  readonly habitsExceedBy: number
  readonly rest: boolean
}

export interface DayRequest {
  readonly day: Day
  readonly capacity: Capacity
  /** Open tasks, steps and deliverables whose prerequisites are met, in any order. */
  readonly work: readonly OpenWork[]
  /** In the order in which they take their place. */
  readonly fixed: readonly FixedWork[]
  /** What comes back by that day, in order, and how many minutes of it a day has at most. */
  readonly reviews?: { readonly work: readonly ReviewWork[]; readonly ceiling: number }
  readonly config: ScheduleConfig
  /** A day off: nothing has minutes. */
  readonly free: boolean
}

export function scheduleDay({ day, capacity, work, fixed, reviews, config, free }: DayRequest): DaySchedule {
  const today = capacity(toNumber(day))
  const room = openRoom(today, free)
  const all = minutesLeft(room)
  const placements = fixed.map((each) => placeFixed(each, room))
  const habitMinutes = fixed.reduce((minutes, { item, minutes: own }) => minutes + (item.type === 'habit' ? own : 0), 0)
  keepSlack(room, config.slack)
  const reviewed = reviews === undefined || free ? [] : takeReviews(reviews.work, room, reviews.ceiling, minutesForReviews(fixed))
  const due = work.filter((open) => open.window.from <= day && open.window.to >= day && isListed(open, day)).sort(byDeadline)
  const overdue = work.filter((open) => open.window.to < day).sort(byAge)
  const duePieces = due.map(pieceOf)
  const overduePieces = overdue.map(pieceOf)
  share(queueOf(duePieces), queueOf(overduePieces), room, config.catchUp)
  return {
    blocks: room.day.blocks,
    placements: [...placements, ...due.flatMap((open, i) => placementOf(open, duePieces[i] as Piece, room))],
    catchUp: overdue.flatMap((open, i) => placementOf(open, overduePieces[i] as Piece, room)),
    reviews: reviewed.map(({ piece: { item, minutes }, blocks }) => placeAt({ item, minutes }, blocks, room)),
    habitsExceedBy: free ? 0 : Math.max(0, habitMinutes - all),
    rest: today.rest,
  }
}

export function pieceOf({ item, remainingMinutes }: OpenWork): Piece {
  return { plan: item.plan, track: item.track, left: remainingMinutes, waiting: false, today: 0, blocks: [] }
}

/** True of work with a clock time and that one day to do it on. */
export function isAppointment({ item, window }: OpenWork): boolean {
  return item.type !== 'habit' && item.at !== undefined && window.from === window.to
}

/** What costs nothing and has no clock time stands in no block, and neither does an appointment at a time without one. */
function placeFixed({ item, minutes, anyTime }: FixedWork, room: Room): Placement {
  if (item.type !== 'habit' && item.at !== undefined) return { item, minutes, block: takeAt(room, item, minutes), continues: [] }
  const isAnywhere = item.effortMinutes === 0 && item.at === undefined
  return { item, minutes, block: isAnywhere ? undefined : takeFixed(room, anyTime ? { plan: item.plan, ...(item.track === undefined ? {} : { track: item.track }) } : item, minutes), continues: [] }
}

/** Work without minutes is listed in the last days of its window only. */
const LISTED_BEFORE_END = 6

function isListed({ item, window }: OpenWork, day: Day): boolean {
  return item.effortMinutes > 0 || daysBetween(day, window.to) <= LISTED_BEFORE_END
}

/** Earliest deadline, then priority, then the author's order. */
export function byDeadline(a: InOrder, b: InOrder): number {
  return (
    compare(a.window.to, b.window.to) ||
    PRIORITIES.indexOf(a.item.priority) - PRIORITIES.indexOf(b.item.priority) ||
    a.item.order - b.item.order ||
    compare(a.item.ref, b.item.ref)
  )
}

/** Oldest first, then the author's order. */
export function byAge(a: OpenWork, b: OpenWork): number {
  return compare(a.window.to, b.window.to) || a.item.order - b.item.order || compare(a.item.ref, b.item.ref)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What habits keep for what comes back. */
export function minutesForReviews(fixed: readonly Pick<FixedWork, 'item' | 'minutes'>[]): number {
  return fixed.reduce((sum, { item, minutes }) => (item.type === 'habit' && item.review ? sum + minutes : sum), 0)
}

/** What a habit's minutes hold stands in no block of its own. */
function placeAt(own: Pick<Placement, 'item' | 'minutes'>, [first, ...continues]: readonly number[], room: Room): Placement {
  return { ...own, block: first === room.day.blocks.length ? undefined : first, continues }
}

/** Work that got minutes today, or that needs none. */
function placementOf({ item, remainingMinutes }: OpenWork, piece: Piece, room: Room): Placement[] {
  if (piece.today === 0 && remainingMinutes > 0) return []
  const places = [...new Set(piece.blocks)].sort((a, b) => a - b)
  const isUnplaced = places[0] === room.day.blocks.length
  const block = isUnplaced ? undefined : (places[0] ?? (piece.today === 0 ? room.day.admitting(item.track).blocks[0] : undefined))
  return [{ item, minutes: piece.today, block, continues: places.slice(1) }]
}

/**
 * The open tasks, steps and deliverables with a window, whatever they wait for. A task with steps is not among them; of
 * items that share a key only the one with the earliest window is.
 * @param all the plans in which what is waited for is looked for
 */
export function openWork(plans: readonly Plan[], progress: ProgressMap, all = plans): OpenWork[] {
  const needsOf = openNeeds(all, progress)
  const open = plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      const state = progress.get(item.ref)
      if (item.type === 'habit' || item.steps.length > 0 || !state?.window || state.status !== 'open') return []
      const waitsFor = item.needs.length === 0 ? undefined : needsOf(item)
      return [{ item, window: state.window, remainingMinutes: state.remainingMinutes, ...(waitsFor ? { waitsFor } : {}) }]
    }),
  )
  return onePerKey(open)
}

/** Of work with one key, in any plan, what has the earliest window; the order stays. */
export function onePerKey(work: readonly OpenWork[]): OpenWork[] {
  const first = new Map<string, OpenWork>()
  for (const open of work) {
    const { key } = open.item
    const known = key === undefined ? undefined : first.get(key)
    if (key !== undefined && (known === undefined || open.window.from < known.window.from)) first.set(key, open)
  }
  return work.filter((open) => open.item.key === undefined || first.get(open.item.key) === open)
}

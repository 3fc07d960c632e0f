/**
 * The days to come, each filled as schedule.ts fills today, work and habits alike. Knows no placement, and not what for.
 */
import { queueOf, share } from '../schedule/allot.ts'
import type { Queue } from '../schedule/allot.ts'
import type { Capacity } from '../plan/capacity.ts'
import { toNumber, weekdayOfNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { futuresOf } from './debt-work.ts'
import type { Future, Futures } from './debt-work.ts'
import type { Facts } from '../facts/facts.ts'
import { habitAhead } from '../habit/habit-ahead.ts'
import type { HabitAhead } from '../habit/habit-ahead.ts'
import { offForHabits } from '../habit/habit-off.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { minutesLeft } from '../schedule/room.ts'
import { keptForReviews, reviewTaker } from './reviews-taken.ts'
import type { ReviewTaker } from './reviews-taken.ts'
import type { ReviewsAhead } from '../schedule/day-reviews.ts'
import { roomOn } from './rooms-ahead.ts'
import type { Rooms } from './rooms-ahead.ts'
import type { OpenWork, ScheduleConfig } from '../schedule/schedule.ts'
import { slotsAhead, spendSlots } from './slot-ahead.ts'
import type { SlotAhead } from './slot-ahead.ts'

/** A week without a minute of work, with no window, habit or block still to change, comes again for ever. */
const IDLE_WEEK = 7

export interface LiveRequest {
  readonly today: Day
  readonly plans: readonly Plan[]
  /** All that is open at the start of today, also what begins later or waits for something. */
  readonly work: readonly OpenWork[]
  readonly capacity: Capacity
  readonly config: ScheduleConfig
  /** Time off; and of the habits what happened: those dropped ask for nothing, and a slot that was done today has had its turn. */
  readonly facts: Pick<Facts, 'items' | 'off'>
  readonly reviews?: ReviewsAhead
}

/** The end of a day that was lived. */
export interface LivedDay {
  /** Day number. */
  readonly day: number
  /** Work whose window is over before the day, oldest first. */
  readonly late: Queue<Future>
  /** Work whose window holds the day. */
  readonly due: Queue<Future>
  /** All work, whenever its window is. */
  readonly all: readonly Future[]
}

/**
 * Lives through the days from today on if the agenda is followed, habits kept, the timetable and the hours going on after
 * the plan's end, until a day is the last. Undefined when none is, or nothing is ever going to change any more.
 * @param days how many at most
 */
export function liveUntil(request: LiveRequest, days: number, isLast: (lived: LivedDay) => boolean): number | undefined {
  const futures = futuresOf(request.work)
  const habits = habitsOf(request)
  const slots = slotsAhead(habits, request.plans, futures, (slot) => turnsOf(slot, request))
  const off = request.facts.off.flatMap(({ from, to }) => (to < request.today ? [] : [{ from: toNumber(from), to: toNumber(to) }]))
  const first = toNumber(request.today)
  // Blocks that stand in a part of a plan come and go within it.
  const lastChange = Math.max(first, ...request.plans.map(({ end }) => toNumber(end)), ...habits.map(({ to }) => to), ...futures.dependents.map(({ waitsUntil }) => (waitsUntil === Infinity ? first : waitsUntil)))
  const late: Queue<Future> = { ...queueOf(futures.byAge), end: 0 }
  let due = dueOn(first, futures)
  const rooms: Rooms = new Map()
  const takeReviewsOf = request.reviews && reviewTaker(request.reviews, first)
  for (let day = first, idle = 0; day < first + days && idle < IDLE_WEEK; day++) {
    advance(late, day)
    if (day >= due.until) due = dueOn(day, futures)
    const asked = habits.filter(({ asks }) => asks(day))
    const isOff = off.some((span) => span.from <= day && day <= span.to)
    const made = liveDay(day, { due, late, slots, asked, isOff, ...(takeReviewsOf ? { takeReviewsOf } : {}) }, rooms, futures, request)
    if (isLast({ day, late, due, all: futures.byAge })) return day
    idle = day > lastChange && due.until === Infinity && made === 0 && !isOff ? idle + 1 : 0
  }
  return undefined
}

function habitsOf({ plans, facts, today, capacity }: LiveRequest): HabitAhead[] {
  const week = Array.from({ length: 7 }, (_, i) => toNumber(today) + i)
  const kinds = { today, off: offForHabits(facts.off, plans), rest: week.filter((day) => capacity(day).rest).map(weekdayOfNumber) }
  const isDropped = ({ ref }: PlannedItem): boolean => facts.items.get(ref)?.droppedOn !== undefined
  return plans.flatMap(({ items }) => items.flatMap((item) => (isDropped(item) ? [] : (habitAhead(item, facts, kinds) ?? []))))
}

/** Turns that a slot has had, and whether one of them was today. */
function turnsOf(slot: PlannedItem, { facts, today }: LiveRequest): { readonly before: number; readonly isDone: boolean } {
  const days = new Set((facts.items.get(slot.ref)?.completions ?? []).flatMap(({ day, before }) => (before ? [] : [day])))
  const isDone = days.delete(today)
  return { before: days.size + (isDone ? 1 : 0), isDone }
}

/** What may be worked on in its window, the same for every day before `until`. */
interface Due extends Queue<Future> {
  /** The day on which a window opens or ends next. */
  readonly until: number
}

function dueOn(day: number, { byDeadline: all }: Futures): Due {
  return { ...queueOf(all.filter((each) => each.left > 0 && each.from <= day && day <= each.to)), until: nextChange(day, all) }
}

/** Late work is the first part of all work by age: it grows at its end as windows end, and shrinks where it is done. */
function advance(late: Queue<Future>, day: number): void {
  while (late.end < late.pieces.length && (late.pieces[late.end] as Future).to < day) late.end++
  while (late.first < late.end && (late.pieces[late.first] as Future).left === 0) late.first++
}

/** The first day after `day` on which one of the windows opens, or has ended. */
function nextChange(day: number, windows: readonly { readonly from: number; readonly to: number }[]): number {
  let next = Infinity
  for (const { from, to } of windows) {
    if (from > day && from < next) next = from
    if (to >= day && to + 1 < next) next = to + 1
  }
  return next
}

interface Work {
  readonly due: Queue<Future>
  readonly late: Queue<Future>
  readonly slots: readonly SlotAhead<Future>[]
  /** The habits that take their minutes on the day. */
  readonly asked: readonly HabitAhead[]
  /** A day off: nothing has minutes, though some habits are asked all the same. */
  readonly isOff: boolean
  readonly takeReviewsOf?: ReviewTaker
}

/** Fills one day; answers how much has changed by it, 0 for nothing. */
function liveDay(day: number, { due, late, slots, asked, isOff, takeReviewsOf }: Work, rooms: Rooms, { dependents, standing }: Futures, request: LiveRequest): number {
  const { capacity, config } = request
  for (const piece of dependents) piece.waiting = day <= piece.waitsUntil || piece.needs.some((need) => need.left > 0 || need.stands)
  const picked = slots.length === 0 ? [] : spendSlots(slots, asked, day, day === toNumber(request.today))
  let changed = picked.length
  if (!isOff) {
    const room = roomOn(capacity(day), asked, rooms, config.slack)
    changed += takeReviewsOf?.(day, room, keptForReviews(asked)) ?? 0
    const minutes = minutesLeft(room)
    if (minutes > 0) share(due, late, room, config.catchUp)
    changed += minutes - minutesLeft(room) + tick(standing, day)
  }
  for (const piece of picked) piece.waiting = false
  return changed
}

/** Ticks what has no minutes and waits for nothing when its window ends; answers how many. */
function tick(standing: readonly Future[], day: number): number {
  let ticked = 0
  for (const piece of standing) {
    if (!piece.stands || piece.waiting || day < piece.to) continue
    piece.stands = false
    ticked++
  }
  return ticked
}

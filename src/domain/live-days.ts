/**
 * The days to come, each filled as schedule.ts fills today, work and habits alike. Knows no placement, and not what for.
 */
import { queueOf, share } from './allot.ts'
import type { Queue } from './allot.ts'
import type { Capacity, DayCapacity } from './capacity.ts'
import { toNumber } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import { futuresOf } from './debt-work.ts'
import type { Future, Futures } from './debt-work.ts'
import { asksOn, evenHabits } from './even-habit.ts'
import type { EvenHabit } from './even-habit.ts'
import { evenSlots, spendSlots } from './even-slot.ts'
import type { EvenSlot } from './even-slot.ts'
import type { Facts } from './facts.ts'
import type { Plan, PlannedItem } from './plan.ts'
import { keepSlack, minutesLeft, openRoom, takeFixed } from './room.ts'
import type { Room } from './room.ts'
import type { OpenWork, ScheduleConfig } from './schedule.ts'

/** A week without a minute of work, with no window, habit or block still to change, comes again for ever. */
const IDLE_WEEK = 7

export interface LiveRequest {
  readonly today: Day
  readonly plans: readonly Plan[]
  /** All that is open at the start of today, also what begins later or waits for something. */
  readonly work: readonly OpenWork[]
  readonly off: readonly DaySpan[]
  readonly capacity: Capacity
  readonly config: ScheduleConfig
  /** What happened to the habits: those dropped ask for nothing, and a slot that was done today has had its turn. */
  readonly facts?: Pick<Facts, 'items'>
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
  const isDropped = ({ ref }: PlannedItem): boolean => request.facts?.items.get(ref)?.droppedOn !== undefined
  const habits = request.plans.flatMap((plan) => plan.items.flatMap((item) => (isDropped(item) ? [] : evenHabits(item))))
  const slots = evenSlots(habits, request.plans, futures, (slot) => turnsOf(slot, request))
  const off = request.off.map(({ from, to }) => ({ from: toNumber(from), to: toNumber(to) }))
  const first = toNumber(request.today)
  // Blocks that stand in a part of a plan come and go within it.
  const lastChange = request.plans.reduce((last, plan) => Math.max(last, toNumber(plan.end)), first)
  const late: Queue<Future> = { ...queueOf(futures.byAge), end: 0 }
  let due = dueOn(first, futures)
  let rooms = roomsOn(first, habits)
  for (let day = first, idle = 0; day < first + days && idle < IDLE_WEEK; day++) {
    advance(late, day)
    if (day >= due.until) due = dueOn(day, futures)
    if (day >= rooms.until) rooms = roomsOn(day, habits)
    const isOff = off.some((span) => span.from <= day && day <= span.to)
    const made = isOff ? 0 : liveDay(day, { due, late, slots }, rooms, futures, request)
    if (isLast({ day, late, due, all: futures.byAge })) return day
    idle = day > lastChange && rooms.until === Infinity && due.until === Infinity && made === 0 && !isOff ? idle + 1 : 0
  }
  return undefined
}

/** Turns that a slot has had, and whether one of them was today. */
function turnsOf(slot: PlannedItem, { facts, today }: LiveRequest): { readonly before: number; readonly isDone: boolean } {
  const days = new Set((facts?.items.get(slot.ref)?.completions ?? []).flatMap(({ day, before }) => (before ? [] : [day])))
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
  readonly slots: readonly EvenSlot<Future>[]
}

/** Fills one day; answers the minutes it gave to work. */
function liveDay(day: number, { due, late, slots }: Work, rooms: Rooms, { dependents, standing }: Futures, request: LiveRequest): number {
  const { capacity, config } = request
  for (const piece of dependents) piece.waiting = piece.needs.some((need) => need.left > 0 || need.stands)
  const today = capacity(day)
  const picked = slots.length === 0 || today.rest ? [] : spendSlots(slots, day, day === toNumber(request.today))
  const room = roomOn(day, today, rooms, config.slack)
  const minutes = minutesLeft(room)
  if (minutes > 0) share(due, late, room, config.catchUp)
  for (const piece of standing) if (!piece.waiting && day >= piece.to) piece.stands = false
  for (const piece of picked) piece.waiting = false
  return minutes - minutesLeft(room) + picked.length
}

/** The habits of a stretch of days, and what they and the slack leave of a weekday where that is the same every week. */
interface Rooms {
  readonly habits: readonly EvenHabit[]
  readonly isWeekly: boolean
  /** Days of one weekday share their capacity. */
  readonly known: Map<DayCapacity, Room>
  readonly until: number
}

function roomsOn(day: number, all: readonly EvenHabit[]): Rooms {
  const habits = all.filter(({ from, to }) => from <= day && day <= to)
  return { habits, isWeekly: habits.every((habit) => habit.weekdays !== undefined), known: new Map(), until: nextChange(day, all) }
}

function roomOn(day: number, capacity: DayCapacity, { habits, isWeekly, known }: Rooms, slack: number): Room {
  const same = isWeekly ? known.get(capacity) : undefined
  if (same !== undefined) return copyOf(same)
  const room = openRoom(capacity, false)
  for (const habit of habits) if (asksOn(habit, day)) takeFixed(room, habit.item, habit.item.effortMinutes)
  keepSlack(room, slack)
  known.set(capacity, copyOf(room))
  return room
}

function copyOf({ day, left, parts }: Room): Room {
  if (parts === undefined) return { day, left: left.slice(), clockLeft: [] }
  const own = new Map<string, number[]>()
  for (const [plan, minutes] of parts) own.set(plan, minutes.slice())
  return { day, left: left.slice(), clockLeft: [], parts: own }
}

/**
 * When overdue work will be made up if the agenda is followed from today: one day after another, filled as schedule.ts
 * fills today. Knows no placement and no screen.
 */
import { keepSlack, minutesLeft, openRoom, share, takeFixed } from './allot.ts'
import type { Piece, Room } from './allot.ts'
import type { Capacity } from './capacity.ts'
import { fromNumber, toNumber, weekdayOfNumber } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { Recurrence } from './recurrence.ts'
import { byAge, byDeadline, pieceOf } from './schedule.ts'
import type { OpenWork, ScheduleConfig } from './schedule.ts'

/** Ten years: past that, nothing is going to change. */
const HORIZON = 3_660
/** A week in which no overdue minute is made up, all windows past, comes again for ever. */
const IDLE_WEEK = 7

/** Minutes still owed by work whose window is over. */
export function owedMinutes(work: readonly OpenWork[], today: Day): number {
  return work.reduce((sum, open) => sum + (open.window.to < today ? open.remainingMinutes : 0), 0)
}

export interface DebtRequest {
  readonly today: Day
  readonly plans: readonly Plan[]
  /** All that is open at the start of today, also what begins later or waits for something. */
  readonly work: readonly OpenWork[]
  readonly off: readonly DaySpan[]
  readonly capacity: Capacity
  readonly config: ScheduleConfig
}

/** A piece of work with its window in day numbers. */
interface Future extends Piece {
  readonly from: number
  readonly to: number
  needs: readonly Future[]
}

/**
 * The day on which nothing overdue is left when the agenda is followed from today, habits kept, the timetable and the
 * hours going on after the plan's end. Undefined when no day has minutes for it.
 */
export function debtClearedBy(request: DebtRequest): Day | undefined {
  const { due, overdue } = queuesOf(request.work)
  const habits = request.plans.flatMap((plan) => plan.items.flatMap(habitOf))
  const off = request.off.map(({ from, to }) => ({ from: toNumber(from), to: toNumber(to) }))
  const first = toNumber(request.today)
  const lastWindow = overdue.reduce((last, each) => Math.max(last, each.to), first)
  for (let day = first, idle = 0; day < first + HORIZON && idle < IDLE_WEEK; day++) {
    const isOff = off.some((span) => span.from <= day && day <= span.to)
    const made = isOff ? 0 : liveDay(day, due, overdue, habits, request)
    if (!overdue.some((each) => each.to <= day && each.left > 0)) return fromNumber(day)
    idle = day > lastWindow && made === 0 && !isOff ? idle + 1 : 0
  }
  return undefined
}

/** The same pieces in the two orders in which they take minutes. */
function queuesOf(work: readonly OpenWork[]): { readonly due: readonly Future[]; readonly overdue: readonly Future[] } {
  const futures = new Map(work.map((open) => [open.item.ref, futureOf(open)]))
  for (const { item } of work) {
    const own = futures.get(item.ref)
    if (own) own.needs = item.needs.flatMap((ref) => futures.get(ref) ?? [])
  }
  const inOrder = (order: (a: OpenWork, b: OpenWork) => number): Future[] => [...work].sort(order).map(({ item }) => futures.get(item.ref) as Future)
  return { due: inOrder(byDeadline), overdue: inOrder(byAge) }
}

function futureOf(open: OpenWork): Future {
  return { ...pieceOf(open), from: toNumber(open.window.from), to: toNumber(open.window.to), needs: [] }
}

/** Fills one day; answers the minutes it gave to overdue work. */
function liveDay(day: number, due: readonly Future[], overdue: readonly Future[], habits: readonly EvenHabit[], { capacity, config }: DebtRequest): number {
  const room = openRoom(capacity(day), false)
  takeHabits(day, habits, room)
  keepSlack(room, config.slack)
  if (minutesLeft(room) === 0) return 0
  const isOpen = (each: Future): boolean => each.left > 0 && !each.needs.some((need) => need.left > 0)
  const dueNow = due.filter((each) => each.from <= day && each.to >= day && isOpen(each))
  const late = overdue.filter((each) => each.to < day && isOpen(each))
  const before = late.reduce((sum, each) => sum + each.left, 0)
  share(dueNow, late, room, config.catchUp)
  return before - late.reduce((sum, each) => sum + each.left, 0)
}

/** A habit as if it were always kept, its quota spread evenly over the period. */
interface EvenHabit {
  readonly item: PlannedItem
  readonly every: Recurrence
  readonly from: number
  readonly to: number
}

function habitOf(item: PlannedItem): EvenHabit[] {
  if (item.habit === undefined || item.window === undefined || item.effortMinutes === 0) return []
  return [{ item, every: item.habit.every, from: toNumber(item.window.from), to: toNumber(item.window.to) }]
}

function takeHabits(day: number, habits: readonly EvenHabit[], room: Room): void {
  for (const { item, every, from, to } of habits) {
    if (from <= day && day <= to && asksEvenly(every, day, day - from)) takeFixed(room, item.track, item.effortMinutes, item.at)
  }
}

function asksEvenly(every: Recurrence, day: number, sinceStart: number): boolean {
  switch (every.kind) {
    case 'daily':
      return true
    case 'weekdays':
      return every.days.includes(weekdayOfNumber(day))
    case 'quota':
      return every.per === 'week'
        ? isTurn(every.times, weekdayOfNumber(day) - 1, 7)
        : isTurn(every.times, sinceStart, every.per === 'month' ? 30 : 91)
    case 'rolling':
      return isTurn(every.times, sinceStart, every.days)
    case 'interval':
      return sinceStart % every.days === 0
  }
}

/** True on `times` of every `days` days, evenly apart. @param index days since the first */
function isTurn(times: number, index: number, days: number): boolean {
  return Math.ceil((times * (index + 1)) / days) > Math.ceil((times * index) / days)
}

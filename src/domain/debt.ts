/**
 * When overdue work will be made up if the agenda is followed from today: one day after another, filled as schedule.ts
 * fills today. Knows no placement and no screen.
 */
import { keepSlack, minutesLeft, openRoom, share, takeFixed } from './allot.ts'
import type { Piece } from './allot.ts'
import type { Capacity } from './capacity.ts'
import { fromNumber, toNumber, WEEKDAYS, weekdayOfNumber } from './day.ts'
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
  const queues = queuesOf(request.work)
  const habits = request.plans.flatMap((plan) => plan.items.flatMap(evenHabits))
  const off = request.off.map(({ from, to }) => ({ from: toNumber(from), to: toNumber(to) }))
  const first = toNumber(request.today)
  const lastWindow = queues.overdue.reduce((last, each) => Math.max(last, each.to), first)
  let lists = listsOn(first, queues, habits)
  for (let day = first, idle = 0; day < first + HORIZON && idle < IDLE_WEEK; day++) {
    if (day >= lists.until || lists.late[0]?.left === 0) lists = listsOn(day, queues, habits)
    const isOff = off.some((span) => span.from <= day && day <= span.to)
    const made = isOff ? 0 : liveDay(day, lists, request)
    if (!isOwed(lists, day)) return fromNumber(day)
    idle = day > lastWindow && made === 0 && !isOff ? idle + 1 : 0
  }
  return undefined
}

/** The same pieces in the two orders in which they take minutes. */
interface Queues {
  readonly due: readonly Future[]
  readonly overdue: readonly Future[]
}

function queuesOf(work: readonly OpenWork[]): Queues {
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

/** What may be worked on, the same for every day before `until`. */
interface Lists {
  readonly due: readonly Future[]
  readonly late: readonly Future[]
  readonly habits: readonly EvenHabit[]
  /** The day on which a window opens or ends next. */
  readonly until: number
}

function listsOn(day: number, { due, overdue }: Queues, habits: readonly EvenHabit[]): Lists {
  let until = Infinity
  for (const { from, to } of [...due, ...habits]) {
    if (from > day && from < until) until = from
    if (to >= day && to + 1 < until) until = to + 1
  }
  const isOpen = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from <= day && day <= to
  return {
    due: due.filter((each) => each.left > 0 && isOpen(each)),
    late: overdue.filter((each) => each.left > 0 && each.to < day),
    habits: habits.filter(isOpen),
    until,
  }
}

/** True while something is left of a window that is over when the day is. */
function isOwed({ due, late }: Lists, day: number): boolean {
  return late.some((each) => each.left > 0) || due.some((each) => each.to === day && each.left > 0)
}

/** Fills one day; answers the minutes it gave to work. */
function liveDay(day: number, { due, late, habits }: Lists, { capacity, config }: DebtRequest): number {
  const room = openRoom(capacity(day), false)
  for (const habit of habits) if (asksOn(habit, day)) takeFixed(room, habit.item.track, habit.item.effortMinutes, habit.item.at)
  keepSlack(room, config.slack)
  const minutes = minutesLeft(room)
  if (minutes > 0) share(ready(due), ready(late), room, config.catchUp)
  return minutes - minutesLeft(room)
}

/** Without the pieces that wait for another. */
function ready(pieces: readonly Future[]): readonly Future[] {
  const waits = (each: Future): boolean => each.needs.length > 0 && each.needs.some((need) => need.left > 0)
  return pieces.some(waits) ? pieces.filter((each) => !waits(each)) : pieces
}

/** A habit as if it were always kept, its quota spread evenly over the period. */
interface EvenHabit {
  readonly item: PlannedItem
  readonly every: Recurrence
  readonly from: number
  readonly to: number
  /** Bit k is the weekday k on which it asks, for rules that go by the week. */
  readonly weekdays: number | undefined
}

function evenHabits(item: PlannedItem): EvenHabit[] {
  if (item.habit === undefined || item.window === undefined || item.effortMinutes === 0) return []
  const { every } = item.habit
  return [{ item, every, from: toNumber(item.window.from), to: toNumber(item.window.to), weekdays: weekdaysOf(every) }]
}

function weekdaysOf(every: Recurrence): number | undefined {
  switch (every.kind) {
    case 'daily':
      return bitsOf(WEEKDAYS)
    case 'weekdays':
      return bitsOf(every.days)
    case 'quota':
      return every.per === 'week' ? bitsOf(WEEKDAYS.filter((weekday) => isTurn(every.times, weekday - 1, 7))) : undefined
    case 'rolling':
    case 'interval':
      return undefined
  }
}

function bitsOf(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, weekday) => bits | (1 << weekday), 0)
}

function asksOn({ every, from, weekdays }: EvenHabit, day: number): boolean {
  if (weekdays !== undefined) return (weekdays & (1 << weekdayOfNumber(day))) !== 0
  switch (every.kind) {
    case 'quota':
      return isTurn(every.times, day - from, every.per === 'month' ? 30 : 91)
    case 'rolling':
      return isTurn(every.times, day - from, every.days)
    case 'interval':
      return (day - from) % every.days === 0
    case 'daily':
    case 'weekdays':
      return true
  }
}

/** True on `times` of every `days` days, evenly apart. @param index days since the first */
function isTurn(times: number, index: number, days: number): boolean {
  return Math.ceil((times * (index + 1)) / days) > Math.ceil((times * index) / days)
}

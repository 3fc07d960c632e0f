/** When overdue work will be made up if the agenda is followed from today. Knows no placement and no screen. */
import { isOpen } from '../schedule/allot.ts'
import { addDays, fromNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { soonWork } from './debt-work.ts'
import { joinedWork } from './joined-work.ts'
import { liveUntil } from './live-days.ts'
import type { LivedDay, LiveRequest } from './live-days.ts'
import type { Plan } from '../plan/plan.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { pickableBy } from '../schedule/slot.ts'

/** Days that are lived through at most, ten years: past that, nothing is going to change. */
export const DEBT_HORIZON = 3_660
/** Most debts are paid off in less: what begins later than that has no say in it, and is left out at first. */
const DEBT_NEAR = 56

/** Minutes still owed by work whose window is over. */
export function owedMinutes(work: readonly OpenWork[], today: Day): number {
  return work.reduce((sum, open) => sum + (open.window.to < today ? open.remainingMinutes : 0), 0)
}

/**
 * The day on which nothing overdue is left when the agenda is followed from today, habits kept, the timetable and the
 * hours going on after the plan's end. Undefined when no day has minutes for it.
 */
export function debtClearedBy(request: LiveRequest): Day | undefined {
  const { today, work, plans } = request
  const near = soonWork(work, addDays(today, DEBT_NEAR), turnTakers(plans))
  const isPart = near.length < work.length
  const soon = isPart && !isBeyond(owedMinutes(work, today), plans) ? clearedWithin(near, request, DEBT_NEAR) : undefined
  return soon ?? clearedWithin(work, request, DEBT_HORIZON)
}

/** A guess that saves a first try: more than half of the minutes of that time is seldom paid off in it. */
function isBeyond(owed: number, plans: readonly Plan[]): boolean {
  return owed > plans.reduce((sum, plan) => sum + plan.minutesPerWeek, 0) * (DEBT_NEAR / 7 / 2)
}

/** True of what slots that take turns could pick: it has a say in which of them comes next. */
function turnTakers(plans: readonly Plan[]): (open: OpenWork) => boolean {
  const isPickable = pickableBy(plans, ({ length }) => length > 1)
  return ({ item }) => isPickable(item)
}

/** @param days how many are lived through; undefined when it takes longer */
function clearedWithin(work: readonly OpenWork[], request: LiveRequest, days: number): Day | undefined {
  const last = liveUntil({ ...request, work: joinedWork(work, request.plans) }, days, (lived) => !isOwed(lived))
  return last === undefined ? undefined : fromNumber(last)
}

/** True while something is left of a window that is over when the day is. */
function isOwed({ late, due, day }: LivedDay): boolean {
  return isOpen(late) || due.pieces.some((each) => each.to === day && each.left > 0)
}

/** What fits into a stretch of time right now: a train ride, a plane, half an hour before a meeting. Knows no block. */
import { reviewsOn } from '../schedule/day-reviews.ts'
import { workOfDay } from '../schedule/day-work.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import { reviewEntry } from '../schedule/entry.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import type { DueHabit } from '../habit/habit-today.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { Kind } from '../plan/roadmap.ts'
import { byAge, byDeadline } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import type { Picks } from '../schedule/slot.ts'

/** A long task is begun or gone on with only when this much is left for it. */
const LEAST_PART = 10

export interface Fitting {
  readonly minutes: number
  /** In the order to do them; together they take no more than the minutes. */
  readonly entries: readonly AgendaEntry[]
}

/**
 * Open habits of the day, then what comes back, then open windows by deadline, then what is overdue: each that fits whole
 * into what those before it leave. What is left goes to a part of the first task that is longer; a problem is never begun to be left.
 * @param kind only work of that kind
 */
export function fittingNow(request: AgendaRequest, minutes: number, kind?: Kind): Fitting {
  const { habits, ready, picks, entry, progress, off, request: { day } } = workOfDay(request)
  const chosen: { readonly item: PlannedItem; readonly minutes: number }[] = []
  let left = minutes
  const take = (item: PlannedItem, own: number): void => {
    chosen.push({ item, minutes: own })
    left -= own
  }
  for (const habit of habits.filter((each) => isWanted(each, picks, kind))) {
    const own = minutesFor(habit, left)
    if (own > 0) take(habit.item, own)
  }
  const reviews = (off ? [] : (reviewsOn(request)?.work ?? [])).filter((review) => !review.done && isKind(review.item, kind))
  for (const { item, minutes: own } of reviews) if (own <= left) take(item, own)
  const open = ready.filter(({ item, remainingMinutes }) => remainingMinutes > 0 && progress.get(item.ref)?.doneOn !== day && isKind(item, kind))
  const inOrder = [...open.filter(({ window }) => window.to >= day).sort(byDeadline), ...open.filter(({ window }) => window.to < day).sort(byAge)]
  for (const { item, remainingMinutes } of inOrder) if (remainingMinutes <= left) take(item, remainingMinutes)
  const isTaken = ({ item }: OpenWork): boolean => chosen.some((each) => each.item === item)
  const longer = left < LEAST_PART ? undefined : inOrder.find((work) => isDivisible(work) && !isTaken(work))
  if (longer) take(longer.item, left)
  const isReview = ({ item }: { readonly item: PlannedItem }): boolean => reviews.some((review) => review.item === item)
  return { minutes, entries: chosen.map((each) => (isReview(each) ? reviewEntry(each, reviews, day, entry) : entry(each))) }
}

/** A habit that stands open today; of a slot, what it picked must be of the kind. */
function isWanted({ item, today }: DueHabit, picks: Picks, kind: Kind | undefined): boolean {
  return today.status === 'open' && isKind(picks.get(item.ref)?.item ?? item, kind)
}

function isKind(item: PlannedItem, kind: Kind | undefined): boolean {
  return kind === undefined || item.kind === kind
}

/** Whole, else its minimum where that is in minutes; 0 where neither fits. */
function minutesFor({ item: { effortMinutes, habit } }: DueHabit, left: number): number {
  if (effortMinutes <= left) return effortMinutes
  const least = habit?.amount === undefined ? (habit?.minimum ?? Infinity) : Infinity
  return least <= left ? least : 0
}

function isDivisible({ item }: OpenWork): boolean {
  return item.kind !== 'problem'
}

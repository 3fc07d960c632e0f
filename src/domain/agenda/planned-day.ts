/** How a day is filled as it stands: the schedule of the morning, less what was worked off, its rest planned from now on. Knows no rows. */
import type { Day } from '../calendar/day.ts'
import { capacityOf } from '../schedule/day-part.ts'
import { reviewsOn } from '../schedule/day-reviews.ts'
import type { DayReviews } from '../schedule/day-reviews.ts'
import { doneOn } from '../schedule/day-work.ts'
import type { DayWork } from '../schedule/day-work.ts'
import type { Capacity, DayCapacity } from '../plan/capacity.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { scheduleRest } from '../schedule/rest-of-day.ts'
import { isAppointment, scheduleDay } from '../schedule/schedule.ts'
import type { DayRequest, DaySchedule, OpenWork } from '../schedule/schedule.ts'
import { asThisMorning, lessToday, workedOff, workedOn } from '../schedule/worked-today.ts'

export interface PlannedDay {
  readonly schedule: DaySchedule
  readonly capacity: Capacity
  /** What is left of the day's capacity; undefined where it is as it was in the morning. */
  readonly left?: DayCapacity
  /** Undefined where nothing comes back. */
  readonly reviews?: DayReviews
  /** Minutes that were planned, and are worked off what is still open. */
  readonly workedOff: number
}

export function planDay(today: DayWork): PlannedDay {
  const { request, progress, habits } = today
  const { day, minute } = request
  const reviews = reviewsOn(request)
  const capacity = capacityOf(request)
  const asked = today.ready.filter((open) => !isAppointmentOn(open, day))
  const whole = wholeDay(today, asked, capacity, reviews)
  const morning = lessToday(whole.schedule, progress)
  const common = { capacity, ...(reviews ? { reviews } : {}), workedOff: workedOff(whole.schedule, morning) }
  if (minute === undefined) return { schedule: morning, ...common }
  const isDone = (ref: string): boolean => progress.get(ref)?.doneOn === day || habits.some(({ item, today: habit }) => item.ref === ref && habit.status === 'done')
  const inPlace = (ref: string): boolean => isDone(ref) || (ref === request.running && isUnderWay(ref, morning, minute))
  const rest = { ...whole.request, work: asked, fixed: whole.request.fixed.filter(({ item }) => workedOn(item, progress) === 0) }
  return { ...scheduleRest(morning, rest, { minute, isDone: inPlace }), ...common }
}

/** As it was planned in the morning, with what was done or begun beside it. */
function wholeDay({ request, progress, off, habits, work, ready, isInSlot }: DayWork, asked: readonly OpenWork[], capacity: Capacity, reviews: DayReviews | undefined): Planned {
  const { plans, day, config } = request
  const appointments = ready.filter((open) => isAppointmentOn(open, day))
  const fixed = [...habits, ...appointments.map(({ item, remainingMinutes }) => ({ item, minutes: remainingMinutes }))]
  const extras = [...doneOn(day, plans, progress), ...begunOn(work, progress)].filter((open) => !isInSlot(open) && !appointments.some(({ item }) => item === open.item))
  return withExtras({ day, capacity, ...(reviews ? { reviews } : {}), work: asThisMorning(asked, progress), fixed, config, free: off !== undefined }, extras, progress)
}

function isAppointmentOn(open: OpenWork, day: Day): boolean {
  return isAppointment(open) && open.window.to === day
}

/** What a clock runs on keeps its place as long as the block goes on in which the morning had it. */
function isUnderWay(ref: string, { blocks, placements }: DaySchedule, minute: number): boolean {
  const own = placements.find(({ item }) => item.ref === ref)
  const block = own?.block === undefined ? undefined : blocks[own.block]
  return block?.from !== undefined && block.to !== undefined && block.from <= minute && minute < block.to
}

interface Planned {
  readonly schedule: DaySchedule
  readonly request: DayRequest
}

/** What was begun or gone on with today, and is open. */
function begunOn(work: readonly OpenWork[], progress: ProgressMap): readonly OpenWork[] {
  return work.filter(({ item }) => workedOn(item, progress) > 0)
}

/**
 * Work of today that the day did not ask for takes its place after the habits, and what was done in turn keeps the
 * minutes it would have had; what both took is used up.
 */
function withExtras(request: DayRequest, done: readonly OpenWork[], progress: ProgressMap): Planned {
  const schedule = scheduleDay(request)
  const placed = new Map([...schedule.placements, ...schedule.catchUp].map((placement) => [placement.item.ref, placement.minutes]))
  if (done.every(({ item }) => placed.has(item.ref))) return { schedule, request }
  const isDone = new Set(done.map(({ item }) => item.ref))
  const fixed = done.map(({ item }) => ({ item, minutes: placed.get(item.ref) ?? (workedOn(item, progress) || Math.min(progress.get(item.ref)?.spentMinutes ?? 0, item.effortMinutes)) }))
  const whole = { ...request, work: request.work.filter(({ item }) => !isDone.has(item.ref)), fixed: [...request.fixed, ...fixed] }
  return { schedule: scheduleDay(whole), request: whole }
}

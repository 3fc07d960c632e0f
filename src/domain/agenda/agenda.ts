/**
 * What one day asks for, as a screen would show it: the schedule of the day with habits, ticks, debt and streaks.
 * Knows no row numbers beyond their order and no words.
 */
import type { Capacity } from '../plan/capacity.ts'
import { capacityOf } from '../schedule/day-part.ts'
import { reviewsAhead, reviewsOn } from '../schedule/day-reviews.ts'
import type { DueReview } from '../schedule/day-reviews.ts'
import { doneOn, workOfDay } from '../schedule/day-work.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import { includes } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { debtClearedBy, owedMinutes } from '../ahead/debt.ts'
import type { DebtRequest } from '../ahead/debt.ts'
import { blocksOf, reviewEntry } from '../schedule/entry.ts'
import type { AgendaBlock, AgendaEntry } from '../schedule/entry.ts'
import type { PartOff, TimeOff } from '../facts/facts.ts'
import { holidayOn } from '../calendar/holidays.ts'
import type { Holiday } from '../calendar/holidays.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { isUnfinished } from '../facts/progress.ts'
import { capacityFrom, scheduleRest } from '../schedule/rest-of-day.ts'
import { asThisMorning, lessToday, workedOn } from '../schedule/worked-today.ts'
import { isAppointment, onePerKey, scheduleDay } from '../schedule/schedule.ts'
import type { DayRequest, DaySchedule, OpenWork } from '../schedule/schedule.ts'

export interface CatchUp {
  readonly owedMinutes: number
  /** The day on which it will be made up; worked out when asked, because it lives through what is to come. */
  readonly clearBy: () => Day | undefined
  readonly entries: readonly AgendaEntry[]
}

export interface DayAgenda {
  readonly day: Day
  readonly blocks: readonly AgendaBlock[]
  readonly unplaced: readonly AgendaEntry[]
  /** Row numbers of work that stands in a block and has minutes beyond the timetable too. */
  readonly unplacedContinued: readonly number[]
  /** What comes back today and has its minutes; `due` is how many wait in all. */
  readonly reviews: { readonly due: number; readonly entries: readonly AgendaEntry[] }
  readonly catchUp: CatchUp
  readonly off?: TimeOff
  readonly offParts: readonly PartOff[]
  readonly holiday?: Holiday
  readonly rest: boolean
  readonly habitsExceedBy: number
}

/** The agenda of a day. What was done on it keeps its place, ticked, and its minutes are used up. */
export function buildAgenda(given: AgendaRequest): DayAgenda {
  const { request, progress, off, habits, work, skipped, ready, isInSlot, entry } = workOfDay(given)
  const { plans, facts, day, config, minute } = request
  const capacity = capacityOf(request)
  const holiday = config.namesHolidays ? holidayOn(day) : undefined
  const appointments = ready.filter((open) => isAppointment(open) && open.window.to === day)
  const fixed = [...habits, ...appointments.map(({ item, remainingMinutes }) => ({ item, minutes: remainingMinutes }))]
  const extras = [...doneOn(day, plans, progress), ...begunOn(work, progress)].filter((open) => !isInSlot(open) && !appointments.some(({ item }) => item === open.item))
  const asked = ready.filter((open) => !appointments.includes(open))
  const reviews = reviewsOn(request)
  const whole = withExtras({ day, capacity, ...(reviews ? { reviews } : {}), work: asThisMorning(asked, progress), fixed, config, free: off !== undefined }, extras, progress)
  const morning = { schedule: lessToday(whole.schedule, progress), request: { ...whole.request, work: asked, fixed: whole.request.fixed.filter(({ item }) => workedOn(item, progress) === 0) } }
  const isDone = (ref: string): boolean => progress.get(ref)?.doneOn === day || habits.some(({ item, today }) => item.ref === ref && today.status === 'done')
  const { schedule, left } = minute === undefined ? { schedule: morning.schedule } : scheduleRest(morning.schedule, morning.request, { minute, isDone })
  const blocks = blocksOf(schedule, minute, entry)
  const unplaced = schedule.placements.filter((each) => each.block === undefined).map(entry)
  const reviewed = schedule.reviews.map((placement) => reviewEntry(placement, reviews?.work ?? [], day, entry))
  const listed = schedule.reviews.flatMap(({ item }) => reviews?.work.filter((each) => each.item === item && !(left && each.done)) ?? [])
  const debt = debtOf(request, progress, [...work, ...skipped.map((open) => waitingToday(open, day))], left ? capacityFrom(capacity, day, left) : capacity, listed)
  const owed = owedMinutes(debt.work, day)
  return {
    day,
    blocks,
    unplaced,
    unplacedContinued: continuedUnplaced(schedule, blocks),
    reviews: { due: reviews?.due ?? 0, entries: reviewed },
    catchUp: { owedMinutes: owed, clearBy: () => (owed === 0 ? undefined : debtClearedBy(debt)), entries: schedule.catchUp.map(entry) },
    ...(off ? { off } : {}),
    offParts: facts.offParts.filter((part) => includes(part, day)),
    ...(holiday ? { holiday } : {}),
    rest: schedule.rest,
    habitsExceedBy: schedule.habitsExceedBy,
  }
}

function continuedUnplaced({ placements, blocks: { length } }: DaySchedule, blocks: readonly AgendaBlock[]): number[] {
  const goesOn = new Set(placements.filter(({ continues }) => continues.includes(length)).map(({ item }) => item.ref))
  return blocks.flatMap(({ entries }) => entries.filter(({ item }) => goesOn.has(item.ref)).map(({ n }) => n))
}

/** What is owed with what has a say in when it is made up. */
function debtOf(request: AgendaRequest, progress: ProgressMap, work: readonly OpenWork[], capacity: Capacity, listed: readonly DueReview[]): DebtRequest {
  const { plans, facts, day, config, later } = request
  const open = work.filter(({ item }) => progress.get(item.ref)?.status === 'open')
  const rest = later && (() => laterOf(plans, later(), progress))
  const reviews = reviewsAhead(request, listed)
  return { today: day, plans, work: open, capacity, config, facts, ...(reviews ? { reviews } : {}), ...(rest ? { later: rest } : {}) }
}

/** Of one key the first of the plans in their order, as among work that is at hand. */
function laterOf(plans: AgendaRequest['plans'], later: readonly OpenWork[], progress: ProgressMap): readonly OpenWork[] {
  return onePerKey(plans.flatMap(({ id }) => later.filter(({ item }) => item.plan === id))).map((open) => stillWaiting(open, progress))
}

/** What it waited for when it was kept may be done by now; that was near, and so its progress is known. */
function stillWaiting({ waitsFor, ...open }: OpenWork, progress: ProgressMap): OpenWork {
  const left = waitsFor?.filter(({ refs: [ref = ''] }) => !progress.has(ref) || isUnfinished(progress.get(ref))) ?? []
  return left.length === 0 ? open : { ...open, waitsFor: left }
}

/** What is skipped is open again tomorrow. */
function waitingToday(open: OpenWork, day: Day): OpenWork {
  return { ...open, waitsFor: [...(open.waitsFor ?? []), { refs: [], until: day }] }
}

/** Every entry of the day in the order of its row number. */
export function entriesOf(agenda: DayAgenda): AgendaEntry[] {
  return [...agenda.blocks.flatMap((block) => block.entries), ...agenda.unplaced, ...agenda.reviews.entries, ...agenda.catchUp.entries].sort((a, b) => a.n - b.n)
}

/** What was begun or gone on with today, and is open. */
function begunOn(work: readonly OpenWork[], progress: ProgressMap): readonly OpenWork[] {
  return work.filter(({ item }) => workedOn(item, progress) > 0)
}

/**
 * Work of today that the day did not ask for takes its place after the habits, and what was done in turn keeps the
 * minutes it would have had; what both took is used up.
 */
function withExtras(request: DayRequest, done: readonly OpenWork[], progress: ProgressMap): { readonly schedule: DaySchedule; readonly request: DayRequest } {
  const schedule = scheduleDay(request)
  const placed = new Map([...schedule.placements, ...schedule.catchUp].map((placement) => [placement.item.ref, placement.minutes]))
  if (done.every(({ item }) => placed.has(item.ref))) return { schedule, request }
  const isDone = new Set(done.map(({ item }) => item.ref))
  const fixed = done.map(({ item }) => ({ item, minutes: placed.get(item.ref) ?? (workedOn(item, progress) || Math.min(progress.get(item.ref)?.spentMinutes ?? 0, item.effortMinutes)) }))
  const whole = { ...request, work: request.work.filter(({ item }) => !isDone.has(item.ref)), fixed: [...request.fixed, ...fixed] }
  return { schedule: scheduleDay(whole), request: whole }
}

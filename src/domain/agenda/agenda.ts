/**
 * What one day asks for, as a screen would show it: the schedule of the day with habits, ticks, debt and streaks.
 * Knows no row numbers beyond their order and no words.
 */
import type { Capacity } from '../plan/capacity.ts'
import { reviewsAhead } from '../schedule/day-reviews.ts'
import type { DayReviews, DueReview } from '../schedule/day-reviews.ts'
import { workOfDay } from '../schedule/day-work.ts'
import type { AgendaRequest } from '../schedule/day-work.ts'
import { includes } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { planDay } from './planned-day.ts'
import { debtClearedBy, owedMinutes } from '../ahead/debt.ts'
import type { LiveRequest } from '../ahead/live-days.ts'
import { blocksOf, reviewEntry } from '../schedule/entry.ts'
import type { AgendaBlock, AgendaEntry } from '../schedule/entry.ts'
import type { PartOff, TimeOff } from '../facts/facts.ts'
import { holidayOn } from '../calendar/holidays.ts'
import type { Holiday } from '../calendar/holidays.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { isUnfinished } from '../facts/progress.ts'
import { capacityFrom } from '../schedule/rest-of-day.ts'
import { onePerKey } from '../schedule/schedule.ts'
import type { DaySchedule, OpenWork } from '../schedule/schedule.ts'

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
  /** What comes back today and has its minutes; `due` is how many of all wait still. */
  readonly reviews: { readonly due: number; readonly entries: readonly AgendaEntry[] }
  readonly catchUp: CatchUp
  readonly off?: TimeOff
  readonly offParts: readonly PartOff[]
  readonly holiday?: Holiday
  readonly rest: boolean
  readonly habitsExceedBy: number
  /** Planned for the day, and worked off what is still open. */
  readonly workedOff: number
}

/** The agenda of a day. What was done on it keeps its place, ticked, and its minutes are used up. */
export function buildAgenda(given: AgendaRequest): DayAgenda {
  const today = workOfDay(given)
  const { request, progress, off, work, skipped, entry } = today
  const { facts, day, config, minute } = request
  const { schedule, capacity, left, reviews = NO_REVIEWS, workedOff } = planDay(today)
  const holiday = config.namesHolidays ? holidayOn(day) : undefined
  const blocks = blocksOf(schedule, minute, entry)
  const unplaced = schedule.placements.filter((each) => each.block === undefined).map(entry)
  const reviewed = schedule.reviews.map((placement) => reviewEntry(placement, reviews.work, day, entry))
  const open = [...work, ...skipped.map((each) => waitingToday(each, day))].filter(({ item }) => progress.get(item.ref)?.status === 'open')
  const owed = owedMinutes(open, day)
  const clearBy = (): Day | undefined => {
    const listed = schedule.reviews.flatMap(({ item }) => reviews.work.filter((each) => each.item === item && !(left && each.done)))
    return debtClearedBy(debtOf(request, progress, open, left ? capacityFrom(capacity, day, left) : capacity, listed))
  }
  return {
    day,
    blocks,
    unplaced,
    unplacedContinued: continuedUnplaced(schedule, blocks),
    reviews: { due: reviews.due, entries: reviewed },
    catchUp: { owedMinutes: owed, clearBy: () => (owed === 0 ? undefined : clearBy()), entries: schedule.catchUp.map(entry) },
    ...(off ? { off } : {}),
    offParts: facts.offParts.filter((part) => includes(part, day)),
    ...(holiday ? { holiday } : {}),
    rest: schedule.rest,
    habitsExceedBy: schedule.habitsExceedBy,
    workedOff,
  }
}

const NO_REVIEWS: DayReviews = { work: [], due: 0, ceiling: 0 }

function continuedUnplaced({ placements, blocks: { length } }: DaySchedule, blocks: readonly AgendaBlock[]): number[] {
  const goesOn = new Set(placements.filter(({ continues }) => continues.includes(length)).map(({ item }) => item.ref))
  return blocks.flatMap(({ entries }) => entries.filter(({ item }) => goesOn.has(item.ref)).map(({ n }) => n))
}

/** What is open with what has a say in when the owed part of it is made up. */
function debtOf(request: AgendaRequest, progress: ProgressMap, open: readonly OpenWork[], capacity: Capacity, listed: readonly DueReview[]): LiveRequest {
  const { plans, facts, day, config, later } = request
  const work = later ? [...open, ...laterOf(plans, later(), progress)] : open
  const reviews = reviewsAhead(request, listed)
  return { today: day, plans, work, capacity, config, facts, ...(reviews ? { reviews } : {}) }
}

/** Of one key the first of the plans in their order, as among work that is at hand. */
function laterOf(plans: AgendaRequest['plans'], later: readonly OpenWork[], progress: ProgressMap): readonly OpenWork[] {
  return onePerKey(plans.flatMap(({ id }) => later.filter(({ item }) => item.plan === id))).map((open) => stillWaiting(open, progress))
}

/** What it waited for when it was kept may be done by now; that was near, and so its progress is known. */
function stillWaiting(later: OpenWork, progress: ProgressMap): OpenWork {
  if (later.waitsFor === undefined) return later
  const { waitsFor, ...open } = later
  const left = waitsFor.filter(({ refs: [ref = ''] }) => !progress.has(ref) || isUnfinished(progress.get(ref)))
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

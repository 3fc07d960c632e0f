/**
 * What one day asks for, as a screen would show it: the schedule of the day with habits, ticks, debt and streaks.
 * Knows no row numbers beyond their order and no words.
 */
import { openCapacity } from './capacity.ts'
import { debtClearedBy, owedMinutes } from './debt.ts'
import { daysBetween, includes } from './day.ts'
import type { Day, Weekday } from './day.ts'
import type { Facts, TimeOff } from './facts.ts'
import { buildHabitHistory, habitOf } from './habit.ts'
import type { HabitToday } from './habit-today.ts'
import { habitToday } from './habit-today.ts'
import type { ItemType, Plan, PlannedItem } from './plan.ts'
import { progressOf } from './progress.ts'
import type { Progress, ProgressMap } from './progress.ts'
import { isReady, openWork, scheduleDay } from './schedule.ts'
import type { DayRequest, DaySchedule, FixedWork, OpenWork, Placement, ScheduleConfig } from './schedule.ts'
import type { Text } from './roadmap.ts'

export const ENTRY_STATUSES = ['open', 'doing', 'done', 'skipped'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

export interface AgendaEntry {
  /** Row number, from 1, in the order of the day. */
  readonly n: number
  readonly item: PlannedItem
  readonly type: ItemType
  /** Planned for this day. */
  readonly minutes: number
  readonly spentMinutes: number
  readonly due?: Day
  /** Days since the window ended; 0 when it is open. */
  readonly daysLate: number
  readonly status: EntryStatus
  /** Only for habits. */
  readonly habit?: HabitToday
  /** The title of the task that a step belongs to. */
  readonly parentTitle?: Text
}

export interface AgendaBlock {
  /** Minutes after midnight; absent for a part of the day without a clock. */
  readonly from?: number
  readonly to?: number
  readonly title?: Text
  readonly tracks: readonly string[]
  /** The block in progress, else the next one. */
  readonly now: boolean
  readonly past: boolean
  readonly entries: readonly AgendaEntry[]
  /** Row numbers of work of earlier blocks that runs on into this one. */
  readonly continued: readonly number[]
}

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
  readonly catchUp: CatchUp
  readonly off?: TimeOff
  readonly rest: boolean
  readonly habitsExceedBy: number
}

export interface AgendaRequest {
  readonly plans: readonly Plan[]
  readonly facts: Facts
  readonly day: Day
  /** Minutes after midnight now; undefined for another day than today. */
  readonly minute: number | undefined
  readonly config: ScheduleConfig
  readonly rest: readonly Weekday[]
  /** Minutes left by ref, of work that days before this one are planned to do in part. */
  readonly left?: ReadonlyMap<string, number>
}

/** The agenda of a day. What was done on it keeps its place, ticked, and its minutes are used up. */
export function buildAgenda(request: AgendaRequest): DayAgenda {
  const { plans, facts, day, config } = request
  const progress = progressOfAll(plans, facts, day)
  const off = facts.off.find((span) => includes(span, day))
  const habits = habitsOn(request)
  const work = workAtStart(plans, progress, day).map((open) => ({ ...open, remainingMinutes: request.left?.get(open.item.ref) ?? open.remainingMinutes }))
  const ready = work.filter((open) => open.window.from <= day && isReadyAt(open.item, progress, day))
  const capacity = openCapacity(plans, config)
  const schedule = withExtras({ day, capacity, work: ready, fixed: habits, config, free: off !== undefined }, plans, progress)
  const number = numbering()
  const entry = (placement: Placement): AgendaEntry => entryOf(placement, number(), day, progress, habits, plans)
  const blocks = blocksOf(schedule, request.minute, entry)
  const unplaced = schedule.placements.filter((each) => each.block === undefined).map(entry)
  const owed = owedMinutes(work.filter((open) => progress.get(open.item.ref)?.status === 'open'), day)
  const clearBy = (): Day | undefined => (owed === 0 ? undefined : debtClearedBy({ today: day, plans, work, off: facts.off, capacity, config }))
  return {
    day,
    blocks,
    unplaced,
    catchUp: { owedMinutes: owed, clearBy, entries: schedule.catchUp.map(entry) },
    ...(off ? { off } : {}),
    rest: schedule.rest,
    habitsExceedBy: schedule.habitsExceedBy,
  }
}

/** The progress of every active plan's items, in one map. */
export function progressOfAll(plans: readonly Plan[], facts: Facts, day: Day): ProgressMap {
  const all = new Map<string, Progress>()
  for (const plan of plans) for (const [ref, progress] of progressOf(plan, facts, day)) all.set(ref, progress)
  return all
}

/** Every entry of the day in the order of its row number. */
export function entriesOf(agenda: DayAgenda): AgendaEntry[] {
  return [...agenda.blocks.flatMap((block) => block.entries), ...agenda.unplaced, ...agenda.catchUp.entries].sort((a, b) => a.n - b.n)
}

interface DueHabit extends FixedWork {
  readonly today: HabitToday
}

/** The habits listed on the day, with what they ask; a plan's habits stop with it. */
function habitsOn({ plans, facts, day, rest }: AgendaRequest): DueHabit[] {
  const kinds = { today: day, off: facts.off, rest }
  return plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      if (item.window === undefined || item.habit === undefined || !includes(item.window, day)) return []
      const own = facts.items.get(item.ref)
      const input = habitOf(item, own)
      if (input === undefined || own?.droppedOn !== undefined) return []
      const today = habitToday(buildHabitHistory(input, kinds))
      const skipped = own?.skips.some((skip) => skip.day === day) ?? false
      return today.listed || skipped ? [{ item, minutes: skipped ? 0 : today.minutes, today }] : []
    }),
  )
}

/** What was open when the day began: what is open, and what was done on the day. */
function workAtStart(plans: readonly Plan[], progress: ProgressMap, day: Day): OpenWork[] {
  const doneToday = plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      const state = progress.get(item.ref)
      if (state?.doneOn !== day || item.steps.length > 0 || !state.window) return []
      return [{ item, window: state.window, remainingMinutes: item.effortMinutes }]
    }),
  )
  return [...openWork(plans, progress).filter((open) => !progress.get(open.item.ref)?.skippedToday), ...doneToday]
}

function isReadyAt(item: PlannedItem, progress: ProgressMap, day: Day): boolean {
  return progress.get(item.ref)?.doneOn === day || isReady(item, progress)
}

/** Work done today that the day did not ask for takes its place after the habits; what it took is used up. */
function withExtras(request: DayRequest, plans: readonly Plan[], progress: ProgressMap): DaySchedule {
  const schedule = scheduleDay(request)
  const placed = new Set([...schedule.placements, ...schedule.catchUp].map(({ item }) => item.ref))
  const extras = plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      const state = progress.get(item.ref)
      if (state?.doneOn !== request.day || item.steps.length > 0 || placed.has(item.ref)) return []
      return [{ item, minutes: Math.min(state.spentMinutes, item.effortMinutes) }]
    }),
  )
  if (extras.length === 0) return schedule
  const isExtra = new Set(extras.map(({ item }) => item.ref))
  return scheduleDay({ ...request, work: request.work.filter(({ item }) => !isExtra.has(item.ref)), fixed: [...request.fixed, ...extras] })
}

function numbering(): () => number {
  let n = 0
  return () => ++n
}

function entryOf(
  { item, minutes }: Placement,
  n: number,
  day: Day,
  progress: ProgressMap,
  habits: readonly DueHabit[],
  plans: readonly Plan[],
): AgendaEntry {
  const state = progress.get(item.ref)
  const habit = item.type === 'habit' ? habits.find((each) => each.item === item)?.today : undefined
  const due = item.type === 'habit' ? undefined : state?.window?.to
  const parent = item.parent === undefined ? undefined : plans.find((plan) => plan.id === item.plan)?.items.find((each) => each.ref === item.parent)
  return {
    n,
    item,
    type: item.type,
    minutes,
    spentMinutes: state?.spentMinutes ?? 0,
    ...(due === undefined ? {} : { due }),
    daysLate: due === undefined ? 0 : Math.max(0, daysBetween(due, day)),
    status: entryStatus(state, habit, day),
    ...(habit ? { habit } : {}),
    ...(parent ? { parentTitle: parent.title } : {}),
  }
}

function entryStatus(state: Progress | undefined, habit: HabitToday | undefined, day: Day): EntryStatus {
  if (habit?.status === 'done' || state?.doneOn === day) return 'done'
  if (state?.skippedToday) return 'skipped'
  return state !== undefined && state.spentMinutes > 0 ? 'doing' : 'open'
}

function blocksOf(schedule: DaySchedule, minute: number | undefined, entry: (placement: Placement) => AgendaEntry): AgendaBlock[] {
  const now = minute === undefined ? -1 : schedule.blocks.findIndex((block) => block.to !== undefined && minute < block.to)
  const byRef = new Map<string, number>()
  return schedule.blocks.map((block, i) => {
    const entries = schedule.placements.filter((each) => each.block === i).map((placement) => {
      const made = entry(placement)
      byRef.set(placement.item.ref, made.n)
      return made
    })
    const continued = schedule.placements.filter((each) => each.continues.includes(i)).map((each) => byRef.get(each.item.ref) ?? 0)
    return {
      ...(block.from === undefined ? {} : { from: block.from }),
      ...(block.to === undefined ? {} : { to: block.to }),
      ...(block.title ? { title: block.title } : {}),
      tracks: block.tracks,
      now: i === now,
      past: minute !== undefined && block.to !== undefined && block.to <= minute,
      entries,
      continued: [...new Set(continued)],
    }
  })
}


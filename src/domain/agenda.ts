/**
 * What one day asks for, as a screen would show it: the schedule of the day with habits, ticks, debt and streaks.
 * Knows no row numbers beyond their order and no words.
 */
import { blocksOf, entryMaker } from './entry.ts'
import type { AgendaBlock, AgendaEntry } from './entry.ts'
import { openCapacity } from './capacity.ts'
import type { Capacity } from './capacity.ts'
import { debtClearedBy, owedMinutes } from './debt.ts'
import type { DebtRequest } from './debt.ts'
import { includes, weekdayOf } from './day.ts'
import type { Day, Weekday } from './day.ts'
import type { Facts, ItemFacts, TimeOff } from './facts.ts'
import { buildHabitHistory, habitOf } from './habit.ts'
import { habitToday } from './habit-today.ts'
import type { DueHabit } from './habit-today.ts'
import { holidayOn } from './holidays.ts'
import type { Holiday } from './holidays.ts'
import type { Plan, PlannedItem } from './plan.ts'
import { progressOf } from './progress.ts'
import type { Progress, ProgressMap } from './progress.ts'
import { isAppointment, isReady, onePerKey, openWork, scheduleDay } from './schedule.ts'
import type { Text } from './roadmap.ts'
import type { DayRequest, DaySchedule, OpenWork, ScheduleConfig } from './schedule.ts'
import { pickWork, seeksFurther } from './slot.ts'

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
  readonly holiday?: Holiday
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
  /** The items' progress on the day, where it is known already. */
  readonly progress?: ProgressMap
  /** Minutes left by ref, of work that days before this one are planned to do in part. */
  readonly left?: ReadonlyMap<string, number>
  /** Only where the plans are but what is near of them: the whole, for a day that asks further. */
  readonly whole?: () => Pick<AgendaRequest, 'plans' | 'facts'>
}

/** The agenda of a day. What was done on it keeps its place, ticked, and its minutes are used up. */
export function buildAgenda(request: AgendaRequest): DayAgenda {
  const { plans, facts, day, config } = request
  const progress = request.progress ?? progressOfAll(plans, facts, day)
  const off = facts.off.find((span) => includes(span, day))
  const holiday = config.namesHolidays ? holidayOn(day) : undefined
  const habits = habitsOn(request)
  const work = workOn(request, progress)
  const picks = pickWork({ plans, facts, day, progress, habits, work })
  if (request.whole && seeksFurther({ habits, plans, day }, picks)) return buildAgenda(wholeOf(request))
  const pickedNames = new Set([...picks.values()].flatMap(({ item }) => [item.ref, ...(item.key === undefined ? [] : [`=${item.key}`])]))
  const isInSlot = ({ item: { ref, key } }: OpenWork): boolean => pickedNames.has(ref) || (key !== undefined && pickedNames.has(`=${key}`))
  // A day off asks for nothing; what was done on it all the same is shown.
  const ready = off ? [] : work.filter((open) => open.window.from <= day && !isInSlot(open) && isReadyAt(open.item, progress, day))
  const capacity = openCapacity(plans, config)
  const appointments = ready.filter((open) => isAppointment(open) && open.window.to === day)
  const fixed = [...habits, ...appointments.map(({ item, remainingMinutes }) => ({ item, minutes: remainingMinutes }))]
  const extras = doneOn(day, plans, progress).filter((open) => !isInSlot(open) && !appointments.some(({ item }) => item === open.item))
  const schedule = withExtras({ day, capacity, work: ready.filter((open) => !appointments.includes(open)), fixed, config, free: off !== undefined }, extras, progress)
  const titleOf = (ref: string): Text | undefined => plans.flatMap((plan) => plan.items.filter((item) => item.ref === ref))[0]?.title
  const entry = entryMaker({ day, progress, habits, picks, titleOf })
  const blocks = blocksOf(schedule, request.minute, entry)
  const unplaced = schedule.placements.filter((each) => each.block === undefined).map(entry)
  const debt = debtOf(request, progress, work, capacity)
  const owed = owedMinutes(debt.work, day)
  const clearBy = (): Day | undefined => (owed === 0 ? undefined : debtClearedBy(debt))
  return {
    day,
    blocks,
    unplaced,
    catchUp: { owedMinutes: owed, clearBy, entries: schedule.catchUp.map(entry) },
    ...(off ? { off } : {}),
    ...(holiday ? { holiday } : {}),
    rest: schedule.rest,
    habitsExceedBy: schedule.habitsExceedBy,
  }
}

/** What is owed with what has a say in when it is made up. */
function debtOf(request: AgendaRequest, progress: ProgressMap, work: readonly OpenWork[], capacity: Capacity): DebtRequest {
  const { plans, facts, day, config } = request
  const open = work.filter(({ item }) => progress.get(item.ref)?.status === 'open')
  const whole = request.whole && (() => wholeDebt(request, capacity))
  return { today: day, plans, work: open, off: facts.off, capacity, config, facts, ...(whole ? { whole } : {}) }
}

function wholeDebt(request: AgendaRequest, capacity: Capacity): DebtRequest {
  const whole = wholeOf(request)
  const progress = progressOfAll(whole.plans, whole.facts, whole.day)
  return debtOf(whole, progress, workOn(whole, progress), capacity)
}

function wholeOf({ whole, progress: _, ...request }: AgendaRequest): AgendaRequest {
  return { ...request, ...whole?.() }
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

/** The habits listed on the day, with what they ask; a plan's habits stop with it. */
function habitsOn({ plans, facts, day, rest }: AgendaRequest): DueHabit[] {
  const kinds = { today: day, off: facts.off, rest }
  return plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      if (item.window === undefined || item.habit === undefined || !includes(item.window, day)) return []
      const own = facts.items.get(item.ref)
      if (own?.droppedOn !== undefined || !isAskable(item, own, day)) return []
      const input = habitOf(item, own)
      if (input === undefined) return []
      const today = habitToday(buildHabitHistory(input, kinds))
      const skipped = own?.skips.some((skip) => skip.day === day) ?? false
      return today.listed || skipped ? [{ item, minutes: skipped ? 0 : today.minutes, today }] : []
    }),
  )
}

/** False of a habit of other weekdays to which nothing happened that day: most need no more to be known of them. */
function isAskable({ habit }: PlannedItem, own: ItemFacts | undefined, day: Day): boolean {
  if (habit?.every.kind !== 'weekdays' || habit.every.days.includes(weekdayOf(day))) return true
  return own !== undefined && (own.skips.some((skip) => skip.day === day) || own.completions.some((completion) => completion.day === day))
}

/** What was open when the day began, with what the days before it leave of it. */
function workOn({ plans, day, left }: AgendaRequest, progress: ProgressMap): OpenWork[] {
  const work = workAtStart(plans, progress, day)
  return left === undefined ? work : work.map((open) => ({ ...open, remainingMinutes: left.get(open.item.ref) ?? open.remainingMinutes }))
}

/** What was open when the day began: what is open, and what was done on the day. */
function workAtStart(plans: readonly Plan[], progress: ProgressMap, day: Day): OpenWork[] {
  const open = openWork(plans, progress).filter((each) => !progress.get(each.item.ref)?.skippedToday)
  return [...open, ...doneOn(day, plans, progress)]
}

/** What was done on the day, a key once, each with its whole effort as it was that morning. */
function doneOn(day: Day, plans: readonly Plan[], progress: ProgressMap): OpenWork[] {
  const done = plans.flatMap((plan) =>
    plan.items.flatMap((item) => {
      const state = progress.get(item.ref)
      if (state?.doneOn !== day || item.steps.length > 0) return []
      return [{ item, window: state.window ?? { from: day, to: day }, remainingMinutes: item.effortMinutes }]
    }),
  )
  return onePerKey(done)
}

function isReadyAt(item: PlannedItem, progress: ProgressMap, day: Day): boolean {
  return progress.get(item.ref)?.doneOn === day || isReady(item, progress)
}

/**
 * Work done today that the day did not ask for takes its place after the habits, and what was done in turn keeps the
 * minutes it would have had; what both took is used up.
 */
function withExtras(request: DayRequest, done: readonly OpenWork[], progress: ProgressMap): DaySchedule {
  const schedule = scheduleDay(request)
  const placed = new Map([...schedule.placements, ...schedule.catchUp].map((placement) => [placement.item.ref, placement.minutes]))
  if (done.every(({ item }) => placed.has(item.ref))) return schedule
  const isDone = new Set(done.map(({ item }) => item.ref))
  const fixed = done.map(({ item }) => ({ item, minutes: placed.get(item.ref) ?? Math.min(progress.get(item.ref)?.spentMinutes ?? 0, item.effortMinutes) }))
  return scheduleDay({ ...request, work: request.work.filter(({ item }) => !isDone.has(item.ref)), fixed: [...request.fixed, ...fixed] })
}

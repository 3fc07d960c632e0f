/** What a day could ask for, before any of it has a place: habits, open work, and what slots pick of it. Knows no minutes of the day. */
import { entryMaker } from './entry.ts'
import type { AgendaEntry } from './entry.ts'
import { includes, weekdayOf } from '../calendar/day.ts'
import type { Day, Weekday } from '../calendar/day.ts'
import type { Facts, ItemFacts, TimeOff } from '../facts/facts.ts'
import type { Cards } from '../review/card.ts'
import { buildHabitHistory, habitOf } from '../habit/habit.ts'
import { offForHabits } from '../habit/habit-off.ts'
import { habitToday } from '../habit/habit-today.ts'
import { measureOn } from '../habit/rules.ts'
import type { DueHabit } from '../habit/habit-today.ts'
import { isReady } from './needed.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { Progress, ProgressMap } from '../facts/progress.ts'
import type { Text } from '../plan/roadmap.ts'
import { onePerKey, openWork } from './schedule.ts'
import type { OpenWork, Placement, ScheduleConfig } from './schedule.ts'
import { pickWork, seeksFurther } from './slot.ts'
import type { Picks } from './slot.ts'

export interface AgendaRequest {
  readonly plans: readonly Plan[]
  /** Plans that do not run on the day: they ask for nothing, but what needs their work waits. */
  readonly idle?: readonly Plan[]
  readonly facts: Facts
  readonly day: Day
  /** Minutes after midnight now; undefined for another day than today. */
  readonly minute: number | undefined
  readonly config: ScheduleConfig
  readonly rest: readonly Weekday[]
  /** What comes back, as was known in the morning of a day; of a day to come, as is known now. Absent where nothing does. */
  readonly cardsOn?: (day: Day) => Cards
  /** Ref of what a clock runs on. */
  readonly running?: string
  /** The items' progress on the day, where it is known already. */
  readonly progress?: ProgressMap
  /** Minutes left by ref, of work that days before this one are planned to do in part. */
  readonly left?: ReadonlyMap<string, number>
  /** Only where the plans are but what is near of them: the whole, for a day that asks further. */
  readonly whole?: () => Pick<AgendaRequest, 'plans' | 'idle' | 'facts'>
  /** With `whole`: what is open of the rest, of plans that do not run too; what shares a key across plans is there for each. */
  readonly later?: () => readonly OpenWork[]
}

/** What there is to do on a day, and who does it. */
export interface DayWork {
  /** The request it answers: with the whole plans where the near part was not enough. */
  readonly request: AgendaRequest
  readonly progress: ProgressMap
  readonly off?: TimeOff
  readonly habits: readonly DueHabit[]
  /** All that is open, whenever it begins, without what is skipped today. */
  readonly work: readonly OpenWork[]
  readonly skipped: readonly OpenWork[]
  readonly picks: Picks
  /** What has begun and waits for nothing, without what slots picked; nothing on a day off. */
  readonly ready: readonly OpenWork[]
  readonly isInSlot: (open: OpenWork) => boolean
  /** Makes rows, numbering them in the order they are asked for. */
  readonly entry: (placement: Pick<Placement, 'item' | 'minutes'>) => AgendaEntry
}

export function workOfDay(request: AgendaRequest): DayWork {
  const { plans, facts, day } = request
  const progress = request.progress ?? progressOfAll([...plans, ...(request.idle ?? [])], facts, day)
  const off = facts.off.find((span) => includes(span, day))
  const habits = habitsOn(request)
  const { work, skipped } = workOn(request, progress)
  const picks = pickWork({ plans, facts, day, progress, habits, work })
  if (request.whole && seeksFurther({ habits, plans, day }, picks)) return workOfDay(wholeOf(request))
  const pickedNames = new Set([...picks.values()].flatMap(({ item }) => [item.ref, ...(item.key === undefined ? [] : [`=${item.key}`])]))
  const isInSlot = ({ item: { ref, key } }: OpenWork): boolean => pickedNames.has(ref) || (key !== undefined && pickedNames.has(`=${key}`))
  // A day off asks for nothing; what was done on it all the same is shown.
  const ready = off ? [] : work.filter((open) => open.window.from <= day && !isInSlot(open) && isReadyAt(open.item, progress, day))
  const titleOf = (ref: string): Text | undefined => plans.flatMap((plan) => plan.items.filter((item) => item.ref === ref))[0]?.title
  const entry = entryMaker({ day, progress, habits, picks, titleOf })
  return { request, progress, ...(off ? { off } : {}), habits, work, skipped, picks, ready, isInSlot, entry }
}

/** The same question of the whole plans. */
function wholeOf({ whole, later: _later, progress: _progress, ...request }: AgendaRequest): AgendaRequest {
  return { ...request, ...whole?.() }
}

/** The progress of every active plan's items, in one map. */
export function progressOfAll(plans: readonly Plan[], facts: Facts, day: Day): ProgressMap {
  const all = new Map<string, Progress>()
  for (const plan of plans) for (const [ref, progress] of progressOf(plan, facts, day)) all.set(ref, progress)
  return all
}

/** The habits listed on the day, with what they ask; a plan's habits stop with it. */
function habitsOn({ plans, facts, day, rest }: AgendaRequest): DueHabit[] {
  const kinds = { today: day, off: offForHabits(facts.off, plans), rest }
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
function isAskable(item: PlannedItem, own: ItemFacts | undefined, day: Day): boolean {
  const every = measureOn(item, day)?.rule.every
  if (every?.kind !== 'weekdays' || every.days.includes(weekdayOf(day))) return true
  return own !== undefined && (own.skips.some((skip) => skip.day === day) || own.completions.some((completion) => completion.day === day))
}

/** What was open when the day began: what is open, with what the days before it leave of it, and what was done on the day. */
function workOn({ plans, idle = [], day, left }: AgendaRequest, progress: ProgressMap): Pick<DayWork, 'work' | 'skipped'> {
  const all = openWork(plans, progress, idle.length === 0 ? plans : [...plans, ...idle])
  const open = left === undefined ? all : all.map((each) => ({ ...each, remainingMinutes: left.get(each.item.ref) ?? each.remainingMinutes }))
  const isSkipped = ({ item: { ref } }: OpenWork): boolean => progress.get(ref)?.skippedToday === true
  return { work: [...open.filter((each) => !isSkipped(each)), ...doneOn(day, plans, progress)], skipped: open.filter(isSkipped) }
}

/** What was done on the day, a key once, each with its whole effort as it was that morning. */
export function doneOn(day: Day, plans: readonly Plan[], progress: ProgressMap): OpenWork[] {
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

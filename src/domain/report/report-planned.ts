/**
 * What one plan had planned for a period, and what became of it. Knows no other plan and no count.
 *
 * **Planned** are the tasks and deliverables that were open on the plan's first day in the period (the later of the
 * period's first day and the plan's start) and whose window, as of that day, ends in the period. What was done, dropped or
 * known by then is not planned any more; what `choose` leaves aside today is outside every count. A task with steps is
 * one item, done with the last of them.
 */
import { includes } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Completion, Facts, ItemFacts } from '../facts/facts.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { Progress, ProgressMap } from '../facts/progress.ts'

export const OUTCOMES = ['done', 'dropped', 'moved', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A plan that ran in the period. */
export interface ReportedPlan {
  /** As it was on its first day in the period. */
  readonly then: Plan
  /** As it is; of a dropped plan, as it was last. */
  readonly now: Plan
  /** Habits of `then` that `now` has no more. */
  readonly gone?: readonly GoneHabit[]
  readonly droppedOn?: Day
}

/** A habit that a text took out. */
export interface GoneHabit {
  /** As it was last. */
  readonly item: PlannedItem
  /** The first day without it. */
  readonly on: Day
}

/** An item of the plans by its ref: as it is, else as it was on the plan's first day in the period. */
export type ItemLookup = (plans: readonly ReportedPlan[], plan: string, item: string) => PlannedItem | undefined

/** Each plan's items are put in order once. */
export function openLookup(): ItemLookup {
  const known = new Map<Plan, ReadonlyMap<string, PlannedItem>>()
  const itemsOf = (plan: Plan): ReadonlyMap<string, PlannedItem> => {
    const items = known.get(plan) ?? new Map(plan.items.map((item) => [item.id, item]))
    known.set(plan, items)
    return items
  }
  return (plans, id, item) => {
    const plan = plans.find(({ now }) => now.id === id)
    return plan && (itemsOf(plan.now).get(item) ?? itemsOf(plan.then).get(item))
  }
}

export interface ReportedItem {
  /** As it was planned; what was not, as it is. */
  readonly item: PlannedItem
  readonly planned: boolean
  readonly outcome: Outcome
  /** The day it was done, whenever that was. */
  readonly doneOn?: Day
  /** As of the plan's first day in the period for what was planned. */
  readonly window?: DaySpan
  /** Of its effort, what was done by the period's end: of a task with steps, that of the steps that were. */
  readonly doneMinutes: number
  readonly progress: Progress
}

/** The first day of a plan in the period; undefined when it begins later. */
export function firstDayOf(plan: Plan, period: DaySpan): Day | undefined {
  const day = plan.start > period.from ? plan.start : period.from
  return day > period.to ? undefined : day
}

/**
 * What the plan had planned for the period, in the author's order, then what was done or dropped in it all the same.
 * @param now how its items stand today, where that is known
 */
export function reportPlan(plan: ReportedPlan, facts: Facts, period: DaySpan, today: Day, now = progressOf(plan.now, facts, today)): ReportedItem[] {
  const first = firstDayOf(plan.now, period)
  if (first === undefined) return []
  const planned = plannedItems(plan, facts, period, first, now, today)
  const isPlanned = new Set(planned.map(({ item }) => item.ref))
  const others = plan.now.items.filter((item) => isCounted(item) && !isPlanned.has(item.ref))
  return [...planned, ...others.flatMap((item) => unplanned(item, now.get(item.ref), facts, period))]
}

/** A step counts with its task, a habit by itself. */
function isCounted(item: PlannedItem): boolean {
  return item.type === 'task' || item.type === 'deliverable'
}

function plannedItems(plan: ReportedPlan, facts: Facts, period: DaySpan, first: Day, now: ProgressMap, today: Day): ReportedItem[] {
  const candidates = candidatesOf(plan.then, facts, period)
  const before = progressOf({ ...plan.then, items: candidates }, factsBefore(candidates, facts, first), first)
  const vanished = plan.then === plan.now ? now : progressOf(plan.then, facts, today)
  return candidates.flatMap((item) => {
    const window = before.get(item.ref)?.window
    const status = before.get(item.ref)?.status
    if (!isCounted(item) || window === undefined || !includes(period, window.to) || status === 'done' || status === 'dropped') return []
    const progress = now.get(item.ref) ?? vanished.get(item.ref)
    if (progress === undefined || progress.status === 'neutral') return []
    const { doneOn } = progress
    const outcome = outcomeOf(plan, item, progress, facts, period, now)
    const doneMinutes = outcome === 'done' ? item.effortMinutes : doneInSteps(item, plan, period, now)
    return [{ item, planned: true, outcome, window, progress, doneMinutes, ...(doneOn === undefined ? {} : { doneOn }) }]
  })
}

function doneInSteps(item: PlannedItem, { then }: ReportedPlan, period: DaySpan, now: ProgressMap): number {
  if (item.steps.length === 0) return 0
  const done = then.items.filter((step) => step.parent === item.ref && (now.get(step.ref)?.doneOn ?? '9') <= period.to)
  return Math.min(item.effortMinutes, done.reduce((sum, step) => sum + step.effortMinutes, 0))
}

/** An item that is in the plan no more was dropped with the change that took it out. */
function outcomeOf(plan: ReportedPlan, item: PlannedItem, progress: Progress, facts: Facts, period: DaySpan, now: ProgressMap): Outcome {
  if (progress.doneOn !== undefined && progress.doneOn <= period.to) return 'done'
  const droppedOn = facts.items.get(item.ref)?.droppedOn ?? plan.droppedOn
  if ((droppedOn !== undefined && droppedOn <= period.to) || !now.has(item.ref)) return 'dropped'
  const to = progress.window?.to
  return to === undefined || to > period.to ? 'moved' : 'open'
}

/** Done or dropped in the period without being planned for it. What was known before is neither. */
function unplanned(item: PlannedItem, progress: Progress | undefined, facts: Facts, period: DaySpan): ReportedItem[] {
  if (progress === undefined) return []
  const { doneOn, window } = progress
  const doneMinutes = doneOn === undefined ? 0 : item.effortMinutes
  const base = { item, planned: false, progress, doneMinutes, ...(window ? { window } : {}) }
  if (doneOn !== undefined) return includes(period, doneOn) && !wasKnown(item, doneOn, facts) ? [{ ...base, outcome: 'done', doneOn }] : []
  const droppedOn = facts.items.get(item.ref)?.droppedOn
  return droppedOn !== undefined && includes(period, droppedOn) ? [{ ...base, outcome: 'dropped' }] : []
}

/** True when all that says it was done that day says that it was known before the start. */
function wasKnown(item: PlannedItem, doneOn: Day, facts: Facts): boolean {
  const refs = [item.ref, ...item.steps]
  const own = refs.flatMap((ref) => facts.items.get(ref)?.completions ?? [])
  const byKey = item.key === undefined ? [] : (facts.keys.get(item.key) ?? [])
  const closing = [...own, ...byKey].filter((completion) => completion.day === doneOn)
  return closing.length > 0 && closing.every((completion) => completion.before)
}

/** Work whose window may end in the period, for all that skips may have moved, with its steps. */
function candidatesOf(plan: Plan, facts: Facts, period: DaySpan): PlannedItem[] {
  const isNear = ({ window, ref }: PlannedItem): boolean => window !== undefined && (includes(period, window.to) || (facts.items.get(ref)?.skips.length ?? 0) > 0)
  const near = new Set(plan.items.filter((item) => isCounted(item) && isNear(item)).map((item) => item.ref))
  return plan.items.filter((item) => near.has(item.parent ?? item.ref))
}

/** The facts of those items as a day began: what was known before the start was known then, whenever it was recorded. */
function factsBefore(candidates: readonly PlannedItem[], facts: Facts, day: Day): Facts {
  const past = (all: readonly Completion[]): Completion[] => all.filter((completion) => completion.before || completion.day < day)
  const items = new Map<string, ItemFacts>()
  const keys = new Map<string, readonly Completion[]>()
  for (const { ref, key } of candidates) {
    const own = facts.items.get(ref)
    const dropped = own?.droppedOn !== undefined && own.droppedOn < day ? { droppedOn: own.droppedOn } : {}
    if (own) items.set(ref, { completions: past(own.completions), skips: own.skips.filter((skip) => skip.day < day), ...dropped })
    const byKey = key === undefined ? undefined : facts.keys.get(key)
    if (key !== undefined && byKey) keys.set(key, past(byKey))
  }
  return { ...facts, items, keys }
}

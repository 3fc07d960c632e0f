/** What `done` would record of the items named: pure, nothing is written here. */
import type { Day } from '../calendar/day.ts'
import type { DoneData, Fact, Grade } from '../facts/event.ts'
import type { Completion, Facts } from '../facts/facts.ts'
import { workedOnDay } from '../facts/worked.ts'
import type { Score } from '../facts/scores.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { Progress, ProgressMap } from '../facts/progress.ts'
import { repetitionOf } from '../habit/repetition.ts'
import type { Measure } from '../habit/repetition.ts'
import { measureOn } from '../habit/rules.ts'

export interface Act {
  /** In the order the items were named. */
  readonly facts: readonly { readonly item: PlannedItem; readonly fact: Fact }[]
  /** Those of which there is nothing left to record. */
  readonly already: readonly PlannedItem[]
}

export interface DoneWish {
  readonly minutes?: number
  readonly amount?: number
  readonly note?: string
  readonly url?: string
  readonly grade?: Grade
  /** Points of an interview, by name. */
  readonly score?: Score
  readonly before: boolean
}

/** A task's open steps in its stead; everything else stands for itself. */
export function leaves(item: PlannedItem, all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap): PlannedItem[] {
  if (item.steps.length === 0) return [item]
  return item.steps.flatMap((ref) => (isOpen(progress.get(ref)) ? (all.get(ref) ?? []) : []))
}

function isOpen(state: Progress | undefined): boolean {
  return state?.status === 'open' || state?.status === 'doing' || state?.status === 'neutral'
}

/**
 * Completions of the items on a day. Minutes nobody said are those planned and not yet logged, flagged as assumed; those
 * said are shared out evenly over a task's open steps; points belong to the whole, so they stand with the last of them.
 */
export function completing(items: readonly PlannedItem[], all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap, facts: Facts, day: Day, wish: DoneWish): Act {
  const done: { item: PlannedItem; fact: Fact }[] = []
  const already: PlannedItem[] = []
  const { score, ...rest } = wish
  for (const item of items) {
    const open = leaves(item, all, progress).filter((leaf) => !isAlreadyDone(leaf, progress, facts, day, wish))
    if (open.length === 0) already.push(item)
    open.forEach((leaf, i) => {
      const minutes = wish.minutes === undefined ? {} : { minutes: evenPart(wish.minutes, open.length, i) }
      const points = score === undefined || i < open.length - 1 ? {} : { score }
      done.push({ item: leaf, fact: doneFact(leaf, progress, facts, day, { ...rest, ...minutes, ...points }) })
    })
  }
  return { facts: done, already }
}

/** Time that went into an item without closing it; of a task with steps, into its first open one. Nothing where it is closed. */
export function working(item: PlannedItem, all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap, { minutes = 0, note, url }: DoneWish): Act {
  const [leaf] = leaves(item, all, progress).filter(({ ref }) => isOpen(progress.get(ref)))
  if (leaf === undefined) return { facts: [], already: [item] }
  const words = { ...(note === undefined ? {} : { note }), ...(url === undefined ? {} : { url }) }
  const key = leaf.key === undefined ? {} : { key: leaf.key }
  return { facts: [{ item: leaf, fact: { what: 'work', plan: leaf.plan, item: leaf.id, ...key, data: { minutes, ...words } } }], already: [] }
}

/** Whole minutes shared out evenly, what is left over to the first. */
function evenPart(minutes: number, parts: number, index: number): number {
  return Math.floor(minutes / parts) + (index < minutes % parts ? 1 : 0)
}

/** A habit is done once a Day, unless an amount, minutes or points are added to it; less than its minimum is not done. */
function isAlreadyDone(item: PlannedItem, progress: ProgressMap, facts: Facts, day: Day, wish: DoneWish): boolean {
  const measure = measureOn(item, day)
  if (measure === undefined) return progress.get(item.ref)?.status === 'done'
  if (wish.amount !== undefined || wish.minutes !== undefined || wish.score !== undefined) return false
  return repetitionOf(loggedOn(item, facts, day), measure).state === 'kept'
}

/** What the day has of the item already. */
export function loggedOn(item: PlannedItem, facts: Facts, day: Day): readonly Completion[] {
  return facts.items.get(item.ref)?.completions.filter((completion) => completion.day === day && !completion.before) ?? []
}

function doneFact(item: PlannedItem, progress: ProgressMap, facts: Facts, day: Day, wish: DoneWish): Fact {
  const { amount, note, url, grade, score, before } = wish
  const data: DoneData = {
    ...(before ? { before: true } : minutesOf(item, progress, facts, day, wish)),
    ...(amount === undefined ? {} : { amount }),
    ...(note === undefined ? {} : { note }),
    ...(url === undefined ? {} : { url }),
    ...(grade === undefined ? {} : { grade }),
    ...(score === undefined ? {} : { score }),
  }
  return { what: 'done', plan: item.plan, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data }
}

function minutesOf(item: PlannedItem, progress: ProgressMap, facts: Facts, day: Day, wish: DoneWish): Pick<DoneData, 'minutes' | 'assumed'> {
  if (wish.minutes !== undefined) return { minutes: wish.minutes }
  const measure = measureOn(item, day)
  if (wish.amount !== undefined && measure?.rule.amount) {
    return { minutes: Math.round(measure.effortMinutes * Math.min(1, wish.amount / measure.rule.amount)), assumed: true }
  }
  if (measure) return { minutes: habitMinutes(item, measure, facts, day), assumed: true }
  // What a clock measured that day was the time it took.
  if (workedOnDay(item, facts, day) > 0) return { minutes: 0 }
  return { minutes: progress.get(item.ref)?.remainingMinutes ?? item.effortMinutes, assumed: true }
}

/** The full effort, or on a day off that keeps this habit its minimum, less what the day has already. */
function habitMinutes(item: PlannedItem, { rule, effortMinutes }: Measure, facts: Facts, day: Day): number {
  const keeps = facts.off.some((off) => off.keep === item.ref && off.from <= day && day <= off.to)
  const { minimum, amount } = rule
  const full = keeps && minimum !== undefined && amount === undefined ? minimum : effortMinutes
  const logged = loggedOn(item, facts, day).reduce((minutes, completion) => minutes + completion.minutes, 0)
  return Math.max(0, full - logged)
}

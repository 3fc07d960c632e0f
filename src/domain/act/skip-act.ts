/** What `skip` and `drop` would record of the items named: pure, nothing is written here. */
import { leaves } from './act.ts'
import type { Act } from './act.ts'
import type { Day } from '../calendar/day.ts'
import type { Fact } from '../facts/event.ts'
import type { Facts } from '../facts/facts.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { Progress, ProgressMap } from '../facts/progress.ts'

export interface SkipWish {
  /** Said by the user; without it a task moves to `next` only when its window would be over by then. */
  readonly to?: Day
  /** The next free day. */
  readonly next: Day
  readonly because?: string
}

/** Skips of the items on a day: tasks move, a habit's day becomes neutral. What is overdue stays so unless `to` is said. */
export function skipping(items: readonly PlannedItem[], all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap, facts: Facts, day: Day, wish: SkipWish): Act {
  const because = wish.because === undefined ? {} : { because: wish.because }
  return acting(items, all, progress, (item) => {
    const to = item.type === 'habit' ? undefined : (wish.to ?? endsBetween(progress.get(item.ref), day, wish.next))
    const skips = facts.items.get(item.ref)?.skips ?? []
    if (skips.some((skip) => skip.day === day && (wish.to === undefined || skip.to === to))) return undefined
    const data = { ...(to === undefined ? {} : { to }), ...because }
    return { what: 'skip', plan: item.plan, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data }
  })
}

/** The facts as they would be with those items skipped on a day. */
export function skippedFacts(facts: Facts, items: readonly PlannedItem[], day: Day): Facts {
  const all = new Map(facts.items)
  for (const { ref } of items) {
    const own = all.get(ref) ?? { completions: [], skips: [] }
    all.set(ref, { ...own, skips: [...own.skips, { day }] })
  }
  return { ...facts, items: all }
}

/** The day to move to, when the window is open on `day` and would be over by `next`. */
function endsBetween(state: Progress | undefined, day: Day, next: Day): Day | undefined {
  const end = state?.window?.to
  return end !== undefined && end >= day && end < next ? next : undefined
}

/** The items out of the plan; a task goes with its open steps. */
export function dropping(items: readonly PlannedItem[], all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap, because: string | undefined): Act {
  const withParents = items.flatMap((item) => (item.steps.length === 0 ? [item] : [item, ...leaves(item, all, progress)]))
  const act = { facts: [] as { item: PlannedItem; fact: Fact }[], already: [] as PlannedItem[] }
  for (const item of withParents) {
    if (progress.get(item.ref)?.status === 'dropped') act.already.push(item)
    else {
      const key = item.key === undefined ? {} : { key: item.key }
      act.facts.push({ item, fact: { what: 'drop', plan: item.plan, item: item.id, ...key, data: because === undefined ? {} : { because } } })
    }
  }
  return act
}

function acting(items: readonly PlannedItem[], all: ReadonlyMap<string, PlannedItem>, progress: ProgressMap, factOf: (item: PlannedItem) => Fact | undefined): Act {
  const facts: { item: PlannedItem; fact: Fact }[] = []
  const already: PlannedItem[] = []
  for (const item of items) {
    const made = leaves(item, all, progress).flatMap((leaf) => {
      const fact = progress.get(leaf.ref)?.status === 'done' ? undefined : factOf(leaf)
      return fact === undefined ? [] : [{ item: leaf, fact }]
    })
    if (made.length === 0) already.push(item)
    facts.push(...made)
  }
  return { facts, already }
}

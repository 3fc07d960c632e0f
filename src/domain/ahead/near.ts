/**
 * The part of plans that a week can ask for: habits, what is open and begins soon or has begun, what slots could pick next,
 * and whatever stands or falls with these. The rest becomes a few sums, and pieces of work for the debt. Knows no file.
 */
import { progressOfAll } from '../schedule/day-work.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { isReviewed } from '../review/card.ts'
import type { Cards } from '../review/card.ts'
import { keptForReviews } from './reviews-taken.ts'
import { runningOn } from '../plan/plan.ts'
import type { FarWork, InOrder, Plan, PlannedItem } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { openWork } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { selects } from '../plan/selector.ts'
import { byStart, isPickable } from '../schedule/slot.ts'
import { joinedWork } from './joined-work.ts'
import { nearFields, nearItem } from './near-fields.ts'
import { NEAR_DAYS, choosingPhases, seedsOf } from './near-seeds.ts'
import { effortOn } from '../facts/standing.ts'
import { countedDays } from '../targets/target-list.ts'

export interface Near {
  /** With `items` near and `far` for the rest, and without what only other screens show. */
  readonly plans: readonly Plan[]
  /** What is open of the rest, for the debt; what shares a key across plans is there for each. */
  readonly later: readonly OpenWork[]
}

/** @param cards what comes back on that day */
export function nearOf(plans: readonly Plan[], facts: Facts, day: Day, cards?: Cards): Near {
  const progress = progressOfAll(plans, facts, day)
  const near = withCompanions(plans, progress, [...seedsOf(plans, progress, day), ...listedCards(plans, facts, day, cards)])
  return { plans: nearPlans(plans, near, facts, day), later: laterWork(plans, near, progress) }
}

/** What of the cards a day can list: those that run on it, as many as its minutes hold; and what was reviewed on it already. */
function listedCards(plans: readonly Plan[], facts: Facts, day: Day, cards: Cards | undefined): PlannedItem[] {
  if (cards === undefined) return []
  const running = new Set(runningOn(plans, day).plans.map(({ id }) => id))
  const kept = plans.reduce((sum, { items }) => sum + keptForReviews(items.filter(({ type }) => type === 'habit').map((item) => ({ item }))), 0)
  let left = Math.max(cards.ceiling, kept)
  const listed = new Set(cards.due.flatMap(({ ref, plan, minutes }) => (running.has(plan) && (left -= minutes) >= 0 ? [ref] : [])))
  for (const card of [...cards.due, ...cards.later()]) if (isReviewed(card, facts, day, addDays(day, 1))) listed.add(card.ref)
  return plans.flatMap(({ items }) => items.filter(({ ref }) => listed.has(ref)))
}

/** What is near stands between the rest where their windows meet, and so keeps it from being joined. */
function laterWork(plans: readonly Plan[], near: ReadonlySet<string>, progress: ProgressMap): OpenWork[] {
  const open = plans.flatMap((plan) => openWork([plan], progress, plans))
  const plansOf = new Map<string, Set<string>>()
  for (const { item: { key, plan } } of open) if (key !== undefined) plansOf.set(key, (plansOf.get(key) ?? new Set()).add(plan))
  const isApart = ({ ref, key }: PlannedItem): boolean => near.has(ref) || (key !== undefined && (plansOf.get(key)?.size ?? 0) > 1)
  return joinedWork(open, plans, isApart).filter(({ item }) => !near.has(item.ref))
}

function nearPlans(plans: readonly Plan[], near: ReadonlySet<string>, facts: Facts, day: Day): Plan[] {
  const names = new Set(plans.flatMap(({ items }) => items.flatMap((item) => (near.has(item.ref) ? namesOf(item) : []))))
  const week = { from: day, to: addDays(day, NEAR_DAYS - 1) }
  return plans.map((plan) => {
    const choosing = new Set(choosingPhases(plan).map(({ id }) => id))
    const items = plan.items.flatMap((item) => (near.has(item.ref) ? [nearItem(item, choosing)] : []))
    const rest = { ...plan, items: plan.items.filter(({ ref }) => !near.has(ref)) }
    return { ...nearFields(plan, week), items, far: farOf(rest, items.filter(({ type }) => type === 'habit'), facts, day, names) }
  })
}

function farOf(plan: Plan, habits: readonly PlannedItem[], facts: Facts, day: Day, names: ReadonlySet<string>): FarWork {
  const progress = progressOf(plan, facts, day)
  const { all, done } = effortOn(plan.items, progress, day)
  return {
    from: day,
    effort: { all, done },
    expectedMinutes: Array.from({ length: NEAR_DAYS }, (_, i) => effortOn(plan.items, progress, addDays(day, i)).expected),
    slots: firstForSlots(habits, openWork([plan], progress), plan.lists),
    counted: countedDays(plan, facts, day),
    names: [...new Set(plan.items.flatMap(namesOf))].filter((name) => names.has(name)),
  }
}

function firstForSlots(habits: readonly PlannedItem[], open: readonly OpenWork[], lists: Plan['lists']): Record<string, InOrder> {
  const first = habits.flatMap(({ ref, habit }) => {
    const work = open.filter(({ item }) => isPickable(item) && (habit?.picks.some((selector) => selects(selector, item, lists)) ?? false)).sort(byStart)[0]
    return work ? [[ref, { window: work.window, item: { priority: work.item.priority, order: work.item.order, ref: work.item.ref } }] as const] : []
  })
  return Object.fromEntries(first)
}

function namesOf({ id, key }: PlannedItem): string[] {
  return key === undefined ? [id] : [id, key]
}

/** Steps with their task and its other steps, all that share a key, and what is needed and still open. */
function withCompanions(plans: readonly Plan[], progress: ProgressMap, seeds: readonly PlannedItem[]): ReadonlySet<string> {
  const all = plans.flatMap(({ items }) => items)
  const byRef = new Map(all.map((item) => [item.ref, item]))
  const byKey = new Map<string, PlannedItem[]>()
  for (const item of all) if (item.key !== undefined) byKey.set(item.key, [...(byKey.get(item.key) ?? []), item])
  const near = new Set<string>()
  const queue = [...seeds]
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (near.has(item.ref)) continue
    near.add(item.ref)
    const needed = item.needs.filter((ref) => progress.get(ref)?.status !== 'done')
    const companions = [...(item.parent === undefined ? [] : [item.parent]), ...item.steps, ...needed]
    queue.push(...companions.flatMap((ref) => byRef.get(ref) ?? []), ...(item.key === undefined ? [] : (byKey.get(item.key) ?? [])))
  }
  return near
}

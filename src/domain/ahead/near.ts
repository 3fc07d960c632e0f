/**
 * The part of plans that a week can ask for: habits, what is open and begins within the debt's reach, what slots could pick
 * next, and whatever stands or falls with these. The rest becomes a few sums. Knows no file.
 */
import { progressOfAll } from '../schedule/day-work.ts'
import { DEBT_NEAR, turnTakers } from './debt.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { isReviewed } from '../review/card.ts'
import type { Card, Cards } from '../review/card.ts'
import { runningOn } from '../plan/plan.ts'
import type { FarWork, InOrder, Plan, PlannedItem } from '../plan/plan.ts'
import { isUnfinished, progressOf } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { openWork } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { selects } from '../plan/selector.ts'
import { byStart, isPickable } from '../schedule/slot.ts'
import { joinedWork } from './joined-work.ts'
import { effortOn } from '../facts/standing.ts'
import { countedDays } from '../targets/target-list.ts'

/** Days, from the one it is made on, that a near part serves. */
export const NEAR_DAYS = 7
/** Of what begins later, a slot finds so many; when they are used up, the whole is asked. */
const KEPT_FOR_SLOT = 2 * NEAR_DAYS

export interface Near {
  /** With `items` near and `far` for the rest, and without what only other screens show. */
  readonly plans: readonly Plan[]
  /** What is open of the rest, for a debt that takes longer; what shares a key across plans is there for each. */
  readonly later: readonly OpenWork[]
}

/** @param cards what comes back on that day */
export function nearOf(plans: readonly Plan[], facts: Facts, day: Day, cards?: Cards): Near {
  const progress = progressOfAll(plans, facts, day)
  const near = withCompanions(plans, progress, [...seedsOf(plans, progress, day), ...listedCards(plans, facts, day, cards)])
  return { plans: nearPlans(plans, near, facts, day), later: laterWork(plans, near, progress) }
}

/** What of the cards a day can list: those that run on it, as many as its ceiling holds; and what was reviewed on it, which is due no more. */
function listedCards(plans: readonly Plan[], facts: Facts, day: Day, cards: Cards | undefined): PlannedItem[] {
  if (cards === undefined) return []
  const running = new Set(runningOn(plans, day).plans.map(({ id }) => id))
  let left = cards.ceiling
  const isListed = ({ plan, minutes }: Card): boolean => running.has(plan) && (left -= minutes) >= 0
  const listed = new Set(cards.due.flatMap((card) => (isListed(card) || isReviewed(card, facts, day, addDays(day, 1)) ? [card.ref] : [])))
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
  return plans.map((plan) => {
    const items = plan.items.filter(({ ref }) => near.has(ref))
    const rest = { ...plan, items: plan.items.filter(({ ref }) => !near.has(ref)) }
    return { ...plan, items, resources: [], skills: [], far: farOf(rest, items.filter(({ type }) => type === 'habit'), facts, day, names) }
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

function seedsOf(plans: readonly Plan[], progress: ProgressMap, day: Day): PlannedItem[] {
  const last = addDays(day, NEAR_DAYS + DEBT_NEAR)
  const choosing = new Set(plans.flatMap(({ id, phases }) => phases.flatMap((phase) => (phase.choose === undefined ? [] : [`${id}/${phase.id}`]))))
  const isNear = (item: PlannedItem): boolean => {
    const state = progress.get(item.ref)
    return (
      item.type === 'habit' ||
      state?.skippedToday === true ||
      (state?.doneOn !== undefined && state.doneOn >= day) ||
      (isUnfinished(state) && state?.window !== undefined && state.window.from <= last) ||
      // Which tasks of such a phase are asked for depends on all of them.
      choosing.has(`${item.plan}/${item.phases.at(-1) ?? ''}`)
    )
  }
  const later = openWork(plans, progress).filter(({ window }) => window.from > last)
  return [...plans.flatMap(({ items }) => items.filter(isNear)), ...forSlots(plans, later).map(({ item }) => item)]
}

/** All that slots which take turns could pick, because it has a say in the debt; for the others what begins soonest. */
function forSlots(plans: readonly Plan[], later: readonly OpenWork[]): OpenWork[] {
  const inOrder = [...later].sort(byStart)
  const next = plans.flatMap(({ id, items, lists }) => {
    const own = inOrder.filter(({ item }) => item.plan === id && isPickable(item))
    return items.flatMap(({ habit }) => (habit?.picks ?? []).flatMap((selector) => own.filter(({ item }) => selects(selector, item, lists)).slice(0, KEPT_FOR_SLOT)))
  })
  return [...later.filter(turnTakers(plans)), ...next]
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

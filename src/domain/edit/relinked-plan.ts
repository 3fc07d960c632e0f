/** An earlier text's plan under the ids that its items have now, so that facts and plan speak of the same. Knows no journal. */
import { refOf } from '../plan/plan.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import type { Selector } from '../plan/roadmap.ts'

/**
 * The plan with its items and targets renamed; itself where nothing is. Of two that have become one, only that stays which
 * has the id already.
 * @param heirOf the id that an item of that text has now
 */
export function relinkedPlan(plan: Plan, heirOf: (id: string) => string): Plan {
  const named = [...plan.items, ...plan.targets]
  if (named.every(({ id }) => heirOf(id) === id)) return plan
  const known = new Set(named.map(({ id }) => id))
  const isGone = (id: string): boolean => heirOf(id) !== id && known.has(heirOf(id))
  const nameOf = (ref: string): string => refOf(plan.id, heirOf(ref.slice(plan.id.length + 1)))
  const selector = (each: Selector): Selector => (each.id === undefined ? each : { ...each, id: heirOf(each.id) })
  const goneRefs = new Set(plan.items.flatMap(({ id, ref }) => (isGone(id) ? [ref] : [])))
  const items = plan.items.filter(({ ref, parent }) => !goneRefs.has(ref) && !(parent !== undefined && goneRefs.has(parent)))
  const kept = new Set(items.map(({ ref }) => ref))
  const renamed = (item: PlannedItem): PlannedItem => ({
    ...item,
    id: heirOf(item.id),
    ref: nameOf(item.ref),
    ...(item.parent === undefined ? {} : { parent: nameOf(item.parent) }),
    steps: item.steps.filter((ref) => kept.has(ref)).map(nameOf),
    needs: item.needs.map((ref) => (ref.startsWith(refOf(plan.id, '')) ? nameOf(ref) : ref)),
    ...(item.habit ? { habit: { ...item.habit, picks: item.habit.picks.map(selector) } } : {}),
  })
  const targets = plan.targets.filter(({ id }) => !isGone(id))
  return {
    ...plan,
    items: items.map(renamed),
    targets: targets.map((target) => ({ ...target, id: heirOf(target.id), ref: nameOf(target.ref), counts: target.counts.map(selector) })),
  }
}

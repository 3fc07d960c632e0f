/** What became of the work of a period, over all plans: items with one key are one item. Knows no minutes and no screen. */
import type { Day, DaySpan } from './day.ts'
import type { Facts } from './facts.ts'
import { reportPlan } from './report-planned.ts'
import type { Outcome, ReportedItem, ReportedPlan } from './report-planned.ts'

export interface ItemCounts {
  readonly planned: number
  /** Everything done in the period, planned for it or not. */
  readonly done: number
  /** Everything dropped in the period, planned for it or not. */
  readonly dropped: number
  readonly moved: number
  readonly open: number
  /** Of the planned ones. */
  readonly plannedDone: number
  readonly plannedDropped: number
}

/** Everything that was planned for the period, or was done or dropped in it, in the author's order; a key once. */
export function reportItems(plans: readonly ReportedPlan[], facts: Facts, period: DaySpan, today: Day): ReportedItem[] {
  const groups = new Map<string, ReportedItem[]>()
  for (const each of plans.flatMap((plan) => reportPlan(plan, facts, period, today))) {
    const name = each.item.key === undefined ? each.item.ref : `=${each.item.key}`
    const group = groups.get(name)
    if (group) group.push(each)
    else groups.set(name, [each])
  }
  return [...groups.values()].map(joined)
}

export function countItems(items: readonly ReportedItem[]): ItemCounts {
  const count = (outcome: Outcome, all = false): number => items.filter((each) => each.outcome === outcome && (all || each.planned)).length
  return {
    planned: items.filter((each) => each.planned).length,
    done: count('done', true),
    dropped: count('dropped', true),
    moved: count('moved'),
    open: count('open'),
    plannedDone: count('done'),
    plannedDropped: count('dropped'),
  }
}

/** What is left for later: planned, and neither done nor dropped. */
export function carriedItems(items: readonly ReportedItem[]): ReportedItem[] {
  return items.filter((each) => each.planned && (each.outcome === 'open' || each.outcome === 'moved'))
}

/** Items with one key are one: the planned one with the earliest window; done when any is, open when any is left. */
function joined(group: readonly ReportedItem[]): ReportedItem {
  const [first] = group
  if (first === undefined) throw new Error('a group without items')
  if (group.length === 1) return first
  const planned = group.filter((each) => each.planned)
  const some = planned.length > 0 ? planned : group
  const done = group.find((each) => each.outcome === 'done')
  const outcome = done?.outcome ?? (['open', 'moved'] as const).find((each) => some.some((item) => item.outcome === each)) ?? 'dropped'
  const shown = some.reduce((best, each) => ((each.window?.to ?? '9') < (best.window?.to ?? '9') ? each : best))
  const doneMinutes = done === undefined ? shown.doneMinutes : shown.item.effortMinutes
  return { ...shown, outcome, doneMinutes, ...(done?.doneOn === undefined ? {} : { doneOn: done.doneOn }) }
}

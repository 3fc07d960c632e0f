/** What became of the work of a period, over all plans: items with one key are one item. Knows no minutes and no screen. */
import { addDays, daysBetween, lengthOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
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

/** How the items of each plan stand today. */
export function standingsOf(plans: readonly ReportedPlan[], facts: Facts, today: Day): ReadonlyMap<Plan, ProgressMap> {
  return new Map([...new Set(plans.map(({ now }) => now))].map((plan) => [plan, progressOf(plan, facts, today)]))
}

/** Everything that was planned for the period, or was done or dropped in it, in the author's order; a key once. */
export function reportItems(plans: readonly ReportedPlan[], facts: Facts, period: DaySpan, today: Day, standing = standingsOf(plans, facts, today)): ReportedItem[] {
  const groups = new Map<string, ReportedItem[]>()
  for (const each of plans.flatMap((plan) => reportPlan(plan, facts, period, today, standing.get(plan.now)))) {
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

export interface PeriodShares {
  /** Effort of tasks planned for the period that is done, over all of it; undefined where no task was planned. */
  readonly doneShare: number | undefined
  /** The same with each effort times the share of its window's days before today; 1 once the period is over. */
  readonly expectedShare: number | undefined
}

/** Tasks count; habits, deliverables and what was dropped do not. */
export function sharesOf(work: readonly ReportedItem[], period: DaySpan, today: Day): PeriodShares {
  const day = period.to < today ? addDays(period.to, 1) : today
  let [all, done, expected] = [0, 0, 0]
  for (const { item, planned, outcome, window, doneMinutes } of work) {
    if (!planned || item.type !== 'task' || outcome === 'dropped' || window === undefined) continue
    all += item.effortMinutes
    done += doneMinutes
    expected += item.effortMinutes * Math.min(1, Math.max(0, daysBetween(window.from, day) / lengthOf(window)))
  }
  return { doneShare: all === 0 ? undefined : done / all, expectedShare: all === 0 ? undefined : expected / all }
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

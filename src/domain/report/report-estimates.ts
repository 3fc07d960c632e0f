/** How good the estimates were: of tasks done in a period, what they took beside what they were to take. Knows no screen. */
import type { Completion, Facts } from '../facts/facts.ts'
import { joinedFacts } from '../facts/worked.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import type { ReportedItem } from './report-planned.ts'

export interface Estimates {
  readonly tasks: number
  readonly effortMinutes: number
  readonly spentMinutes: number
}

/** Only tasks with an estimate of which every minute was said or measured; one that assumed its estimate proves nothing about it. */
export function estimatesOf(work: readonly ReportedItem[], standings: ReadonlyMap<Plan, ProgressMap>, facts: Facts): Estimates {
  const spentOn = (ref: string): number => [...standings.values()].reduce((most, progress) => Math.max(most, progress.get(ref)?.spentMinutes ?? 0), 0)
  const measured = work.filter(({ item, outcome }) => outcome === 'done' && item.type === 'task' && item.effortMinutes > 0 && spentOn(item.ref) > 0 && !isAssumed(item, facts))
  const sum = (of: (each: ReportedItem) => number): number => measured.reduce((all, each) => all + of(each), 0)
  return { tasks: measured.length, effortMinutes: sum(({ item }) => item.effortMinutes), spentMinutes: sum(({ item }) => spentOn(item.ref)) }
}

function isAssumed({ ref, key, steps }: ReportedItem['item'], { items, keys }: Facts): boolean {
  const own = [ref, ...steps].flatMap((each) => items.get(each)?.completions ?? [])
  const all: readonly Completion[] = joinedFacts(own, (key === undefined ? undefined : keys.get(key)) ?? [])
  return all.some(({ assumed, before }) => assumed || before)
}

/** The targets of plans with where they stand, the completions that count already chosen. */
import { includes } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan, PlannedItem, PlannedTarget } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { selects } from '../plan/selector.ts'
import { targetState } from './target.ts'
import type { TargetFacts } from './target-course.ts'
import type { TargetState } from './target.ts'

export interface TargetOnScreen {
  readonly target: PlannedTarget
  readonly state: TargetState
}

/**
 * The targets of the plans, in the author's order, as they stand on a day (what happened later does not enter).
 * @param wanted those that are asked for; all unless said
 */
export function targetsOn(plans: readonly Plan[], facts: Facts, day: Day, wanted: (target: PlannedTarget) => boolean = () => true): TargetOnScreen[] {
  return plans.flatMap((plan) => {
    const targets = plan.targets.filter(wanted)
    const worked = targets.some(({ counts }) => counts.length > 0) ? workedItems(plan, facts) : []
    return targets.map((target) => ({ target, state: stateOf(plan, worked, target, facts, day) }))
  })
}

/** By ref of each count target, the days of the completions that it counts. */
export function countedDays(plan: Plan, facts: Facts, day: Day): Record<string, readonly Day[]> {
  const worked = workedItems(plan, facts)
  const days = plan.targets.map((target) => [target.ref, countedEntries(plan, worked, target, facts, day).map((entry) => entry.day)] as const)
  return Object.fromEntries(days.filter(([, counted]) => counted.length > 0))
}

/** The items to which something has happened; only they can be counted. */
function workedItems({ items }: Plan, { items: facts, keys }: Facts): PlannedItem[] {
  const isWorked = ({ ref, key }: PlannedItem): boolean => facts.has(ref) || (key !== undefined && keys.has(key))
  const parents = new Set(items.flatMap((item) => (item.parent !== undefined && isWorked(item) ? [item.parent] : [])))
  return items.filter((item) => item.type !== 'step' && (isWorked(item) || parents.has(item.ref)))
}

/** Those whose window holds the day; a target that has ended is news for reports only. */
export function isCurrent({ target }: { readonly target: PlannedTarget }, day: Day): boolean {
  return target.window !== undefined && includes(target.window, day)
}

function stateOf(plan: Plan, worked: readonly PlannedItem[], target: PlannedTarget, facts: Facts, day: Day): TargetState {
  return targetState(target, factsFor(plan, worked, target, facts, day), day)
}

/** What counts for one target of the plan, up to a day. */
export function targetFacts(plan: Plan, target: PlannedTarget, facts: Facts, day: Day): TargetFacts {
  return factsFor(plan, target.counts.length > 0 ? workedItems(plan, facts) : [], target, facts, day)
}

function factsFor(plan: Plan, worked: readonly PlannedItem[], target: PlannedTarget, facts: Facts, day: Day): TargetFacts {
  const logged = (facts.logged.get(target.ref) ?? []).filter((each) => each.day <= day)
  const added = logged.flatMap((each) => (each.add === undefined ? [] : [{ day: each.day, amount: each.add }]))
  const values = logged.flatMap((each) => (each.value === undefined ? [] : [{ day: each.day, value: each.value }]))
  const far = (plan.far?.counted[target.ref] ?? []).map((each) => ({ day: each, amount: 1 }))
  const counted = target.counts.length === 0 ? [] : [...far, ...countedEntries(plan, worked, target, facts, day)]
  return { entries: [...counted, ...added].sort((a, b) => (a.day < b.day ? -1 : 1)), values }
}

/** One entry a completion and Day inside the target's window; a key counts once however many items share it. */
function countedEntries(plan: Plan, worked: readonly PlannedItem[], target: PlannedTarget, facts: Facts, day: Day): { day: Day; amount: number }[] {
  const seen = new Set<string>()
  const isCounted = (item: PlannedItem): boolean => target.counts.some((selector) => selects(selector, item, plan.lists))
  let progress: ProgressMap | undefined
  /** A task with steps is done with the last of them. */
  const doneWithSteps = ({ ref, steps }: PlannedItem): { day: Day; amount: number }[] => {
    const { doneOn } = (progress ??= progressOf(plan, facts, day)).get(ref) ?? {}
    const isWork = [ref, ...steps].some((each) => facts.items.get(each)?.completions.some((done) => done.day === doneOn && !done.before))
    return doneOn !== undefined && doneOn <= day && isWork && insideWindow(target, doneOn) ? [{ day: doneOn, amount: 1 }] : []
  }
  return worked.filter(isCounted).flatMap((item) => {
    if (item.key !== undefined && seen.has(item.key)) return []
    if (item.key !== undefined) seen.add(item.key)
    if (item.steps.length > 0) return doneWithSteps(item)
    const completions = (item.key === undefined ? undefined : facts.keys.get(item.key)) ?? facts.items.get(item.ref)?.completions ?? []
    const days = new Set(completions.filter((each) => !each.before && each.day <= day && insideWindow(target, each.day)).map((each) => each.day))
    const once = item.type === 'habit' ? [...days] : [...days].slice(0, 1)
    return once.map((each) => ({ day: each, amount: 1 }))
  })
}

function insideWindow(target: PlannedTarget, day: Day): boolean {
  return target.window === undefined || includes(target.window, day)
}

/**
 * What differs between two texts of a roadmap, item by item. Items are the same by their ids; of those that are gone and those
 * that are new, the ones that are alike may be one that was renamed. Pure: how like two titles are is handed in.
 */
import type { ItemType, Plan } from '../plan/plan.ts'
import { pairUp } from './rename-pairs.ts'
import type { Comparing } from './rename-pairs.ts'
import type { Text } from '../plan/roadmap.ts'

/** As much of an item or target as it takes to know it again. */
export interface Diffed {
  readonly ref: string
  readonly id: string
  readonly type: ItemType | 'target'
  readonly title: Text
  readonly key?: string
  readonly phases: readonly string[]
  /** Ref of the task of a step. */
  readonly parent?: string
}

export interface Renamed {
  readonly from: Diffed
  readonly to: Diffed
  /** From 0 to 1. */
  readonly likeness: number
  /** `plan relink` has joined them. */
  readonly joined: boolean
  /** A step that goes along with its task. */
  readonly follows: boolean
}

/** Every item of the earlier text is kept, renamed or removed, every one of the later kept, renamed or added. */
export interface PlanDiff {
  readonly kept: readonly Diffed[]
  /** Most alike first, steps behind their tasks. */
  readonly renamed: readonly Renamed[]
  /** In the author's order. */
  readonly added: readonly Diffed[]
  readonly removed: readonly Diffed[]
}

/** @param heirOf the id that an item of the earlier text is joined to; its own where there is none */
export function diffPlans(before: Plan, after: Plan, heirOf: (id: string) => string, comparing: Comparing): PlanDiff {
  const [old, now] = [diffedOf(before), diffedOf(after)]
  const [oldIds, nowIds] = [new Set(old.map(({ id }) => id)), new Map(now.map((each) => [each.id, each]))]
  const gone = old.filter(({ id }) => !nowIds.has(id))
  const fresh = now.filter(({ id }) => !oldIds.has(id))
  const pairs: Renamed[] = gone.flatMap((from) => {
    const to = nowIds.get(heirOf(from.id))
    return to === undefined || to.id === from.id ? [] : [{ from, to, likeness: 1, joined: true, follows: false }]
  })
  const left = without(gone, pairs.map(({ from }) => from))
  const open = without(fresh, pairs.map(({ to }) => to))
  const steps = (each: Diffed): boolean => each.parent !== undefined
  const wholes = pairUp(left.filter((each) => !steps(each)), open.filter((each) => !steps(each)), { before: old, after: now }, comparing)
  const following = followers([...pairs, ...wholes], left, open)
  const known = [...wholes, ...following]
  const rest = pairUp(without(left, known.map(({ from }) => from)), without(open, known.map(({ to }) => to)), { before: old, after: now }, comparing)
  const renamed = [...pairs, ...known, ...rest].sort((a, b) => b.likeness - a.likeness || Number(a.follows) - Number(b.follows))
  return {
    kept: now.filter(({ id }) => oldIds.has(id)),
    renamed,
    added: without(fresh, renamed.map(({ to }) => to)),
    removed: without(gone, renamed.map(({ from }) => from)),
  }
}

/** Steps of a task that was renamed, whose own part of the id is still the same. */
function followers(pairs: readonly Renamed[], gone: readonly Diffed[], fresh: readonly Diffed[]): Renamed[] {
  const byId = new Map(fresh.map((each) => [each.id, each]))
  const tasks = new Map(pairs.map((pair) => [pair.from.ref, pair]))
  return gone.flatMap((step) => {
    const task = step.parent === undefined ? undefined : tasks.get(step.parent)
    const own = task && byId.get(`${task.to.id}${step.id.slice(task.from.id.length)}`)
    return task === undefined || own === undefined ? [] : [{ from: step, to: own, likeness: task.likeness, joined: task.joined, follows: true }]
  })
}

function without(all: readonly Diffed[], some: readonly Diffed[]): Diffed[] {
  const left = new Set(some)
  return all.filter((each) => !left.has(each))
}

function diffedOf({ items, targets }: Plan): Diffed[] {
  return [
    ...items.map(({ ref, id, type, title, key, phases, parent }) => ({ ref, id, type, title, phases, ...(key === undefined ? {} : { key }), ...(parent === undefined ? {} : { parent }) })),
    ...targets.map(({ ref, id, title, phases }) => ({ ref, id, type: 'target' as const, title, phases })),
  ]
}

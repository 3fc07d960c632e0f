/** What work waits for, as the pieces of work that have to be done first. Knows no minutes. */
import type { Day } from '../calendar/day.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { hasNoEnd } from '../plan/plan.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'

/** Something open that an item needs. */
export interface OpenNeed {
  /** Any open work among these is it: the item, of a task its steps, of what has a key whatever shares it. */
  readonly refs: readonly string[]
  /** The day it is taken to be done on where none of them is work of a plan that runs; absent of what has no such day. */
  readonly until?: Day
}

/** Answers what an item still waits for, undefined where that is nothing. @param plans all, those that do not run too */
export function openNeeds(plans: readonly Plan[], progress: ProgressMap): (item: PlannedItem) => readonly OpenNeed[] | undefined {
  let names: Names | undefined
  return ({ needs }) => {
    const open = needs.filter((ref) => isUnfinished(progress.get(ref)))
    return open.length === 0 ? undefined : open.map((ref) => needOf(ref, (names ??= namesIn(plans)), progress))
  }
}

function needOf(ref: string, { byRef, byKey, endless, pausedTo }: Names, progress: ProgressMap): OpenNeed {
  const needed = byRef.get(ref)
  const window = needed?.type === 'habit' || endless.has(needed?.plan ?? '') ? undefined : progress.get(ref)?.window
  const refs = [ref, ...(needed?.steps ?? []), ...(needed?.key === undefined ? [] : (byKey.get(needed.key) ?? []))]
  const until = window && [window.to, ...(pausedTo.get(needed?.plan ?? '') ?? [])].reduce((a, b) => (a > b ? a : b))
  return { refs, ...(until ? { until } : {}) }
}

/** True when all that the item needs is done, dropped or not asked for. */
export function isReady({ needs }: PlannedItem, progress: ProgressMap): boolean {
  return !needs.some((ref) => isUnfinished(progress.get(ref)))
}

interface Names {
  readonly byRef: ReadonlyMap<string, PlannedItem>
  readonly byKey: ReadonlyMap<string, readonly string[]>
  /** Plans that stand still until somebody resumes them. */
  readonly endless: ReadonlySet<string>
  /** The last days on which each plan stands still. */
  readonly pausedTo: ReadonlyMap<string, readonly Day[]>
}

function namesIn(plans: readonly Plan[]): Names {
  const byRef = new Map<string, PlannedItem>()
  const byKey = new Map<string, string[]>()
  for (const { items } of plans) {
    for (const item of items) {
      byRef.set(item.ref, item)
      if (item.key !== undefined) byKey.set(item.key, [...(byKey.get(item.key) ?? []), item.ref])
    }
  }
  return { byRef, byKey, endless: new Set(plans.filter(hasNoEnd).map(({ id }) => id)), pausedTo: new Map(plans.map(({ id, pauses = [] }) => [id, pauses.map(({ to }) => to)])) }
}

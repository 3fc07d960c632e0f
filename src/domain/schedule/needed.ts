/** What work waits for, as the pieces of work that have to be done first. Knows no minutes and no days. */
import type { Plan, PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'

/**
 * Answers the refs of open work that an item waits for, undefined where it waits for none: of a task that it needs the
 * steps too, of what has a key whatever shares it.
 */
export function openNeeds(plans: readonly Plan[], progress: ProgressMap): (item: PlannedItem) => readonly string[] | undefined {
  let names: Names | undefined
  return ({ needs }) => {
    const open = needs.filter((ref) => isOpen(ref, progress))
    if (open.length === 0) return undefined
    const { byRef, byKey } = (names ??= namesIn(plans))
    return open.flatMap((ref) => {
      const needed = byRef.get(ref)
      return [ref, ...(needed?.steps ?? []), ...(needed?.key === undefined ? [] : (byKey.get(needed.key) ?? []))]
    })
  }
}

/** True when all that the item needs is done, dropped or not asked for. */
export function isReady({ needs }: PlannedItem, progress: ProgressMap): boolean {
  return !needs.some((ref) => isOpen(ref, progress))
}

function isOpen(ref: string, progress: ProgressMap): boolean {
  const status = progress.get(ref)?.status
  return status === 'open' || status === 'doing'
}

interface Names {
  readonly byRef: ReadonlyMap<string, PlannedItem>
  readonly byKey: ReadonlyMap<string, readonly string[]>
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
  return { byRef, byKey }
}

/** All that is shown of one item, as one value. */
import type { HabitRecord } from '../habit/habit.ts'
import type { ScoredItem } from '../facts/scores.ts'
import type { PastEvent } from '../facts/history.ts'
import type { ItemState } from './item-state.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { Recall } from '../review/recall.ts'
import type { ItemList, Resource } from '../plan/roadmap.ts'
import type { Why } from './reason.ts'

export interface ShownItem {
  readonly state: ItemState
  /** What it needs, as that stands. */
  readonly needs: readonly ItemState[]
  /** Only for habits that have a window. */
  readonly record?: HabitRecord
  readonly why: readonly Why[]
  /** Newest first. */
  readonly events: readonly PastEvent[]
  /** Of the phases that hold it, the innermost phase's first. */
  readonly resources: readonly Resource[]
  /** The lists of its plan that hold its key. */
  readonly lists: readonly ItemList[]
  /** Of itself and its steps, those that were given points. */
  readonly scores: readonly ScoredItem[]
  /** Of something done that comes back. */
  readonly recall?: Recall
  /** What a slot has picked for today. */
  readonly picked?: PlannedItem
}

/** The resources that the phases of an item name. */
export function resourcesOf({ plan, item }: ItemState): Resource[] {
  const ids = item.phases.toReversed().flatMap((id) => plan.phases.find((phase) => phase.id === id)?.resources ?? [])
  return [...new Set(ids)].flatMap((id) => plan.resources.find((resource) => resource.id === id) ?? [])
}

/** The lists of its plan that hold the key of an item. */
export function listsOf({ plan, item: { key } }: ItemState): ItemList[] {
  return key === undefined ? [] : plan.lists.filter((list) => list.keys.includes(key))
}

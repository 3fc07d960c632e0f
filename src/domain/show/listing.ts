/** Which items a list shows and under which heads. Knows no words; how words match a title is handed in. */
import { isUnfinished } from '../facts/progress.ts'
import { addDays, daysBetween, intersect } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import type { ItemState } from './item-state.ts'
import type { ItemType, Plan, PlannedItem } from '../plan/plan.ts'
import { progressOf } from '../facts/progress.ts'
import type { Kind } from '../plan/roadmap.ts'
import { selects } from '../plan/selector.ts'

/** All that is given must hold. */
export interface ListFilter {
  readonly plan?: string
  /** Ids; an item of any of them. */
  readonly phases?: readonly string[]
  readonly tracks?: readonly string[]
  readonly lists?: readonly string[]
  readonly kind?: Kind
  readonly type?: ItemType
  readonly words?: (item: PlannedItem) => boolean
}

export interface ItemGroup {
  readonly plan: Plan
  /** Ids, outermost first. */
  readonly phases: readonly string[]
  readonly states: readonly ItemState[]
}

/** What is current: today and the four weeks from it. */
const AHEAD_DAYS = 27

/** Still asked for, now or later: neither done, dropped nor left unchosen. A habit until its window is over. */
export function isOpenItem(state: ItemState, day: Day): boolean {
  const { item, status, window } = state
  if (item.type === 'habit') return status !== 'dropped' && (window === undefined || window.to >= day)
  return isUnfinished(state)
}

export function isOverdue(state: ItemState, day: Day): boolean {
  return state.item.type !== 'habit' && state.window !== undefined && state.window.to < day && isOpenItem(state, day)
}

/** Overdue, or planned for the four weeks from that day. */
export function isCurrentItem(state: ItemState, day: Day): boolean {
  if (!isOpenItem(state, day) || state.window === undefined) return false
  return isOverdue(state, day) || intersect(state.window, { from: day, to: addDays(day, AHEAD_DAYS) }) !== undefined
}

/** The items that match. A step is one of them only where steps are asked for, or the words name it and not its task. */
export function matchingItems(states: readonly ItemState[], filter: ListFilter): ItemState[] {
  const { type, words } = filter
  const matches = ({ item, plan }: ItemState): boolean => matchesFilter(item, plan, filter)
  return states.flatMap((state) => {
    const own = type !== 'step' && matches(state) ? [state] : []
    const asksSteps = type === 'step' || (type === undefined && words !== undefined && own.length === 0)
    return asksSteps ? [...own, ...state.steps.filter(matches)] : own
  })
}

/** All that the filter gives holds of the item. */
export function matchesFilter(item: PlannedItem, plan: Plan, filter: ListFilter): boolean {
  const { phases, tracks, lists, kind, type, words } = filter
  return (
    (filter.plan === undefined || item.plan === filter.plan) &&
    (type === undefined || item.type === type) &&
    (kind === undefined || item.kind === kind) &&
    (phases === undefined || [...item.phases, ...(item.usedIn ?? [])].some((id) => phases.includes(id))) &&
    (tracks === undefined || (item.track !== undefined && tracks.includes(item.track))) &&
    (lists === undefined || lists.some((list) => selects({ list }, item, plan.lists))) &&
    (words === undefined || words(item))
  )
}

export interface Listing {
  /** Overdue work, oldest first; only where the list is limited to what is current. */
  readonly overdue: readonly ItemState[]
  readonly groups: readonly ItemGroup[]
  /** Items that match and are shown only with all. */
  readonly hidden: number
}

export interface ListWish {
  readonly day: Day
  /** What is done, dropped or not chosen too. */
  readonly all: boolean
  /** Only what is current. */
  readonly limited: boolean
}

export function buildListing(matching: readonly ItemState[], { day, all, limited }: ListWish): Listing {
  const shown = matching.filter((state) => all || (limited ? isCurrentItem(state, day) : isOpenItem(state, day)))
  const isFirst = (state: ItemState): boolean => limited && isOverdue(state, day)
  const overdue = shown.filter(isFirst).sort((a, b) => daysBetween(b.window?.to ?? day, a.window?.to ?? day))
  return { overdue, groups: groupItems(shown.filter((state) => !isFirst(state))), hidden: matching.length - shown.length }
}

/** Every item shown, in the order of its row. */
export function rowsOf({ overdue, groups }: Listing): ItemState[] {
  return [...overdue, ...groups.flatMap((group) => group.states)]
}

/** One group for each plan and phase, in the order of their first items; what is for later comes last. */
function groupItems(states: readonly ItemState[]): ItemGroup[] {
  const groups = new Map<string, { readonly plan: Plan; readonly phases: readonly string[]; readonly states: ItemState[] }>()
  for (const state of [...states.filter((each) => each.window), ...states.filter((each) => !each.window)]) {
    const { plan, item } = state
    const name = [plan.id, ...item.phases].join('/')
    const group = groups.get(name)
    if (group) group.states.push(state)
    else groups.set(name, { plan, phases: item.phases, states: [state] })
  }
  const order = [...new Set([...groups.values()].map((group) => group.plan))]
  return order.flatMap((plan) => [...groups.values()].filter((group) => group.plan === plan))
}

export interface ListCount {
  readonly plan: Plan
  readonly id: string
  readonly title: Plan['lists'][number]['title']
  readonly done: number
  readonly of: number
}

/** How much of each list of the plans is done, a key once. A key without an item of its own cannot be done. */
export function countLists(plans: readonly Plan[], facts: Facts, day: Day): ListCount[] {
  return plans.flatMap((plan) => {
    if (plan.lists.length === 0) return []
    const progress = progressOf(plan, facts, day)
    const done = new Set(plan.items.flatMap(({ ref, key }) => (key !== undefined && progress.get(ref)?.status === 'done' ? [key] : [])))
    return plan.lists.map(({ id, title, keys }) => {
      const distinct = new Set(keys)
      return { plan, id, title, done: [...distinct].filter((key) => done.has(key)).length, of: distinct.size }
    })
  })
}

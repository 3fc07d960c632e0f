/** All that is shown of one named list of a roadmap: its items in the list's own order. Knows no words. */
import type { Active } from '../agenda/active.ts'
import { itemStates } from './item-state.ts'
import type { ItemState, StatesRequest } from './item-state.ts'
import { countLists } from './listing.ts'
import type { Plan } from '../plan/plan.ts'
import type { ItemList } from '../plan/roadmap.ts'

export interface ShownList {
  readonly plan: Plan
  readonly list: ItemList
  /** Of its keys, each once. */
  readonly done: number
  readonly of: number
  /** The item of each key, in the list's order; of several with one key the one that is done, else the first. */
  readonly states: readonly ItemState[]
  /** Keys that no item of the plan has. */
  readonly without: readonly string[]
}

/** The list of that id, or of `plan/list`; of several lists with one id the first plan's. */
export function findList({ plans, ended }: Pick<Active, 'plans' | 'ended'>, name: string): { readonly plan: Plan; readonly list: ItemList } | undefined {
  for (const plan of [...plans, ...ended]) {
    const list = plan.lists.find(({ id }) => id === name || `${plan.id}/${id}` === name)
    if (list) return { plan, list }
  }
  return undefined
}

/** A list of the plan as it stands. */
export function shownList(plan: Plan, list: ItemList, request: Omit<StatesRequest, 'plans' | 'only'>): ShownList {
  const wanted = new Set(list.keys)
  const all = itemStates({ ...request, plans: [plan], only: ({ key }) => key !== undefined && wanted.has(key) }).flatMap((state) => [state, ...state.steps])
  const ofKey = (key: string): ItemState | undefined => {
    const states = all.filter(({ item }) => item.key === key)
    return states.find(({ status }) => status === 'done') ?? states[0]
  }
  return {
    plan,
    list,
    done: countLists([plan], request.facts, request.day).find(({ id }) => id === list.id)?.done ?? 0,
    of: wanted.size,
    states: [...wanted].flatMap((key) => ofKey(key) ?? []),
    without: [...wanted].filter((key) => ofKey(key) === undefined),
  }
}

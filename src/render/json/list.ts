/** A list of items as JSON. */
import type { ItemState } from '../../domain/show/item-state.ts'
import type { ListCount } from '../../domain/show/listing.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import { jsonOfItem } from './item.ts'

export function jsonOfList(states: readonly ItemState[], lists: readonly ListCount[], preview: boolean, language: Language): object {
  return {
    preview,
    items: states.map((state) => jsonOfItem(state, language)),
    lists: lists.map(({ plan, id, title, done, of }) => ({ id, plan: plan.id, title: textIn(title, language), done, of })),
  }
}

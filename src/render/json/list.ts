/** A list of items as JSON. */
import type { ItemState } from '../../domain/item-state.ts'
import type { ListCount } from '../../domain/listing.ts'
import { textIn } from '../../domain/roadmap.ts'
import type { Language } from '../../domain/roadmap.ts'
import { jsonOfItem } from './item.ts'

export function jsonOfList(states: readonly ItemState[], lists: readonly ListCount[], preview: boolean, language: Language): object {
  return {
    preview,
    items: states.map((state) => jsonOfItem(state, language)),
    lists: lists.map(({ plan, id, title, done, of }) => ({ id, plan: plan.id, title: textIn(title, language), done, of })),
  }
}

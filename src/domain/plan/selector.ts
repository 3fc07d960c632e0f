/** Which items a selector of `counts` or `picks` means. Knows no dates and nothing that happened. */
import type { PlannedItem } from './plan.ts'
import type { ItemList, Selector } from './roadmap.ts'

type Selectable = Pick<PlannedItem, 'id' | 'key' | 'kind' | 'level' | 'tags' | 'track'> & Partial<Pick<PlannedItem, 'plan' | 'parent'>>

/** True when all that the selector gives holds of the item; an `id` is that of the item or of the task whose step it is. `list` names a list that holds the item's key. */
export function selects(selector: Selector, item: Selectable, lists: readonly ItemList[]): boolean {
  const { id, kind, level, tag, track, list } = selector
  return (
    (id === undefined || item.id === id || (item.parent !== undefined && item.parent === `${item.plan ?? ''}/${id}`)) &&
    (kind === undefined || item.kind === kind) &&
    (level === undefined || item.level === level) &&
    (tag === undefined || item.tags.includes(tag)) &&
    (track === undefined || item.track === track) &&
    (list === undefined || isListed(item.key, lists, list))
  )
}

function isListed(key: string | undefined, lists: readonly ItemList[], id: string): boolean {
  return key !== undefined && lists.some((list) => list.id === id && list.keys.includes(key))
}

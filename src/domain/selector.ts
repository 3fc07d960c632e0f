/** Which items a selector of `counts` or `picks` means. Knows no dates and nothing that happened. */
import type { PlannedItem } from './plan.ts'
import type { ItemList, Selector } from './roadmap.ts'

type Selectable = Pick<PlannedItem, 'id' | 'key' | 'kind' | 'level' | 'tags' | 'track'>

/** True when all that the selector gives holds of the item. `list` names a list that holds the item's key. */
export function selects(selector: Selector, item: Selectable, lists: readonly ItemList[]): boolean {
  const { id, kind, level, tag, track, list } = selector
  return (
    (id === undefined || item.id === id) &&
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

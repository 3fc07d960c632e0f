/** What an item is called beside its title: a LeetCode problem is known by its number. Knows no language. */
import type { PlannedItem } from './plan.ts'

/** `LC 49` for the key `lc-49`; undefined for what has no such key. */
export function callName({ key }: Pick<PlannedItem, 'key'>): string | undefined {
  const number = key === undefined ? undefined : /^lc-(\d+)$/.exec(key)?.[1]
  return number === undefined ? undefined : `LC ${number}`
}

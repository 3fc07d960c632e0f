/** Names of items that have others now: an id that `plan relink` joined to a new one still names it. */
import { heirOf } from '../domain/plan/link.ts'
import { linksOf } from '../journal/links.ts'
import type { Named } from '../language/reference.ts'
import type { Session } from './session.ts'

/**
 * The word, or the ref that what it named has now: a former id, or a row that was shown before its item was renamed.
 * @param rows refs by row number, the first is row 1
 * @param items what can be named
 */
export function presentName(session: Session, word: string, items: readonly Named[], rows: readonly string[] | undefined): string {
  const named = /^\d+$/.test(word) ? rows?.[Number(word) - 1] : word.toLowerCase()
  if (named === undefined || items.some(({ id, key, ref }) => named === ref || named === id || named === key)) return word
  const refs = new Set(items.map(({ ref }) => ref))
  const plans = new Set([...refs].map((ref) => ref.slice(0, ref.indexOf('/'))))
  const found = [...plans].flatMap((plan) => {
    const links = linksOf(session.journal(), plan)
    const id = named.startsWith(`${plan}/`) ? named.slice(plan.length + 1) : named
    // From before the first link: whatever it was joined to since.
    const heir = heirOf(links, id, -1)
    return heir !== id && refs.has(`${plan}/${heir}`) ? [`${plan}/${heir}`] : []
  })
  const [only] = found
  return only !== undefined && found.length === 1 ? only : word
}

/** What items need in other plans, under the ids it has there now. Reads joined ids only where something is needed there. */
import type { Link } from '../domain/plan/link.ts'
import { refOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Journal } from '../journal/handle.ts'
import { heirOfRef, linksOf } from '../journal/links.ts'

/** The plan itself where it needs nothing of others, or nothing there has another id. */
export function withHeirsOfOthers(journal: () => Journal, plan: Plan): Plan {
  const own = refOf(plan.id, '')
  const isForeign = (ref: string): boolean => !ref.startsWith(own)
  if (!plan.items.some(({ needs }) => needs.some(isForeign))) return plan
  const known = new Map<string, readonly Link[]>()
  const linksIn = (id: string): readonly Link[] => {
    const links = known.get(id) ?? linksOf(journal(), id)
    known.set(id, links)
    return links
  }
  const heir = (ref: string): string => (isForeign(ref) ? heirOfRef(linksIn, ref, 0) : ref)
  return { ...plan, items: plan.items.map((item) => (item.needs.some(isForeign) ? { ...item, needs: item.needs.map(heir) } : item)) }
}

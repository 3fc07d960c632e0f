/** Answers which former ids of a plan's items are joined to the ones they have now. Knows no roadmap and writes nothing. */
import { heirOf } from '../domain/plan/link.ts'
import type { Link } from '../domain/plan/link.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { TimeOff } from '../domain/facts/facts.ts'
import { all, get } from './handle.ts'
import type { Journal } from './handle.ts'

/** Those in force, oldest first: few, and found among the plan's own events, which are few too. */
export function linksOf(journal: Journal, plan: string): Link[] {
  return all<Link>(
    journal,
    `SELECT seq, data ->> '$.from' AS "from", data ->> '$.to' AS "to" FROM event
     WHERE plan = ? AND item IS NULL AND what = 'plan.relink' AND command NOT IN (SELECT command FROM undone) ORDER BY seq`,
    plan,
  )
}

/** An event of an item that has another id now, under that; `was` is the one it was recorded with. */
export type Relinked<T extends JournalEvent> = T & { readonly was?: string }

/** The events as they count now. The order stays. */
export function withHeirs<T extends JournalEvent>(journal: Journal, events: readonly T[]): Relinked<T>[] {
  const known = new Map<string, readonly Link[]>()
  return events.map((event) => {
    const { plan, item, seq } = event
    if (plan === undefined || item === undefined) return event
    const links = known.get(plan) ?? linksOf(journal, plan)
    known.set(plan, links)
    const heir = heirOf(links, item, seq)
    return heir === item ? event : { ...event, item: heir, was: item }
  })
}

/** A ref `plan/item` as it was recorded at `seq`, under the id it has now. @param linksIn the links of a plan */
export function heirOfRef(linksIn: (plan: string) => readonly Link[], ref: string, seq: number): string {
  const [plan = '', ...rest] = ref.split('/')
  return `${plan}/${heirOf(linksIn(plan), rest.join('/'), seq)}`
}

/** Time off that goes on asking one habit, which may have another id by now. */
export function keepingHeirs(journal: Journal, off: readonly TimeOff[]): TimeOff[] {
  return off.map((each) => {
    if (each.keep === undefined || each.id === undefined) return each
    const seq = get<{ seq: number }>(journal, 'SELECT seq FROM event WHERE id = ?', each.id)?.seq ?? 0
    return { ...each, keep: heirOfRef((plan) => linksOf(journal, plan), each.keep, seq) }
  })
}

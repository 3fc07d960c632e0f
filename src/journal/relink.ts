/**
 * Keeps the projection in step with links between ids: rows of completions and work lie under the id that counts, and whatever a link
 * reaches is computed anew. Knows no command; works only inside a transaction.
 */
import { heirOf, heirsOf } from '../domain/plan/link.ts'
import type { Link } from '../domain/plan/link.ts'
import { all, run } from './handle.ts'
import type { Journal } from './handle.ts'
import { linksOf } from './links.ts'
import type { Touched } from './projection.ts'

/** Adds to what was touched all that it reaches over links, and moves the rows of completions and of work. */
export function settleLinks(journal: Journal, touched: Touched): void {
  const items = [...touched.items.values()]
  for (const plan of new Set([...touched.relinked, ...items.map(([each]) => each)])) {
    const links = linksOf(journal, plan)
    const isRelinked = touched.relinked.has(plan)
    if (links.length === 0 && !isRelinked) continue
    const own = items.flatMap(([each, item]) => (each === plan ? [item] : []))
    const ids = new Set(isRelinked ? [...own, ...everLinked(journal, plan), ...slotsOf(journal, plan)] : own)
    for (const id of ids) settleItem(journal, plan, id, links, touched)
  }
}

function settleItem(journal: Journal, plan: string, id: string, links: readonly Link[], touched: Touched): void {
  for (const heir of heirsOf(links, id)) touched.items.set(`${plan}/${heir}`, [plan, heir])
  const isMoved = touched.relinked.has(plan) || links.some(({ from }) => from === id)
  if (!isMoved) return
  for (const table of ['completion', 'work']) moveRows(journal, table, plan, id, links, touched)
}

function moveRows(journal: Journal, table: string, plan: string, id: string, links: readonly Link[], touched: Touched): void {
  const rows = all<{ seq: number; day: string; row: string }>(
    journal,
    `SELECT event.seq, event.day, own.item AS row FROM event JOIN ${table} AS own USING (seq) WHERE event.plan = ? AND event.item = ?`,
    plan,
    id,
  )
  for (const { seq, day, row } of rows) {
    const heir = heirOf(links, id, seq)
    if (heir === row) continue
    run(journal, `UPDATE ${table} SET item = ? WHERE seq = ?`, heir, seq)
    touched.days.add(day)
  }
}

/** Both ends of every link of the plan, those that were taken back too. */
function everLinked(journal: Journal, plan: string): string[] {
  const rows = all<{ from: string; to: string }>(
    journal,
    `SELECT data ->> '$.from' AS "from", data ->> '$.to' AS "to" FROM event WHERE plan = ? AND item IS NULL AND what = 'plan.relink'`,
    plan,
  )
  return rows.flatMap(({ from, to }) => [from, to])
}

/** Slots note the ref of what they were spent on. */
function slotsOf(journal: Journal, plan: string): string[] {
  const rows = all<{ item: string }>(journal, `SELECT DISTINCT item FROM completion WHERE plan = ? AND fact ->> '$.picked' IS NOT NULL`, plan)
  return rows.map(({ item }) => item)
}

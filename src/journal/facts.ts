/** Answers what happened to the items of some plans and to some keys. Costs what those plans hold, however old the journal is. */
import type { Day } from '../domain/day.ts'
import type { Completion, Facts, ItemFacts, Logged, TimeOff } from '../domain/facts.ts'
import { all, allRaw } from './handle.ts'
import type { Journal } from './handle.ts'

export interface FactsQuery {
  /** Ids. */
  readonly plans: readonly string[]
  /** Ids of items by plan, where not all are asked for; what was logged for targets is all there is. */
  readonly only?: ReadonlyMap<string, readonly string[]>
  /** Keys whose whole past counts: those of tasks, steps and deliverables. */
  readonly keys?: readonly string[]
  /** Keys of habits, whose past before a day is nobody's question, so that ten years of a daily habit are not read. */
  readonly recent?: { readonly keys: readonly string[]; readonly since: Day }
}

/** What is in force. Time off is all there is, first day first. */
export function facts(journal: Journal, query: FactsQuery): Facts {
  const items = new Map<string, ItemFacts>()
  const logged = new Map<string, readonly Logged[]>()
  for (const plan of query.plans) readPlan(journal, plan, query.only?.get(plan), items, logged)
  const keys = new Map<string, Completion[]>()
  if (query.recent !== undefined) readKeys(journal, query.recent.keys, query.recent.since, keys)
  readKeys(journal, query.keys ?? [], '', keys)
  return { items, keys, off: readOff(journal), logged }
}

/** As one text a plan: SQLite joins it and one parse reads it, which is far less than a row and a parse an item. */
function readPlan(
  journal: Journal,
  plan: string,
  only: readonly string[] | undefined,
  items: Map<string, ItemFacts>,
  logged: Map<string, readonly Logged[]>,
): void {
  // The plus makes it one walk over the plan's items: see item-facts.ts.
  const some = only === undefined ? '' : 'AND +item IN (SELECT value FROM json_each(?))'
  readJoined<ItemFacts>(journal, joined('facts', some), [plan, ...(only === undefined ? [] : [JSON.stringify(only)])], (item, own) => items.set(`${plan}/${item}`, own))
  readJoined<readonly Logged[]>(journal, joined('logged', ''), [plan], (item, own) => logged.set(`${plan}/${item}`, own))
}

function joined(column: 'facts' | 'logged', some: string): string {
  return `SELECT '{' || group_concat(json_quote(item) || ':' || ${column}, ',') || '}' FROM item_facts WHERE plan = ? AND ${column} IS NOT NULL ${some}`
}

function readKeys(journal: Journal, keys: readonly string[], since: string, found: Map<string, Completion[]>): void {
  if (keys.length === 0) return
  const sql = `SELECT '{' || group_concat(json_quote(key) || ':[' || facts || ']', ',') || '}' FROM
    (SELECT key, group_concat(fact, ',' ORDER BY day, seq) AS facts FROM completion
     WHERE key IN (SELECT value FROM json_each(?)) AND day >= ? GROUP BY key)`
  readJoined<Completion[]>(journal, sql, [JSON.stringify(keys), since], (key, completions) => found.set(key, completions))
}

/** @param sql answers one JSON object, or null where there is nothing */
function readJoined<T>(journal: Journal, sql: string, params: readonly string[], note: (name: string, value: T) => void): void {
  const json = allRaw<readonly [string | null]>(journal, sql, ...params)[0]?.[0]
  if (!json) return
  const all = JSON.parse(json) as Record<string, T>
  for (const name of Object.keys(all)) note(name, all[name] as T)
}

function readOff(journal: Journal): TimeOff[] {
  const rows = all<{ id: string; first: string; last: string; why: string | null; keep: string | null }>(
    journal,
    'SELECT id, first, last, why, keep FROM off ORDER BY first, seq',
  )
  return rows.map(({ id, first, last, why, keep }) => ({
    id,
    from: first as Day,
    to: last as Day,
    ...(why === null ? {} : { why }),
    ...(keep === null ? {} : { keep }),
  }))
}

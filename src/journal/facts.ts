/** Answers what happened to the items of some plans and to some keys. Costs what those plans hold, however old the journal is. */
import type { Day } from '../domain/day.ts'
import type { Completion, Facts, ItemFacts, Logged, TimeOff } from '../domain/facts.ts'
import { all, allRaw } from './handle.ts'
import type { Journal } from './handle.ts'
import { keepingHeirs } from './links.ts'

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
  if (query.plans.length > 0) readPlans(journal, query, items, logged)
  const keys = new Map<string, Completion[]>()
  if (query.recent !== undefined) readKeys(journal, query.recent.keys, query.recent.since, keys)
  readKeys(journal, query.keys ?? [], '', keys)
  return { items, keys, off: keepingHeirs(journal, readOff(journal)), logged }
}

/** As one text: SQLite joins it and one parse reads it, which is far less than a row and a parse an item. */
function readPlans(journal: Journal, { plans, only }: FactsQuery, items: Map<string, ItemFacts>, logged: Map<string, readonly Logged[]>): void {
  const wanted = only === undefined ? '' : "AND plan || '/' || item IN (SELECT value FROM json_each(?))"
  const joined = (column: string, some = ''): string =>
    `'{' || group_concat(CASE WHEN ${column} IS NOT NULL ${some} THEN json_quote(plan || '/' || item) || ':' || ${column} END, ',') || '}'`
  const sql = `SELECT ${joined('facts', wanted)}, ${joined('logged')} FROM item_facts WHERE plan IN (SELECT value FROM json_each(?))`
  const refs = only === undefined ? [] : [JSON.stringify([...only].flatMap(([plan, ids]) => ids.map((id) => `${plan}/${id}`)))]
  const [row] = allRaw<readonly [string | null, string | null]>(journal, sql, ...refs, JSON.stringify(plans))
  note(row?.[0], items)
  note(row?.[1], logged)
}

function readKeys(journal: Journal, keys: readonly string[], since: string, found: Map<string, Completion[]>): void {
  if (keys.length === 0) return
  const sql = `SELECT '{' || group_concat(json_quote(key) || ':[' || facts || ']', ',') || '}' FROM
    (SELECT key, group_concat(fact, ',' ORDER BY day, seq) AS facts FROM completion
     WHERE key IN (SELECT value FROM json_each(?)) AND day >= ? GROUP BY key)`
  note(allRaw<readonly [string | null]>(journal, sql, JSON.stringify(keys), since)[0]?.[0], found)
}

/** @param json one object, or nothing */
function note<T>(json: string | null | undefined, found: Map<string, T>): void {
  if (!json) return
  const all = JSON.parse(json) as Record<string, T>
  for (const name of Object.keys(all)) found.set(name, all[name] as T)
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

/** Answers what happened to the items of some plans and to some keys. Costs what those plans hold, however old the journal is. */
import type { Day } from '../domain/calendar/day.ts'
import type { ClockSpan } from '../domain/calendar/duration.ts'
import type { Grade } from '../domain/facts/event.ts'
import type { Completion, Facts, ItemFacts, Logged, PartOff, TimeOff, Worked } from '../domain/facts/facts.ts'
import { all, allRaw, get } from './handle.ts'
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
  const { off, offParts } = readOff(journal)
  const worked = workedByKey(journal, query.keys ?? [])
  return { items, keys, ...(worked.size === 0 ? {} : { worked }), off: keepingHeirs(journal, off), offParts, logged }
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

function workedByKey(journal: Journal, keys: readonly string[]): Map<string, Worked[]> {
  const found = new Map<string, Worked[]>()
  if (keys.length === 0 || get(journal, 'SELECT 1 FROM work WHERE key IS NOT NULL LIMIT 1') === undefined) return found
  const rows = allRaw<readonly [string, Day, number, Grade | null]>(
    journal,
    'SELECT key, day, minutes, grade FROM work WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key, day, seq',
    JSON.stringify(keys),
  )
  for (const [key, day, minutes, grade] of rows) {
    const worked = { day, minutes, ...(grade === null ? {} : { grade }) }
    const own = found.get(key)
    if (own) own.push(worked)
    else found.set(key, [worked])
  }
  return found
}

/** @param json one object, or nothing */
function note<T>(json: string | null | undefined, found: Map<string, T>): void {
  if (!json) return
  const all = JSON.parse(json) as Record<string, T>
  for (const name of Object.keys(all)) found.set(name, all[name] as T)
}

interface OffRow {
  readonly id: string
  readonly first: Day
  readonly last: Day
  readonly why: string | null
  readonly keep: string | null
  readonly at: string | null
}

/** Whole days and parts of days, apart. */
function readOff(journal: Journal): Pick<Facts, 'off' | 'offParts'> {
  const rows = all<OffRow>(journal, 'SELECT id, first, last, why, keep, at FROM off ORDER BY first, seq')
  const off: TimeOff[] = []
  const offParts: PartOff[] = []
  for (const { id, first, last, why, keep, at } of rows) {
    const span = { id, from: first, to: last, ...(why === null ? {} : { why }) }
    if (at === null) off.push({ ...span, ...(keep === null ? {} : { keep }) })
    else offParts.push({ ...span, at: JSON.parse(at) as ClockSpan })
  }
  return { off, offParts }
}

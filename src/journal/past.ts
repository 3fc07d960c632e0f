/** Answers about the past over all plans, ended ones too: totals of days, completions of a span, the history. Knows no period. */
import { addDays } from '../domain/calendar/day.ts'
import type { Day, DaySpan } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { DayTotal } from '../domain/facts/facts.ts'
import { sourcesOf } from '../domain/plan/link.ts'
import type { DatedMinutes } from '../domain/report/report-minutes.ts'
import { all, allRaw, get } from './handle.ts'
import type { Journal, Param } from './handle.ts'
import { linksOf, withHeirs } from './links.ts'
import { fromRow } from './rows.ts'
import type { EventRow } from './rows.ts'

export interface HistoryEvent extends JournalEvent {
  /** Its command is taken back at this moment. */
  readonly undone: boolean
  /** The id it was recorded with, where its item has another now. */
  readonly was?: string
}

export interface HistoryQuery {
  readonly limit: number
  readonly plan?: string
  readonly item?: string
  /** Also, or only, what happened to items with this key. */
  readonly key?: string
  /** Only events recorded before the one with this `seq`. */
  readonly before?: number
}

/** Days with work from `from` to `to`, both included, oldest first. What was known before the start is not work. */
export function dayTotals(journal: Journal, from = '0', to = '9'): DayTotal[] {
  const rows = allRaw<readonly [Day, number, number]>(
    journal,
    'SELECT day, done, minutes FROM day_total WHERE day BETWEEN ? AND ? ORDER BY day',
    from,
    to,
  )
  return rows.map(([day, done, minutes]) => ({ day, done, minutes }))
}

/** All runs of days in a row with work, oldest first: SQLite joins ten years of days into the few runs they are. */
export function workedRuns(journal: Journal): DaySpan[] {
  const rows = allRaw<readonly [Day, Day]>(
    journal,
    `SELECT min(day), max(day) FROM (SELECT day, julianday(day) - row_number() OVER (ORDER BY day) AS run FROM day_total)
     GROUP BY run ORDER BY 1`,
  )
  return rows.map(([from, to]) => ({ from, to }))
}

/** Days in a row with work from `from` (included) back, newest run first, read as far as they are asked for. */
export function* workedRunsBack(journal: Journal, from: Day): Generator<DaySpan, void> {
  let last = lastWorked(journal, from)
  while (last !== undefined) {
    const first = addDays(last, 1 - runLength(journal, last))
    yield { from: first, to: last }
    last = lastWorked(journal, addDays(first, -1))
  }
}

function lastWorked(journal: Journal, upTo: Day): Day | undefined {
  return get<{ day: Day }>(journal, 'SELECT day FROM day_total WHERE day <= ? ORDER BY day DESC LIMIT 1', upTo)?.day
}

/**
 * How many days in a row end with that one: longer and longer spans are counted, then halves of what is left, so ten years
 * are few questions, and no day is counted over and over.
 */
function runLength(journal: Journal, last: Day): number {
  const isWhole = (known: number, length: number): boolean =>
    get<{ n: number }>(journal, 'SELECT count(*) AS n FROM day_total WHERE day BETWEEN ? AND ?', addDays(last, 1 - length), addDays(last, -known))?.n === length - known
  let whole = 1
  while (isWhole(whole, whole * 2)) whole *= 2
  let broken = whole * 2
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2)
    if (isWhole(whole, middle)) whole = middle
    else broken = middle
  }
  return whole
}

/** Every completion and all work in part on a day from `from` to `to`, both included, but for what was known before the start; oldest day first. */
export function workBetween(journal: Journal, from: Day, to: Day): DatedMinutes[] {
  const rows = allRaw<readonly [string, string, Day, number]>(
    journal,
    `SELECT plan, item, day, minutes FROM
       (SELECT seq, plan, item, day, minutes FROM completion WHERE day BETWEEN ? AND ? AND before = 0
        UNION ALL SELECT seq, plan, item, day, minutes FROM work WHERE day BETWEEN ? AND ?)
     ORDER BY day, seq`,
    from,
    to,
    from,
    to,
  )
  return rows.map(([plan, item, day, minutes]) => ({ plan, item, day, minutes }))
}

/** Events newest first, undos and undone ones too; of an item also what happened under its former ids, and how they were joined. */
export function history(journal: Journal, query: HistoryQuery): HistoryEvent[] {
  const conditions: string[] = []
  const params: Param[] = []
  const whose: string[] = []
  if (query.plan !== undefined) {
    whose.push(query.item === undefined ? 'plan = ?' : OF_ITEM)
    params.push(query.plan, ...(query.item === undefined ? [] : idParams(journal, query.plan, query.item)))
  }
  if (query.key !== undefined) {
    whose.push('key = ?')
    params.push(query.key)
  }
  if (whose.length > 0) conditions.push(`(${whose.join(' OR ')})`)
  if (query.before !== undefined) {
    conditions.push('seq < ?')
    params.push(query.before)
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const rows = all<EventRow & { readonly undone: number }>(
    journal,
    `SELECT event.*, undone.command IS NOT NULL AS undone
     FROM event LEFT JOIN undone USING (command) ${where} ORDER BY seq DESC LIMIT ?`,
    ...params,
    query.limit,
  )
  const events = withHeirs(journal, rows.map((row) => ({ ...fromRow(row), undone: row.undone === 1 })))
  // Of an id that is used anew, what came after belongs to somebody else.
  return query.item === undefined ? events : events.filter(({ item, key, data }) => item === undefined || item === query.item || data['picked'] !== undefined || (key !== undefined && key === query.key))
}

/** A slot's turn is part of the history of what it was spent on; what a turn finished has an event of its own. */
const OF_ITEM = `(plan = ? AND (item IN (SELECT value FROM json_each(?)) OR (what = 'plan.relink' AND data ->> '$.to' = ?)
  OR (data ->> '$.minutes' > 0 AND data ->> '$.picked' IN (SELECT value FROM json_each(?)))))`

function idParams(journal: Journal, plan: string, item: string): string[] {
  const ids = sourcesOf(linksOf(journal, plan), item)
  return [JSON.stringify(ids), item, JSON.stringify(ids.map((id) => `${plan}/${id}`))]
}

/**
 * Keeps what follows from the events in step with them: rows of one event come and go with it, sums are computed anew from
 * the events in force, never patched. Knows no command and no caller; works only inside a transaction.
 */
import { addDays } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import { heirOf, sourcesOf } from '../domain/plan/link.ts'
import { buildItemFacts, buildLogged, buildPlan, completionOf, workedOf } from './fold.ts'
import type { Happening } from './fold.ts'
import { all, get, run } from './handle.ts'
import type { Journal } from './handle.ts'
import { heirOfRef, linksOf } from './links.ts'
import { recomputeClock, recomputeDay } from './recompute.ts'
import { settleLinks } from './relink.ts'

/** What has to be computed anew after some events came into force or went out of it. */
export interface Touched {
  /** `[plan, item]` by their own joined text. */
  readonly items: Map<string, readonly [string, string]>
  readonly days: Set<string>
  readonly plans: Set<string>
  /** Plans of which a link came into force or went out of it. */
  readonly relinked: Set<string>
  /** Whether a clock began, or what could have ended one. */
  clock: boolean
}

export function createTouched(): Touched {
  return { items: new Map(), days: new Set(), plans: new Set(), relinked: new Set(), clock: false }
}

/** Notes what an event of any kind has a say in. */
export function touch(touched: Touched, { what, plan, item, day, data }: JournalEvent): void {
  if (what === 'done' || what === 'work' || what === 'review') touched.days.add(day)
  if (what === 'start' || data['clock'] !== undefined) touched.clock = true
  if (plan === undefined) return
  if (what === 'plan.relink') touched.relinked.add(plan)
  if (item === undefined) touched.plans.add(plan)
  else touched.items.set(`${plan}/${item}`, [plan, item])
}

/** Writes the row that an event in force has of its own; kinds without one, unknown ones too, have none. */
export function insertOwnRow(journal: Journal, event: JournalEvent): void {
  const { seq, id, what, plan, item, key, day, data } = event
  if (what === 'done' && plan !== undefined && item !== undefined) {
    const fact = completionOf(event)
    const values = [seq, plan, item, key ?? null, day, fact.minutes, fact.before ? 1 : 0, JSON.stringify(fact)]
    run(journal, 'INSERT INTO completion VALUES (?,?,?,?,?,?,?,?)', ...values)
  } else if ((what === 'work' || what === 'review') && plan !== undefined && item !== undefined) {
    const worked = workedOf(event)
    if (worked) run(journal, 'INSERT INTO work VALUES (?,?,?,?,?,?,?)', seq, plan, item, key ?? null, day, worked.minutes, worked.grade ?? null)
  } else if (what === 'skill' && plan !== undefined) {
    run(journal, 'INSERT INTO skill VALUES (?,?,?,?,?)', seq, plan, String(data['skill']), day, Number(data['value']))
  } else if (what === 'off') {
    recomputeOff(journal, id)
  } else if (what === 'off.cancel') {
    recomputeOff(journal, String(data['off']))
  } else if (what === 'plan.revision' && plan !== undefined) {
    run(journal, 'INSERT INTO plan_revision VALUES (?,?,?,?)', seq, plan, day, String(data['hash']))
  }
}

/** Takes away the row that an event had of its own. */
export function deleteOwnRow(journal: Journal, { seq, what, data }: JournalEvent): void {
  if (what === 'done') run(journal, 'DELETE FROM completion WHERE seq = ?', seq)
  if (what === 'work' || what === 'review') run(journal, 'DELETE FROM work WHERE seq = ?', seq)
  if (what === 'skill') run(journal, 'DELETE FROM skill WHERE seq = ?', seq)
  if (what === 'off') run(journal, 'DELETE FROM off WHERE seq = ?', seq)
  if (what === 'off.cancel') recomputeOff(journal, String(data['off']))
  if (what === 'plan.revision') run(journal, 'DELETE FROM plan_revision WHERE seq = ?', seq)
}

/** Time off as far as it was not cancelled; none where that is all of it. */
function recomputeOff(journal: Journal, id: string): void {
  run(journal, 'DELETE FROM off WHERE id = ?', id)
  const [event, ...cancels] = inForce(journal, `(id = ? OR (what = 'off.cancel' AND data ->> '$.off' = ?))`, id, id)
  if (event?.what !== 'off') return
  const { from, to, at, why, keep } = event.data as { from: Day; to: Day; at?: object; why?: string; keep?: string }
  const last = cancels.reduce((day, { data }) => (String(data['from']) <= day ? addDays(data['from'] as Day, -1) : day), to)
  if (last < from) return
  run(journal, 'INSERT INTO off VALUES (?,?,?,?,?,?,?)', event.seq, id, from, last, why ?? null, keep ?? null, at === undefined ? null : JSON.stringify(at))
}

/** Computes the rows that several events share. */
export function recompute(journal: Journal, touched: Touched): void {
  settleLinks(journal, touched)
  for (const [plan, item] of touched.items.values()) recomputeItem(journal, plan, item)
  for (const plan of touched.plans) recomputePlan(journal, plan)
  for (const day of touched.days) recomputeDay(journal, day)
  if (touched.clock) recomputeClock(journal)
}

function recomputeItem(journal: Journal, plan: string, item: string): void {
  const events = eventsFor(journal, plan, item)
  const facts = buildItemFacts(events)
  const logged = buildLogged(events)
  if (facts === undefined && logged.length === 0) {
    run(journal, 'DELETE FROM item_facts WHERE plan = ? AND item = ?', plan, item)
    return
  }
  run(
    journal,
    'INSERT OR REPLACE INTO item_facts VALUES (?,?,?,?)',
    plan,
    item,
    facts === undefined ? null : JSON.stringify(facts),
    logged.length === 0 ? null : JSON.stringify(logged),
  )
}

function recomputePlan(journal: Journal, id: string): void {
  const plan = buildPlan(id, inForce(journal, 'plan = ? AND item IS NULL', id))
  if (plan === undefined) {
    run(journal, 'DELETE FROM plan WHERE id = ?', id)
    return
  }
  const { seq, roadmap, file, start, finish, minutesPerWeek, droppedOn, adjustments, revision } = plan
  const values = [id, seq, roadmap, file, start, finish ?? null, minutesPerWeek ?? null, droppedOn ?? null, revision, adjustments.length === 0 ? null : JSON.stringify(adjustments)]
  run(journal, 'INSERT OR REPLACE INTO plan VALUES (?,?,?,?,?,?,?,?,?,?)', ...values)
}

/** What counts for an item: events of its own, and of the ids it had before. What a slot was spent on has its present ref. */
function eventsFor(journal: Journal, plan: string, item: string): Happening[] {
  const eventsOf = (id: string): Happening[] => inForce(journal, 'plan = ? AND item = ?', plan, id)
  const links = linksOf(journal, plan)
  if (links.length === 0) return eventsOf(item)
  const counting = sourcesOf(links, item).flatMap((id) => eventsOf(id).filter(({ seq }) => heirOf(links, id, seq) === item))
  const linksIn = (each: string): typeof links => (each === plan ? links : linksOf(journal, each))
  return counting
    .sort((a, b) => a.seq - b.seq)
    .map((event) => {
      const { picked } = event.data
      return typeof picked === 'string' ? { ...event, data: { ...event.data, picked: heirOfRef(linksIn, picked, event.seq) } } : event
    })
}

/** In order of recording. `where` is SQL of this file. */
function inForce(journal: Journal, where: string, ...params: string[]): Happening[] {
  const rows = all<Omit<Happening, 'data'> & { readonly data: string }>(
    journal,
    `SELECT seq, what, day, data FROM event
     WHERE ${where} AND command NOT IN (SELECT command FROM undone) ORDER BY seq`,
    ...params,
  )
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Happening['data'] }))
}

/** Whether a command is taken back at this moment. */
export function isUndone(journal: Journal, command: string): boolean {
  return get(journal, 'SELECT 1 FROM undone WHERE command = ?', command) !== undefined
}

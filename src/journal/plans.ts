/** Answers which plans there are and which text each followed on a day. Knows nothing of what is in a text. */
import type { Day } from '../domain/calendar/day.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { all, get } from './handle.ts'
import type { Journal } from './handle.ts'

interface PlanRow {
  readonly id: string
  readonly roadmap: string
  readonly file: string
  readonly start: string
  readonly finish: string | null
  readonly minutes: number | null
  readonly dropped_on: string | null
  readonly revision: string
  readonly adjustments: string | null
}

/** Every plan in force, ended ones too, in the order they were started. An id that was started again is its newest start. */
export function plans(journal: Journal): PlanRecord[] {
  return all<PlanRow>(journal, 'SELECT * FROM plan ORDER BY seq').map(fromRow)
}

function fromRow(row: PlanRow): PlanRecord {
  return {
    id: row.id,
    roadmap: row.roadmap,
    file: row.file,
    start: row.start as Day,
    ...(row.finish === null ? {} : { finish: row.finish as Day }),
    ...(row.minutes === null ? {} : { minutesPerWeek: row.minutes }),
    ...(row.dropped_on === null ? {} : { droppedOn: row.dropped_on as Day }),
    adjustments: row.adjustments === null ? [] : (JSON.parse(row.adjustments) as PlanRecord['adjustments']),
    revision: row.revision,
  }
}

/** A text that a plan followed, and its place among all events. */
export interface RecordedRevision {
  readonly hash: string
  readonly seq: number
}

/** With the day on which it came. */
export type DatedRevision = RecordedRevision & { readonly day: Day }

/** Takes the plan twice. */
const SINCE_START = 'FROM plan_revision WHERE plan = ? AND seq > (SELECT seq FROM plan WHERE id = ?)'

/** The text a plan followed on a day: the newest recorded up to it, else (before the plan) its first. Of a plan that was started again, since then. */
export function revisionInForce(journal: Journal, plan: string, day: Day): DatedRevision | undefined {
  const newest = `SELECT hash, seq, day ${SINCE_START} AND day <= ? ORDER BY seq DESC LIMIT 1`
  const first = `SELECT hash, seq, day ${SINCE_START} ORDER BY seq LIMIT 1`
  return get<DatedRevision>(journal, newest, plan, plan, day) ?? get<DatedRevision>(journal, first, plan, plan)
}

/** The texts a plan followed since it was started, or started again, in the order they were recorded. */
export function revisionsSinceStart(journal: Journal, plan: string): DatedRevision[] {
  return all<DatedRevision>(journal, `SELECT hash, seq, day ${SINCE_START} ORDER BY seq`, plan, plan)
}

/** Changes whenever a plan is started again, follows another text, or an id in it is joined to another; also when that is undone, and in another journal. */
export function textsMark(journal: Journal, plan: string): string {
  const sql = `SELECT group_concat(seq) || ' ' || max(id) AS mark FROM event
     WHERE plan = ? AND item IS NULL AND what IN ('plan.start', 'plan.revision', 'plan.relink') AND command NOT IN (SELECT command FROM undone)`
  return get<{ mark: string | null }>(journal, sql, plan)?.mark ?? ''
}

/** The texts a plan followed, newest first. */
export function revisionsOf(journal: Journal, plan: string, limit: number): RecordedRevision[] {
  return all<RecordedRevision>(journal, 'SELECT hash, seq FROM plan_revision WHERE plan = ? ORDER BY seq DESC LIMIT ?', plan, limit)
}

/** The texts a plan followed after an event, oldest first, with the day on which each came. */
export function revisionsAfter(journal: Journal, plan: string, seq: number): DatedRevision[] {
  return all<DatedRevision>(journal, 'SELECT hash, seq, day FROM plan_revision WHERE plan = ? AND seq > ? ORDER BY seq', plan, seq)
}

/** The text a hash names, or undefined. */
export function revisionText(journal: Journal, hash: string): string | undefined {
  return get<{ text: string }>(journal, 'SELECT text FROM revision WHERE hash = ?', hash)?.text
}

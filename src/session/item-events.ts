/** Reads the events of an item or target from the journal; a task's steps are part of it. */
import type { PastEvent } from '../domain/facts/history.ts'
import { history } from '../journal/past.ts'
import type { Session } from './session.ts'

/** As much of an item or target as its history takes. */
export interface WithHistory {
  readonly plan: string
  readonly id: string
  readonly key?: string
  /** Refs. */
  readonly steps?: readonly string[]
}

/** Newest first; what happened to its key in any plan too. */
export function itemEvents(session: Session, { plan, id, key, steps = [] }: WithHistory, limit: number): PastEvent[] {
  const ids = [id, ...steps.map((ref) => ref.slice(plan.length + 1))]
  const events = ids.flatMap((item) => history(session.journal(), { limit, plan, item, ...(item === id && key !== undefined ? { key } : {}) }))
  const bySeq = new Map(events.map((event) => [event.seq, event]))
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, limit)
}

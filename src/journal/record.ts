/** Records what one command did: all its facts in one transaction, or none. Knows no meaning of a day and no clock. */
import type { Day } from '../domain/calendar/day.ts'
import type { Fact, JournalEvent } from '../domain/facts/event.ts'
import { JournalError } from './errors.ts'
import { get, run, writing } from './handle.ts'
import type { Journal } from './handle.ts'
import { createTouched, insertOwnRow, recompute, touch } from './projection.ts'
import type { Revision } from './revision.ts'
import { appendEvent, toRow } from './rows.ts'
import { settleUndos } from './settle.ts'

/** When and where a command was given. */
export interface Stamp {
  readonly at: Date
  /** IANA name of the zone in force. */
  readonly zone: string
}

/** A fact and the logical day it is about. */
export interface DatedFact {
  readonly fact: Fact
  readonly day: Day
}

/**
 * Records the facts as one command, in their order; on disk when it returns. Texts of revisions that the facts name, and
 * that are not kept yet, are given with them. Whether an item was done that day already is the caller's question.
 * @throws JournalError plan-taken (a start of a plan that runs), plan-unknown (an end or a revision of none),
 * revision-unknown, command-unknown (an undo of none), journal-readonly, journal-busy, disk-full
 */
export function record(
  journal: Journal,
  facts: readonly DatedFact[],
  stamp: Stamp,
  revisions: readonly Revision[] = [],
): JournalEvent[] {
  if (facts.length === 0 && revisions.length === 0) return []
  return writing(journal, () => {
    for (const revision of revisions) keepRevision(journal, revision, stamp.at)
    return append(journal, facts, stamp)
  })
}

/** As {@link record}, inside a transaction that is open. */
export function append(journal: Journal, facts: readonly DatedFact[], stamp: Stamp): JournalEvent[] {
  const command = journal.newId(stamp.at)
  const device = get<{ device: string }>(journal, 'SELECT device FROM meta')?.device ?? ''
  const at = stamp.at.toISOString()
  const touched = createTouched()
  const events: JournalEvent[] = []
  for (const { fact, day } of facts) {
    refuseContradiction(journal, fact, events)
    const event = appendEvent(journal, toRow(fact, { id: journal.newId(stamp.at), command, device, at, day, zone: stamp.zone }))
    insertOwnRow(journal, event)
    touch(touched, event)
    events.push(event)
  }
  settleUndos(journal, events, touched)
  recompute(journal, touched)
  return events
}

function keepRevision(journal: Journal, { hash, text }: Revision, at: Date): void {
  if (get(journal, 'SELECT 1 FROM revision WHERE hash = ?', hash) !== undefined) return
  run(journal, 'INSERT INTO revision VALUES (?,?,?)', hash, text, at.toISOString())
}

/** @param earlier what the same command has recorded so far: its plans are not in the projection yet */
function refuseContradiction(journal: Journal, fact: Fact, earlier: readonly JournalEvent[]): void {
  const { file } = journal
  switch (fact.what) {
    case 'plan.start':
      if (isRunning(journal, fact.plan, earlier)) throw new JournalError('plan-taken', { file, plan: fact.plan })
      return
    case 'plan.end':
    case 'plan.adjust':
    case 'plan.pause':
    case 'plan.resume':
      if (!isRunning(journal, fact.plan, earlier)) throw new JournalError('plan-unknown', { file, plan: fact.plan })
      return
    case 'plan.revision':
      if (!isRunning(journal, fact.plan, earlier)) throw new JournalError('plan-unknown', { file, plan: fact.plan })
      if (get(journal, 'SELECT 1 FROM revision WHERE hash = ?', fact.data.hash) === undefined) {
        throw new JournalError('revision-unknown', { file, hash: fact.data.hash })
      }
      return
    case 'undo':
      if (get(journal, 'SELECT 1 FROM event WHERE command = ?', fact.data.command) === undefined) {
        throw new JournalError('command-unknown', { file, command: fact.data.command })
      }
      return
    case 'done': case 'skip': case 'drop': case 'start': case 'work': case 'review': case 'skill': case 'target': case 'off': case 'off.cancel': case 'plan.relink':
  }
}

function isRunning(journal: Journal, plan: string, earlier: readonly JournalEvent[]): boolean {
  const last = earlier.findLast((event) => event.plan === plan && (event.what === 'plan.start' || event.what === 'plan.end'))
  if (last !== undefined) return last.what === 'plan.start'
  return get(journal, 'SELECT 1 FROM plan WHERE id = ? AND dropped_on IS NULL', plan) !== undefined
}

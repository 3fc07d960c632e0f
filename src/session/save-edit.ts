/** The end of `edit`: a good text takes the place of the file, and what was renamed is joined to its past. */
import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import type { PlanChange } from '../domain/edit/plan-change.ts'
import type { Renamed } from '../domain/edit/plan-diff.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import { revisionsOf } from '../journal/plans.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { stampIds } from '../roadmap/stamp.ts'
import { changeBetween } from './change.ts'
import { readText } from './compile-config.ts'
import { planFrom } from './compile-plan.ts'
import { runningRecords } from './diff.ts'
import { removeDraft } from './draft.ts'
import { isTextOf, replaceFile, WriteRefusedError } from './fix-write.ts'
import type { Kept } from './fix-write.ts'
import { planOf } from './plans.ts'
import type { Session } from './session.ts'

/** The file behind a plan, links followed, and its text. @throws UserError file-not-found, file-unreadable, edit-refused */
export function openRoadmap(session: Session, { file: named }: PlanRecord): { readonly file: string; readonly text: string } {
  const text = readText(named)
  const file = realpathSync(named)
  if (dirname(file) === realpathSync(session.paths.shipped)) throw new UserError('edit-refused', { file, why: 'shipped' })
  if (!isTextOf(file, text)) throw new UserError('edit-refused', { file, why: 'not-utf8' })
  return { file, text }
}

/** A text that is ready to be saved. */
export interface Ready {
  readonly text: string
  /** Ids written into it. */
  readonly ids: readonly string[]
  readonly change: PlanChange
}

/** With its ids written, and beside the text in force. */
export function prepareEdit(session: Session, record: PlanRecord, before: Plan, edited: string): Ready {
  // What cannot be stamped is a good roadmap all the same.
  const { text, ids } = stampIds(edited, record.file) ?? { text: edited, ids: [] }
  const { model } = parseRoadmap(text, record.file)
  if (model === undefined) throw new Error('a text that was checked cannot be read')
  const seq = revisionsOf(session.journal(), record.id, 1)[0]?.seq ?? 0
  return { text, ids, change: changeBetween(session, before, planFrom(session, record, model), seq) }
}

/** Whole or not at all; the draft goes once its text is in the file. @throws UserError edit-changed, edit-unwritable */
export function saveEdit(file: string, before: string, text: string, draft: string): Kept {
  try {
    const kept = replaceFile(file, before, text)
    removeDraft(draft)
    return kept
  } catch (error) {
    if (!(error instanceof WriteRefusedError)) throw error
    throw error.code === 'changed' ? new UserError('edit-changed', { file, draft }) : new UserError('edit-unwritable', { path: error.path, reason: error.code })
  }
}

/** Records the new text, then the joins as a command of their own, which `undo` takes back; in every plan that reads the file. */
export async function recordEdit(session: Session, file: string, { diff }: PlanChange, joins: readonly Renamed[]): Promise<JournalEvent[]> {
  const plans = runningRecords(session).filter((record) => existsSync(record.file) && realpathSync(record.file) === file)
  for (const record of plans) await planOf({ ...session, note: () => undefined }, record, [], false)
  const pairs = joins.flatMap((join) => [join, ...diff.renamed.filter(({ follows, from }) => follows && from.parent === join.from.ref)])
  const facts = plans.flatMap(({ id }) => pairs.map(({ from, to }) => ({ fact: { what: 'plan.relink', plan: id, data: { from: from.id, to: to.id } } as const, day: session.today })))
  return session.record(facts)
}

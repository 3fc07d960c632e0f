/** Finds which two texts `plan diff` compares: the file and what was in force before it, or the last change recorded. */
import type { PlanRecord } from '../domain/facts/facts.ts'
import type { PlanChange } from '../domain/edit/plan-change.ts'
import { UserError } from '../errors.ts'
import { plans as readPlans, revisionsOf, revisionsSinceStart } from '../journal/plans.ts'
import { buildRevision } from '../journal/revision.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { changeBetween } from './change.ts'
import { readText } from './compile-config.ts'
import { planOfRevision } from './past-plan.ts'
import { planNamed } from './plan-named.ts'
import { planOf } from './plans.ts'
import type { Session } from './session.ts'

/** The plan's own record. @throws UserError no-plan, plan-not-found */
export function runningPlan(session: Session, name: string): PlanRecord {
  return planNamed(runningRecords(session), name)
}

/** @throws UserError no-plan */
export function runningRecords(session: Session): PlanRecord[] {
  const running = readPlans(session.journal()).filter(({ droppedOn }) => droppedOn === undefined)
  if (running.length === 0) throw new UserError('no-plan', {})
  return running
}

/** The plan whose file is not as recorded; else the one whose roadmap changed last. */
export function changedLast(session: Session): PlanRecord {
  const running = runningRecords(session)
  const isChanged = (record: PlanRecord): boolean => running.length > 1 && buildRevision(readText(record.file)).hash !== record.revision
  const lastChange = (record: PlanRecord): number => revisionsOf(session.journal(), record.id, 1)[0]?.seq ?? 0
  const newest = running.reduce((best, each) => (lastChange(each) > lastChange(best) ? each : best))
  return running.find(isChanged) ?? newest
}

/**
 * What the last change of a plan's roadmap was; nothing where it is as it was when the plan began. A file that is not as
 * recorded is recorded by it, and what is said of that elsewhere is its answer.
 * @throws UserError file-not-found, file-unreadable, bad-file: then the last good text stays in force
 */
export async function lastChange(session: Session, record: PlanRecord): Promise<PlanChange> {
  refuseBroken(session, record)
  const after = await planOf({ ...session, note: () => undefined }, record, [], false)
  const [newest, ...older] = revisionsSinceStart(session.journal(), record.id).reverse()
  const before = older.find(({ hash }) => hash !== newest?.hash)
  if (before === undefined) return changeBetween(session, after, after, newest?.seq ?? 0)
  return changeBetween(session, await planOfRevision(session, record, before.hash), after, before.seq)
}

function refuseBroken(session: Session, { id, file, revision }: PlanRecord): void {
  const text = readText(file)
  if (buildRevision(text).hash === revision) return
  const { model, problems } = parseRoadmap(text, file)
  if (model !== undefined) return
  session.note(session.messages.today.lastGood(id))
  throw new UserError('bad-file', { problems })
}

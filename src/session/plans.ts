/** From a plan as recorded to the Plan in force: from the cache, else from its file, else from its last good revision. */
import { join } from 'node:path'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { unpackPlan } from '../domain/plan/packed-plan.ts'
import type { PackedPlan } from '../domain/plan/packed-plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Warning } from '../domain/agenda/today.ts'
import { textsMark } from '../journal/plans.ts'
import { readCompiled } from '../roadmap/compiled.ts'
import { scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

/** A plan as kept in a cache: what it was made from, and itself. */
export interface KeptPlan {
  readonly madeFrom: string
  readonly packed: PackedPlan
}

/** With its habits' former rules, and what the texts are known by that brought them. */
export interface CompiledPlan extends KeptPlan {
  readonly texts: string
}

export function planCache(session: Session, id: string): string {
  return join(session.paths.cache, 'plans', `${id}.json`)
}

/** All that a compiled plan depends on beside its file's text, and the text's hash. */
export function madeFrom(session: Session, record: PlanRecord, hash: string): string {
  const { id, start, finish, minutesPerWeek, adjustments } = record
  const { slack, studyDays, timetable } = scheduleConfig(session.config)
  return JSON.stringify([hash, id, start, finish, minutesPerWeek, slack, studyDays, timetable, adjustments])
}

/** The plan; a warm start reads one small file. What is out of the ordinary is added to `warnings`. */
export async function planOf(session: Session, record: PlanRecord, warnings: Warning[], quiet: boolean): Promise<Plan> {
  const known = readKnown(session, record)
  if (known) return known
  const { compilePlan } = await import('./compile-plan.ts')
  return compilePlan(session, record, warnings, quiet)
}

/** The plan of a file that has been compiled and not changed since. */
export function readKnown(session: Session, record: PlanRecord): Plan | undefined {
  return serving(session, record, readCompiled<CompiledPlan>(planCache(session, record.id), record.file))
}

/** The plan that was kept, where it is still made of the same. */
export function serving(session: Session, record: PlanRecord, known: CompiledPlan | undefined): Plan | undefined {
  const isSame = known?.madeFrom === madeFrom(session, record, record.revision) && known.texts === textsMark(session.journal(), record.id)
  return isSame ? unpackPlan(known.packed) : undefined
}

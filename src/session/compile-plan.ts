/** Compiles a plan from its roadmap's text, and records the text as a revision when it has changed. The slow way in. */
import { adjusted } from '../domain/plan/adjust.ts'
import { buildPlan } from '../domain/plan/build.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { packPlan, unpackPlan } from '../domain/plan/packed-plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Roadmap } from '../domain/plan/roadmap.ts'
import type { Warning } from '../domain/agenda/today.ts'
import { revisionsOf, revisionText } from '../journal/plans.ts'
import { buildRevision } from '../journal/revision.ts'
import { renderChangeNote } from '../render/text/change-note.ts'
import { readCompiledText, readStale, statSource, writeCompiled } from '../roadmap/compiled.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { scheduleConfig } from './preferences.ts'
import { changeBetween, relinkCommand } from './change.ts'
import { loadChangeTexts } from './change-texts.ts'
import { readText } from './compile-config.ts'
import { madeFrom, planCache } from './plans.ts'
import type { CompiledPlan } from './plans.ts'
import type { Session } from './session.ts'

/**
 * The plan of the file's text when that is valid, else of the last revision in force.
 */
export async function compilePlan(
  session: Session,
  record: PlanRecord,
  warnings: Warning[],
  quiet: boolean,
): Promise<Plan> {
  const stat = statSource(record.file)
  if (stat === undefined) {
    warnings.push({ code: 'missing-file', plan: record.id, file: record.file })
    return lastGoodPlan(session, record)
  }
  const cache = planCache(session, record.id)
  const stale = readStale<CompiledPlan>(cache)
  const before = stale?.madeFrom === madeFrom(session, record, record.revision) ? stale.packed : undefined
  const revision = buildRevision(readText(record.file))
  const touched = await readCompiledText<CompiledPlan>(cache, stat, revision.text)
  if (touched?.madeFrom === madeFrom(session, record, record.revision)) return unpackPlan(touched.packed)
  const { model } = parseRoadmap(revision.text, record.file)
  if (model === undefined) {
    warnings.push({ code: 'last-good', plan: record.id })
    return lastGoodPlan(session, record)
  }
  const plan = planFrom(session, record, model)
  if (revision.hash === record.revision || !quiet) {
    await writeCompiled(cache, stat, revision.text, { madeFrom: madeFrom(session, record, revision.hash), packed: packPlan(plan) })
  }
  if (revision.hash !== record.revision && !quiet) {
    const seq = revisionsOf(session.journal(), record.id, 1)[0]?.seq ?? 0
    await session.record([{ fact: { what: 'plan.revision', plan: record.id, data: { hash: revision.hash } }, day: session.today }], [revision])
    await sayWhatChanged(session, before ? unpackPlan(before) : lastGoodPlan(session, record), plan, seq)
  }
  return plan
}

/** The plan as it would be with that roadmap. */
export function planFrom(session: Session, record: Omit<PlanRecord, 'revision'>, roadmap: Roadmap): Plan {
  const { id, start, finish, minutesPerWeek, adjustments } = record
  const request = { id, start, ...(finish ? { finish } : {}), ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) }
  return adjusted(buildPlan(roadmap, request, scheduleConfig(session.config), session.today).plan, adjustments)
}

/** A revision was valid when it was recorded, so it still is. */
export function lastGoodPlan(session: Session, record: PlanRecord, hash = record.revision): Plan {
  const text = revisionText(session.journal(), hash) ?? ''
  const { model } = parseRoadmap(text, record.file)
  if (model === undefined) throw new Error(`revision ${hash} of plan ${record.id} cannot be read any more`)
  return planFrom(session, record, model)
}

/** Said once, by the command that records the change. @param seq place of the earlier text among all events */
async function sayWhatChanged(session: Session, before: Plan, after: Plan, seq: number): Promise<void> {
  if (session.options.json) return
  const change = changeBetween(session, before, after, seq)
  const lines = renderChangeNote(change, await loadChangeTexts(session.language), (from, to) => relinkCommand(session, from, to, after.id), session.host.columns)
  for (const line of lines) session.note(line)
}

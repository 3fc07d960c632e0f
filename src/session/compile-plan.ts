/** Compiles a plan from its roadmap's text, and records the text as a revision when it has changed. The slow way in. */
import { adjusted } from '../domain/plan/adjust.ts'
import { buildPlan } from '../domain/plan/build.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { packPlan, unpackPlan } from '../domain/plan/packed-plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Roadmap } from '../domain/plan/roadmap.ts'
import type { Warning } from '../domain/agenda/today.ts'
import { revisionsOf, revisionText, textsMark } from '../journal/plans.ts'
import { buildRevision } from '../journal/revision.ts'
import type { Revision } from '../journal/revision.ts'
import { renderChangeNote } from '../render/text/change-note.ts'
import { readCompiledText, readStale, statSource, writeCompiled } from '../roadmap/compiled.ts'
import type { SourceStat } from '../roadmap/compiled.ts'
import { parseRoadmap } from '../roadmap/parse.ts'
import { scheduleConfig } from './preferences.ts'
import { changeBetween, relinkCommand } from './change.ts'
import { loadChangeTexts } from './change-texts.ts'
import { readText } from './compile-config.ts'
import { keepRules, withPastRules } from './former-rules.ts'
import { madeFrom, planCache, serving } from './plans.ts'
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
    return lastInForce(session, record)
  }
  const revision = buildRevision(readText(record.file))
  const touched = await readCompiledText<CompiledPlan>(planCache(session, record.id), stat, revision.text)
  const same = serving(session, record, touched)
  if (same) return same
  const { model } = parseRoadmap(revision.text, record.file)
  if (model === undefined) {
    warnings.push({ code: 'last-good', plan: record.id })
    return lastInForce(session, record)
  }
  return takeText(session, record, { revision, model, stat }, quiet)
}

interface GoodText {
  readonly revision: Revision
  readonly model: Roadmap
  readonly stat: SourceStat
}

/** The plan of a text, kept; one that is new is recorded before that, so that what was kept knows it. */
async function takeText(session: Session, record: PlanRecord, { revision, model, stat }: GoodText, quiet: boolean): Promise<Plan> {
  const cache = planCache(session, record.id)
  const isNew = revision.hash !== record.revision
  const stale = isNew && !quiet ? readStale<CompiledPlan>(cache) : undefined
  const seq = revisionsOf(session.journal(), record.id, 1)[0]?.seq ?? 0
  if (isNew && !quiet) await session.record([{ fact: { what: 'plan.revision', plan: record.id, data: { hash: revision.hash } }, day: session.today }], [revision])
  // Asked before the texts are: one that is recorded meanwhile makes the plan anew.
  const texts = textsMark(session.journal(), record.id)
  const plan = await withPastRules(session, planFrom(session, record, model), revision.hash)
  if (isNew && quiet) return plan
  await keepRules(session, revision.hash, model)
  await writeCompiled(cache, stat, revision.text, { madeFrom: madeFrom(session, record, revision.hash), texts, packed: packPlan(plan) })
  if (isNew) {
    const before = stale?.madeFrom === madeFrom(session, record, record.revision) ? unpackPlan(stale.packed) : lastGoodPlan(session, record)
    await sayWhatChanged(session, before, plan, seq)
  }
  return plan
}

async function lastInForce(session: Session, record: PlanRecord): Promise<Plan> {
  return withPastRules(session, lastGoodPlan(session, record), record.revision)
}

/** The plan as it would be with that roadmap, as if it had never been another. */
export function planFrom(session: Session, record: Omit<PlanRecord, 'revision'>, roadmap: Roadmap): Plan {
  const { id, start, finish, minutesPerWeek, adjustments } = record
  const request = { id, start, ...(finish ? { finish } : {}), ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) }
  return adjusted(buildPlan(roadmap, request, scheduleConfig(session.config), session.today).plan, adjustments)
}

/** Without former rules. A revision was valid when it was recorded, so it still is. */
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

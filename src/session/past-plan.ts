/** A plan as an earlier text of its roadmap made it. Kept compiled under that text's hash; a warm start parses nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../domain/day.ts'
import type { PlanRecord } from '../domain/facts.ts'
import { packPlan, unpackPlan } from '../domain/packed-plan.ts'
import type { Plan } from '../domain/plan.ts'
import { revisionInForce } from '../journal/plans.ts'
import { COMPILED_VERSION, writeCompiled } from '../roadmap/compiled.ts'
import { madeFrom } from './plans.ts'
import type { CompiledPlan } from './plans.ts'
import type { Session } from './session.ts'

/** The plan as it was when a day began: by the revision then in force, or its first, and its replans up to then. `now` where nothing has come since. */
export async function planOn(session: Session, record: PlanRecord, day: Day, now: Plan): Promise<Plan> {
  const hash = revisionInForce(session.journal(), record.id, day) ?? record.revision
  const adjustments = record.adjustments.filter(({ on }) => on <= day)
  if (hash === record.revision && adjustments.length === record.adjustments.length) return now
  return planOfRevision(session, { ...record, adjustments }, hash)
}

/** @param hash of a revision that the journal keeps */
export async function planOfRevision(session: Session, record: PlanRecord, hash: string): Promise<Plan> {
  const file = join(session.paths.cache, 'revisions', `${record.id}-${hash}${record.adjustments.length > 0 ? `-${record.adjustments.length}` : ''}.json`)
  const wanted = madeFrom(session, record, hash)
  const known = readKept(file)
  if (known?.madeFrom === wanted) return unpackPlan(known.packed)
  const { lastGoodPlan } = await import('./compile-plan.ts')
  const plan = lastGoodPlan(session, record, hash)
  await writeCompiled(file, { size: '', mtimeNs: '', inode: '' }, hash, { madeFrom: wanted, packed: packPlan(plan) })
  return plan
}

/** A text under its hash never changes, so there is no file to compare it with. Never throws. */
function readKept(file: string): CompiledPlan | undefined {
  try {
    const content = readFileSync(file, 'utf8')
    const end = content.indexOf('\n')
    const { version } = JSON.parse(content.slice(0, end)) as { readonly version: number }
    return version === COMPILED_VERSION ? (JSON.parse(content.slice(end + 1)) as CompiledPlan) : undefined
  } catch {
    return undefined
  }
}

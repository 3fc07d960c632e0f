/** A plan as an earlier text of its roadmap made it. Kept compiled under that text's hash; a warm start parses nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../domain/calendar/day.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { heirOf } from '../domain/plan/link.ts'
import { packPlan, unpackPlan } from '../domain/plan/packed-plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { relinkedPlan } from '../domain/edit/relinked-plan.ts'
import { linksOf } from '../journal/links.ts'
import { revisionInForce, revisionsAfter } from '../journal/plans.ts'
import type { RecordedRevision } from '../journal/plans.ts'
import { COMPILED_VERSION, writeCompiled } from '../roadmap/compiled.ts'
import { madeFrom } from './plans.ts'
import type { CompiledPlan } from './plans.ts'
import type { Session } from './session.ts'

/**
 * The plan as it was on a day: by the revision then in force, or its first, and its replans up to then. `now` where nothing
 * has come since. What was renamed and joined since goes by the id it has now.
 */
export async function planOn(session: Session, record: PlanRecord, day: Day, now: Plan): Promise<Plan> {
  const revision = revisionInForce(session.journal(), record.id, day)
  if (revision === undefined) return now
  return planAt(session, { ...record, adjustments: record.adjustments.filter(({ on }) => on <= day) }, revision, record, now)
}

/** With the ids that its items have now. */
async function planAt(session: Session, record: PlanRecord, { hash, seq }: RecordedRevision, newest: PlanRecord, now: Plan): Promise<Plan> {
  const isNow = hash === newest.revision && record.adjustments.length === newest.adjustments.length
  const plan = isNow ? now : await planOfRevision(session, record, hash)
  const links = linksOf(session.journal(), record.id)
  return links.length === 0 ? plan : relinkedPlan(plan, (id) => heirOf(links, id, seq))
}

/**
 * By ref, the habits that the plan had on a day and has no more, with the first day on which they were not in it.
 * @param then the plan as it was on that day
 */
export async function habitsGone(session: Session, record: PlanRecord, day: Day, then: Plan, now: Plan): Promise<ReadonlyMap<string, Day>> {
  const ids = new Set(now.items.map(({ id }) => id))
  const left = new Set(then.items.flatMap(({ habit, id, ref }) => (habit === undefined || ids.has(id) ? [] : [ref])))
  const gone = new Map<string, Day>()
  const first = revisionInForce(session.journal(), record.id, day)
  if (left.size === 0 || first === undefined) return gone
  for (const revision of revisionsAfter(session.journal(), record.id, first.seq)) {
    const refs = new Set((await planAt(session, record, revision, record, now)).items.map(({ ref }) => ref))
    for (const ref of left) {
      if (refs.has(ref)) continue
      gone.set(ref, revision.day)
      left.delete(ref)
    }
    if (left.size === 0) break
  }
  return gone
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

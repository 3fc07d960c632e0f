/** A plan as an earlier text of its roadmap made it. Kept compiled under that text's hash; a warm start parses nothing. */
import { join } from 'node:path'
import type { Day } from '../domain/calendar/day.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { heirOf } from '../domain/plan/link.ts'
import { packPlan, unpackPlan } from '../domain/plan/packed-plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { GoneHabit } from '../domain/report/report-planned.ts'
import { relinkedPlan } from '../domain/edit/relinked-plan.ts'
import { linksOf } from '../journal/links.ts'
import { revisionInForce, revisionsAfter, revisionsOf } from '../journal/plans.ts'
import type { DatedRevision } from '../journal/plans.ts'
import { readKept, writeCompiled } from '../roadmap/compiled.ts'
import { withRulesBefore } from './former-rules.ts'
import { madeFrom } from './plans.ts'
import type { KeptPlan } from './plans.ts'
import type { Session } from './session.ts'

/**
 * The plan as it was on a day: by the revision then in force, or its first, and its replans up to then. `now` where nothing
 * has come since. What was renamed and joined since goes by the id it has now, and habits have the rules they had until then.
 */
export async function planOn(session: Session, record: PlanRecord, day: Day, now: Plan): Promise<Plan> {
  const revision = revisionInForce(session.journal(), record.id, day)
  const adjustments = record.adjustments.filter(({ on }) => on <= day)
  const isNow = revision?.seq === revisionsOf(session.journal(), record.id, 1)[0]?.seq && adjustments.length === record.adjustments.length
  if (revision === undefined || isNow) return now
  return withRulesBefore(session, await planAt(session, { ...record, adjustments }, revision), revision)
}

/** With the ids that its items have now. */
async function planAt(session: Session, record: PlanRecord, { hash, seq }: DatedRevision): Promise<Plan> {
  const plan = await planOfRevision(session, record, hash)
  const links = linksOf(session.journal(), record.id)
  return links.length === 0 ? plan : relinkedPlan(plan, (id) => heirOf(links, id, seq))
}

/**
 * The habits that the plan had on a day and has no more, each as it was last.
 * @param then the plan as it was on that day
 */
export async function habitsGone(session: Session, record: PlanRecord, day: Day, then: Plan, now: Plan): Promise<GoneHabit[]> {
  const ids = new Set(now.items.map(({ id }) => id))
  const left = new Set(then.items.flatMap(({ habit, id, ref }) => (habit === undefined || ids.has(id) ? [] : [ref])))
  const gone: GoneHabit[] = []
  const first = revisionInForce(session.journal(), record.id, day)
  if (left.size === 0 || first === undefined) return gone
  let before = { plan: then, revision: first }
  const later = revisionsAfter(session.journal(), record.id, first.seq)
  for (const revision of later) {
    const plan = revision === later.at(-1) ? now : await planAt(session, record, revision)
    const refs = new Set(plan.items.map(({ ref }) => ref))
    const lost = [...left].filter((ref) => !refs.has(ref))
    if (lost.length > 0) {
      const { items } = await withRulesBefore(session, before.plan, before.revision)
      gone.push(...items.flatMap((item) => (lost.includes(item.ref) ? [{ item, on: revision.day }] : [])))
      for (const ref of lost) left.delete(ref)
    }
    if (left.size === 0) break
    before = { plan, revision }
  }
  return gone
}

/** @param hash of a revision that the journal keeps */
export async function planOfRevision(session: Session, record: PlanRecord, hash: string): Promise<Plan> {
  const file = join(session.paths.cache, 'revisions', `${record.id}-${hash}${record.adjustments.length > 0 ? `-${record.adjustments.length}` : ''}.json`)
  const wanted = madeFrom(session, record, hash)
  const known = readKept<KeptPlan>(file)
  if (known?.madeFrom === wanted) return unpackPlan(known.packed)
  const { lastGoodPlan } = await import('./compile-plan.ts')
  const plan = lastGoodPlan(session, record, hash)
  await writeCompiled(file, { size: '', mtimeNs: '', inode: '' }, hash, { madeFrom: wanted, packed: packPlan(plan) })
  return plan
}

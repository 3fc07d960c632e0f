/**
 * Finds what `plan relink` would join: a former id, which has a past or stood in an earlier text of the roadmap, the item it
 * is now, and the steps that go along.
 */
import { heirOf } from '../domain/plan/link.ts'
import { joinedPast, pastOf } from '../domain/facts/past.ts'
import type { Past } from '../domain/facts/past.ts'
import { refOf } from '../domain/plan/plan.ts'
import type { Plan, PlannedItem, PlannedTarget } from '../domain/plan/plan.ts'
import type { Active } from '../domain/agenda/active.ts'
import { UserError } from '../errors.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { linksOf } from '../journal/links.ts'
import { revisionsOf } from '../journal/plans.ts'
import type { DatedFact } from '../journal/record.ts'
import { nearestSome } from '../language/fold.ts'
import { planOfRevision } from './past-plan.ts'
import { findOne } from './references.ts'
import type { Session } from './session.ts'

export interface Joining {
  readonly plan: string
  /** Ids; the first is the one that was asked for, the others are steps. Empty where they are joined already. */
  readonly links: readonly { readonly from: string; readonly to: string }[]
  readonly from: string
  readonly to: PlannedItem | PlannedTarget
  /** What was recorded under the former id; nothing of what was only planned. */
  readonly past?: Past
  /** What is recorded of the new one by now. */
  readonly own?: Past
}

/** @throws UserError no-plan, ref-not-found, ref-ambiguous, relink-in-plan, relink-nothing, relink-kinds */
export async function findJoining(session: Session, active: Active, old: string, now: string): Promise<Joining> {
  const plans = active.preview ? [] : [...active.plans, ...active.ended]
  if (plans.length === 0) throw new UserError('no-plan', {})
  const to = await findOne<PlannedItem | PlannedTarget>(session, now, plans.flatMap((plan) => [...plan.items, ...plan.targets]))
  const plan = plans.find(({ id }) => id === to.plan) as Plan
  const from = idFrom(plan, old)
  const links = linksOf(session.journal(), plan.id)
  const base = { plan: plan.id, from, to }
  const ids = new Set([...plan.items, ...plan.targets].map(({ id }) => id))
  if (ids.has(from)) throw new UserError('relink-in-plan', { ref: refOf(plan.id, from) })
  const past = pastOf(active.facts, refOf(plan.id, from))
  const own = pastOf(active.facts, to.ref)
  const heir = heirOf(links, from, -1)
  if (past === undefined && heir === to.id) return { ...base, links: [] }
  const former = await formerText(session, active, plan.id, from)
  if (past === undefined && (heir !== from || former === undefined)) {
    throw new UserError('relink-nothing', { ref: refOf(plan.id, from), near: nearPasts(active, plan, ids, from), ...(heir === from ? {} : { heir: refOf(plan.id, heir) }) })
  }
  const isNumber = former ? former.targets.some(({ id }) => id === from) : past !== undefined && past.logged > 0
  if (isNumber !== 'measure' in to) throw new UserError('relink-kinds', { from: refOf(plan.id, from), to: to.ref })
  const all = [{ from, to: to.id }, ...stepLinks(active, plan, former, from, to.id)]
  const joined = joinedPast(all.map((each) => pastOf(active.facts, refOf(plan.id, each.from))))
  return { ...base, links: all, ...(joined ? { past: joined } : {}), ...(own ? { own } : {}) }
}

/** The newest earlier text of the roadmap that has the item or target. */
async function formerText(session: Session, { records }: Active, id: string, item: string): Promise<Plan | undefined> {
  const record = records.find((each) => each.id === id)
  const hashes = new Set(revisionsOf(session.journal(), id, MOST_LOOKED).map(({ hash }) => hash))
  for (const hash of record ? hashes : []) {
    const plan = await planOfRevision(session, record as PlanRecord, hash)
    if ([...plan.items, ...plan.targets].some((each) => each.id === item)) return plan
  }
  return undefined
}

/** Each is a text to be read, once. */
const MOST_LOOKED = 20

/** As facts of one command. */
export function factsOfJoining({ plan, links }: Pick<Joining, 'plan' | 'links'>, { today }: Session): DatedFact[] {
  return links.map((data) => ({ fact: { what: 'plan.relink', plan, data }, day: today }))
}

/** Steps it had, or that have a past, whose own part of the id is that of a step the task has now. */
function stepLinks({ facts }: Active, plan: Plan, former: Plan | undefined, from: string, to: string): { from: string; to: string }[] {
  const ids = new Set(plan.items.map(({ id }) => id))
  const before = `${plan.id}/${from}.`
  const refs = new Set([...(former?.items.map(({ ref }) => ref) ?? []), ...facts.items.keys()])
  return [...refs].flatMap((ref) => {
    const local = ref.startsWith(before) ? ref.slice(before.length) : undefined
    return local === undefined || ids.has(`${from}.${local}`) || !ids.has(`${to}.${local}`) ? [] : [{ from: `${from}.${local}`, to: `${to}.${local}` }]
  })
}

/** An id as it is typed, `plan/item` or alone. */
function idFrom(plan: Plan, word: string): string {
  const lower = word.trim().normalize('NFC').toLowerCase()
  return lower.startsWith(`${plan.id}/`) ? lower.slice(plan.id.length + 1) : lower
}

/** Refs of what is in the plan no more and has a past, nearest first. */
function nearPasts({ facts }: Active, plan: Plan, ids: ReadonlySet<string>, word: string): string[] {
  const own = [...facts.items.keys(), ...facts.logged.keys()].flatMap((ref) => (ref.startsWith(`${plan.id}/`) ? [ref.slice(plan.id.length + 1)] : []))
  const gone = own.filter((id) => !ids.has(id))
  const near = nearestSome(word, gone, 3)
  return (near.length > 0 ? near : gone.slice(0, 3)).map((id) => refOf(plan.id, id))
}

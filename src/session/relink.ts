/** Finds what `plan relink` would join: a former id with a past, the item it is now, and the steps that go along. */
import { heirOf } from '../domain/link.ts'
import { pastOf } from '../domain/past.ts'
import type { Past } from '../domain/past.ts'
import { refOf } from '../domain/plan.ts'
import type { Plan, PlannedItem, PlannedTarget } from '../domain/plan.ts'
import type { Active } from '../domain/active.ts'
import { UserError } from '../errors.ts'
import { linksOf } from '../journal/links.ts'
import type { DatedFact } from '../journal/record.ts'
import { nearestSome } from '../language/fold.ts'
import { findOne } from './references.ts'
import type { Session } from './session.ts'

export interface Joining {
  readonly plan: string
  /** Ids; the first is the one that was asked for, the others are steps. Empty where they are joined already. */
  readonly links: readonly { readonly from: string; readonly to: string }[]
  readonly from: string
  readonly to: PlannedItem | PlannedTarget
  /** What was recorded under the former id. */
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
  const stepsLeft = stepLinks(active, plan, from, to.id)
  if (past === undefined && stepsLeft.length === 0) {
    const heir = heirOf(links, from, -1)
    if (heir === to.id) return { ...base, links: [] }
    throw new UserError('relink-nothing', { ref: refOf(plan.id, from), near: nearPasts(active, plan, ids, from), ...(heir === from ? {} : { heir: refOf(plan.id, heir) }) })
  }
  if (past && past.logged > 0 !== 'measure' in to) throw new UserError('relink-kinds', { from: refOf(plan.id, from), to: to.ref })
  return { ...base, links: [{ from, to: to.id }, ...stepsLeft], ...(past ? { past } : {}), ...(own ? { own } : {}) }
}

/** As facts of one command. */
export function factsOfJoining({ plan, links }: Pick<Joining, 'plan' | 'links'>, { today }: Session): DatedFact[] {
  return links.map((data) => ({ fact: { what: 'plan.relink', plan, data }, day: today }))
}

/** Steps with a past whose own part of the id is that of a step the task has now. */
export function stepLinks({ facts }: Pick<Active, 'facts'>, plan: Plan, from: string, to: string): { from: string; to: string }[] {
  const ids = new Set(plan.items.map(({ id }) => id))
  const before = `${plan.id}/${from}.`
  return [...facts.items.keys()].flatMap((ref) => {
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

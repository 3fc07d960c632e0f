/** Logs a number for a target: added to a count, or the value it now has. */
import type { JournalEvent } from '../domain/facts/event.ts'
import type { PlannedItem, PlannedTarget } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import type { Active } from '../domain/agenda/active.ts'
import { readPastDay } from './days.ts'
import { findOne } from './references.ts'
import type { Session } from './session.ts'
import { readAmount } from './values.ts'

/** The target that a word names; a row number may name something else. @throws UserError not-a-target and those of findOne */
export async function findTarget(session: Session, { plans }: Active, word: string): Promise<PlannedTarget> {
  const targets = plans.flatMap((plan) => plan.targets)
  const items = plans.flatMap((plan) => plan.items)
  const isItem = items.some((item) => item.id === word || item.ref === word || item.key === word)
  const isTarget = targets.some((target) => target.id === word || target.ref === word)
  const named: readonly (PlannedTarget | PlannedItem)[] = /^\d+$/.test(word) || (isItem && !isTarget) ? items : targets
  const found = await findOne(session, word, named)
  if (!('measure' in found)) throw new UserError('not-a-target', { ref: found.ref })
  return found
}

export interface LogWish {
  readonly value: string
  readonly on?: string
  readonly note?: string
}

/** @throws UserError wrong-target-value, bad-number, bad-day, future-day */
export async function logTarget(session: Session, target: PlannedTarget, { value, on, note }: LogWish): Promise<JournalEvent[]> {
  const data = { ...numberOf(target, value), ...(note === undefined ? {} : { note }) }
  return session.record([{ fact: { what: 'target', plan: target.plan, item: target.id, data }, day: readPastDay(session, on) }])
}

/** A count needs a sign, so that nobody sets what is added up; a value has none. */
function numberOf(target: PlannedTarget, text: string): { readonly add: number } | { readonly value: number } {
  const plain = text.trim().replace('−', '-')
  const number = readAmount(plain)
  const isSigned = /^[+-]/.test(plain)
  const isCount = target.measure === 'count'
  if (isSigned !== isCount || (isCount && number === 0)) throw new UserError('wrong-target-value', { ref: target.id, text })
  return isCount ? { add: number } : { value: number }
}

/** Time that went into an item without closing it: clocks, work that was noted, turns of slots. Knows no status. */
import type { Day } from '../calendar/day.ts'
import type { Facts, Worked } from './facts.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'

/** Work in part on the item or on what shares its key, oldest first, reviews apart; an `again` plan counts only what came since its start. */
export function workOn({ again, start }: Plan, { ref, key }: PlannedItem, facts: Pick<Facts, 'items' | 'worked'>): readonly Worked[] {
  const own = facts.items.get(ref)?.worked
  const byKey = key === undefined ? undefined : facts.worked?.get(key)
  if (own === undefined && byKey === undefined) return NONE
  return joinedFacts(own ?? NONE, byKey ?? NONE).filter(({ day, grade }) => grade === undefined && (!again || day >= start))
}

const NONE: readonly Worked[] = []

/** Minutes of work in part on that day, on the item or on what shares its key, reviews apart. */
export function workedOnDay({ ref, key }: Pick<PlannedItem, 'ref' | 'key'>, { items, worked }: Pick<Facts, 'items' | 'worked'>, on: Day): number {
  const all = joinedFacts(items.get(ref)?.worked ?? NONE, (key === undefined ? undefined : worked?.get(key)) ?? NONE)
  return minutesOf(all.filter(({ day, grade }) => day === on && grade === undefined))
}

/** Facts found by ref and by key are the same rows where both match. */
export function joinedFacts<T extends { readonly day: Day; readonly minutes: number }>(own: readonly T[], byKey: readonly T[]): readonly T[] {
  if (own.length === 0) return byKey
  if (byKey.length === 0) return own
  const extra = own.filter((fact) => !byKey.some((other) => other.day === fact.day && other.minutes === fact.minutes))
  return [...byKey, ...extra].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Turns of slots by ref of what they were spent on and did not finish; what a turn helped to finish is in its own completion. */
export function workInSlots({ id, again, start }: Plan, { items }: Pick<Facts, 'items'>): Map<string, Worked[]> {
  const work = new Map<string, Worked[]>()
  for (const [ref, { completions }] of items) {
    // Whatever the roadmap says by now: a slot that picks nothing any more, or is gone, keeps what it did.
    if (!ref.startsWith(`${id}/`) || !completions.some(({ picked }) => picked !== undefined)) continue
    for (const { picked, minutes, day } of completions) {
      if (picked === undefined || minutes === 0 || (again && day < start)) continue
      const own = work.get(picked)
      if (own) own.push({ day, minutes })
      else work.set(picked, [{ day, minutes }])
    }
  }
  return work
}

export function minutesOf(work: readonly { readonly minutes: number }[]): number {
  return work.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** What is worked on is never finished by its minutes alone: so many remain until it is ticked. */
const LEAST_LEFT = 5

/** Minutes that remain after so many were spent on what stays open. */
export function leftAfter(remainingMinutes: number, spent: number): number {
  return Math.max(Math.min(remainingMinutes, LEAST_LEFT), remainingMinutes - spent)
}

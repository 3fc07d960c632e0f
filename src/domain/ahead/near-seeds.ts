/** What of plans a week could ask for by itself, whatever else stands or falls with it. Knows no facts but progress, and no file. */
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { refOf } from '../plan/plan.ts'
import type { Plan, PlannedItem, PlannedPhase } from '../plan/plan.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { openWork } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { selects } from '../plan/selector.ts'
import { byStart, isPickable } from '../schedule/slot.ts'

/** Days, from the one it is made on, that a near part serves. */
export const NEAR_DAYS = 7
/** Days within which open work begins that is near: some of the week after is done early. */
const BEGUN_WITHIN = 2 * NEAR_DAYS
/** Of what begins later, a slot finds so many; when they are used up, the whole is asked. */
const KEPT_FOR_SLOT = 2 * NEAR_DAYS

/** Habits, what is open and begins soon or has begun, what slots could pick next; and what was done or skipped on the day or is done later. */
export function seedsOf(plans: readonly Plan[], progress: ProgressMap, day: Day): PlannedItem[] {
  const last = addDays(day, BEGUN_WITHIN)
  const choosing = new Set(plans.flatMap((plan) => choosingPhases(plan).map(({ id }) => `${plan.id}/${id}`)))
  // Such a plan goes on as long as some of its work is open, wherever that was moved.
  const ending = new Set(plans.flatMap(({ id, end }) => (end <= last ? [id] : [])))
  const isNear = (item: PlannedItem): boolean => {
    const state = progress.get(item.ref)
    return (
      item.type === 'habit' ||
      state?.skippedToday === true ||
      (state?.doneOn !== undefined && state.doneOn >= day) ||
      (isUnfinished(state) && state?.window !== undefined && (state.window.from <= last || ending.has(item.plan) || needsAnother(item))) ||
      // Which tasks of such a phase are asked for depends on all of them.
      choosing.has(`${item.plan}/${item.phases.at(-1) ?? ''}`)
    )
  }
  const later = openWork(plans, progress).filter(({ window }) => window.from > last)
  return [...plans.flatMap(({ items }) => items.filter(isNear)), ...forSlots(plans, later).map(({ item }) => item)]
}

/** True of what needs something of another plan: as long as that stands still, it waits until the day of it, which may be moved. */
function needsAnother({ plan, needs }: PlannedItem): boolean {
  return needs.some((ref) => !ref.startsWith(refOf(plan, '')))
}

/** The phases that say how many of their tasks are to be done. */
export function choosingPhases({ phases }: Plan): PlannedPhase[] {
  return phases.filter(({ choose }) => choose !== undefined)
}

/** What begins soonest of what each slot could pick. */
function forSlots(plans: readonly Plan[], later: readonly OpenWork[]): OpenWork[] {
  const inOrder = [...later].sort(byStart)
  return plans.flatMap(({ id, items, lists }) => {
    const own = inOrder.filter(({ item }) => item.plan === id && isPickable(item))
    return items.flatMap(({ habit }) => (habit?.picks ?? []).flatMap((selector) => own.filter(({ item }) => selects(selector, item, lists)).slice(0, KEPT_FOR_SLOT)))
  })
}

/**
 * Minutes of work that slots are there for. They are planned once, with the slots; beside them stands only the part for
 * which the slots of the period have no minutes. Knows no calendar.
 */
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { selects } from '../plan/selector.ts'
import { isSlot } from '../schedule/slot.ts'

export interface PlannedMinutes {
  readonly item: PlannedItem
  readonly minutes: number
}

/** The same work with the minutes that are planned beside the slots. @param habits of the same period */
export function besideSlots(work: readonly PlannedMinutes[], habits: readonly PlannedMinutes[], plans: readonly Plan[]): PlannedMinutes[] {
  return plans.flatMap((plan) => {
    const own = work.filter(({ item }) => item.plan === plan.id)
    const slots = habits.filter(({ item }) => item.plan === plan.id && isSlot(item))
    if (slots.length === 0) return own
    const left = new Map(slots.map(({ item, minutes }) => [item, minutes]))
    return own.map((each) => ({ ...each, minutes: beyond(each, left, plan) }))
  })
}

/** Minutes of an item for which the slots that may pick it have none left; the others are taken from them. */
function beyond({ item, minutes }: PlannedMinutes, left: Map<PlannedItem, number>, { lists }: Plan): number {
  let rest = minutes
  for (const [slot, room] of left) {
    if (rest === 0 || room === 0 || !(slot.habit?.picks ?? []).some((selector) => selects(selector, item, lists))) continue
    const taken = Math.min(rest, room)
    left.set(slot, room - taken)
    rest -= taken
  }
  return rest
}

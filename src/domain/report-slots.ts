/**
 * Minutes of work that slots are there for. They are planned once, with the slots; beside them stands only the part for
 * which the slots of the period have no minutes. Knows no calendar.
 */
import type { Plan, PlannedItem } from './plan.ts'
import { selects } from './selector.ts'
import { isSlot } from './slot.ts'

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
    const isPicked = ({ item }: PlannedMinutes): boolean => slots.some(({ item: slot }) => (slot.habit?.picks ?? []).some((selector) => selects(selector, item, plan.lists)))
    const picked = own.filter(isPicked)
    const asked = sum(picked)
    const factor = asked === 0 ? 0 : Math.max(0, asked - sum(slots)) / asked
    return own.map((each) => (picked.includes(each) ? { ...each, minutes: each.minutes * factor } : each))
  })
}

function sum(all: readonly PlannedMinutes[]): number {
  return all.reduce((total, { minutes }) => total + minutes, 0)
}

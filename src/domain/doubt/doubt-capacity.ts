/** Phases with more work than there is time for. Knows no completion. */
import { lengthOf } from '../calendar/day.ts'
import type { DoubtConfig, DoubtOf } from './doubt.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'
import { hoursToFinish } from '../ahead/replan.ts'
import { shortagesOf } from '../ahead/shortage.ts'

export type CapacityDoubt = DoubtOf<'phase-short'>

/** So many pieces of work are looked at for so many days; a plan with more is left to `replan`. */
const LOOKED = 5_000_000

const NOTHING_DONE: Facts = { items: new Map(), keys: new Map(), off: [], offParts: [], logged: new Map() }

/** The plan lived through from its first day, with nothing done before and no time off. */
export function doubtCapacity(plan: Plan, config: DoubtConfig): CapacityDoubt[] {
  if (plan.items.length * lengthOf({ from: plan.start, to: plan.end }) > LOOKED) return []
  const scene = { plans: [plan], facts: NOTHING_DONE, today: plan.start, config }
  const shortages = shortagesOf(scene, plan.id)
  if (shortages.length === 0) return []
  const enoughMinutes = hoursToFinish(scene, plan)
  return shortages.map(({ phase: { id }, needMinutes, haveMinutes, until }): CapacityDoubt => ({
    name: id,
    below: [],
    code: 'phase-short',
    params: { id, needMinutes, haveMinutes, until, minutesPerWeek: plan.minutesPerWeek, enoughMinutes },
  }))
}

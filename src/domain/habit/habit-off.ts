/** Of the time off of many years, what could free a habit. Knows no rule. */
import type { Day } from '../calendar/day.ts'
import type { TimeOff } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'

/** What ends on the first day of a habit's window or later: the rest frees none of them, and each looks at all that is left. */
export function offForHabits(off: readonly TimeOff[], plans: readonly Plan[]): readonly TimeOff[] {
  let first: Day | undefined
  for (const { items } of plans) {
    for (const { habit, window } of items) if (habit && window && (first === undefined || window.from < first)) first = window.from
  }
  const since = first
  return since === undefined ? [] : off.filter(({ to }) => to >= since)
}

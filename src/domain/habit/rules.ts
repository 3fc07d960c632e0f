/** The rules of a habit over its days, as its roadmap's texts brought them. Knows no completion. */
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { RuleSince } from './habit-days.ts'
import type { Measure } from './repetition.ts'

/** Oldest first, the present one last; none of what is no habit or has no window. */
export function rulesOf({ habit, window, effortMinutes }: PlannedItem): RuleSince[] {
  if (habit === undefined || window === undefined) return []
  let { from } = window
  const former = (habit.formerly ?? []).map(({ rule, effortMinutes: effort, to }): RuleSince => {
    const since = { from, rule, effortMinutes: effort }
    from = addDays(to, 1)
    return since
  })
  return [...former, { from, rule: habit, effortMinutes }]
}

/** What a repetition on that day is measured by; undefined of what is no habit. */
export function measureOn({ habit, effortMinutes }: PlannedItem, day: Day): Measure | undefined {
  return habit?.formerly?.find(({ to }) => day <= to) ?? (habit && { rule: habit, effortMinutes })
}

/** Plans and items without what only other screens than those of a day show: the less there is, the sooner it is read. Knows no facts. */
import { intersect } from '../calendar/day.ts'
import type { DaySpan } from '../calendar/day.ts'
import type { Plan, PlannedItem, PlannedPhase } from '../plan/plan.ts'

/** Without its items, and of its phases only those that choose or hold one of those days. */
export function nearFields({ about: _about, phases, ...plan }: Plan, days: DaySpan): Plan {
  const isNear = ({ choose, window }: PlannedPhase): boolean => choose !== undefined || (window !== undefined && intersect(window, days) !== undefined)
  const bare = ({ goal: _goal, ...phase }: PlannedPhase): PlannedPhase => ({ ...phase, share: {}, resources: [] })
  return { ...plan, items: [], phases: phases.filter(isNear).map(bare), resources: [], skills: [] }
}

/** Of the phases that hold the item only the innermost, and that where it chooses: by its tasks, it says what is neutral. */
export function nearItem({ note: _note, link: _link, usedIn: _usedIn, ...item }: PlannedItem, choosing: ReadonlySet<string>): PlannedItem {
  const innermost = item.phases.at(-1)
  return { ...item, phases: innermost !== undefined && choosing.has(innermost) ? [innermost] : [] }
}

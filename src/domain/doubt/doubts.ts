/**
 * What makes no sense in a plan though it can be planned: a name that selects nothing, a number that cannot be reached, a
 * timetable that does not fit. Knows no text and no journal, and plans no day.
 */
import { doubtCapacity } from './doubt-capacity.ts'
import type { CapacityDoubt } from './doubt-capacity.ts'
import type { DoubtConfig } from './doubt.ts'
import type { Plan } from '../plan/plan.ts'
import { doubtHabits } from './doubt-habits.ts'
import type { HabitDoubt } from './doubt-habits.ts'
import { doubtNames } from './doubt-names.ts'
import type { NameDoubt } from './doubt-names.ts'
import { doubtTargets } from './doubt-targets.ts'
import type { TargetDoubt } from './doubt-targets.ts'
import { doubtTimetable } from './doubt-timetable.ts'
import type { TimetableDoubt } from './doubt-timetable.ts'
import type { Roadmap } from '../plan/roadmap.ts'

export type Doubt = CapacityDoubt | HabitDoubt | TargetDoubt | TimetableDoubt | NameDoubt

/** Every doubt about a roadmap and the plan of it, in no order. */
export function findDoubts(roadmap: Roadmap, plan: Plan, config: DoubtConfig): Doubt[] {
  return [...doubtHabits(plan, config), ...doubtTargets(plan), ...doubtTimetable(roadmap, plan, config), ...doubtCapacity(plan, config), ...doubtNames(roadmap, plan, config)]
}

/** What was worked on today and is still open: the morning planned it whole, and its minutes are used up. Knows no clock. */
import type { PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import type { DaySchedule, OpenWork, Placement } from './schedule.ts'

/** The work with what of it was still to be done when the day began. */
export function asThisMorning(work: readonly OpenWork[], progress: ProgressMap): readonly OpenWork[] {
  if (!work.some(({ item }) => workedOn(item, progress) > 0)) return work
  return work.map((open) => ({ ...open, remainingMinutes: open.remainingMinutes + workedOn(open.item, progress) }))
}

/** The schedule of the morning with what is left of each placement. */
export function lessToday(schedule: DaySchedule, progress: ProgressMap): DaySchedule {
  const less = (placement: Placement): Placement => {
    const worked = workedOn(placement.item, progress)
    return worked === 0 ? placement : { ...placement, minutes: Math.max(0, placement.minutes - worked) }
  }
  return { ...schedule, placements: schedule.placements.map(less), catchUp: schedule.catchUp.map(less) }
}

/** Minutes by which the morning's schedule is more than what is left of it: they were planned, and are worked off. */
export function workedOff(morning: DaySchedule, left: DaySchedule): number {
  const sum = ({ placements, catchUp }: DaySchedule): number => [...placements, ...catchUp].reduce((minutes, each) => minutes + each.minutes, 0)
  return sum(morning) - sum(left)
}

/** Minutes of today that went into what is open; of what was done, nothing: its completion says it all. */
export function workedOn({ ref }: PlannedItem, progress: ProgressMap): number {
  const state = progress.get(ref)
  return state?.status === 'open' ? (state.workedToday ?? 0) : 0
}

/** What a clock measures, when it looks forgotten, and what its end records: pure, nothing is written here. */
import type { Fact } from './event.ts'
import type { RunningClock } from './facts.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { refOf } from '../plan/plan.ts'

/** A clock as it stands at an instant. */
export interface Running {
  readonly clock: RunningClock
  /** What it runs on; undefined where no plan in force has it. */
  readonly item: PlannedItem | undefined
  /** Of a slot, what its time goes to; else the item. */
  readonly work: PlannedItem | undefined
  /** Minutes after midnight of its Day at which it began, on the user's clock. */
  readonly sinceMinute: number
  /** Whole minutes so far. */
  readonly minutes: number
  readonly forgotten: boolean
}

/** Past its end, a clock that runs on for longer than this was forgotten. */
const FORGOTTEN_AFTER = 60
/** Nobody works longer at a stretch: where nothing else says when a clock should end, it is this long after it began. */
export const LONGEST_STRETCH = 240

/** Whole minutes from its beginning to an instant, rounded; never below 0, whatever the clock of the machine did meanwhile. */
export function measured({ since }: Pick<RunningClock, 'since'>, until: Date): number {
  return Math.max(0, Math.round((until.getTime() - since.getTime()) / 60_000))
}

/** The instant so many minutes later; before it where they are negative. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

/** True of a clock that is past its end by more than an hour. */
export function isForgotten({ since, ends }: RunningClock, now: Date): boolean {
  const end = ends?.getTime() ?? since.getTime() + LONGEST_STRETCH * 60_000
  return now.getTime() - end > FORGOTTEN_AFTER * 60_000
}

/** Minutes up to where it should have ended; undefined where nobody knows. */
export function cutMinutes(clock: RunningClock): number | undefined {
  return clock.ends === undefined ? undefined : measured(clock, clock.ends)
}

/**
 * What the end of a clock records, on the day it began: of a habit a repetition of so many minutes (of a slot, spent on what
 * it picked), of everything else work in part. A habit that is measured in an amount has only been worked on; so has what
 * is in no plan any more.
 * @param minutes 0 where it is dropped
 */
export function endingFact(clock: RunningClock, item: PlannedItem | undefined, minutes: number, note?: string): Fact {
  const { plan, item: id, key, start, picked } = clock
  const own = { plan, item: id, ...(key === undefined ? {} : { key }) }
  const data = { minutes, clock: start, ...(note === undefined ? {} : { note }) }
  const isRepetition = minutes > 0 && item?.habit !== undefined && item.habit.amount === undefined
  return isRepetition ? { what: 'done', ...own, data: { ...data, ...(picked === undefined ? {} : { picked }) } } : { what: 'work', ...own, data }
}

/** Whether it runs on that item, or on what shares its key; of a slot, on what it picked. */
export function runsOn({ plan, item, key, picked }: RunningClock, other: Pick<PlannedItem, 'ref' | 'key'>): boolean {
  return refOf(plan, item) === other.ref || picked === other.ref || (key !== undefined && key === other.key)
}

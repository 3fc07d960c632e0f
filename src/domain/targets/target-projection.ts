/** The day a target will be reached if the weeks to come are like the last eight. Knows no window and no wish. */
import { type Day, fromNumber, toNumber, yearSpan } from '../calendar/day.ts'
import type { Course } from './target-course.ts'

const WEEKS = 8
const LAST_DAY = toNumber(yearSpan(2199).to)

/** Undefined where such weeks never get there: no convergence. */
export interface Projection {
  /** With every week like the median one. */
  readonly likely: Day | undefined
  /** With every week like the one at the lower quartile. */
  readonly late: Day | undefined
}

/**
 * Weeks are spans of seven days counted back from the last known day, at most eight, and only those that lie wholly
 * after the start: within the first week there is nothing to project from. A value not logged for eight weeks has no
 * course to follow, nor has one whose course would have reached the goal by now.
 * @param sign -1 where lower is better
 * @param rest what is left, more than 0
 */
export function project(course: Course, sign: 1 | -1, rest: number, today: Day): Projection {
  const { known } = course
  if (known === undefined || known <= toNumber(today) - WEEKS * 7) return { likely: undefined, late: undefined }
  const amounts = weekEnds(course, known).map((end) => sign * (course.at(end) - course.at(end - 7))).sort((a, b) => a - b)
  const dayAt = (weekly: number) => {
    const day = known + Math.ceil((rest / weekly) * 7 - 1e-9)
    return weekly > 0 && day >= toNumber(today) && day <= LAST_DAY ? fromNumber(day) : undefined
  }
  return { likely: dayAt(quantile(amounts, 0.5)), late: dayAt(quantile(amounts, 0.25)) }
}

/** The last days of the weeks that are known of a course, the latest first. */
export function weekEnds({ start }: Pick<Course, 'start'>, known: number): number[] {
  return Array.from({ length: WEEKS }, (_, k) => known - 7 * k).filter((end) => end - 7 >= start - 1)
}

/** Straight between the two nearest ranks (Hyndman and Fan's type 7); 0 of nothing. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share
  const low = sorted[Math.floor(rank)] ?? 0
  const high = sorted[Math.ceil(rank)] ?? low
  return low + (high - low) * (rank - Math.floor(rank))
}

/** What is remembered after some repetitions, as a value. */
import type { Day } from '../calendar/day.ts'

export interface Recall {
  /** The day on which the chance to recall it has fallen to the retention that is wished. */
  readonly due: Day
  /** Days in which the chance to recall it falls to 90 %. */
  readonly stability: number
  /** How often it was forgotten after it was known. */
  readonly lapses: number
}

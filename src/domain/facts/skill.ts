/** What was said of a skill, as the journal answers it. Knows no roadmap. */
import type { Day } from '../calendar/day.ts'

/** How well something was known on a day, in the user's own judgement. */
export interface SaidOfSkill {
  readonly plan: string
  readonly skill: string
  readonly day: Day
  readonly value: number
  readonly note?: string
}

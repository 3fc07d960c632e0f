/** The plans in force and the facts about them: what every question about work starts from. A value; who reads it is elsewhere. */
import type { Day } from '../calendar/day.ts'
import type { Cards } from '../review/card.ts'
import type { Facts, PlanRecord } from '../facts/facts.ts'
import type { Plan } from '../plan/plan.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import type { Warning } from './today.ts'

export interface Active {
  /** Plans in force, in the order they were started. */
  readonly plans: readonly Plan[]
  /** Plans whose end is past and which have nothing open. */
  readonly ended: readonly Plan[]
  /** Every plan as recorded, dropped ones too. */
  readonly records: readonly PlanRecord[]
  readonly facts: Facts
  readonly warnings: readonly Warning[]
  /** What comes back, as was known in the morning of a day; of a day to come, as is known now. Absent where nothing does. */
  readonly cardsOn?: (day: Day) => Cards
  /** True when there is no plan: the plan is the shipped sample from this week's Monday, and nothing is recorded. */
  readonly preview: boolean
  /** Only where the plans are but what is near of them. */
  readonly whole?: () => Active
  /** With `whole`: what is open of the rest, as far as days to come need it. */
  readonly later?: () => readonly OpenWork[]
}

/** The reasons that an item may have for standing where it stands, as codes with what a sentence needs. Holds no sentence. */
import type { Day, DaySpan } from '../calendar/day.ts'
import type { HabitRule } from '../plan/plan.ts'
import type { HabitUnit } from '../calendar/recurrence.ts'
import type { Text } from '../plan/roadmap.ts'

export interface BlockGiven {
  /** Minutes after midnight; absent for a part of the day without a clock. */
  readonly from?: number
  readonly to?: number
  readonly title?: Text
  /** Of the whole block. */
  readonly minutes: number
  /** The work runs on into a later block. */
  readonly goesOn: boolean
}

interface WhyParams {
  readonly done: { readonly on: Day; readonly window?: DaySpan }
  readonly dropped: object
  readonly unchosen: object
  readonly later: object
  /** Days until it begins, until its last day, since its last day. */
  readonly ahead: { readonly window: DaySpan; readonly days: number }
  readonly open: { readonly window: DaySpan; readonly days: number }
  readonly overdue: { readonly window: DaySpan; readonly days: number }
  readonly rule: { readonly rule: HabitRule; readonly window: DaySpan }
  readonly waits: { readonly for: readonly Text[] }
  /** Its place in the order of open windows, or of overdue work; `after` is the one just before it. */
  readonly place: { readonly place: number; readonly of: number; readonly after?: Text }
  readonly age: { readonly place: number; readonly of: number; readonly after?: Text }
  readonly asked: { readonly repetitions: number; readonly required: number; readonly unit: HabitUnit }
  readonly 'not-asked': object
  readonly listed: object
  readonly skipped: object
  /** `slot` is the habit whose minutes they are. */
  readonly gets: { readonly minutes: number; readonly block?: BlockGiven; readonly slot?: Text }
  /** `next` is the first of the days to come that gives it minutes. */
  readonly off: { readonly next?: NextDay }
  /** A public holiday that frees the day. */
  readonly holiday: { readonly next?: NextDay }
  readonly rest: { readonly next?: NextDay }
  readonly full: { readonly next?: NextDay }
  readonly soon: NextDay
}

export interface NextDay {
  readonly day: Day
  readonly minutes: number
}

export type Why = { readonly [C in keyof WhyParams]: { readonly code: C } & WhyParams[C] }[keyof WhyParams]

/** A sentence for each reason. */
export type WhyTexts = { readonly [C in keyof WhyParams]: (why: WhyParams[C]) => string }

export function sayWhy(why: Why, texts: WhyTexts): string {
  return (texts[why.code] as (why: Why) => string)(why)
}

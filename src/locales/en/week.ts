/** What the screen of a week says. */
import type { DaySpan } from '../../domain/calendar/day.ts'
import { yearOf } from '../../domain/calendar/day.ts'
import { format } from './format.ts'
import { shortage } from './shortage.ts'

export type WeekTexts = typeof week

export const week = {
  shortage,
  waysOut: (plan: string): string => `Ways out: roadmap replan ${plan}`,
  title: (span: DaySpan): string => `Week ${format.span(span)}${yearOf(span.from) === yearOf(span.to) ? ` ${yearOf(span.to)}` : ''}`,
  planned: (minutes: number): string => `${format.minutes(minutes)} planned`,
  spentOf: (spent: number, planned: number): string => `${format.minutes(spent)} of ${format.minutes(planned)}`,
  done: (done: number): string => `✓ ${done}`,
  missed: (count: number): string => `${count} not done`,
  nothingDone: 'nothing done',
  nothing: 'nothing planned',
  rest: 'weekly rest day',
  off: (why: string | undefined): string => (why ? `time off: ${why}` : 'time off'),
  holidayOff: 'day off',
  beforeStart: (day: string): string => `the plan starts on ${day}`,
  owed: (minutes: number): string => `${format.minutes(minutes)} behind`,
}

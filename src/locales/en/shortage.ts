/** What is said of a phase with more work than time. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type ShortageTexts = typeof shortage

const hours = (minutes: number): string => `${Math.round(minutes / 60)} h`

export const shortage = (phase: string, need: number, have: number, until: Day): string =>
  `${phase} needs ${hours(need)}, you have ${hours(have)} until ${format.dayYear(until)}: ${hours(need - have)} short`

/** What is said of a phase with more work than time. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type ShortageTexts = typeof shortage

const hours = (minutes: number): number => Math.round(minutes / 60)

export const shortage = (phase: string, need: number, have: number, until: Day): string =>
  `${phase} needs ${hours(need)} h, you have ${hours(have)} h until ${format.dayYear(until)}: ${hours(need) - hours(have)} h short`

/** A year of days as weeks for a heat map. Knows no screen: a day has a level, or a reason for having none. */
import { fromNumber, toNumber, weekdayOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { DayTotal } from '../facts/facts.ts'

export const HEAT_LEVELS = [1, 2, 3, 4] as const
export type HeatLevel = (typeof HEAT_LEVELS)[number]

/** A day without work: one to work on, one off or of rest, one on which no plan was active. */
export type DayKind = 'none' | 'free' | 'outside'

/** `open` is today without work yet; days to come are `outside`. */
export type HeatCell = HeatLevel | DayKind | 'open'

export interface HeatWeek {
  readonly monday: Day
  /** Monday to Sunday. */
  readonly cells: readonly HeatCell[]
}

export interface Heat {
  /** Oldest first, the last one round today. */
  readonly weeks: readonly HeatWeek[]
  /** Minutes between one level and the next: level 1 is less than one step, level 4 three steps or more. */
  readonly stepMinutes: number
}

const STEPS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 150, 180]

/** @param totals days with work, in any order; only those of the weeks shown make the steps */
export function buildHeat(totals: readonly DayTotal[], kindOf: (day: Day) => DayKind, today: Day, count: number): Heat {
  const last = toNumber(today) - weekdayOf(today) + 1
  const first = last - 7 * (count - 1)
  const byDay = new Map(totals.flatMap((total) => (toNumber(total.day) >= first && total.day <= today ? [[total.day, total.minutes] as const] : [])))
  const stepMinutes = stepOf([...byDay.values()])
  const cell = (day: Day): HeatCell => {
    const minutes = byDay.get(day)
    if (day > today) return 'outside'
    if (minutes !== undefined) return levelOf(minutes, stepMinutes)
    const kind = kindOf(day)
    return kind === 'none' && day === today ? 'open' : kind
  }
  const weeks = Array.from({ length: count }, (_, i): HeatWeek => {
    const monday = first + 7 * i
    return { monday: fromNumber(monday), cells: Array.from({ length: 7 }, (_, k) => cell(fromNumber(monday + k))) }
  })
  return { weeks, stepMinutes }
}

/** So that about a quarter of the days with work reach the highest level. */
function stepOf(minutes: readonly number[]): number {
  const sorted = [...minutes].sort((a, b) => a - b)
  const upperQuartile = sorted[Math.floor(sorted.length * 0.75)] ?? 0
  return STEPS.find((step) => step * 3 >= upperQuartile) ?? 180
}

function levelOf(minutes: number, step: number): HeatLevel {
  return Math.min(4, 1 + Math.floor(minutes / step)) as HeatLevel
}

/** How the work of a period grew day by day, as planned and as done. Knows no chart. */
import { daysBetween, daysOf, intersect, lengthOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { ReportedItem } from './report-planned.ts'

/** Minutes of effort up to the end of a day, since the period began; whole. */
export interface BurnPoint {
  readonly day: Day
  readonly planned: number
  readonly done: number
}

/**
 * A point for every day of the part that is measured. A planned task's effort is spread evenly over the days of its window
 * that lie in the period; a done one counts whole on the day it was done, planned for the period or not. Tasks only.
 * @param measured the period up to today
 */
export function burnup(items: readonly ReportedItem[], period: DaySpan, measured: DaySpan): BurnPoint[] {
  const days = daysOf(measured)
  const planned = new Float64Array(days.length)
  const done = new Float64Array(days.length)
  for (const each of items.filter(({ item }) => item.type === 'task')) {
    const { effortMinutes } = each.item
    const window = each.planned && each.window ? intersect(each.window, period) : undefined
    if (window) spread(planned, daysBetween(period.from, window.from), lengthOf(window), effortMinutes)
    if (each.outcome === 'done' && each.doneOn !== undefined) add(done, daysBetween(period.from, each.doneOn), effortMinutes)
  }
  let [plannedSoFar, doneSoFar] = [0, 0]
  return days.map((day, i) => {
    plannedSoFar += planned[i] ?? 0
    doneSoFar += done[i] ?? 0
    return { day, planned: Math.round(plannedSoFar), done: Math.round(doneSoFar) }
  })
}

function spread(days: Float64Array, from: number, length: number, minutes: number): void {
  for (let i = from; i < from + length; i++) add(days, i, minutes / length)
}

function add(days: Float64Array, i: number, minutes: number): void {
  if (i >= 0 && i < days.length) days[i] = (days[i] ?? 0) + minutes
}

/** The points that end a week of the period (its days 7, 14, ...), and the last one. */
export function weeklyPoints(points: readonly BurnPoint[]): BurnPoint[] {
  return points.filter((_, i) => i % 7 === 6 || i === points.length - 1)
}

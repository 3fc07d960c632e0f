/** The number a target stood at on each day. Knows no pace and no goal's day. */
import { type Day, toNumber } from '../calendar/day.ts'
import type { PlannedTarget } from '../plan/plan.ts'

export interface TargetEntry {
  readonly day: Day
  readonly amount: number
}

export interface TargetValue {
  readonly day: Day
  readonly value: number
}

/** What counts for a target, oldest first: entries for a count, values for a value. What is after today is left out. */
export interface TargetFacts {
  /** 1 for each completion that `counts` selects in the window, and what was logged. */
  readonly entries: readonly TargetEntry[]
  readonly values: readonly TargetValue[]
}

export interface Course {
  readonly now: number | undefined
  /** Where the straight line to the goal begins. */
  readonly base: number | undefined
  /** Day number of the first day: the window's, else that of the first fact, else today. */
  readonly start: number
  /** Day number of the last day of which it tells: today for a count, for a value the last on which one was logged. */
  readonly known: number | undefined
  /** The number at the end of that day. */
  readonly at: (day: number) => number
}

export function countCourse(target: PlannedTarget, { entries }: TargetFacts, today: Day): Course {
  const past = entries.filter((entry) => entry.day <= today).map(({ day, amount }) => ({ day: toNumber(day), amount }))
  const at = (day: number) => past.reduce((sum, entry) => (entry.day <= day ? sum + entry.amount : sum), 0)
  const known = toNumber(today)
  return { now: at(known), base: 0, start: startOf(target, past[0]?.day ?? known), known, at }
}

/** Straight between two logged values, level before the first and after the last; `was` stands before the first day. */
export function valueCourse(target: PlannedTarget, { values }: TargetFacts, today: Day): Course {
  const byDay = new Map(values.filter((logged) => logged.day <= today).map(({ day, value }) => [toNumber(day), value]))
  const logged = [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day)
  const start = startOf(target, logged[0]?.day ?? toNumber(today))
  const hasEarlier = logged.some(({ day }) => day < start)
  const points = target.was === undefined || hasEarlier ? logged : [{ day: start - 1, value: target.was }, ...logged]
  return {
    now: points.at(-1)?.value ?? target.was,
    base: target.was ?? points[0]?.value,
    start,
    known: logged.at(-1)?.day,
    at: (day) => valueOn(points, day),
  }
}

interface Point {
  readonly day: number
  readonly value: number
}

function valueOn(points: readonly Point[], day: number): number {
  const i = points.findIndex((point) => point.day >= day)
  const [before, after] = i < 0 ? [points.at(-1), undefined] : [points[i - 1], points[i]]
  if (before === undefined || after === undefined) return (before ?? after)?.value ?? 0
  return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day)
}

function startOf({ window }: PlannedTarget, otherwise: number): number {
  return window === undefined ? otherwise : toNumber(window.from)
}

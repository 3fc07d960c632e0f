/**
 * Where a target stands: its number, the pace it needs and has, and the day it will be reached. Knows no journal and does
 * not choose which completions count.
 *
 * Everything is measured on a course: the number at the end of each day. A count's course adds up its entries. A value's
 * runs straight from one logged value to the next, so that a test every two months is progress in each week between.
 */
import { type Day, toNumber } from '../calendar/day.ts'
import type { PlannedTarget } from '../plan/plan.ts'
import { type Course, type TargetFacts, countCourse, valueCourse } from './target-course.ts'
import { type Projection, project } from './target-projection.ts'

export const TARGET_STATES = ['ahead', 'on', 'behind', 'done', 'missed'] as const
export type TargetStanding = (typeof TARGET_STATES)[number]

export interface TargetState {
  /** Undefined for a value that was never logged and has no `was`. */
  readonly now: number | undefined
  /** Of a range, its lower end. */
  readonly goal: number
  readonly state: TargetStanding
  /** On the straight line from the start of the window to its end, before today's work; undefined without a window. */
  readonly expectedNow: number | undefined
  /** Change a week, negative where lower is better. */
  readonly pace: {
    /** From today to the window's last day, both included, and over a week at least; undefined once that is past. */
    readonly needed: number | undefined
    /** Of the last four weeks, or since the start where that is later, but over a week at least. */
    readonly actual: number
    readonly per: 'week'
  }
  readonly projected: Projection
  /** The smallest change of pace that would reach the goal in time, 0 when the pace will do; undefined once it is past. */
  readonly fixPerWeek: number | undefined
}

/** The share of a value's whole way that it may stray from the line and still be `on`. A count may stray by one. */
const VALUE_TOLERANCE = 0.1

export function targetState(target: PlannedTarget, facts: TargetFacts, today: Day): TargetState {
  const course = courseOf(target, facts, today)
  const sign = isLowerBetter(target) ? -1 : 1
  const rest = course.now === undefined ? undefined : Math.max(0, sign * (target.goal - course.now))
  const needed = neededPace(target, rest, toNumber(today))
  const actual = actualPace(course, toNumber(today))
  const expectedNow = lineOn(target, course, toNumber(today))
  return {
    now: course.now,
    goal: target.goal,
    state: standing(target, course, expectedNow, today),
    expectedNow,
    pace: { needed: needed === undefined ? undefined : unsignedZero(sign * needed), actual, per: 'week' },
    projected: rest === undefined || rest === 0 ? { likely: undefined, late: undefined } : project(course, sign, rest, today),
    fixPerWeek: needed === undefined ? undefined : Math.max(0, needed - sign * actual),
  }
}

/** The number at the end of each day up to today. */
export function courseOf(target: PlannedTarget, facts: TargetFacts, today: Day): Course {
  return target.measure === 'count' ? countCourse(target, facts, today) : valueCourse(target, facts, today)
}

/** True of a value that began above its goal. */
export function isLowerBetter({ measure, was, goal }: PlannedTarget): boolean {
  return measure === 'value' && was !== undefined && was > goal
}

/** @param rest what is left, never negative */
function neededPace({ window }: PlannedTarget, rest: number | undefined, today: number): number | undefined {
  if (rest === 0) return 0
  if (window === undefined || rest === undefined || today > toNumber(window.to)) return undefined
  const days = toNumber(window.to) - Math.max(today, toNumber(window.from)) + 1
  return (rest * 7) / Math.max(7, days)
}

function actualPace(course: Course, today: number): number {
  const dayBeforeStart = course.start - 1
  const since = dayBeforeStart < today ? Math.max(dayBeforeStart, today - 28) : today - 28
  return ((course.at(today) - course.at(since)) * 7) / Math.max(7, today - since)
}

function lineOn({ window, goal }: PlannedTarget, { base }: Course, today: number): number | undefined {
  if (window === undefined || base === undefined) return undefined
  const length = toNumber(window.to) - toNumber(window.from) + 1
  const before = Math.min(Math.max(today - toNumber(window.from), 0), length)
  return base + ((goal - base) * before) / length
}

function standing(target: PlannedTarget, { now, base }: Course, expected: number | undefined, today: Day): TargetStanding {
  const sign = isLowerBetter(target) ? -1 : 1
  if (now !== undefined && sign * (now - target.goal) >= 0) return 'done'
  if (target.window !== undefined && today > target.window.to) return 'missed'
  if (now === undefined || expected === undefined || base === undefined) return 'on'
  const lead = sign * (now - expected)
  const most = target.measure === 'count' ? 1 : VALUE_TOLERANCE * Math.abs(target.goal - base)
  return lead <= -most ? 'behind' : lead >= most ? 'ahead' : 'on'
}

function unsignedZero(pace: number): number {
  return pace === 0 ? 0 : pace
}

/** Where a plan stands on a day: its week, the phases round it, how much is done and how much should be. */
import { addDays, daysBetween, includes, lengthOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { isWork } from '../plan/plan.ts'
import type { EffortSums, Plan, PlannedItem, PlannedPhase } from '../plan/plan.ts'
import type { Progress, ProgressMap } from './progress.ts'

export interface PlanStanding {
  readonly plan: Plan
  /** Week of the plan, from 1; undefined before its start. */
  readonly week: number | undefined
  /** The phases whose window holds the day, outermost first, one a level. */
  readonly phases: readonly PlannedPhase[]
  /** The week of the innermost of them: its number and days. */
  readonly phaseWeek: { readonly n: number; readonly span: DaySpan } | undefined
  /** Effort of done tasks over effort of all, 0 to 1. */
  readonly doneShare: number
  /** The same with each effort times the share of its window's days before the day. */
  readonly expectedShare: number
}

export function standingOf(plan: Plan, progress: ProgressMap, day: Day): PlanStanding {
  const phases = phasesOn(plan, day)
  const window = phases.at(-1)?.window
  const sinceStart = daysBetween(plan.start, day)
  return {
    plan,
    week: sinceStart < 0 ? undefined : Math.floor(sinceStart / 7) + 1,
    phases,
    phaseWeek: window && weekIn(window, day),
    ...shares(plan, progress, day),
  }
}

function phasesOn(plan: Plan, day: Day): PlannedPhase[] {
  const path: PlannedPhase[] = []
  for (;;) {
    const parent = path.at(-1)?.id
    const next = plan.phases.find((phase) => phase.phases.at(-1) === parent && phase.phases.length === path.length && phase.window && includes(phase.window, day))
    if (next === undefined) return path
    path.push(next)
  }
}

/** Week k is days 7(k-1)+1 to 7k; the last whole week runs on to the end. */
function weekIn(window: DaySpan, day: Day): { readonly n: number; readonly span: DaySpan } {
  const weeks = Math.max(1, Math.floor(lengthOf(window) / 7))
  const n = Math.min(weeks, Math.floor(daysBetween(window.from, day) / 7) + 1)
  return { n, span: { from: addDays(window.from, (n - 1) * 7), to: n === weeks ? window.to : addDays(window.from, n * 7 - 1) } }
}

/** Tasks count, a task's steps in its stead; what is dropped, neutral or later does not; a key counts once. */
export function shares(plan: Plan, progress: ProgressMap, day: Day): { readonly doneShare: number; readonly expectedShare: number } {
  const { far } = plan
  const near = effortOn(plan.items, progress, day)
  const all = near.all + (far?.effort.all ?? 0)
  const done = near.done + (far?.effort.done ?? 0)
  const expected = near.expected + (far?.expectedMinutes[daysBetween(far.from, day)] ?? 0)
  return { doneShare: shareOf(done, all), expectedShare: shareOf(expected, all) }
}

/** To nine places: in another order of adding, the last ones are others. */
function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((part / all) * 1e9) / 1e9
}

/** `expected` is each effort times the share of its window's days before the day. */
export function effortOn(items: readonly PlannedItem[], progress: ProgressMap, day: Day): EffortSums & { readonly expected: number } {
  const seen = new Set<string>()
  let all = 0
  let done = 0
  let expected = 0
  for (const item of items) {
    const state = progress.get(item.ref)
    if (!counts(item, state) || (item.key !== undefined && seen.has(item.key))) continue
    if (item.key !== undefined) seen.add(item.key)
    all += item.effortMinutes
    if (state?.status === 'done') done += item.effortMinutes
    expected += item.effortMinutes * elapsed(item.window as DaySpan, day)
  }
  return { all, done, expected }
}

function counts(item: PlannedItem, state: Progress | undefined): boolean {
  return isWork(item) && item.window !== undefined && state?.status !== 'dropped' && state?.status !== 'neutral'
}

/** Share of a window's days before a day, 0 to 1. */
function elapsed(window: DaySpan, day: Day): number {
  return Math.min(1, Math.max(0, daysBetween(window.from, day) / lengthOf(window)))
}

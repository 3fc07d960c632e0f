/**
 * The day a plan will be finished if the weeks to come are like the last eight. Knows no hours and no timetable: what comes
 * of following the agenda is outcome.ts's.
 */
import { intersect, lengthOf, toNumber } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Facts, Worked } from '../facts/facts.ts'
import { leftAfter, minutesOf, workInSlots, workOn } from '../facts/worked.ts'
import { isWork, pauseOn } from '../plan/plan.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { openWork } from '../schedule/schedule.ts'
import { project, weekEnds } from '../targets/target-projection.ts'

export type PlanForecast =
  /** `late` is undefined where the slow weeks never get there; `weeks` is how many are known, at most eight. */
  | { readonly kind: 'days'; readonly likely: Day; readonly late: Day | undefined; readonly weeks: number }
  /** No convergence: more than half of the weeks brought nothing. */
  | { readonly kind: 'never'; readonly weeks: number }
  /** Nothing is open; less than a week is known; it stands still. */
  | { readonly kind: 'done' | 'early' | 'paused' }

/**
 * A week's amount is the effort of the tasks and steps that it took off: the minutes spent on those that stayed open, and
 * of those closed in it what was left of their effort; what was known before apart, a key once. The last week ends
 * yesterday, and days on which the plan stood still are no part of any week. No day is named before the last window of
 * what is open begins.
 */
export function forecastOfPlan(plan: Plan, progress: ProgressMap, facts: Facts, today: Day): PlanForecast {
  const open = openWork([plan], progress).filter(({ item, remainingMinutes }) => isWork(item) && remainingMinutes > 0)
  const rest = open.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0)
  if (rest === 0) return { kind: 'done' }
  if (pauseOn(plan, today)) return { kind: 'paused' }
  const known = toNumber(today) - 1
  const dayOf = (day: Day): number => toNumber(day) + pausedBetween(plan, { from: day, to: today })
  const closed = closedWork(plan, progress, facts).map(({ day, minutes }) => ({ day: dayOf(day), minutes }))
  const at = (day: number): number => closed.reduce((sum, each) => (each.day <= day ? sum + each.minutes : sum), 0)
  const start = dayOf(plan.start)
  const weeks = weekEnds({ start }, known).length
  if (weeks === 0) return { kind: 'early' }
  const { likely, late } = project({ now: undefined, base: 0, start, known, at }, 1, rest, today)
  const first = open.reduce((last, { window }) => (window.from > last ? window.from : last), today)
  const notBefore = (day: Day): Day => (day < first ? first : day)
  return likely === undefined ? { kind: 'never', weeks } : { kind: 'days', likely: notBefore(likely), late: late && notBefore(late), weeks }
}

interface Closed {
  readonly day: Day
  readonly minutes: number
}

/** Work in part takes off as much as it leaves less to be done; the completion the rest. */
function closedWork(plan: Plan, progress: ProgressMap, facts: Facts): Closed[] {
  const slots = workInSlots(plan, facts)
  const keys = new Set<string>()
  const byRef = new Map(plan.items.map((item) => [item.ref, item]))
  return plan.items.flatMap((item) => {
    const state = progress.get(item.ref)
    const { doneOn } = state ?? {}
    if (!isWork(item) || (doneOn === undefined && !isUnfinished(state)) || (item.key !== undefined && keys.has(item.key))) return []
    const parent = item.parent === undefined ? undefined : byRef.get(item.parent)
    if (doneOn !== undefined && (wasKnown(item, doneOn, facts) || (parent && wasKnown(parent, doneOn, facts)))) return []
    if (item.key !== undefined) keys.add(item.key)
    const worked = [...workOn(plan, item, facts), ...(slots.get(item.ref) ?? [])].filter(({ day }) => doneOn === undefined || day <= doneOn)
    const before = taken(item, worked)
    return doneOn === undefined ? before : [...before, { day: doneOn, minutes: item.effortMinutes - minutesOf(before) }]
  })
}

/** What each day's work took off an effort, oldest first. */
function taken({ effortMinutes }: PlannedItem, work: readonly Worked[]): Closed[] {
  let left = effortMinutes
  return [...work].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ day, minutes }) => {
    const before = left
    left = leftAfter(left, minutes)
    return { day, minutes: before - left }
  })
}

/** True of what was done before the plan began, and only noted on that day. */
function wasKnown({ ref, key }: PlannedItem, doneOn: Day, { items, keys }: Facts): boolean {
  const all = [...(items.get(ref)?.completions ?? []), ...(key === undefined ? [] : (keys.get(key) ?? []))]
  return all.some(({ day, before }) => before && day === doneOn)
}

function pausedBetween({ pauses }: Plan, span: DaySpan): number {
  return (pauses ?? []).reduce((sum, pause) => {
    const common = intersect(pause, span)
    return sum + (common ? lengthOf(common) : 0)
  }, 0)
}

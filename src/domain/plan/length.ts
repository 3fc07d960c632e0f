/** When a plan begins and ends: the user's wish first, then the file's, then what its children name. */
import { addDays, daysBetween } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Phase, Roadmap } from './roadmap.ts'
import { addUnits, resolvePeriod } from './windows.ts'

/** What the user said when starting the plan. */
export interface PlanWish {
  readonly start?: Day
  /** Last day, included. */
  readonly finish?: Day
}

/** A roadmap that says nothing is twelve weeks long. */
const DEFAULT_WEEKS = 12

/**
 * First and last day of a plan. `finish` alone: start = finish − length + 1 day. With neither, the file's start, else
 * `today`. A file's `end` keeps its distance from the file's start under another start.
 */
export function planSpan(roadmap: Roadmap, wish: PlanWish, today: Day): DaySpan {
  if (wish.start === undefined && wish.finish !== undefined) return { from: startBefore(roadmap, wish.finish), to: wish.finish }
  const from = wish.start ?? roadmap.start ?? today
  const to = wish.finish ?? naturalEnd(roadmap, from)
  return to < from ? { from, to: from } : { from, to }
}

function naturalEnd(roadmap: Roadmap, start: Day): Day {
  if (roadmap.length) return addDays(addUnits(start, roadmap.length.unit, roadmap.length.high), -1)
  if (roadmap.end) return roadmap.start ? addDays(start, daysBetween(roadmap.start, roadmap.end)) : roadmap.end
  return lastNamedDay(roadmap.root, start) ?? addDays(start, DEFAULT_WEEKS * 7 - 1)
}

function startBefore(roadmap: Roadmap, finish: Day): Day {
  const after = addDays(finish, 1)
  if (roadmap.length) return addUnits(after, roadmap.length.unit, -roadmap.length.high)
  const anyStart = roadmap.start ?? finish
  return addDays(finish, -daysBetween(anyStart, naturalEnd(roadmap, anyStart)))
}

/** The last day that a child at the top of the file names; what phases without `when` hold counts too. */
function lastNamedDay(root: Phase, start: Day): Day | undefined {
  const open = { from: start, to: addDays(start, 36_500) }
  let last: Day | undefined
  let previousEnd: Day | undefined
  const see = (when: Period | undefined): void => {
    if (when === undefined || when.kind === 'later' || when.kind === 'last') return
    const frame = { plan: open, phase: open, anchor: { day: start, months: 0 }, lastWeek: 0, ...(previousEnd ? { previousEnd } : {}) }
    const window = resolvePeriod(when, frame).window
    if (window === undefined) return
    previousEnd = window.to
    if (last === undefined || window.to > last) last = window.to
  }
  for (const list of [root.phases, root.tasks, root.habits, root.deliverables, root.targets]) {
    previousEnd = undefined
    for (const child of list) {
      if (child.when === undefined && 'tasks' in child) for (const inner of [...child.phases, ...child.tasks]) see(inner.when)
      else see(child.when)
    }
  }
  return last
}

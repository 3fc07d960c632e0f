/** A plan after it was replanned: its windows moved, its hours or its end changed. The roadmap stays as it is. Knows no reason. */
import { addDays, daysBetween } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Plan, PlannedTimetable } from './plan.ts'
import { ALWAYS } from './capacity.ts'

export const WAYS = ['spread', 'shift', 'drop', 'extend', 'custom'] as const
export type Way = (typeof WAYS)[number]

/** The days from `from` on become others: `to`, the last of them, becomes `newTo`, those between in proportion, later ones as far after it. */
export interface Move {
  readonly from: Day
  readonly to: Day
  readonly newTo: Day
}

/** The last day of a pause that has no end yet. */
export const NO_END = '2199-12-31' as Day

/** What a replan changes of a plan, in this order; nothing of what has been done. */
export interface Adjustment {
  readonly way: Way | 'pause'
  /** It stands still on those days, and everything from the first of them on comes that much later. */
  readonly pause?: DaySpan
  readonly move?: Move
  /** Windows by id of items, whatever they were. */
  readonly windows?: Readonly<Record<string, DaySpan>>
  /** Last day, included. */
  readonly end?: Day
  readonly minutesPerWeek?: number
}

/** The plan as its replans leave it, oldest first. */
export function adjusted(plan: Plan, adjustments: readonly Adjustment[]): Plan {
  return adjustments.reduce(adjustedBy, plan)
}

function adjustedBy(plan: Plan, { pause, move, windows, end, minutesPerWeek }: Adjustment): Plan {
  if (pause !== undefined) return pausedOn(plan, pause)
  const moved = move === undefined ? plan : movedBy(plan, move)
  const items = windows === undefined ? moved.items : moved.items.map((item) => ({ ...item, ...(windows[item.id] ? { window: windows[item.id] as DaySpan } : {}) }))
  return { ...moved, items, ...(end === undefined ? {} : { end }), ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) }
}

/** A pause without an end moves nothing yet: nobody knows by how much. */
function pausedOn(plan: Plan, pause: DaySpan): Plan {
  const moved = pause.to === NO_END ? plan : movedBy(plan, { from: pause.from, to: pause.from, newTo: addDays(pause.to, 1) })
  const items = moved.items.map((item) => (item.habit ? { ...item, habit: { ...item.habit, paused: [...(item.habit.paused ?? []), pause] } } : item))
  return { ...moved, items, pauses: [...(plan.pauses ?? []), pause] }
}

/** Windows that are over before the move begins stay where they were. */
function movedBy(plan: Plan, move: Move): Plan {
  const inWindow = <T extends { readonly window?: DaySpan }>(each: T): T => (each.window === undefined ? each : { ...each, window: movedSpan(each.window, move) })
  return {
    ...plan,
    end: movedDay(plan.end, move),
    items: plan.items.map(inWindow),
    phases: plan.phases.map(inWindow),
    targets: plan.targets.map(inWindow),
    ...(plan.timetable ? { timetable: movedBlocks(plan.timetable, move) } : {}),
  }
}

function movedBlocks(timetable: PlannedTimetable, move: Move): PlannedTimetable {
  const moved = ({ from, to }: DaySpan): DaySpan => ({ from: from === ALWAYS.from ? from : movedDay(from, move), to: to === ALWAYS.to ? to : movedDay(to, move) })
  return { ...timetable, blocks: timetable.blocks.map((block) => ({ ...block, window: moved(block.window) })) }
}

function movedSpan({ from, to }: DaySpan, move: Move): DaySpan {
  return { from: movedDay(from, move), to: movedDay(to, move) }
}

/** Days before the move stay; its last day becomes the new one, and those between lie in proportion. */
export function movedDay(day: Day, { from, to, newTo }: Move): Day {
  if (day < from) return day
  if (day > to || from >= to) return addDays(day, daysBetween(to, newTo))
  return addDays(from, Math.round((daysBetween(from, day) * daysBetween(from, newTo)) / daysBetween(from, to)))
}

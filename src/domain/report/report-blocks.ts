/** Which blocks of the timetable were used: on how many of their days something of their tracks was done. Knows no clock. */
import { daysOf, includes, intersect, weekdayOf } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { TimeOff } from '../facts/facts.ts'
import type { Plan, PlannedBlock, PlannedTimetable } from '../plan/plan.ts'

export interface BlockRecord {
  readonly block: PlannedBlock
  /** Days it stood, days off and weekly rest days left out. */
  readonly planned: number
  /** Those of them on which something of its tracks was done. */
  readonly kept: number
}

export interface BlocksRequest {
  /** With the days each was in force. */
  readonly plans: readonly { readonly plan: Plan; readonly active: DaySpan }[]
  /** The user's own; replaces those of the plans. */
  readonly timetable?: PlannedTimetable
  readonly measured: DaySpan
  readonly off: readonly TimeOff[]
  readonly rest: readonly Weekday[]
  /** Tracks of what was done on each day; undefined among them is work without a track. */
  readonly work: ReadonlyMap<Day, ReadonlySet<string | undefined>>
}

/** In the order of the timetables; blocks of the same clock, title and tracks are one. Those that never stood are left out. */
export function blockRecords({ plans, timetable, measured, off, rest, work }: BlocksRequest): BlockRecord[] {
  const days = daysOf(measured).filter((day) => !rest.includes(weekdayOf(day)) && !off.some((span) => includes(span, day)))
  const found = new Map<string, { block: PlannedBlock; days: Set<Day> }>()
  const note = (block: PlannedBlock, active: readonly DaySpan[]): void => {
    const name = JSON.stringify([block.at, block.title, block.for, block.at ? 0 : block.minutes])
    const own = found.get(name) ?? { block, days: new Set() }
    for (const day of days) if (stands(block, day) && active.some((span) => includes(span, day))) own.days.add(day)
    found.set(name, own)
  }
  if (timetable) for (const block of timetable.blocks) note(block, plans.map(({ active }) => active))
  else for (const { plan, active } of plans) for (const block of plan.timetable?.blocks ?? []) note(block, [active])
  return [...found.values()].flatMap(({ block, days: stood }) => {
    const kept = [...stood].filter((day) => isKept(block, work.get(day))).length
    return stood.size === 0 ? [] : [{ block, planned: stood.size, kept }]
  })
}

const FEWEST_DAYS = 5

/** The block kept most often and the one kept least, of those that stood on five days; undefined where they are alike. */
export function bestAndWorst(records: readonly BlockRecord[]): { readonly best: BlockRecord; readonly worst: BlockRecord } | undefined {
  const share = ({ kept, planned }: BlockRecord): number => kept / planned
  const known = records.filter((record) => record.planned >= FEWEST_DAYS)
  const best = known.reduce<BlockRecord | undefined>((a, b) => (a === undefined || share(b) > share(a) ? b : a), undefined)
  const worst = known.reduce<BlockRecord | undefined>((a, b) => (a === undefined || share(b) < share(a) ? b : a), undefined)
  return best === undefined || worst === undefined || share(best) === share(worst) ? undefined : { best, worst }
}

function stands(block: PlannedBlock, day: Day): boolean {
  return block.on.includes(weekdayOf(day)) && includes(block.window, day)
}

/** A block open to every track is kept by any work. */
function isKept(block: PlannedBlock, tracks: ReadonlySet<string | undefined> | undefined): boolean {
  if (tracks === undefined || tracks.size === 0) return false
  return block.for.length === 0 || block.for.some((track) => tracks.has(track))
}

/** The days a plan was in force inside a span. */
export function activeDays(plan: Plan, droppedOn: Day | undefined, span: DaySpan): DaySpan | undefined {
  const to = droppedOn !== undefined && droppedOn < plan.end ? droppedOn : plan.end
  return plan.start > to ? undefined : intersect({ from: plan.start, to }, span)
}

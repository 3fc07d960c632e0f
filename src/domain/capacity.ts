/**
 * How many minutes a day has, block by block: the timetable, scaled down to the hours that the plans ask for. Knows no
 * items and no journal.
 */
import type { Config } from './config.ts'
import { fromNumber, toNumber, weekdayOf, weekdayOfNumber } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import { floorTo5 } from './duration.ts'
import type { PlannedBlock, PlannedTimetable } from './plan.ts'
import type { Text } from './roadmap.ts'

/** A block as it stands on one day. */
export interface DayBlock {
  /** Minutes after midnight; absent for a part of the day without a clock. */
  readonly from?: number
  readonly to?: number
  readonly title?: Text
  /** Tracks admitted; empty admits all. */
  readonly tracks: readonly string[]
  /** Capacity after scaling, in steps of 5. */
  readonly minutes: number
  /** By the clock, before scaling. */
  readonly clockMinutes: number
}

export interface DayCapacity {
  readonly blocks: readonly DayBlock[]
  /** Minutes that no block holds: hours beyond the timetable, or all where there is none. */
  readonly unplacedMinutes: number
  /** A weekly rest day. */
  readonly rest: boolean
}

/** The part of a plan that capacity needs. */
export interface HoursSource {
  readonly minutesPerWeek: number
  readonly timetable?: PlannedTimetable
}

export type CapacityConfig = Pick<Config, 'studyDays'> & { readonly timetable?: PlannedTimetable }

/** A window that every day lies in. */
export const ALWAYS: DaySpan = { from: '1900-01-01' as Day, to: '2199-12-31' as Day }

/** True when the block admits work of that track; work without a track goes anywhere. */
export function admits(block: Pick<DayBlock, 'tracks'>, track: string | undefined): boolean {
  return track === undefined || block.tracks.length === 0 || block.tracks.includes(track)
}

/**
 * The capacity of a day for those plans. Each block is scaled by the sum of the plans' hours over the block hours of its
 * Monday-to-Sunday week (days off not taken out), at most 1, and rounded down to 5. Hours beyond the blocks are spread
 * evenly over the week's study days.
 */
export function capacityOn(day: Day, sources: readonly HoursSource[], config: CapacityConfig): DayCapacity {
  const timetables = timetablesOf(sources, config)
  const asked = sources.reduce((sum, source) => sum + source.minutesPerWeek, 0)
  const offered = weekMinutes(day, timetables)
  const rest = isRestDay(day, sources, config)
  const factor = offered === 0 ? 0 : Math.min(1, asked / offered)
  const blocks = rest
    ? []
    : blocksOn(day, timetables).map(({ block, minutes }) => ({
        ...(block.at ? { from: block.at.from, to: block.at.to } : {}),
        ...(block.title ? { title: block.title } : {}),
        tracks: block.for,
        minutes: floorTo5(minutes * factor),
        clockMinutes: minutes,
      }))
  return { blocks, unplacedMinutes: rest ? 0 : unplacedOn(day, asked - offered, timetables, config), rest }
}

/** One with `off: true` in every timetable in force; where there is no timetable, one that is no study day. */
export function isRestDay(day: Day, sources: readonly HoursSource[], config: CapacityConfig): boolean {
  const timetables = timetablesOf(sources, config)
  const weekday = weekdayOf(day)
  if (timetables.length === 0) return !config.studyDays.includes(weekday)
  return timetables.every((timetable) => timetable.rest.includes(weekday))
}

function timetablesOf(sources: readonly HoursSource[], config: CapacityConfig): PlannedTimetable[] {
  if (config.timetable) return [config.timetable]
  return sources.flatMap((source) => (source.timetable ? [source.timetable] : []))
}

function weekMinutes(day: Day, timetables: readonly PlannedTimetable[]): number {
  const monday = toNumber(day) - (weekdayOf(day) - 1)
  let minutes = 0
  for (let i = 0; i < 7; i++) for (const block of blocksOn(fromNumber(monday + i), timetables)) minutes += block.minutes
  return minutes
}

function unplacedOn(day: Day, beyond: number, timetables: readonly PlannedTimetable[], config: CapacityConfig): number {
  const isStudyDay = (weekday: number): boolean =>
    config.studyDays.includes(weekday as never) && !(timetables.length > 0 && timetables.every((t) => t.rest.includes(weekday as never)))
  if (beyond <= 0 || !isStudyDay(weekdayOf(day))) return 0
  const days = [1, 2, 3, 4, 5, 6, 7].filter(isStudyDay).length
  return floorTo5(beyond / days)
}

interface StandingBlock {
  readonly block: PlannedBlock
  /** Its length without what a later block of the list covers. */
  readonly minutes: number
}

/** The blocks that stand on a day, by the clock, those without one last; covered minutes count for the later in the list. */
function blocksOn(day: Day, timetables: readonly PlannedTimetable[]): StandingBlock[] {
  const weekday = weekdayOfNumber(toNumber(day))
  const standing = timetables.flatMap((timetable) =>
    timetable.blocks.filter((block) => block.on.includes(weekday) && block.window.from <= day && day <= block.window.to),
  )
  return standing
    .map((block, i) => ({ block, minutes: block.minutes - coveredMinutes(block, standing.slice(i + 1)) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => (a.block.at?.from ?? Infinity) - (b.block.at?.from ?? Infinity))
}

/** Minutes of a block that any of the others covers, each once. */
function coveredMinutes(block: PlannedBlock, others: readonly PlannedBlock[]): number {
  if (!block.at) return 0
  let covered = 0
  let until = block.at.from
  const spans = others.flatMap((other) => (other.at ? [other.at] : [])).sort((a, b) => a.from - b.from)
  for (const span of spans) {
    const from = Math.max(span.from, until)
    const to = Math.min(span.to, block.at.to)
    if (to > from) {
      covered += to - from
      until = to
    }
  }
  return covered
}

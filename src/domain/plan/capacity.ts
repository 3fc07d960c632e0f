/**
 * How many minutes a day has, block by block: the timetable, scaled down to the hours that the plans ask for. Knows no
 * items and no journal.
 */
import type { Config } from './config.ts'
import { fromNumber, toNumber, WEEKDAYS, weekdayOfNumber } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import { commonMinutes, floorTo5 } from '../calendar/duration.ts'
import type { PlannedBlock, PlannedTimetable } from './plan.ts'
import { partsOf } from './plan-parts.ts'
import type { PlanParts, SharingPlan } from './plan-parts.ts'
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
  /** Which blocks admit work of that track. */
  readonly admitting: (track: string | undefined) => Admission
  /** By plan, what of each block and, last, of the unplaced minutes is its own, 0 to 1; undefined where there is one plan. */
  readonly parts?: PlanParts
}

export interface Admission {
  /** Indexes in order. */
  readonly blocks: readonly number[]
  /** Bit i is block i, for up to 30 blocks; beyond that every bit is set. The bit past the last block is unplaced work. */
  readonly bits: number
}

/** Answers the capacity of any day, by its number. */
export type Capacity = (day: number) => DayCapacity

/** The part of a plan that capacity needs. */
export interface HoursSource extends SharingPlan {
  readonly timetable?: PlannedTimetable
}

export type CapacityConfig = Pick<Config, 'studyDays'> & { readonly timetable?: PlannedTimetable }

/** A window that every day lies in. */
export const ALWAYS: DaySpan = { from: '1900-01-01' as Day, to: '2199-12-31' as Day }

/**
 * The capacity of days for those plans. Each block is scaled by the sum of the plans' hours over the block hours of its
 * Monday-to-Sunday week (days off not taken out), at most 1, and rounded down to 5. Hours beyond the blocks are spread
 * evenly over the week's study days. Weeks in which the same blocks stand are worked out once.
 */
export function openCapacity(sources: readonly HoursSource[], config: CapacityConfig): Capacity {
  const timetables = timetablesOf(sources, config)
  const changes = changesOf(timetables)
  const steady = new Map<number, Week>()
  let monday = Number.NaN
  let week: Week
  return (day) => {
    const weekday = weekdayOfNumber(day)
    if (day - (weekday - 1) !== monday) {
      monday = day - (weekday - 1)
      week = weekFrom(monday, changes, steady, timetables)
    }
    const same = week.days.get(weekday)
    if (same !== undefined) return same
    const capacity = capacityOn(weekday, week, timetables, sources, config)
    week.days.set(weekday, capacity)
    return capacity
  }
}

interface Week {
  /** The blocks of each of its days, Monday's first. */
  readonly standing: readonly (readonly StandingBlock[])[]
  /** Minutes of all of them. */
  readonly offered: number
  /** Those worked out so far. */
  readonly days: Map<Weekday, DayCapacity>
}

/** @param steady weeks without a change of their own, by how many changes came before */
function weekFrom(monday: number, changes: readonly number[], steady: Map<number, Week>, timetables: readonly PlannedTimetable[]): Week {
  const epoch = changes.filter((change) => change <= monday).length
  const isSteady = !changes.some((change) => change > monday && change <= monday + 6)
  const same = isSteady ? steady.get(epoch) : undefined
  if (same !== undefined) return same
  const standing = WEEKDAYS.map((weekday) => blocksOn(monday + weekday - 1, weekday, timetables))
  let offered = 0
  for (const blocks of standing) for (const { minutes } of blocks) offered += minutes
  const week = { standing, offered, days: new Map<Weekday, DayCapacity>() }
  if (isSteady) steady.set(epoch, week)
  return week
}

/** Day numbers on which a block begins or ceases to stand. */
function changesOf(timetables: readonly PlannedTimetable[]): number[] {
  const windows = timetables.flatMap((timetable) => timetable.blocks.map((block) => block.window))
  return [...new Set(windows.flatMap(({ from, to }) => [toNumber(from), toNumber(to) + 1]))]
}

function capacityOn(weekday: Weekday, { standing, offered }: Week, timetables: readonly PlannedTimetable[], sources: readonly HoursSource[], config: CapacityConfig): DayCapacity {
  const asked = sources.reduce((sum, source) => sum + source.minutesPerWeek, 0)
  const factor = offered === 0 ? 0 : Math.min(1, asked / offered)
  const rest = isRest(weekday, timetables, config)
  const blocks = rest
    ? []
    : (standing[weekday - 1] as readonly StandingBlock[]).map(({ block, minutes }) => ({
        ...(block.at ? { from: block.at.from, to: block.at.to } : {}),
        ...(block.title ? { title: block.title } : {}),
        tracks: block.for,
        minutes: floorTo5(minutes * factor),
        clockMinutes: minutes,
      }))
  const unplacedMinutes = rest ? 0 : unplacedOn(weekday, asked - offered, timetables, config)
  const parts = partsOf(blocks, sources)
  return { blocks, unplacedMinutes, rest, admitting: admittingIn(blocks), ...(parts ? { parts } : {}) }
}

/** A block admits the tracks it names, or all; work without a track goes anywhere. */
function admittingIn(blocks: readonly DayBlock[]): DayCapacity['admitting'] {
  const known = new Map<string | undefined, Admission>()
  return (track) => {
    const same = known.get(track)
    if (same) return same
    const indexes = blocks.flatMap(({ tracks }, i) => (track === undefined || tracks.length === 0 || tracks.includes(track) ? [i] : []))
    const admission = { blocks: indexes, bits: [...indexes, blocks.length].reduce((bits, i) => bits | bitOf(i), 0) }
    known.set(track, admission)
    return admission
  }
}

/** The bit of a block; past the 30th they share all bits, so that a test of bits never rules one out wrongly. */
export function bitOf(block: number): number {
  return block < 30 ? 1 << block : -1
}

/** One with `off: true` in every timetable in force; where there is no timetable, one that is no study day. */
function isRest(weekday: Weekday, timetables: readonly PlannedTimetable[], config: CapacityConfig): boolean {
  if (timetables.length === 0) return !config.studyDays.includes(weekday)
  return timetables.every((timetable) => timetable.rest.includes(weekday))
}

function timetablesOf(sources: readonly HoursSource[], config: CapacityConfig): PlannedTimetable[] {
  if (config.timetable) return [config.timetable]
  return sources.flatMap((source) => (source.timetable ? [source.timetable] : []))
}

function unplacedOn(weekday: Weekday, beyond: number, timetables: readonly PlannedTimetable[], config: CapacityConfig): number {
  const isStudyDay = (weekday: Weekday): boolean => config.studyDays.includes(weekday) && !isRest(weekday, timetables, config)
  if (beyond <= 0 || !isStudyDay(weekday)) return 0
  return floorTo5(beyond / WEEKDAYS.filter(isStudyDay).length)
}

interface StandingBlock {
  readonly block: PlannedBlock
  /** Its length without what a later block of the list covers. */
  readonly minutes: number
}

/** The blocks that stand on a day, by the clock, those without one last; covered minutes count for the later in the list. */
function blocksOn(number: number, weekday: Weekday, timetables: readonly PlannedTimetable[]): StandingBlock[] {
  const day = fromNumber(number)
  const standing = timetables.flatMap((timetable) =>
    timetable.blocks.filter((block) => block.on.includes(weekday) && block.window.from <= day && day <= block.window.to),
  )
  return standing
    .map((block, i) => ({ block, minutes: block.minutes - (isOverlapped(standing, i) ? coveredMinutes(block, standing.slice(i + 1)) : 0) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => (a.block.at?.from ?? Infinity) - (b.block.at?.from ?? Infinity))
}

/** Whether a later block of the list has minutes of this one; mostly none has. */
function isOverlapped(blocks: readonly PlannedBlock[], index: number): boolean {
  const own = blocks[index]?.at
  if (own === undefined) return false
  for (let i = index + 1; i < blocks.length; i++) {
    const other = blocks[i]?.at
    if (other !== undefined && other.from < own.to && own.from < other.to) return true
  }
  return false
}

/** Minutes of a block that any of the others covers, each once. */
function coveredMinutes({ at }: PlannedBlock, others: readonly PlannedBlock[]): number {
  return at ? commonMinutes(at, others.flatMap((other) => (other.at ? [other.at] : []))) : 0
}

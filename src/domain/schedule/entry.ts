/** A row of a day: the placement of a piece of work with what a screen says of it, and the block it stands in. */
import { daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { DueHabit, HabitToday } from '../habit/habit-today.ts'
import type { ItemType, PlannedItem } from '../plan/plan.ts'
import type { Progress, ProgressMap } from '../facts/progress.ts'
import type { Text } from '../plan/roadmap.ts'
import { isAppointment } from './schedule.ts'
import type { DaySchedule, Placement } from './schedule.ts'
import type { DueReview } from './day-reviews.ts'
import type { Picks } from './slot.ts'

export const ENTRY_STATUSES = ['open', 'doing', 'done', 'skipped'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

export interface AgendaEntry {
  /** Row number, from 1, in the order of the day. */
  readonly n: number
  readonly item: PlannedItem
  readonly type: ItemType | 'review'
  /** Planned for this day. */
  readonly minutes: number
  readonly spentMinutes: number
  readonly due?: Day
  /** Days since the window ended; 0 when it is open. */
  readonly daysLate: number
  readonly status: EntryStatus
  /** Only for habits. */
  readonly habit?: HabitToday
  /** The title of the task that a step belongs to. */
  readonly parentTitle?: Text
  /** What a slot is for today, under the slot's own row number. */
  readonly picked?: AgendaEntry
  /** Minutes after midnight of an appointment. */
  readonly at?: number
  /** When an item of an `again` plan was done before its start. */
  readonly doneBefore?: Day
}

export interface AgendaBlock {
  /** Minutes after midnight; absent for a part of the day without a clock. */
  readonly from?: number
  readonly to?: number
  readonly title?: Text
  readonly tracks: readonly string[]
  /** The block in progress, else the next one. */
  readonly now: boolean
  readonly past: boolean
  readonly entries: readonly AgendaEntry[]
  /** Row numbers of work of earlier blocks that runs on into this one. */
  readonly continued: readonly number[]
}

/** What an entry needs to know beside its placement. */
export interface EntryScene {
  readonly day: Day
  readonly progress: ProgressMap
  readonly habits: readonly DueHabit[]
  readonly picks: Picks
  /** Titles of tasks by ref, for their steps. */
  readonly titleOf: (ref: string) => Text | undefined
}

/** Makes entries, numbering them in the order they are asked for. */
export function entryMaker(scene: EntryScene): (placement: Pick<Placement, 'item' | 'minutes'>) => AgendaEntry {
  let n = 0
  return (placement) => entryOf(placement, ++n, scene)
}

function entryOf({ item, minutes }: Pick<Placement, 'item' | 'minutes'>, n: number, scene: EntryScene): AgendaEntry {
  const { day, progress, habits, picks, titleOf } = scene
  const state = progress.get(item.ref)
  const picked = picks.get(item.ref)
  const habit = item.type === 'habit' ? habits.find((each) => each.item === item)?.today : undefined
  const due = item.type === 'habit' ? undefined : state?.window?.to
  const parentTitle = item.parent === undefined ? undefined : titleOf(item.parent)
  return {
    n,
    item,
    type: item.type,
    minutes,
    spentMinutes: state?.spentMinutes ?? 0,
    ...(due === undefined ? {} : { due }),
    daysLate: due === undefined ? 0 : Math.max(0, daysBetween(due, day)),
    status: entryStatus(state, habit, day),
    ...(habit ? { habit } : {}),
    ...(parentTitle ? { parentTitle } : {}),
    ...(picked ? { picked: entryOf({ item: picked.item, minutes }, n, scene) } : {}),
    ...(item.at !== undefined && state?.window && isAppointment({ item, window: state.window, remainingMinutes: 0 }) && state.window.to === day ? { at: item.at } : {}),
    ...(state?.doneBefore === undefined ? {} : { doneBefore: state.doneBefore }),
  }
}

/** What comes back as a row: due since its card was, and ticked by a review. */
export function reviewEntry<P extends Pick<Placement, 'item' | 'minutes'>>(placement: P, reviews: readonly DueReview[], day: Day, entry: (placement: P) => AgendaEntry): AgendaEntry {
  const { card, done } = reviews.find(({ item }) => item === placement.item) as DueReview
  const { due: _, ...made } = entry(placement)
  return { ...made, type: 'review', due: card.due, daysLate: Math.max(0, daysBetween(card.due, day)), status: done ? 'done' : 'open' }
}

function entryStatus(state: Progress | undefined, habit: HabitToday | undefined, day: Day): EntryStatus {
  if (habit?.status === 'done' || state?.doneOn === day) return 'done'
  if (state?.skippedToday) return 'skipped'
  return state !== undefined && state.spentMinutes > 0 ? 'doing' : 'open'
}

/** The day's blocks, each with what stands in it. @param minute of the clock now; undefined for another day */
export function blocksOf(schedule: DaySchedule, minute: number | undefined, entry: (placement: Placement) => AgendaEntry): AgendaBlock[] {
  const now = minute === undefined ? -1 : currentBlock(schedule, minute)
  const byRef = new Map<string, number>()
  return schedule.blocks.map((block, i) => {
    const entries = schedule.placements.filter((each) => each.block === i).map((placement) => {
      const made = entry(placement)
      byRef.set(placement.item.ref, made.n)
      return made
    })
    const continued = schedule.placements.filter((each) => each.continues.includes(i)).map((each) => byRef.get(each.item.ref) ?? 0)
    return {
      ...(block.from === undefined ? {} : { from: block.from }),
      ...(block.to === undefined ? {} : { to: block.to }),
      ...(block.title ? { title: block.title } : {}),
      tracks: block.tracks,
      now: i === now,
      past: minute !== undefined && block.to !== undefined && block.to <= minute,
      entries,
      continued: [...new Set(continued)],
    }
  })
}

/** The block in progress, else the next one; on a day without clocks the first one in which something is to be done. */
function currentBlock({ blocks, placements }: DaySchedule, minute: number): number {
  if (blocks.some((block) => block.to !== undefined)) return blocks.findIndex((block) => block.to !== undefined && minute < block.to)
  return blocks.findIndex((_, i) => placements.some((placement) => placement.block === i))
}

/**
 * Minutes for tasks whose author wrote none, computed once from the plan alone. Knows nothing of what happened.
 */
import type { CapacityConfig, HoursSource } from './capacity.ts'
import { openCapacity } from './capacity.ts'
import { daysOf, lengthOf, toNumber } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Recurrence } from '../calendar/recurrence.ts'
import type { Level } from './roadmap.ts'

export const LEVEL_MINUTES: Readonly<Record<Level, number>> = { easy: 20, medium: 35, hard: 50 }
const SHORTEST = 30
const LONGEST = 600
const STEP = 15

/** A task or habit as far as efforts go. */
export interface Weighed {
  readonly ref: string
  readonly window: DaySpan
  readonly track: string | undefined
  /** Undefined when it has to be guessed. */
  readonly effortMinutes: number | undefined
}

export interface WeighedHabit extends Weighed {
  readonly effortMinutes: number
  readonly every: Recurrence
}

/**
 * Guessed minutes by ref: shortest windows first, what a window's capacity leaves after habits, slack and the written
 * efforts inside it, in equal parts, from 30 min to 10 h, rounded to 15 min. A block that admits several tracks gives
 * each an equal part.
 */
export function guessEfforts(
  tasks: readonly Weighed[],
  habits: readonly WeighedHabit[],
  source: HoursSource,
  span: DaySpan,
  config: CapacityConfig & { readonly slack: number },
): Map<string, number> {
  const guessed = new Map<string, number>()
  const groups = groupByWindow(tasks.filter((task) => task.effortMinutes === undefined))
  if (groups.length === 0) return guessed
  const minutesIn = capacityByTrack(source, span, config)
  const settled = tasks.filter((task) => task.effortMinutes !== undefined).map((task) => ({ ...task, minutes: task.effortMinutes ?? 0 }))
  for (const { window, track, members } of groups) {
    const habitMinutes = habits
      .filter((habit) => habit.track === track)
      .reduce((sum, habit) => sum + habitMinutesIn(habit, window), 0)
    const written = settled
      .filter((task) => task.track === track && overlap(task.window, window) === lengthOf(task.window))
      .reduce((sum, task) => sum + task.minutes, 0)
    const left = Math.max(0, minutesIn(track, window) - habitMinutes) * (1 - config.slack) - written
    const each = Math.min(LONGEST, Math.max(SHORTEST, Math.round(left / members.length / STEP) * STEP))
    for (const member of members) {
      guessed.set(member.ref, each)
      settled.push({ ...member, minutes: each })
    }
  }
  return guessed
}

interface Group {
  readonly window: DaySpan
  readonly track: string | undefined
  readonly members: Weighed[]
}

function groupByWindow(tasks: readonly Weighed[]): Group[] {
  const groups = new Map<string, Group>()
  for (const task of tasks) {
    const name = `${task.window.from} ${task.window.to} ${task.track ?? ''}`
    const group = groups.get(name)
    if (group) group.members.push(task)
    else groups.set(name, { window: task.window, track: task.track, members: [task] })
  }
  return [...groups.values()].sort((a, b) => lengthOf(a.window) - lengthOf(b.window))
}

/** Capacity of a track between two days, from running sums over the plan. */
function capacityByTrack(source: HoursSource, span: DaySpan, config: CapacityConfig) {
  const days = daysOf(span)
  const index = new Map<Day, number>(days.map((day, i) => [day, i]))
  const capacityOn = openCapacity([source], config)
  const perDay = days.map((day) => capacityOn(toNumber(day)))
  const sums = new Map<string | undefined, number[]>()
  const sumsOf = (track: string | undefined): number[] => {
    const known = sums.get(track)
    if (known) return known
    const running = [0]
    for (const { blocks, unplacedMinutes } of perDay) {
      const minutes = blocks.reduce((sum, block) => sum + shareOf(block, track), unplacedMinutes)
      running.push((running.at(-1) ?? 0) + minutes)
    }
    sums.set(track, running)
    return running
  }
  return (track: string | undefined, window: DaySpan): number => {
    const running = sumsOf(track)
    const from = index.get(window.from) ?? 0
    const to = index.get(window.to) ?? days.length - 1
    return (running[to + 1] ?? 0) - (running[from] ?? 0)
  }
}

function shareOf(block: { readonly tracks: readonly string[]; readonly minutes: number }, track: string | undefined): number {
  if (track === undefined || block.tracks.length === 0) return block.minutes
  return block.tracks.includes(track) ? block.minutes / block.tracks.length : 0
}

function habitMinutesIn(habit: WeighedHabit, window: DaySpan): number {
  return habit.effortMinutes * repetitionsPerDay(habit.every) * overlap(habit.window, window)
}

/** How often a rule asks, on average, per day. */
export function repetitionsPerDay(every: Recurrence): number {
  switch (every.kind) {
    case 'daily':
      return 1
    case 'weekdays':
      return every.days.length / 7
    case 'quota':
      return every.times / { week: 7, month: 30, quarter: 91 }[every.per]
    case 'rolling':
      return every.times / every.days
    case 'interval':
      return 1 / every.days
  }
}

function overlap(a: DaySpan, b: DaySpan): number {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? lengthOf({ from, to }) : 0
}

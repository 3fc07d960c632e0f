/**
 * A quarter's report worked out item by item from product.md ("Reports"). Where it is silent: what was done or dropped
 * before the plan's first day in the quarter is not planned again; what a later text of the roadmap took out was dropped
 * by it; `done` and `dropped` count all that was in the quarter, planned for it or not.
 */
import { addDays, isIn, later } from './days.ts'
import type { Day, Span } from './days.ts'
import { habitDays, habitRecord, periodsOf } from './habits.ts'
import type { HabitRecord } from './habits.ts'
import { findItem, withSteps } from './roadmap.ts'
import type { Item } from './roadmap.ts'
import { doneOn, droppedOn, windowEnd } from './standing.ts'
import type { Scene } from './standing.ts'

type Outcome = 'done' | 'dropped' | 'moved' | 'open'

export interface Counts {
  readonly planned: number
  readonly done: number
  readonly dropped: number
  readonly moved: number
  readonly open: number
}

export interface Work {
  readonly item: Item
  readonly isPlanned: boolean
  readonly outcome: Outcome
}

/** What was planned for the period, then what was done or dropped in it all the same; a key once. */
export function workOf(scene: Scene, period: Span): Work[] {
  const first = later(period.from, scene.start)
  const counted = (items: readonly Item[]): Item[] => items.filter(({ type }) => type === 'task' || type === 'deliverable')
  const planned = counted(scene.then.items).filter((item) => isPlanned(item, scene, period, first))
  const others = counted(scene.now.items).filter((item) => !planned.some(({ id }) => id === item.id))
  const work = [
    ...planned.map((item) => ({ item, isPlanned: true, outcome: outcomeOf(item, scene, period) })),
    ...others.flatMap((item): Work[] => {
      const [done, dropped] = [doneOn(item, scene), droppedOn(item, scene)]
      if (done !== undefined) return isIn(period, done) ? [{ item, isPlanned: false, outcome: 'done' }] : []
      return dropped !== undefined && isIn(period, dropped) ? [{ item, isPlanned: false, outcome: 'dropped' }] : []
    }),
  ]
  return work.filter(({ item }, i) => item.key === null || work.findIndex((each) => each.item.key === item.key) === i)
}

function isPlanned(item: Item, scene: Scene, period: Span, first: Day): boolean {
  const end = windowEnd(item, scene, first)
  if (end === undefined || !isIn(period, end)) return false
  return (doneOn(item, scene) ?? '9') >= first && (droppedOn(item, scene) ?? '9') >= first
}

function outcomeOf(item: Item, scene: Scene, period: Span): Outcome {
  if ((doneOn(item, scene) ?? '9') <= period.to) return 'done'
  if ((droppedOn(item, scene) ?? '9') <= period.to || findItem(scene.now, item.id) === undefined) return 'dropped'
  return (windowEnd(item, scene, addDays(scene.today, 1)) ?? '9') > period.to ? 'moved' : 'open'
}

export function countsOf(work: readonly Work[]): Counts {
  const count = (outcome: Outcome, planned?: true): number => work.filter((each) => each.outcome === outcome && (planned === undefined || each.isPlanned)).length
  return { planned: work.filter((each) => each.isPlanned).length, done: count('done'), dropped: count('dropped'), moved: count('moved', true), open: count('open', true) }
}

export interface Minutes {
  readonly planned: number
  readonly spent: number
}

/** Minutes by track or kind, or all of them under one name; what has none is under `null`. */
export function minutesBy(name: (item: Item) => string | null, work: readonly Work[], scene: Scene, period: Span): Record<string, Minutes> {
  const rows: Record<string, Minutes> = {}
  const add = (item: Item | undefined, planned: number, spent: number): void => {
    const own = String(item === undefined ? null : name(item))
    rows[own] = { planned: (rows[own]?.planned ?? 0) + planned, spent: (rows[own]?.spent ?? 0) + spent }
  }
  for (const each of work) if (each.isPlanned) add(each.item, each.item.effortMinutes, 0)
  for (const habit of scene.then.habits) add(findItem(scene.then, habit.id), (habit.rules.at(-1)?.effortMinutes ?? 0) * repetitions(habit.id, scene, period), 0)
  const spent = scene.diary.all('done').filter(({ day }) => isIn(period, day) && day <= scene.today)
  for (const { item: id, minutes } of spent) add(withSteps([...scene.now.items, ...scene.then.items]).find((item) => item.id === id), 0, minutes)
  return Object.fromEntries(Object.entries(rows).filter(([, { planned, spent: own }]) => planned > 0 || own > 0))
}

/** Asked in the whole period, days to come too. */
function repetitions(id: string, { diary, then, today }: Scene, period: Span): number {
  const habit = then.habits.find((each) => each.id === id)
  if (habit === undefined) return 0
  const periods = periodsOf(habitDays(habit, diary, later(today, addDays(period.to, 1))))
  return periods.filter(({ to }) => isIn(period, to)).reduce((sum, { required }) => sum + required, 0)
}

/** Of the habits that asked something in the period, or were done in it. */
export function habitsIn({ diary, now, today }: Scene, period: Span): ReadonlyMap<string, HabitRecord> {
  const records = now.habits.map((habit) => [habit.id, habitRecord(habitDays(habit, diary, today), period)] as const)
  return new Map(records.filter(([, { expected, kept }]) => expected > 0 || kept > 0))
}

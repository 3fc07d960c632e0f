/** How each task, step and deliverable stands on a day: done, dropped, moved. */
import { addDays, later } from './days.ts'
import type { Day } from './days.ts'
import type { Diary } from './diary.ts'
import { withSteps } from './roadmap.ts'
import type { Item, Roadmap } from './roadmap.ts'

export interface Scene {
  readonly diary: Diary
  /** The text in force on the plan's first day in the quarter. */
  readonly then: Roadmap
  readonly now: Roadmap
  readonly start: Day
  readonly today: Day
}

/** The day it was done: of a task with steps the last of them, of a key the first time under any of its names. */
export function doneOn(item: Item, scene: Scene): Day | undefined {
  if (item.steps.length > 0) {
    const days = item.steps.map((step) => doneOn(step, scene))
    return days.every((day) => day !== undefined) ? days.toSorted().at(-1) : undefined
  }
  const names = namesOf(item, scene)
  return scene.diary.all('done').filter((note) => names.includes(note.item)).map(({ day }) => day).toSorted()[0]
}

/** The ids that are the same thing: those of its key, in either text. */
function namesOf({ id, key }: Item, { then, now }: Scene): string[] {
  return key === null ? [id] : [...then.items, ...now.items].filter((each) => each.key === key).map((each) => each.id)
}

export function droppedOn({ id }: Item, { diary }: Scene): Day | undefined {
  return diary.all('drop').find((note) => note.item === id)?.day
}

/** The last day planned for it, by what was known as a day began. */
export function windowEnd(item: Item, { diary }: Scene, before: Day): Day | undefined {
  if (item.window === null) return undefined
  const moves = diary.all('skip').filter((note) => note.day < before && (note.item === item.id || item.steps.some(({ id }) => id === note.item)))
  return moves.reduce((end, { to }) => later(end, to ?? end), item.window.to)
}

export interface ItemStanding {
  readonly status: 'open' | 'doing' | 'done' | 'dropped'
  readonly doneOn: Day | null
  readonly spentMinutes: number
  /** The last day planned for it now. */
  readonly due: Day | null
}

/** Of every task, step and deliverable of the text in force; a task's minutes are those of its steps too. */
export function standingOfItems(scene: Scene): Record<string, ItemStanding> {
  const items = withSteps(scene.now.items).filter(({ type }) => type !== 'habit')
  return Object.fromEntries(items.map((item) => [item.id, standingOf(item, scene)]))
}

function standingOf(item: Item, scene: Scene): ItemStanding {
  const done = doneOn(item, scene) ?? null
  const isBegun = item.steps.some((step) => doneOn(step, scene) !== undefined)
  const own = [item, ...item.steps].flatMap((each) => namesOf(each, scene))
  const spent = scene.diary.all('done').filter((note) => own.includes(note.item))
  return {
    status: done !== null ? 'done' : droppedOn(item, scene) !== undefined ? 'dropped' : isBegun ? 'doing' : 'open',
    doneOn: done,
    spentMinutes: spent.reduce((sum, { minutes }) => sum + minutes, 0),
    due: windowEnd(item, scene, addDays(scene.today, 1)) ?? null,
  }
}

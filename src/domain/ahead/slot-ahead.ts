/**
 * Slots of days to come: what each would pick if it were always kept, by the rules of slot.ts. Plain numbers, because a year
 * is lived through before a line is printed. Knows no blocks.
 */
import type { HabitAhead } from '../habit/habit-ahead.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { isPickable, isSlot } from '../schedule/slot.ts'
import { selects } from '../plan/selector.ts'

/** A piece of work with its window in day numbers. */
export interface SlotWork {
  readonly item: PlannedItem
  readonly from: number
  readonly to: number
  /** Minutes still to be done. */
  left: number
  waiting: boolean
}

/** The work of one selector, in three orders; what lies before a pointer is of no use any more. */
interface Shelf<W extends SlotWork> {
  readonly byDeadline: readonly W[]
  readonly byAge: readonly W[]
  readonly byStart: readonly W[]
  /** The first in `byAge` that has something left. */
  firstLeft: number
  /** The first in `byDeadline` whose window is not over. */
  firstOpen: number
  /** The first in `byStart` that has something left. */
  firstToCome: number
}

export interface SlotAhead<W extends SlotWork> {
  readonly habit: HabitAhead
  readonly shelves: readonly Shelf<W>[]
  /** Times it was asked. */
  turns: number
  /** Its turn of today is over already. */
  readonly isDone: boolean
}

/** Turns that a slot has had. */
export interface Turns {
  readonly before: number
  /** One of them was today. */
  readonly isDone: boolean
}

/** @param work in the order of deadlines, and of age */
export function slotsAhead<W extends SlotWork>(
  habits: readonly HabitAhead[],
  plans: readonly Plan[],
  work: { readonly byDeadline: readonly W[]; readonly byAge: readonly W[] },
  turnsOf: (slot: PlannedItem) => Turns,
): SlotAhead<W>[] {
  return habits.flatMap((habit) => {
    if (!isSlot(habit.item)) return []
    const lists = plans.find(({ id }) => id === habit.item.plan)?.lists ?? []
    const own = ({ item }: W): boolean => item.plan === habit.item.plan && isPickable(item)
    const [byDeadline, byAge] = [work.byDeadline.filter(own), work.byAge.filter(own)]
    const shelves = (habit.item.habit?.picks ?? []).map((selector) => {
      const isSelected = ({ item }: W): boolean => selects(selector, item, lists)
      return shelfOf(byDeadline.filter(isSelected), byAge.filter(isSelected))
    })
    const { before, isDone } = turnsOf(habit.item)
    return [{ habit, shelves, turns: before, isDone }]
  })
}

function shelfOf<W extends SlotWork>(byDeadline: readonly W[], byAge: readonly W[]): Shelf<W> {
  return { byDeadline, byAge, byStart: [...byDeadline].sort((a, b) => a.from - b.from), firstLeft: 0, firstOpen: 0, firstToCome: 0 }
}

/**
 * The slots among the habits that ask on a day spend their minutes; what they picked waits till tomorrow for more, and is
 * answered so that it can be released.
 */
export function spendSlots<W extends SlotWork>(slots: readonly SlotAhead<W>[], asked: readonly HabitAhead[], day: number, isToday: boolean): W[] {
  const picked: W[] = []
  for (const slot of slots) {
    const { habit, shelves } = slot
    if (!asked.includes(habit)) continue
    if (isToday && slot.isDone) continue
    const turn = slot.turns++
    for (let i = 0; i < shelves.length; i++) {
      const work = nextOn(shelves[(turn + i) % shelves.length] as Shelf<W>, day)
      if (work === undefined) continue
      work.left = work.item.kind === 'problem' ? 0 : Math.max(0, work.left - habit.item.effortMinutes)
      work.waiting = true
      picked.push(work)
      break
    }
  }
  return picked
}

/** By deadline among open windows, else the oldest, else what begins soonest. */
function nextOn<W extends SlotWork>(shelf: Shelf<W>, day: number): W | undefined {
  const { byDeadline, byAge, byStart } = shelf
  while (shelf.firstLeft < byAge.length && (byAge[shelf.firstLeft] as W).left === 0) shelf.firstLeft++
  while (shelf.firstToCome < byStart.length && (byStart[shelf.firstToCome] as W).left === 0) shelf.firstToCome++
  while (shelf.firstOpen < byDeadline.length && (byDeadline[shelf.firstOpen] as W).to < day) shelf.firstOpen++
  const isFree = ({ left, waiting }: W): boolean => left > 0 && !waiting
  for (let i = shelf.firstOpen; i < byDeadline.length; i++) {
    const work = byDeadline[i] as W
    if (work.from <= day && isFree(work)) return work
  }
  for (let i = shelf.firstLeft; i < byAge.length && (byAge[i] as W).to < day; i++) {
    const work = byAge[i] as W
    if (isFree(work)) return work
  }
  for (let i = shelf.firstToCome; i < byStart.length; i++) {
    const work = byStart[i] as W
    if (work.from > day && isFree(work)) return work
  }
  return undefined
}

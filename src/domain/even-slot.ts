/**
 * Slots of days to come: what each would pick if it were always kept, by the rules of slot.ts. Plain numbers, because a year
 * is lived through before a line is printed. Knows no blocks.
 */
import { asksOn } from './even-habit.ts'
import type { EvenHabit } from './even-habit.ts'
import type { Plan, PlannedItem } from './plan.ts'
import { isSlot } from './slot.ts'
import { selects } from './selector.ts'

/** A piece of work with its window in day numbers. */
export interface SlotWork {
  readonly item: PlannedItem
  readonly from: number
  readonly to: number
  /** Minutes still to be done. */
  left: number
  waiting: boolean
}

/** The work of one selector, in two orders; what lies before a pointer is of no use any more. */
interface Shelf<W extends SlotWork> {
  readonly byDeadline: readonly W[]
  readonly byStart: readonly W[]
  /** The first in `byDeadline` that has something left. */
  firstLeft: number
  /** The first in `byDeadline` whose window is not over. */
  firstOpen: number
  /** The first in `byStart` that has something left. */
  firstToCome: number
}

export interface EvenSlot<W extends SlotWork> {
  readonly habit: EvenHabit
  readonly shelves: readonly Shelf<W>[]
  /** Times it was asked. */
  turns: number
}

/** @param work in the order of deadlines */
export function evenSlots<W extends SlotWork>(habits: readonly EvenHabit[], plans: readonly Plan[], work: readonly W[]): EvenSlot<W>[] {
  return habits.flatMap((habit) => {
    if (!isSlot(habit.item)) return []
    const lists = plans.find(({ id }) => id === habit.item.plan)?.lists ?? []
    const shelves = (habit.item.habit?.picks ?? []).map((selector) => shelfOf(work.filter(({ item }) => item.plan === habit.item.plan && selects(selector, item, lists))))
    return [{ habit, shelves, turns: 0 }]
  })
}

function shelfOf<W extends SlotWork>(byDeadline: readonly W[]): Shelf<W> {
  return { byDeadline, byStart: [...byDeadline].sort((a, b) => a.from - b.from), firstLeft: 0, firstOpen: 0, firstToCome: 0 }
}

/**
 * The slots that ask on a day spend their minutes; what they picked waits till tomorrow for more, and is answered so that
 * it can be released.
 */
export function spendSlots<W extends SlotWork>(slots: readonly EvenSlot<W>[], day: number): W[] {
  const picked: W[] = []
  for (const slot of slots) {
    const { habit, shelves } = slot
    if (day < habit.from || day > habit.to || !asksOn(habit, day)) continue
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
  const { byDeadline, byStart } = shelf
  while (shelf.firstLeft < byDeadline.length && (byDeadline[shelf.firstLeft] as W).left === 0) shelf.firstLeft++
  while (shelf.firstToCome < byStart.length && (byStart[shelf.firstToCome] as W).left === 0) shelf.firstToCome++
  while (shelf.firstOpen < byDeadline.length && (byDeadline[shelf.firstOpen] as W).to < day) shelf.firstOpen++
  const isFree = ({ left, waiting }: W): boolean => left > 0 && !waiting
  for (let i = shelf.firstOpen; i < byDeadline.length; i++) {
    const work = byDeadline[i] as W
    if (work.from <= day && isFree(work)) return work
  }
  for (let i = shelf.firstLeft; i < shelf.firstOpen; i++) {
    const work = byDeadline[i] as W
    if (isFree(work)) return work
  }
  for (let i = shelf.firstToCome; i < byStart.length; i++) {
    const work = byStart[i] as W
    if (work.from > day && isFree(work)) return work
  }
  return undefined
}

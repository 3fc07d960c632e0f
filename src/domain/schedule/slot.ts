/**
 * Slots: habits whose minutes are there for work of the list. Which item each of a day's slots picks, and when a slot
 * finishes what it picked. Knows no blocks and no screen.
 */
import type { Day } from '../calendar/day.ts'
import type { DueHabit } from '../habit/habit-today.ts'
import type { Facts } from '../facts/facts.ts'
import { isReady } from './needed.ts'
import type { InOrder, Plan, PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import type { Selector } from '../plan/roadmap.ts'
import { byAge, byDeadline } from './schedule.ts'
import type { OpenWork } from './schedule.ts'
import { selects } from '../plan/selector.ts'

/** True for a habit that picks its work. */
export function isSlot({ habit }: PlannedItem): boolean {
  return habit !== undefined && habit.picks.length > 0
}

/** Work that takes minutes: neither a habit nor a deliverable. */
export function isPickable({ type, effortMinutes }: PlannedItem): boolean {
  return (type === 'task' || type === 'step') && effortMinutes > 0
}

/** True of work that one of the slots of its plan could pick. @param isMeant which of the slots */
export function pickableBy(plans: readonly Plan[], isMeant: (picks: readonly Selector[]) => boolean = () => true): (item: PlannedItem) => boolean {
  const slots = plans.map(({ id, items, lists }) => ({ id, lists, selectors: items.flatMap(({ habit }) => (habit && isMeant(habit.picks) ? habit.picks : [])) }))
  return (item) => isPickable(item) && slots.some(({ id, lists, selectors }) => id === item.plan && selectors.some((selector) => selects(selector, item, lists)))
}

/** Whether one turn of the slot finishes what it picked: a problem always, other work when it needs no more minutes. */
export function finishes(slot: PlannedItem, picked: PlannedItem, remainingMinutes: number): boolean {
  return picked.kind === 'problem' || remainingMinutes <= slot.effortMinutes
}

export interface PickRequest {
  readonly plans: readonly Plan[]
  readonly facts: Facts
  readonly day: Day
  readonly progress: ProgressMap
  /** The habits of the day, in order. */
  readonly habits: readonly DueHabit[]
  /** All that is open on the day, also what begins later. */
  readonly work: readonly OpenWork[]
}

/** What each slot of the day picked, by the slot's ref. */
export type Picks = ReadonlyMap<string, OpenWork>

/**
 * A slot that was done keeps what it was spent on. Each other one that takes minutes picks, in turn, by Order among open
 * windows, then the oldest overdue work, then what begins soonest; no item is picked twice. A list of selectors takes
 * turns, and one that finds nothing gives its turn to the next.
 */
export function pickWork(request: PickRequest): Picks {
  const picks = new Map<string, OpenWork>()
  const slots = request.habits.filter(({ item }) => isSlot(item))
  if (slots.length === 0) return picks
  for (const { item } of slots) {
    const spentOn = spentOnIn(item, request)
    if (spentOn) picks.set(item.ref, spentOn)
  }
  const taken = new Set([...picks.values()].map(({ item }) => item.ref))
  for (const slot of slots) {
    const { item } = slot
    if (picks.has(item.ref) || !isSeeking(slot)) continue
    const found = nextFor(item, request, taken)
    if (found === undefined) continue
    picks.set(item.ref, found)
    taken.add(found.item.ref)
  }
  return picks
}

function isSeeking({ item, minutes, today }: DueHabit): boolean {
  return isSlot(item) && today.status !== 'done' && minutes > 0
}

/** Whether a slot would have picked something that is not at hand. */
export function seeksFurther({ habits, plans, day }: Pick<PickRequest, 'habits' | 'plans' | 'day'>, picks: Picks): boolean {
  return habits.some((slot) => {
    const first = plans.find(({ id }) => id === slot.item.plan)?.far?.slots[slot.item.ref]
    const picked = picks.get(slot.item.ref)
    return first !== undefined && isSeeking(slot) && (picked === undefined || (picked.window.from > day && byStart(first, picked) < 0))
  })
}

/** The order in which slots take what is to come. */
export function byStart(a: InOrder, b: InOrder): number {
  return a.window.from !== b.window.from ? (a.window.from < b.window.from ? -1 : 1) : byDeadline(a, b)
}

/** The item that a slot was spent on that day. */
function spentOnIn(slot: PlannedItem, { plans, facts, day, work, progress }: PickRequest): OpenWork | undefined {
  const ref = facts.items.get(slot.ref)?.completions.findLast((completion) => completion.day === day && completion.picked !== undefined)?.picked
  if (ref === undefined) return undefined
  const open = work.find(({ item }) => item.ref === ref)
  if (open) return open
  const item = plans.flatMap((plan) => plan.items).find((each) => each.ref === ref)
  return item && { item, window: progress.get(ref)?.window ?? { from: day, to: day }, remainingMinutes: 0 }
}

function nextFor(slot: PlannedItem, { plans, facts, day, progress, work }: PickRequest, taken: ReadonlySet<string>): OpenWork | undefined {
  const plan = plans.find(({ id }) => id === slot.plan)
  const picks = slot.habit?.picks ?? []
  const turn = turnOf(slot, facts, day)
  for (let i = 0; i < picks.length; i++) {
    const selector = picks[(turn + i) % picks.length] as Selector
    let best: OpenWork | undefined
    for (const open of work) {
      const { item } = open
      if (item.plan !== slot.plan || !isPickable(item) || taken.has(item.ref) || progress.get(item.ref)?.status !== 'open') continue
      if (!selects(selector, item, plan?.lists ?? []) || (best !== undefined && compare(open, best, day) >= 0) || !isReady(item, progress)) continue
      best = open
    }
    if (best) return best
  }
  return undefined
}

/** How many days before this one the slot was done on. */
function turnOf(slot: PlannedItem, facts: Facts, day: Day): number {
  const before = facts.items.get(slot.ref)?.completions.filter((completion) => completion.day < day && !completion.before) ?? []
  return new Set(before.map((completion) => completion.day)).size
}

/** Open windows first, then overdue ones, then those to come. */
function compare(a: OpenWork, b: OpenWork, day: Day): number {
  const rank = rankOf(a, day) - rankOf(b, day)
  if (rank !== 0) return rank
  if (a.window.to < day) return byAge(a, b)
  return a.window.from > day ? byStart(a, b) : byDeadline(a, b)
}

function rankOf({ window }: OpenWork, day: Day): number {
  return window.to < day ? 1 : window.from > day ? 2 : 0
}

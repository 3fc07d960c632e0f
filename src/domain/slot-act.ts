/**
 * What ticking means where there are slots: doing what a slot picked ticks both, and so does ticking the slot. The minutes
 * are those of the slot's turn unless they are said; they stand with the item, and the slot's own are 0 then. Pure, nothing
 * is written here.
 */
import { completing } from './act.ts'
import type { Act, DoneWish } from './act.ts'
import type { Day } from './day.ts'
import type { AgendaEntry } from './entry.ts'
import type { DoneData, Fact } from './event.ts'
import type { Facts } from './facts.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { ProgressMap } from './progress.ts'
import { selects } from './selector.ts'
import { finishes, isSlot } from './slot.ts'

export interface SlotScene {
  readonly plans: readonly Plan[]
  /** The day's slots with what each picked. */
  readonly slots: readonly AgendaEntry[]
  readonly items: ReadonlyMap<string, PlannedItem>
  readonly progress: ProgressMap
  readonly facts: Facts
  readonly day: Day
}

export interface SlotWish extends DoneWish {
  /** The slot counts, what it picked stays open. */
  readonly unfinished: boolean
}

/** Completions of the items named, each with that of the slot it was done in. An item ticks one slot, a slot one item. */
export function completingInSlots(items: readonly PlannedItem[], scene: SlotScene, wish: SlotWish): Act {
  const facts: { item: PlannedItem; fact: Fact }[] = []
  const already: PlannedItem[] = []
  const isTicked = (item: PlannedItem): boolean => facts.some((each) => each.item === item)
  for (const named of items) {
    if (isTicked(named)) continue
    const entry = scene.slots.find(({ item, status }) => item === named && status === 'open')
    const picked = entry?.picked?.item
    if (entry && picked && (wish.unfinished || !finishes(named, picked, scene.progress.get(picked.ref)?.remainingMinutes ?? 0))) {
      facts.push(spentOn(entry, picked, wish))
      continue
    }
    const act = complete(picked ?? named, scene, wish)
    already.push(...act.already)
    const slots = entry && picked ? new Map([[picked, entry]]) : wish.before || isSlot(named) ? new Map<PlannedItem, AgendaEntry>() : slotsFor(act, scene, isTicked)
    for (const done of act.facts) {
      const slot = slots.get(done.item)
      facts.push(slot && wish.minutes === undefined ? { item: done.item, fact: inTurn(done.fact, slot) } : done)
    }
    for (const [item, slot] of slots) facts.push(ticked(slot.item, item))
  }
  return { facts, already }
}

/** What took a turn of a slot took its minutes; a turn without minutes of its own takes those of the item. */
function inTurn(fact: Fact, { item: slot }: AgendaEntry): Fact {
  return fact.what === 'done' && slot.effortMinutes > 0 ? { ...fact, data: { ...fact.data, minutes: slot.effortMinutes, assumed: true } } : fact
}

function complete(item: PlannedItem, { items, progress, facts, day }: SlotScene, wish: DoneWish): Act {
  return completing([item], items, progress, facts, day, wish)
}

/** For each item done, the slot that picked it, else the first open one that could have. */
function slotsFor(act: Act, scene: SlotScene, isTicked: (slot: PlannedItem) => boolean): Map<PlannedItem, AgendaEntry> {
  const slots = new Map<PlannedItem, AgendaEntry>()
  for (const { item } of act.facts) {
    const open = scene.slots.filter((entry) => entry.status === 'open' && !isTicked(entry.item) && ![...slots.values()].includes(entry))
    const slot = open.find(({ picked }) => picked && isSame(picked.item, item)) ?? slotFor(item, open, scene)
    if (slot) slots.set(item, slot)
  }
  return slots
}

/** One that takes minutes goes before one that is ahead of its quota. */
function slotFor(done: PlannedItem, open: readonly AgendaEntry[], { plans }: SlotScene): AgendaEntry | undefined {
  const admits = ({ item: slot }: AgendaEntry): boolean => {
    const plan = plans.find(({ id }) => id === slot.plan)
    const own = plan?.items.find((item) => isSame(item, done))
    return own !== undefined && (slot.habit?.picks ?? []).some((selector) => selects(selector, own, plan?.lists ?? []))
  }
  const fitting = open.filter(admits)
  return fitting.find(({ minutes }) => minutes > 0) ?? fitting[0]
}

function isSame(a: PlannedItem, b: PlannedItem): boolean {
  return a.ref === b.ref || (a.key !== undefined && a.key === b.key)
}

/** The slot's own event where the item has one too. */
function ticked(slot: PlannedItem, picked: PlannedItem): { item: PlannedItem; fact: Fact } {
  return { item: slot, fact: doneFact(slot, { minutes: 0, assumed: true, picked: picked.ref }) }
}

/** The slot's event where the item stays open: its minutes were spent on the item. */
function spentOn({ item: slot, minutes }: AgendaEntry, picked: PlannedItem, wish: DoneWish): { item: PlannedItem; fact: Fact } {
  const { minutes: said, note, url } = wish
  const time = said === undefined ? ({ minutes: minutes || slot.effortMinutes, assumed: true } as const) : { minutes: said }
  const words = { ...(note === undefined ? {} : { note }), ...(url === undefined ? {} : { url }) }
  return { item: slot, fact: doneFact(slot, { ...time, ...words, picked: picked.ref }) }
}

function doneFact(item: PlannedItem, data: DoneData): Fact {
  return { what: 'done', plan: item.plan, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data }
}

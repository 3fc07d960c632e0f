/**
 * What ticking means where there are slots: doing what a slot picked ticks both, and so does ticking the slot. The minutes
 * are those of the slot's turn unless they are said; they stand with the item, and the slot's own are 0 then. Pure, nothing
 * is written here.
 */
import { completing, loggedOn, working } from './act.ts'
import type { Act, DoneWish } from './act.ts'
import type { Day } from '../calendar/day.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import type { DoneData, Fact } from '../facts/event.ts'
import type { Score } from '../facts/scores.ts'
import type { Facts } from '../facts/facts.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { selects } from '../plan/selector.ts'
import { finishes, isPickable } from '../schedule/slot.ts'

export interface SlotScene {
  readonly plans: readonly Plan[]
  /** The day's slots with what each picked. */
  readonly slots: readonly AgendaEntry[]
  readonly items: ReadonlyMap<string, PlannedItem>
  readonly progress: ProgressMap
  readonly facts: Facts
  readonly day: Day
  /** By ref of a slot, what the row that was typed showed beside it. */
  readonly shown: ReadonlyMap<string, PlannedItem>
}

export interface SlotWish extends DoneWish {
  /** The slot counts, what it picked stays open. */
  readonly unfinished: boolean
}

/** Something named, with what is said of it alone. */
export interface ActWish {
  readonly item: PlannedItem
  readonly wish: SlotWish
}

/** What one name on the command line stands for. */
interface Turn {
  /** The slot whose turn it is; open, or one that goes on with what it picked. */
  readonly slot?: AgendaEntry
  /** What is done or worked on. */
  readonly item: PlannedItem
  /** The slot was named, not what it picked: long work is not finished by that. */
  readonly isBySlot: boolean
}

/**
 * Completions of the items named, of each what is said of it, each with that of the slot it was done in. An item ticks one
 * slot, a slot one item; those that were named have their slots before others take one out of turn.
 */
export function completingEach(wishes: readonly ActWish[], scene: SlotScene): Act {
  const facts: { item: PlannedItem; fact: Fact }[] = []
  const already: PlannedItem[] = []
  const turns = wishes.map(({ item, wish }) => ({ ...turnOf(item, scene, wish), wish }))
  const used = new Set(turns.flatMap(({ slot }) => slot ?? []))
  for (const turn of turns) {
    if (facts.some(({ item }) => item === turn.item)) continue
    const { wish } = turn
    const act = actOf(turn, scene, wish)
    facts.push(...act.facts)
    if (act.facts.length === 0) already.push(...act.already)
    if (turn.slot || wish.before) continue
    for (const { item, fact } of act.facts) {
      const slot = item.type === 'habit' || fact.what !== 'done' ? undefined : slotFor(item, scene.slots.filter((entry) => entry.status === 'open' && !used.has(entry)), scene)
      if (slot === undefined) continue
      used.add(slot)
      facts.push(ticked(slot.item, item))
    }
  }
  return { facts, already }
}

function turnOf(named: PlannedItem, scene: SlotScene, wish: SlotWish): Turn {
  const entry = scene.slots.find(({ item }) => item === named)
  if (entry === undefined) {
    const slot = wish.before ? undefined : scene.slots.find(({ status, picked }) => status === 'open' && picked && isSame(picked.item, named))
    return { item: named, isBySlot: false, ...(slot ? { slot } : {}) }
  }
  const shown = scene.shown.get(named.ref)
  const pick = shown && isOpen(shown, scene) ? shown : entry.picked?.item
  // An amount is the slot's own, and so are points that come after its turn.
  const isOwn = wish.amount !== undefined || (wish.score !== undefined && entry.status !== 'open')
  if (pick === undefined || !isOpen(pick, scene) || isOwn) return { item: named, isBySlot: true }
  if (entry.status === 'open') return { item: pick, isBySlot: true, slot: entry }
  // The slot was ticked by other work since: what its row showed is done all the same; and minutes go on with what is open.
  if (wish.minutes !== undefined || wish.unfinished) return { item: pick, isBySlot: true, slot: entry }
  return { item: shown === pick ? pick : named, isBySlot: true }
}

function isOpen({ ref }: PlannedItem, { progress }: SlotScene): boolean {
  const status = progress.get(ref)?.status
  return status === 'open' || status === 'neutral'
}

function actOf({ slot, item, isBySlot }: Turn, { items, progress, facts, day }: SlotScene, wish: SlotWish): Act {
  if (wish.unfinished && !isBySlot) return working(item, items, progress, wish)
  if (slot === undefined) return completing([item], items, progress, facts, day, wish)
  const left = progress.get(item.ref)?.remainingMinutes ?? 0
  const ends = finishes(slot.item, item, left)
  if (isBySlot && (wish.unfinished || !ends || slot.status === 'done')) return { facts: [spentOn(slot, item, facts, day, wish)], already: [] }
  // Points are of what was named: a slot comes again, what it picks does not.
  const { score, ...rest } = wish
  const act = completing([item], items, progress, facts, day, isBySlot ? rest : wish)
  if (act.facts.length === 0) return act
  const inTurn = wish.minutes === undefined && ends && slot.minutes > 0 ? act.facts.map((each) => ({ ...each, fact: withMinutes(each.fact, slot.minutes) })) : act.facts
  return { facts: [...inTurn, ticked(slot.item, item, isBySlot ? score : undefined)], already: [] }
}

/** What a turn finishes took the minutes of the turn, as its row said. */
function withMinutes(fact: Fact, minutes: number): Fact {
  return fact.what === 'done' ? { ...fact, data: { ...fact.data, minutes, assumed: true } } : fact
}

/** The first open slot that could have picked it; one that takes minutes goes before one that is ahead of its quota. */
function slotFor(done: PlannedItem, open: readonly AgendaEntry[], { plans }: SlotScene): AgendaEntry | undefined {
  const admits = ({ item: slot }: AgendaEntry): boolean => {
    const plan = plans.find(({ id }) => id === slot.plan)
    const twins = plan?.items.filter((item) => isPickable(item) && isSame(item, done)) ?? []
    return twins.some((own) => (slot.habit?.picks ?? []).some((selector) => selects(selector, own, plan?.lists ?? [])))
  }
  const fitting = open.filter(admits)
  return fitting.find(({ minutes }) => minutes > 0) ?? fitting[0]
}

function isSame(a: PlannedItem, b: PlannedItem): boolean {
  return a.ref === b.ref || (a.key !== undefined && a.key === b.key)
}

/** A habit's own event where what it was spent on has one too. */
export function ticked(slot: PlannedItem, picked: PlannedItem, score?: Score): { item: PlannedItem; fact: Fact } {
  return { item: slot, fact: doneFact(slot, { minutes: 0, assumed: true, picked: picked.ref, ...(score === undefined ? {} : { score }) }) }
}

/** The slot's event where the item stays open: its minutes, less those the day has already, were spent on the item. */
function spentOn({ item: slot, minutes }: AgendaEntry, picked: PlannedItem, facts: Facts, day: Day, wish: DoneWish): { item: PlannedItem; fact: Fact } {
  const { minutes: said, note, url, score } = wish
  const before = loggedOn(slot, facts, day).reduce((sum, completion) => sum + completion.minutes, 0)
  const time = said === undefined ? ({ minutes: Math.max(0, (minutes || slot.effortMinutes) - before), assumed: true } as const) : { minutes: said }
  const words = { ...(note === undefined ? {} : { note }), ...(url === undefined ? {} : { url }), ...(score === undefined ? {} : { score }) }
  return { item: slot, fact: doneFact(slot, { ...time, ...words, picked: picked.ref }) }
}

function doneFact(item: PlannedItem, data: DoneData): Fact {
  return { what: 'done', plan: item.plan, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data }
}

/** What a clock is started on, and the fact of its start. */
import { dueCard } from '../domain/act/review-act.ts'
import type { AgendaBlock, AgendaEntry } from '../domain/schedule/entry.ts'
import { dayOf } from '../domain/calendar/day.ts'
import { LONGEST_STRETCH, minutesAfter } from '../domain/facts/clock.ts'
import type { StartData } from '../domain/facts/event.ts'
import { isUnfinished } from '../domain/facts/progress.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { isSlot } from '../domain/schedule/slot.ts'
import { UserError } from '../errors.ts'
import type { DatedFact } from '../journal/record.ts'
import { agendaOf } from './day-view.ts'
import type { Scene } from './doing.ts'
import { mayBePicked, openTwin, slotsOn } from './done-slots.ts'
import { findItems } from './references.ts'
import type { Session } from './session.ts'

export interface ClockTarget {
  /** What the clock is on: a slot where its turn is meant. */
  readonly item: PlannedItem
  /** What the time goes to: what the slot picked, a task's first open step, else the item. */
  readonly work: PlannedItem
}

/**
 * What the words name; of a slot with what it picks today, as a row of today shows both.
 * @throws UserError too-many-arguments, closed-already, and those of findItems
 */
export async function clockTarget(session: Session, scene: Scene, words: readonly string[]): Promise<ClockTarget> {
  const [named, other] = await findItems(session, scene.active, words)
  if (named === undefined || other !== undefined) throw new UserError('too-many-arguments', { command: 'start', extra: words.at(-1) ?? '' })
  const slots = mayBePicked(named, scene.active) ? slotsOn(session, scene.active, session.today) : []
  const slot = slots.find((entry) => entry.status === 'open' && entry.picked && isMeant(named, entry, entry.picked.item))
  if (slot?.picked) return { item: slot.item, work: slot.picked.item }
  const work = firstOpen(openTwin(named, scene), scene)
  if (!work.habit && !isWorkable(work, scene) && !comesBack(session, scene, work)) throw new UserError('closed-already', { ref: named.id })
  return { item: work, work }
}

function isMeant(named: PlannedItem, { item }: AgendaEntry, picked: PlannedItem): boolean {
  return isSlot(named) ? item === named : picked.ref === named.ref || (named.key !== undefined && picked.key === named.key)
}

function comesBack({ today: day }: Session, { active, progress }: Scene, item: PlannedItem): boolean {
  return dueCard(item, { progress, facts: active.facts, day, cards: active.cardsOn?.(day) }) !== undefined
}

/** Only steps are worked on where a task has some. */
function firstOpen(item: PlannedItem, { items, progress }: Scene): PlannedItem {
  const step = item.steps.find((ref) => isUnfinished(progress.get(ref)))
  return (step === undefined ? undefined : items.get(step)) ?? item
}

function isWorkable({ ref }: PlannedItem, { progress }: Scene): boolean {
  const state = progress.get(ref)
  return isUnfinished(state) || state?.status === 'neutral'
}

export interface ClockWish {
  readonly forMinutes?: number
  /** It began so many minutes ago. */
  readonly agoMinutes: number
}

/** It should end when its time is over; without one with the block in progress, else when the effort that is left is spent. */
export function startingFact(session: Session, scene: Scene, { item, work }: ClockTarget, { forMinutes, agoMinutes }: ClockWish): DatedFact {
  const { clock, config, host } = session
  const since = minutesAfter(clock.instant, -agoMinutes)
  const left = scene.progress.get(work.ref)?.remainingMinutes ?? 0
  const length = forMinutes ?? Math.min(left, LONGEST_STRETCH)
  const ends = (forMinutes === undefined ? blockEnd(session, scene, item) : undefined) ?? (length > 0 ? minutesAfter(since, length) : undefined)
  const data: StartData = {
    since: since.toISOString(),
    ...(ends === undefined ? {} : { ends: ends.toISOString() }),
    ...(forMinutes === undefined ? {} : { forMinutes }),
    ...(work.ref === item.ref ? {} : { picked: work.ref }),
  }
  const day = dayOf(since, host.offsetAt(since, config.timeZone), config.dayStart)
  return { fact: { what: 'start', plan: item.plan, item: item.id, ...(item.key === undefined ? {} : { key: item.key }), data }, day }
}

/** Where it stands in the block in progress: the end of it, and of those that follow without a break and go on with it. */
function blockEnd(session: Session, { active }: Scene, { ref }: PlannedItem): Date | undefined {
  const { instant, minute } = session.clock
  const { blocks } = agendaOf(session, active, session.today)
  const row = blocks.flatMap(({ entries }) => entries).find((entry) => entry.item.ref === ref)
  const holds = ({ entries, continued }: AgendaBlock): boolean => row !== undefined && (entries.includes(row) || continued.includes(row.n))
  let end: number | undefined
  for (const block of blocks) {
    const { from, to } = block
    if (from === undefined || to === undefined || !holds(block)) continue
    if (end === undefined ? from <= minute && minute < to : from === end) end = to
  }
  return end === undefined ? undefined : minutesAfter(instant, end - minute)
}

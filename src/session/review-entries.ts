/** What `review` goes through: what is listed today, all that is due, or what is named. */
import type { Day } from '../domain/calendar/day.ts'
import { cardsBy, isReviewed } from '../domain/review/card.ts'
import type { Card } from '../domain/review/card.ts'
import { addDays, daysBetween } from '../domain/calendar/day.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { reviewMinutes } from '../domain/review/card.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { isRunningOn } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import { agendaOf } from './day-view.ts'
import type { Scene } from './doing.ts'
import { findItems } from './references.ts'
import type { Session } from './session.ts'

export interface DueEntries {
  /** Not reviewed today yet. */
  readonly entries: readonly AgendaEntry[]
  /** How many are due in all. */
  readonly due: number
  /** The day on which the next comes back, where none is due. */
  readonly next?: Day
  /** Why nothing can come back today: no minutes are given to reviews, or no plan runs. */
  readonly still?: 'off' | 'paused'
}

/** @throws UserError not-to-review and those of findItems */
export async function reviewEntries(session: Session, { active, items, progress }: Scene, words: readonly string[], all: boolean): Promise<DueEntries> {
  const { today } = session
  const cards = active.cardsOn?.(today)
  const running = new Set(active.plans.flatMap((plan) => (isRunningOn(plan, today) ? [plan.id] : [])))
  const isOpen = (card: Card): boolean => running.has(card.plan) && !isReviewed(card, active.facts, today, addDays(today, 1))
  const due = cards ? cardsBy(cards, active.facts, today).filter(isOpen) : []
  const next = due.length > 0 ? undefined : (await import('./reviewing.ts')).nextDue(session, active.whole?.() ?? active)
  const named = words.length === 0 ? [] : await findItems(session, active, words)
  const other = named.find(({ ref, review }) => !review || progress.get(ref)?.status !== 'done')
  if (other) throw new UserError('not-to-review', { ref: other.id })
  const entry = (item: PlannedItem, n: number): AgendaEntry => {
    const card = due.find(({ ref, key }) => ref === item.ref || (key !== undefined && key === item.key))
    return { n, item, type: 'review', minutes: card?.minutes ?? reviewMinutes(item), spentMinutes: 0, ...(card ? { due: card.due } : {}), daysLate: card ? Math.max(0, daysBetween(card.due, today)) : 0, status: 'open' }
  }
  const listed = agendaOf(session, active, today).reviews.entries.filter(({ status }) => status === 'open')
  const whole = due.flatMap(({ ref }) => items.get(ref) ?? [])
  const chosen = words.length > 0 ? named.map((item, i) => entry(item, i + 1)) : all ? whole.map((item, i) => entry(item, i + 1)) : listed.map((each, i) => ({ ...each, n: i + 1 }))
  const still = session.config.reviews.minutes === 0 ? 'off' : running.size === 0 ? 'paused' : undefined
  return { entries: chosen, due: due.length, ...(next === undefined ? {} : { next }), ...(still === undefined ? {} : { still }) }
}

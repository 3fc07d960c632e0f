/** What `done` has to know of slots: which of the day may have been spent on what is ticked. */
import { entriesOf } from '../domain/agenda/agenda.ts'
import type { Active } from '../domain/agenda/active.ts'
import type { Day } from '../domain/calendar/day.ts'
import { factsUntil } from '../domain/facts/facts-until.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { isSlot } from '../domain/schedule/slot.ts'
import { agendaOf } from './day-view.ts'
import type { Scene } from './doing.ts'
import type { Session } from './session.ts'

/** Of items with one key, one that is open where the one that was named is done: an `again` plan asks for it anew. */
export function openTwin(item: PlannedItem, { items, progress }: Scene): PlannedItem {
  if (item.key === undefined || progress.get(item.ref)?.status !== 'done') return item
  return [...items.values()].find(({ key, ref }) => key === item.key && progress.get(ref)?.status === 'open') ?? item
}

/** A slot, or work that a slot could pick; a key may be picked in any plan. */
export function mayBePicked(item: PlannedItem, { plans }: Active): boolean {
  if (item.type === 'habit') return isSlot(item)
  return plans.some((plan) => (item.key !== undefined || plan.id === item.plan) && plan.items.some(isSlot))
}

/** The day's slots with what each picks; of an earlier day, as was known then. */
export function slotsOn(session: Session, active: Active, day: Day): AgendaEntry[] {
  const facts = day < session.today ? factsUntil(active.facts, day) : active.facts
  return entriesOf(agendaOf(session, { ...active, facts }, day)).filter(({ item }) => isSlot(item))
}

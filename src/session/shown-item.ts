/** Joins plans, facts and journal into all that is shown of one item. */
import { buildAgenda, entriesOf } from '../domain/agenda/agenda.ts'
import { scoredItems } from '../domain/facts/scores.ts'
import { buildHabitHistory, habitOf, habitRecord } from '../domain/habit/habit.ts'
import { itemStates } from '../domain/show/item-state.ts'
import type { ItemState } from '../domain/show/item-state.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { listsOf, resourcesOf } from '../domain/show/shown.ts'
import type { ShownItem } from '../domain/show/shown.ts'
import { isSlot } from '../domain/schedule/slot.ts'
import { whyOf } from '../domain/show/why.ts'
import type { Active } from '../domain/agenda/active.ts'
import { itemEvents } from './item-events.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

const EVENTS = 50

export function shownItem(session: Session, { plans, ended, facts, preview }: Active, item: PlannedItem): ShownItem {
  const { today: day, clock } = session
  const config = scheduleConfig(session.config)
  const rest = restDays(plans, config)
  const states = new Map(itemStates({ plans: [...plans, ...ended], facts, day, rest }).flatMap(withSteps))
  const state = states.get(item.ref)
  if (state === undefined) throw new Error(`${item.ref} is in no plan`)
  const habit = habitOf(item, facts.items.get(item.ref))
  const request = { plans, facts, day, minute: clock.minute, config, rest }
  const picked = isSlot(item) ? entriesOf(buildAgenda(request)).find((entry) => entry.item.ref === item.ref)?.picked?.item : undefined
  return {
    state,
    needs: item.needs.flatMap((ref) => states.get(ref) ?? []),
    ...(habit ? { record: habitRecord(buildHabitHistory(habit, { today: day, off: facts.off, rest })) } : {}),
    why: whyOf(state, request),
    events: preview ? [] : itemEvents(session, item, EVENTS),
    resources: resourcesOf(state),
    lists: listsOf(state),
    scores: scoredItems([item, ...state.steps.map((step) => step.item)], facts),
    ...(picked ? { picked } : {}),
  }
}

function withSteps(state: ItemState): (readonly [string, ItemState])[] {
  return [state, ...state.steps].map((each) => [each.item.ref, each] as const)
}

/** What comes up within three days: appointments, and last days of what must not be late. Knows no agenda. */
import { addDays } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { isUnfinished } from '../facts/progress.ts'
import { isRunningOn } from '../plan/plan.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'

export interface Coming {
  readonly item: PlannedItem
  readonly day: Day
  /** Minutes after midnight of an appointment; undefined of a last day. */
  readonly at?: number
}

/** Days ahead that are looked at. */
const SOON = 3

/**
 * Appointments from tomorrow through three days from now, and from today on the last days of open deliverables and of work
 * that must be done; first day first, appointments before last days. What shares a key is named once. A task is named
 * for its steps.
 */
export function comingUp(plans: readonly Plan[], progress: ProgressMap, today: Day): Coming[] {
  const last = addDays(today, SOON)
  const seen = new Set<string>()
  const found = plans.filter((plan) => isRunningOn(plan, today)).flatMap((plan) => plan.items).flatMap((item): Coming[] => {
    const state = progress.get(item.ref)
    const window = state?.window ?? item.window
    if (item.type === 'habit' || item.type === 'step' || window === undefined || !isUnfinished(state)) return []
    if (window.to < today || window.to > last || seen.has(item.key ?? item.ref)) return []
    const coming = comingOf(item, window)
    // Today's appointments stand in the day itself.
    if (coming?.at !== undefined && coming.day === today) return []
    if (coming) seen.add(item.key ?? item.ref)
    return coming ? [coming] : []
  })
  return found.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : (a.at ?? 1440) - (b.at ?? 1440)))
}

function comingOf(item: PlannedItem, { from, to }: DaySpan): Coming | undefined {
  if (item.at !== undefined && from === to) return { item, day: to, at: item.at }
  return item.type === 'deliverable' || item.priority === 'must' ? { item, day: to } : undefined
}

/** Recorded events as JSON. */
import type { PastEvent } from '../../domain/facts/history.ts'
import { jsonOfEvent } from './act.ts'

/** Newest first, as they are given; `reference` is what `undo` takes, `was` the ref it was recorded with where that was another. */
export function jsonOfHistory(events: readonly PastEvent[]): object[] {
  return events.map((event) => ({ ...jsonOfEvent(event), reference: `e${event.seq}`, undone: event.undone, was: event.was === undefined ? null : `${event.plan ?? ''}/${event.was}` }))
}

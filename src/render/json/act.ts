/** What a recording command answers, as JSON. */
import type { Act } from '../../domain/act/act.ts'
import type { JournalEvent } from '../../domain/facts/event.ts'

export function jsonOfAct(recorded: readonly JournalEvent[], { already }: Act): object {
  return jsonOfRecorded(recorded, already.map(({ ref }) => ref))
}

/** @param already refs of what needed nothing */
export function jsonOfRecorded(recorded: readonly JournalEvent[], already: readonly string[] = []): object {
  return { command: recorded[0]?.command ?? null, recorded: recorded.map(jsonOfEvent), already }
}

export function jsonOfEvent(event: JournalEvent): object {
  const { id, command, what, at, day, zone, plan, item, key, data } = event
  return { id, command, what, at, day, zone, ref: plan === undefined ? null : item === undefined ? plan : `${plan}/${item}`, key: key ?? null, data }
}

/** Reads what was recorded, for the screen of the history: whole commands, with their local time and what an undo took. */
import { dayOf } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { CommandEntry, PastEvent } from '../domain/facts/history.ts'
import { withHeirs } from '../journal/links.ts'
import { history } from '../journal/past.ts'
import { eventsOf } from '../journal/rows.ts'
import { clock } from '../locales/clock.ts'
import type { Session } from './session.ts'

const EVENTS_AT_ONCE = 200

/** The events of that many commands and of one more, newest first, so that it is known whether there are older ones. */
export function newestEvents(session: Session, commands: number): PastEvent[] {
  const events: PastEvent[] = []
  const seen = new Set<string>()
  for (;;) {
    const before = events.at(-1)?.seq
    const read = history(session.journal(), { limit: EVENTS_AT_ONCE, ...(before === undefined ? {} : { before }) })
    for (const event of read) {
      seen.add(event.command)
      if (seen.size > commands + 1) return events
      events.push(event)
    }
    if (read.length < EVENTS_AT_ONCE) return events
  }
}

/** The command with the local day and time at which it was given, and what it took back where it is an undo. */
export function readCommand(session: Session, entry: CommandEntry): { readonly entry: CommandEntry; readonly recorded: { readonly day: Day; readonly clock: string }; readonly took: readonly JournalEvent[] } {
  const { at, zone, command } = entry
  const instant = new Date(at)
  const offset = session.host.offsetAt(instant, zone)
  const local = new Date(instant.getTime() + offset * 60_000)
  return {
    entry: { ...entry, first: eventsOf(session.journal(), command)[0]?.seq ?? entry.first },
    recorded: { day: dayOf(instant, offset, session.config.dayStart), clock: clock(local.getUTCHours() * 60 + local.getUTCMinutes()) },
    took: entry.events.flatMap((event) => (event.what === 'undo' ? factsTaken(session, event, new Set()) : [])),
  }
}

/** The facts that an undo took back, or as an undo of an undo brought again. */
function factsTaken(session: Session, undo: JournalEvent, seen: Set<string>): JournalEvent[] {
  const command = String(undo.data['command'])
  if (seen.has(command)) return []
  seen.add(command)
  return withHeirs(session.journal(), eventsOf(session.journal(), command)).flatMap((event) => (event.what === 'undo' ? factsTaken(session, event, seen) : [event]))
}

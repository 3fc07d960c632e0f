/** Takes commands back and brings them again. Knows no kind of fact but the undo itself. */
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent, Undoing } from '../domain/facts/event.ts'
import { heirOf, sourcesOf } from '../domain/plan/link.ts'
import { JournalError } from './errors.ts'
import { all, get, writing } from './handle.ts'
import type { Journal } from './handle.ts'
import { linksOf } from './links.ts'
import { isUndone } from './projection.ts'
import { append } from './record.ts'
import type { Stamp } from './record.ts'
import { eventsOf } from './rows.ts'
import { targetsOf } from './settle.ts'

/**
 * Takes back one command, whatever it touched; of an undo, brings back what that took. Undefined, and nothing recorded, when
 * the command is taken back already (another terminal was first).
 * @throws JournalError command-unknown and those of {@link record}
 */
export function undo(journal: Journal, command: string, stamp: Stamp & { readonly day: Day }): Undoing | undefined {
  return writing(journal, () => {
    if (eventsOf(journal, command).length === 0) throw new JournalError('command-unknown', { file: journal.file, command })
    if (isUndone(journal, command)) return undefined
    const reached = factsReached(journal, command)
    const before = reached.map((event) => isUndone(journal, event.command))
    const [event] = append(journal, [{ fact: { what: 'undo', data: { command } }, day: stamp.day }], stamp)
    const after = reached.map((each) => isUndone(journal, each.command))
    return {
      command: event?.command ?? '',
      undone: reached.filter((_, i) => before[i] === false && after[i] === true),
      restored: reached.filter((_, i) => before[i] === true && after[i] === false),
    }
  })
}

/** The newest command that is neither an undo nor undone, nor only noted that a roadmap's text had changed. */
export function lastUndoable(journal: Journal): string | undefined {
  return get<{ command: string }>(
    journal,
    `SELECT command FROM event
     WHERE what NOT IN ('undo', 'plan.revision') AND command NOT IN (SELECT command FROM undone)
     ORDER BY seq DESC LIMIT 1`,
  )?.command
}

/** As {@link lastUndoable}, of those that touched the item under any id it had, did something with its key, or spent a slot's turn on it. */
export function lastUndoableFor(journal: Journal, plan: string, item: string, key?: string): string | undefined {
  const links = linksOf(journal, plan)
  const ids = sourcesOf(links, item)
  const found = all<{ command: string; id: string | null; seq: number }>(
    journal,
    `SELECT command, seq, CASE WHEN plan = ? AND item IN (SELECT value FROM json_each(?)) THEN item END AS id FROM event
     WHERE ((plan = ? AND (item IN (SELECT value FROM json_each(?)) OR data ->> '$.picked' IN (SELECT value FROM json_each(?))
                           OR (what = 'plan.relink' AND data ->> '$.to' = ?))) OR (key = ? AND what = 'done'))
       AND command NOT IN (SELECT command FROM undone)
     ORDER BY seq DESC LIMIT ?`,
    plan, JSON.stringify(ids), plan, JSON.stringify(ids), JSON.stringify(ids.map((id) => `${plan}/${id}`)), item, key ?? null,
    links.length === 0 ? 1 : LATEST,
  )
  return found.find(({ id, seq }) => id === null || heirOf(links, id, seq) === item)?.command
}

/** A former id may be used anew since: so many of its events are looked through. */
const LATEST = 500

/** The command that recorded an event. */
export function commandOf(journal: Journal, seq: number): string | undefined {
  return get<{ command: string }>(journal, 'SELECT command FROM event WHERE seq = ?', seq)?.command
}

/** Every fact that an undo of the command could change: its own, and those down its chains of undos; oldest first. */
function factsReached(journal: Journal, command: string): JournalEvent[] {
  const commands = new Set([command])
  const facts: JournalEvent[] = []
  // A Set that grows while it is walked is walked to its new end.
  for (const each of commands) {
    const events = eventsOf(journal, each)
    for (const target of targetsOf(events)) commands.add(target)
    facts.push(...events.filter(({ what }) => what !== 'undo'))
  }
  return facts.sort((a, b) => a.seq - b.seq)
}

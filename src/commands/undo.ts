/** `undo [ref|e<n>]`: takes back the last command, the last one that touched an item, or the one that history names. */
import { existsSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { withHeirs } from '../journal/links.ts'
import { eventsOf } from '../journal/rows.ts'
import { commandOf, lastUndoable, lastUndoableFor, undo } from '../journal/undo.ts'
import { jsonOfEvent } from '../render/json/act.ts'
import type { Undoing } from '../domain/facts/event.ts'
import type { View } from '../render/text/entry.ts'
import { renderRunning } from '../render/text/running.ts'
import { renderUndo } from '../render/text/undo.ts'
import { openActive } from '../session/active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { findOne } from '../session/references.ts'
import { openRunning } from '../session/running.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const word = words.length === 0 ? undefined : words.join(' ')
  const active = await openActive(session)
  const command = word === undefined ? lastUndoable(session.journal()) : await commandNamed(session, active, word)
  if (command === undefined) throw word === undefined ? new UserError('nothing-to-undo', {}) : new UserError('nothing-to-undo-for', { ref: word })
  const { instant: at, zone, today: day } = session.clock
  const undoing = undo(session.journalForWriting(), command, { at, zone, day })
  if (undoing === undefined) throw new UserError('nothing-to-undo', {})
  const journal = session.journal()
  const own = eventsOf(journal, undoing.command)[0]?.seq
  const shown = { ...undoing, undone: withHeirs(journal, undoing.undone), restored: withHeirs(journal, undoing.restored) }
  await session.answer({
    json: () => ({ command: undoing.command, undone: undoing.undone.map(jsonOfEvent), restored: undoing.restored.map(jsonOfEvent) }),
    text: (view) => [...renderUndo(shown, own, active, existsSync(session.paths.config) ? [session.paths.config] : [], view), ...runsAgain(session, active, undoing, view)],
  })
}

/** The clock that what was undone had ended. */
function runsAgain(session: Session, active: Active, { undone }: Undoing, view: View): string[] {
  const running = undone.some(({ data }) => data['clock'] !== undefined) ? openRunning(session, active) : undefined
  return running ? [renderRunning(running, session.today, view)] : []
}

/** `e12` is the command of event 12; anything else names an item or target, a task with its steps. */
async function commandNamed(session: Session, active: Active, word: string): Promise<string | undefined> {
  const seq = /^e(\d+)$/i.exec(word)?.[1]
  const named = active.plans.flatMap((plan) => [...plan.items, ...plan.targets])
  if (seq !== undefined && !named.some(({ id }) => id === word)) return commandAt(session, Number(seq))
  const item = await findOne(session, word, named)
  const ids = 'steps' in item ? [item.id, ...item.steps.map((ref) => ref.slice(item.plan.length + 1))] : [item.id]
  const commands = ids.flatMap((id) => lastUndoableFor(session.journal(), item.plan, id, 'key' in item ? item.key : undefined) ?? [])
  const seqOf = (command: string): number => eventsOf(session.journal(), command)[0]?.seq ?? 0
  return commands.sort((a, b) => seqOf(b) - seqOf(a))[0]
}

/** That a roadmap changed is a note of the program, not a command of the user's. */
function commandAt(session: Session, seq: number): string | undefined {
  const command = commandOf(session.journal(), seq)
  const isNote = command !== undefined && eventsOf(session.journal(), command).every(({ what }) => what === 'plan.revision')
  return isNote ? undefined : command
}

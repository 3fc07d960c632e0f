/** What was recorded, command by command. Knows no sentence and no journal. */
import type { Day } from '../calendar/day.ts'
import type { JournalEvent } from './event.ts'

export interface PastEvent extends JournalEvent {
  /** Its command is taken back at this moment. */
  readonly undone: boolean
  /** The id it was recorded with, where its item has another now. */
  readonly was?: string
}

export interface CommandEntry {
  readonly command: string
  /** Number of its first event; `undo` takes it as `e12`. */
  readonly first: number
  /** ISO 8601 UTC. */
  readonly at: string
  readonly zone: string
  /** The day it was about, as its first event has it. */
  readonly day: Day
  readonly undone: boolean
  /** Oldest first; with a filter, only those that passed it. */
  readonly events: readonly PastEvent[]
}

/** One entry a command, newest first. @param events newest first */
export function groupByCommand(events: readonly PastEvent[]): CommandEntry[] {
  const groups = new Map<string, PastEvent[]>()
  for (const event of events) {
    const group = groups.get(event.command)
    if (group) group.unshift(event)
    else groups.set(event.command, [event])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { command, seq, at, zone, day, undone } = first
    return [{ command, first: seq, at, zone, day, undone, events: group }]
  })
}

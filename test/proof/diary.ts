/** The test's own log of what the user did: what the program says is worked out again from nothing else. */
import type { Day, Span } from './days.ts'

export interface Done {
  readonly what: 'done'
  /** Without the plan: `anki`, `tracing.jaeger`. */
  readonly item: string
  readonly day: Day
  readonly minutes: number
  /** The user said no minutes: it was done in full. */
  readonly inFull: boolean
  readonly url?: string
}

export interface Skip {
  readonly what: 'skip'
  readonly item: string
  readonly day: Day
  /** The task is moved to that day. */
  readonly to?: Day
}

export interface Drop {
  readonly what: 'drop'
  readonly item: string
  readonly day: Day
}

export interface Logged {
  readonly what: 'target'
  readonly item: string
  readonly day: Day
  readonly add?: number
  readonly value?: number
}

export interface Off extends Span {
  readonly what: 'off'
  readonly keep?: string
}

export type Note = Done | Skip | Drop | Logged | Off

interface Page {
  readonly command: string
  readonly notes: readonly Note[]
  inForce: boolean
}

export interface Diary {
  /** What one command did, under the id that the program gave it. */
  write(command: string, notes: readonly Note[]): void
  /** Takes a command back. */
  strike(command: string): void
  /** Brings it again. */
  restore(command: string): void
  /** The last command in force, or the last that touched an item, and what it did. */
  last(item?: string): { readonly command: string; readonly notes: readonly Note[] }
  /** How many commands are taken back. */
  undone(): number
  /** What is in force, in the order it was written. */
  all<What extends Note['what']>(what: What): readonly Extract<Note, { what: What }>[]
}

export function openDiary(): Diary {
  const pages: Page[] = []
  const set = (command: string, inForce: boolean): void => {
    const page = pages.find((each) => each.command === command)
    if (page === undefined) throw new Error(`the diary has no command ${command}`)
    page.inForce = inForce
  }
  return {
    write: (command, notes) => void pages.push({ command, notes, inForce: true }),
    strike: (command) => set(command, false),
    restore: (command) => set(command, true),
    last: (item) => {
      const page = pages.findLast(({ inForce, notes }) => inForce && (item === undefined || notes.some((note) => note.what !== 'off' && note.item === item)))
      if (page === undefined) throw new Error('the diary is empty')
      return page
    },
    undone: () => pages.filter(({ inForce }) => !inForce).length,
    all: (what) => pages.filter(({ inForce }) => inForce).flatMap(({ notes }) => notes.filter((note) => note.what === what)) as never,
  }
}

/** Types the user's commands, writes each into the diary, and notes every answer that is not what the diary expects. */
import type { Day, Span } from './days.ts'
import { isIn } from './days.ts'
import type { Diary, Done, Note } from './diary.ts'
import type { Program } from './program.ts'
import { findItem, ruleOn } from './roadmap.ts'
import type { Roadmap } from './roadmap.ts'

interface Event {
  readonly what: Note['what']
  readonly day: Day
  readonly ref: string | null
  readonly data: { readonly minutes?: number; readonly to?: Day }
}

interface Recorded {
  readonly command: string
  readonly recorded: readonly Event[]
}

export interface DoneHow {
  readonly minutes?: number
  readonly url?: string
  /** A day before today: in words and as a day. */
  readonly on?: { readonly words: string; readonly day: Day }
}

export interface Hand {
  /** The instant and logical day of the commands that follow. */
  at(now: string, day: Day): void
  done(items: readonly string[], how?: DoneHow): void
  skip(item: string, how?: { readonly to?: Day; readonly because?: string; readonly on?: { readonly words: string; readonly day: Day } }): void
  drop(items: readonly string[], expected?: readonly string[]): void
  target(item: string, value: string, on?: { readonly words: string; readonly day: Day }): void
  off(words: readonly string[], span: Span, keep?: string): void
  /** Takes back the last command, or the last that touched an item. */
  undo(item?: string): void
  /** Takes the undo back that was just typed. */
  redo(): void
  /** What was not as expected. */
  readonly complaints: readonly string[]
}

/** @param roadmap the text in force */
export function openHand(program: Program, diary: Diary, roadmap: () => Roadmap): Hand {
  const complaints: string[] = []
  let [now, today, undone]: [string, Day, string] = ['', '', '']
  const type = <T>(...args: readonly string[]): T => program.json<T>(now, ...args)
  const compare = (typed: string, said: readonly Event[], notes: readonly Note[]): void => {
    const [a, b] = [said.map(briefEvent).toSorted().join(), notes.map((note) => briefNote(note, today)).toSorted().join()]
    if (a !== b) complaints.push(`${now} ${typed}: recorded ${a}, expected ${b}`)
  }
  const record = (args: readonly string[], notes: readonly Note[]): void => {
    const { command, recorded } = type<Recorded>(...args)
    compare(args.join(' '), recorded, notes)
    diary.write(command, notes)
  }
  return {
    complaints,
    at: (instant, day) => void ([now, today] = [instant, day] as const),
    done: (items, { minutes, url, on } = {}) => {
      const said = [...(minutes === undefined ? [] : ['--minutes', String(minutes)]), ...(url === undefined ? [] : ['--url', url]), ...(on === undefined ? [] : ['--on', on.words])]
      const day = on?.day ?? today
      record(['done', ...items, ...said], items.flatMap((id) => completions(id, day, diary, roadmap(), minutes)).map((note) => ({ ...note, ...(url === undefined ? {} : { url }) })))
    },
    skip: (item, { to, because, on } = {}) => {
      const said = [...(to === undefined ? [] : ['--to', to]), ...(because === undefined ? [] : ['--because', because]), ...(on === undefined ? [] : ['--on', on.words])]
      record(['skip', item, ...said], [{ what: 'skip', item, day: on?.day ?? today, ...(to === undefined ? {} : { to }) }])
    },
    drop: (items, expected = items) => record(['drop', ...items], expected.map((item) => ({ what: 'drop', item, day: today }))),
    target: (item, value, on) => {
      const number = value.startsWith('+') ? { add: Number(value) } : { value: Number(value) }
      record(['target', item, value, ...(on === undefined ? [] : ['--on', on.words])], [{ what: 'target', item, day: on?.day ?? today, ...number }])
    },
    off: (words, span, keep) => record(['off', ...words, ...(keep === undefined ? [] : ['--keep', keep])], [{ what: 'off', ...span, ...(keep === undefined ? {} : { keep }) }]),
    undo: (item) => {
      const { command, notes } = diary.last(item)
      compare(`undo ${item ?? ''}`, type<{ undone: readonly Event[] }>('undo', ...(item === undefined ? [] : [item])).undone, notes)
      diary.strike(command)
      undone = command
    },
    redo: () => {
      const [newest] = type<{ events: readonly { reference: string }[] }>('history', '--limit', '1').events
      const { restored } = type<{ restored: readonly Event[] }>('undo', newest?.reference ?? '')
      diary.restore(undone)
      compare('redo', restored, diary.last().notes)
    },
  }
}

/** A task's open steps in its stead. Minutes nobody said are the whole effort of that day's rule, or its minimum on a day off that keeps it. */
function completions(id: string, day: Day, diary: Diary, roadmap: Roadmap, minutes: number | undefined): Done[] {
  const item = findItem(roadmap, id) ?? roadmap.items.find(({ key }) => key === id)
  const isDone = (step: string): boolean => diary.all('done').some((note) => note.item === step)
  const open = item?.steps.filter((step) => !isDone(step.id)) ?? []
  if (open.length > 0) return open.flatMap((step) => completions(step.id, day, diary, roadmap, minutes === undefined ? undefined : Math.round(minutes / open.length)))
  const habit = roadmap.habits.find((each) => each.id === id)
  const { minimum, effortMinutes } = habit ? ruleOn(habit, day) : { minimum: 0, effortMinutes: item?.effortMinutes ?? 0 }
  const isKept = minimum > 0 && diary.all('off').some((off) => off.keep === id && isIn(off, day))
  const full = isKept ? minimum : effortMinutes
  return [{ what: 'done', item: item?.id ?? id, day, minutes: minutes ?? full, inFull: minutes === undefined }]
}

function briefEvent({ what, day, ref, data }: Event): string {
  return [what, ref?.slice(ref.indexOf('/') + 1) ?? '', day, data.minutes ?? '', data.to ?? ''].join(' ')
}

/** Time off is an event of the day it was declared. */
function briefNote(note: Note, today: Day): string {
  if (note.what === 'off') return ['off', '', today, '', note.to].join(' ')
  return [note.what, note.item, note.day, note.what === 'done' ? note.minutes : '', note.what === 'skip' ? (note.to ?? '') : ''].join(' ')
}

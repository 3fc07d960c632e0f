/** What the program says on a day of streaks, targets and quarters, in the shape that the test works it out in. */
import type { Day } from './days.ts'
import type { HabitRecord } from './habits.ts'
import type { Program } from './program.ts'
import type { Counts, Minutes } from './report.ts'
import type { Item } from './roadmap.ts'
import type { ItemStanding } from './standing.ts'
import type { DayTotal } from './study.ts'
import { idOf } from './today.ts'

export interface Quarter {
  readonly items: Counts
  readonly minutes: Minutes
  readonly byTrack: Readonly<Record<string, Minutes>>
  readonly byKind: Readonly<Record<string, Minutes>>
  /** By id; strengths to nine places. */
  readonly habits: Readonly<Record<string, HabitRecord>>
  readonly targets: Readonly<Record<string, TargetAnswer>>
  readonly deliverables: Readonly<Record<string, string | null>>
  readonly streak: { readonly current: number; readonly longest: number }
  readonly previous: { readonly items: Counts; readonly minutes: Minutes }
  readonly carried: readonly string[]
}

export interface TargetAnswer {
  readonly now: number | null
  /** One as the program says it; all that may be right as the test expects it. */
  readonly states: readonly string[]
}

export interface Answers {
  readonly study: { readonly current: number; readonly longest: number }
  readonly days: Readonly<Record<Day, DayTotal>>
  readonly habits: Readonly<Record<string, HabitRecord>>
  readonly targets: Readonly<Record<string, TargetAnswer>>
  readonly items: Readonly<Record<string, ItemStanding>>
  readonly week: DayTotal
  /** By its name, `2026-Q1`. */
  readonly quarters: Readonly<Record<string, Quarter>>
}

type Named<T> = readonly (T & { readonly ref: string })[]
type Target = { readonly now: number | null; readonly state: string }
type Sums = { readonly items: Counts; readonly minutes: Minutes & { readonly byTrack: readonly (Minutes & { track: string | null })[]; readonly byKind: readonly (Minutes & { kind: string | null })[] } }
type Report = Sums & {
  readonly habits: Named<HabitRecord>
  readonly targets: Named<Target>
  readonly deliverables: Named<{ readonly url: string | null }>
  readonly streak: Answers['study']
  readonly previous: Sums
  readonly carried: readonly string[]
}
type Streak = { readonly study: Answers['study']; readonly days: Answers['days']; readonly habits: Named<HabitRecord> }

type Listed = Item & Omit<ItemStanding, 'due'> & { readonly steps: readonly Listed[] }

export function answersOn(program: Program, now: string, quarters: readonly string[]): Answers {
  const { study, days, habits } = program.json<Streak>(now, 'streak')
  const { targets } = program.json<{ targets: Named<Target> }>(now, 'target')
  const { totals: week } = program.json<{ totals: { done: number; spentMinutes: number } }>(now, 'week')
  return {
    study: { current: study.current, longest: study.longest },
    days,
    habits: byId(habits, roundedRecord),
    targets: byId(targets, targetAnswer),
    items: Object.fromEntries(program.json<{ items: Listed[] }>(now, 'list', '--all').items.flatMap(standingListed)),
    week: { done: week.done, minutes: week.spentMinutes },
    quarters: Object.fromEntries(quarters.map((quarter) => [quarter, quarterOf(program.json<Report>(now, 'report', '--quarter', quarter))])),
  }
}

function quarterOf(report: Report): Quarter {
  return {
    items: countsOf(report.items),
    minutes: minutesOf(report.minutes),
    byTrack: rows(report.minutes.byTrack.map((row) => [row.track, row])),
    byKind: rows(report.minutes.byKind.map((row) => [row.kind, row])),
    habits: byId(report.habits, roundedRecord),
    targets: byId(report.targets, targetAnswer),
    deliverables: byId(report.deliverables, ({ url }) => url),
    streak: report.streak,
    previous: { items: countsOf(report.previous.items), minutes: minutesOf(report.previous.minutes) },
    carried: report.carried.map((ref) => idOf({ ref })).toSorted(),
  }
}

/** With its steps; the status of a habit is that of a day. */
function standingListed({ id, type, status, doneOn, spentMinutes, window, steps }: Listed): (readonly [string, ItemStanding])[] {
  return type === 'habit' ? [] : [[id, { status, doneOn, spentMinutes, due: window?.to ?? null }], ...steps.flatMap(standingListed)]
}

/** The fields that are promised; others may come. */
export function roundedRecord({ current, longest, strength, kept, expected, skipped }: HabitRecord): HabitRecord {
  return { current, longest, strength: Math.round(strength * 1e9) / 1e9, kept, expected, skipped }
}

function targetAnswer({ now, state }: Target): TargetAnswer {
  return { now, states: [state] }
}

function countsOf({ planned, done, dropped, moved, open }: Counts): Counts {
  return { planned, done, dropped, moved, open }
}

function minutesOf({ planned, spent }: Minutes): Minutes {
  return { planned, spent }
}

/** Rows without minutes are left out: a track may stand there for the share it was asked. */
function rows(all: readonly (readonly [name: string | null, row: Minutes])[]): Record<string, Minutes> {
  return Object.fromEntries(all.filter(([, { planned, spent }]) => planned > 0 || spent > 0).map(([name, row]) => [String(name), minutesOf(row)]))
}

function byId<T, U>(all: Named<T>, valueOf: (each: T) => U): Record<string, U> {
  return Object.fromEntries(all.map((each) => [idOf(each), valueOf(each)]))
}

/** What was said, with every state that may be right in the place of one that is. */
export function withStatesOf(said: Readonly<Record<string, TargetAnswer>>, expected: Readonly<Record<string, TargetAnswer>>): Record<string, TargetAnswer> {
  return Object.fromEntries(
    Object.entries(said).map(([id, { now, states }]) => {
      const right = expected[id]?.states ?? []
      return [id, { now, states: states.every((state) => right.includes(state)) ? right : states }]
    }),
  )
}

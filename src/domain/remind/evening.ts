/** The end of a day: what is still open, which streaks end with it, and the least that saves each. Knows no other day. */
import { entriesOf } from '../agenda/agenda.ts'
import type { DayAgenda } from '../agenda/agenda.ts'
import { weekdayOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { HabitToday } from '../habit/habit-today.ts'
import type { AgendaEntry } from '../schedule/entry.ts'

/** What saves a streak: an entry of today and the least of it that counts. */
export interface Rescue {
  readonly entry: AgendaEntry
  /** What is left of the habit's minimum, where it has one: minutes, or of a habit with an amount so many of its units. */
  readonly minimum?: { readonly minutes: number } | { readonly amount: number }
}

export interface Evening {
  /** What else is open, the shortest first: an evening has little room. */
  readonly open: readonly AgendaEntry[]
  readonly openMinutes: number
  readonly openCount: number
  /** Habits whose streak ends with this day unless they are done; the longest first. */
  readonly ending: readonly Rescue[]
  /** The study streak where it ends tonight; `by` is the shortest thing that is open. */
  readonly study?: { readonly days: number; readonly by?: Rescue }
}

/**
 * What the day still asks for. A habit that only stands in the list, because its quota can wait, is not asked for; on a
 * weekly rest day nothing is, and on a day off only the habit that is kept.
 */
export function openOn(agenda: DayAgenda): readonly AgendaEntry[] {
  const { off, rest } = agenda
  if (rest && off === undefined) return []
  const isAsked = (entry: AgendaEntry): boolean => entry.habit === undefined || entry.minutes > 0 || entry.habit.endsTonight || (entry.item.effortMinutes === 0 && cannotWait(entry.habit, agenda.day))
  return entriesOf(agenda).filter((entry) => isUnfinished(entry) && isAsked(entry) && (off === undefined || entry.item.ref === off.keep))
}

export interface EveningRequest {
  readonly agenda: DayAgenda
  readonly facts: Facts
  /** Days of the study streak; 0 where today does not end it. */
  readonly studyAtStake: number
}

/** Undefined where nothing is open and no streak is at stake. */
export function eveningOf(open: readonly AgendaEntry[], { agenda, facts, studyAtStake }: EveningRequest): Evening | undefined {
  const rescueBy = (entry: AgendaEntry): Rescue => rescueOf(entry, facts, agenda.day)
  const ending = open.filter(({ habit }) => habit?.endsTonight).map(rescueBy).sort((a, b) => streakOf(b) - streakOf(a))
  const isAtStake = studyAtStake > 0 && agenda.off === undefined && !agenda.rest
  if (open.length === 0 && !isAtStake) return undefined
  const isAlone = isAtStake && ending.length === 0
  const by = open.map(rescueBy).sort((a, b) => byLength(costOf(a), costOf(b)))[0]
  return {
    open: open.filter((entry) => entry.habit?.endsTonight !== true && !(isAlone && entry === by?.entry)).sort((a, b) => byLength(a.minutes, b.minutes)),
    openMinutes: minutesOf(open),
    openCount: open.length,
    ending,
    ...(isAtStake ? { study: { days: studyAtStake, ...(by ? { by } : {}) } } : {}),
  }
}

function rescueOf(entry: AgendaEntry, facts: Facts, day: Day): Rescue {
  const { habit: rule, ref } = entry.item
  if (rule?.minimum === undefined) return { entry }
  const { completions = [], worked = [] } = facts.items.get(ref) ?? {}
  const today = completions.filter((done) => done.day === day)
  if (rule.amount !== undefined) return { entry, minimum: { amount: Math.max(1, rule.minimum - sum(today.map(({ amount = 0 }) => amount))) } }
  return { entry, minimum: { minutes: Math.max(1, rule.minimum - sum([...today, ...worked.filter((each) => each.day === day)].map(({ minutes }) => minutes))) } }
}

function streakOf({ entry }: Rescue): number {
  return entry.habit?.streak ?? 0
}

/** Of a quota without minutes: it is due each day that is left of its week. Longer periods wait for their last day. */
function cannotWait({ repetitions, required, unit }: HabitToday, day: Day): boolean {
  return unit === 'day' || (unit === 'week' && required - repetitions >= 8 - weekdayOf(day))
}

/** Minutes that it takes at least; of an amount, that part of the effort. */
function costOf({ entry: { item, minutes }, minimum }: Rescue): number {
  if (minimum === undefined) return minutes
  return 'minutes' in minimum ? minimum.minutes : (item.effortMinutes * minimum.amount) / (item.habit?.amount ?? minimum.amount)
}

/** What costs no minutes may take long all the same: nobody said how long. */
function byLength(a: number, b: number): number {
  return (a || LONGEST) - (b || LONGEST)
}

const LONGEST = 1440

export function minutesOf(entries: readonly AgendaEntry[]): number {
  return sum(entries.map(({ minutes }) => minutes))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

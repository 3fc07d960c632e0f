/** The end of a day: what is still open, which streaks end with it, and the least that saves each. Knows no other day. */
import { entriesOf } from '../agenda/agenda.ts'
import type { DayAgenda } from '../agenda/agenda.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { AgendaEntry } from '../schedule/entry.ts'

/** What saves a streak: an entry of today and the least of it that counts. */
export interface Rescue {
  readonly entry: AgendaEntry
  /** The habit's minimum, where it has one: minutes, or of a habit with an amount so many of its units. */
  readonly minimum?: { readonly minutes: number } | { readonly amount: number }
}

export interface Evening {
  /** What else is open, the shortest first: an evening has little room. */
  readonly open: readonly AgendaEntry[]
  readonly openMinutes: number
  readonly openCount: number
  /** Habits whose streak ends with this day unless they are done. */
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
  const isAsked = ({ habit, item, minutes }: AgendaEntry): boolean => habit === undefined || minutes > 0 || item.effortMinutes === 0 || habit.endsTonight
  return entriesOf(agenda).filter((entry) => isUnfinished(entry) && isAsked(entry) && (off === undefined || entry.item.ref === off.keep))
}

/** Undefined where nothing is open and no streak is at stake. @param studyAtStake days of the study streak; 0 where today does not end it */
export function eveningOf(open: readonly AgendaEntry[], agenda: DayAgenda, studyAtStake: number): Evening | undefined {
  const ending = open.filter(({ habit }) => habit?.endsTonight).map(rescueBy)
  const isAtStake = studyAtStake > 0 && agenda.off === undefined && !agenda.rest
  if (open.length === 0 && !isAtStake) return undefined
  const by = [...open].map(rescueBy).sort((a, b) => byLength(costOf(a), costOf(b)))[0]
  return {
    open: open.filter(({ habit }) => habit?.endsTonight !== true).sort((a, b) => byLength(a.minutes, b.minutes)),
    openMinutes: minutesOf(open),
    openCount: open.length,
    ending,
    ...(isAtStake ? { study: { days: studyAtStake, ...(by ? { by } : {}) } } : {}),
  }
}

function rescueBy(entry: AgendaEntry): Rescue {
  const rule = entry.item.habit
  if (rule?.minimum === undefined) return { entry }
  return { entry, minimum: rule.amount === undefined ? { minutes: rule.minimum } : { amount: rule.minimum } }
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
  return entries.reduce((sum, entry) => sum + entry.minutes, 0)
}

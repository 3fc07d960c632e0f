/**
 * What a reminder says, as values: what is still open, which streaks end tonight and the least that saves each, what comes
 * up. Pure: the same plans, facts, preferences and moment make the same reminder. Knows no channel and no sentence.
 */
import { entriesOf } from '../agenda/agenda.ts'
import type { DayAgenda } from '../agenda/agenda.ts'
import type { Week } from '../agenda/week.ts'
import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Running } from '../facts/clock.ts'
import type { ProgressMap } from '../facts/progress.ts'
import { isUnfinished } from '../facts/progress.ts'
import type { Plan } from '../plan/plan.ts'
import type { Report } from '../report/report.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import { comingUp } from './coming.ts'
import type { Coming } from './coming.ts'
import type { Occasion } from './occasion.ts'

export interface ReminderRequest {
  readonly occasions: readonly Occasion[]
  /** As of now. */
  readonly agenda: DayAgenda
  /** In force or about to start. */
  readonly plans: readonly Plan[]
  readonly progress: ProgressMap
  /** Days of the study streak; 0 where today has work already, or asks for none. */
  readonly studyAtStake: number
  readonly running?: Running
  /** Whether the clock that runs is past the end it was given. */
  readonly isClockOver: boolean
  readonly week?: { readonly past: Report; readonly next: Week }
  readonly quarter?: Report
}

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

export interface Reminder {
  readonly day: Day
  /** A part for each occasion that has something to say. */
  readonly morning?: { readonly agenda: DayAgenda; readonly open: readonly AgendaEntry[]; readonly openMinutes: number }
  readonly evening?: Evening
  readonly week?: { readonly past: Report; readonly next: Week }
  readonly quarter?: Report
  /** Said with the morning's and the evening's. */
  readonly coming: readonly Coming[]
  readonly starting: readonly Plan[]
  readonly running?: Running
  /** Ids that are in several plans: what has one is named in full. */
  readonly twins: ReadonlySet<string>
}

/** Those of the occasions for which the reminder says something. */
export function saidOn(reminder: Reminder, occasions: readonly Occasion[]): Occasion[] {
  const { coming, evening, morning, quarter, running, starting, week } = reminder
  const ofDay = morning ?? evening ?? running ?? coming[0] ?? starting[0]
  return occasions.filter((occasion) => (occasion === 'week' ? week : occasion === 'quarter' ? quarter : ofDay) !== undefined)
}

/** Undefined where there is nothing to say. On a day off there is only the habit that was to be kept. */
export function buildReminder(request: ReminderRequest): Reminder | undefined {
  const { agenda, occasions } = request
  const isOff = agenda.off !== undefined
  const day = agenda.day
  const half = occasions.find((each) => each === 'morning' || each === 'evening')
  const extras = half === undefined || isOff ? NO_EXTRAS : extrasOf(request, half)
  const open = openOn(agenda)
  const morning = half === 'morning' && open.length > 0 ? { morning: { agenda, open, openMinutes: minutesOf(open) } } : {}
  const evening = half === 'evening' ? eveningOf(open, request) : undefined
  const reminder = {
    day,
    twins: twinsIn(request.plans),
    ...morning,
    ...(evening ? { evening } : {}),
    ...extras,
    ...(request.week && !isOff && occasions.includes('week') ? { week: request.week } : {}),
    ...(request.quarter && !isOff && occasions.includes('quarter') ? { quarter: request.quarter } : {}),
  }
  return saidOn(reminder, occasions).length === 0 ? undefined : reminder
}

const NO_EXTRAS: Pick<Reminder, 'coming' | 'starting'> = { coming: [], starting: [] }

function extrasOf({ agenda: { day }, isClockOver, plans, progress, running }: ReminderRequest, half: Occasion): Pick<Reminder, 'coming' | 'starting' | 'running'> {
  const tomorrow = addDays(day, 1)
  const isLeft = running !== undefined && (isClockOver || running.forgotten || running.clock.day < day)
  return {
    coming: comingUp(plans, progress, day).filter((each) => half === 'morning' || each.day === tomorrow),
    starting: plans.filter((plan) => plan.start === tomorrow),
    ...(isLeft ? { running } : {}),
  }
}

/**
 * What the day still asks for. A habit that only stands in the list, because its quota can wait, is not asked for; on a
 * weekly rest day nothing is, and on a day off only the habit that is kept.
 */
function openOn(agenda: DayAgenda): readonly AgendaEntry[] {
  const { off, rest } = agenda
  if (rest && off === undefined) return []
  const isAsked = ({ habit, item, minutes }: AgendaEntry): boolean => habit === undefined || minutes > 0 || item.effortMinutes === 0 || habit.endsTonight
  return entriesOf(agenda).filter((entry) => isUnfinished(entry) && isAsked(entry) && (off === undefined || entry.item.ref === off.keep))
}

function eveningOf(open: readonly AgendaEntry[], { agenda, studyAtStake }: ReminderRequest): Evening | undefined {
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

function minutesOf(entries: readonly AgendaEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.minutes, 0)
}

function twinsIn(plans: readonly Plan[]): ReadonlySet<string> {
  if (plans.length < 2) return new Set()
  const seen = new Set<string>()
  return new Set(plans.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => seen.size === seen.add(id).size))
}

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
import type { Facts } from '../facts/facts.ts'
import type { ProgressMap } from '../facts/progress.ts'
import type { Plan } from '../plan/plan.ts'
import type { Report } from '../report/report.ts'
import type { AgendaEntry } from '../schedule/entry.ts'
import { comingUp } from './coming.ts'
import type { Coming } from './coming.ts'
import { eveningOf, minutesOf, openOn } from './evening.ts'
import type { Evening } from './evening.ts'
import type { Occasion } from './occasion.ts'

export interface ReminderRequest {
  readonly occasions: readonly Occasion[]
  /** As of now. */
  readonly agenda: DayAgenda
  /** In force or about to start. */
  readonly plans: readonly Plan[]
  readonly facts: Facts
  readonly progress: ProgressMap
  /** Days of the study streak; 0 where today has work already, or asks for none. */
  readonly studyAtStake: number
  readonly running?: Running
  /** Whether the clock that runs is past the end it was given. */
  readonly isClockOver: boolean
  readonly week?: { readonly past: Report; readonly next: Week }
  readonly quarter?: Report
}

export interface Reminder {
  readonly day: Day
  /** A part for each occasion that has something to say. */
  readonly morning?: { readonly agenda: DayAgenda; readonly open: readonly AgendaEntry[]; readonly openMinutes: number }
  readonly evening?: Evening
  readonly week?: { readonly past?: Report; readonly next: Week }
  readonly quarter?: Report
  /** Said with the morning's and the evening's. */
  readonly coming: readonly Coming[]
  readonly starting: readonly Plan[]
  readonly running?: Running
  /** Ids that several things answer to: what has one is named in full. */
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
    ...(request.week && !isOff && occasions.includes('week') ? weekOf(request.week) : {}),
    ...(request.quarter && !isOff && occasions.includes('quarter') && holdsSomething(request.quarter) ? { quarter: request.quarter } : {}),
  }
  return saidOn(reminder, occasions).length === 0 ? undefined : reminder
}

/** Nothing where no plan ran in it and none will in the next. */
function weekOf({ next, past }: NonNullable<ReminderRequest['week']>): Pick<Reminder, 'week'> {
  const isNext = next.days.some(({ agenda }) => entriesOf(agenda).length > 0)
  return holdsSomething(past) ? { week: { past, next } } : isNext ? { week: { next } } : {}
}

function holdsSomething({ items, minutes }: Report): boolean {
  return items.planned + items.done + minutes.planned + minutes.spent > 0
}

const NO_EXTRAS: Pick<Reminder, 'coming' | 'starting'> = { coming: [], starting: [] }

function extrasOf({ agenda: { day }, isClockOver, plans, progress, running }: ReminderRequest, half: Occasion): Pick<Reminder, 'coming' | 'starting' | 'running'> {
  const tomorrow = addDays(day, 1)
  const isLeft = running !== undefined && (isClockOver || running.forgotten || running.clock.day < day)
  return {
    coming: comingUp(plans, progress, day).filter((each) => half === 'morning' || each.day <= tomorrow),
    starting: plans.filter((plan) => plan.start === tomorrow),
    ...(isLeft ? { running } : {}),
  }
}

/** Ids of two plans, those that are a key of something, and numbers, which are rows of a list. */
function twinsIn(plans: readonly Plan[]): ReadonlySet<string> {
  const items = plans.flatMap((plan) => plan.items)
  const keys = new Set(items.flatMap(({ id, key }) => (key === undefined || key === id ? [] : [key])))
  const seen = new Set<string>()
  return new Set(items.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size || keys.has(id) || /^\d+$/.test(id)))
}

/** A day as JSON: the promise of json.md. */
import { entriesOf } from '../../domain/agenda/agenda.ts'
import type { DayAgenda } from '../../domain/agenda/agenda.ts'
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import { weekdayOf } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { Running } from '../../domain/facts/clock.ts'
import { refOf } from '../../domain/plan/plan.ts'
import type { PlanStanding } from '../../domain/facts/standing.ts'
import type { ShortView, TodayView } from '../../domain/agenda/today.ts'
import type { Messages } from '../../locales/messages.ts'
import { warningLine } from '../warning.ts'
import { clockOf } from './clock.ts'
import { jsonOfOff } from './off.ts'
import { jsonOfTarget } from './target.ts'

const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** @param more warnings about other things than the day */
export function jsonOfToday(today: TodayView, messages: Messages, more: readonly string[] = []): object {
  const { language } = messages.format
  return {
    ...jsonOfDay(today.agenda, messages),
    preview: today.preview,
    plans: today.plans.map((standing) => jsonOfStanding(standing, language)),
    targets: today.targets.map((each) => jsonOfTarget(each, language)),
    streak: { days: today.streak },
    warnings: [...today.warnings.map((warning) => warningLine(warning, messages)), ...more],
    clock: today.running ? jsonOfRunning(today.running) : null,
    motto: today.motto ? textIn(today.motto, language) : null,
  }
}

/** The clock that runs. */
function jsonOfRunning({ clock, minutes, forgotten }: Running): object {
  const { plan, item, picked, since, forMinutes } = clock
  return { ref: refOf(plan, item), picked: picked ?? null, since: since.toISOString(), minutes, forMinutes: forMinutes ?? null, forgotten }
}

/** The parts of a day that a week shows too. */
export function jsonOfDay(agenda: DayAgenda, { format: { language }, holidays }: Messages): object {
  const { holiday } = agenda
  const entry = (each: AgendaEntry): object => jsonOfEntry(each, language)
  return {
    day: agenda.day,
    weekday: WEEKDAY_NAMES[weekdayOf(agenda.day) - 1],
    blocks: agenda.blocks.map((block) => ({
      from: block.from === undefined ? null : clockOf(block.from),
      to: block.to === undefined ? null : clockOf(block.to),
      title: block.title ? textIn(block.title, language) : null,
      tracks: block.tracks,
      now: block.now,
      entries: block.entries.map(entry),
      continued: block.continued,
    })),
    unplaced: agenda.unplaced.map(entry),
    unplacedContinued: agenda.unplacedContinued,
    reviews: agenda.reviews.entries.map(entry),
    reviewsDue: agenda.reviews.due,
    catchUp: { owedMinutes: agenda.catchUp.owedMinutes, clearBy: agenda.catchUp.clearBy() ?? null, entries: agenda.catchUp.entries.map(entry) },
    off: agenda.off ? { why: agenda.off.why ?? null, keep: agenda.off.keep ?? null } : null,
    offParts: agenda.offParts.map(jsonOfOff),
    holiday: holiday ? { code: holiday, name: holidays[holiday] } : null,
    rest: agenda.rest,
  }
}

/** With --short. */
export function jsonOfShort({ agenda, streak, running }: ShortView): object {
  const entries = entriesOf(agenda).filter((entry) => entry.status !== 'skipped')
  const done = entries.filter((entry) => entry.status === 'done').length
  return { day: agenda.day, streak, due: entries.length, done, owedMinutes: agenda.catchUp.owedMinutes, clock: running ? jsonOfRunning(running) : null }
}

/** What a slot picked has the slot's row number. */
export function jsonOfEntry(entry: AgendaEntry, language: Language): object {
  const { item, habit } = entry
  return {
    n: entry.n,
    ref: item.ref,
    type: entry.type,
    title: textIn(item.title, language),
    parent: entry.parentTitle ? textIn(entry.parentTitle, language) : null,
    minutes: entry.minutes,
    effortMinutes: item.effortMinutes,
    effortGuessed: item.effortGuessed,
    spentMinutes: entry.spentMinutes,
    due: entry.due ?? null,
    daysLate: entry.daysLate,
    at: entry.at === undefined ? null : clockOf(entry.at),
    required: habit ? { done: habit.repetitions, of: habit.required, per: habit.unit } : null,
    streak: habit ? habit.streak : null,
    endsTonight: habit?.endsTonight ?? false,
    status: entry.status,
    doneBefore: entry.doneBefore ?? null,
    picked: entry.picked ? jsonOfEntry(entry.picked, language) : null,
  }
}

function jsonOfStanding({ plan, week, phases, doneShare, expectedShare }: PlanStanding, language: Language): object {
  return {
    plan: plan.id,
    title: textIn(plan.title, language),
    week: week ?? null,
    phases: phases.map((phase) => ({ id: phase.id, title: textIn(phase.title, language), from: phase.window?.from, to: phase.window?.to })),
    doneShare,
    expectedShare,
  }
}

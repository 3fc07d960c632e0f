/** The head of a day's screen: the date, and where each plan stands. */
import type { DayAgenda } from '../../domain/agenda/agenda.ts'
import { daysBetween } from '../../domain/calendar/day.ts'
import type { Period } from '../../domain/calendar/period.ts'
import type { PlannedPhase } from '../../domain/plan/plan.ts'
import type { PlanStanding } from '../../domain/facts/standing.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { isDeclared } from '../../domain/facts/time-off.ts'
import type { TodayView } from '../../domain/agenda/today.ts'
import type { Messages } from '../../locales/messages.ts'
import { warningLine } from '../warning.ts'
import type { View } from './entry.ts'
import { truncate, widthOf, wrap } from './width.ts'

export function renderHeader(today: TodayView, view: View): string[] {
  const { messages, paint, columns } = view
  const date = truncate(dateLine(today.agenda, messages), columns)
  const [standing] = today.plans
  if (standing === undefined || today.plans.length > 1) {
    return [paint.strong(date), ...standingLines(today.plans, view), ...notices(today, view)]
  }
  const title = titleOf(standing, view, columns - widthOf(date) - 3)
  const line = `${date} · ${renderStanding(standing, title, view)}`
  if (widthOf(line) <= columns) return [paint.strong(line), ...notices(today, view)]
  const second = truncate(renderStanding(standing, titleOf(standing, view, columns), view), columns)
  return [paint.strong(date), second, ...notices(today, view)]
}

/** The date and, of a public holiday, its name. */
export function dateLine({ day, holiday }: DayAgenda, { format, holidays }: Messages): string {
  return holiday === undefined ? format.dayLong(day) : `${format.dayLong(day)} · ${holidays[holiday]}`
}

/** A line for each plan: all by their titles, or all by their ids where a title does not fit. */
function standingLines(plans: readonly PlanStanding[], view: View): string[] {
  const isRoomy = plans.every((each) => titleOf(each, view, view.columns) !== each.plan.id)
  return plans.map((each) => truncate(renderStanding(each, isRoomy ? titleOf(each, view, view.columns) : each.plan.id, view), view.columns))
}

/** The plan's title where the whole line fits the width with it, else its id. */
function titleOf(standing: PlanStanding, view: View, width: number): string {
  const title = textIn(standing.plan.title, view.messages.format.language)
  return widthOf(renderStanding(standing, title, view)) <= width ? title : standing.plan.id
}

function renderStanding({ phases, phaseWeek, doneShare, expectedShare }: PlanStanding, title: string, { messages }: View): string {
  const { format, today } = messages
  const path = phases.map((phase) => phaseLabel(phase, messages))
  const window = phases.at(-1)?.window
  const isOneWeek = phaseWeek !== undefined && window?.from === phaseWeek.span.from && window.to === phaseWeek.span.to
  const week = phaseWeek === undefined ? '' : `${isOneWeek ? '' : ` › ${today.week(phaseWeek.n)}`} (${format.span(phaseWeek.span)})`
  const where = `${path.join(' › ')}${week}`
  return [title, where, today.progress(doneShare, expectedShare)].filter((part) => part !== '').join(' · ')
}

/** A phase by its place where that is counted (`Q1`, `month 3`), else by its title. */
export function phaseLabel(phase: PlannedPhase, { format, today }: Messages): string {
  return countedLabel(phase.when, today) ?? truncate(textIn(phase.title, format.language), 30)
}

function countedLabel(when: Period | undefined, today: Messages['today']): string | undefined {
  if (when?.kind === 'calendarQuarter') return `Q${when.quarter}`
  if (when?.kind !== 'counted') return undefined
  return today.counted(when.unit, when.from, when.to)
}

/** What is out of the ordinary about the day. */
function notices({ agenda, preview, warnings, startsLater, paused }: TodayView, { messages, paint, columns }: View): string[] {
  const { today } = messages
  const lines: string[] = []
  const say = (text: string, painted: (line: string) => string): void => void lines.push(...wrap(text, columns).map(painted))
  if (preview) say(today.preview, paint.warn)
  if (agenda.off) say(isDeclared(agenda.off) ? today.off(agenda.off.why) : today.holidayOff, paint.warn)
  else if (agenda.rest) say(today.rest, paint.faint)
  for (const part of agenda.offParts) say(today.offPart(messages.format.hours(part.at), part.why), paint.warn)
  for (const { title, until } of paused) say(today.paused(textIn(title, messages.format.language), until), paint.faint)
  if (startsLater) {
    const { title, start } = startsLater
    say(today.startsLater(textIn(title, messages.format.language), start, daysBetween(agenda.day, start)), (line) => line)
  }
  for (const warning of warnings) say(warningLine(warning, messages), paint.warn)
  return lines
}

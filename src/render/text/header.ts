/** The head of a day's screen: the date, and where each plan stands. */
import { daysBetween } from '../../domain/day.ts'
import type { Period } from '../../domain/period.ts'
import type { PlannedPhase } from '../../domain/plan.ts'
import type { PlanStanding } from '../../domain/standing.ts'
import { textIn } from '../../domain/roadmap.ts'
import type { TodayView } from '../../domain/today.ts'
import type { Messages } from '../../locales/messages.ts'
import type { View } from './entry.ts'
import { truncate, widthOf } from './width.ts'

export function renderHeader(today: TodayView, view: View): string[] {
  const { messages, paint, columns } = view
  const date = messages.format.dayLong(today.agenda.day)
  const plans = today.plans.map((standing) => renderStanding(standing, view))
  const single = plans.length === 1 ? `${date} · ${plans[0] ?? ''}` : date
  const fits = widthOf(single) <= columns
  const first = fits ? [paint.strong(single)] : [paint.strong(date)]
  const others = plans.length === 1 && fits ? [] : plans.map((line) => truncate(line, columns))
  return [...first, ...others, ...notices(today, view)]
}

function renderStanding({ plan, phases, phaseWeek, doneShare, expectedShare }: PlanStanding, { messages, columns }: View): string {
  const { format, today } = messages
  const title = truncate(textIn(plan.title, format.language), Math.max(20, Math.floor(columns * 0.4)))
  const path = phases.map((phase) => phaseLabel(phase, messages))
  const week = phaseWeek === undefined ? [] : [`${today.week(phaseWeek.n)} (${format.span(phaseWeek.span)})`]
  const where = [...path, ...week].join(' › ')
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
function notices({ agenda, preview, warnings, startsLater }: TodayView, { messages, paint, columns }: View): string[] {
  const { today } = messages
  const lines: string[] = []
  if (preview) lines.push(paint.warn(today.preview))
  if (agenda.off) lines.push(paint.warn(today.off(agenda.off.why)))
  else if (agenda.rest) lines.push(paint.faint(today.rest))
  if (startsLater) {
    const { title, start } = startsLater
    lines.push(today.startsLater(textIn(title, messages.format.language), start, daysBetween(agenda.day, start)))
  }
  for (const warning of warnings) lines.push(paint.warn(warningLine(warning, messages)))
  return lines.map((line) => truncate(line, columns))
}

function warningLine(warning: TodayView['warnings'][number], { today }: Messages): string {
  switch (warning.code) {
    case 'habits-exceed':
      return today.habitsExceed(warning.minutes)
    case 'last-good':
      return today.lastGood(warning.plan)
    case 'missing-file':
      return today.missingFile(warning.plan, warning.file)
  }
}

/** The stretch of days a report is about, and the one before it. Knows no words and nothing that happened. */
import { addDays, daysBetween, lengthOf, monthSpanOf, quarterOf, quarterSpan, weekOf, yearOf, yearSpan } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Text } from '../plan/roadmap.ts'

export const CALENDAR_KINDS = ['week', 'month', 'quarter', 'year'] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]
export const REPORT_KINDS = [...CALENDAR_KINDS, 'phase', 'span'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Both days included. Weeks (Monday to Sunday), months, quarters and years are the calendar's. */
export interface ReportPeriod extends DaySpan {
  readonly kind: ReportKind
  /** Only of a phase. */
  readonly phase?: { readonly plan: string; readonly id: string; readonly title: Text }
}

/** The calendar's week, month, quarter or year round a day. */
export function calendarPeriod(kind: CalendarKind, day: Day): ReportPeriod {
  switch (kind) {
    case 'week':
      return { kind, ...weekOf(day) }
    case 'month':
      return { kind, ...monthSpanOf(day) }
    case 'quarter':
      return { kind, ...quarterSpan(yearOf(day), quarterOf(day)) }
    case 'year':
      return { kind, ...yearSpan(yearOf(day)) }
  }
}

/** The days of a phase; undefined for one that is never scheduled. */
export function phasePeriod(plan: Plan, id: string): ReportPeriod | undefined {
  const phase = plan.phases.find((each) => each.id === id)
  return phase?.window && { kind: 'phase', ...phase.window, phase: { plan: plan.id, id, title: phase.title } }
}

/**
 * The period of the same kind that ends before this one begins: of a phase its nearest sibling, of a span as many days.
 * Undefined for the first phase among its siblings.
 */
export function previousPeriod(period: ReportPeriod, plans: readonly Plan[]): ReportPeriod | undefined {
  const dayBefore = addDays(period.from, -1)
  if (period.kind === 'span') return { kind: 'span', from: addDays(period.from, -lengthOf(period)), to: dayBefore }
  if (period.kind !== 'phase') return calendarPeriod(period.kind, dayBefore)
  const plan = plans.find((each) => each.id === period.phase?.plan)
  const phase = plan?.phases.find((each) => each.id === period.phase?.id)
  if (plan === undefined || phase === undefined) return undefined
  const siblings = plan.phases.filter((each) => each.phases.at(-1) === phase.phases.at(-1) && each.window && each.window.to < period.from)
  const before = siblings.sort((a, b) => ((a.window?.to ?? '') < (b.window?.to ?? '') ? 1 : -1))[0]
  return before && phasePeriod(plan, before.id)
}

/** The part of a period up to today; undefined when it has not begun. */
export function measuredSpan(period: DaySpan, today: Day): DaySpan | undefined {
  if (period.from > today) return undefined
  return { from: period.from, to: period.to < today ? period.to : today }
}

/** Week of the plan that the period's last day lies in, or the plan's last; undefined before its start. */
export function planWeek(plan: Plan, period: DaySpan): number | undefined {
  const last = period.to < plan.end ? period.to : plan.end
  return last < plan.start ? undefined : Math.floor(daysBetween(plan.start, last) / 7) + 1
}

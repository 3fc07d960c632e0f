/**
 * Turns what an author wrote under `when` into days, inside the phase that holds it. Knows the calendar and nothing of
 * what happened.
 */
import { addDays, addMonths, daysBetween, intersect, lengthOf, makeDay, quarterSpan, yearOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { CalendarMonth, Period, PeriodUnit } from '../calendar/period.ts'

/** Where a phrase stands: what it counts from and what it is cut to. */
export interface Frame {
  readonly plan: DaySpan
  readonly phase: DaySpan
  /** The day whose day of month the phase's months keep, and how many months after it the phase begins. */
  readonly anchor: { readonly day: Day; readonly months: number }
  /** The last week that the phase's children name; runs on to the phase's end over up to 6 days. */
  readonly lastWeek: number
  /** Last day of the sibling before, when that has a window of its own. */
  readonly previousEnd?: Day
}

/** What happened to a window that did not fit its phase. */
export type WindowNote = 'cut' | 'moved'

export interface Resolved {
  /** Undefined for `later`. */
  readonly window: DaySpan | undefined
  /** What the words alone say, when it was cut or moved. */
  readonly wanted?: DaySpan
  readonly note?: WindowNote
  /** For a phase begun by a month: the anchor its own months keep. */
  readonly anchor?: Frame['anchor']
}

/**
 * The days of a period inside its frame. One that ends outside the phase is cut, one that begins outside is moved to the
 * nearest day inside (to the last week, when it begins after the phase).
 * @example week 4 of a January whose tasks name weeks 1 to 4 is 22 to 31 January
 */
export function resolvePeriod(period: Period, frame: Frame): Resolved {
  if (period.kind === 'later') return { window: undefined }
  const wanted = spanOf(period, frame)
  const anchor = anchorOf(period, frame)
  const isCalendar = period.kind === 'calendarMonths' || period.kind === 'calendarQuarter'
  // A calendar month is cut to its phase without a word: a phase seldom begins with one.
  const inside = isCalendar ? intersect(wanted, frame.phase) : undefined
  return { ...(inside ? { window: inside } : fit(wanted, frame.phase)), ...(anchor ? { anchor } : {}) }
}

function fit(wanted: DaySpan, phase: DaySpan): Resolved {
  if (wanted.from > phase.to) {
    const weekBack = addDays(phase.to, -6)
    return { window: { from: weekBack > phase.from ? weekBack : phase.from, to: phase.to }, wanted, note: 'moved' }
  }
  if (wanted.from < phase.from) {
    const to = wanted.to < phase.from ? phase.from : wanted.to > phase.to ? phase.to : wanted.to
    return { window: { from: phase.from, to }, wanted, note: 'moved' }
  }
  if (wanted.to > phase.to) return { window: { from: wanted.from, to: phase.to }, wanted, note: 'cut' }
  return { window: wanted }
}

function spanOf(period: Exclude<Period, { kind: 'later' }>, frame: Frame): DaySpan {
  switch (period.kind) {
    case 'counted':
      return countedSpan(period, frame)
    case 'calendarQuarter':
      return quarterSpan(period.year, period.quarter)
    case 'calendarMonths':
      return calendarSpan(period.from, period.to, frame.phase.from)
    case 'dates':
      return { from: period.from, to: period.to }
    case 'length': {
      const from = frame.previousEnd === undefined ? frame.phase.from : addDays(frame.previousEnd, 1)
      return { from, to: addDays(addUnits(from, period.unit, period.high), -1) }
    }
    case 'last':
      return { from: addUnits(addDays(frame.phase.to, 1), period.unit, -period.count), to: frame.phase.to }
  }
}

/** That many units after a day; months keep the day of month where they can. */
export function addUnits(day: Day, unit: PeriodUnit, count: number): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count)
    case 'week':
      return addDays(day, count * 7)
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, count * 3)
  }
}

function countedSpan(period: Extract<Period, { kind: 'counted' }>, frame: Frame): DaySpan {
  const origin = period.of === 'plan' ? frame.plan.from : frame.phase.from
  const anchor = period.of === 'plan' ? { day: origin, months: 0 } : frame.anchor
  switch (period.unit) {
    case 'day':
    case 'week': {
      const size = period.unit === 'week' ? 7 : 1
      const to = addDays(origin, period.to * size - 1)
      return { from: addDays(origin, (period.from - 1) * size), to: runsOn(period, to, frame) ? frame.phase.to : to }
    }
    case 'month':
    case 'quarter': {
      const size = period.unit === 'quarter' ? 3 : 1
      return {
        from: addMonths(anchor.day, anchor.months + (period.from - 1) * size),
        to: addDays(addMonths(anchor.day, anchor.months + period.to * size), -1),
      }
    }
  }
}

/** True for the phase's last named week when up to 6 days are left after it. */
function runsOn(period: Extract<Period, { kind: 'counted' }>, to: Day, frame: Frame): boolean {
  const left = daysBetween(to, frame.phase.to)
  return period.unit === 'week' && period.of === 'phase' && period.to === frame.lastWeek && left >= 1 && left <= 6
}

function anchorOf(period: Period, frame: Frame): Frame['anchor'] | undefined {
  if (period.kind !== 'counted' || (period.unit !== 'month' && period.unit !== 'quarter')) return undefined
  const base = period.of === 'plan' ? { day: frame.plan.from, months: 0 } : frame.anchor
  return { day: base.day, months: base.months + (period.from - 1) * (period.unit === 'quarter' ? 3 : 1) }
}

/** Calendar months, both included; without a year the first that ends on or after `start`. */
function calendarSpan(from: CalendarMonth, to: CalendarMonth, start: Day): DaySpan {
  const fromYear = from.year ?? (to.year !== undefined ? to.year - (from.month > to.month ? 1 : 0) : firstYear(from.month, to, start))
  const toYear = to.year ?? fromYear + (to.month < from.month ? 1 : 0)
  return { from: makeDay(fromYear, from.month, 1) as Day, to: lastDayOf(toYear, to.month) }
}

function firstYear(month: number, to: CalendarMonth, start: Day): number {
  const year = yearOf(start) - 1
  const wraps = to.month < month ? 1 : 0
  for (const candidate of [year, year + 1]) if (lastDayOf(candidate + wraps, to.month) >= start) return candidate
  return year + 2
}

function lastDayOf(year: number, month: number): Day {
  return addDays(addMonths(makeDay(year, month, 1) as Day, 1), -1)
}

/**
 * One window after the other for phases that name none: the span in whole weeks, in equal parts, the weeks left over to
 * the first ones, the days left over to the last. With more parts than weeks the last week serves the rest.
 */
export function divideInWeeks(span: DaySpan, parts: number): DaySpan[] {
  const weeks = Math.floor(lengthOf(span) / 7)
  const windows: DaySpan[] = []
  let from = 0
  for (let part = 0; part < parts; part++) {
    const share = Math.floor(weeks / parts) + (part < weeks % parts ? 1 : 0)
    const begin = share === 0 ? Math.max(0, from - 7) : from
    const end = share === 0 ? Math.max(from, 1) : from + share * 7
    from = Math.max(from, end)
    windows.push({ from: addDays(span.from, begin), to: part === parts - 1 ? span.to : addDays(span.from, end - 1) })
  }
  return windows
}

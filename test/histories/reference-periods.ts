/**
 * A habit's periods worked out slowly from product.md: what the fast ones are compared with. Shares no code with src. Where
 * the rule changed, each rule is asked over its own days.
 */
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { addDays, daysFrom, isIn, mondayOf, weekdayOf } from '../proof/days.ts'
import type { Day, Span } from '../proof/days.ts'
import type { SlowLife } from './reference.ts'

export interface SlowPeriod extends Span {
  readonly unit: 'day' | 'week' | 'month' | 'quarter'
  readonly required: number
  readonly repetitions: number
  readonly state: 'kept' | 'open' | 'missed' | 'neutral'
}

type Every<Kind extends Recurrence['kind']> = Extract<Recurrence, { kind: Kind }>

/** Every period begun by today, in order. */
export function slowPeriods(slow: SlowLife): SlowPeriod[] {
  return rhythmsOf(slow).flatMap(({ every, days }) => {
    switch (every.kind) {
      case 'quota':
        return quotaPeriods(slow, every, days)
      case 'rolling':
        return begun(slow, days).map((day) => rollingPeriod(slow, every, days, day))
      case 'interval':
        if (every.chained) return chainedPeriods(slow, every.days, days)
        return begun(slow, days).filter((day) => daysFrom(slow.life.window.from, day).length % every.days === 1).map((day) => dayPeriod(slow, day))
      case 'weekdays':
        return begun(slow, days).filter((day) => every.days.some((weekday) => weekday === weekdayOf(day))).map((day) => dayPeriod(slow, day))
      case 'daily':
        return begun(slow, days).map((day) => dayPeriod(slow, day))
    }
  })
}

function begun({ today }: SlowLife, days: readonly Day[]): Day[] {
  return days.filter((day) => day <= today)
}

/** The window cut where the rhythm became another; a change of minimum or effort alone cuts nothing. */
function rhythmsOf({ life, rule }: SlowLife): { readonly every: Recurrence; readonly days: Day[] }[] {
  const rhythms: { every: Recurrence; days: Day[] }[] = []
  for (const day of daysFrom(life.window.from, life.window.to)) {
    const { every } = rule(day)
    const last = rhythms.at(-1)
    if (last !== undefined && JSON.stringify(last.every) === JSON.stringify(every)) last.days.push(day)
    else rhythms.push({ every, days: [day] })
  }
  return rhythms
}

function dayPeriod({ today, isKept, isOpen: open }: SlowLife, day: Day): SlowPeriod {
  const span = { from: day, to: day, unit: 'day' as const }
  if (isKept(day)) return { ...span, required: 1, repetitions: 1, state: 'kept' }
  if (!open(day)) return { ...span, required: 0, repetitions: 0, state: 'neutral' }
  return { ...span, required: 1, repetitions: 0, state: day === today ? 'open' : 'missed' }
}

/** min(quota, round-half-up(quota × open / days)), and a Day holds one repetition. @param own those of the whole that the rule has */
function requiredOf({ life, isOpen: open }: SlowLife, quota: number, whole: readonly Day[], own: readonly Day[]): number {
  const days = whole.filter((day) => !life.rest.includes(weekdayOf(day))).length
  const free = own.filter(open).length
  return days === 0 ? 0 : Math.min(quota, free, Math.floor((quota * free) / days + 0.5 + 1e-9))
}

function quotaPeriods(slow: SlowLife, { times, per }: Every<'quota'>, days: readonly Day[]): SlowPeriod[] {
  const firsts = new Set(begun(slow, days).map((day) => calendarPeriod(per, day).from))
  return [...firsts].map((first) => {
    const span = calendarPeriod(per, first)
    const own = days.filter((day) => isIn(span, day))
    const repetitions = own.filter(slow.isKept).length
    const least = requiredOf(slow, times, daysFrom(span.from, span.to), own)
    const required = least === 0 && repetitions >= times ? times : least
    const [from, to] = [own[0] as Day, own.at(-1) as Day]
    const state = required === 0 ? 'neutral' : repetitions >= required ? 'kept' : to >= slow.today ? 'open' : 'missed'
    return { unit: per, from, to, required, repetitions, state }
  })
}

function calendarPeriod(per: 'week' | 'month' | 'quarter', day: Day): Span {
  if (per === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const first = per === 'month' ? month : month - ((month - 1) % 3)
  const next = first + (per === 'month' ? 1 : 3)
  const nameOf = (y: number, m: number): Day => `${y}-${String(m).padStart(2, '0')}-01`
  return { from: nameOf(year, first), to: addDays(next > 12 ? nameOf(year + 1, 1) : nameOf(year, next), -1) }
}

/** Kept where it lies in a span of so many days, wholly inside, that has its repetitions; open where one still may. */
function rollingPeriod(slow: SlowLife, every: Every<'rolling'>, days: readonly Day[], day: Day): SlowPeriod {
  const { today, isKept, isOpen: open } = slow
  const starts = days.length < every.days ? [0] : Array.from({ length: days.length - every.days + 1 }, (_, i) => i)
  const at = days.indexOf(day)
  const spans = starts.filter((start) => start <= at && at < start + every.days).map((start) => days.slice(start, start + every.days))
  const asking = spans.map((own) => {
    const first = own[0] as Day
    return { own, required: requiredOf(slow, every.times, daysFrom(first, addDays(first, every.days - 1)), own) }
  }).filter(({ required }) => required > 0)
  const isFilled = (counts: (each: Day) => boolean): boolean => asking.some(({ own, required }) => own.filter(counts).length >= required)
  const made = { unit: 'day' as const, from: day, to: day, repetitions: isKept(day) ? 1 : 0 }
  if (!open(day) || asking.length === 0) return isKept(day) ? { ...made, required: 1, state: 'kept' } : { ...made, required: 0, state: 'neutral' }
  if (isFilled(isKept)) return { ...made, required: 1, state: 'kept' }
  return { ...made, required: 1, state: isFilled((each) => isKept(each) || (each >= today && open(each))) ? 'open' : 'missed' }
}

/** Walks the rule's days, remembering since when it is due and whether that due day was missed. */
function chainedPeriods(slow: SlowLife, length: number, days: readonly Day[]): SlowPeriod[] {
  const { life, today, isKept, isOpen: open } = slow
  const first = days[0] as Day
  const before = daysFrom(life.window.from, addDays(first, -1)).findLast(isKept)
  const periods: SlowPeriod[] = []
  let dueFrom = before === undefined ? first : addDays(before, length)
  let isMissed = false
  for (const day of begun(slow, days)) {
    const period = { unit: 'day' as const, from: day, to: day, required: 1 }
    if (isKept(day)) {
      if (!isMissed) periods.push({ ...period, repetitions: 1, state: 'kept' })
      isMissed = false
      dueFrom = addDays(day, length)
    } else if (!isMissed && day >= dueFrom && open(day)) {
      periods.push({ ...period, repetitions: 0, state: day === today ? 'open' : 'missed' })
      isMissed = true
    }
  }
  return periods
}

/**
 * A habit's window cut into the periods its rule asks by, each kept, missed, open or neutral. Knows days and rules, but
 * neither streaks nor strength.
 *
 * - `daily`, weekdays, `3 days`: a period is a day that the rule asks. What is done on another day is work.
 * - `3/week` and the like: a period is a Monday-to-Sunday week, month or quarter, cut to the window.
 * - `3/7d`: a period is a day (habit-rolling.ts). `3 days after done`: a due day (habit-chain.ts).
 *
 * Where the rule changed, each rule is asked over its own days.
 */
import { fromNumber, monthSpanOf, quarterOf, quarterSpan, toNumber, weekdayOfNumber, yearOf } from '../calendar/day.ts'
import { sumOf } from '../calendar/day-sums.ts'
import { chainedPeriods } from './habit-chain.ts'
import { type HabitDays, type RuleSpan, isKept, isNeutral, ruleOn } from './habit-days.ts'
import { rollingPeriods } from './habit-rolling.ts'
import type { HabitUnit, QuotaUnit, Recurrence } from '../calendar/recurrence.ts'
import { countAskable, requiredOf } from './quota.ts'

export const PERIOD_STATES = ['kept', 'open', 'missed', 'neutral'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

export interface HabitPeriod {
  readonly unit: HabitUnit
  /** Day numbers, both included, inside the window. */
  readonly from: number
  readonly to: number
  /** Repetitions asked; 0 in a neutral period. */
  readonly required: number
  /** Kept repetitions, at most one a Day; may be more than asked. */
  readonly repetitions: number
  readonly state: PeriodState
}

/** Days with one and the same `every`. */
export interface Stretch<Every = Recurrence> {
  readonly every: Every
  /** Day numbers, both included. */
  readonly first: number
  readonly last: number
}

/** Every period begun by today, in order. A period is open while it may still be kept: until its last day is over. */
export function buildPeriods(days: HabitDays): HabitPeriod[] {
  return stretchesOf(days.rules).flatMap((stretch) => periodsOf(days, stretch))
}

function periodsOf(days: HabitDays, { every, first, last }: Stretch): HabitPeriod[] {
  switch (every.kind) {
    case 'daily':
      return dayPeriods(days, first, last, () => true)
    case 'weekdays':
      return dayPeriods(days, first, last, (day) => every.days.includes(weekdayOfNumber(day)))
    case 'quota':
      return quotaPeriods(days, { every, first, last })
    case 'rolling':
      return rollingPeriods(days, { every, first, last })
    case 'interval':
      if (every.chained) return chainedPeriods(days, { every, first, last })
      return dayPeriods(days, first, last, (day) => (day - days.first) % every.days === 0)
  }
}

function dayPeriods(days: HabitDays, first: number, last: number, asks: (day: number) => boolean): HabitPeriod[] {
  const periods: HabitPeriod[] = []
  for (let day = first; day <= Math.min(last, days.today); day++) {
    if (asks(day)) periods.push(dayPeriod(days, day))
  }
  return periods
}

/** A completion on a neutral day makes that day kept. */
function dayPeriod(days: HabitDays, day: number): HabitPeriod {
  const kept = isKept(days, day)
  const neutral = !kept && isNeutral(days, day)
  const state = kept ? 'kept' : neutral ? 'neutral' : day === days.today ? 'open' : 'missed'
  return { unit: 'day', from: day, to: day, required: neutral ? 0 : 1, repetitions: kept ? 1 : 0, state }
}

type Quota = Extract<Recurrence, { kind: 'quota' }>

function quotaPeriods(days: HabitDays, { every, first, last }: Stretch<Quota>): HabitPeriod[] {
  const periods: HabitPeriod[] = []
  for (let day = first; day <= Math.min(last, days.today); ) {
    const to = Math.min(wholePeriod(every.per, day).to, last)
    const repetitions = sumOf(days.kept, day, to)
    periods.push({ unit: every.per, from: day, to, ...judged(every.times, quotaBetween(days, every, day, to), repetitions, to < days.today) })
    day = to + 1
  }
  return periods
}

/** Repetitions that the open days from one day number to the other ask, both included, within one calendar period; whatever was done. */
export function quotaBetween(days: HabitDays, { times, per }: Quota, from: number, to: number): number {
  const whole = wholePeriod(per, from)
  return requiredOf(times, sumOf(days.open, from, to), countAskable(days.kinds.rest, whole.from, whole.to))
}

/** A period that asks nothing is neutral, unless the whole quota was done in it all the same: then it is kept. */
function judged(quota: number, required: number, repetitions: number, over: boolean): Pick<HabitPeriod, 'required' | 'repetitions' | 'state'> {
  const asked = required === 0 && repetitions >= quota ? quota : required
  if (asked === 0) return { required: 0, repetitions, state: 'neutral' }
  return { required: asked, repetitions, state: repetitions >= asked ? 'kept' : over ? 'missed' : 'open' }
}

/** Day numbers of the calendar's week, month or quarter round that day, both included. */
export function wholePeriod(per: QuotaUnit, day: number): { from: number; to: number } {
  if (per === 'week') {
    const from = day - weekdayOfNumber(day) + 1
    return { from, to: from + 6 }
  }
  const name = fromNumber(day)
  const span = per === 'month' ? monthSpanOf(name) : quarterSpan(yearOf(name), quarterOf(name))
  return { from: toNumber(span.from), to: toNumber(span.to) }
}

/** The stretch that holds that day; before the window the first, after it the last. */
export function stretchOn(days: HabitDays, day: number): Stretch {
  const { rule, first, last } = ruleOn(days, day)
  return stretchesOf(days.rules).find((stretch) => first <= stretch.last) ?? { every: rule.every, first, last }
}

/** A change of minimum or effort alone does not cut a period. */
function stretchesOf(rules: readonly RuleSpan[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { rule, first, last } of rules) {
    const before = stretches.at(-1)
    if (before !== undefined && isSameRule(before.every, rule.every)) stretches[stretches.length - 1] = { ...before, last }
    else stretches.push({ every: rule.every, first, last })
  }
  return stretches
}

function isSameRule(a: Recurrence, b: Recurrence): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * What a habit has become: its streak, what was kept of what was expected, its strength. Knows no screen and no clock.
 *
 * `buildHabitHistory` once, then ask: `habitRecord` here, `habitToday` in habit-today.ts.
 */
import { type Day, type DaySpan, fromNumber, toNumber } from '../calendar/day.ts'
import type { ItemFacts } from '../facts/facts.ts'
import { type DayKinds, type HabitDays, type HabitInput, buildHabitDays, isKept, ruleOn } from './habit-days.ts'
import { type HabitPeriod, buildPeriods } from './habit-period.ts'
import { rulesOf } from './rules.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { type HabitUnit, unitOf } from '../calendar/recurrence.ts'
import { strengthOn } from './strength.ts'

export interface HabitHistory {
  readonly days: HabitDays
  /** Those begun by today, in order. */
  readonly periods: readonly HabitPeriod[]
}

/** Expected periods in a row kept, in units of the rule in force. */
export interface HabitStreak {
  readonly current: number
  /** First day of the first and last day of the last period; undefined where there is none. */
  readonly currentSpan: DaySpan | undefined
  readonly longest: number
  readonly longestSpan: DaySpan | undefined
  /** The missed day or period that ended the streak before this one. */
  readonly brokenOn: DaySpan | undefined
  /** The longest in the unit of the rule before, where a changed rule brought another. */
  readonly former?: { readonly unit: HabitUnit; readonly longest: number; readonly longestSpan: DaySpan }
}

export interface HabitRecord extends HabitStreak {
  readonly unit: HabitUnit
  /** 0 to 1. */
  readonly strength: number
  /** Repetitions kept of those expected, never more; for `3/7d` days. */
  readonly kept: number
  readonly expected: number
  /** Skipped days on which it was not done all the same. */
  readonly skipped: number
}

/** The input of an item with all the rules it had; undefined for what is not a habit or has no window. */
export function habitOf(item: PlannedItem, facts: ItemFacts | undefined): HabitInput | undefined {
  if (item.habit === undefined || item.window === undefined) return undefined
  return {
    ref: item.ref,
    window: item.window,
    rules: rulesOf(item),
    completions: facts?.completions ?? [],
    skips: facts?.skips.map((skip) => skip.day) ?? [],
  }
}

export function buildHabitHistory(habit: HabitInput, kinds: DayKinds): HabitHistory {
  const days = buildHabitDays(habit, kinds)
  return { days, periods: buildPeriods(days) }
}

/** The same as it will look on a later day, when nothing more is done until then and its rule stays. */
export function historyAhead({ days }: HabitHistory, today: Day): HabitHistory {
  const ahead = { ...days, kinds: { ...days.kinds, today }, today: toNumber(today) }
  return { days: ahead, periods: buildPeriods(ahead) }
}

/**
 * The record up to today, or over the periods that end in `over` (both days included): `longest`, `kept`, `expected`
 * and `skipped` are theirs, `current` and `strength` as of the last day; a streak may have begun before.
 *
 * An open period counts only what is kept of it, in `kept` and in `expected`: today does not lower the share.
 */
export function habitRecord({ days, periods }: HabitHistory, over?: DaySpan): HabitRecord {
  const from = over === undefined ? days.first : toNumber(over.from)
  const to = over === undefined ? days.today : Math.min(days.today, toNumber(over.to))
  const ended = over === undefined ? periods : periods.filter((period) => period.to <= toNumber(over.to))
  const inside = ended.filter((period) => period.to >= from)
  return {
    unit: unitOf(ruleOn(days, to).rule.every),
    ...habitStreak(ended, from),
    strength: strengthOn(days, to),
    kept: inside.reduce((sum, period) => sum + keptIn(period), 0),
    expected: inside.reduce((sum, period) => sum + expectedIn(period), 0),
    skipped: skippedDays(days, from, to),
  }
}

/**
 * Neutral and open periods neither break nor lengthen. Where a changed rule brought another unit, counting begins anew.
 * @param from day number: `longest` is the longest that stood at the end of a period ending on it or later
 */
export function habitStreak(periods: readonly HabitPeriod[], from = -Infinity): HabitStreak {
  let run: Run = NO_RUN
  let best: Run = NO_RUN
  let brokenOn: HabitPeriod | undefined
  let unit = periods[0]?.unit
  let former: HabitStreak['former']
  for (const period of periods) {
    if (period.unit !== unit) {
      const longestSpan = spanOf(best)
      if (unit !== undefined && longestSpan) former = { unit, longest: best.length, longestSpan }
      run = NO_RUN
      best = NO_RUN
      brokenOn = undefined
      unit = period.unit
    }
    if (period.state === 'missed') {
      if (run.length > 0) brokenOn = period
      run = NO_RUN
    }
    if (period.state === 'kept') run = { length: run.length + 1, from: run.length === 0 ? period.from : run.from, to: period.to }
    if (period.to >= from && run.length > best.length) best = run
  }
  return {
    current: run.length,
    currentSpan: spanOf(run),
    longest: best.length,
    longestSpan: spanOf(best),
    brokenOn: brokenOn === undefined ? undefined : spanOf({ ...brokenOn, length: 1 }),
    ...(former ? { former } : {}),
  }
}

/** Day numbers, both included. */
interface Run {
  readonly length: number
  readonly from: number
  readonly to: number
}

const NO_RUN: Run = { length: 0, from: 0, to: 0 }

function spanOf({ length, from, to }: Run): DaySpan | undefined {
  return length === 0 ? undefined : { from: fromNumber(from), to: fromNumber(to) }
}

function keptIn({ unit, state, repetitions, required }: HabitPeriod): number {
  if (unit === 'day') return state === 'kept' ? 1 : 0
  return Math.min(repetitions, required)
}

function expectedIn(period: HabitPeriod): number {
  return period.state === 'open' ? keptIn(period) : period.required
}

function skippedDays(days: HabitDays, from: number, to: number): number {
  const first = Math.max(from, days.first)
  const last = Math.min(to, days.last)
  const skipped = new Set(days.habit.skips.map(toNumber))
  return [...skipped].filter((day) => first <= day && day <= last && !isKept(days, day)).length
}

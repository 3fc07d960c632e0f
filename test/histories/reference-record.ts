/** Streaks, sums, strength and the study streak, day by day from the definitions in product.md. Shares no code with src. */
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { addDays, daysFrom, earlier, isIn, weekdayOf } from '../proof/days.ts'
import type { Day, Span } from '../proof/days.ts'
import type { Life } from './draw.ts'
import { slowPeriods } from './reference-periods.ts'
import type { SlowPeriod } from './reference-periods.ts'
import { slowDayOf, slowLife } from './reference.ts'
import type { SlowLife } from './reference.ts'

/** In the shape of `habitRecord`. */
export function slowRecord(slow: SlowLife): object {
  const periods = slowPeriods(slow)
  const { window, skips } = slow.life
  const rule = slow.rule(slow.today < window.from ? window.from : earlier(slow.today, window.to))
  const counted = ({ unit, state, repetitions, required }: SlowPeriod): number => (unit === 'day' ? Number(state === 'kept') : Math.min(repetitions, required))
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)
  return {
    unit: rule.every.kind === 'quota' ? rule.every.per : 'day',
    ...slowStreak(periods),
    kept: sum(periods.map(counted)),
    expected: sum(periods.map((period) => (period.state === 'open' ? counted(period) : period.required))),
    skipped: new Set(skips.filter((day) => isIn(window, day) && day <= slow.today && !slow.isKept(day))).size,
  }
}

interface SlowStreak {
  readonly current: number
  readonly currentSpan: Span | undefined
  readonly longest: number
  readonly longestSpan: Span | undefined
  readonly brokenOn: Span | undefined
  readonly former?: { readonly unit: string; readonly longest: number; readonly longestSpan: Span }
}

/** Kept periods in a row; where another unit begins, counting begins anew, and the longest of the last unit that had one is remembered. */
export function slowStreak(periods: readonly SlowPeriod[]): SlowStreak {
  let [run, best]: [SlowPeriod[], SlowPeriod[]] = [[], []]
  let broken: SlowPeriod | undefined
  const spanOf = (all: readonly SlowPeriod[]): Span | undefined => (all.length === 0 ? undefined : { from: all[0]?.from as Day, to: all.at(-1)?.to as Day })
  let former: SlowStreak['former']
  periods.forEach((period, i) => {
    const last = periods[i - 1]
    if (last !== undefined && last.unit !== period.unit) {
      const longestSpan = spanOf(best)
      if (longestSpan) former = { unit: last.unit, longest: best.length, longestSpan }
      ;[run, best, broken] = [[], [], undefined]
    }
    if (period.state === 'missed') {
      if (run.length > 0) broken = period
      run = []
    }
    if (period.state === 'kept') run = [...run, period]
    if (run.length > best.length) best = run
  })
  return { current: run.length, currentSpan: spanOf(run), longest: best.length, longestSpan: spanOf(best), brokenOn: spanOf(broken === undefined ? [] : [broken]), ...(former ? { former } : {}) }
}

/** Loop Habit Tracker's rule, as product.md gives it; each day moves by the rule of its time. */
export function slowStrength({ life, today, rule, isOpen, isKept, share }: SlowLife): number {
  let score = 0
  for (const day of daysFrom(life.window.from, earlier(life.window.to, today))) {
    if (!isKept(day) && (day === today || !isOpen(day))) continue
    const [times, days] = frequencyOf(rule(day).every)
    const [n, d] = times < days ? [times * 2, days * 2] : [times, days]
    const m = 0.5 ** (Math.sqrt(times / days) / 13)
    const done = daysFrom(addDays(day, 1 - d), day).reduce((sum, each) => sum + share(each), 0)
    score = score * m + Math.min(1, done / n) * (1 - m)
  }
  return score
}

function frequencyOf(every: Recurrence): readonly [times: number, days: number] {
  const [times, days] =
    every.kind === 'daily' ? [1, 1]
    : every.kind === 'weekdays' ? [every.days.length, 7]
    : every.kind === 'quota' ? [every.times, { week: 7, month: 30, quarter: 91 }[every.per]]
    : every.kind === 'rolling' ? [every.times, every.days]
    : [1, every.days]
  return times >= days ? [1, 1] : [times, days]
}

/** Whether today is the last chance: done from tomorrow on, more is missed of what has begun than done from today on. */
export function slowEndsTonight(slow: SlowLife): boolean {
  const { life, today, isOpen, isKept } = slow
  const known = { ...life, rules: life.rules.filter(({ from }, i) => i === 0 || from <= today), done: life.done.filter(({ at }) => slowDayOf(life, at) <= today) }
  const end = addDays(life.window.to, 1)
  const missed = (from: Day): number => {
    const coming = daysFrom(from, life.window.to).filter(isOpen)
    return slowPeriods(slowLife(known, end, coming)).filter((period) => period.from <= today && period.state === 'missed').length
  }
  if (slowStreak(slowPeriods(slow)).current === 0 || !isOpen(today) || isKept(today)) return false
  return missed(addDays(today, 1)) > missed(today)
}

/** Days in a row with work, as of today, and the most there were; a neutral day without work does nothing. */
export function slowStudy(life: Life, today: Day): { readonly current: number; readonly longest: number } {
  const worked = new Set(life.done.filter(({ before }) => !before).map(({ at }) => slowDayOf(life, at)).filter((day) => day <= today))
  const first = [...worked].toSorted()[0]
  const isNeutral = (day: Day): boolean => life.off.some((off) => isIn(off, day)) || life.rest.includes(weekdayOf(day)) || !isIn(life.window, day)
  let [run, longest] = [0, 0]
  for (const day of first === undefined ? [] : daysFrom(first, today)) {
    if (worked.has(day)) run += 1
    else if (day !== today && !isNeutral(day)) run = 0
    longest = Math.max(longest, run)
  }
  return { current: run, longest }
}

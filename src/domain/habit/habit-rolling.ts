/** Days of `3/7d`, each judged by the spans of 7 days it lies in. Knows no streak. */
import { sumOf } from '../calendar/day-sums.ts'
import { type HabitDays, isKept, isNeutral } from './habit-days.ts'
import type { HabitPeriod, PeriodState, Stretch } from './habit-period.ts'
import { countAskable, requiredOf } from './quota.ts'
import type { Recurrence } from '../calendar/recurrence.ts'

export type RollingStretch = Stretch<Extract<Recurrence, { kind: 'rolling' }>>

/**
 * One period for each day. A day is kept when it lies in a span of 7 days, wholly inside the window (a window shorter
 * than that is itself the one span), that has the repetitions it requires; a span requires fewer when days of it are not
 * open. It is open while such a span can still be filled by the open days left, today among them. A day that is not open
 * is neutral, or kept when it holds a repetition; so is one all of whose spans require nothing.
 */
export function rollingPeriods(days: HabitDays, stretch: RollingStretch): HabitPeriod[] {
  const { first, last } = stretch
  const asked = new Uint8Array(last - first + 1)
  const filled = new Uint8Array(last - first + 1)
  const end = Math.min(last, days.today)
  for (let start = first; start <= Math.min(lastStart(stretch), end); start++) {
    const span = spanFrom(days, stretch, start)
    if (span.required === 0) continue
    asked.fill(1, start - first, span.to - first + 1)
    if (span.repetitions >= span.required) filled.fill(1, start - first, span.to - first + 1)
  }
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => {
    const kept = isKept(days, first + i)
    if (isNeutral(days, first + i) || asked[i] === 0) return period(first + i, kept, kept ? 'kept' : 'neutral')
    if (filled[i] === 1) return period(first + i, kept, 'kept')
    return period(first + i, kept, isReachable(days, stretch, first + i, days.today) ? 'open' : 'missed')
  })
}

/**
 * True when a span round that day can still be filled by doing every open day from `from` on, it included.
 * @param from today, or the day after
 */
export function isReachable(days: HabitDays, stretch: RollingStretch, day: number, from: number): boolean {
  const earliest = Math.max(stretch.first, day - stretch.every.days + 1)
  for (let start = earliest; start <= Math.min(day, lastStart(stretch)); start++) {
    const span = spanFrom(days, stretch, start)
    const used = from <= days.today && days.today <= span.to && isKept(days, days.today) && !isNeutral(days, days.today)
    const left = sumOf(days.open, from, span.to) - (used ? 1 : 0)
    if (span.required > 0 && span.repetitions + left >= span.required) return true
  }
  return false
}

export interface RollingSpan {
  /** Day number, included. */
  readonly to: number
  readonly required: number
  readonly repetitions: number
}

/** The span that begins on that day, cut to the rule's days. */
export function spanFrom(days: HabitDays, { every, last }: RollingStretch, start: number): RollingSpan {
  const to = Math.min(start + every.days - 1, last)
  const askable = countAskable(days.kinds.rest, start, start + every.days - 1)
  return { to, required: requiredOf(every.times, sumOf(days.open, start, to), askable), repetitions: sumOf(days.kept, start, to) }
}

/** Of the spans wholly inside; the first day where none is. */
function lastStart({ every, first, last }: RollingStretch): number {
  return Math.max(first, last - every.days + 1)
}

function period(day: number, isDone: boolean, state: PeriodState): HabitPeriod {
  return { unit: 'day', from: day, to: day, required: state === 'neutral' ? 0 : 1, repetitions: isDone ? 1 : 0, state }
}

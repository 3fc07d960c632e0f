/**
 * The study streak: days in a row with work, whatever the work was. Knows no habit and no journal.
 *
 * A neutral day neither breaks nor lengthens it, unless something was done on it: then it lengthens. Today without work
 * yet does not break it.
 */
import { type Day, type DaySpan, type Weekday, fromNumber, toNumber, weekdayOfNumber } from '../calendar/day.ts'

export interface StudyKinds {
  readonly off: readonly DaySpan[]
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
  /** The days each plan is active. */
  readonly plans: readonly DaySpan[]
}

/** Asks whether a day counts for nothing: a day off, a weekly rest day, a day with no plan active. */
export function neutralDays({ off, rest, plans }: StudyKinds): (day: Day) => boolean {
  const covers = (spans: readonly DaySpan[], day: Day) => spans.some((span) => span.from <= day && day <= span.to)
  return (day) => covers(off, day) || rest.includes(weekdayOfNumber(toNumber(day))) || !covers(plans, day)
}

/**
 * The streak as of today, reading no further back than to the day that breaks it.
 * @param worked runs of days with at least one completion or minute, newest first; days after today are passed over
 */
export function studyStreak(worked: Iterable<DaySpan>, neutral: (day: Day) => boolean, today: Day): { readonly current: number } {
  const end = toNumber(today)
  let current = 0
  let next = end + 1
  for (const run of worked) {
    const from = toNumber(run.from)
    const to = Math.min(toNumber(run.to), next - 1)
    if (to < from) continue
    if (!isBridged(to, next === end + 1 ? end : next, neutral)) break
    current += to - from + 1
    next = from
  }
  return { current }
}

export interface StudyStreaks {
  readonly current: number
  readonly longest: number
  /** First and last day of work in the longest (the earliest, of several); undefined where nothing was done. */
  readonly longestFrom: Day | undefined
  readonly longestTo: Day | undefined
}

/** @param worked as in `studyStreak`, but oldest first; runs may touch */
export function studyStreaks(worked: Iterable<DaySpan>, neutral: (day: Day) => boolean, today: Day): StudyStreaks {
  const end = toNumber(today)
  let run = { length: 0, from: 0, to: 0 }
  let best = run
  for (const span of worked) {
    const [from, to] = [toNumber(span.from), Math.min(toNumber(span.to), end)]
    if (from > end) break
    const goesOn = run.length > 0 && isBridged(run.to, from, neutral)
    run = { length: (goesOn ? run.length : 0) + to - from + 1, from: goesOn ? run.from : from, to }
    if (run.length > best.length) best = run
  }
  const isNow = run.length > 0 && isBridged(run.to, end, neutral)
  return {
    current: isNow ? run.length : 0,
    longest: best.length,
    longestFrom: best.length === 0 ? undefined : fromNumber(best.from),
    longestTo: best.length === 0 ? undefined : fromNumber(best.to),
  }
}

/** True when every day strictly between the two is neutral. */
function isBridged(from: number, to: number, neutral: (day: Day) => boolean): boolean {
  for (let day = to - 1; day > from; day--) if (!neutral(fromNumber(day))) return false
  return true
}

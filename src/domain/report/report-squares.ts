/** A period as a row of squares: a day each for a week, else a week or a month each. Knows no emoji. */
import { addDays, daysOf, includes, intersect, lengthOf, monthSpanOf, toNumber, weekdayOf, weekOf } from '../calendar/day.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { TimeOff } from '../facts/facts.ts'
import type { ReportedHabit } from './report-habits.ts'

export const SQUARES = ['full', 'some', 'none', 'rest', 'outside'] as const
/** `rest` is a day off or a weekly rest day without work, `outside` has not come yet or is no plan's. */
export type Square = (typeof SQUARES)[number]

export interface SquaresRequest {
  readonly period: DaySpan
  readonly today: Day
  readonly habits: readonly ReportedHabit[]
  /** Days with work. */
  readonly worked: ReadonlySet<Day>
  readonly off: readonly TimeOff[]
  readonly rest: readonly Weekday[]
  /** The days each plan was in force. */
  readonly plans: readonly DaySpan[]
}

/** A week of a longer period is full from this share of what its habits asked on; none of them is done every day. */
const FULL_SHARE = 0.8
const MOST_WEEKS = 20

/**
 * A day is full when all that habits asked of it was kept (where they asked nothing: when anything was done), some when
 * anything was done. A longer stretch is full from 80 % of what habits asked on.
 */
export function squaresOf(request: SquaresRequest): Square[] {
  const { period } = request
  const stretches = lengthOf(period) <= 7 ? daysOf(period).map((day) => ({ from: day, to: day })) : stretchesOf(period)
  return stretches.map((span) => squareOf(span, request))
}

function stretchesOf(period: DaySpan): DaySpan[] {
  const cut = (length: (day: Day) => DaySpan): DaySpan[] => {
    const spans: DaySpan[] = []
    for (let day = period.from; day <= period.to; ) {
      const span = intersect(length(day), period) ?? { from: day, to: day }
      spans.push(span)
      day = addDays(span.to, 1)
    }
    return spans
  }
  return lengthOf(period) <= MOST_WEEKS * 7 ? cut(weekOf) : cut(monthSpanOf)
}

function squareOf(span: DaySpan, { habits, worked, off, rest, plans, today }: SquaresRequest): Square {
  if (span.from > today) return 'outside'
  const days = daysOf(intersect(span, { from: span.from, to: today }) ?? span)
  const isWorked = days.some((day) => worked.has(day))
  const isFree = days.every((day) => rest.includes(weekdayOf(day)) || off.some((each) => includes(each, day)))
  const isPlanned = plans.some((plan) => intersect(plan, span) !== undefined)
  if (!isWorked) return isPlanned ? (isFree ? 'rest' : 'none') : 'outside'
  const { kept, asked } = asksOf(span, habits)
  const full = days.length === 1 ? 1 : FULL_SHARE
  return asked === 0 || kept / asked >= full ? 'full' : 'some'
}

/** What habits asked of the days of a stretch: by the day, and by the week where the stretch holds a whole one. */
function asksOf(span: DaySpan, habits: readonly ReportedHabit[]): { readonly kept: number; readonly asked: number } {
  const [from, to] = [toNumber(span.from), toNumber(span.to)]
  let [kept, asked] = [0, 0]
  for (const { history } of habits) {
    for (const period of history.periods) {
      if (period.to < from || period.to > to || (from === to && period.unit !== 'day') || period.state === 'neutral') continue
      const isDay = period.unit === 'day'
      asked += isDay ? 1 : period.required
      kept += isDay ? Number(period.state === 'kept') : Math.min(period.repetitions, period.required)
    }
  }
  return { kept, asked }
}

/**
 * A habit's days worked out slowly, one by one, from product.md ("Habits, streaks, strength"): which rule they have, whether they
 * are open, whether they are kept. Shares no code with src. Rules that come after today are not known.
 */
import { isIn, weekdayOf } from '../proof/days.ts'
import type { Day } from '../proof/days.ts'
import type { Done, Life, Rule } from './draw.ts'
import { dayByWallClock } from './zones.ts'

/** A life with its instants turned into Days; what it asks of days, each answered one by one. */
export interface SlowLife {
  readonly life: Life
  readonly today: Day
  rule(day: Day): Rule
  isOpen(day: Day): boolean
  isKept(day: Day): boolean
  /** Of the full amount, 0 to 1. */
  share(day: Day): number
}

export function slowDayOf(life: Life, at: number): Day {
  const two = (number: number): string => String(number).padStart(2, '0')
  return dayByWallClock(at, life.zone, `${two(Math.floor(life.dayStart / 60))}:${two(life.dayStart % 60)}`)
}

/** @param today seen on that day, instead of the life's own; @param extra Days done in full beside what the life has */
export function slowLife(life: Life, today = slowDayOf(life, life.now), extra: readonly Day[] = []): SlowLife {
  const byDay = new Map<Day, Done[]>()
  const note = (day: Day, done: Done): void => void byDay.set(day, [...(byDay.get(day) ?? []), done])
  for (const done of life.done) if (!done.before) note(slowDayOf(life, done.at), done)
  for (const day of extra) note(day, { at: 0, minutes: 0, assumed: true, before: false })
  const known = life.rules.filter(({ from }, i) => i === 0 || from <= today)
  const rule = (day: Day): Rule => (known.findLast(({ from }) => from <= day) ?? known[0]) as Rule
  const doneOn = (day: Day): readonly Done[] => (isIn(life.window, day) && day <= today ? (byDay.get(day) ?? []) : [])
  return {
    life,
    today,
    rule,
    isOpen: remembered((day) => isOpen(life, rule, day)),
    isKept: remembered((day) => doneOn(day).length > 0 && logged(doneOn(day), rule(day)) >= least(rule(day))),
    share: remembered((day) => (doneOn(day).length === 0 ? 0 : shareOf(logged(doneOn(day), rule(day)), rule(day)))),
  }
}

function remembered<T>(answer: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const now = answer(day)
    known.set(day, now)
    return now
  }
}

function isOpen({ window, rest, skips, paused, off }: Life, rule: (day: Day) => Rule, day: Day): boolean {
  if (!isIn(window, day) || rest.includes(weekdayOf(day)) || skips.includes(day)) return false
  if (paused.some((span) => isIn(span, day))) return false
  return rule(day).always || !off.some((span) => isIn(span, day) && span.keeps !== 'this')
}

/** Plain `done` means the full amount. */
function logged(done: readonly Done[], { amount: full, effortMinutes }: Rule): number {
  const one = ({ amount, minutes, assumed }: Done): number => (full === undefined ? (assumed ? effortMinutes : minutes) : (amount ?? full))
  return done.reduce((sum, each) => sum + one(each), 0)
}

/** What keeps a day: the minimum, else the full amount where there is one, else being done at all; never more than all. */
function least({ minimum, amount, effortMinutes }: Rule): number {
  if (amount !== undefined) return Math.min(minimum ?? amount, amount)
  return minimum === undefined ? 0 : Math.min(minimum, effortMinutes)
}

function shareOf(sum: number, { amount, effortMinutes }: Rule): number {
  const full = amount ?? effortMinutes
  return full === 0 ? 1 : Math.min(1, sum / full)
}

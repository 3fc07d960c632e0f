/** Habits for tests, written short. */
import { type Day, type DaySpan, parseDay } from '../../src/domain/calendar/day.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import type { HabitRule } from '../../src/domain/plan/plan.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import type { HabitCompletion } from '../../src/domain/habit/repetition.ts'

export const REF = 'p/habit'

/** A Day that exists. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}

export function span(text: string): DaySpan {
  const [from = '', to = from] = text.split('..')
  return { from: day(from), to: day(to) }
}

export function ruleOf(every: Recurrence, rest: Partial<HabitRule> = {}): HabitRule {
  return { every, always: false, picks: [], ...rest }
}

/** A plain `done` of 30 minutes. */
export function plainDone(on: Day): HabitCompletion {
  return { day: on, minutes: 30, assumed: true }
}

/** Days apart by spaces. */
export function days(text: string): Day[] {
  return text.split(' ').filter(Boolean).map(day)
}

export function habit(every: Recurrence, window: string, done = '', rest: Partial<HabitInput & HabitRule> = {}): HabitInput {
  const { always = false, ...input } = rest
  return {
    ref: REF,
    window: span(window),
    rules: [{ from: span(window).from, rule: ruleOf(every, { always }), effortMinutes: 30 }],
    completions: days(done).map(plainDone),
    skips: [],
    ...input,
  }
}

export function kinds(today: string, rest: Partial<DayKinds> = {}): DayKinds {
  return { today: day(today), off: [], rest: [], ...rest }
}

export function off(text: string, keep?: string) {
  return { id: text, ...span(text), ...(keep === undefined ? {} : { keep }) }
}

export const DAILY: Recurrence = { kind: 'daily' }
export const MON_WED_FRI: Recurrence = { kind: 'weekdays', days: [1, 3, 5] }
export const THREE_A_WEEK: Recurrence = { kind: 'quota', times: 3, per: 'week' }
export const THREE_IN_SEVEN: Recurrence = { kind: 'rolling', times: 3, days: 7 }
export const THIRD_DAY: Recurrence = { kind: 'interval', days: 3, chained: false }
export const THREE_AFTER_DONE: Recurrence = { kind: 'interval', days: 3, chained: true }

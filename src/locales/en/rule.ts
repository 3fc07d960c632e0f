/** How often a habit is asked, in words. */
import type { Day } from '../../domain/calendar/day.ts'
import type { HabitRule } from '../../domain/plan/plan.ts'
import type { Recurrence } from '../../domain/calendar/recurrence.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { format } from './format.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** `3 times a week`. */
function often(every: Recurrence): string {
  switch (every.kind) {
    case 'daily':
      return 'every day'
    case 'weekdays':
      return weekdays(every.days)
    case 'quota':
      return `${times(every.times)} a ${every.per}`
    case 'rolling':
      return `${times(every.times)} in any ${every.days} days`
    case 'interval':
      return every.chained ? `${format.days(every.days)} after the last time` : every.days === 2 ? 'every other day' : `every ${every.days} days`
  }
}

function weekdays(days: readonly number[]): string {
  const names = days.map((day) => WEEKDAYS[day - 1] ?? '')
  const isRun = days.length > 2 && days.every((day, i) => day === (days[0] ?? 0) + i)
  return `every ${isRun ? `${names[0]}–${names.at(-1)}` : names.join(', ')}`
}

/** How much a repetition is, and how little keeps the streak: `20 words each time, at least 5`. */
function amount({ amount: full, minimum, unit }: HabitRule, effortMinutes: number): string {
  const word = unit ? ` ${textIn(unit, 'en')}` : ''
  if (full === undefined && effortMinutes === 0) return ''
  const each = full === undefined ? format.minutes(effortMinutes) : `${format.number(full)}${word}`
  if (minimum === undefined) return `${each} each time`
  return `${each} each time, at least ${full === undefined ? format.minutes(minimum) : `${format.number(minimum)}${word}`}`
}

/** With the days that the period has: `3 times a week (Mon–Sun)`. */
function oftenInFull(every: Recurrence): string {
  return every.kind === 'quota' && every.per === 'week' ? `${often(every)} (Mon–Sun)` : often(every)
}

export type RuleTexts = typeof rule

export const rule = {
  often,
  oftenInFull,
  amount,
  /** A rule that was not the first. */
  since: (text: string, from: Day, now: Day): string => `${text} since ${format.dayNear(from, now)}`,
  /** Newest first. */
  before: (texts: readonly string[]): string => texts.join(', before that '),
}

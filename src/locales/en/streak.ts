/** What the screens of streaks say. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import type { HabitUnit } from '../../domain/calendar/recurrence.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

export type StreakTexts = typeof streak

export const streak = {
  rule,
  study: (days: number): string => (days === 0 ? 'No streak now: one thing today starts one' : `Streak: ${format.days(days)}`),
  longest: (count: number, unit: HabitUnit, span: DaySpan): string => `longest ${format.periods(count, unit)}, ${format.span(span)}`,
  head: { habit: 'Habit', streak: 'Streak', longest: 'Longest', strength: 'Strength', kept: 'Kept' },
  periods: (count: number, unit: HabitUnit): string => (count === 0 ? '–' : format.periods(count, unit)),
  endsTonight: 'ends tonight unless it is done',
  noHabits: 'No habit is running.',
  /** Over the heat map. */
  month: (month: number): string => format.month(month),
  legend: {
    none: 'nothing',
    free: 'off',
    below: (minutes: string): string => `<${minutes}`,
    from: (minutes: string): string => `${minutes}+`,
  },
  current: (count: number, unit: HabitUnit, span: DaySpan | undefined): string =>
    count === 0 ? 'No streak now' : `Streak: ${format.periods(count, unit)}${span ? `, ${format.span(span)}` : ''}`,
  today: { done: 'done today', open: 'open today', neutral: 'nothing asked today' },
  formerRecord: (count: number, unit: HabitUnit, span: DaySpan): string => `Longest before its rule changed: ${format.periods(count, unit)}, ${format.span(span)}`,
  record: (count: number, unit: HabitUnit, span: DaySpan): string => `Longest: ${format.periods(count, unit)}, ${format.span(span)}`,
  noRecord: 'Longest: none yet',
  brokenDay: (day: Day): string => `Broken on ${format.dayLong(day)}: it was asked and not done`,
  brokenPeriod: (span: DaySpan, done: number, of: number): string => `Broken by ${format.span(span)}: ${done} of ${of} done`,
  neverBroken: 'Never broken so far',
  kept: (kept: number, expected: number): string => `Kept ${kept} of ${expected}`,
  skipped: (count: number): string => `${count} skipped`,
  strength: (share: number): string => `strength ${format.percent(share)}`,
  window: (span: DaySpan): string => format.span(span),
  marks: { kept: 'done', work: 'less than the minimum', missed: 'missed', open: 'open', free: 'off, rest or skipped', unasked: 'not asked' },
}

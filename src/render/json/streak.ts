/** Streaks as JSON. */
import type { StripWeek } from '../../domain/habit/habit-strip.ts'
import { addDays } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import { everyPhrase } from '../../language/every.ts'
import type { HabitOnScreen, Streaks } from '../../domain/habit/streaks.ts'

export function jsonOfStreaks({ study, year }: Streaks, habits: readonly HabitOnScreen[], preview: boolean, language: Language): object {
  return {
    preview,
    study: { current: study.current, longest: study.longest, longestFrom: study.longestFrom ?? null, longestTo: study.longestTo ?? null },
    habits: habits.map((habit) => jsonOfHabit(habit, language)),
    days: Object.fromEntries(year.map(({ day, done, minutes }) => [day, { done, minutes }])),
  }
}

export function jsonOfHabit({ item, record, today }: HabitOnScreen, language: Language): object {
  return {
    ref: item.ref,
    title: textIn(item.title, language),
    every: item.habit ? everyPhrase(item.habit.every) : null,
    unit: record.unit,
    current: record.current,
    longest: record.longest,
    strength: record.strength,
    kept: record.kept,
    expected: record.expected,
    skipped: record.skipped,
    currentSpan: record.currentSpan ?? null,
    longestSpan: record.longestSpan ?? null,
    former: record.former ?? null,
    brokenOn: record.brokenOn ?? null,
    today: { status: today.status, repetitions: today.repetitions, required: today.required, endsTonight: today.endsTonight },
  }
}

/** What each of the last days was; days outside the window or to come are left out. */
export function jsonOfStrip(weeks: readonly StripWeek[]): object {
  const days = weeks.flatMap(({ monday, marks }) => marks.map((mark, i) => [addDays(monday, i), mark] as const))
  return Object.fromEntries(days.filter(([, mark]) => mark !== 'outside'))
}

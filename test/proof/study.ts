/** The study streak, walked day by day: it lengthens with work, waits on neutral days, and ends with any other. */
import { daysFrom, isIn } from './days.ts'
import type { Day, Span } from './days.ts'
import type { Diary } from './diary.ts'

export interface StudyRequest {
  readonly diary: Diary
  /** The day the plan began; before it every day is neutral. */
  readonly start: Day
  readonly today: Day
}

export interface DayTotal {
  readonly done: number
  readonly minutes: number
}

/** Items done and minutes spent, by day with work; an item once a day. */
export function dayTotals(diary: Diary): Record<Day, DayTotal> {
  const totals: Record<Day, DayTotal & { items: Set<string> }> = {}
  for (const { day, item, minutes } of diary.all('done')) {
    const items = (totals[day]?.items ?? new Set()).add(item)
    totals[day] = { items, done: items.size, minutes: (totals[day]?.minutes ?? 0) + minutes }
  }
  return Object.fromEntries(Object.entries(totals).map(([day, { done, minutes }]) => [day, { done, minutes }]))
}

/** As of the last of those days, and the longest that stood on any of them. Today without work does not end it yet. */
export function studyStreak({ diary, start, today }: StudyRequest, over: Span = { from: start, to: today }): { current: number; longest: number } {
  const worked = new Set(diary.all('done').map(({ day }) => day))
  const off = diary.all('off')
  let [run, longest] = [0, 0]
  for (const day of daysFrom(start, over.to)) {
    const waits = day === today || off.some((span) => isIn(span, day))
    run = worked.has(day) ? run + 1 : waits ? run : 0
    if (day >= over.from) longest = Math.max(longest, run)
  }
  return { current: run, longest }
}

/**
 * Habits worked out slowly, day by day, from the definitions in the product's words: what the fast ones are compared
 * with. Shares no code with src/domain but the calendar of day.ts. One rule, never changed; every completion is full.
 */
import { type Day, addDays, daysOf, includes, monthSpanOf, quarterOf, quarterSpan, weekOf, weekdayOf, yearOf } from '../../src/domain/calendar/day.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'

export interface SlowPeriod {
  readonly from: Day
  readonly to: Day
  readonly required: number
  readonly repetitions: number
  readonly state: 'kept' | 'open' | 'missed' | 'neutral'
}

export function everyOf(habit: HabitInput): Recurrence {
  const every = habit.rules[0]?.rule.every
  if (every === undefined) throw new Error('no rule')
  return every
}

export function slowOpen(habit: HabitInput, kinds: DayKinds, day: Day): boolean {
  if (!includes(habit.window, day)) return false
  if (kinds.rest.includes(weekdayOf(day))) return false
  if (habit.skips.includes(day)) return false
  if (habit.rules[0]?.rule.always) return true
  for (const off of kinds.off) if (includes(off, day) && off.keep !== habit.ref) return false
  return true
}

export function slowDone(habit: HabitInput, kinds: DayKinds, day: Day): boolean {
  return day <= kinds.today && includes(habit.window, day) && habit.completions.some((done) => done.day === day)
}

function slowRequired(quota: number, days: readonly Day[], habit: HabitInput, kinds: DayKinds): number {
  const asked = days.filter((day) => !kinds.rest.includes(weekdayOf(day)))
  if (asked.length === 0) return 0
  const open = asked.filter((day) => slowOpen(habit, kinds, day))
  const exact = (quota * open.length) / asked.length
  const rounded = exact - Math.floor(exact) >= 0.5 - 1e-9 ? Math.floor(exact) + 1 : Math.floor(exact)
  return Math.min(quota, rounded, open.length)
}

export function slowPeriods(habit: HabitInput, kinds: DayKinds): SlowPeriod[] {
  const every = everyOf(habit)
  const past = daysOf(habit.window).filter((day) => day <= kinds.today)
  if (every.kind === 'quota') return slowQuota(habit, kinds, every, past)
  if (every.kind === 'rolling') return past.map((day) => slowRolling(habit, kinds, every, day))
  if (every.kind === 'interval' && every.chained) return slowChain(habit, kinds, every.days, past)
  return past.filter((day) => asks(habit, every, day)).map((day) => slowDay(habit, kinds, day))
}

function asks(habit: HabitInput, every: Recurrence, day: Day): boolean {
  if (every.kind === 'daily') return true
  if (every.kind === 'weekdays') return every.days.includes(weekdayOf(day))
  if (every.kind !== 'interval') throw new Error(every.kind)
  for (let due = habit.window.from; due <= day; due = addDays(due, every.days)) if (due === day) return true
  return false
}

function slowDay(habit: HabitInput, kinds: DayKinds, day: Day): SlowPeriod {
  const span = { from: day, to: day }
  if (slowDone(habit, kinds, day)) return { ...span, required: 1, repetitions: 1, state: 'kept' }
  if (!slowOpen(habit, kinds, day)) return { ...span, required: 0, repetitions: 0, state: 'neutral' }
  return { ...span, required: 1, repetitions: 0, state: day === kinds.today ? 'open' : 'missed' }
}

function calendarPeriod(per: 'week' | 'month' | 'quarter', day: Day) {
  if (per === 'week') return weekOf(day)
  return per === 'month' ? monthSpanOf(day) : quarterSpan(yearOf(day), quarterOf(day))
}

function slowQuota(habit: HabitInput, kinds: DayKinds, every: Extract<Recurrence, { kind: 'quota' }>, past: readonly Day[]): SlowPeriod[] {
  const starts = new Set(past.map((day) => calendarPeriod(every.per, day).from))
  return [...starts].map((start) => {
    const days = daysOf(calendarPeriod(every.per, start))
    const inside = days.filter((day) => includes(habit.window, day))
    const repetitions = inside.filter((day) => slowDone(habit, kinds, day)).length
    let required = slowRequired(every.times, days, habit, kinds)
    if (required === 0 && repetitions >= every.times) required = every.times
    const [from, to] = [inside[0] as Day, inside.at(-1) as Day]
    const state = required === 0 ? 'neutral' : repetitions >= required ? 'kept' : to >= kinds.today ? 'open' : 'missed'
    return { from, to, required, repetitions, state }
  })
}

function slowRolling(habit: HabitInput, kinds: DayKinds, every: Extract<Recurrence, { kind: 'rolling' }>, day: Day): SlowPeriod {
  const all = daysOf(habit.window)
  const starts = all.length < every.days ? [habit.window.from] : all.slice(0, all.length - every.days + 1)
  const spans = starts.map((start) => daysOf({ from: start, to: addDays(start, every.days - 1) })).filter((span) => span.includes(day))
  const asking = spans.filter((span) => slowRequired(every.times, span, habit, kinds) > 0)
  const isFilled = (done: (d: Day) => boolean) => asking.some((span) => span.filter(done).length >= slowRequired(every.times, span, habit, kinds))
  const isDone = (d: Day) => slowDone(habit, kinds, d)
  const made = { from: day, to: day, repetitions: isDone(day) ? 1 : 0 }
  if (!slowOpen(habit, kinds, day) || asking.length === 0) {
    return isDone(day) ? { ...made, required: 1, state: 'kept' } : { ...made, required: 0, state: 'neutral' }
  }
  if (isFilled(isDone)) return { ...made, required: 1, state: 'kept' }
  const isHoped = isFilled((d) => isDone(d) || (d >= kinds.today && slowOpen(habit, kinds, d)))
  return { ...made, required: 1, state: isHoped ? 'open' : 'missed' }
}

/** Walks the days, remembering since when it is due and whether that due day was missed. */
function slowChain(habit: HabitInput, kinds: DayKinds, days: number, past: readonly Day[]): SlowPeriod[] {
  const periods: SlowPeriod[] = []
  let dueFrom = habit.window.from
  let isMissed = false
  for (const day of past) {
    const span = { from: day, to: day, required: 1 }
    if (slowDone(habit, kinds, day)) {
      if (!isMissed) periods.push({ ...span, repetitions: 1, state: 'kept' })
      isMissed = false
      dueFrom = addDays(day, days)
    } else if (!isMissed && day >= dueFrom && slowOpen(habit, kinds, day)) {
      periods.push({ ...span, repetitions: 0, state: day === kinds.today ? 'open' : 'missed' })
      isMissed = true
    }
  }
  return periods
}

export function slowRecord(habit: HabitInput, periods: readonly SlowPeriod[]) {
  const isByDay = everyOf(habit).kind !== 'quota'
  let [current, longest, kept, expected] = [0, 0, 0, 0]
  for (const { state, repetitions, required } of periods) {
    if (state === 'missed') current = 0
    if (state === 'kept') current += 1
    longest = Math.max(longest, current)
    const counted = isByDay ? Number(state === 'kept') : Math.min(repetitions, required)
    kept += counted
    expected += state === 'open' ? counted : required
  }
  return { current, longest, kept, expected }
}

/** Loop Habit Tracker's formula in its own shape: a ring of repetitions, then one step a day. */
export function slowStrength(habit: HabitInput, kinds: DayKinds, times: number, days: number): number {
  const [n, d] = times < days ? [times * 2, days * 2] : [times, days]
  let score = 0
  for (const day of daysOf(habit.window)) {
    if (day > kinds.today) break
    const isDone = slowDone(habit, kinds, day)
    if (!isDone && (day === kinds.today || !slowOpen(habit, kinds, day))) continue
    const last = daysOf({ from: addDays(day, 1 - d), to: day }).filter((each) => slowDone(habit, kinds, each)).length
    const m = Math.pow(0.5, Math.sqrt(times / days) / 13)
    score = score * m + Math.min(1, last / n) * (1 - m)
  }
  return score
}

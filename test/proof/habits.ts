/**
 * Habits worked out day by day from product.md ("Habits, streaks, strength"). A period is a day that the rule asks, or a
 * week. Where product.md is silent: a week belongs to the report of the period in which it ends, once; a week that still
 * runs is expected only as far as it is kept, as a day is; the days of a weekday list are the only ones it asks, so what
 * is done on another day is work, though strength counts it; where a rule changed its rhythm, a week ends with the day
 * before, asked in proportion, and a streak of days does not go on as one of weeks.
 */
import { addDays, daysFrom, earlier, isIn, mondayOf, weekdayOf } from './days.ts'
import type { Day, Span } from './days.ts'
import type { Diary } from './diary.ts'
import { ruleOn } from './roadmap.ts'
import type { Habit, Rule } from './roadmap.ts'

/** A habit's days, each asked one by one. */
export interface HabitDays {
  readonly habit: Habit
  readonly today: Day
  /** Minutes logged that day, the full effort where none were said; undefined when it was not done. */
  logged(day: Day): number | undefined
  isKept(day: Day): boolean
  isSkipped(day: Day): boolean
  /** Skipped, or a day off that frees it. */
  isNeutral(day: Day): boolean
}

export function habitDays(habit: Habit, diary: Diary, today: Day): HabitDays {
  const done = diary.all('done').filter(({ item, day }) => item === habit.id && day <= today && isIn(habit.window, day))
  const skipped = new Set(diary.all('skip').filter(({ item }) => item === habit.id).map(({ day }) => day))
  const free = diary.all('off').filter(({ keep }) => keep !== habit.id)
  const logged: HabitDays['logged'] = (day) => {
    const own = done.filter((each) => each.day === day)
    return own.length === 0 ? undefined : own.reduce((sum, { inFull, minutes }) => sum + (inFull ? ruleOn(habit, day).effortMinutes : minutes), 0)
  }
  return {
    habit,
    today,
    logged,
    isKept: (day) => (logged(day) ?? -1) >= Math.min(ruleOn(habit, day).minimum, ruleOn(habit, day).effortMinutes),
    isSkipped: (day) => skipped.has(day),
    isNeutral: (day) => skipped.has(day) || (!ruleOn(habit, day).always && free.some((off) => isIn(off, day))),
  }
}

export interface Period extends Span {
  readonly unit: 'day' | 'week'
  readonly required: number
  readonly done: number
  /** It may still be kept. */
  readonly isOpen: boolean
}

/** Every period of the window that has begun. */
export function periodsOf(days: HabitDays): Period[] {
  return rhythmsOf(days.habit).flatMap((rhythm) => {
    const { every } = rhythm
    const past = daysFrom(rhythm.from, earlier(rhythm.to, days.today))
    if ('days' in every) return past.filter((day) => every.days.includes(weekdayOf(day))).map((day) => dayPeriod(days, day))
    return [...new Set(past.map(mondayOf))].map((monday) => weekPeriod(days, monday, rhythm, every.timesAWeek))
  })
}

/** The window cut where another rhythm began. */
function rhythmsOf(habit: Habit): (Span & Pick<Rule, 'every'>)[] {
  const rhythms: (Span & Pick<Rule, 'every'>)[] = []
  for (const day of daysFrom(habit.window.from, habit.window.to)) {
    const { every } = ruleOn(habit, day)
    const last = rhythms.at(-1)
    if (last !== undefined && JSON.stringify(last.every) === JSON.stringify(every)) rhythms[rhythms.length - 1] = { ...last, to: day }
    else rhythms.push({ from: day, to: day, every })
  }
  return rhythms
}

function dayPeriod(days: HabitDays, day: Day): Period {
  const isKept = days.isKept(day)
  return { unit: 'day', from: day, to: day, required: days.isNeutral(day) && !isKept ? 0 : 1, done: isKept ? 1 : 0, isOpen: day === days.today }
}

/** required = min(quota, round-half-up(quota × open / 7)): without weekly rest days a week has seven. */
function weekPeriod(days: HabitDays, monday: Day, rhythm: Span, quota: number): Period {
  const inside = daysFrom(monday, addDays(monday, 6)).filter((day) => isIn(rhythm, day))
  const open = inside.filter((day) => !days.isNeutral(day)).length
  const to = inside.at(-1) ?? monday
  return {
    unit: 'week',
    from: inside[0] ?? monday,
    to,
    required: Math.min(quota, Math.floor((quota * open) / 7 + 0.5)),
    done: inside.filter((day) => day <= days.today && days.isKept(day)).length,
    isOpen: to >= days.today,
  }
}

export interface HabitRecord {
  readonly current: number
  readonly longest: number
  readonly strength: number
  readonly kept: number
  readonly expected: number
  readonly skipped: number
}

/** Up to today, or over the periods that end in those days; `current` and `strength` as of the last of them. */
export function habitRecord(days: HabitDays, over: Span = days.habit.window): HabitRecord {
  const ended = periodsOf(days).filter(({ to }) => to <= over.to)
  const inside = ended.filter(({ to }) => to >= over.from)
  const kept = ({ done, required }: Period): number => Math.min(done, required)
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)
  return {
    ...streaks(ended, over.from),
    strength: strength(days, over.to),
    kept: sum(inside.map(kept)),
    expected: sum(inside.map((period) => (period.isOpen ? kept(period) : period.required))),
    skipped: daysFrom(over.from, earlier(over.to, days.today)).filter((day) => isIn(days.habit.window, day) && days.isSkipped(day) && !days.isKept(day)).length,
  }
}

/** Now, and the longest that stood at the end of a period ending on `from` or later. Neutral and open periods do nothing. */
function streaks(periods: readonly Period[], from: Day): { current: number; longest: number } {
  let [current, longest, rhythm] = [0, 0, periods[0]?.unit]
  for (const { unit, required, done, isOpen, to } of periods) {
    if (unit !== rhythm) [current, longest, rhythm] = [0, 0, unit]
    if (required > 0 && done >= required) current += 1
    else if (required > 0 && !isOpen) current = 0
    if (to >= from) longest = Math.max(longest, current)
  }
  return { current, longest }
}

/** Loop Habit Tracker's rule, as product.md gives it. */
function strength(days: HabitDays, last: Day): number {
  const { window } = days.habit
  const share = (day: Day): number => {
    const { effortMinutes } = ruleOn(days.habit, day)
    const minutes = isIn(window, day) ? days.logged(day) : undefined
    return minutes === undefined ? 0 : effortMinutes === 0 ? 1 : Math.min(1, minutes / effortMinutes)
  }
  let score = 0
  for (const day of daysFrom(window.from, earlier(window.to, earlier(last, days.today)))) {
    if (!days.isKept(day) && (day === days.today || days.isNeutral(day))) continue
    const { every } = ruleOn(days.habit, day)
    const frequency = ('days' in every ? every.days.length : every.timesAWeek) / 7
    const [n, d] = frequency === 1 ? [1, 1] : [frequency * 14, 14]
    const m = 0.5 ** (Math.sqrt(frequency) / 13)
    const repetitions = daysFrom(addDays(day, 1 - d), day).reduce((sum, each) => sum + share(each), 0)
    score = score * m + Math.min(1, repetitions / n) * (1 - m)
  }
  return score
}

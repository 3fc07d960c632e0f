/** What a habit asks of today: whether it is listed, with how many minutes, and what is at stake. Places nothing. */
import { includes } from '../calendar/day.ts'
import { sumOf, valueOn } from '../calendar/day-sums.ts'
import { type HabitHistory, habitStreak } from './habit.ts'
import { type HabitDays, isKept, isNeutral, ruleOn } from './habit-days.ts'
import { type HabitPeriod, quotaBetween, stretchOn } from './habit-period.ts'
import { type RollingStretch, isReachable, spanFrom } from './habit-rolling.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { takesMinutes } from './quota.ts'
import { type HabitUnit, unitOf } from '../calendar/recurrence.ts'

export const HABIT_STATUSES = ['done', 'open', 'neutral'] as const

export interface HabitToday {
  /**
   * `done` when it was done today or its period is met already (a period is met when `repetitions` reach a `required`
   * above 0), `neutral` when nothing is asked of today, else `open`.
   */
  readonly status: (typeof HABIT_STATUSES)[number]
  /** In today's list: asked and not yet met, or done today (it keeps its place, ticked). */
  readonly listed: boolean
  /** That it takes from today, as planned before anything was done today; 0 where it only stands in the list. */
  readonly minutes: number
  readonly unit: HabitUnit
  /** Kept in this period, and asked: 1 of 3 this week. For `3/7d` the period is the seven days that end today. */
  readonly repetitions: number
  readonly required: number
  /** As `habitRecord` counts it. */
  readonly streak: number
  /** The streak lasts if it is done today, and ends with the day if not. */
  readonly endsTonight: boolean
}

/** A habit listed on the day, with what it asks. */
export interface DueHabit {
  readonly item: PlannedItem
  readonly minutes: number
  readonly today: HabitToday
}

/** What the rule asks of today, before neutral days and streak. */
interface Asked {
  readonly repetitions: number
  readonly required: number
  /** Before today's repetition it was not met. */
  readonly wanted: boolean
  readonly takes: boolean
  /** Without a repetition today something is missed that could have been kept. */
  readonly decides: boolean
}

const NOTHING: Asked = { repetitions: 0, required: 0, wanted: false, takes: false, decides: false }

export function habitToday(history: HabitHistory): HabitToday {
  const { days, periods } = history
  const { today } = days
  const inWindow = days.first <= today && today <= days.last
  const asked = inWindow ? askedToday(history) : NOTHING
  const isDone = isKept(days, today)
  const isOpen = inWindow && !isNeutral(days, today)
  const isMet = isDone || (asked.required > 0 && asked.repetitions >= asked.required)
  const streak = habitStreak(periods).current
  return {
    status: isMet ? 'done' : isOpen && asked.wanted ? 'open' : 'neutral',
    listed: isDone || (isOpen && asked.wanted),
    minutes: isOpen && asked.wanted && asked.takes ? minutesAsked(days) : 0,
    unit: unitOf(ruleOn(days, today).rule.every),
    repetitions: asked.repetitions,
    required: asked.required,
    streak,
    endsTonight: streak > 0 && isOpen && !isDone && asked.decides,
  }
}

/**
 * The minutes of a repetition today: its effort, or where a time off keeps this habit its minimum (with `amount`, that
 * part of the effort, rounded up).
 */
function minutesAsked(days: HabitDays): number {
  const { habit, kinds } = days
  const { rule, effortMinutes } = ruleOn(days, days.today)
  const isMinimum = kinds.off.some((off) => off.keep === habit.ref && includes(off, kinds.today))
  if (!isMinimum || rule.minimum === undefined) return effortMinutes
  return Math.min(effortMinutes, rule.amount === undefined ? rule.minimum : Math.ceil((effortMinutes * rule.minimum) / rule.amount))
}

function askedToday({ days, periods }: HabitHistory): Asked {
  const { every, first, last } = stretchOn(days, days.today)
  const period = periods.at(-1)
  if (every.kind === 'rolling') return askedOfSpan(days, periods, { every, first, last })
  if (every.kind === 'quota') return period === undefined ? NOTHING : askedOfQuota(days, period, quotaBetween(days, every, period.from, period.to))
  if (period !== undefined && period.to === days.today) return askedOfDay(period)
  const isLate = every.kind === 'interval' && every.chained && period !== undefined && period.from >= first && isStillDue(days, period)
  return isLate ? { repetitions: isKept(days, days.today) ? 1 : 0, required: 1, wanted: true, takes: true, decides: false } : NOTHING
}

function askedOfDay({ repetitions, required, state }: HabitPeriod): Asked {
  return { repetitions, required, wanted: required > 0, takes: true, decides: state === 'open' }
}

/** A missed due day stays due until a later repetition; one of today keeps its place. */
function isStillDue(days: HabitDays, period: HabitPeriod): boolean {
  return period.state === 'missed' && sumOf(days.kept, period.to + 1, days.today - 1) === 0
}

/**
 * Listed until the period is met; with minutes only where the repetitions so far lag behind its open days.
 * @param quota what its open days ask; `required` may be more, where the whole was done all the same
 */
function askedOfQuota(days: HabitDays, { from, to, repetitions, required }: HabitPeriod, quota: number): Asked {
  const before = repetitions - valueOn(days.kept, days.today)
  const takes = takesMinutes(before, quota, sumOf(days.open, from, days.today), sumOf(days.open, from, to))
  const decides = required - repetitions === sumOf(days.open, days.today, to)
  return { repetitions, required, wanted: before < required, takes, decides }
}

/** The quota's rule over the seven days that end today, or at first the seven that the window begins with. */
function askedOfSpan(days: HabitDays, periods: readonly HabitPeriod[], stretch: RollingStretch): Asked {
  const { today } = days
  const start = Math.max(stretch.first, today - stretch.every.days + 1)
  const { to, required, repetitions } = spanFrom(days, stretch, start)
  const before = repetitions - valueOn(days.kept, today)
  const takes = takesMinutes(before, required, sumOf(days.open, start, today), sumOf(days.open, start, to))
  const decides = periods.slice(-stretch.every.days).some(({ state, from }) => state === 'open' && !isReachable(days, stretch, from, today + 1))
  return { repetitions, required, wanted: before < required, takes, decides }
}

/**
 * A habit's days as numbers: which are open, which hold a repetition. Knows the rule's measure but not its rhythm, and no
 * streak.
 *
 * A day of the window is **open** when the habit may be asked on it, else **neutral**: a weekly rest day, a skip, a day
 * on which its plan stands still or its roadmap did not have it, a day off. Each time off frees the habit unless it keeps
 * it or the habit is `always`; `always` ignores days off only, not weekly rest days or skips. Facts after today are not
 * known yet and are left out; time off and skips ahead count.
 */
import { type Day, type DaySpan, type Weekday, toNumber, weekdayOfNumber } from '../calendar/day.ts'
import { type DaySums, buildSums, valueOn } from '../calendar/day-sums.ts'
import type { TimeOff } from '../facts/facts.ts'
import { type HabitCompletion, type Measure, isEnough, loggedBy, shareOf } from './repetition.ts'

/** A rule and the day of the revision that brought it. */
export interface RuleSince extends Measure {
  readonly from: Day
}

export interface HabitInput {
  readonly ref: string
  readonly window: DaySpan
  /** Oldest first, never empty. The first holds from the window's first day, whatever its `from`. */
  readonly rules: readonly RuleSince[]
  /** In any order; those `before` the start are left out. */
  readonly completions: readonly HabitCompletion[]
  readonly skips: readonly Day[]
}

/** What is true of the days for every habit of a plan. */
export interface DayKinds {
  readonly today: Day
  readonly off: readonly TimeOff[]
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
}

/** A rule with the day numbers it holds for, both included. */
export interface RuleSpan extends RuleSince {
  readonly first: number
  readonly last: number
}

export interface HabitDays {
  readonly habit: HabitInput
  readonly kinds: DayKinds
  /** Day numbers of the window, both included, and of today. */
  readonly first: number
  readonly last: number
  readonly today: number
  /** In order, without gaps, over the window. */
  readonly rules: readonly RuleSpan[]
  readonly open: DaySums
  /** Days with a kept repetition. */
  readonly kept: DaySums
  /** Of the full amount, 0 to 1 a day; summed up when asked first, because most that ask of a day never do. */
  readonly share: () => DaySums
}

export function buildHabitDays(habit: HabitInput, kinds: DayKinds): HabitDays {
  const [first, last, today] = [toNumber(habit.window.from), toNumber(habit.window.to), toNumber(kinds.today)]
  const rules = ruleSpans(habit, first, last, today)
  const { kept, shares } = repetitions(habit, rules, first, Math.min(last, today))
  const open = openDays(habit, kinds, rules)
  let share: DaySums | undefined
  return { habit, kinds, first, last, today, rules, open: buildSums(first, open), kept: buildSums(first, kept), share: () => (share ??= buildSums(first, shares())) }
}

/** Whether a day of the window is open by the present rule: as {@link buildHabitDays} finds it, without looking at every day. */
export function openOn(habit: HabitInput, { off, rest }: DayKinds): (day: number) => boolean {
  const { window, ref, rules, skips } = habit
  const [first, last, rule] = [toNumber(window.from), toNumber(window.to), rules.at(-1)?.rule]
  const freeing = rule?.always ? [] : off.filter(({ keep, from, to }) => keep !== ref && to >= window.from && from <= window.to)
  const free = [...freeing, ...skips.map((day) => ({ from: day, to: day })), ...(rule?.paused ?? [])].map(({ from, to }) => ({ from: toNumber(from), to: toNumber(to) }))
  return (day) => first <= day && day <= last && !rest.includes(weekdayOfNumber(day)) && !free.some(({ from, to }) => from <= day && day <= to)
}

/** True of a day of the window on which nothing is asked, whatever the rule. A completion there is kept all the same. */
export function isNeutral(days: HabitDays, day: number): boolean {
  return days.first <= day && day <= days.last && valueOn(days.open, day) === 0
}

export function isKept(days: HabitDays, day: number): boolean {
  return valueOn(days.kept, day) > 0
}

/** The rule in force on that day; before the window the first, after it the last. */
export function ruleOn(days: HabitDays, day: number): RuleSpan {
  const found = days.rules.find((rule) => day <= rule.last) ?? days.rules.at(-1)
  if (found === undefined) throw new Error(`habit ${days.habit.ref} has no rule`)
  return found
}

/** Rules brought after today are not known yet. */
function ruleSpans(habit: HabitInput, first: number, last: number, today: number): RuleSpan[] {
  const known = habit.rules.filter((rule, i) => i === 0 || toNumber(rule.from) <= today)
  return known
    .map((rule, i) => {
      const next = known[i + 1]
      const to = next === undefined ? last : Math.min(last, toNumber(next.from) - 1)
      return { ...rule, first: i === 0 ? first : Math.max(first, toNumber(rule.from)), last: to }
    })
    .filter((span) => span.first <= span.last)
}

/** 1 for each open day, after a zero. */
function openDays(habit: HabitInput, kinds: DayKinds, rules: readonly RuleSpan[]): Int32Array {
  const first = toNumber(habit.window.from)
  const last = toNumber(habit.window.to)
  const open = new Int32Array(last - first + 2).fill(1, 1)
  const free = (from: number, to: number) => {
    if (to >= first && from <= last) open.fill(0, Math.max(from, first) - first + 1, Math.min(to, last) - first + 2)
  }
  for (const weekday of kinds.rest) {
    const start = (weekday - weekdayOfNumber(first) + 7) % 7
    for (let i = start + 1; i < open.length; i += 7) open[i] = 0
  }
  for (const off of kinds.off) {
    // Most holidays are of other years.
    if (off.keep === habit.ref || off.to < habit.window.from || off.from > habit.window.to) continue
    for (const span of rules) {
      if (span.rule.always) continue
      const [from, to] = [Math.max(span.first, toNumber(off.from)), Math.min(span.last, toNumber(off.to))]
      if (from <= to) free(from, to)
    }
  }
  for (const skip of habit.skips) free(toNumber(skip), toNumber(skip))
  for (const { from, to } of habit.rules.at(-1)?.rule.paused ?? []) free(toNumber(from), toNumber(to))
  return open
}

/** Adds up what was logged on each day, then measures it, by the rule in force on it. Each begins with a zero. */
function repetitions(habit: HabitInput, rules: readonly RuleSpan[], first: number, last: number): { kept: Int32Array; shares: () => Float64Array } {
  const size = Math.max(0, last - first + 1)
  const logged = new Map<number, number>()
  const ruleOf = (i: number): RuleSpan | undefined => rules.find((span) => first + i <= span.last)
  for (const done of habit.completions) {
    if (done.before === true || done.day < habit.window.from) continue
    const i = toNumber(done.day) - first
    const rule = i < size ? ruleOf(i) : undefined
    if (rule !== undefined) logged.set(i, (logged.get(i) ?? 0) + loggedBy(done, rule))
  }
  const kept = new Int32Array(size + 1)
  logged.forEach((sum, i) => (kept[i + 1] = isEnough(sum, ruleOf(i) as RuleSpan) ? 1 : 0))
  const shares = (): Float64Array => {
    const share = new Float64Array(size + 1)
    logged.forEach((sum, i) => (share[i + 1] = shareOf(sum, ruleOf(i) as RuleSpan)))
    return share
  }
  return { kept, shares }
}

/**
 * Which rules the habits of a plan had before the one they have: a changed rule holds from the text that brought it. Works on
 * what each text asked; knows no text and no journal.
 */
import { addDays } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { FormerRule, HabitRule, Plan, PlannedItem } from './plan.ts'
import { habitRule } from './planned-item.ts'
import type { Phase, Roadmap } from './roadmap.ts'

/** What a habit is asked by, and its full repetition. */
export type AskedRule = Omit<FormerRule, 'to'>

/** By id of the habit. */
export type RulesById = ReadonlyMap<string, AskedRule>

/** What one text asked, with the day that brought it. */
export interface TextRules {
  readonly day: Day
  readonly rules: RulesById
}

/** Of every habit in a roadmap; what a slot picks has no say in its past. */
export function rulesIn({ root }: Roadmap): Map<string, AskedRule> {
  const habitsOf = ({ habits, phases }: Phase): Phase['habits'] => [...habits, ...phases.flatMap(habitsOf)]
  return new Map(habitsOf(root).map((habit) => [habit.id, { rule: { ...habitRule(habit), picks: [] }, effortMinutes: habit.effortMinutes ?? 0 }]))
}

/**
 * The plan with the former rules of its habits; a habit that never had another stays as it is. The text of a day is the last
 * one of that day, and the first one holds before its own day too. On days whose text did not have the habit it is asked nothing.
 * @param earlier in the order they were recorded, under the ids of the plan
 * @param since the day that brought the plan's own text
 */
export function withFormerRules(plan: Plan, earlier: readonly TextRules[], since: Day): Plan {
  const inForce = earlier.filter(({ day }, i) => day < since && earlier.slice(i + 1).every((later) => later.day > day))
  if (inForce.length === 0) return plan
  return { ...plan, items: plan.items.map((item) => (item.habit === undefined ? item : withPast(item, item.habit, inForce, since))) }
}

function withPast(item: PlannedItem, habit: HabitRule, texts: readonly TextRules[], since: Day): PlannedItem {
  const former: FormerRule[] = []
  const absent: DaySpan[] = []
  let before: AskedRule | undefined
  let missing: Day | undefined
  const steps = [...texts.map(({ day, rules }) => ({ day, asked: rules.get(item.id) })), { day: since, asked: { rule: habit, effortMinutes: item.effortMinutes } }]
  for (const [i, { day, asked }] of steps.entries()) {
    const first = i === 0 ? (item.window?.from ?? day) : day
    if (asked === undefined) missing ??= first
    else {
      const last = addDays(day, -1)
      if (missing !== undefined && missing <= last) absent.push({ from: missing, to: last })
      if (before !== undefined && !isSame(before, asked)) former.push({ ...before, to: last })
      ;[before, missing] = [asked, undefined]
    }
  }
  if (former.length === 0 && absent.length === 0) return item
  const paused = absent.length === 0 ? {} : { paused: [...absent, ...(habit.paused ?? [])] }
  return { ...item, habit: { ...habit, ...paused, ...(former.length === 0 ? {} : { formerly: former }) } }
}

/** By what judges a day. */
function isSame(a: AskedRule, b: AskedRule): boolean {
  return judging(a) === judging(b)
}

function judging({ rule: { every, always, amount, minimum }, effortMinutes }: AskedRule): string {
  return JSON.stringify([every, always, amount, minimum, effortMinutes])
}

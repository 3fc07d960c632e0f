/** What one Day's completions of a habit add up to. Knows no calendar and no rhythm. */
import type { Completion } from '../facts/facts.ts'
import type { HabitRule } from '../plan/plan.ts'

export type HabitCompletion = Pick<Completion, 'day' | 'minutes' | 'assumed' | 'amount'> & Partial<Pick<Completion, 'before'>>

/** How a repetition is measured: in the rule's amount, else in minutes. */
export interface Measure {
  readonly rule: HabitRule
  /** Of a full repetition. */
  readonly effortMinutes: number
}

export const REPETITION_STATES = ['none', 'work', 'kept'] as const

/** A Day holds one repetition, however often it was ticked. */
export interface Repetition {
  /** `work` is less than the minimum. */
  readonly state: (typeof REPETITION_STATES)[number]
  /** Logged of the full amount, 0 to 1. */
  readonly share: number
}

/**
 * The repetition that the completions of one Day make; their amounts, or minutes, add up.
 *
 * Kept at the `minimum`. A habit with an `amount` and no minimum asks for the full amount; one with neither asks only to
 * be done, in however many minutes. A completion that does not say the amount (of a habit with `amount`), or the minutes
 * (of one without), is a full one.
 * @example repetitionOf([5 of 20 words, minimum 5]) is { state: 'kept', share: 0.25 }
 */
export function repetitionOf(completions: readonly HabitCompletion[], measure: Measure): Repetition {
  if (completions.length === 0) return { state: 'none', share: 0 }
  const logged = completions.reduce((sum, done) => sum + loggedBy(done, measure), 0)
  return { state: isEnough(logged, measure) ? 'kept' : 'work', share: shareOf(logged, measure) }
}

/** What one completion logs, in the rule's measure. */
export function loggedBy(done: HabitCompletion, { rule, effortMinutes }: Measure): number {
  if (rule.amount !== undefined) return done.amount ?? rule.amount
  return done.assumed ? effortMinutes : done.minutes
}

/** True when so much in one Day keeps it. */
export function isEnough(logged: number, { rule, effortMinutes }: Measure): boolean {
  return logged >= Math.min(rule.minimum ?? rule.amount ?? 0, rule.amount ?? effortMinutes)
}

/** Of the full amount, 0 to 1. */
export function shareOf(logged: number, { rule, effortMinutes }: Measure): number {
  const full = rule.amount ?? effortMinutes
  return full > 0 ? Math.min(1, logged / full) : 1
}

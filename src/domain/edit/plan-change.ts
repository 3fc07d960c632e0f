/** What a change of a roadmap means for what is recorded: which renames and losses have a past. Knows no words. */
import { joinedPast, pastOf } from '../facts/past.ts'
import type { Past } from '../facts/past.ts'
import type { Facts } from '../facts/facts.ts'
import type { Diffed, PlanDiff, Renamed } from './plan-diff.ts'

export interface PlanChange {
  readonly plan: string
  readonly diff: PlanDiff
  /** Of what the earlier text had, by ref. */
  readonly past: (ref: string) => Past | undefined
  /** By ref of a task, its steps that went along with it or are gone. */
  readonly steps: ReadonlyMap<string, readonly Diffed[]>
  /** Refs of what neither text has, though it has a past: gone with an earlier change, and joined to nothing. */
  readonly earlier: readonly string[]
}

/** @param facts about the items and targets of the plan, those that are gone too */
export function planChange(plan: string, diff: PlanDiff, facts: Pick<Facts, 'items' | 'logged'>): PlanChange {
  const known = new Set([...diff.kept, ...diff.added, ...diff.removed, ...diff.renamed.flatMap(({ from, to }) => [from, to])].map(({ ref }) => ref))
  const earlier = [...facts.items.keys(), ...facts.logged.keys()].filter((ref) => ref.startsWith(`${plan}/`) && !known.has(ref))
  return { plan, diff, past: (ref) => pastOf(facts, ref), steps: stepsOf(diff), earlier: [...new Set(earlier)] }
}

function stepsOf({ removed, renamed }: PlanDiff): Map<string, Diffed[]> {
  const steps = new Map<string, Diffed[]>()
  for (const step of [...renamed.flatMap(({ follows, from }) => (follows ? [from] : [])), ...removed]) {
    if (step.parent !== undefined) steps.set(step.parent, [...(steps.get(step.parent) ?? []), step])
  }
  return steps
}

/** What may have been renamed, a step that goes along with its task left out. */
export function guessesOf({ diff }: PlanChange): Renamed[] {
  return diff.renamed.filter(({ follows, joined }) => !follows && !joined)
}

/** Of {@link guessesOf}, those with something to lose: recorded of them, or of a step that goes along. */
export function renamesWithPast(change: PlanChange): Renamed[] {
  return guessesOf(change).filter(({ from }) => pastWithSteps(change, from.ref) !== undefined)
}

/** What is recorded of something that was renamed or is gone, with what is recorded of its steps. */
export function pastWithSteps({ past, steps }: PlanChange, ref: string): Past | undefined {
  return joinedPast([ref, ...(steps.get(ref) ?? []).map((step) => step.ref)].map(past))
}

/** What is gone and has a past, a step with its task. */
export function lossesOf(change: PlanChange): Diffed[] {
  return wholesOf(change.diff.removed).filter(({ ref }) => pastWithSteps(change, ref) !== undefined)
}

/** Without steps whose task is there too: a task with its steps is one thing. */
export function wholesOf(all: readonly Diffed[]): Diffed[] {
  const refs = new Set(all.map(({ ref }) => ref))
  return all.filter(({ parent }) => parent === undefined || !refs.has(parent))
}

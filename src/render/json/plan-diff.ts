/** What differs between two texts of a roadmap, as JSON. */
import type { PlanChange } from '../../domain/edit/plan-change.ts'

/** Every step is there by itself; `joined` is what `plan relink` has joined, `follows` a step that goes along with its task, `earlier` what an earlier change took out. */
export function jsonOfPlanDiff({ plan, diff, past, earlier }: PlanChange): object {
  const completions = (ref: string): number => past(ref)?.completions ?? 0
  return {
    plan,
    kept: diff.kept.length,
    renamed: diff.renamed.map(({ from, to, likeness, joined, follows }) => ({ from: from.ref, to: to.ref, likeness, joined, follows, completions: completions(from.ref) })),
    added: diff.added.map(({ ref }) => ref),
    earlier: earlier.map((ref) => ({ ref, completions: completions(ref) })),
    removed: diff.removed.map(({ ref }) => ({ ref, completions: completions(ref) })),
  }
}

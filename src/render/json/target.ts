/** A target as JSON. */
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { TargetHistory } from '../../domain/targets/target-history.ts'
import type { TargetOnScreen } from '../../domain/targets/target-list.ts'

/** With every day that changed it, oldest first. */
export function jsonOfTargetHistory(each: TargetOnScreen, { days }: TargetHistory, language: Language): object {
  return { ...jsonOfTarget(each, language), history: days }
}

export function jsonOfTarget({ target, state }: TargetOnScreen, language: Language): object {
  return {
    ref: target.ref,
    title: textIn(target.title, language),
    unit: target.unit ? textIn(target.unit, language) : null,
    measure: target.measure,
    now: state.now ?? null,
    goal: target.goal,
    goalHigh: target.goalHigh ?? null,
    window: target.window ?? null,
    pace: { needed: state.pace.needed ?? null, actual: state.pace.actual, per: state.pace.per },
    expectedNow: state.expectedNow ?? null,
    projected: { likely: state.projected.likely ?? null, late: state.projected.late ?? null },
    state: state.state,
    fix: state.fixPerWeek ?? null,
  }
}

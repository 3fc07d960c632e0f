/** Where a thing stands in its plan: the phases that hold it, outermost first, with their days. */
import type { Plan, PlannedPhase } from '../../domain/plan.ts'
import type { View } from './entry.ts'
import { phaseLabel } from './header.ts'

/** The phases of those ids, in their order. */
export function phasesOf(plan: Plan, ids: readonly string[]): PlannedPhase[] {
  return ids.flatMap((id) => plan.phases.find((phase) => phase.id === id) ?? [])
}

/** `Q1 › month 3`; empty at the top of the plan. */
export function phasePath(plan: Plan, ids: readonly string[], { messages }: View): string {
  return phasesOf(plan, ids).map((phase) => phaseLabel(phase, messages)).join(' › ')
}

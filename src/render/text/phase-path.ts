/** Where a thing stands in its plan: the phases that hold it, outermost first, with their days. */
import type { Plan, PlannedPhase } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { View } from './entry.ts'
import { phaseLabel } from './header.ts'

/** The phases of those ids, in their order. */
export function phasesOf(plan: Plan, ids: readonly string[]): PlannedPhase[] {
  return ids.flatMap((id) => plan.phases.find((phase) => phase.id === id) ?? [])
}

/** `Q1 › month 3: DevOps`, the innermost phase with its title; empty at the top of the plan. */
export function phasePath(plan: Plan, ids: readonly string[], { messages }: View): string {
  const phases = phasesOf(plan, ids)
  const labels = phases.map((phase) => phaseLabel(phase, messages))
  const innermost = phases.at(-1)
  if (innermost === undefined) return ''
  const title = textIn(innermost.title, messages.format.language)
  const isCounted = !title.startsWith((labels.at(-1) ?? '').replace(/…$/, ''))
  return `${labels.join(' › ')}${isCounted ? `: ${title}` : ''}`
}

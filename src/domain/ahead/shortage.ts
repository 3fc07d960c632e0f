/** Phases whose work does not fit into the time up to their end when the agenda is followed. Knows no way out. */
import { capacityOf } from '../schedule/day-part.ts'
import { toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Future } from './debt-work.ts'
import { liveUntil } from './live-days.ts'
import { sceneWork } from './outcome.ts'
import type { OutcomeScene } from './outcome.ts'
import type { PlannedPhase } from '../plan/plan.ts'

export interface Shortage {
  readonly phase: PlannedPhase
  /** What was open of it at first, and due by its last day. */
  readonly needMinutes: number
  /** What of that is done by its last day. */
  readonly haveMinutes: number
  readonly until: Day
}

/** Less than that is rounding: minutes, and a share of what is needed. */
const LEAST_MINUTES = 60
const LEAST_SHARE = 0.02

/** The outermost phases that have not ended and fall short, in the author's order. */
export function shortagesOf(scene: OutcomeScene, id: string): Shortage[] {
  const { plans, facts, today, config } = scene
  const phases = (plans.find((plan) => plan.id === id)?.phases ?? []).filter((phase) => phase.phases.length === 0 && phase.window !== undefined && phase.window.to >= today)
  const ends = new Map(phases.map((phase) => [phase.id, toNumber(phase.window?.to ?? today)]))
  const last = Math.max(...ends.values())
  if (ends.size === 0) return []
  const work = sceneWork(scene)
  const left = new Map<string, number>()
  liveUntil({ today, plans, work, off: facts.off, capacity: capacityOf(scene), config, facts }, last - toNumber(today) + 1, ({ day, all }) => {
    for (const [phase, end] of ends) if (end === day) left.set(phase, minutesOf(all, id, phase, end))
    return day === last
  })
  return phases.flatMap((phase) => {
    const { window } = phase
    if (window === undefined) return []
    const due = work.filter((open) => open.item.plan === id && open.item.phases[0] === phase.id && open.window.to <= window.to)
    const need = due.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0)
    const short = left.get(phase.id) ?? 0
    if (short < Math.max(LEAST_MINUTES, need * LEAST_SHARE)) return []
    return [{ phase, needMinutes: need, haveMinutes: need - short, until: window.to }]
  })
}

/** What was moved past the phase's end, by a skip or a replan, is not due by then. */
function minutesOf(all: readonly Future[], plan: string, phase: string, end: number): number {
  return all.reduce((sum, { item, to, left }) => sum + (item.plan === plan && item.phases[0] === phase && to <= end ? left : 0), 0)
}

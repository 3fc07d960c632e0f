/** Phases whose work does not fit into the time up to their end when the agenda is followed. Knows no way out. */
import { toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Future } from './debt-work.ts'
import { liveUntil } from './live-days.ts'
import { planIn, sceneDays, sceneWork } from './outcome.ts'
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
  const { today } = scene
  const phases = planIn(scene, id).phases.flatMap((phase) => (phase.phases.length === 0 && phase.window !== undefined && phase.window.to >= today ? [{ phase, until: phase.window.to, end: toNumber(phase.window.to) }] : []))
  if (phases.length === 0) return []
  const last = Math.max(...phases.map(({ end }) => end))
  const work = sceneWork(scene)
  const left = new Map<string, number>()
  liveUntil(sceneDays(scene, work), last - toNumber(today) + 1, ({ day, all }) => {
    for (const { phase, end } of phases) if (end === day) left.set(phase.id, minutesOf(all, id, phase.id, end))
    return day === last
  })
  return phases.flatMap(({ phase, until }) => {
    const due = work.filter(({ item, window }) => item.plan === id && item.phases[0] === phase.id && window.to <= until)
    const need = due.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0)
    const short = left.get(phase.id) ?? 0
    return short < Math.max(LEAST_MINUTES, need * LEAST_SHARE) ? [] : [{ phase, needMinutes: need, haveMinutes: need - short, until }]
  })
}

/** What was moved past the phase's end, by a skip or a replan, is not due by then. */
function minutesOf(all: readonly Future[], plan: string, phase: string, end: number): number {
  return all.reduce((sum, { item, to, left }) => sum + (item.plan === plan && item.phases[0] === phase && to <= end ? left : 0), 0)
}

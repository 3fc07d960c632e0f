/** What becomes of a plan when its agenda is followed from today: when it is finished, what is owed, what falls short. Knows no way out. */
import type { Cards } from '../review/card.ts'
import { capacityOf } from '../schedule/day-part.ts'
import { reviewsAhead } from '../schedule/day-reviews.ts'
import { progressOfAll } from '../schedule/day-work.ts'
import { fromNumber, toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { DEBT_HORIZON, owedMinutes } from './debt.ts'
import type { Future } from './debt-work.ts'
import type { Facts } from '../facts/facts.ts'
import { liveUntil } from './live-days.ts'
import type { LiveRequest } from './live-days.ts'
import type { Plan } from '../plan/plan.ts'
import { openWork } from '../schedule/schedule.ts'
import type { OpenWork, ScheduleConfig } from '../schedule/schedule.ts'
import { selects } from '../plan/selector.ts'
import { targetsOn } from '../targets/target-list.ts'

/** Everything a plan shares its days with. */
export interface OutcomeScene {
  /** Those that run, with the plan itself among them. */
  readonly plans: readonly Plan[]
  /** Plans that do not run: what needs their work waits. */
  readonly idle?: readonly Plan[]
  readonly facts: Facts
  readonly today: Day
  readonly config: ScheduleConfig
  /** As in an agenda's request. */
  readonly cardsOn?: (day: Day) => Cards
}

export interface Outcome {
  /** The day on which the last of its work is done; its last day where nothing is open, undefined where some never is. */
  readonly end: Day | undefined
  readonly minutesPerWeek: number
  /** Of its work whose window is over today. */
  readonly owedMinutes: number
  /** Not done by its last day. */
  readonly shortMinutes: number
  /** Refs of count targets that will not be reached in their window. */
  readonly slipping: readonly string[]
}

/** All that is open, whenever it begins. */
export function sceneWork({ plans, idle = [], facts, today }: OutcomeScene): OpenWork[] {
  const all = [...plans, ...idle]
  return openWork(plans, progressOfAll(all, facts, today), all)
}

/** The days to come of a scene, with that work. */
export function sceneDays(scene: OutcomeScene, work: readonly OpenWork[]): LiveRequest {
  const { plans, facts, today, config } = scene
  const reviews = reviewsAhead({ ...scene, day: today })
  return { today, plans, work, capacity: capacityOf(scene), config, facts, ...(reviews ? { reviews } : {}) }
}

export function planIn({ plans }: OutcomeScene, id: string): Plan {
  const plan = plans.find((each) => each.id === id)
  if (plan === undefined) throw new Error(`no plan ${id}`)
  return plan
}

export function outcomeOf(scene: OutcomeScene, id: string): Outcome {
  const { facts, today } = scene
  const plan = planIn(scene, id)
  const all = sceneWork(scene)
  const own = all.filter(({ item }) => item.plan === id && item.effortMinutes > 0)
  const lastDay = toNumber(plan.end)
  // What takes no minutes is done in its window.
  const free = all.filter(({ item }) => item.plan === id && item.effortMinutes === 0)
  const finished = new Map(free.map(({ item, window }) => [item.ref, Math.max(toNumber(today), toNumber(window.to))]))
  let short = lastDay < toNumber(today) ? own.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0) : 0
  let open: readonly Future[] | undefined
  const last = own.length === 0 ? lastDay : liveUntil(sceneDays(scene, all), DEBT_HORIZON, ({ day, all: futures }) => {
    open = (open ?? futures.filter(({ item, left }) => item.plan === id && left > 0)).filter((each) => {
      if (each.left === 0) finished.set(each.item.ref, day)
      return each.left > 0
    })
    if (day === lastDay) short = open.reduce((sum, { left }) => sum + left, 0)
    return open.length === 0
  })
  return {
    end: last === undefined ? undefined : fromNumber(last),
    minutesPerWeek: plan.minutesPerWeek,
    owedMinutes: owedMinutes(own, today),
    shortMinutes: short,
    slipping: slippingOf(plan, facts, today, finished),
  }
}

/** Count targets of work that is finished too late to be counted, or never; what habits will add nobody knows. */
function slippingOf(plan: Plan, facts: Facts, today: Day, finished: ReadonlyMap<string, number>): string[] {
  return targetsOn([plan], facts, today).flatMap(({ target, state }) => {
    const { window, counts, goal, ref } = target
    if (window === undefined || window.to < today || counts.length === 0) return []
    const counted = plan.items.filter((item) => item.type !== 'step' && counts.some((selector) => selects(selector, item, plan.lists)))
    if (counted.some(({ type }) => type === 'habit')) return []
    const inTime = counted.filter(({ ref: each, steps }) => (steps.length > 0 ? steps : [each]).every((part) => (finished.get(part) ?? Infinity) <= toNumber(window.to)))
    return (state.now ?? 0) + inTime.length < goal ? [ref] : []
  })
}

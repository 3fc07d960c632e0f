/**
 * Ways out when a plan has fallen behind, side by side: what each would change, and what would become of it. Pure; nothing
 * is recorded here. Knows no words.
 */
import { adjusted } from '../plan/adjust.ts'
import type { Adjustment, Way } from '../plan/adjust.ts'
import { addDays, lengthOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { progressOfAll } from '../schedule/day-work.ts'
import type { Facts } from '../facts/facts.ts'
import { outcomeOf, planIn, sceneWork } from './outcome.ts'
import type { Outcome, OutcomeScene } from './outcome.ts'
import type { Plan } from '../plan/plan.ts'
import { forecastOfPlan } from './plan-forecast.ts'
import type { PlanForecast } from './plan-forecast.ts'
import { isUnfinished, progressOf } from '../facts/progress.ts'
import type { Priority } from '../plan/roadmap.ts'
import { byAge } from '../schedule/schedule.ts'
import type { OpenWork } from '../schedule/schedule.ts'
import { shortagesOf } from './shortage.ts'
import type { Shortage } from './shortage.ts'

/** What `custom` is asked for. */
export interface ReplanWish {
  readonly end?: Day
  readonly minutesPerWeek?: number
  readonly shiftWeeks?: number
  /** Drops all that is less than that. */
  readonly only?: Priority
}

export interface WayOut {
  readonly way: Way
  /** Undefined of a way that would change nothing. */
  readonly change?: Change
  readonly outcome: Outcome
}

export interface Change {
  readonly adjustment: Adjustment
  /** Ids of tasks that go out of the plan. */
  readonly drops: readonly string[]
}

export interface Replan {
  readonly now: Outcome
  readonly forecast: PlanForecast
  /** Phases that fall short as it is. */
  readonly shortages: readonly Shortage[]
  readonly options: readonly WayOut[]
}

/** The four ways, and `custom` where something is wished. Each is tried on the whole of what runs. */
export function replan(scene: OutcomeScene, id: string, wish?: ReplanWish): Replan {
  const now = outcomeOf(scene, id)
  const plan = planIn(scene, id)
  const late = lateWork(scene, plan)
  const change: Readonly<Record<Exclude<Way, 'custom'>, Change | undefined>> = {
    spread: spread(scene, plan, late),
    shift: shiftBy(scene, plan, late, weeksOwed(now, plan)),
    drop: dropping(scene, plan, ['could']),
    extend: now.end !== undefined && now.end <= plan.end ? undefined : extendTo(scene, plan, late, now.end ?? addDays(plan.end, YEAR)),
  }
  const four = (['spread', 'shift', 'drop', 'extend'] as const).map((way): WayOut => wayOut(scene, id, way, change[way], now))
  const shortages = shortagesOf(scene, id)
  const forecast = forecastOfPlan(plan, progressOf(plan, scene.facts, scene.today), scene.facts, scene.today)
  return { now, forecast, shortages, options: wish === undefined ? four : [...four, wayOut(scene, id, 'custom', wished(scene, plan, late, wish), now)] }
}

/** How much later is proposed where nothing shows an end. */
const YEAR = 365

function wayOut(scene: OutcomeScene, id: string, way: Way, change: Change | undefined, now: Outcome): WayOut {
  return change === undefined ? { way, outcome: now } : { way, change, outcome: outcomeOf(after(scene, id, change), id) }
}

/** What runs once a change is made. */
function after({ plans, facts, ...scene }: OutcomeScene, id: string, { adjustment, drops }: Change): OutcomeScene {
  const isDropped = new Set(drops)
  const refs = planIn({ plans, facts, ...scene }, id).items.flatMap(({ id: own, ref }) => (isDropped.has(own) ? [ref] : []))
  const items = new Map(facts.items)
  for (const ref of refs) items.set(ref, { completions: [], skips: [], ...items.get(ref), droppedOn: scene.today })
  const dropped: Facts = { ...facts, items }
  return { plans: plans.map((each) => (each.id === id ? adjusted(each, [adjustment]) : each)), facts: dropped, ...scene }
}

/** Its overdue work, oldest first. */
function lateWork(scene: OutcomeScene, plan: Plan): OpenWork[] {
  return sceneWork(scene).filter(({ item, window }) => item.plan === plan.id && window.to < scene.today).sort(byAge)
}

function weeksOwed({ owedMinutes }: Outcome, { minutesPerWeek }: Plan): number {
  return Math.ceil(owedMinutes / Math.max(1, minutesPerWeek))
}

/** What is owed gets deadlines up to the plan's end, and the plan the hours that it takes to keep them. */
function spread(scene: OutcomeScene, plan: Plan, late: readonly OpenWork[]): Change | undefined {
  if (late.length === 0 || scene.today >= plan.end) return undefined
  const windows = spreadOver(late, { from: scene.today, to: plan.end })
  const adjustment: Adjustment = { way: 'spread', windows }
  const hours = hoursToFinish(after(scene, plan.id, { adjustment, drops: [] }), plan)
  return { adjustment: hours === plan.minutesPerWeek ? adjustment : { ...adjustment, minutesPerWeek: hours }, drops: [] }
}

/** The most hours that are worth a proposal: eighty a week. */
const MOST_MINUTES = 80 * 60
const STEP = 30

/** The fewest minutes a week, in half hours, with which the plan is finished by its end; the most there are where none will do. */
export function hoursToFinish(scene: OutcomeScene, { id, end, minutesPerWeek }: Plan): number {
  const isEnough = (minutes: number): boolean => {
    const { end: last } = outcomeOf(after(scene, id, { adjustment: { way: 'custom', minutesPerWeek: minutes }, drops: [] }), id)
    return last !== undefined && last <= end
  }
  if (isEnough(minutesPerWeek)) return minutesPerWeek
  let [few, many] = [Math.floor(minutesPerWeek / STEP), MOST_MINUTES / STEP]
  if (few >= many || !isEnough(many * STEP)) return Math.max(minutesPerWeek, MOST_MINUTES)
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2)
    if (isEnough(middle * STEP)) many = middle
    else few = middle
  }
  return many * STEP
}

/** The next weeks are for what is owed; everything else is that much later. */
function shiftBy({ today }: OutcomeScene, plan: Plan, late: readonly OpenWork[], weeks: number): Change | undefined {
  if (weeks === 0) return undefined
  const last = addDays(today, weeks * 7 - 1)
  const move = { from: today, to: today, newTo: addDays(today, weeks * 7) }
  const end = plan.end < today ? { end: last } : {}
  return { adjustment: { way: 'shift', move, windows: spreadOver(late, { from: today, to: last }), ...end }, drops: [] }
}

/** The days that are left become others in number; what is owed is spread over them. */
function extendTo({ today }: OutcomeScene, plan: Plan, late: readonly OpenWork[], end: Day): Change | undefined {
  if (end <= today || (end === plan.end && late.length === 0)) return undefined
  const move = plan.end > today ? { move: { from: today, to: plan.end, newTo: end } } : {}
  return { adjustment: { way: 'extend', ...move, windows: spreadOver(late, { from: today, to: end }), end }, drops: [] }
}

/** Open tasks of those priorities go out of the plan. */
function dropping({ plans, facts, today }: OutcomeScene, plan: Plan, priorities: readonly Priority[]): Change | undefined {
  const progress = progressOfAll(plans, facts, today)
  const drops = plan.items.filter(({ ref, type, priority, window }) => type === 'task' && window !== undefined && priorities.includes(priority) && isUnfinished(progress.get(ref))).map(({ id }) => id)
  return drops.length === 0 ? undefined : { adjustment: { way: 'drop' }, drops }
}

function wished(scene: OutcomeScene, plan: Plan, late: readonly OpenWork[], { end, minutesPerWeek, shiftWeeks, only }: ReplanWish): Change | undefined {
  const moved = end !== undefined ? extendTo(scene, plan, late, end) : shiftWeeks !== undefined ? shiftBy(scene, plan, late, shiftWeeks) : undefined
  const dropped = only === undefined ? undefined : dropping(scene, plan, only === 'must' ? ['should', 'could'] : ['could'])
  if (moved === undefined && dropped === undefined && (minutesPerWeek === undefined || minutesPerWeek === plan.minutesPerWeek)) return undefined
  return { adjustment: { ...moved?.adjustment, way: 'custom', ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }) }, drops: dropped?.drops ?? [] }
}

/** Windows by id from the first day on, each ending where its part of all the minutes is due. */
function spreadOver(work: readonly OpenWork[], span: DaySpan): Record<string, DaySpan> {
  const all = work.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0)
  const days = lengthOf(span)
  let sum = 0
  return Object.fromEntries(
    work.map(({ item, remainingMinutes }) => {
      sum += remainingMinutes
      const part = all === 0 ? days : Math.max(1, Math.ceil((days * sum) / all))
      return [item.id, { from: span.from, to: addDays(span.from, Math.min(days, part) - 1) }]
    }),
  )
}

/** Every item with where it stands on a day, steps under their task. Knows no order but the author's and no words. */
import { progressOf } from '../facts/progress.ts'
import type { Progress, ProgressMap, Status } from '../facts/progress.ts'
import type { Day, DaySpan, Weekday } from '../calendar/day.ts'
import type { Facts } from '../facts/facts.ts'
import { buildHabitHistory, habitOf } from '../habit/habit.ts'
import { habitToday } from '../habit/habit-today.ts'
import type { HabitToday } from '../habit/habit-today.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'

export interface ItemState {
  readonly item: PlannedItem
  readonly plan: Plan
  /** Of a habit: `done` when today's period is met, `neutral` when nothing is asked today. */
  readonly status: Status
  readonly doneOn?: Day
  /** When an item of an `again` plan was done before its start. */
  readonly doneBefore?: Day
  readonly spentMinutes: number
  /** The window in force; undefined for `later`. */
  readonly window?: DaySpan
  /** Only for steps. */
  readonly parent?: PlannedItem
  readonly steps: readonly ItemState[]
  /** Only for habits that have a window. */
  readonly habit?: HabitToday
}

export interface StatesRequest {
  readonly plans: readonly Plan[]
  readonly facts: Facts
  readonly day: Day
  /** Weekly rest days. */
  readonly rest: readonly Weekday[]
  /** Leaves out the items that it does not hold of, unless it holds of a step of theirs. */
  readonly only?: (item: PlannedItem, plan: Plan) => boolean
}

/** Tasks, habits and deliverables in the author's order, plan by plan; a step stands under its task only. */
export function itemStates(request: StatesRequest): ItemState[] {
  return request.plans.flatMap((plan) => {
    const items = request.only ? wantedItems(plan, request.only) : plan.items
    if (items.length === 0) return []
    const progress = progressOf(plan, request.facts, request.day, items)
    const byRef = new Map(items.map((item) => [item.ref, item]))
    return items.flatMap((item) => (item.type === 'step' ? [] : [stateOf(item, { ...request, plan, progress, byRef })]))
  })
}

/** Those that it holds of, each with its task and all its steps. */
function wantedItems(plan: Plan, only: NonNullable<StatesRequest['only']>): PlannedItem[] {
  const wanted = new Set<string>()
  for (const item of plan.items) if (only(item, plan)) wanted.add(item.parent ?? item.ref)
  return plan.items.filter(({ ref, parent }) => wanted.has(parent ?? ref))
}

interface Scene extends Omit<StatesRequest, 'plans' | 'only'> {
  readonly plan: Plan
  readonly progress: ProgressMap
  readonly byRef: ReadonlyMap<string, PlannedItem>
}

function stateOf(item: PlannedItem, scene: Scene, parent?: PlannedItem): ItemState {
  const progress = scene.progress.get(item.ref) as Progress
  const habit = item.type === 'habit' ? habitState(item, scene) : undefined
  const isGone = progress.status === 'dropped' || progress.status === 'neutral'
  return {
    item,
    plan: scene.plan,
    status: habit === undefined || isGone ? progress.status : habit.status,
    ...(progress.doneOn === undefined ? {} : { doneOn: progress.doneOn }),
    ...(progress.doneBefore === undefined ? {} : { doneBefore: progress.doneBefore }),
    spentMinutes: item.type === 'habit' ? habitMinutes(item, scene) : progress.spentMinutes,
    ...(progress.window ? { window: progress.window } : {}),
    ...(parent ? { parent } : {}),
    steps: item.steps.map((ref) => stateOf(scene.byRef.get(ref) as PlannedItem, scene, item)),
    ...(habit ? { habit } : {}),
  }
}

function habitState(item: PlannedItem, { facts, day, rest }: Scene): HabitToday | undefined {
  const input = habitOf(item, facts.items.get(item.ref))
  return input && habitToday(buildHabitHistory(input, { today: day, off: facts.off, rest }))
}

function habitMinutes(item: PlannedItem, { facts, day }: Scene): number {
  const completions = facts.items.get(item.ref)?.completions ?? []
  return completions.reduce((sum, completion) => (completion.day <= day ? sum + completion.minutes : sum), 0)
}

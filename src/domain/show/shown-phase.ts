/** All that is shown of one phase, or of a plan as the phase that holds everything. Knows no words. */
import type { Active } from '../agenda/active.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { itemStates } from './item-state.ts'
import type { ItemState, StatesRequest } from './item-state.ts'
import type { SaidOfSkill } from '../facts/skill.ts'
import type { Plan, PlannedPhase } from '../plan/plan.ts'
import type { Resource } from '../plan/roadmap.ts'
import type { Shortage } from '../ahead/shortage.ts'
import { skillsOn } from './skills.ts'
import type { KnownSkill } from './skills.ts'
import { targetsOn } from '../targets/target-list.ts'
import type { TargetOnScreen } from '../targets/target-list.ts'

export interface ShownPhase {
  readonly plan: Plan
  /** Undefined for the plan itself. */
  readonly phase?: PlannedPhase
  readonly window?: DaySpan
  /** The phases directly in it. */
  readonly phases: readonly PlannedPhase[]
  /** Tasks, habits and deliverables that it holds or uses, those of its phases too. */
  readonly items: readonly ItemState[]
  /** The tasks directly in it, and those that it uses itself. */
  readonly tasks: readonly ItemState[]
  /** Among how many tasks `choose` chooses. */
  readonly choices: number
  readonly targets: readonly TargetOnScreen[]
  readonly resources: readonly Resource[]
  /** Of the plan itself, as they stand; a phase has none. */
  readonly skills: readonly KnownSkill[]
  /** Its phases, or itself, with more work than time. */
  readonly shortages: readonly Shortage[]
}

/** The plan or phase of that id, or of `plan/phase`; of several phases with one id the first plan's. */
export function findPhase({ plans, ended }: Pick<Active, 'plans' | 'ended'>, name: string): { readonly plan: Plan; readonly phase?: PlannedPhase } | undefined {
  const all = [...plans, ...ended]
  const plan = all.find(({ id }) => id === name)
  if (plan) return { plan }
  for (const each of all) {
    const phase = each.phases.find(({ id }) => id === name || `${each.id}/${id}` === name)
    if (phase) return { plan: each, phase }
  }
  return undefined
}

export interface PhaseRequest extends Omit<StatesRequest, 'plans' | 'only'> {
  /** All that its plan has. */
  readonly shortages: readonly Shortage[]
  /** Of the plan's skills, oldest first. */
  readonly said: readonly SaidOfSkill[]
}

export function shownPhase(plan: Plan, phase: PlannedPhase | undefined, { shortages, said, ...request }: PhaseRequest): ShownPhase {
  const { facts, day } = request
  const isInside = (phases: readonly string[]): boolean => phase === undefined || phases.includes(phase.id)
  const phases = plan.phases.filter(({ phases: around }) => around.at(-1) === phase?.id && around.length === (phase ? phase.phases.length + 1 : 0))
  const items = itemStates({ ...request, plans: [plan], only: (item) => isInside([...item.phases, ...(item.usedIn ?? [])]) })
  const isOwn = ({ item }: ItemState): boolean => item.type === 'task' && item.phases.at(-1) === phase?.id
  const isUsedBelow = ({ item }: ItemState): boolean => phases.some(({ id }) => item.phases.includes(id) || item.usedIn?.includes(id))
  return {
    plan,
    ...(phase ? { phase, ...(phase.window ? { window: phase.window } : {}) } : { window: { from: plan.start, to: plan.end } }),
    phases,
    items,
    tasks: items.filter((state) => isOwn(state) || (phase !== undefined && state.item.type === 'task' && !isUsedBelow(state))),
    choices: items.filter(isOwn).length,
    targets: targetsOn([plan], facts, day).filter(({ target }) => isInside(target.phases)),
    shortages: shortages.filter((each) => phase === undefined || each.phase.id === phase.id),
    skills: phase === undefined ? skillsOn([plan], said) : [],
    resources: phase === undefined ? plan.resources : plan.resources.filter(({ id }) => phase.resources.includes(id)),
  }
}

/** Done of all that count: what is dropped, not chosen or for later does not. */
export function countDone(states: readonly ItemState[], type: ItemState['item']['type']): { readonly done: number; readonly of: number } {
  const counted = states.filter(({ item, status, window }) => item.type === type && window !== undefined && status !== 'dropped' && status !== 'neutral')
  return { done: counted.filter(({ status }) => status === 'done').length, of: counted.length }
}

/** The last day of a window and how far it is, for a day inside it. */
export function daysOfPhase({ window }: ShownPhase, day: Day): 'ahead' | 'open' | 'over' | undefined {
  if (window === undefined) return undefined
  return day < window.from ? 'ahead' : day > window.to ? 'over' : 'open'
}

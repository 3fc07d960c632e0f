/** Makes a Plan of a roadmap: windows, efforts and steps for every item. Pure; nothing that happened enters. */
import { ALWAYS } from './capacity.ts'
import type { CapacityConfig } from './capacity.ts'
import type { Day, DaySpan } from './day.ts'
import { guessEfforts, LEVEL_MINUTES } from './effort.ts'
import type { Weighed } from './effort.ts'
import { planSpan } from './length.ts'
import type { PlanWish } from './length.ts'
import { placeAll } from './place.ts'
import type { PlaceNote } from './place.ts'
import { refOf } from './plan.ts'
import type { Plan, PlannedItem, PlannedPhase, PlannedTarget, PlannedTimetable } from './plan.ts'
import type { Habit, Item, Phase, Roadmap, Step, Task, Timetable } from './roadmap.ts'
import { resolvePeriod } from './windows.ts'

export interface PlanRequest extends PlanWish {
  readonly id: string
  readonly minutesPerWeek?: number
}

export interface BuiltPlan {
  readonly plan: Plan
  readonly notes: readonly PlaceNote[]
}

/** Hours a week of a roadmap that names none and has no timetable. */
const DEFAULT_MINUTES_PER_WEEK = 420

/**
 * The plan of a roadmap for that wish. `today` is the start of last resort.
 * Items stand in the author's order, each task followed by its steps.
 */
export function buildPlan(roadmap: Roadmap, request: PlanRequest, config: CapacityConfig & { readonly slack: number }, today: Day): BuiltPlan {
  const span = planSpan(roadmap, request, today)
  const placed = placeAll(roadmap.root, span)
  const timetable = roadmap.timetable && plannedTimetable(roadmap.timetable, span)
  const said = request.minutesPerWeek ?? roadmap.hours?.low
  const minutesPerWeek = said ?? timetableMinutes(roadmap.timetable) ?? DEFAULT_MINUTES_PER_WEEK
  const drafts = allItems(roadmap.root).map((item) => ({ item, window: placed.windows.get(item.id) }))
  const efforts = effortsOf(drafts, { minutesPerWeek, ...(timetable ? { timetable } : {}) }, span, config, request.id)
  const plan: Plan = {
    id: request.id,
    roadmap: roadmap.id,
    title: roadmap.title,
    language: roadmap.language,
    start: span.from,
    end: span.to,
    minutesPerWeek,
    minutesGuessed: said === undefined,
    again: roadmap.again,
    mottos: roadmap.mottos,
    tracks: roadmap.tracks,
    ...(timetable ? { timetable } : {}),
    items: drafts.flatMap(({ item, window }) => plannedItems(request.id, item, window, efforts)),
    phases: phasesOf(roadmap.root, [], placed.windows),
    targets: targetsOf(roadmap.root).map((target) => planned(request.id, target, placed.windows.get(target.id))),
    lists: roadmap.lists,
    skills: roadmap.skills,
    resources: roadmap.resources,
  }
  return { plan, notes: placed.notes }
}

function allItems(phase: Phase): Item[] {
  const own: Item[] = [...phase.tasks, ...phase.habits, ...phase.deliverables]
  return [...own, ...phase.phases.flatMap(allItems)].sort((a, b) => a.order - b.order)
}

function targetsOf(phase: Phase): Phase['targets'] {
  return [...phase.targets, ...phase.phases.flatMap(targetsOf)].sort((a, b) => a.order - b.order)
}

type Drafts = readonly { readonly item: Item; readonly window: DaySpan | undefined }[]

function effortsOf(drafts: Drafts, source: Parameters<typeof guessEfforts>[2], span: DaySpan, config: CapacityConfig & { readonly slack: number }, plan: string) {
  const tasks: Weighed[] = []
  const habits: (Weighed & { effortMinutes: number; every: Habit['every'] })[] = []
  for (const { item, window } of drafts) {
    if (window === undefined || item.type === 'deliverable') continue
    const base = { ref: refOf(plan, item.id), window, track: item.track }
    if (item.type === 'habit') habits.push({ ...base, effortMinutes: item.effortMinutes ?? 0, every: item.every })
    else tasks.push({ ...base, effortMinutes: writtenEffort(item) })
  }
  return guessEfforts(tasks, habits, source, span, config)
}

/** What the author wrote, for the task or for every one of its steps; else by level. */
function writtenEffort(task: Task): number | undefined {
  if (task.effortMinutes !== undefined) return task.effortMinutes
  if (task.steps.length > 0 && task.steps.every((step) => step.effortMinutes !== undefined)) {
    return task.steps.reduce((sum, step) => sum + (step.effortMinutes ?? 0), 0)
  }
  return task.level === undefined ? undefined : LEVEL_MINUTES[task.level]
}

function plannedItems(plan: string, item: Item, window: DaySpan | undefined, guessed: ReadonlyMap<string, number>): PlannedItem[] {
  const ref = refOf(plan, item.id)
  const written = item.type === 'task' ? writtenEffort(item) : (item.effortMinutes ?? 0)
  const base = {
    plan,
    phases: item.phases,
    order: item.order,
    ...(item.track === undefined ? {} : { track: item.track }),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.level === undefined ? {} : { level: item.level }),
    priority: item.priority,
    tags: item.tags,
    ...(window ? { window } : {}),
    needs: item.needs.map((id) => refOf(plan, id)),
    checklist: [],
    review: false,
  }
  const own: PlannedItem = {
    ...base,
    ref,
    id: item.id,
    type: item.type,
    title: item.title,
    steps: item.type === 'task' ? item.steps.map((step) => refOf(plan, step.id)) : [],
    ...(item.key === undefined ? {} : { key: item.key }),
    ...(item.link === undefined ? {} : { link: item.link }),
    ...(item.note === undefined ? {} : { note: item.note }),
    effortMinutes: written ?? guessed.get(ref) ?? 0,
    effortGuessed: written === undefined && guessed.has(ref),
    ...(item.type !== 'deliverable' && item.at !== undefined ? { at: item.at } : {}),
    ...(item.type !== 'deliverable' && item.checklist ? { checklist: item.checklist } : {}),
    ...(item.type === 'habit' ? { habit: habitRule(item) } : {}),
    review: item.type === 'task' && (item.review ?? (item.kind === 'problem' || item.kind === 'topic')),
  }
  return item.type === 'task' ? [own, ...stepsOf(plan, item, own, base)] : [own]
}

function habitRule(habit: Habit): NonNullable<PlannedItem['habit']> {
  return {
    every: habit.every,
    always: habit.always,
    ...(habit.amount === undefined ? {} : { amount: habit.amount }),
    ...(habit.unit === undefined ? {} : { unit: habit.unit }),
    ...(habit.minimum === undefined ? {} : { minimum: habit.minimum }),
    picks: habit.picks,
  }
}

/** Steps share what the parent's effort leaves beside their written ones. */
function stepsOf(plan: string, task: Task, parent: PlannedItem, base: Omit<PlannedItem, 'ref' | 'id' | 'type' | 'title' | 'steps' | 'effortMinutes' | 'effortGuessed'>): PlannedItem[] {
  const open = task.steps.filter((step) => step.effortMinutes === undefined).length
  const written = task.steps.reduce((sum, step) => sum + (step.effortMinutes ?? 0), 0)
  const each = open === 0 ? 0 : Math.max(0, Math.round((parent.effortMinutes - written) / open))
  return task.steps.map((step: Step) => ({
    ...base,
    ref: refOf(plan, step.id),
    id: step.id,
    type: 'step' as const,
    parent: parent.ref,
    title: step.title,
    steps: [],
    ...(step.key === undefined ? {} : { key: step.key }),
    ...(step.link === undefined ? {} : { link: step.link }),
    effortMinutes: step.effortMinutes ?? each,
    effortGuessed: step.effortMinutes === undefined && parent.effortGuessed,
  }))
}

function phasesOf(phase: Phase, path: readonly string[], windows: ReadonlyMap<string, DaySpan | undefined>): PlannedPhase[] {
  return phase.phases.flatMap((child) => {
    const window = windows.get(child.id)
    const own: PlannedPhase = {
      id: child.id,
      title: child.title,
      phases: path,
      ...(child.when ? { when: child.when } : {}),
      ...(window ? { window } : {}),
      ...(child.goal ? { goal: child.goal } : {}),
      share: child.share,
      ...(child.choose === undefined ? {} : { choose: child.choose }),
      resources: child.resources,
    }
    return [own, ...phasesOf(child, [...path, child.id], windows)]
  })
}

function planned(plan: string, target: Phase['targets'][number], window: DaySpan | undefined): PlannedTarget {
  const { id, title, phases, measure, goal, counts } = target
  return {
    ref: refOf(plan, id),
    plan,
    id,
    title,
    phases,
    measure,
    goal,
    counts,
    ...(target.unit ? { unit: target.unit } : {}),
    ...(window ? { window } : {}),
    ...(target.goalHigh === undefined ? {} : { goalHigh: target.goalHigh }),
    ...(target.was === undefined ? {} : { was: target.was }),
  }
}

/** A timetable with the days each block stands; a block's `when` counts inside the plan. */
export function plannedTimetable(timetable: Timetable, span: DaySpan): PlannedTimetable {
  const frame = { plan: span, phase: span, anchor: { day: span.from, months: 0 }, lastWeek: 0 }
  return {
    rest: timetable.rest,
    blocks: timetable.blocks.flatMap((rule) => {
      const window = rule.when === undefined ? ALWAYS : resolvePeriod(rule.when, frame).window
      if (window === undefined) return []
      const { on, minutes } = rule
      return [{ on, minutes, for: rule.for, window, ...(rule.at ? { at: rule.at } : {}), ...(rule.title ? { title: rule.title } : {}) }]
    }),
  }
}

function timetableMinutes(timetable: Timetable | undefined): number | undefined {
  return timetable?.blocks.reduce((sum, block) => sum + (block.when === undefined ? block.minutes * block.on.length : 0), 0)
}

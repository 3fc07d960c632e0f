/** Makes a Plan of a roadmap: windows, efforts and steps for every item. Pure; nothing that happened enters. */
import { ALWAYS } from './capacity.ts'
import type { CapacityConfig } from './capacity.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import { guessEfforts } from './effort.ts'
import type { Weighed } from './effort.ts'
import { planSpan } from './length.ts'
import type { PlanWish } from './length.ts'
import { placeAll } from './place.ts'
import type { PlaceNote } from './place.ts'
import { refOf } from './plan.ts'
import type { Plan, PlannedPhase, PlannedTarget, PlannedTimetable } from './plan.ts'
import { plannedItems, writtenEffort } from './planned-item.ts'
import type { Habit, Item, Phase, Roadmap, Timetable } from './roadmap.ts'
import { usesOf } from './used.ts'
import type { Use } from './used.ts'
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
  const items = allItems(roadmap.root)
  const uses = usesOf(roadmap.root, items, placed.windows)
  const standing = (item: Item): Use => uses.get(item.id) ?? { window: placed.windows.get(item.id), phases: item.phases, usedIn: [] }
  const drafts = items.map((item) => ({ item, ...standing(item) }))
  const efforts = effortsOf(drafts, { minutesPerWeek, ...(timetable ? { timetable } : {}) }, span, config, request.id)
  const plan: Plan = {
    id: request.id,
    roadmap: roadmap.id,
    title: roadmap.title,
    ...(roadmap.about ? { about: roadmap.about } : {}),
    language: roadmap.language,
    start: span.from,
    end: span.to,
    minutesPerWeek,
    ...(request.minutesPerWeek === undefined && roadmap.hours && roadmap.hours.high > roadmap.hours.low ? { mostMinutesPerWeek: roadmap.hours.high } : {}),
    minutesGuessed: said === undefined,
    again: roadmap.again,
    mottos: roadmap.mottos,
    tracks: roadmap.tracks,
    ...(timetable ? { timetable } : {}),
    items: drafts.flatMap(({ item, ...use }) => plannedItems(request.id, item, use, efforts)),
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

/** A timetable with the days each block stands; a block's `when` counts inside the plan. One that stands on its last day goes on after it. */
export function plannedTimetable(timetable: Timetable, span: DaySpan): PlannedTimetable {
  const frame = { plan: span, phase: span, anchor: { day: span.from, months: 0 }, lastWeek: 0 }
  return {
    rest: timetable.rest,
    blocks: timetable.blocks.flatMap((rule) => {
      const window = rule.when === undefined ? ALWAYS : resolvePeriod(rule.when, frame).window
      if (window === undefined) return []
      const { on, minutes } = rule
      const standing = window.to >= span.to ? { from: window.from, to: ALWAYS.to } : window
      return [{ on, minutes, for: rule.for, window: standing, ...(rule.at ? { at: rule.at } : {}), ...(rule.title ? { title: rule.title } : {}) }]
    }),
  }
}

function timetableMinutes(timetable: Timetable | undefined): number | undefined {
  return timetable?.blocks.reduce((sum, block) => sum + (block.when === undefined ? block.minutes * block.on.length : 0), 0)
}

/** What the facts say of each item: its status, what is spent and what remains. Knows no calendar of work. */
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Completion, Facts, ItemFacts } from './facts.ts'
import { joinedFacts, leftAfter, minutesOf, workInSlots, workOn } from './worked.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'

export const STATUSES = ['open', 'doing', 'done', 'dropped', 'neutral'] as const
export type Status = (typeof STATUSES)[number]

/** True of what is open or begun; of what is not there, false. */
export function isUnfinished(state: { readonly status: string } | undefined): boolean {
  return state?.status === 'open' || state?.status === 'doing'
}

/** An item as it stands on a day. */
export interface Progress {
  readonly status: Status
  /** The day of the completion that closed it. */
  readonly doneOn?: Day
  readonly spentMinutes: number
  readonly remainingMinutes: number
  /** The window in force: moved by skips, else the plan's. */
  readonly window?: DaySpan
  readonly skippedToday: boolean
  /** Minutes of today's work that did not close it; absent where there was none. */
  readonly workedToday?: number
  /** An earlier completion that does not close an `again` plan's item. */
  readonly doneBefore?: Day
}

/** By ref, for every item of the plans. Habits are never done here: their days are a matter of habit.ts. */
export type ProgressMap = ReadonlyMap<string, Progress>

const NO_FACTS: ItemFacts = { completions: [], skips: [] }

/**
 * How every item of a plan stands on `today`, from its own facts and those of its key.
 * @param wanted those that are asked for, tasks with their steps; a phase that says `choose` needs all the same
 */
export function progressOf(plan: Plan, facts: Facts, today: Day, wanted = plan.items): ProgressMap {
  const progress = new Map<string, Progress>()
  const items = plan.phases.some(({ choose }) => choose !== undefined) ? plan.items : wanted
  for (const item of items) progress.set(item.ref, ownProgress(plan, item, facts, today))
  for (const [ref, work] of workInSlots(plan, facts)) {
    const own = progress.get(ref)
    if (own) progress.set(ref, workedOn(own, minutesOf(work)))
  }
  for (const item of items) {
    if (item.steps.length === 0) continue
    const parent = parentProgress(item, progress)
    progress.set(item.ref, parent)
    if (parent.status === 'done') closeSteps(item, parent, progress)
    if (parent.status === 'dropped') dropSteps(item, progress)
  }
  for (const ref of unchosen(plan, progress)) {
    const own = progress.get(ref)
    if (own) progress.set(ref, { ...own, status: 'neutral' })
  }
  return progress
}

function ownProgress(plan: Plan, item: PlannedItem, facts: Facts, today: Day): Progress {
  const known = facts.items.get(item.ref)
  if (known === undefined && (item.key === undefined || (!facts.keys.has(item.key) && !facts.worked?.has(item.key)))) return untouched(item)
  const { skips, droppedOn } = known ?? NO_FACTS
  const window = item.window && skips.length > 0 ? movedWindow(item.window, skips) : item.window
  const skippedToday = skips.length > 0 && skips.some((skip) => skip.day === today)
  if (item.type === 'habit') return progress(droppedOn === undefined ? 'open' : 'dropped', 0, item.effortMinutes, window, skippedToday)
  const { closing, earlier } = completionsOf(plan, item, known ?? NO_FACTS, facts)
  const doneOn = closing[0]?.day
  const worked = workOn(plan, item, facts)
  const spent = minutesOf(closing) + minutesOf(worked)
  if (doneOn !== undefined) return progress('done', spent, 0, window, skippedToday, doneOn)
  const own = progress(droppedOn === undefined ? 'open' : 'dropped', spent, leftAfter(item.effortMinutes, spent), window, skippedToday)
  const workedToday = minutesOf(worked.filter(({ day }) => day === today))
  return { ...own, ...(earlier === undefined ? {} : { doneBefore: earlier }), ...(workedToday === 0 ? {} : { workedToday }) }
}

/** Made in one place, so that all have few shapes: this is asked of every item at every start. */
function progress(status: Status, spentMinutes: number, remainingMinutes: number, window: DaySpan | undefined, skippedToday: boolean, doneOn?: Day): Progress {
  if (doneOn === undefined) return window === undefined ? { skippedToday, status, spentMinutes, remainingMinutes } : { skippedToday, status, spentMinutes, remainingMinutes, window }
  return window === undefined ? { skippedToday, status, spentMinutes, remainingMinutes, doneOn } : { skippedToday, status, spentMinutes, remainingMinutes, window, doneOn }
}

function workedOn(own: Progress, minutes: number): Progress {
  const spentMinutes = own.spentMinutes + minutes
  return own.status === 'open' ? { ...own, spentMinutes, remainingMinutes: leftAfter(own.remainingMinutes, minutes) } : { ...own, spentMinutes }
}

/** Most items of a long plan: nothing has happened to them. */
function untouched({ window, effortMinutes }: PlannedItem): Progress {
  return progress('open', 0, effortMinutes, window, false)
}

/** Completions by the item or its key, in any plan; an `again` plan counts only those since its start. */
function completionsOf(plan: Plan, item: PlannedItem, own: ItemFacts, facts: Facts): { closing: readonly Completion[]; earlier?: Day } {
  const byKey = item.key === undefined ? undefined : facts.keys.get(item.key)
  const all = byKey === undefined ? own.completions : joinedFacts(own.completions, byKey)
  if (!plan.again) return { closing: all }
  const earlier = all.filter((completion) => completion.day < plan.start).at(-1)?.day
  return { closing: all.filter((completion) => completion.day >= plan.start), ...(earlier === undefined ? {} : { earlier }) }
}

/** A skip with a `to` moves the item there; the window's end moves along when it has to. */
function movedWindow(window: DaySpan, skips: ItemFacts['skips']): DaySpan {
  let { from, to } = window
  for (const skip of skips) {
    if (skip.to === undefined) continue
    if (skip.to > from) from = skip.to
    if (skip.to > to) to = skip.to
  }
  return { from, to }
}

function parentProgress(item: PlannedItem, progress: ReadonlyMap<string, Progress>): Progress {
  const own = progress.get(item.ref) as Progress
  const all = item.steps.map((ref) => progress.get(ref) as Progress)
  const spentMinutes = own.spentMinutes + all.reduce((sum, step) => sum + step.spentMinutes, 0)
  if (own.status === 'done' || own.status === 'dropped') return { ...own, spentMinutes }
  const steps = all.filter((step) => step.status !== 'dropped')
  if (steps.length === 0) return { ...own, status: 'dropped', spentMinutes, remainingMinutes: 0 }
  const done = steps.filter((step) => step.status === 'done')
  if (done.length === steps.length) {
    const doneOn = done.map((step) => step.doneOn as Day).reduce((a, b) => (a > b ? a : b))
    return { ...own, status: 'done', doneOn, spentMinutes, remainingMinutes: 0 }
  }
  const remainingMinutes = steps.reduce((sum, step) => sum + step.remainingMinutes, 0)
  const window = joinedWindow(steps.filter((step) => step.status !== 'done'))
  return { ...own, ...(window ? { window } : {}), status: done.length > 0 ? 'doing' : 'open', spentMinutes, remainingMinutes }
}

/** A task that was done as a whole, by its key, leaves no step to do. */
function closeSteps({ steps }: PlannedItem, { doneOn }: Progress, progress: Map<string, Progress>): void {
  for (const ref of steps) {
    const own = progress.get(ref)
    if (own?.status === 'open' && doneOn !== undefined) progress.set(ref, { ...own, status: 'done', doneOn, remainingMinutes: 0 })
  }
}

/** A task that went out of the plan as a whole takes its open steps along. */
function dropSteps({ steps }: PlannedItem, progress: Map<string, Progress>): void {
  for (const ref of steps) {
    const own = progress.get(ref)
    if (own?.status === 'open') progress.set(ref, { ...own, status: 'dropped' })
  }
}

/** A task stands from its first open step to its last: where they were moved, it was moved. */
function joinedWindow(steps: readonly Progress[]): DaySpan | undefined {
  const windows = steps.flatMap(({ window }) => (window ? [window] : []))
  return windows.length === 0 ? undefined : windows.reduce((a, b) => ({ from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }))
}

/** Where a phase says `choose: n`: its tasks beyond those started or done first, then the author's first, with their steps. */
function unchosen(plan: Plan, progress: ReadonlyMap<string, Progress>): string[] {
  return plan.phases.flatMap((phase) => {
    if (phase.choose === undefined) return []
    const tasks = plan.items.filter((item) => item.type === 'task' && item.phases.at(-1) === phase.id && progress.get(item.ref)?.status !== 'dropped')
    const begun = (item: PlannedItem): boolean => progress.get(item.ref)?.status !== 'open'
    const order = [...tasks.filter(begun), ...tasks.filter((item) => !begun(item))]
    const beyond = order.slice(phase.choose).filter((item) => progress.get(item.ref)?.status !== 'done')
    return beyond.flatMap((item) => [item.ref, ...item.steps])
  })
}

/** What the facts say of each item: its status, what is spent and what remains. Knows no calendar of work. */
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Completion, Facts, ItemFacts } from './facts.ts'
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
  for (const [ref, minutes] of minutesInSlots(plan, facts)) {
    const own = progress.get(ref)
    if (own) progress.set(ref, workedOn(own, minutes))
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
  if (known === undefined && (item.key === undefined || !facts.keys.has(item.key))) return untouched(item)
  const { skips, droppedOn } = known ?? NO_FACTS
  const window = item.window && skips.length > 0 ? movedWindow(item.window, skips) : item.window
  const skippedToday = skips.length > 0 && skips.some((skip) => skip.day === today)
  if (item.type === 'habit') return progress(droppedOn === undefined ? 'open' : 'dropped', 0, item.effortMinutes, window, skippedToday)
  const { closing, earlier } = completionsOf(plan, item, known ?? NO_FACTS, facts)
  let spent = 0
  for (let i = 0; i < closing.length; i++) spent += (closing[i] as Completion).minutes
  const doneOn = closing[0]?.day
  if (doneOn !== undefined) return progress('done', spent, 0, window, skippedToday, doneOn)
  const own = progress(droppedOn === undefined ? 'open' : 'dropped', spent, Math.max(0, item.effortMinutes - spent), window, skippedToday)
  return earlier === undefined ? own : { ...own, doneBefore: earlier }
}

/** Made in one place, so that all have few shapes: this is asked of every item at every start. */
function progress(status: Status, spentMinutes: number, remainingMinutes: number, window: DaySpan | undefined, skippedToday: boolean, doneOn?: Day): Progress {
  if (doneOn === undefined) return window === undefined ? { skippedToday, status, spentMinutes, remainingMinutes } : { skippedToday, status, spentMinutes, remainingMinutes, window }
  return window === undefined ? { skippedToday, status, spentMinutes, remainingMinutes, doneOn } : { skippedToday, status, spentMinutes, remainingMinutes, window, doneOn }
}

/** Minutes by ref that slots spent on items; what a slot helped to finish is counted with the item's own completion. */
function minutesInSlots(plan: Plan, facts: Facts): Map<string, number> {
  const minutes = new Map<string, number>()
  const own = `${plan.id}/`
  for (const [ref, { completions }] of facts.items) {
    // Whatever the roadmap says by now: a slot that picks nothing any more, or is gone, keeps what it did.
    if (!ref.startsWith(own) || !completions.some(({ picked }) => picked !== undefined)) continue
    for (const { picked, minutes: spent, day } of completions) {
      const counts = picked !== undefined && spent > 0 && (!plan.again || day >= plan.start)
      if (counts) minutes.set(picked, (minutes.get(picked) ?? 0) + spent)
    }
  }
  return minutes
}

/** What is worked on is never finished by its minutes alone: five of them remain until it is ticked. */
function workedOn(own: Progress, minutes: number): Progress {
  const spentMinutes = own.spentMinutes + minutes
  if (own.status !== 'open') return { ...own, spentMinutes }
  return { ...own, spentMinutes, remainingMinutes: Math.max(Math.min(own.remainingMinutes, LEAST_LEFT), own.remainingMinutes - minutes) }
}

const LEAST_LEFT = 5

/** Most items of a long plan: nothing has happened to them. */
function untouched({ window, effortMinutes }: PlannedItem): Progress {
  return progress('open', 0, effortMinutes, window, false)
}

/** Completions by the item or its key, in any plan; an `again` plan counts only those since its start. */
function completionsOf(plan: Plan, item: PlannedItem, own: ItemFacts, facts: Facts): { closing: readonly Completion[]; earlier?: Day } {
  const byKey = item.key === undefined ? undefined : facts.keys.get(item.key)
  const all = byKey === undefined ? own.completions : merge(own.completions, byKey)
  if (!plan.again) return { closing: all }
  const earlier = all.filter((completion) => completion.day < plan.start).at(-1)?.day
  return { closing: all.filter((completion) => completion.day >= plan.start), ...(earlier === undefined ? {} : { earlier }) }
}

/** Facts found by ref and by key are the same rows where both match. */
function merge(own: readonly Completion[], byKey: readonly Completion[]): readonly Completion[] {
  if (own.length === 0) return byKey
  const extra = own.filter((completion) => !byKey.some((other) => other.day === completion.day && other.minutes === completion.minutes))
  return [...byKey, ...extra].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
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

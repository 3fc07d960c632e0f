/** Gives every phase, item and target of a roadmap its window, walking from the root inwards. Knows no minutes. */
import { addDays } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Phase } from './roadmap.ts'
import { divideInWeeks, resolvePeriod } from './windows.ts'
import type { Frame, WindowNote } from './windows.ts'

/** A window that did not fit its phase; `id` as in the file. */
export interface PlaceNote {
  readonly id: string
  readonly note: WindowNote
  readonly wanted: DaySpan
  readonly window: DaySpan
}

export interface Placed {
  /** By id of a phase, item or target; undefined for `later` and what it holds. */
  readonly windows: ReadonlyMap<string, DaySpan | undefined>
  readonly notes: readonly PlaceNote[]
}

interface Child {
  readonly id: string
  readonly when?: Period
}

/** Windows of all that a roadmap's root holds when the plan runs over `plan`. */
export function placeAll(root: Phase, plan: DaySpan): Placed {
  const windows = new Map<string, DaySpan | undefined>()
  const notes: PlaceNote[] = []
  const visit = (phase: Phase, span: DaySpan | undefined, anchor: Frame['anchor']): void => {
    if (span === undefined) return forget(phase, windows)
    const frame = { plan, phase: span, anchor, lastWeek: lastWeekNamed(phase) }
    for (const list of [phase.tasks, phase.habits, phase.deliverables, phase.targets]) {
      placeList(list, frame, (child) => windows.set(child.id, span), windows, notes)
    }
    const anchors = placeList(phase.phases, frame, undefined, windows, notes)
    placeUndated(phase.phases, span, windows)
    for (const child of phase.phases) {
      const window = windows.get(child.id)
      visit(child, window, anchors.get(child.id) ?? { day: window?.from ?? span.from, months: 0 })
    }
  }
  visit(root, plan, { day: plan.from, months: 0 })
  return { windows, notes }
}

/** Windows of one list of children, in the author's order; `undated` says what one without `when` gets. */
function placeList(
  list: readonly Child[],
  frame: Frame,
  undated: ((child: Child) => void) | undefined,
  windows: Map<string, DaySpan | undefined>,
  notes: PlaceNote[],
): Map<string, Frame['anchor']> {
  const anchors = new Map<string, Frame['anchor']>()
  let previousEnd: Day | undefined
  for (const child of list) {
    if (child.when === undefined) {
      undated?.(child)
      continue
    }
    const resolved = resolvePeriod(child.when, previousEnd === undefined ? frame : { ...frame, previousEnd })
    windows.set(child.id, resolved.window)
    if (resolved.anchor) anchors.set(child.id, resolved.anchor)
    if (resolved.note && resolved.wanted && resolved.window) {
      notes.push({ id: child.id, note: resolved.note, wanted: resolved.wanted, window: resolved.window })
    }
    previousEnd = resolved.window?.to ?? previousEnd
  }
  return anchors
}

/** Phases without `when` follow one another between their dated siblings. */
function placeUndated(phases: readonly Phase[], span: DaySpan, windows: Map<string, DaySpan | undefined>): void {
  let from = span.from
  for (let i = 0; i < phases.length; i++) {
    const phase = phases[i] as Phase
    if (phase.when !== undefined) {
      from = afterEnd(windows.get(phase.id), from)
      continue
    }
    let end = i
    while (end + 1 < phases.length && phases[end + 1]?.when === undefined) end++
    const next = windows.get(phases[end + 1]?.id ?? '')
    const room = roomBetween(from, next === undefined ? span.to : addDays(next.from, -1), span)
    divideInWeeks(room, end - i + 1).forEach((window, k) => windows.set((phases[i + k] as Phase).id, window))
    from = addDays(room.to, 1)
    i = end
  }
}

function afterEnd(window: DaySpan | undefined, from: Day): Day {
  return window === undefined || window.to < from ? from : addDays(window.to, 1)
}

/** From one day to the other where they leave a day inside the span, else the span's last day. */
function roomBetween(from: Day, to: Day, span: DaySpan): DaySpan {
  const last = to > span.to ? span.to : to
  return from <= last ? { from, to: last } : { from: span.to, to: span.to }
}

function lastWeekNamed(phase: Phase): number {
  let last = 0
  for (const list of [phase.phases, phase.tasks, phase.habits, phase.deliverables, phase.targets]) {
    for (const { when } of list as readonly Child[]) {
      if (when?.kind === 'counted' && when.unit === 'week' && when.of === 'phase') last = Math.max(last, when.to)
    }
  }
  return last
}

/** All that a `later` phase holds is later too. */
function forget(phase: Phase, windows: Map<string, DaySpan | undefined>): void {
  for (const list of [phase.tasks, phase.habits, phase.deliverables, phase.targets]) {
    for (const child of list) windows.set(child.id, undefined)
  }
  for (const child of phase.phases) {
    windows.set(child.id, undefined)
    forget(child, windows)
  }
}

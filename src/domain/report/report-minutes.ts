/** Minutes planned and spent in a period, by track and by kind, and the share of the hours that was asked. Knows no screen. */
import { intersect, lengthOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { Plan, PlannedItem } from '../plan/plan.ts'
import { expectedRepetitions } from './report-habits.ts'
import type { HabitsRequest } from './report-habits.ts'
import type { ItemLookup, ReportedItem } from './report-planned.ts'
import { besideSlots } from './report-slots.ts'
import type { PlannedMinutes } from './report-slots.ts'
import { KINDS } from '../plan/roadmap.ts'
import type { Kind } from '../plan/roadmap.ts'

/** Minutes spent on an item of a plan, once or in sum. */
export interface SpentMinutes {
  readonly plan: string
  readonly item: string
  readonly minutes: number
}

/** A completion: whose, when, how long. */
export interface DatedMinutes extends SpentMinutes {
  readonly day: Day
}

/** One track or kind; undefined holds what has none, and work of items that are in no plan any more. */
export interface MinutesRow<Name> {
  readonly name: Name | undefined
  readonly planned: number
  readonly spent: number
}

export interface TrackMinutes extends MinutesRow<string> {
  /** 0 to 1, as the phase that covers the period best asks; undefined where none does. */
  readonly share: number | undefined
}

export interface ReportMinutes {
  /**
   * Effort of what was planned, and of the habits times the repetitions expected over the whole period; of work that slots
   * are for, only what they have no minutes for.
   */
  readonly planned: number
  readonly spent: number
  /** In the order of the plans' tracks. */
  readonly byTrack: readonly TrackMinutes[]
  readonly byKind: readonly MinutesRow<Kind>[]
}

export interface MinutesRequest extends HabitsRequest {
  readonly items: readonly ReportedItem[]
  readonly lookup: ItemLookup
  /** In the period, over all plans. */
  readonly spent: readonly SpentMinutes[]
}

interface Weight {
  readonly item: Pick<PlannedItem, 'track' | 'kind'> | undefined
  readonly minutes: number
}

export function reportMinutes(request: MinutesRequest): ReportMinutes {
  const { plans, items } = request
  const tasks = items.filter((each) => each.planned).map(({ item }) => ({ item, minutes: item.effortMinutes }))
  const habits = plannedHabits(request)
  const planned: Weight[] = [...besideSlots(tasks, habits, plans.map(({ then }) => then)), ...habits]
  const spent: Weight[] = request.spent.map((done) => ({ item: request.lookup(plans, done.plan, done.item), minutes: done.minutes }))
  const shares = askedShares(plans.map((plan) => plan.now), request.period)
  const tracks = new Set(plans.flatMap(({ now }) => now.tracks.map((track) => track.id)))
  return {
    planned: sum(planned),
    spent: sum(spent),
    byTrack: rowsOf(planned, spent, [...tracks], (item) => item?.track)
      .map((row) => ({ ...row, share: row.name === undefined ? undefined : shares?.[row.name] }))
      .filter((row) => row.planned > 0 || row.spent > 0 || row.share !== undefined),
    byKind: rowsOf(planned, spent, KINDS, (item) => item?.kind).filter((row) => row.planned > 0 || row.spent > 0),
  }
}

/** Names in the order given, then any others, then what has none. */
function rowsOf<Name extends string>(planned: readonly Weight[], spent: readonly Weight[], order: readonly Name[], nameOf: (item: Weight['item']) => Name | undefined): MinutesRow<Name>[] {
  const sums = new Map<Name | undefined, { planned: number; spent: number }>(order.map((name) => [name, { planned: 0, spent: 0 }]))
  const add = (all: readonly Weight[], what: 'planned' | 'spent'): void => {
    for (const { item, minutes } of all) {
      const name = nameOf(item)
      const own = sums.get(name) ?? { planned: 0, spent: 0 }
      own[what] += minutes
      sums.set(name, own)
    }
  }
  add(planned, 'planned')
  add(spent, 'spent')
  const rows = [...sums].map(([name, own]) => ({ name, planned: Math.round(own.planned), spent: own.spent }))
  return [...rows.filter((row) => row.name !== undefined), ...rows.filter((row) => row.name === undefined)]
}

function sum(all: readonly Weight[]): number {
  return Math.round(all.reduce((total, each) => total + each.minutes, 0))
}

/** Effort times repetitions, of the habits as they were when the period began; a key once. */
function plannedHabits(request: MinutesRequest): PlannedMinutes[] {
  const seen = new Set<string>()
  return request.plans.flatMap((plan) =>
    plan.then.items.flatMap((item) => {
      if (item.habit === undefined || item.effortMinutes === 0 || (item.key !== undefined && seen.has(item.key))) return []
      if (item.key !== undefined) seen.add(item.key)
      return [{ item, minutes: item.effortMinutes * expectedRepetitions(plan, item, request) }]
    }),
  )
}

/**
 * What the phase asks that covers most of the period, if it is at least half of it; of several the innermost, and of
 * several plans the first one's.
 */
export function askedShares(plans: readonly Plan[], period: DaySpan): Readonly<Record<string, number>> | undefined {
  const asking = plans.flatMap((plan) => plan.phases.filter((phase) => Object.keys(phase.share).length > 0 && phase.window))
  let best: { days: number; length: number; share: Readonly<Record<string, number>> } | undefined
  for (const { window, share } of asking) {
    const common = window && intersect(window, period)
    if (window === undefined || common === undefined) continue
    const [days, length] = [lengthOf(common), lengthOf(window)]
    if (best === undefined || days > best.days || (days === best.days && length < best.length)) best = { days, length, share }
  }
  return best !== undefined && best.days * 2 >= lengthOf(period) ? best.share : undefined
}

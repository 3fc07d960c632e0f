/** Work as the debt lives through it: pieces with windows in day numbers, in the two orders in which they take minutes. */
import type { Piece } from '../schedule/allot.ts'
import { toNumber } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { PlannedItem } from '../plan/plan.ts'
import { PRIORITIES } from '../plan/roadmap.ts'
import type { OpenNeed } from '../schedule/needed.ts'
import type { OpenWork } from '../schedule/schedule.ts'

/** A piece of work with its window in day numbers. */
export interface Future extends Piece {
  readonly item: PlannedItem
  readonly from: number
  readonly to: number
  /** Of its priority; the first is the most urgent. */
  readonly rank: number
  /** Open without a minute to be done: it is ticked at the end of its window, or as soon after it as it waits for nothing. */
  stands: boolean
  needs: readonly Future[]
  /** Day number through which it waits for what is no piece itself; without end where that is never done. */
  waitsUntil: number
}

/** What begins by a day, and what that needs. @param always what belongs to it whenever it begins */
export function soonWork(work: readonly OpenWork[], last: Day, always: (open: OpenWork) => boolean): readonly OpenWork[] {
  const soon = new Set(work.filter((open) => open.window.from <= last || always(open)))
  if (soon.size === work.length) return work
  const needed = new Set([...soon].flatMap(refsOf))
  for (let before = -1; needed.size > 0 && soon.size > before; ) {
    before = soon.size
    for (const open of work) {
      if (!needed.has(open.item.ref) || soon.has(open)) continue
      soon.add(open)
      for (const ref of refsOf(open)) needed.add(ref)
    }
  }
  return work.filter((open) => soon.has(open))
}

function refsOf({ waitsFor = [] }: OpenWork): string[] {
  return waitsFor.flatMap(({ refs }) => refs)
}

/** The same pieces in the two orders in which they take minutes, and those that wait for others. */
export interface Futures {
  readonly byDeadline: readonly Future[]
  readonly byAge: readonly Future[]
  readonly dependents: readonly Future[]
  /** Those without minutes that others wait for. */
  readonly standing: readonly Future[]
}

export function futuresOf(work: readonly OpenWork[]): Futures {
  const all = new Map(work.map((open) => [open.item.ref, futureOf(open)]))
  for (const { item, waitsFor } of work) {
    const own = all.get(item.ref)
    if (own && waitsFor) waitFor(own, waitsFor, all)
  }
  const futures = [...all.values()]
  const needed = new Set(futures.flatMap(({ needs }) => needs))
  return { byDeadline: [...futures].sort(byDeadline), byAge: [...futures].sort(byAge), dependents: futures.filter(({ needs, waitsUntil }) => needs.length > 0 || waitsUntil > NEVER), standing: [...needed].filter(({ stands }) => stands) }
}

const NEVER = -Infinity

function waitFor(own: Future, waitsFor: readonly OpenNeed[], all: ReadonlyMap<string, Future>): void {
  for (const { refs, until } of waitsFor) {
    const pieces = refs.flatMap((ref) => all.get(ref) ?? [])
    if (pieces.length > 0) own.needs = [...own.needs, ...pieces]
    else own.waitsUntil = Math.max(own.waitsUntil, until === undefined ? Infinity : toNumber(until))
  }
}

/** As schedule.ts puts work in order, in numbers. */
function byDeadline(a: Future, b: Future): number {
  return a.to - b.to || a.rank - b.rank || byAuthor(a, b)
}

function byAge(a: Future, b: Future): number {
  return a.to - b.to || byAuthor(a, b)
}

function byAuthor({ item: a }: Future, { item: b }: Future): number {
  return a.order - b.order || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0)
}

function futureOf(open: OpenWork): Future {
  const { item, window, remainingMinutes } = open
  const rank = PRIORITIES.indexOf(item.priority)
  return { plan: item.plan, track: item.track, left: remainingMinutes, waiting: false, today: 0, blocks: [], item, from: toNumber(window.from), to: toNumber(window.to), rank, stands: remainingMinutes === 0, needs: [], waitsUntil: NEVER }
}

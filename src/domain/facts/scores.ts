/** Points of interviews over time: by completion, and by what was judged. Knows no words and no journal. */
import { includes } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { PlannedItem } from '../plan/plan.ts'
import type { Completion, Facts } from './facts.ts'

export type Score = Readonly<Record<string, number>>

export interface ScoredDay {
  readonly day: Day
  readonly score: Score
}

/** What was judged under one name. */
export interface NamedPoints {
  readonly name: string
  /** Oldest first; at least one. */
  readonly values: readonly number[]
  readonly first: number
  readonly last: number
  readonly average: number
}

export interface ScoredItem {
  readonly item: PlannedItem
  /** A completion each, oldest first; several of one day in the order they were recorded. */
  readonly days: readonly ScoredDay[]
  /** In the order in which they were first used. */
  readonly names: readonly NamedPoints[]
}

/** Those of the items that were given points. @param span only these days, and nothing that was known before the start */
export function scoredItems(items: readonly PlannedItem[], facts: Facts, span?: DaySpan): ScoredItem[] {
  const isWanted = ({ day, before }: Completion): boolean => span === undefined || (!before && includes(span, day))
  return items.flatMap((item) => {
    const completions = facts.items.get(item.ref)?.completions ?? []
    const days = completions.flatMap((each) => (each.score !== undefined && isWanted(each) ? [{ day: each.day, score: each.score }] : []))
    return days.length === 0 ? [] : [{ item, days, names: namedPoints(days) }]
  })
}

function namedPoints(days: readonly ScoredDay[]): NamedPoints[] {
  const values = new Map<string, number[]>()
  for (const { score } of days) {
    for (const [name, points] of Object.entries(score)) values.set(name, [...(values.get(name) ?? []), points])
  }
  return [...values].map(([name, all]) => ({
    name,
    values: all,
    first: all[0] ?? 0,
    last: all.at(-1) ?? 0,
    average: all.reduce((sum, points) => sum + points, 0) / all.length,
  }))
}

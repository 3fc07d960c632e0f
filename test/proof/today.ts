/** The answer of `today --json`, as far as the proof reads it. */
import type { Day } from './days.ts'

export interface Entry {
  readonly n: number
  readonly ref: string
  readonly type: 'task' | 'step' | 'habit' | 'deliverable' | 'review'
  readonly minutes: number
  readonly effortMinutes: number
  readonly due: Day | null
  readonly daysLate: number
  readonly required: { readonly done: number; readonly of: number } | null
  readonly status: 'open' | 'doing' | 'done' | 'skipped'
}

export interface Today {
  readonly day: Day
  readonly blocks: readonly { readonly entries: readonly Entry[]; readonly continued: readonly number[] }[]
  readonly unplaced: readonly Entry[]
  readonly catchUp: { readonly owedMinutes: number; readonly clearBy: Day | null; readonly entries: readonly Entry[] }
  readonly reviews: readonly Entry[]
  readonly off: object | null
  readonly streak: { readonly days: number }
  readonly warnings: readonly string[]
}

export function entriesOf({ blocks, unplaced, catchUp, reviews }: Today): Entry[] {
  return [...blocks.flatMap(({ entries }) => entries), ...unplaced, ...reviews, ...catchUp.entries]
}

export function idOf({ ref }: { readonly ref: string }): string {
  return ref.slice(ref.indexOf('/') + 1)
}

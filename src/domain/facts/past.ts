/** How much is recorded of an item or a target: what would be lost from sight with its id. Knows no roadmap. */
import type { Facts, ItemFacts, Logged } from './facts.ts'

export interface Past {
  readonly completions: number
  /** Spent on it, and said to be. */
  readonly minutes: number
  readonly skips: number
  readonly dropped: boolean
  /** Numbers logged for a target. */
  readonly logged: number
}

/** Undefined where nothing is recorded. */
export function pastOf({ items, logged }: Pick<Facts, 'items' | 'logged'>, ref: string): Past | undefined {
  return built(items.get(ref), logged.get(ref))
}

/** What is recorded of several together, a task and its steps; undefined where that is nothing. */
export function joinedPast(pasts: readonly (Past | undefined)[]): Past | undefined {
  const known = pasts.filter((past) => past !== undefined)
  if (known.length === 0) return undefined
  const sum = (one: (past: Past) => number): number => known.reduce((all, past) => all + one(past), 0)
  return {
    completions: sum(({ completions }) => completions),
    minutes: sum(({ minutes }) => minutes),
    skips: sum(({ skips }) => skips),
    dropped: known.some(({ dropped }) => dropped),
    logged: sum(({ logged }) => logged),
  }
}

function built(facts: ItemFacts | undefined, logged: readonly Logged[] = []): Past | undefined {
  if (facts === undefined && logged.length === 0) return undefined
  const { completions = [], skips = [], droppedOn, worked = [] } = facts ?? {}
  return {
    completions: completions.length,
    minutes: [...completions, ...worked].reduce((sum, { minutes }) => sum + minutes, 0),
    skips: skips.length,
    dropped: droppedOn !== undefined,
    logged: logged.length,
  }
}

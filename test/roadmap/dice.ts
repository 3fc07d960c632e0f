/** Choices that are many, and the same for the same seed; seed 0 always takes the first. Knows nothing of what is chosen. */

/** One of some things; throws where there is none. */
export type Pick = <T>(from: readonly T[]) => T
export interface Dice {
  readonly pick: Pick
  /** True once in so many times; never under seed 0. */
  readonly once: (inSoMany: number) => boolean
  readonly shuffled: <T>(from: readonly T[]) => T[]
}

/** A fresh stream of choices (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed
  const next = (): number => {
    if (seed === 0) return 0
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick: Pick = (from) => {
    if (from.length === 0) throw new Error('nothing to choose from')
    return from[Math.floor(next() * from.length)] as (typeof from)[number]
  }
  const once = (inSoMany: number): boolean => seed !== 0 && next() * inSoMany < 1
  const shuffled = <T>(from: readonly T[]): T[] => {
    const keyed = from.map((value) => ({ value, at: next() }))
    return keyed.sort((a, b) => a.at - b.at).map(({ value }) => value)
  }
  return { pick, once, shuffled }
}

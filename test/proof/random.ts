/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0, below 1. */
  next(): number
  /** True so often, 0 to 1. */
  chance(share: number): boolean
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  of<T>(choices: readonly T[]): T
}

/** mulberry32, by Tommy Ettinger; public domain. */
export function seeded(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { next, between, chance: (share) => next() < share, of: (choices) => choices[between(0, choices.length - 1)] as never }
}

/** Sums over stretches of days, each answered at once. Knows numbers only. */

/** `at[i]` is the sum of the first `i` days counted from `first`. */
export interface DaySums {
  readonly first: number
  /** Whole numbers where they are: each fraction that is read makes garbage, in code that is not optimised yet. */
  readonly at: Int32Array | Float64Array
}

/** @param at a zero, then one value a day from `first` on; it is summed up in place */
export function buildSums(first: number, at: DaySums['at']): DaySums {
  let sum = 0
  for (let i = 1; i < at.length; i++) {
    sum += at[i] ?? 0
    at[i] = sum
  }
  return { first, at }
}

/** What one day has; 0 for a day that is not held. */
export function valueOn({ first, at }: DaySums, day: number): number {
  const i = day - first
  return i < 0 || i + 1 >= at.length ? 0 : (at[i + 1] ?? 0) - (at[i] ?? 0)
}

/** The sum over the days from `from` to `to`, both included; days it does not hold are 0. */
export function sumOf(sums: DaySums, from: number, to: number): number {
  const size = sums.at.length - 1
  const start = Math.min(Math.max(from - sums.first, 0), size)
  const end = Math.min(Math.max(to + 1 - sums.first, 0), size)
  return end > start ? (sums.at[end] ?? 0) - (sums.at[start] ?? 0) : 0
}

/** Sums over stretches of days, each answered at once. Knows numbers only. */

/** `at[i]` is the sum of the first `i` days counted from `first`. */
export interface DaySums {
  readonly first: number
  readonly at: Float64Array
}

/** @param values one a day, from `first` on */
export function buildSums(first: number, values: Float64Array): DaySums {
  const at = new Float64Array(values.length + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    sum += values[i] ?? 0
    at[i + 1] = sum
  }
  return { first, at }
}

/** The sum over the days from `from` to `to`, both included; days it does not hold are 0. */
export function sumOf(sums: DaySums, from: number, to: number): number {
  const size = sums.at.length - 1
  const start = Math.min(Math.max(from - sums.first, 0), size)
  const end = Math.min(Math.max(to + 1 - sums.first, 0), size)
  return end > start ? (sums.at[end] ?? 0) - (sums.at[start] ?? 0) : 0
}

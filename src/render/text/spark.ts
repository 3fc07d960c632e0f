/** A row of numbers as a line of blocks. Knows no words and no report. */

const STEPS = '▁▂▃▄▅▆▇█'

export interface Scale {
  readonly low: number
  readonly high: number
}

/** Values as blocks on one scale; at most that many, evenly picked, the last one kept. */
export function sparkOn(values: readonly number[], { low, high }: Scale, most: number): string {
  const count = Math.min(values.length, Math.max(1, most))
  const picked = Array.from({ length: count }, (_, i) => values[Math.round(((i + 1) * values.length) / count) - 1] ?? 0)
  const step = (value: number): number => (high <= low ? 0 : Math.floor(((value - low) / (high - low)) * STEPS.length))
  return picked.map((value) => STEPS[Math.max(0, Math.min(STEPS.length - 1, step(value)))] ?? '').join('')
}

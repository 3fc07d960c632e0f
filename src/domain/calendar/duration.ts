/** Lengths of time and clock times as whole minutes. Knows no words. */

/** Minutes after midnight of the day a thing begins; up to 30 h, so that a block may pass midnight. */
export interface ClockSpan {
  readonly from: number
  /** Not included; greater than `from`. */
  readonly to: number
}

/** Hours a week, in minutes; planned at `low`, both reported. */
export interface WeeklyMinutes {
  readonly low: number
  readonly high: number
}

/** Rounded down to whole steps of 5 minutes. */
export function floorTo5(minutes: number): number {
  return Math.floor((minutes + 1e-6) / 5) * 5
}

/** Minutes of a span that any of the others holds, each once. */
export function commonMinutes(span: ClockSpan, others: readonly ClockSpan[]): number {
  let common = 0
  let until = span.from
  for (const { from, to } of [...others].sort((a, b) => a.from - b.from)) {
    const first = Math.max(from, until)
    const last = Math.min(to, span.to)
    if (last <= first) continue
    common += last - first
    until = last
  }
  return common
}

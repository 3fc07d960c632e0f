/** Clock times as both languages write them. */
import type { ClockSpan } from '../domain/calendar/duration.ts'

/** `06:00`; past midnight the clock begins again. @param minutes after midnight */
export function clock(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`
}

/** `19:00–22:00`. */
export function clockSpan({ from, to }: ClockSpan): string {
  return `${clock(from)}–${clock(to)}`
}

/** Hours that reach the day's own beginning or end are said by the other one: `until 12:00`, `from 18:00`. */
export function hoursIn(words: { readonly until: string; readonly from: string }): (span: ClockSpan) => string {
  return (span) => (span.from === 0 ? `${words.until} ${clock(span.to)}` : span.to >= DAY_END ? `${words.from} ${clock(span.from)}` : clockSpan(span))
}

/** No day is longer, whenever it begins. */
const DAY_END = 28 * 60

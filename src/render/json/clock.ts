/** Clock times as JSON says them. */

/** `06:00`; past midnight the hours go on: `25:30`. */
export function clockOf(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

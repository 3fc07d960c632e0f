/** Clock times as both languages write them. */

/** `06:00`; past midnight the clock begins again. @param minutes after midnight */
export function clock(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`
}

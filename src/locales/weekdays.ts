/** Lists of weekdays as both languages write them: days in a row as a range. Of names it has those that are typed. */

/** As options and config.yaml have them, Monday first. */
export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * Three or more in a row are a range, two are named both.
 * @param days ascending, each once
 * @example inRanges([1, 2, 3, 5], String) === '1-3,5'
 */
export function inRanges(days: readonly number[], name: (day: number) => string, dash = '-', comma = ','): string {
  const rows: [first: number, last: number][] = []
  for (const day of days) {
    const row = rows.at(-1)
    if (row && row[1] === day - 1) row[1] = day
    else rows.push([day, day])
  }
  const named = rows.flatMap(([first, last]) => {
    if (last - first >= 2) return [`${name(first)}${dash}${name(last)}`]
    return first === last ? [name(first)] : [name(first), name(last)]
  })
  return named.join(comma)
}

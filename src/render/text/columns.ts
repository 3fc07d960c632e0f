/** Cells in aligned columns, each line within a width. Knows no colour: a line is painted when it is whole. */
import { padEnd, padStart, truncate, widthOf } from './width.ts'

export interface Column {
  readonly align?: 'left' | 'right'
  /** Gives way where the line is too wide; of several, the widest first. */
  readonly flexible?: true
}

const GAP = 2
const NARROWEST = 12

/** The lines of the rows; a column that is empty in every row takes no room. */
export function renderColumns(rows: readonly (readonly string[])[], columns: readonly Column[], width: number, indent = ''): string[] {
  const widths = fitted(columns.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i] ?? '')))), columns, width - indent.length)
  return rows.map((row) => {
    const cells = columns.flatMap(({ align }, i) => {
      const room = widths[i] ?? 0
      if (room === 0) return []
      const cell = truncate(row[i] ?? '', room)
      return [align === 'right' ? padStart(cell, room) : padEnd(cell, room)]
    })
    return truncate(`${indent}${cells.join(' '.repeat(GAP))}`.trimEnd(), width)
  })
}

function fitted(natural: readonly number[], columns: readonly Column[], width: number): number[] {
  const widths = [...natural]
  const total = (): number => widths.reduce((sum, each) => sum + (each === 0 ? 0 : each + GAP), -GAP)
  for (let excess = total() - width; excess > 0; excess--) {
    let widest = -1
    columns.forEach(({ flexible }, i) => {
      const own = widths[i] ?? 0
      if (flexible && own > NARROWEST && own > (widths[widest] ?? 0)) widest = i
    })
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

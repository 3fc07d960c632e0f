/** What the sections of a report are drawn with: aligned columns, bars. Knows no report. */
import type { View } from './entry.ts'
import type { ReportWords } from '../../locales/load-report.ts'
import { padEnd, padStart, truncate, widthOf } from './width.ts'

/** A view with the words of reports. */
export interface ReportView extends View {
  readonly words: ReportWords
}

/** One row: its title, then cells; a number stands at the right of its column. */
export interface Row {
  readonly title: string
  readonly cells: readonly string[]
  readonly paint?: (line: string) => string
}

const INDENT = '  '
const SHORTEST_TITLE = 10

/**
 * The rows with their columns aligned, none wider than the view. The titles give way first, then the last column.
 * @param right which cells stand at the right of their column
 * @param head titles of the columns, where there are any
 */
export function renderRows(rows: readonly Row[], { columns, paint }: ReportView, right: readonly boolean[], head?: Row): string[] {
  const all = head === undefined ? rows : [head, ...rows]
  const widths = right.map((_, i) => Math.max(0, ...all.map((row) => widthOf(row.cells[i] ?? ''))))
  const cellsWidth = widths.reduce((sum, width) => sum + (width === 0 ? 0 : width + 2), 0)
  const longest = Math.max(...all.map((row) => widthOf(row.title)))
  const titleWidth = Math.max(Math.min(SHORTEST_TITLE, longest), Math.min(longest, columns - INDENT.length - cellsWidth))
  const line = (row: Row, indent: string): string => {
    const title = padEnd(truncate(row.title, titleWidth + INDENT.length - indent.length), titleWidth + INDENT.length - indent.length)
    const cells = right.map((isRight, i) => (widths[i] === 0 ? '' : `  ${(isRight ? padStart : padEnd)(row.cells[i] ?? '', widths[i] ?? 0)}`))
    return truncate(`${indent}${title}${cells.join('')}`.trimEnd(), columns)
  }
  return [...(head ? [paint.strong(line(head, ''))] : []), ...rows.map((row) => (row.paint ?? ((text: string) => text))(line(row, INDENT)))]
}

const BAR = 16

/** A share of the whole as a bar; what is missing of the asked share is shaded. */
export function bar(share: number, asked: number | undefined): string {
  const cells = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * BAR)
  const filled = cells(share)
  const missing = Math.max(0, cells(asked ?? 0) - filled)
  return '█'.repeat(filled) + '▒'.repeat(missing) + '░'.repeat(BAR - filled - missing)
}

/** Parts joined by dots on as few lines as they fit on. */
export function joinParts(parts: readonly string[], columns: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const next = last === undefined ? part : `${last} · ${part}`
    if (last !== undefined && widthOf(next) <= columns) lines[lines.length - 1] = next
    else lines.push(truncate(part, columns))
  }
  return lines
}

/** At most that many rows, and how many more there are; a single one more is shown in that place. */
export function atMost(rows: readonly string[], most: number, { words, paint }: ReportView): string[] {
  if (rows.length <= most + 1) return [...rows]
  return [...rows.slice(0, most), paint.faint(`${INDENT}${words.more(rows.length - most)}`)]
}

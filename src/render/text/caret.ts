/** An author's line with a caret under a part of it, as wide as there is room. Knows no problem and no words. */
import { safe } from './safe.ts'
import { widthOf } from './width.ts'

export interface Marked {
  /** The line, tabs as spaces; an ellipsis where it goes on. */
  readonly line: string
  /** Columns before the first caret, and how many carets. */
  readonly from: number
  readonly length: number
}

/** One letter as the eye sees it: `at` its first column, `offset` where it begins in the line. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly at: number
  readonly offset: number
}

const TAB = 4

/**
 * The line in at most `columns` columns, windowed round the marked part, and where the carets stand under it.
 * @param column from 1, in UTF-16 units of `source`, as is `length`; one after the end of the line is allowed
 */
export function markLine(source: string, column: number, length: number, columns: number): Marked {
  const { text, skipped, cut } = near(source.split(/[\r\n]/, 1)[0] ?? '', column, columns)
  const cells = cellsOf(text)
  const begin = column - 1 - skipped
  const width = endOf(cells.at(-1))
  const from = cells.find((cell) => cell.offset + cell.text.length > begin)?.at ?? width
  const last = cells.findLast((cell) => cell.offset < begin + Math.max(1, length) && cell.offset + cell.text.length > begin)
  const to = Math.max(from + 1, endOf(last))
  if (skipped === 0 && !cut && Math.max(width, to) <= columns) return { line: show(cells).trimEnd(), from, length: to - from }
  return windowed(cells, from, to, columns, { before: skipped > 0, after: cut })
}

/** Of a very long line, what can be near enough to be shown: letters take at most a few units a column. */
function near(line: string, column: number, columns: number): { readonly text: string; readonly skipped: number; readonly cut: boolean } {
  const reach = columns * 8
  const start = boundary(line, Math.max(0, column - 1 - reach))
  const end = boundary(line, Math.min(line.length, column - 1 + reach))
  return { text: line.slice(start, end), skipped: start, cut: end < line.length }
}

/** Not between the halves of one character. */
function boundary(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line[at] ?? '') ? at - 1 : at
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    const at = endOf(cells.at(-1))
    const width = segment === '\t' ? TAB - (at % TAB) : widthOf(safe(segment))
    cells.push({ text: segment, width, at, offset: index })
  }
  return cells
}

function endOf(cell: Cell | undefined): number {
  return cell === undefined ? 0 : cell.at + cell.width
}

function show(cells: readonly Cell[]): string {
  return cells.map(({ text, width }) => (text === '\t' ? ' '.repeat(width) : safe(text))).join('')
}

/** The part of a longer line that shows the mark, with about as much before it as after it. */
function windowed(cells: readonly Cell[], from: number, to: number, columns: number, hidden: { readonly before: boolean; readonly after: boolean }): Marked {
  const room = Math.max(3, columns)
  const width = Math.max(endOf(cells.at(-1)), to)
  const before = Math.max(2, Math.floor((room - Math.min(to - from, room)) / 2))
  const start = Math.max(0, Math.min(from - before, hidden.after ? from : width - room))
  const cutsBefore = start > 0 || hidden.before
  const cutsAfter = width > start + room || hidden.after
  const shown = cells.filter(({ at, width }) => at >= start + (cutsBefore ? 1 : 0) && at + width <= start + room - (cutsAfter ? 1 : 0))
  const first = shown[0]?.at ?? start
  // A wide letter that was cut in two leaves a gap at the left.
  const lead = (cutsBefore ? '…' : '') + ' '.repeat(Math.max(0, first - start - (cutsBefore ? 1 : 0)))
  const line = cutsAfter ? `${lead}${show(shown)}…` : (lead + show(shown)).trimEnd()
  const at = from - start
  return { line, from: at, length: Math.max(1, Math.min(to - start, room) - at) }
}

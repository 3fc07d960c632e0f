/** Draws the table. Knows no measurement. */

const HEAD = ['', '', 'figure', 'bar', 'goal', 'wall p50', 'wall p95']

/** Over the bar is marked `!`. @param rows `{ name, figure, unit, bar, goal, wall }`; `failed` instead of a figure says why */
export function renderTable(rows) {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  return cells.map((row) => row.map((cell, column) => (column === 1 ? cell.padEnd(widths[1]) : cell.padStart(widths[column]))).join('  ').trimEnd())
}

function cellsOf({ name, figure, unit, bar, goal, over, wall, failed }) {
  const number = (value) => (value === undefined ? '–' : `${value.toFixed(unit === 'kB' ? 0 : 2)} ${unit}`)
  const ms = (value) => (value === undefined ? '' : `${value.toFixed(0)} ms`)
  return [over || failed !== undefined ? '!' : '', name, failed === undefined ? number(figure) : 'failed', number(bar), number(goal), ms(wall?.p50), ms(wall?.p95)]
}

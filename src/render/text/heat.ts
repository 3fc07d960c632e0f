/** A heat map of days: weeks as columns, Monday first, the months above. Levels are letters first and colours second. */
import { addDays, dayOfMonth, monthOf } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { HEAT_LEVELS } from '../../domain/habit/heat.ts'
import type { Heat, HeatCell, HeatWeek } from '../../domain/habit/heat.ts'
import type { StreakTexts } from '../../locales/en/streak.ts'
import type { View } from './entry.ts'
import type { Paint } from './paint.ts'
import { truncate } from './width.ts'

const LETTERS: Readonly<Record<HeatCell, string>> = { none: '·', free: '–', open: '○', outside: ' ', 1: '░', 2: '▒', 3: '▓', 4: '█' }
const MARGIN = 4
const CELL = 2

/** How many weeks a screen of that width has room for. */
export function weeksThatFit(columns: number): number {
  return Math.max(1, Math.floor((columns - MARGIN) / CELL))
}

export function renderHeat({ weeks, stepMinutes }: Heat, texts: StreakTexts, view: View): string[] {
  const { messages, paint, columns } = view
  const rows = messages.format.weekdayInitials.map((initials, weekday) => {
    const cells = weeks.map(({ cells }) => paintCell(cells[weekday] ?? 'outside', paint))
    return `${initials.padEnd(MARGIN - 1)} ${cells.join(' ')}`.trimEnd()
  })
  return [paint.faint(monthLine(weeks, texts, columns)), ...rows, paint.faint(truncate(legend(stepMinutes, texts, view), columns))]
}

/** A month stands over the week that holds its first day; the first week's over that, where there is room. */
function monthLine(weeks: readonly HeatWeek[], texts: StreakTexts, columns: number): string {
  const begun = weeks.map(({ monday }) => monthBegun(monday))
  const first = weeks[0] && begun.slice(0, 3).every((month) => month === undefined) ? monthOf(weeks[0].monday) : undefined
  let line = ' '.repeat(MARGIN)
  begun.forEach((month, i) => {
    const named = month ?? (i === 0 ? first : undefined)
    const next = named === undefined ? line : `${line.padEnd(MARGIN + i * CELL)}${texts.month(named)}`
    if (next.length <= columns) line = next
  })
  return line
}

/** The month whose first day the week holds. */
function monthBegun(monday: Day): number | undefined {
  const sunday = addDays(monday, 6)
  return dayOfMonth(sunday) <= 7 ? monthOf(sunday) : undefined
}

function paintCell(cell: HeatCell, paint: Paint): string {
  const letter = LETTERS[cell]
  if (cell === 'open') return paint.now(letter)
  if (cell === 'none' || cell === 'free') return paint.faint(letter)
  if (cell === 'outside') return letter
  return cell >= 3 ? paint.strong(paint.good(letter)) : paint.good(letter)
}

function legend(step: number, { legend: texts }: StreakTexts, { messages: { format } }: View): string {
  const minutes = (count: number): string => format.minutes(step * count)
  const names = [texts.below(minutes(1)), ...[1, 2, 3].map((count) => texts.from(minutes(count)))]
  const levels = HEAT_LEVELS.map((level, i) => `${LETTERS[level]} ${names[i] ?? ''}`)
  return `${' '.repeat(MARGIN)}${[...levels, `${LETTERS.none} ${texts.none}`, `${LETTERS.free} ${texts.free}`].join('  ')}`
}

/** The history on a screen: a line for each command, newest first. */
import { weekdayOf, yearOf } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { JournalEvent } from '../../domain/facts/event.ts'
import type { CommandEntry } from '../../domain/facts/history.ts'
import type { HistoryTexts } from '../../locales/en/history.ts'
import type { Messages } from '../../locales/messages.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { sayEvents } from './event.ts'
import type { TitleOf } from './event.ts'

/** A command with the local time at which it was given, and what it took back where it is an undo. */
export interface HistoryLine {
  readonly entry: CommandEntry
  readonly recorded: { readonly day: Day; readonly clock: string }
  readonly took: readonly JournalEvent[]
}

/**
 * @param today days of another year are shown with it
 * @param empty what is said where there is no line
 */
export function renderHistory(lines: readonly HistoryLine[], isAll: boolean, today: Day, titleOf: TitleOf, empty: string, texts: HistoryTexts, view: View): string[] {
  const { messages, paint, columns } = view
  if (lines.length === 0) return [empty]
  const rows = lines.map(({ entry, recorded, took }) => {
    const said = sayEvents(entry.events, took, titleOf, texts, messages)
    const about = entry.day === recorded.day || entry.events[0]?.what === 'off' ? [] : [texts.about(entry.day)]
    return [`e${entry.first}`, dayOn(recorded.day, today, messages), recorded.clock, `${entry.undone ? `(${texts.undone}) ` : ''}${[said, ...about].join(' · ')}`]
  })
  const shown = renderColumns(rows, [{ align: 'right' }, {}, {}, { flexible: true }], columns)
  const last = lines.find(({ entry }) => !entry.undone)
  return [
    ...shown.map((line, i) => (lines[i]?.entry.undone ? paint.faint(line) : line)),
    '',
    ...(isAll ? [] : [paint.faint(texts.older)]),
    ...(last === undefined ? [] : [paint.faint(texts.howToUndo(`e${last.entry.first}`))]),
  ]
}

function dayOn(day: Day, today: Day, { format }: Messages): string {
  const name = format.weekdayInitials[weekdayOf(day) - 1] ?? ''
  return `${name} ${yearOf(day) === yearOf(today) ? format.day(day) : format.dayYear(day)}`
}

/** What the history says. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type HistoryTexts = typeof history

export const history = {
  titles: (titles: readonly string[], more: number): string => (more === 0 ? format.list(titles) : `${format.list(titles)} and ${more} more`),
  about: (day: Day): string => `for ${format.day(day)}`,
  undone: 'undone',
  before: 'known before the start',
  moved: (day: Day): string => `moved to ${format.dayLong(day)}`,
  span: (span: DaySpan): string => format.span(span),
  plan: (title: string, start: Day): string => `${title}, from ${format.dayYear(start)}`,
  none: 'Nothing is recorded yet.',
  noneFor: (title: string): string => `Nothing is recorded of "${title}" yet.`,
  older: 'Older ones: --limit 100',
  howToUndo: (reference: string): string => `To take one back: roadmap undo ${reference}`,
}

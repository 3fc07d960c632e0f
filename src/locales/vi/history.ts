/** What the history says. */
import type { HistoryTexts } from '../en/history.ts'
import { format } from './format.ts'

export const history: HistoryTexts = {
  titles: (titles, more) => (more === 0 ? format.list(titles) : `${format.list(titles)} và ${more} mục nữa`),
  about: (day) => `cho ngày ${format.day(day)}`,
  undone: 'đã hoàn tác',
  before: 'biết từ trước khi bắt đầu',
  moved: (day) => `dời sang ${format.dayLong(day)}`,
  span: (span) => format.span(span),
  plan: (title, start) => `${title}, từ ${format.dayYear(start)}`,
  none: 'Chưa ghi lại gì.',
  noneFor: (title) => `Chưa ghi lại gì về "${title}".`,
  older: 'Xem cũ hơn: --limit 100',
  howToUndo: (reference) => `Hoàn tác một lần ghi: roadmap undo ${reference}`,
}

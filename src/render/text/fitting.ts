/** What fits into some minutes, row by row. */
import type { Fitting } from '../../domain/agenda/fitting.ts'
import { renderRows } from './entry.ts'
import type { View } from './entry.ts'

export function renderFitting({ minutes, entries }: Fitting, view: View): string[] {
  const { messages, paint } = view
  const { today } = messages
  const [first] = entries
  if (first === undefined) return [today.nothingFits(minutes)]
  const sum = entries.reduce((all, entry) => all + entry.minutes, 0)
  return [paint.now(`▶ ${today.fits(minutes, sum)}`), ...renderRows(entries, view), '', today.howToTick(first.n)]
}

/** A day in a few words, for a shell prompt or a status line. */
import { entriesOf } from '../../domain/agenda/agenda.ts'
import type { ShortView } from '../../domain/agenda/today.ts'
import type { View } from './entry.ts'

export function renderShort({ agenda, streak, preview, running }: ShortView, { messages }: View): string[] {
  if (preview) return []
  const entries = entriesOf(agenda).filter((entry) => entry.status !== 'skipped')
  const done = entries.filter((entry) => entry.status === 'done').length
  const owed = agenda.catchUp.owedMinutes
  const clock = running ? ` · ▶ ${messages.format.minutes(running.minutes)}` : ''
  return [messages.today.short(done, entries.length, streak) + (owed > 0 ? messages.today.shortOwed(owed) : '') + clock]
}

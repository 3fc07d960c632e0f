/** `today 25m [--kind reading]`: what fits into that time now. */
import { fittingNow } from '../domain/agenda/fitting.ts'
import { KINDS } from '../domain/plan/roadmap.ts'
import type { Kind } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { parseMinutes } from '../language/duration.ts'
import { jsonOfEntry } from '../render/json/today.ts'
import { renderFitting } from '../render/text/fitting.ts'
import { openDays } from './active.ts'
import { requestOf } from './day-view.ts'
import { keepRows } from './rows.ts'
import type { Session } from './session.ts'

/** The minutes that the words say; undefined of a day, which a bare number is too. */
export function minutesIn(words: readonly string[]): number | undefined {
  const text = words.join(' ')
  const minutes = /^\d*$/.test(text) ? undefined : parseMinutes(text)
  return minutes?.ok ? minutes.value : undefined
}

/** @throws UserError bad-option-value */
export async function runFitting(session: Session, minutes: number, kind: string | undefined): Promise<void> {
  if (kind !== undefined && !KINDS.some((each) => each === kind)) throw new UserError('bad-option-value', { option: '--kind', value: kind, expected: KINDS.join(' | ') })
  const request = requestOf(session, await openDays(session), session.today)
  const fitting = fittingNow(request, minutes, kind as Kind | undefined)
  keepRows(session, fitting.entries)
  await session.answer({
    json: () => ({ minutes: fitting.minutes, entries: fitting.entries.map((entry) => jsonOfEntry(entry, session.language)) }),
    text: (view) => renderFitting(fitting, view),
  })
}

/** `today [day] [--short]`: what a day asks for; `today 25m [--kind reading]`: what of it fits into that time now. */
import { entriesOf } from '../domain/agenda/agenda.ts'
import { jsonOfShort, jsonOfToday } from '../render/json/today.ts'
import { UserError } from '../errors.ts'
import { renderShort } from '../render/text/short.ts'
import { renderToday } from '../render/text/today.ts'
import { openDays, openNear } from '../session/active.ts'
import { shortView, todayView } from '../session/day-view.ts'
import { keepRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const isShort = options['short'] === true
  const kind = options['kind']
  if (words.length > 0 || kind !== undefined) {
    const { minutesIn, runFitting } = await import('../session/fitting.ts')
    const minutes = minutesIn(words)
    if (minutes !== undefined) return runFitting(session, minutes, typeof kind === 'string' ? kind : undefined)
    if (kind !== undefined) throw new UserError('kind-needs-time', {})
  }
  const day = words.length === 0 ? session.today : (await import('../session/days.ts')).readDay(session, words.join(' '), 'ahead')
  const active = words.length === 0 ? await openNear(session, isShort) : await openDays(session, isShort, day)
  if (isShort) {
    const short = shortView(session, active, day)
    return session.answer({ json: () => jsonOfShort(short), text: (view) => renderShort(short, view) })
  }
  const today = todayView(session, active, day)
  if (day === session.today) keepRows(session, entriesOf(today.agenda))
  await session.answer({ json: () => jsonOfToday(today, session.messages, configWarnings(session)), text: (view) => renderToday(today, view) })
}

function configWarnings({ configProblems, messages, paths }: Session): string[] {
  return configProblems.length === 0 ? [] : [messages.today.configProblems(configProblems.length, paths.config)]
}

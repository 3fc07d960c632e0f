/** `today [day] [--short]`: what a day asks for. */
import { entriesOf } from '../domain/agenda.ts'
import { jsonOfShort, jsonOfToday } from '../render/json/today.ts'
import { renderShort } from '../render/text/short.ts'
import { renderToday } from '../render/text/today.ts'
import { openActive } from '../session/active.ts'
import { todayView } from '../session/day-view.ts'
import { writeRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [word]: readonly string[], { short }: Options): Promise<void> {
  const isShort = short === true
  const active = await openActive(session, isShort)
  const day = word === undefined ? session.today : (await import('../session/days.ts')).readDay(session, word, 'ahead')
  const today = todayView(session, active, day)
  if (isShort) return session.answer({ json: () => jsonOfShort(today), text: (view) => renderShort(today, view) })
  if (day === session.today && session.host.isTerminal && !session.options.json) {
    writeRows(session.paths.cache, session.host.terminal(), day, entriesOf(today.agenda).map((entry) => entry.item.ref))
  }
  await session.answer({ json: () => jsonOfToday(today, session.messages, configWarnings(session)), text: (view) => renderToday(today, view) })
}

function configWarnings({ configProblems, messages, paths }: Session): string[] {
  return configProblems.length === 0 ? [] : [messages.today.configProblems(configProblems.length, paths.config)]
}

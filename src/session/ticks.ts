/** The tick list of today, asked on a terminal. */
import { isUnfinished } from '../domain/facts/progress.ts'
import { entriesOf } from '../domain/agenda/agenda.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { minutesOf, titleOf } from '../render/text/entry.ts'
import type { Active } from '../domain/agenda/active.ts'
import { agendaOf } from './day-view.ts'
import type { Session } from './session.ts'

/** What the user ticked of all that is open today. */
export async function askTicks(session: Session, active: Active): Promise<PlannedItem[]> {
  const view = await session.view()
  const open = entriesOf(agendaOf(session, active, session.today)).filter(isUnfinished)
  if (open.length === 0) {
    session.note(session.messages.today.allDone)
    return []
  }
  const ask = await session.host.ask()
  return ask.checkbox({
    message: session.messages.ask.whatIsDone,
    keys: session.messages.ask.keys,
    choices: open.map((entry) => ({ label: `${titleOf(entry, view)}  ${minutesOf(entry, view)}`.trimEnd(), value: entry.item })),
  })
}

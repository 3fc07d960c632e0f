/** What is said once a clock has ended. */
import type { Running } from '../domain/facts/clock.ts'
import type { DatedFact } from '../journal/record.ts'
import { renderDone } from '../render/text/done.ts'
import type { View } from '../render/text/entry.ts'
import { runningTitle } from '../render/text/running.ts'
import { openActive } from './active.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

/** @param end what was recorded: the facts are read anew */
export async function stoppedLines(session: Session, running: Running, { fact, day }: DatedFact): Promise<(view: View) => string[]> {
  const { config, messages, today } = session
  const { item } = running
  const minutes = fact.what === 'work' || fact.what === 'done' ? (fact.data.minutes ?? 0) : 0
  if (item === undefined || minutes === 0) return () => [minutes === 0 ? messages.timing.dropped(runningTitle(running, messages)) : messages.timing.stopped(runningTitle(running, messages), minutes)]
  const after = await openActive(session, true)
  const rest = restDays(after.plans, scheduleConfig(config))
  return (view) => renderDone({ after, today, rest }, { facts: [{ item, fact }], already: [] }, day, view)
}

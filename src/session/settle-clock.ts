/** A clock that was forgotten: what of its time counts is asked on a terminal. Loaded only then. */
import { cutMinutes } from '../domain/facts/clock.ts'
import type { Running } from '../domain/facts/clock.ts'
import { UserError } from '../errors.ts'
import { runningTitle, sinceWhen } from '../render/text/running.ts'
import type { Settling } from './running.ts'
import type { Session } from './session.ts'
import { minutesIn } from './values.ts'

/** All of its time where it was not forgotten. @throws UserError clock-forgotten: where nobody can be asked, it names the ways */
export async function settleForgotten(session: Session, running: Running): Promise<Settling> {
  if (!running.forgotten) return { kind: 'keep' }
  const { host, options, messages, today } = session
  const title = runningTitle(running, messages)
  const since = sinceWhen(running, today, messages)
  const cut = cutMinutes(running.clock)
  if (!host.isInteractive || options.json) {
    throw new UserError('clock-forgotten', { title, since, minutes: running.minutes, ...(cut === undefined ? {} : { cut }) })
  }
  const { timing } = messages
  const cutting = cut === undefined || cut >= running.minutes ? [] : [{ label: timing.cut(cut), value: { kind: 'cut' } as Settling }]
  const choices: { readonly label: string; readonly value: Settling | 'another' }[] = [...cutting, { label: timing.keep(running.minutes), value: { kind: 'keep' } as Settling }, { label: timing.another, value: 'another' as const }, { label: timing.drop, value: { kind: 'drop' } as Settling }]
  const ask = await host.ask()
  const chosen = await ask.select({ message: timing.forgotten(title, since), keys: messages.ask.keys, choices })
  if (chosen !== 'another') return chosen
  const typed = await ask.input({ message: timing.howLong, check: (text) => (minutesIn(text) === undefined ? timing.howLong : undefined) })
  return { kind: 'minutes', minutes: minutesIn(typed) ?? 0 }
}

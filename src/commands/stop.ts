/** `stop`: ends the clock that runs; of a forgotten one, what of its time counts is asked, or said by an option. */
import { UserError } from '../errors.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { openActive } from '../session/active.ts'
import { endOf, openRunning } from '../session/running.ts'
import type { Settling } from '../session/running.ts'
import type { Session } from '../session/session.ts'
import { settleForgotten } from '../session/settle-clock.ts'
import { stoppedLines } from '../session/stopped.ts'
import { readMinutes } from '../session/values.ts'
import type { Options } from './command.ts'

export async function run(session: Session, _words: readonly string[], options: Options): Promise<void> {
  const active = await openActive(session)
  const running = openRunning(session, active)
  if (running === undefined) throw new UserError('no-clock', {})
  const settling = said(options) ?? (await settleForgotten(session, running))
  const end = endOf(running, settling, typeof options['note'] === 'string' ? options['note'] : undefined)
  const recorded = await session.record([end])
  const lines = await stoppedLines(session, running, end)
  await session.answer({ json: () => jsonOfRecorded(recorded), text: lines })
}

/** @throws UserError options-clash, bad-minutes */
function said(options: Options): Settling | undefined {
  const [way, other] = (['minutes', 'keep', 'cut', 'drop'] as const).filter((name) => options[name] !== undefined)
  if (way !== undefined && other !== undefined) throw new UserError('options-clash', { command: 'stop', options: [`--${way}`, `--${other}`] })
  if (way === undefined) return undefined
  return way === 'minutes' ? { kind: way, minutes: readMinutes(String(options['minutes'])) } : { kind: way }
}

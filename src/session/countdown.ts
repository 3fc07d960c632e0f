/** The foreground of `start --for`: a bar that fills, a bell at the end. What the clock measured is recorded when it ends, however it ends. */
import { measured } from '../domain/facts/clock.ts'
import type { Running } from '../domain/facts/clock.ts'
import { renderBar } from '../render/text/running.ts'
import { instantNow } from './clock.ts'
import { endOf, openRunning } from './running.ts'
import type { Session } from './session.ts'
import { stoppedLines } from './stopped.ts'

const TICK = 1_000

/** Until the time is over, or Ctrl-C: then the minutes up to now count. A clock that was stopped elsewhere meanwhile is left alone. */
export async function countDown(session: Session, begun: Running): Promise<void> {
  const { host } = session
  const { since, start } = begun.clock
  const now = (): Date => instantNow(session)
  const end = since.getTime() + (begun.clock.forMinutes ?? 0) * 60_000
  const view = await session.view()
  for (let goesOn = true; goesOn && now().getTime() < end; ) {
    host.err(`\r${renderBar(begun, (end - now().getTime()) / 1_000, view)}\u001b[K`)
    goesOn = await host.wait(Math.min(TICK, Math.max(1, end - now().getTime())))
  }
  const isOver = now().getTime() >= end
  host.err(`\r\u001b[K${isOver ? '\u0007' : ''}`)
  const running = openRunning(session, { plans: await plansOf(session) }, now())
  if (running?.clock.start !== start) return
  const minutes = isOver ? (begun.clock.forMinutes ?? 0) : measured(running.clock, now())
  const dated = endOf(running, { kind: 'minutes', minutes })
  await session.record([dated], [], now())
  const lines = await stoppedLines(session, running, dated)
  host.out(`${[...(isOver ? [view.messages.timing.timeUp(minutes)] : []), ...lines(view)].join('\n')}\n`)
}

async function plansOf(session: Session): Promise<Parameters<typeof openRunning>[1]['plans']> {
  const { openActive } = await import('./active.ts')
  return (await openActive(session, true)).plans
}

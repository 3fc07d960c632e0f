/** `start [ref]`: a clock runs on what is named, else on what comes next; `--for 25m` counts down in the foreground. */
import { entriesOf } from '../domain/agenda/agenda.ts'
import { minutesAfter, runsOn } from '../domain/facts/clock.ts'
import type { Running } from '../domain/facts/clock.ts'
import { isUnfinished } from '../domain/facts/progress.ts'
import { refOf } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { renderRunning, renderStarted } from '../render/text/running.ts'
import { clockTarget, startingFact } from '../session/clock-target.ts'
import { countDown } from '../session/countdown.ts'
import { agendaOf } from '../session/day-view.ts'
import { openScene, recordDated } from '../session/doing.ts'
import type { Scene } from '../session/doing.ts'
import { endOf, openRunning } from '../session/running.ts'
import { settleForgotten } from '../session/settle-clock.ts'
import { stoppedLines } from '../session/stopped.ts'
import type { Session } from '../session/session.ts'
import { readMinutes } from '../session/values.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const length = (name: 'for' | 'ago'): number | undefined => (typeof options[name] === 'string' ? readMinutes(options[name]) : undefined)
  const forMinutes = length('for')
  const agoMinutes = length('ago') ?? 0
  const scene = await openScene(session)
  const running = openRunning(session, scene.active)
  if (words.length === 0 && running) return sayRunning(session, running)
  const target = await clockTarget(session, scene, words.length === 0 ? nextOf(session, scene) : words)
  if (running && runsOn(running.clock, target.work)) return sayRunning(session, running)
  const before = running && openRunning(session, scene.active, minutesAfter(session.clock.instant, -agoMinutes))
  const end = before && endOf(before, await settleForgotten(session, before))
  const start = startingFact(session, scene, target, { ...(forMinutes === undefined ? {} : { forMinutes }), agoMinutes })
  const recorded = await recordDated(session, scene, [...(end ? [end] : []), start])
  const stopped = before && end ? await stoppedLines(session, before, end) : () => []
  const begun = openRunning(session, scene.active)
  const isCounting = forMinutes !== undefined && session.host.isInteractive && !session.options.json
  await session.answer({ json: () => jsonOfRecorded(recorded), text: (view) => [...stopped(view), ...(begun ? renderStarted(begun, session.today, isCounting, view) : [])] })
  if (begun && isCounting) await countDown(session, begun)
}

function nextOf(session: Session, { active }: Scene): readonly string[] {
  const agenda = agendaOf(session, active, session.today)
  const open = entriesOf(agenda).filter(isUnfinished)
  const now = agenda.blocks.find((block) => block.now)
  const next = open.find((entry) => now?.entries.includes(entry)) ?? open[0]
  if (next === undefined) throw new UserError('nothing-named', { command: 'start' })
  return [next.item.ref]
}

async function sayRunning(session: Session, running: Running): Promise<void> {
  const { plan, item } = running.clock
  await session.answer({ json: () => jsonOfRecorded([], [refOf(plan, item)]), text: (view) => [renderRunning(running, session.today, view)] })
}

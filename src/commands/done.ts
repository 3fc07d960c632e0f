/** `done [refs...]`: records completions; without a reference, on a terminal, a tick list of today. */
import { completing } from '../domain/act.ts'
import { GRADES } from '../domain/event.ts'
import type { Grade } from '../domain/event.ts'
import { UserError } from '../errors.ts'
import { jsonOfAct } from '../render/json/act.ts'
import { renderDone } from '../render/text/done.ts'
import { openScene, recordAct, reopenFacts } from '../session/doing.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { findItems } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const scene = await openScene(session)
  const day = await dayOf(session, options)
  const items = words.length > 0 ? await findItems(session, scene.active, words) : await tickList(session, scene.active)
  if (items.length === 0) return session.note(session.messages.ask.nothingTicked)
  const act = completing(items, scene.items, scene.progress, scene.active.facts, day, await wishOf(options))
  const recorded = await recordAct(session, scene, act, day)
  const after = recorded.length === 0 ? scene.active : await reopenFacts(session, scene.active)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: (view) => renderDone({ after, today: session.today, rest: restDays(after.plans, scheduleConfig(session.config)) }, act, day, view) })
}

async function dayOf(session: Session, { on }: Options): Promise<Session['today']> {
  if (typeof on !== 'string') return session.today
  const { readDay } = await import('../session/days.ts')
  const day = readDay(session, on, 'back')
  if (day > session.today) throw new UserError('future-day', { day })
  return day
}

async function wishOf(options: Options): Promise<Parameters<typeof completing>[5]> {
  const { minutes, amount, note, url, grade, before } = options
  const { readAmount, readMinutes } = await import('../session/values.ts')
  if (grade !== undefined && !GRADES.includes(grade as Grade)) {
    throw new UserError('bad-option-value', { option: '--grade', value: String(grade), expected: GRADES.join(' | ') })
  }
  return {
    before: before === true,
    ...(typeof minutes === 'string' ? { minutes: readMinutes(minutes) } : {}),
    ...(typeof amount === 'string' ? { amount: readAmount(amount) } : {}),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof grade === 'string' ? { grade: grade as Grade } : {}),
  }
}

async function tickList(session: Session, active: Parameters<typeof findItems>[1]): Promise<Awaited<ReturnType<typeof findItems>>> {
  if (!session.host.isInteractive || session.options.json) throw new UserError('nothing-named', { command: 'done' })
  const { askTicks } = await import('../session/ticks.ts')
  return askTicks(session, active)
}

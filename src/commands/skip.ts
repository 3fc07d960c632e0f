/** `skip <refs...>`: not today. A habit's day becomes neutral; a task moves to the next free day or to `--to`. */
import { isUnfinished } from '../domain/facts/progress.ts'
import { entriesOf } from '../domain/agenda/agenda.ts'
import { skippedFacts, skipping } from '../domain/act/skip-act.ts'
import type { Active } from '../domain/agenda/active.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { nextFreeDay } from '../domain/facts/free-day.ts'
import { UserError } from '../errors.ts'
import { jsonOfAct, jsonOfRecorded } from '../render/json/act.ts'
import { renderSkip } from '../render/text/skip.ts'
import { agendaOf } from '../session/day-view.ts'
import { openScene, recordAct } from '../session/doing.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { findItems } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

/** `skip rest`: an evening that will not happen. */
const REST = ['rest', 'hết', 'het']

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const scene = await openScene(session)
  const { active } = scene
  const { readDay } = await import('../session/days.ts')
  const day = typeof options['on'] === 'string' ? readDay(session, options['on'], 'back') : session.today
  if (day > session.today) throw new UserError('future-day', { day })
  const to = typeof options['to'] === 'string' ? readDay(session, options['to'], 'ahead') : undefined
  if (to !== undefined && to <= day) throw new UserError('past-day', { day: to, after: day })
  const isRest = words.length === 1 && REST.includes(words[0] ?? '')
  const items = isRest ? restOf(session, active, day) : await findItems(session, active, words)
  if (isRest && items.length === 0) {
    session.note(session.messages.today.allDone)
    return session.answer({ json: () => jsonOfRecorded([]), text: () => [] })
  }
  const because = typeof options['because'] === 'string' ? options['because'] : undefined
  const next = nextFreeDay(day, active.facts.off, restDays(active.plans, scheduleConfig(session.config)))
  const wish = { next, ...(to === undefined ? {} : { to }), ...(because === undefined ? {} : { because }) }
  const act = skipping(items, scene.items, scene.progress, active.facts, day, wish)
  const recorded = await recordAct(session, scene, act, day)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: (view) => renderSkip(act, scene.progress, view) })
}

/** All that is still open on the day, and what would take its place, and so on: after it nothing is asked. */
function restOf(session: Session, active: Active, day: Day): PlannedItem[] {
  const rest: PlannedItem[] = []
  for (let facts = active.facts; ; facts = skippedFacts(facts, rest, day)) {
    const entries = entriesOf(agendaOf(session, { ...active, facts }, day)).filter(({ type }) => type !== 'review')
    const open = entries.filter(isUnfinished).map((entry) => entry.item)
    if (open.every((item) => rest.includes(item))) return rest
    rest.push(...open.filter((item) => !rest.includes(item)))
  }
}

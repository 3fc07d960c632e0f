/** Starts a plan as `init` and `plan add` ask for it, and says what came of it. */
import type { BuiltPlan } from '../domain/plan/build.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { plans as readPlans } from '../journal/plans.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { jsonOfPlan } from '../render/json/plan.ts'
import type { View } from '../render/text/entry.ts'
import { safe } from '../render/text/safe.ts'
import { openActive } from './active.ts'
import { readDay } from './days.ts'
import { pausesDuring } from './pausing.ts'
import type { Session } from './session.ts'
import { copyRoadmap, prepareStart } from './start.ts'
import type { Starting, StartWish } from './start.ts'
import { readWeeklyMinutes } from './values.ts'

type StartOptions = Readonly<Record<string, string | boolean | undefined>>

/** The wish in `--as`, `--start`, `--finish` and `--hours`. */
export function wishFrom(session: Session, name: string, { as, start, finish, hours }: StartOptions): StartWish {
  return {
    name,
    ...(typeof as === 'string' ? { as } : {}),
    ...(typeof start === 'string' ? { start: readDay(session, start, 'ahead') } : {}),
    ...(typeof finish === 'string' ? { finish: readDay(session, finish, 'ahead') } : {}),
    ...(typeof hours === 'string' ? { minutesPerWeek: readWeeklyMinutes(hours) } : {}),
  }
}

/** Ids of plans that run. */
export function runningPlans(session: Session): string[] {
  return readPlans(session.journal()).flatMap((record) => (record.droppedOn === undefined ? [record.id] : []))
}

/** Copies, records, answers. */
export async function startPlan(session: Session, wish: StartWish, pausesOthers = false): Promise<void> {
  const starting = prepareStart(session, wish, runningPlans(session))
  copyRoadmap(starting)
  const { plans, preview } = await openActive(session)
  const pauses = pausesOthers && !preview ? pausesDuring(starting.built.plan, plans, session.today) : []
  const events = await session.record([...starting.facts, ...pauses], [starting.revision])
  const { built } = starting
  const paused = pauses.flatMap(({ fact }) => ('plan' in fact ? [fact.plan] : []))
  await session.answer({
    json: () => ({ ...jsonOfRecorded(events), plan: jsonOfPlan(built.plan, starting.file, 'active', session.language) }),
    text: (view) => renderStart(starting, view),
  })
  for (const line of noteLines(built, session)) session.note(line)
  if (paused.length > 0) session.note(session.messages.record.othersPaused(paused, built.plan.end))
  session.note(session.messages.record.nextToday)
}

function renderStart({ built, file, copies }: Starting, { messages, paint }: View): string[] {
  const { record, format } = messages
  const { plan } = built
  const hours = record.hoursPerWeek(plan.minutesPerWeek, plan.mostMinutesPerWeek, plan.minutesGuessed)
  const where = copies ? record.copied(safe(file)) : record.usesFile(safe(file))
  return [paint.good(`✓ ${record.planStarted(textIn(plan.title, format.language))}`), `  ${record.planSpan(plan.start, plan.end, hours)}`, where]
}

const MOST_NOTES = 3

/** Windows that had to be moved or cut, the first few by name. */
function noteLines({ plan, notes }: BuiltPlan, { messages }: Session): string[] {
  const { record, format } = messages
  const lines = notes.slice(0, MOST_NOTES).map(({ id, wanted, window }) => record.moved(titleOf(plan, id, format.language), format.span(wanted), format.span(window)))
  return notes.length > MOST_NOTES ? [...lines, record.movedMore(notes.length - MOST_NOTES)] : lines
}

function titleOf(plan: Plan, id: string, language: Session['language']): string {
  const named = [...plan.items, ...plan.phases, ...plan.targets].find((each) => each.id === id)
  return named ? textIn(named.title, language) : id
}

/** A plan stands still for a while: nothing is asked, and everything that was to come comes that much later. */
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import { pauseOn } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import type { DatedFact } from '../journal/record.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { hang } from '../render/text/sentence.ts'
import { readDay } from './days.ts'
import type { Session } from './session.ts'

/** From today on, through `until` where that is said. @throws UserError plan-paused, past-day */
export async function pausePlan(session: Session, plan: Plan, until: string | boolean | undefined): Promise<void> {
  const { today, messages, language } = session
  const to = typeof until === 'string' ? readDay(session, until, 'ahead') : undefined
  if (to !== undefined && to < today) throw new UserError('past-day', { day: to, after: today })
  if (pauseOn(plan, today)) throw new UserError('plan-paused', { plan: plan.id })
  const from = plan.start > today ? plan.start : today
  const events = await session.record([pauseOf(plan.id, from, to, today)])
  await answer(session, events, messages.record.planPaused(textIn(plan.title, language), to))
}

/** True of a plan that stands still, or is going to. */
export function hasPauseAhead({ pauses = [] }: Plan, today: Day): boolean {
  return pauses.some(({ to }) => to >= today)
}

/** @throws UserError plan-runs */
export async function resumePlan(session: Session, plan: Plan): Promise<void> {
  const { today, messages, language } = session
  if (!hasPauseAhead(plan, today)) throw new UserError('plan-runs', { plan: plan.id })
  const events = await session.record([{ fact: { what: 'plan.resume', plan: plan.id, data: { on: today } }, day: today }])
  await answer(session, events, messages.record.planResumed(textIn(plan.title, language)))
}

/** The other plans that run stand still while a new one does: they go on by themselves the day after it. */
export function pausesDuring(fresh: Plan, others: readonly Plan[], today: Day): DatedFact[] {
  const from = fresh.start > today ? fresh.start : today
  return others.filter((plan) => plan.id !== fresh.id && pauseOn(plan, from) === undefined).map((plan) => pauseOf(plan.id, from > plan.start ? from : plan.start, fresh.end, today))
}

function pauseOf(plan: string, from: Day, to: Day | undefined, day: Day): DatedFact {
  return { fact: { what: 'plan.pause', plan, data: { from, ...(to === undefined ? {} : { to }) } }, day }
}

async function answer(session: Session, events: readonly JournalEvent[], text: string): Promise<void> {
  await session.answer({
    json: () => jsonOfRecorded(events),
    text: ({ paint, columns }) => [...hang(text, columns, '✓ ', 2).map(paint.good), paint.faint(session.messages.record.howToUndo)],
  })
}

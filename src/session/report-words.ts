/** The period of a report that is given in words: of the calendar, a phase's, or from a day to a day. */
import type { DaySpan } from '../domain/calendar/day.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { phasePeriod } from '../domain/report/report-period.ts'
import type { CalendarKind, ReportPeriod } from '../domain/report/report-period.ts'
import { UserError } from '../errors.ts'
import { fold, nearestSome } from '../language/fold.ts'
import { parseReportPeriod } from '../language/report-period.ts'
import { readDay } from './days.ts'
import type { Session } from './session.ts'

/** @throws UserError bad-period, ambiguous-day */
export function readCalendar({ today, language }: Session, kind: CalendarKind, text: string): ReportPeriod {
  const parsed = parseReportPeriod(kind, text, { today, language })
  if (parsed.ok) return parsed.value
  if (parsed.code === 'ambiguous-day') throw new UserError('ambiguous-day', { text, readings: parsed.params.readings })
  throw new UserError('bad-period', { text })
}

/**
 * Without a last day it goes up to today.
 * @throws UserError bad-period, bad-day, ambiguous-day, option-needs-value (`--to` without `--from`)
 */
export function readSpan(session: Session, from: string | boolean | undefined, to: string | boolean | undefined): DaySpan {
  if (typeof from !== 'string') throw new UserError('option-needs-value', { option: '--from' })
  const span = { from: readDay(session, from, 'back'), to: typeof to === 'string' ? readDay(session, to, 'back') : session.today }
  if (span.from > span.to) throw new UserError('bad-period', { text: `${span.from}..${span.to}` })
  return span
}

/**
 * By its id, or `plan/id`, in any case and without accents.
 * @throws UserError bad-period, ref-not-found
 */
export function readPhase(plans: readonly Plan[], word: string): ReportPeriod {
  const wanted = fold(word)
  const all = plans.flatMap((plan) => plan.phases.map((phase) => ({ plan, phase })))
  const found = all.find(({ plan, phase }) => fold(phase.id) === wanted || fold(`${plan.id}/${phase.id}`) === wanted)
  if (found === undefined) throw new UserError('ref-not-found', { ref: word, near: nearestSome(word, all.map(({ phase }) => phase.id), 3) })
  const period = phasePeriod(found.plan, found.phase.id)
  if (period === undefined) throw new UserError('bad-period', { text: word })
  return period
}

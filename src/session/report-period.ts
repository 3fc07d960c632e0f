/** The period a report is asked for, from the options of the command line. */
import type { DaySpan } from '../domain/day.ts'
import type { Plan } from '../domain/plan.ts'
import { CALENDAR_KINDS, calendarPeriod, phasePeriod } from '../domain/report-period.ts'
import type { CalendarKind, ReportPeriod } from '../domain/report-period.ts'
import { UserError } from '../errors.ts'
import { fold, nearestSome } from '../language/fold.ts'
import { parseReportPeriod } from '../language/report-period.ts'
import type { Active } from '../domain/active.ts'
import { readDay } from './days.ts'
import type { Session } from './session.ts'

/** Options of the command line by name; true where one stands without a value. */
type Options = Readonly<Record<string, string | boolean | undefined>>

export interface AskedPeriod {
  readonly period: ReportPeriod
  /** False when it is only the current one. */
  readonly isGiven: boolean
}

/**
 * Nothing said is the current quarter. `--from` alone goes up to today. Of several, a phase or days win over the
 * calendar's periods, and of those the shortest.
 * @throws UserError bad-period, bad-day, ambiguous-day, option-needs-value (`--to` without `--from`), ref-not-found (a phase)
 */
export function readReportPeriod(session: Session, active: Active, options: Options): AskedPeriod {
  const { from, to, phase } = options
  if (typeof phase === 'string') return { period: readPhase([...active.plans, ...active.ended], phase), isGiven: true }
  if (from !== undefined || to !== undefined) return { period: { kind: 'span', ...readSpan(session, from, to) }, isGiven: true }
  const kind = CALENDAR_KINDS.find((each) => options[each] !== undefined) ?? 'quarter'
  const text = options[kind]
  if (typeof text !== 'string') return { period: calendarPeriod(kind, session.today), isGiven: false }
  return { period: readCalendar(session, kind, text), isGiven: true }
}

function readCalendar({ today, language }: Session, kind: CalendarKind, text: string): ReportPeriod {
  const parsed = parseReportPeriod(kind, text, { today, language })
  if (parsed.ok) return parsed.value
  if (parsed.code === 'ambiguous-day') throw new UserError('ambiguous-day', { text, readings: parsed.params.readings })
  throw new UserError('bad-period', { text })
}

function readSpan(session: Session, from: Options[string], to: Options[string]): DaySpan {
  if (typeof from !== 'string') throw new UserError('option-needs-value', { option: '--from' })
  const span = { from: readDay(session, from, 'back'), to: typeof to === 'string' ? readDay(session, to, 'back') : session.today }
  if (span.from > span.to) throw new UserError('bad-period', { text: `${span.from}..${span.to}` })
  return span
}

/** By its id, or `plan/id`, in any case and without accents. */
function readPhase(plans: readonly Plan[], word: string): ReportPeriod {
  const wanted = fold(word)
  const all = plans.flatMap((plan) => plan.phases.map((phase) => ({ plan, phase })))
  const found = all.find(({ plan, phase }) => fold(phase.id) === wanted || fold(`${plan.id}/${phase.id}`) === wanted)
  if (found === undefined) throw new UserError('ref-not-found', { ref: word, near: nearestSome(word, all.map(({ phase }) => phase.id), 3) })
  const period = phasePeriod(found.plan, found.phase.id)
  if (period === undefined) throw new UserError('bad-period', { text: word })
  return period
}

/** The period a report is asked for, from the options of the command line. */
import { CALENDAR_KINDS, calendarPeriod } from '../domain/report/report-period.ts'
import type { ReportPeriod } from '../domain/report/report-period.ts'
import type { Active } from '../domain/agenda/active.ts'
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
export async function readReportPeriod(session: Session, active: Active, options: Options): Promise<AskedPeriod> {
  const { from, to, phase } = options
  const kind = CALENDAR_KINDS.find((each) => options[each] !== undefined) ?? 'quarter'
  const text = options[kind]
  const isPlain = typeof phase !== 'string' && from === undefined && to === undefined && typeof text !== 'string'
  if (isPlain) return { period: calendarPeriod(kind, session.today), isGiven: false }
  // Most reports are of the current quarter, and leave the readers of words alone.
  const { readCalendar, readPhase, readSpan } = await import('./report-words.ts')
  if (typeof phase === 'string') return { period: readPhase([...active.plans, ...active.ended], phase), isGiven: true }
  if (from !== undefined || to !== undefined) return { period: { kind: 'span', ...readSpan(session, from, to) }, isGiven: true }
  return { period: readCalendar(session, kind, String(text)), isGiven: true }
}

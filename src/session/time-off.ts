/** Time off as the preferences want it: with `holidays: off`, a public holiday is a day off like a declared one. */
import { addDays, yearOf, yearSpan } from '../domain/calendar/day.ts'
import type { Day } from '../domain/calendar/day.ts'
import { DEBT_HORIZON } from '../domain/ahead/debt.ts'
import type { PlanRecord, TimeOff } from '../domain/facts/facts.ts'
import { withHolidays } from '../domain/facts/time-off.ts'
import type { Session } from './session.ts'

/**
 * Holidays from the year in which the first plan began, because streaks and habits look back over all of their past, as
 * far as a debt is lived ahead.
 * @param declared what the journal has
 * @param day that is looked at, as far off as it may be
 */
export function timeOff({ config, today }: Session, declared: readonly TimeOff[], records: readonly PlanRecord[], day: Day = today): readonly TimeOff[] {
  if (config.holidays !== 'off') return declared
  const first = [day, ...records.map(({ start }) => start)].reduce((earliest, each) => (each < earliest ? each : earliest), today)
  return withHolidays(declared, { from: yearSpan(yearOf(first)).from, to: addDays(day > today ? day : today, DEBT_HORIZON) })
}

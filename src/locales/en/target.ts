/** What the screens of targets say. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import type { TargetStanding } from '../../domain/targets/target.ts'
import { format } from './format.ts'

export type TargetTexts = typeof target

/** Whole from 10 up, else to a tenth, below a tenth to a hundredth. */
function near(value: number): string {
  const size = Math.abs(value)
  const parts = size >= 10 ? 1 : size >= 0.1 ? 10 : 100
  return format.number(Math.round(value * parts) / parts)
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${near(value)}`

export const target = {
  none: 'No target in the active plans.',
  state: { ahead: 'ahead', on: 'on track', behind: 'behind', done: 'reached', missed: 'missed' } satisfies Record<TargetStanding, string>,
  notYet: (day: Day): string => `from ${format.day(day)}`,
  later: 'later',
  noValue: 'not logged yet',
  /** Of a value, how it changes. */
  pace: (needed: number | undefined, actual: number, unit: string, isValue: boolean): string => {
    const perWeek = (value: number): string => `${isValue ? signed(value) : near(value)}${unit === '' || unit === '%' ? unit : ` ${unit}`}/week`
    return needed === undefined ? `at ${perWeek(actual)}` : `needs ${perWeek(needed)}, at ${perWeek(actual)}`
  },
  projected: (likely: Day, late: Day | undefined): string => {
    if (late === undefined) return `likely ${format.dayYear(likely)}, with slow weeks never`
    return likely === late ? `likely ${format.dayYear(likely)}` : `likely ${format.dayYear(likely)}, at the latest ${format.dayYear(late)}`
  },
  noConvergence: 'no convergence at this pace',
  tooEarly: 'too early for a forecast',
  unlogged: 'no value logged yet: no forecast',
  stale: 'no value logged for eight weeks: no forecast',
  fix: (perWeek: number): string => `to make it: ${signed(perWeek)}/week`,
  labels: { now: 'Now', window: 'Window', pace: 'Pace', projected: 'Forecast', weeks: 'By week', logged: 'Logged', counts: 'Counts' },
  expected: (value: string): string => `should be at ${value} by now`,
  was: (value: string): string => `began at ${value}`,
  window: (span: DaySpan): string => format.span(span),
  counted: (count: number): string => `${count} ${count === 1 ? 'completion' : 'completions'} of the plan`,
  howToAdd: (id: string): string => `To log more: roadmap target ${id} +1`,
  howToSet: (id: string, value: string): string => `To log a value: roadmap target ${id} ${value}`,
}

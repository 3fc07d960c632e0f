/** What reminders say. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type RemindTexts = typeof remind

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`
const long = (minutes: number): string => (minutes === 0 ? '' : `, ${format.minutes(minutes)}`)

export const remind = {
  morning: (day: Day, count: number, minutes: number): string => `${format.dayLong(day)}: ${things(count)}${long(minutes)}`,
  evening: (count: number, minutes: number): string => `Still open today: ${things(count)}${long(minutes)}`,
  /** The study streak alone is at stake. */
  nothingYet: 'Nothing recorded today yet',
  /** Nothing of the day itself. */
  day: (day: Day): string => format.dayLong(day),
  entry: (title: string, minutes: number, command: string): string => `${title}${long(minutes)} → ${command}`,
  more: (count: number): string => `and ${count} more: roadmap today`,
  moreComing: (count: number): string => `and ${count} more in these three days`,
  /** Behind names. */
  others: (count: number): string => ` · and ${count} more`,
  ends: (title: string, streak: string, least: string | undefined, command: string): string =>
    `${title}: the streak of ${streak} ends tonight. ${least === undefined ? 'To keep it' : `${least} will keep it`}: ${command}`,
  study: (days: number): string => `The study streak of ${format.days(days)} ends tonight.`,
  studyToo: (days: number): string => `The study streak of ${format.days(days)} ends tonight too; any one thing will keep it.`,
  shortest: (title: string, least: string, command: string): string => `Shortest: ${title}${least === '' ? '' : `, ${least}`} → ${command}`,
  amount: (amount: number, unit: string): string => `${format.number(amount)}${unit === '' ? '' : ` ${unit}`}`,
  reviews: (count: number): string => `Review, ${count} due`,
  appointment: (day: string, clock: string, title: string): string => `${day}, ${clock}: ${title}`,
  due: (day: string, title: string): string => `Due ${day}: ${title}`,
  today: 'today',
  tomorrow: 'tomorrow',
  Tomorrow: 'Tomorrow',
  starts: (title: string): string => `Starts tomorrow: ${title}`,
  week: 'The week in review',
  next: (span: DaySpan, minutes: number, count: number, titles: string): string => `Next week (${format.span(span)}): ${things(count)}${long(minutes)}. First: ${titles}`,
  nothingNext: (span: DaySpan): string => `Next week (${format.span(span)}): nothing planned.`,
  quarter: (label: string, endsToday: boolean): string => (endsToday ? `${label} ends today` : `${label} so far`),
  report: (name: string): string => `The whole of it: roadmap report --quarter ${name}`,
  notArrived: (channel: string, what: string): string => `The last reminder did not reach ${channel}: ${what} See: roadmap remind doctor`,
  failed: (channel: string, what: string, fix: string): string => `The reminder did not reach ${channel}: ${what} ${fix}`,
  /** On a terminal, why nothing was said. */
  silent: {
    quiet: (hours: string): string => `Quiet hours (${hours}): nothing is sent. See it all the same: roadmap remind --preview`,
    hour: (occasion: string): string => `No reminder belongs to this time of day. See one all the same: roadmap remind --preview${occasion}`,
    day: (occasion: string): string => `No such reminder today. See it all the same: roadmap remind --preview${occasion}`,
    early: 'No reminder is due at this time.',
    sent: (at: string): string => `Already said today, at ${at}. See it again: roadmap remind --preview`,
    off: 'A day off: no reminder.',
    nothing: 'Nothing to remind of.',
    'no-plan': 'No plan yet, so nothing to remind of. Start one: roadmap init',
  },
  test: { title: 'roadmap: a test', line: 'Reminders arrive here.' },
  arrived: (channel: string): string => `✓ ${channel}`,
  notSent: (channel: string, what: string): string => `✗ ${channel}: ${what}`,
}

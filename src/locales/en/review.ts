/** What is said of reviews. */
import { format } from './format.ts'

export type ReviewTexts = typeof review

export const review = {
  title: (listed: number, due: number): string => (listed === due ? `${due} due for review` : `${listed} of ${due} due for review`),
  none: 'Nothing comes back yet: problems and topics do, after they are done.',
  off: 'Reviews are turned off (`reviews.minutes` is 0). To turn them on: roadmap config reviews.minutes 30',
  paused: 'No plan is running today, so nothing comes back.',
  nothingDue: (day: string): string => `Nothing is due for review. Next on ${day}.`,
  noTime: (due: number): string => `${due} due for review, and no time for it today. To do it all the same: roadmap review --all`,
  more: (count: number): string => `${count} more are due: roadmap review --all`,
  howTo: (row: number): string => `When it is recalled: \`roadmap done ${row} --grade good\` (again, hard, good or easy). On a terminal \`roadmap review\` asks one by one.`,
  howWell: 'How well did it go?',
  choice: (grade: string, days: number): string => `${grade} · again in ${format.days(days)}`,
  later: 'not now',
  stop: 'enough for now',
  times: (times: readonly string[]): string => `so far: ${times.join(', ')}`,
  round: (reviewed: number, minutes: number, left: number): string =>
    `${reviewed === 0 ? 'Nothing reviewed' : `${reviewed} reviewed, ${format.minutes(minutes)}`}${left > 0 ? ` · ${left} still due` : reviewed > 0 ? ' · all done' : ''}`,
}

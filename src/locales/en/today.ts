/** What the screens of a day and a week say. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

const PER = { day: 'today', week: 'this week', month: 'this month', quarter: 'this quarter' }

export const today = {
  progress: (done: number, expected: number): string => `${format.percent(done)} (plan ${format.percent(expected)})`,
  week: (n: number): string => `week ${n}`,
  counted: (unit: 'day' | 'week' | 'month' | 'quarter', from: number, to: number): string => {
    const span = from === to ? String(from) : `${from}–${to}`
    return unit === 'quarter' ? `Q${span}` : `${unit}${from === to ? '' : 's'} ${span}`
  },
  unplaced: 'Any time',
  earlier: 'Earlier today',
  noBlockTitle: 'Study',
  catchUp: 'Catch-up',
  /** @param clearBy formatted */
  owed: (minutes: number, clearBy: string | undefined): string =>
    clearBy === undefined
      ? `${format.minutes(minutes)} behind, no day left to make it up`
      : `${format.minutes(minutes)} behind, paid off by ${clearBy}`,
  due: (day: Day): string => `due ${format.day(day)}`,
  doneBefore: (day: Day): string => `done before, ${format.day(day)}`,
  late: (days: number): string => `${format.days(days)} late`,
  spentOf: (spent: number, effort: number, guessed: boolean): string =>
    `${spent === 0 ? '0' : format.minutes(spent)} of ${guessed ? '~' : ''}${format.minutes(effort)}`,
  required: (done: number, of: number, per: 'day' | 'week' | 'month' | 'quarter'): string => `${done}/${of} ${PER[per]}`,
  streak: (count: number, unit: 'day' | 'week' | 'month' | 'quarter'): string => `streak ${format.periods(count, unit)}`,
  level: { easy: 'easy', medium: 'medium', hard: 'hard' },
  continues: (rows: readonly number[]): string => `${rows.join(', ')} goes on`,
  more: (count: number): string => `and ${count} more: roadmap list`,
  reviews: (due: number, minutes: number): string => `Review · ${due === 0 ? 'done for today' : `${due} due${minutes === 0 ? '' : `, ${format.minutes(minutes)} of it today`}`}`,
  noReviews: (due: number): string => `Review · ${due} due, no time for them today: roadmap review --all`,
  moreReviews: (count: number): string => `and ${count} more: roadmap review`,
  comesBack: (days: number): string => (days === 0 ? 'due today' : `due for ${format.days(days)}`),
  skipped: 'skipped today',
  targets: 'Targets',
  target: {
    count: (title: string, now: string, goal: string): string => `${title} ${now}/${goal}`,
    value: (title: string, now: string, goal: string): string => `${title} ${now} → ${goal}`,
    behind: (amount: string): string => `behind by ${amount}`,
    ahead: 'ahead',
    done: 'reached',
    missed: 'missed',
    on: 'on track',
  },
  studyStreak: (days: number): string => (days === 0 ? 'No streak yet.' : `Streak: ${format.days(days)}.`),
  howToTick: (row: number): string => `Done with something? Type its number: roadmap done ${row}`,
  fits: (minutes: number, sum: number): string => (sum === minutes ? format.minutes(minutes) : `${format.minutes(minutes)}, of which ${format.minutes(sum)} are filled`),
  nothingFits: (minutes: number): string => `Nothing that is open fits into ${format.minutes(minutes)}.`,
  nothing: 'Nothing is due today.',
  allDone: 'All done for today.',
  rest: 'Weekly rest day.',
  off: (why: string | undefined): string => (why ? `Time off: ${why}.` : 'Time off.'),
  offPart: (hours: string, why: string | undefined): string => `Time off ${hours}${why ? `: ${why}` : ''}.`,
  holidayOff: 'Public holiday: a day off.',
  habitsExceed: (minutes: number): string => `Today's habits take ${format.minutes(minutes)} more than the hours a week allow; no other work is placed.`,
  paused: (title: string, until: Day | undefined): string => (until === undefined ? `${title} is paused. To go on: roadmap plan resume` : `${title} is paused through ${format.dayLong(until)}.`),
  startsLater: (title: string, day: Day, days: number): string => `${title} starts on ${format.dayLong(day)}, in ${format.days(days)}.`,
  preview: 'A preview: nothing is recorded yet. Make it yours: roadmap init',
  configProblems: (count: number, file: string): string => `${file} has ${count} ${count === 1 ? 'problem' : 'problems'}; defaults hold there. See: roadmap config`,
  lastGood: (plan: string): string => `The roadmap of ${plan} has errors; its last good version is in force. See: roadmap check ${plan}`,
  missingFile: (plan: string, file: string): string => `The file of ${plan} is gone (${file}); its last version is in force.`,
  short: (done: number, due: number, streak: number): string => `${done}/${due} · streak ${format.days(streak)}`,
  shortOwed: (minutes: number): string => ` · ${format.minutes(minutes)} behind`,
  totals: (planned: number, spent: number, done: number): string =>
    `Planned ${format.minutes(planned)} · spent ${format.minutes(spent)} · ${done} done`,
}

/** What a report says. */
import { monthOf, quarterOf, yearOf } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { ReportKind, ReportPeriod } from '../../domain/report/report-period.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { forecast } from './forecast.ts'
import { format } from './format.ts'

const hours = (spent: number, planned: number): string => `${format.minutes(spent)} of ${format.minutes(planned)}`

/** What a period is called; `week` is the week of the only plan, where there is one. */
const label = (period: ReportPeriod, week: number | undefined): string => {
  switch (period.kind) {
    case 'week':
      return week === undefined ? `Week of ${format.day(period.from)}` : `Week ${week}`
    case 'month':
      return `${format.month(monthOf(period.from))} ${yearOf(period.from)}`
    case 'quarter':
      return `Q${quarterOf(period.from)} ${yearOf(period.from)}`
    case 'year':
      return String(yearOf(period.from))
    case 'phase':
      return textIn(period.phase?.title ?? {}, 'en')
    case 'span':
      return format.span(period)
  }
}

const BEFORE: Readonly<Record<ReportKind, string>> = {
  week: 'The week before', month: 'The month before', quarter: 'The quarter before',
  year: 'The year before', phase: 'The phase before', span: 'The days before',
}
const NEXT: Readonly<Record<ReportKind, string>> = {
  week: 'next week', month: 'next month', quarter: 'next quarter', year: 'next year', phase: 'the next phase', span: 'the time after',
}

export const report = {
  forecast,
  label,
  heading: (period: ReportPeriod, week: number | undefined): string => `Report: ${label(period, week)}`,
  plans: (count: number): string => `${count} plans`,
  upTo: (day: Day, left: number): string => `Up to ${format.dayLong(day)}, ${format.days(left)} to go`,
  notBegun: (day: Day): string => `Begins on ${format.dayLong(day)}: so far only what is planned.`,
  nothing: 'Nothing to report yet: no plan was started. Start one: roadmap init',
  nothingThen: 'No plan ran then, and nothing was done.',
  hint: 'The quarter has just begun. For the one before: roadmap report --quarter prev',
  done: (share: number, expected: number): string => `${format.percent(share)} done (plan ${format.percent(expected)})`,
  doneAll: (share: number): string => `${format.percent(share)} done`,
  items: (done: number, of: number): string => `${done} of ${of} ${of === 1 ? 'item' : 'items'}`,
  itemsDone: (done: number): string => `${done} ${done === 1 ? 'item' : 'items'} done`,
  hours,
  hoursSpent: (spent: number): string => `${format.minutes(spent)} spent`,
  streak: (current: number, longest: number): string =>
    longest > current ? `streak ${format.days(current)}, longest ${format.days(longest)}` : `streak ${format.days(current)}`,
  /** @param all nothing of the period itself was done */
  extra: (count: number, all: boolean): string => (all ? 'all of it ahead of its days, or unplanned' : `${count} more done, ahead of their days or unplanned`),
  dropped: (count: number): string => `${count} dropped`,
  moved: (count: number, kind: ReportKind): string => `${count} moved to ${NEXT[kind]}`,
  open: (count: number): string => `${count} still open`,
  before: (kind: ReportKind): string => BEFORE[kind],
  tracks: 'Hours by track',
  spent: 'spent',
  planned: 'planned',
  asked: (share: number): string => `asked ${format.percent(share)}`,
  noTrack: 'Without a track',
  estimates: (tasks: number, effort: number, spent: number): string =>
    `${tasks === 1 ? '1 task' : `${tasks} tasks`} with measured time took ${format.minutes(spent)}, ${format.number(Math.round((spent / effort) * 10) / 10)} × the estimate of ${format.minutes(effort)}`,
  kinds: (theory: number, practice: number): string => {
    const all = Math.max(1, theory + practice)
    return `Theory ${format.minutes(theory)} (${format.percent(theory / all)}), practice ${format.minutes(practice)} (${format.percent(1 - Math.round((theory / all) * 100) / 100)})`
  },
  burnup: 'Burn-up by week',
  burnupDone: 'done',
  blocks: 'Blocks',
  best: (block: string, kept: number, planned: number): string => `best  ${block}, ${kept} of ${format.days(planned)}`,
  worst: (block: string, kept: number, planned: number): string => `worst ${block}, ${kept} of ${format.days(planned)}`,
  anyBlock: 'Study',
  habits: 'Habits',
  kept: 'kept',
  habitStreak: 'streak',
  strength: 'strength',
  targets: 'Targets',
  interviews: 'Interviews',
  times: 'times',
  firstScore: 'first',
  lastScore: 'last',
  average: 'average',
  deliverables: 'Deliverables',
  doneOn: (day: Day): string => `done ${format.day(day)}`,
  isOpen: 'open',
  isDropped: 'dropped',
  carried: (count: number, kind: ReportKind, running: boolean): string => (running ? `Still open (${count})` : `Carried over to ${NEXT[kind]} (${count})`),
  dueOn: (day: Day): string => `was due ${format.day(day)}`,
  due: (day: Day): string => `due ${format.day(day)}`,
  movedTo: (day: Day): string => `moved to ${format.day(day)}`,
  movedLater: 'moved to later',
  more: (count: number): string => `and ${count} more`,
  state: { ahead: 'ahead', on: 'on track', behind: 'behind', done: 'reached', missed: 'missed' },
  problems: (count: number, leetcode: boolean): string => (leetcode ? `${count} LC ${count === 1 ? 'problem' : 'problems'}` : `${count} ${count === 1 ? 'problem' : 'problems'}`),
  otherItems: (count: number): string => `${count} ${count === 1 ? 'task' : 'tasks'}`,
  gain: (amount: string, title: string): string => `${title} +${amount}`,
}

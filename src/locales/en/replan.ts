/** What is said of the ways out of a plan that has fallen behind. */
import type { Day } from '../../domain/calendar/day.ts'
import { forecast } from './forecast.ts'
import { format } from './format.ts'
import { shortage } from './shortage.ts'

export type ReplanTexts = typeof replan

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`)

export const replan = {
  forecast,
  planned: (end: Day): string => `planned to end on ${format.dayYear(end)}`,
  shortage,
  head: ['', 'hours/week', 'done by', 'behind', 'short', 'targets that slip'],
  now: 'as it is',
  way: { spread: 'spread', shift: 'shift', drop: 'drop', extend: 'extend', custom: 'custom' },
  does: {
    spread: () => 'what is behind gets deadlines up to the end, with the hours that takes',
    shift: () => 'the next weeks are for what is behind, everything else moves later',
    drop: (count: number) => `${tasks(count)} that could be left out ${count === 1 ? 'goes' : 'go'} out of the plan`,
    extend: () => 'the end moves later, and what is left stretches to it',
    custom: (count: number) => `as you asked${count === 0 ? '' : `; ${tasks(count)} ${count === 1 ? 'goes' : 'go'} out of the plan`}`,
  },
  noEffect: 'would change nothing',
  never: 'never',
  targets: (count: number): string => `${count} targets`,
  howTo: (command: string): string => `Nothing has changed yet. Choose one: ${command}`,
  applied: {
    spread: 'What was behind is spread over the time that is left.',
    shift: 'The plan is shifted.',
    drop: 'The plan is smaller.',
    extend: 'The end of the plan is moved.',
    custom: 'The plan is replanned as you asked.',
  },
  result: (end: Day | undefined, minutesPerWeek: number, drops: number): string =>
    [`${format.number(minutesPerWeek / 60)} hours a week`, end === undefined ? 'no end in sight' : `done by ${format.dayYear(end)}`, ...(drops === 0 ? [] : [`${tasks(drops)} dropped`])].join(' · '),
}

/** What the screen of one item says. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'
import { list } from './list.ts'
import { shortage } from './shortage.ts'
import { why } from './why.ts'

export type ShowTexts = typeof show

export const show = {
  list,
  shortage,
  labels: {
    when: 'When',
    rule: 'Asked',
    streak: 'Streak',
    effort: 'Effort',
    track: 'Track',
    type: 'Type',
    needs: 'Needs',
    link: 'Link',
    note: 'Note',
    key: 'Key',
    steps: 'Steps',
    checklist: 'Checklist',
    picked: 'Picks today',
    review: 'Review',
    lists: 'In lists',
    resources: 'Resources',
    scores: 'Points',
    history: 'History',
    why: 'Why here',
    about: 'About',
    goal: 'Goal',
    short: 'Short',
    share: 'Hours',
    choose: 'Choice',
    phases: 'Phases',
    tasks: 'Tasks',
    habits: 'Habits',
    targets: 'Targets',
    deliverables: 'Output',
    skills: 'Skills',
  },
  kind: {
    study: 'study', practice: 'practice', problem: 'problem', project: 'project', reading: 'reading', interview: 'interview', topic: 'topic',
  },
  priority: { must: 'must', should: 'should', could: 'could' },
  later: 'later, no date yet',
  done: (day: Day): string => `done ${format.dayLong(day)}`,
  dropped: 'out of the plan',
  neutral: 'not one of those chosen',
  ahead: (days: number): string => `begins in ${format.days(days)}`,
  left: (days: number): string => (days === 0 ? 'last day today' : `${format.days(days)} left`),
  late: (days: number): string => `${format.days(days)} late`,
  ended: 'ended',
  today: { done: 'done today', open: 'open today', neutral: 'nothing asked today' },
  guessed: (minutes: string): string => `~${minutes} (a guess)`,
  spent: (minutes: number): string => `spent ${format.minutes(minutes)}`,
  streak: (current: string, longest: string): string => `${current}, longest ${longest}`,
  strength: (share: number): string => `strength ${format.percent(share)}`,
  endsTonight: 'ends tonight unless it is done',
  doneOf: (done: number, of: number): string => `${done} of ${of} done`,
  inPhases: (count: number): string => `${count} of them in its phases`,
  unchosen: (count: number): string => `${count} not chosen, not counted`,
  choose: (choose: number, of: number): string => `${choose} of the ${of} tasks here, whichever you begin`,
  /** Before the keys of a list that no item of the plan has. */
  withoutItem: 'Not in this roadmap',
  skill: (title: string, now: number | undefined, goal: number | undefined, need: string | undefined): string =>
    [`${title} ${[...(now === undefined ? [] : [format.number(now)]), ...(goal === undefined ? [] : [`→ ${format.number(goal)}`])].join(' ')}`.trim(), ...(need === undefined ? [] : [`need: ${need}`])].join(' · '),
  recall: (due: string, stability: string, lapses: number): string => `due ${due} · holds for about ${stability}${lapses > 0 ? ` · forgotten ${lapses === 1 ? 'once' : `${lapses} times`}` : ''}`,
  doneBefore: 'known before the start',
  undone: 'undone',
  why,
}

/** What a list of items says. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

export type ListTexts = typeof list

export const list = {
  rule,
  type: { task: 'task', step: 'step', habit: 'habit', deliverable: 'deliverable' },
  /** Where a plan or a phase without a window stands. */
  later: 'later',
  overdue: 'Overdue',
  late: (days: number): string => `${format.days(days)} late`,
  due: (day: Day): string => `due ${format.day(day)}`,
  from: (day: Day): string => `from ${format.day(day)}`,
  done: (day: Day): string => `done ${format.day(day)}`,
  doneNow: 'done',
  doneBefore: (day: Day): string => `done before, ${format.day(day)}`,
  dropped: 'dropped',
  neutral: 'not chosen',
  ended: (day: Day): string => `until ${format.day(day)}`,
  steps: (done: number, of: number): string => `${done}/${of} steps`,
  guessed: (minutes: string): string => `~${minutes}`,
  streak: (count: number, unit: 'day' | 'week' | 'month' | 'quarter'): string => `streak ${format.periods(count, unit)}`,
  count: (shown: number): string => `${shown} ${shown === 1 ? 'item' : 'items'}`,
  more: (count: number): string => `${count} more, not due yet or done: roadmap list --all`,
  closed: (count: number): string => `${count} done or dropped: --all shows them too`,
  nothing: 'Nothing to list.',
  noOpenMatch: 'No open item matches.',
  noMatch: 'No item matches.',
  lists: 'Lists',
}

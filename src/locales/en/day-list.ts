/** What is asked when a day is closed: its list, and after the last days of a month the skills. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type DayListWords = typeof dayList

export const dayList = {
  whatIsDone: (day: Day, isToday: boolean): string => (isToday ? 'What is done today?' : `What was done on ${format.dayLong(day)}?`),
  list: {
    keys: ['↑↓ move', 'space done', 'm done in', 'w worked on', 'n note', 's skip', 'a all', '⏎ record'] as readonly string[],
    typingKeys: '⏎ take it · esc leave it',
    typing: { minutes: 'Done in (45, 1h30):', worked: 'Worked on, still open (45, 1h30):', note: 'Note:', because: 'Skipped because:' },
    badMinutes: 'A length like 45, 45m or 1h30',
    closed: (done: number, worked: number, skipped: number): string => [`${done} done`, ...(worked === 0 ? [] : [`${worked} worked on`]), ...(skipped === 0 ? [] : [`${skipped} skipped`])].join(', '),
  },
  skipped: 'skipped',
  monthEnd: 'A month is over: how well is each skill known? Enter keeps it, Ctrl-C: later.',
  skill: (title: string, now: string | undefined, most: string): string => (now === undefined ? `${title}: 0 to ${most}. Now?` : `${title}: ${now} of ${most}. Now?`),
  skillsKept: (count: number): string => `${count} ${count === 1 ? 'skill' : 'skills'} as before`,
  badSkill: (most: string): string => `A number from 0 to ${most}, halves too`,
}

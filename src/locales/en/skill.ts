/** What the screens of skills say. */
import type { Day } from '../../domain/calendar/day.ts'
import { format } from './format.ts'

export type SkillTexts = typeof skill

export const skill = {
  none: 'The active plans have no skills. A roadmap lists them under `skills`.',
  /** @param need as the roadmap has it */
  need: (need: string): string => need,
  needs: (need: string): string => `need: ${need}`,
  /** Where it stands and should stand: `2 → 5`. */
  numbers: (now: string, goal: string | undefined): string => (goal === undefined ? now : `${now} → ${goal}`),
  unknown: '–',
  fromRoadmap: 'as the roadmap says',
  of: (now: string, most: number): string => `${now} of ${format.number(most)}`,
  goal: (goal: string): string => `goal ${goal}`,
  reached: 'goal reached',
  change: (change: number): string => `${change > 0 ? '+' : ''}${format.number(change)}`,
  since: (change: string, from: string, day: Day | undefined): string => `${change}, from ${from}${day === undefined ? ' in the roadmap' : ` on ${format.dayYear(day)}`}`,
  already: (title: string, value: string, when: string): string => `Said already, ${when}: ${title} · ${value}`,
  today: 'today',
  labels: { now: 'Now', need: 'Need', trend: 'Trend', said: 'Said' },
  howToSay: (id: string, value: string): string => `To say how well it is known now: roadmap skill ${id} ${value}`,
}

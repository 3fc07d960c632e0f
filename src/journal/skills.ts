/** Answers what was said of skills. Knows no roadmap. */
import type { Day } from '../domain/calendar/day.ts'
import { allRaw } from './handle.ts'
import type { Journal } from './handle.ts'

/** How well something was known on a day, in the user's own judgement. */
export interface SaidOfSkill {
  readonly plan: string
  readonly skill: string
  readonly day: Day
  readonly value: number
}

/** All that was said of the skills of some plans, oldest day first. */
export function saidOfSkills(journal: Journal, plans: readonly string[]): SaidOfSkill[] {
  const rows = allRaw<readonly [string, string, Day, number]>(
    journal,
    'SELECT plan, skill, day, value FROM skill WHERE plan IN (SELECT value FROM json_each(?)) ORDER BY day, seq',
    JSON.stringify(plans),
  )
  return rows.map(([plan, skill, day, value]) => ({ plan, skill, day, value }))
}

/** Answers what was said of skills. Knows no roadmap. */
import type { Day } from '../domain/calendar/day.ts'
import type { SaidOfSkill } from '../domain/facts/skill.ts'
import { allRaw } from './handle.ts'
import type { Journal } from './handle.ts'

/** All that was said of the skills of some plans, oldest day first; of one day what was said first stands first. */
export function saidOfSkills(journal: Journal, plans: readonly string[]): SaidOfSkill[] {
  const rows = allRaw<readonly [string, string, Day, number, string | null]>(
    journal,
    `SELECT skill.plan, skill.skill, skill.day, skill.value, event.data ->> '$.note' FROM skill JOIN event USING (seq)
     WHERE skill.plan IN (SELECT value FROM json_each(?)) ORDER BY skill.day, skill.seq`,
    JSON.stringify(plans),
  )
  return rows.map(([plan, skill, day, value, note]) => ({ plan, skill, day, value, ...(note === null ? {} : { note }) }))
}

/** What the screens of skills share, and what is said once one was assessed. */
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { mostOf } from '../../domain/show/skills.ts'
import type { KnownSkill } from '../../domain/show/skills.ts'
import type { SkillTexts } from '../../locales/en/skill.ts'
import type { View } from './entry.ts'
import { sparkOn } from './spark.ts'
import { truncate } from './width.ts'

/** From the roadmap's own number on, on the whole scale. */
export function sparkOf(skill: KnownSkill, most: number): string {
  const values = [...(skill.was === undefined ? [] : [skill.was]), ...skill.said.map(({ value }) => value)]
  return sparkOn(values, { low: 0, high: mostOf(skill) }, most)
}

/** True once it is where it should be. */
export function isReached(skill: KnownSkill | undefined): boolean {
  return skill?.goal !== undefined && skill.now !== undefined && skill.now >= skill.goal
}

export interface SaidNow {
  readonly before: KnownSkill
  readonly after: KnownSkill
  readonly day: Day
  readonly value: number
  /** False where the same was said already. */
  readonly isNew: boolean
}

/** `✓ System design · 2 → 3 · goal 5`, with the day where it is not today. */
export function renderSaid({ before, after, day, value, isNew }: SaidNow, today: Day, texts: SkillTexts, { columns, paint, messages }: View): string[] {
  const { format } = messages
  const title = textIn(after.title, format.language)
  const number = format.number(value)
  if (!isNew) return [paint.faint(truncate(texts.already(title, number, day === today ? texts.today : format.dayNear(day, today)), columns))]
  const isLast = after.said.at(-1)?.day === day
  const step = isLast && before.now !== undefined && before.now !== value ? texts.numbers(format.number(before.now), number) : number
  const goal = after.goal === undefined ? [] : [isReached(after) ? texts.reached : texts.goal(format.number(after.goal))]
  return [paint.good(truncate([`✓ ${title}`, step, ...goal, ...(day === today ? [] : [format.dayLong(day)])].join(' · '), columns))]
}

/** A skill as JSON: the promise of json.md. */
import { mostOf } from '../../domain/show/skills.ts'
import type { KnownSkill } from '../../domain/show/skills.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'

/** `now` is what was said last, else what the roadmap says; `history` has what was said last on each day, oldest first. */
export function jsonOfSkill(skill: KnownSkill, language: Language): object {
  const { id, ref, plan, title, now, was, goal, need, said } = skill
  return {
    id,
    ref,
    plan: plan.id,
    title: textIn(title, language),
    now: now ?? null,
    was: was ?? null,
    goal: goal ?? null,
    most: mostOf(skill),
    need: need ?? null,
    saidOn: said.at(-1)?.day ?? null,
    history: said.map(({ day, value, note }) => ({ day, value, note: note ?? null })),
  }
}

/** The skills of plans with what was said of each, and the scale it is said on. Knows no words and no journal. */
import { addDays, includes, monthSpanOf } from '../calendar/day.ts'
import type { Day, DaySpan } from '../calendar/day.ts'
import type { SaidOfSkill } from '../facts/skill.ts'
import { refOf } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { Skill } from '../plan/roadmap.ts'

/** A skill as it stands; named like an item, but its ids are a space of their own. */
export interface KnownSkill extends Omit<Skill, 'now'> {
  /** `plan/skill`. */
  readonly ref: string
  readonly plan: Plan
  /** As the roadmap has it, before anything was said. */
  readonly was?: number
  /** What was said last, else what the roadmap says. */
  readonly now?: number
  /** The last of each day, oldest first. */
  readonly said: readonly SaidOfSkill[]
}

/** Points of the scale, unless the roadmap goes further. */
const MOST = 5
const STEP = 0.5

/** The skills of the plans in the author's order. @param said oldest first, as recorded within a day */
export function skillsOn(plans: readonly Plan[], said: readonly SaidOfSkill[]): KnownSkill[] {
  return plans.flatMap((plan) =>
    plan.skills.map(({ now: was, ...skill }) => {
      const own = said.filter((each) => each.plan === plan.id && each.skill === skill.id)
      const byDay = [...new Map(own.map((each) => [each.day, each] as const)).values()]
      const now = byDay.at(-1)?.value ?? was
      return { ...skill, ref: refOf(plan.id, skill.id), plan, said: byDay, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }
    }),
  )
}

/** The upper end of the scale: 5, or as far as the roadmap itself goes. */
export function mostOf({ goal = 0, was = 0 }: Pick<KnownSkill, 'goal' | 'was'>): number {
  return Math.max(MOST, goal, was)
}

/** Halves from 0 to the end of the scale; the goal itself, whatever it is. */
export function isOnScale(value: number, skill: Pick<KnownSkill, 'goal' | 'was'>): boolean {
  return value === skill.goal || (value >= 0 && value <= mostOf(skill) && Number.isInteger(value / STEP))
}

/** How far it came since the roadmap was written, or since it was first said; undefined where nothing was said since. */
export function changeOf({ was, said }: Pick<KnownSkill, 'was' | 'said'>): number | undefined {
  const last = said.at(-1)
  const first = was ?? (said.length > 1 ? said[0]?.value : undefined)
  return last === undefined || first === undefined ? undefined : last.value - first
}

/** Days at the end of a month, and at the beginning of the next, in which one looks back. */
const LOOKING_BACK = 3

/**
 * The days about the end of a month that hold the day, undefined where there are none.
 * @example assessmentSpan('2026-04-02') is { from: '2026-03-29', to: '2026-04-03' }
 */
export function assessmentSpan(day: Day): DaySpan | undefined {
  const begun = monthSpanOf(addDays(day, LOOKING_BACK)).from
  const span = { from: addDays(begun, -LOOKING_BACK), to: addDays(begun, LOOKING_BACK - 1) }
  return includes(span, day) ? span : undefined
}

/** What names it among all that there are: its id, or `plan/skill` where several plans have that id. */
export function nameOf({ id, ref }: KnownSkill, skills: readonly KnownSkill[]): string {
  return skills.filter((each) => each.id === id).length > 1 ? ref : id
}

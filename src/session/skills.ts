/** The skills of the plans, found by name, and what is said of one. */
import type { Day } from '../domain/calendar/day.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import { isOnScale, mostOf, skillsOn } from '../domain/show/skills.ts'
import type { KnownSkill } from '../domain/show/skills.ts'
import { UserError } from '../errors.ts'
import type { DatedFact } from '../journal/record.ts'
import { saidOfSkills } from '../journal/skills.ts'
import { findNamed } from '../language/reference.ts'
import type { Found } from '../language/reference.ts'
import { readPastDay } from './days.ts'
import { choose, labelOf } from './references.ts'
import type { Session } from './session.ts'
import { pointsIn } from './values.ts'

/** Of a preview, as the roadmap has them: nobody has said anything yet. */
export function knownSkills(session: Session, plans: readonly Plan[], preview: boolean): KnownSkill[] {
  return skillsOn(plans, preview ? [] : saidOfSkills(session.journal(), plans.map(({ id }) => id)))
}

/** By `plan/skill`, an id, the beginning of one, or words of a title. A number names no row: skills are in no list of the day. */
export function lookUpSkill(skills: readonly KnownSkill[], name: string, language: Language): Found<KnownSkill> {
  const word = name.trim().toLowerCase().normalize('NFC')
  const exact = skills.filter(({ id, ref }) => id === word || ref === word)
  const [only] = exact
  if (only === undefined) return findNamed(name, skills, undefined, language)
  return exact.length === 1 ? { kind: 'one', item: only } : { kind: 'several', items: exact }
}

/** @throws UserError skill-not-found, ref-ambiguous */
export async function findSkill(session: Session, skills: readonly KnownSkill[], name: string): Promise<KnownSkill> {
  const found = lookUpSkill(skills, name, session.language)
  if (found.kind === 'one') return found.item
  if (found.kind === 'several') return choose(session, name, found.items)
  const near = found.kind === 'none' && found.near.length > 0 ? found.near : skills
  throw new UserError('skill-not-found', { name, known: near.map((skill) => labelOf(session, skill)) })
}

/** A point of the skill's scale: `3`, `2.5`, `2,5`. @throws UserError wrong-skill-value */
function readSkillValue(skill: KnownSkill, text: string): number {
  const value = skillValueIn(skill, text)
  if (value === undefined) throw new UserError('wrong-skill-value', { skill: skill.id, text, most: mostOf(skill) })
  return value
}

/** Undefined where the text is no point of the scale. */
export function skillValueIn(skill: KnownSkill, text: string): number | undefined {
  const value = pointsIn(text)
  return value !== undefined && isOnScale(value, skill) ? value : undefined
}

export interface SkillWish {
  readonly value: string
  readonly on?: string
  readonly note?: string
}

export interface SaidOnDay {
  readonly day: Day
  readonly value: number
  /** Empty where the same was said of that day and there is nothing new to note. */
  readonly recorded: readonly JournalEvent[]
}

/** @throws UserError wrong-skill-value, bad-day, future-day */
export async function saySkill(session: Session, skill: KnownSkill, { value: text, on, note }: SkillWish): Promise<SaidOnDay> {
  const value = readSkillValue(skill, text)
  const day = readPastDay(session, on)
  const isKnown = note === undefined && skill.said.some((said) => said.day === day && said.value === value)
  return { day, value, recorded: isKnown ? [] : await session.record([{ fact: skillFact(skill, value, note), day }]) }
}

/** That a skill is known so well. */
export function skillFact({ plan, id }: KnownSkill, value: number, note?: string): DatedFact['fact'] {
  return { what: 'skill', plan: plan.id, data: { skill: id, value, ...(note === undefined ? {} : { note }) } }
}

/** Asks, once a month, how well each skill is known now. */
import type { Active } from '../domain/agenda/active.ts'
import { isRunningOn } from '../domain/plan/plan.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { assessmentSpan, mostOf } from '../domain/show/skills.ts'
import type { KnownSkill } from '../domain/show/skills.ts'
import { includes } from '../domain/calendar/day.ts'
import { inLanguage } from '../locales/load.ts'
import type { DayListWords } from '../locales/en/day-list.ts'
import type { DatedFact } from '../journal/record.ts'
import type { View } from '../render/text/entry.ts'
import { renderSaid } from '../render/text/skill.ts'
import type { Session } from './session.ts'
import { knownSkills, skillFact, skillValueIn } from './skills.ts'

/** A skill as it was, and what was said of it. */
export interface AskedSkill {
  readonly skill: KnownSkill
  readonly value: number
  readonly fact: DatedFact['fact']
}

/**
 * In the last three days of a month and the first three of the next, unless something was said in them already; of plans
 * that began before, for one that has just begun has no month behind it. What is kept is said again, so that it is not
 * asked again; of what nobody knows, nothing may be said.
 */
export async function askSkills(session: Session, active: Active, words: DayListWords): Promise<AskedSkill[]> {
  const span = assessmentSpan(session.today)
  if (span === undefined || active.preview) return []
  const skills = knownSkills(session, active.plans.filter((plan) => plan.start < span.from && isRunningOn(plan, session.today)), false)
  if (skills.length === 0 || skills.some(({ said }) => said.some(({ day }) => includes(span, day)))) return []
  session.note(words.monthEnd)
  const asked: AskedSkill[] = []
  for (const skill of skills) {
    const value = await askOne(session, skill, words)
    if (value !== undefined) asked.push({ skill, value, fact: skillFact(skill, value) })
  }
  return asked
}

async function askOne(session: Session, skill: KnownSkill, words: DayListWords): Promise<number | undefined> {
  const { format } = session.messages
  const most = format.number(mostOf(skill))
  const now = skill.now === undefined ? undefined : format.number(skill.now)
  const ask = await session.host.ask()
  const text = await ask.input({
    message: words.skill(textIn(skill.title, session.language), now, most),
    ...(now === undefined ? {} : { initial: now }),
    check: (typed) => (isKept(typed, now) || skillValueIn(skill, typed) !== undefined ? undefined : words.badSkill(most)),
  })
  return isKept(text, now) ? skill.now : skillValueIn(skill, text)
}

/** What the roadmap has may lie between the points of the scale. */
function isKept(text: string, now: string | undefined): boolean {
  return text.trim() === (now ?? '')
}

/** A line for each that changed, as `skill` answers, and how many are as they were. */
export async function renderAsked({ language, today }: Session, asked: readonly AskedSkill[], words: DayListWords): Promise<(view: View) => string[]> {
  const { skill: texts } = await inLanguage(language, { en: () => import('../locales/en/skill.ts'), vi: () => import('../locales/vi/skill.ts') })
  const changed = asked.filter(({ skill, value }) => value !== skill.now)
  const kept = asked.length - changed.length
  return (view) => [
    ...changed.flatMap(({ skill, value }) => {
      const after = { ...skill, now: value, said: [...skill.said, { plan: skill.plan.id, skill: skill.id, day: today, value }] }
      return renderSaid({ before: skill, after, day: today, value, isNew: true }, today, texts, view)
    }),
    ...(kept === 0 ? [] : [view.paint.faint(words.skillsKept(kept))]),
  ]
}

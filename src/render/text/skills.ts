/** All skills as a table: where each stands and should stand, when that was said, and how it changed. */
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { changeOf, mostOf, nameOf } from '../../domain/show/skills.ts'
import type { KnownSkill } from '../../domain/show/skills.ts'
import type { SkillTexts } from '../../locales/en/skill.ts'
import type { Messages } from '../../locales/messages.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { hang } from './sentence.ts'
import { isReached, sparkOf } from './skill.ts'
import { truncate } from './width.ts'

const MOST_TREND = 8

/** A line for each, under the title of its plan where there are several. */
export function renderSkills(skills: readonly KnownSkill[], today: Day, preview: boolean, texts: SkillTexts, view: View): string[] {
  const { columns, paint, messages } = view
  const notice = preview ? [paint.warn(truncate(messages.today.preview, columns))] : []
  const [first] = skills
  if (first === undefined) return [...notice, ...hang(texts.none, columns, '', 0)]
  const lines = renderColumns(skills.map((skill) => rowOf(skill, today, texts, messages)), [{ flexible: true }, {}, { flexible: true }, {}, {}], columns)
  const plans = new Set(skills.map(({ plan }) => plan))
  const shown = lines.flatMap((line, i) => {
    const skill = skills[i]
    const isNew = plans.size > 1 && skill !== undefined && skills[i - 1]?.plan !== skill.plan
    const head = isNew ? [...(i === 0 ? [] : ['']), paint.strong(truncate(textIn(skill.plan.title, messages.format.language), columns))] : []
    return [...head, isReached(skill) ? paint.good(line) : line]
  })
  return [...notice, ...shown, '', paint.faint(truncate(howToSay(first, skills, texts, messages), columns))]
}

function rowOf(skill: KnownSkill, today: Day, texts: SkillTexts, { format }: Messages): string[] {
  const last = skill.said.at(-1)
  return [
    textIn(skill.title, format.language),
    numbersOf(skill, texts, format),
    skill.need === undefined ? '' : texts.needs(skill.need),
    last === undefined ? '' : format.dayNear(last.day, today),
    trendOf(skill, MOST_TREND, texts),
  ]
}

/** `▂▄▆ +2`: what was said over time, and how far that is from the roadmap's own. */
function trendOf(skill: KnownSkill, most: number, texts: SkillTexts): string {
  const change = changeOf(skill)
  return change === undefined ? '' : `${sparkOf(skill, most)} ${texts.change(change)}`
}

function numbersOf({ now, goal }: KnownSkill, texts: SkillTexts, format: Messages['format']): string {
  return texts.numbers(now === undefined ? texts.unknown : format.number(now), goal === undefined ? undefined : format.number(goal))
}

/** One that is not where it should be. */
function howToSay(first: KnownSkill, skills: readonly KnownSkill[], texts: SkillTexts, { format }: Messages): string {
  const skill = skills.find((each) => !isReached(each)) ?? first
  const next = Math.min(skill.goal ?? mostOf(skill), (skill.now ?? 0) + 1)
  return texts.howToSay(nameOf(skill, skills), format.number(next))
}

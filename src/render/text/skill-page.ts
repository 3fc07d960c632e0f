/** One skill in full: where it stands on its scale, how it changed, what was said of it, and how to say more. */
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { changeOf, mostOf, nameOf } from '../../domain/show/skills.ts'
import type { KnownSkill } from '../../domain/show/skills.ts'
import type { SkillTexts } from '../../locales/en/skill.ts'
import type { Messages } from '../../locales/messages.ts'
import type { View } from './entry.ts'
import { renderFields } from './fields.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { isReached, sparkOf } from './skill.ts'
import { truncate } from './width.ts'

const MOST_SAID = 10
const LEAST_TREND = 8
/** Columns of the label and of the words beside the line. */
const BESIDE = 60

/** What was said of it stands newest first. @param skills all that there are */
export function renderSkill(skill: KnownSkill, skills: readonly KnownSkill[], today: Day, preview: boolean, texts: SkillTexts, view: View): string[] {
  const { columns, paint, messages } = view
  const { format } = messages
  const said = skill.said.toReversed().map(({ day, value, note }) => [format.dayNear(day, today), format.number(value), ...(note === undefined ? [] : [safe(note)])].join(' · '))
  const shown = said.length <= MOST_SAID + 1 ? said : [...said.slice(0, MOST_SAID), `+${said.length - MOST_SAID}`]
  return [
    ...hang(textIn(skill.title, format.language), columns, '', 2).map(paint.strong),
    paint.faint(truncate(textIn(skill.plan.title, format.language), columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...renderFields([['now', [nowLine(skill, texts, messages)]], ['need', skill.need === undefined ? [] : [texts.need(skill.need)]], ['trend', trendLine(skill, columns, texts, messages)], ['said', shown]], texts.labels, columns),
    '',
    paint.faint(truncate(texts.howToSay(nameOf(skill, skills), format.number(skill.now ?? skill.goal ?? mostOf(skill))), columns)),
  ]
}

function nowLine(skill: KnownSkill, texts: SkillTexts, { format }: Messages): string {
  const { now, goal, said } = skill
  const most = mostOf(skill)
  const bar = now === undefined ? [] : [barOf(now, most)]
  const value = now === undefined ? texts.unknown : texts.of(format.number(now), most)
  return [[...bar, value].join(' '), ...(goal === undefined ? [] : [isReached(skill) ? texts.reached : texts.goal(format.number(goal))]), ...(now !== undefined && said.length === 0 ? [texts.fromRoadmap] : [])].join(' · ')
}

const CELLS = 10

/** How much of the scale. */
function barOf(now: number, most: number): string {
  const full = Math.round((now / most) * CELLS)
  return '█'.repeat(full) + '░'.repeat(CELLS - full)
}

function trendLine(skill: KnownSkill, columns: number, texts: SkillTexts, { format }: Messages): string[] {
  const change = changeOf(skill)
  if (change === undefined) return []
  const from = skill.was ?? skill.said[0]?.value ?? 0
  const line = texts.since(texts.change(change), format.number(from), skill.was === undefined ? skill.said[0]?.day : undefined)
  return [[sparkOf(skill, Math.max(LEAST_TREND, columns - BESIDE)), line].join(' ')]
}

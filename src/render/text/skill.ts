/** Skills on a screen: all of them as a table, one with its history, and what is said once one was assessed. */
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { changeOf, mostOf, nameOf } from '../../domain/show/skills.ts'
import type { KnownSkill } from '../../domain/show/skills.ts'
import type { SkillTexts } from '../../locales/en/skill.ts'
import type { Messages } from '../../locales/messages.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { renderFields } from './fields.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { sparkOn } from './spark.ts'
import { truncate } from './width.ts'

const MOST_SAID = 10
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

/** One skill in full: what was said of it newest first. @param skills all that there are */
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
  return [[sparkOf(skill, Math.max(MOST_TREND, columns - 60)), line].join(' ')]
}

/** `▂▄▆ +2`: what was said over time, and how far that is from the roadmap's own. */
function trendOf(skill: KnownSkill, most: number, texts: SkillTexts): string {
  const change = changeOf(skill)
  return change === undefined ? '' : `${sparkOf(skill, most)} ${texts.change(change)}`
}

function sparkOf(skill: KnownSkill, most: number): string {
  const values = [...(skill.was === undefined ? [] : [skill.was]), ...skill.said.map(({ value }) => value)]
  return sparkOn(values, { low: 0, high: mostOf(skill) }, most)
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

function numbersOf({ now, goal }: KnownSkill, texts: SkillTexts, format: Messages['format']): string {
  return texts.numbers(now === undefined ? texts.unknown : format.number(now), goal === undefined ? undefined : format.number(goal))
}

function isReached(skill: KnownSkill | undefined): boolean {
  return skill?.goal !== undefined && skill.now !== undefined && skill.now >= skill.goal
}

/** One that is not where it should be. */
function howToSay(first: KnownSkill, skills: readonly KnownSkill[], texts: SkillTexts, { format }: Messages): string {
  const skill = skills.find((each) => !isReached(each)) ?? first
  const next = Math.min(skill.goal ?? mostOf(skill), (skill.now ?? 0) + 1)
  return texts.howToSay(nameOf(skill, skills), format.number(next))
}

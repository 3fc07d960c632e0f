/** `skill [words] [value]`: how well each skill is known, one of them with its history, or how well it is known now. */
import type { Active } from '../domain/agenda/active.ts'
import type { KnownSkill } from '../domain/show/skills.ts'
import { UserError } from '../errors.ts'
import { inLanguage } from '../locales/load.ts'
import type { SkillTexts } from '../locales/en/skill.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { jsonOfSkill } from '../render/json/skill.ts'
import { renderSaid } from '../render/text/skill.ts'
import { renderSkill } from '../render/text/skill-page.ts'
import { renderSkills } from '../render/text/skills.ts'
import { openActive } from '../session/active.ts'
import type { Session } from '../session/session.ts'
import { findSkill, knownSkills, lookUpSkill, saySkill } from '../session/skills.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const active = await openActive(session)
  const skills = knownSkills(session, active.plans, active.preview)
  const { skill: texts } = await inLanguage(session.language, { en: () => import('../locales/en/skill.ts'), vi: () => import('../locales/vi/skill.ts') })
  const { name, value } = readWords(session, skills, words)
  if (name !== undefined && value !== undefined) return say(session, active, await findSkill(session, skills, name), value, options, texts)
  if (options['on'] !== undefined || options['note'] !== undefined) throw new UserError('missing-argument', { argument: 'value', command: 'skill' })
  const shown = name === undefined ? skills : [await findSkill(session, skills, name)]
  const [only] = shown
  await session.answer({
    json: () => ({ preview: active.preview, skills: shown.map((skill) => jsonOfSkill(skill, session.language)) }),
    text: (view) => (name === undefined || only === undefined ? renderSkills(shown, session.today, active.preview, texts, view) : renderSkill(only, skills, session.today, active.preview, texts, view)),
  })
}

interface Asked {
  readonly name?: string
  readonly value?: string
}

/** A number that stands last is the value; so is another word where what stands before it names a skill and all do not. */
function readWords({ language }: Session, skills: readonly KnownSkill[], words: readonly string[]): Asked {
  const [last, before] = [words.at(-1), words.slice(0, -1).join(' ')]
  if (last === undefined) return {}
  const whole = words.join(' ')
  if (before === '') return { name: whole }
  const names = (name: string): boolean => ['one', 'several'].includes(lookUpSkill(skills, name, language).kind)
  const isValue = /^[+−-]?\d+([.,]\d+)?$/.test(last) || (!names(whole) && names(before))
  return isValue ? { name: before, value: last } : { name: whole }
}

async function say(session: Session, active: Active, skill: KnownSkill, value: string, { on, note }: Options, texts: SkillTexts): Promise<void> {
  if (active.preview) throw new UserError('no-plan', {})
  const { recorded, ...said } = await saySkill(session, skill, { value, ...(typeof on === 'string' ? { on } : {}), ...(typeof note === 'string' ? { note } : {}) })
  const after = knownSkills(session, active.plans, false).find(({ ref }) => ref === skill.ref) ?? skill
  await session.answer({
    json: () => ({ ...jsonOfRecorded(recorded, recorded.length === 0 ? [skill.ref] : []), skill: jsonOfSkill(after, session.language) }),
    text: (view) => renderSaid({ ...said, before: skill, after, isNew: recorded.length > 0 }, session.today, texts, view),
  })
}

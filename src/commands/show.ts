/** `show <ref>`: one item in full, and why it stands where it stands; or a phase, or a plan. */
import type { Active } from '../domain/active.ts'
import { findPhase, shownPhase } from '../domain/shown-phase.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfShow } from '../render/json/show.ts'
import { jsonOfPhase } from '../render/json/shown-phase.ts'
import { renderPhase } from '../render/text/shown-phase.ts'
import { renderShow } from '../render/text/show.ts'
import { openActive } from '../session/active.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { findOne } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import { shownItem } from '../session/shown-item.ts'

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const { language, today } = session
  const active = await openActive(session)
  const items = [...active.plans, ...active.ended].flatMap((plan) => plan.items)
  const name = words.join(' ').toLowerCase()
  const isItem = items.some(({ id, ref, key }) => [id, ref, key].includes(name))
  const place = isItem ? undefined : findPhase(active, name)
  if (place) return showPhase(session, active, place)
  const shown = shownItem(session, active, await findOne(session, words.join(' '), items))
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  const { history } = await inLanguage(language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  await session.answer({
    json: () => jsonOfShow(shown, active.preview, show.why, language),
    text: (view) => renderShow(shown, today, active.preview, { ...show, history }, view),
  })
}

async function showPhase(session: Session, active: Active, { plan, phase }: NonNullable<ReturnType<typeof findPhase>>): Promise<void> {
  const { language, today: day } = session
  const shown = shownPhase(plan, phase, { facts: active.facts, day, rest: restDays(active.plans, scheduleConfig(session.config)) })
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  await session.answer({ json: () => jsonOfPhase(shown, active.preview, language), text: (view) => renderPhase(shown, day, active.preview, show, view) })
}

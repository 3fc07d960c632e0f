/** `show <ref>`: one item in full, and why it stands where it stands; or a phase, a plan, or a list. */
import type { Active } from '../domain/agenda/active.ts'
import { findPhase, shownPhase } from '../domain/show/shown-phase.ts'
import type { ShownItem } from '../domain/show/shown.ts'
import { findList, shownList } from '../domain/show/shown-list.ts'
import { saidOfSkills } from '../journal/skills.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfShow } from '../render/json/show.ts'
import { jsonOfShownList } from '../render/json/shown-list.ts'
import { jsonOfPhase } from '../render/json/shown-phase.ts'
import { renderShownList } from '../render/text/shown-list.ts'
import { renderPhase } from '../render/text/shown-phase.ts'
import { renderShow } from '../render/text/show.ts'
import { openDays } from '../session/active.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { findOne } from '../session/references.ts'
import { writeRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import { shortagesToday } from '../session/shortages.ts'
import { shownItem } from '../session/shown-item.ts'

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const { language, today } = session
  const active = await openDays(session)
  const items = [...active.plans, ...active.ended].flatMap((plan) => plan.items)
  const name = words.join(' ').toLowerCase()
  // A number is a row, whatever else has it for a name.
  const isItem = /^\d+$/.test(name) || items.some(({ id, ref, key }) => [id, ref, key].includes(name))
  const place = isItem ? undefined : findPhase(active, name)
  if (place) return showPhase(session, active, place)
  const named = isItem ? undefined : findList(active, name)
  if (named) return showList(session, active, named)
  const shown = await withRecall(session, active, shownItem(session, active, await findOne(session, words.join(' '), items)))
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  const { history } = await inLanguage(language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  await session.answer({
    json: () => jsonOfShow(shown, active.preview, show.why, language),
    text: (view) => renderShow(shown, today, active.preview, { ...show, history }, view),
  })
}

async function withRecall(session: Session, active: Active, shown: ShownItem): Promise<ShownItem> {
  const { item, status } = shown.state
  if (!item.review || status !== 'done') return shown
  const { comeBack } = await import('../session/reviewing.ts')
  const recall = comeBack(session, { ...active, plans: [...active.plans, ...active.ended] }, [item]).get(item.ref)
  return recall ? { ...shown, recall } : shown
}

async function showPhase(session: Session, active: Active, { plan, phase }: NonNullable<ReturnType<typeof findPhase>>): Promise<void> {
  const { language, today: day } = session
  const shortages = active.ended.includes(plan) ? [] : shortagesToday(session, active, plan)
  const said = active.preview ? [] : saidOfSkills(session.journal(), [plan.id])
  const shown = shownPhase(plan, phase, { facts: active.facts, day, rest: restDays(active.plans, scheduleConfig(session.config)), shortages, said })
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  await session.answer({ json: () => jsonOfPhase(shown, active.preview, language), text: (view) => renderPhase(shown, day, active.preview, show, view) })
}

/** Its rows have numbers, so they become those of the list last shown. */
async function showList(session: Session, active: Active, { plan, list }: NonNullable<ReturnType<typeof findList>>): Promise<void> {
  const { language, today: day, host, paths } = session
  const shown = shownList(plan, list, { facts: active.facts, day, rest: restDays(active.plans, scheduleConfig(session.config)) })
  if (host.isTerminal && !session.options.json) writeRows(paths.cache, host.terminal(), day, shown.states.map(({ item }) => item.ref))
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  await session.answer({ json: () => jsonOfShownList(shown, active.preview, language), text: (view) => renderShownList(shown, day, active.preview, show, view) })
}

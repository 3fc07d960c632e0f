/** `show <ref>`: one item in full, and why it stands where it stands. */
import { inLanguage } from '../locales/load.ts'
import { jsonOfShow } from '../render/json/show.ts'
import { renderShow } from '../render/text/show.ts'
import { openActive } from '../session/active.ts'
import { findOne } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import { shownItem } from '../session/shown-item.ts'

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const { language, today } = session
  const active = await openActive(session)
  const item = await findOne(session, words.join(' '), [...active.plans, ...active.ended].flatMap((plan) => plan.items))
  const shown = shownItem(session, active, item)
  const { show } = await inLanguage(language, { en: () => import('../locales/en/show.ts'), vi: () => import('../locales/vi/show.ts') })
  const { history } = await inLanguage(language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  await session.answer({
    json: () => jsonOfShow(shown, active.preview, show.why, language),
    text: (view) => renderShow(shown, today, active.preview, { ...show, history }, view),
  })
}

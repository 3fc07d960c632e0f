/** `review [refs]`: what comes back today; on a terminal one by one, each with a grade, else as a list. */
import { jsonOfEntry } from '../render/json/today.ts'
import { renderReviews } from '../render/text/review.ts'
import { inLanguage } from '../locales/load.ts'
import { UserError } from '../errors.ts'
import { openNear } from '../session/active.ts'
import { openScene, sceneOf } from '../session/doing.ts'
import { reviewRound } from '../session/review-round.ts'
import { reviewEntries } from '../session/review-entries.ts'
import { keepRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const asks = session.host.isInteractive && !session.options.json
  const isWhole = asks || words.length > 0 || options['all'] === true
  const scene = isWhole ? await openScene(session) : sceneOf(await openNear(session), session.today)
  if (scene.active.preview) throw new UserError('no-plan', {})
  const due = await reviewEntries(session, scene, words, options['all'] === true)
  const { review: texts } = await inLanguage(session.language, { en: () => import('../locales/en/review.ts'), vi: () => import('../locales/vi/review.ts') })
  if (asks && due.entries.length > 0) return reviewRound(session, scene, due, texts)
  keepRows(session, due.entries)
  await session.answer({
    json: () => ({ reviews: due.entries.map((entry) => jsonOfEntry(entry, session.language)), due: due.due, next: due.next ?? null }),
    text: (view) => renderReviews(due, session.today, texts, view),
  })
}

/** `plan relink <old> <new>`: joins an item that was renamed to what was recorded under its former id. */
import { jsonOfRecorded } from '../render/json/act.ts'
import { renderJoining } from '../render/text/joining.ts'
import { openActive } from '../session/active.ts'
import { loadChangeTexts } from '../session/change-texts.ts'
import { factsOfJoining, findJoining } from '../session/relink.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, [old = '', now = '']: readonly string[]): Promise<void> {
  const active = await openActive(session)
  const joining = await findJoining(session, active, old, now)
  const recorded = await session.record(factsOfJoining(joining, session))
  const texts = await loadChangeTexts(session.language)
  await session.answer({
    json: () => ({
      ...jsonOfRecorded(recorded, recorded.length === 0 ? [joining.to.ref] : []),
      past: joining.past ?? null,
      own: joining.own ?? null,
    }),
    text: (view) => renderJoining(joining, texts, view),
  })
}

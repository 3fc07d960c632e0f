/** `drop <refs...>`: out of the plan, neither done nor failed. */
import { dropping } from '../domain/act.ts'
import { jsonOfAct } from '../render/json/act.ts'
import { renderDrop } from '../render/text/skip.ts'
import { openScene, recordAct } from '../session/doing.ts'
import { findItems } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], { because }: Options): Promise<void> {
  const scene = await openScene(session)
  const items = await findItems(session, scene.active, words)
  const act = dropping(items, scene.items, scene.progress, typeof because === 'string' ? because : undefined)
  const recorded = await recordAct(session, scene, act, session.today)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: (view) => renderDrop(act, view) })
}

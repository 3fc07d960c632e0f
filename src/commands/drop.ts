/** `drop <refs...>`: out of the plan, neither done nor failed. */
import { dropping } from '../domain/act/skip-act.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import { jsonOfAct } from '../render/json/act.ts'
import { renderDrop } from '../render/text/skip.ts'
import { openScene, recordAct } from '../session/doing.ts'
import { findItems } from '../session/references.ts'
import { readPicks, readRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], { because }: Options): Promise<void> {
  const scene = await openScene(session)
  const items = await findItems(session, scene.active, words)
  refuseRows(session, words, items)
  const act = dropping(items, scene.items, scene.progress, typeof because === 'string' ? because : undefined)
  const recorded = await recordAct(session, scene, act, session.today)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: (view) => renderDrop(act, view) })
}

/** A row that is a slot with what it picked is two things. @throws UserError row-is-two */
function refuseRows(session: Session, words: readonly string[], items: readonly PlannedItem[]): void {
  const terminal = session.host.terminal()
  const rows = readRows(session.paths.cache, terminal, session.today) ?? []
  const picks = readPicks(session.paths.cache, terminal, session.today)
  for (const row of words.filter((word) => /^\d+$/.test(word))) {
    const slot = items.find(({ ref }) => ref === rows[Number(row) - 1])
    const picked = slot && picks.get(slot.ref)
    if (slot && picked) throw new UserError('row-is-two', { row, slot: slot.id, picked: picked.slice(slot.plan.length + 1) })
  }
}

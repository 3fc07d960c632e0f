/** `drop <refs...>`: out of the plan, neither done nor failed. */
import { dropping } from '../domain/act.ts'
import { entriesOf } from '../domain/agenda.ts'
import type { Active } from '../domain/active.ts'
import type { PlannedItem } from '../domain/plan.ts'
import { isSlot } from '../domain/slot.ts'
import { UserError } from '../errors.ts'
import { jsonOfAct } from '../render/json/act.ts'
import { renderDrop } from '../render/text/skip.ts'
import { agendaOf } from '../session/day-view.ts'
import { openScene, recordAct } from '../session/doing.ts'
import { findItems } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], { because }: Options): Promise<void> {
  const scene = await openScene(session)
  const items = await findItems(session, scene.active, words)
  refuseRows(session, scene.active, words, items)
  const act = dropping(items, scene.items, scene.progress, typeof because === 'string' ? because : undefined)
  const recorded = await recordAct(session, scene, act, session.today)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: (view) => renderDrop(act, view) })
}

/** A row that is a slot with what it picked is two things. @throws UserError row-is-two */
function refuseRows(session: Session, active: Active, words: readonly string[], items: readonly PlannedItem[]): void {
  const row = words.find((word) => /^\d+$/.test(word))
  if (row === undefined || !items.some(isSlot)) return
  const entry = entriesOf(agendaOf(session, active, session.today)).find(({ item, picked }) => picked !== undefined && items.includes(item))
  if (entry?.picked) throw new UserError('row-is-two', { row, slot: entry.item.id, picked: entry.picked.item.id })
}

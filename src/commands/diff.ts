/** `plan diff [plan]`: what is new, gone or renamed in a roadmap in use since its text last changed. */
import { jsonOfPlanDiff } from '../render/json/plan-diff.ts'
import { renderPlanDiff } from '../render/text/plan-diff.ts'
import { relinkCommand } from '../session/change.ts'
import { loadChangeTexts } from '../session/change-texts.ts'
import { changedLast, lastChange, runningPlan } from '../session/diff.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, [name]: readonly string[]): Promise<void> {
  const record = name === undefined ? changedLast(session) : runningPlan(session, name)
  const change = await lastChange(session, record)
  const texts = await loadChangeTexts(session.language)
  await session.answer({
    json: () => jsonOfPlanDiff(change),
    text: (view) => renderPlanDiff(change, texts, (from, to) => relinkCommand(session, from, to, record.id), view),
  })
}

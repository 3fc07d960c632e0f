/** `edit [plan]`: the roadmap of a plan in the user's editor, checked before it takes its place. */
import { guessesOf } from '../domain/edit/plan-change.ts'
import { UserError } from '../errors.ts'
import type { PlanRecord } from '../domain/facts/facts.ts'
import { jsonOfEdit } from '../render/json/edit.ts'
import { renderChanged, renderLeft, renderSaved } from '../render/text/edit.ts'
import { openActive } from '../session/active.ts'
import { chooseJoins } from '../session/ask-renames.ts'
import { relinkCommand } from '../session/change.ts'
import { loadChangeTexts } from '../session/change-texts.ts'
import { runningPlan, runningRecords } from '../session/diff.ts'
import { editDraft } from '../session/edit.ts'
import type { Edited } from '../session/edit.ts'
import { loadEditTexts } from '../session/edit-texts.ts'
import { needsWait } from '../session/editor.ts'
import { loadFixTexts } from '../session/fix.ts'
import { openRoadmap, prepareEdit, recordEdit, saveEdit } from '../session/save-edit.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [name]: readonly string[], { relink }: Options): Promise<void> {
  const named = await chosenPlan(session, name)
  const roadmap = openRoadmap(session, named)
  // What the file says by now is recorded first, so that the edit is compared with it.
  const { plans, ended } = await openActive(session)
  const record = runningPlan(session, named.id)
  const before = [...plans, ...ended].find(({ id }) => id === record.id)
  if (before === undefined) throw new UserError('plan-not-found', { plan: named.id, plans: plans.map(({ id }) => id) })
  const [texts, words, fixTexts] = await Promise.all([loadEditTexts(session.language), loadChangeTexts(session.language), loadFixTexts(session)])
  const edited = await editDraft(session, record, roadmap.file, roadmap.text, texts)
  if (edited.kind !== 'good') return leave(session, edited, roadmap.file)
  const view = await session.view()
  const ready = prepareEdit(session, record, before, edited.text)
  const command = (from: string, to: string): string => relinkCommand(session, from, to, record.id)
  if (!session.options.json) session.host.out(`${renderChanged(ready.change, texts, words, command, view).join('\n')}\n`)
  const joins = await keepingDraft(session, edited.draft, () => chooseJoins(session, ready.change, relink === true, texts, words))
  const kept = await keepingDraft(session, edited.draft, async () => saveEdit(roadmap.file, roadmap.text, ready.text, edited.draft))
  const recorded = await recordEdit(session, roadmap.file, ready.change, joins)
  const saved = { file: roadmap.file, ids: ready.ids, backup: kept.backup, joins, isOpen: joins.length < guessesOf(ready.change).length }
  await session.answer({ json: () => jsonOfEdit(ready.change, saved, recorded), text: () => renderSaved(saved, texts, fixTexts, view) })
}

/** @throws UserError no-plan, plan-not-found, missing-argument: several plans, and nobody to ask which */
async function chosenPlan(session: Session, name: string | undefined): Promise<PlanRecord> {
  if (name !== undefined) return runningPlan(session, name)
  const running = runningRecords(session)
  const [only] = running
  if (only !== undefined && running.length === 1) return only
  if (!session.host.isInteractive || session.options.json) throw new UserError('missing-argument', { argument: 'id', command: 'edit' })
  const { ask } = session.messages
  return (await session.host.ask()).select({ message: ask.roadmap, keys: ask.keys, choices: running.map((record) => ({ label: `${record.id}  ${record.file}`, value: record })) })
}

/** Whatever stops it, what was written stays beside the file, and is named. */
async function keepingDraft<T>(session: Session, draft: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    session.note((await loadEditTexts(session.language)).kept(draft))
    throw error
  }
}

async function leave(session: Session, edited: Exclude<Edited, { kind: 'good' }>, file: string): Promise<void> {
  const texts = await loadEditTexts(session.language)
  if (edited.kind === 'kept') session.setExitCode(1)
  const draft = edited.kind === 'kept' ? edited.draft : null
  await session.answer({ json: () => ({ file, changed: false, draft }), text: () => renderLeft(edited, file, texts) })
  const editor = edited.kind === 'unchanged' ? needsWait(session.host) : undefined
  if (editor !== undefined) session.note(texts.wait(editor))
}

/** What `edit` says: what changed, what was saved and joined, and the way back. */
import type { PlanChange } from '../../domain/edit/plan-change.ts'
import type { Renamed } from '../../domain/edit/plan-diff.ts'
import { shellWord } from '../../locales/errors.ts'
import type { change } from '../../locales/en/change.ts'
import type { edit } from '../../locales/en/edit.ts'
import type { View } from './entry.ts'
import { restoreLines } from './fixed.ts'
import type { FixTexts } from './fixed.ts'
import { renderPlanDiff } from './plan-diff.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'

export interface Saved {
  readonly file: string
  readonly ids: readonly string[]
  readonly backup: string
  readonly joins: readonly Renamed[]
  /** Something looks renamed and was not joined. */
  readonly isOpen: boolean
}

export function renderChanged(changed: PlanChange, texts: typeof edit, words: typeof change, command: (from: string, to: string) => string, view: View): string[] {
  const { added, removed, renamed } = changed.diff
  if (added.length + removed.length + renamed.length === 0) return hang(texts.allKept(changed.plan), view.columns, '', 2)
  return [...renderPlanDiff({ ...changed, earlier: [] }, words, command, view), '']
}

export function renderSaved({ file, ids, backup, joins, isOpen }: Saved, texts: typeof edit, fixTexts: FixTexts, { paint, columns }: View): string[] {
  const names = joins.map(({ from, to }) => `${safe(from.id)} → ${to.id}`).join(', ')
  return [
    ...hang([safe(texts.saved(file)), ...(ids.length > 0 ? [texts.stamped(ids.length)] : [])].join(' · '), columns, `${paint.good('✓')} `, 2, 2),
    ...(joins.length > 0 ? hang(texts.joined(names), columns, '', 2) : isOpen ? hang(texts.notJoined, columns, '', 2) : []),
    ...restoreLines(`mv ${shellWord(backup)} ${shellWord(file)}`, fixTexts, columns).map(paint.faint),
  ]
}

/** @param edited what came of it; `kept` with its draft */
export function renderLeft(edited: { readonly kind: 'unchanged' } | { readonly kind: 'thrown-away' } | { readonly kind: 'kept'; readonly draft: string }, file: string, texts: typeof edit): string[] {
  if (edited.kind === 'unchanged') return [texts.unchanged]
  if (edited.kind === 'thrown-away') return [texts.thrownAway]
  const draft = shellWord(edited.draft)
  return [safe(texts.kept(edited.draft)), ...texts.goOn(`roadmap check ${draft}`, `mv ${draft} ${shellWord(file)}`).split('\n').map(safe)]
}

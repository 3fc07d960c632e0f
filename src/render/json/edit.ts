/** What `edit` did, as JSON. */
import type { JournalEvent } from '../../domain/facts/event.ts'
import type { PlanChange } from '../../domain/edit/plan-change.ts'
import { jsonOfEvent } from './act.ts'
import { jsonOfPlanDiff } from './plan-diff.ts'

/** With what `plan diff` says; `backup` is the file as it was, `recorded` what was joined. */
export function jsonOfEdit(change: PlanChange, { file, ids, backup }: { readonly file: string; readonly ids: readonly string[]; readonly backup: string }, recorded: readonly JournalEvent[]): object {
  return { ...jsonOfPlanDiff(change), file, changed: true, ids, backup, command: recorded[0]?.command ?? null, recorded: recorded.map(jsonOfEvent) }
}

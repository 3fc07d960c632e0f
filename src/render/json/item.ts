/** An item as JSON: the promise of json.md. */
import type { ItemState } from '../../domain/show/item-state.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import { everyPhrase } from '../../language/every.ts'

export interface ItemJson {
  readonly ref: string
  readonly id: string
  readonly plan: string
  readonly [field: string]: unknown
}

export function jsonOfItem(state: Omit<ItemState, 'plan'>, language: Language): ItemJson {
  const { item, status, doneOn, doneBefore, spentMinutes, window, steps, habit } = state
  return {
    ref: item.ref,
    id: item.id,
    plan: item.plan,
    key: item.key ?? null,
    type: item.type,
    kind: item.kind ?? null,
    title: textIn(item.title, language),
    phases: item.phases,
    usedIn: item.usedIn ?? [],
    track: item.track ?? null,
    tags: item.tags,
    priority: item.priority,
    level: item.level ?? null,
    window: window ?? null,
    effortMinutes: item.effortMinutes,
    effortGuessed: item.effortGuessed,
    spentMinutes,
    status,
    doneOn: doneOn ?? null,
    doneBefore: doneBefore ?? null,
    every: item.habit ? everyPhrase(item.habit.every) : null,
    streak: habit?.streak ?? null,
    needs: item.needs,
    link: item.link ?? null,
    checklist: item.checklist.map((line) => textIn(line, language)),
    note: item.note ? textIn(item.note, language) : null,
    steps: steps.map((step) => jsonOfItem(step, language)),
  }
}

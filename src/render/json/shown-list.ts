/** A named list in full as JSON. */
import type { ShownList } from '../../domain/show/shown-list.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import { jsonOfItem } from './item.ts'

export function jsonOfShownList({ plan, list: { id, title }, done, of, states, without }: ShownList, preview: boolean, language: Language): object {
  return { type: 'list', ref: `${plan.id}/${id}`, id, plan: plan.id, title: textIn(title, language), preview, done, of, items: states.map((state) => jsonOfItem(state, language)), without }
}

/** The screen of one named list: how much of it is done, and its items in its own order, with row numbers. */
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ShownList } from '../../domain/show/shown-list.ts'
import type { ShowTexts } from '../../locales/en/show.ts'
import type { View } from './entry.ts'
import { flowParts } from './fields.ts'
import { rowLines } from './list.ts'
import { hang } from './sentence.ts'
import { truncate } from './width.ts'

export function renderShownList({ plan, list: { id, title }, done, of, states, without }: ShownList, day: Day, preview: boolean, texts: ShowTexts, view: View): string[] {
  const { paint, columns, messages } = view
  const { language } = messages.format
  return [
    ...hang(`${textIn(title, language)} · ${texts.doneOf(done, of)}`, columns, '', 2).map(paint.strong),
    paint.faint(truncate(`${textIn(plan.title, language)} › ${id}`, columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...rowLines(states, day, texts.list, view),
    ...(without.length === 0 ? [] : ['', ...flowParts(without, columns, `${texts.withoutItem}: `, 2).map(paint.faint)]),
  ]
}

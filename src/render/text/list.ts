/** Items under the plan and phase that hold them, with row numbers. */
import type { Day } from '../../domain/calendar/day.ts'
import type { ItemState } from '../../domain/show/item-state.ts'
import { rowsOf } from '../../domain/show/listing.ts'
import type { ItemGroup, ListCount, Listing } from '../../domain/show/listing.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ListTexts } from '../../locales/en/list.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { flowParts } from './fields.ts'
import { effortOf, markOf, noteOfItem, paintItem, titleOfItem } from './item.ts'
import { phasePath, phasesOf } from './phase-path.ts'
import { truncate } from './width.ts'

export interface ListOnScreen {
  readonly listing: Listing
  readonly lists: readonly ListCount[]
  readonly day: Day
  readonly preview: boolean
  /** Only what is current is shown. */
  readonly limited: boolean
  /** Words or options were given. */
  readonly filtered: boolean
}

export function renderList(list: ListOnScreen, texts: ListTexts, view: View): string[] {
  const { listing, day, preview } = list
  const { paint, columns, messages } = view
  const states = rowsOf(listing)
  const lines = rowLines(states, day, texts, view)
  const body: string[] = []
  let next = 0
  const add = (head: readonly string[], count: number): void => {
    body.push(...head, ...lines.slice(next, (next += count)))
  }
  if (listing.overdue.length > 0) add([paint.warn(texts.overdue)], listing.overdue.length)
  for (const [i, group] of listing.groups.entries()) add(headOf(group, listing.groups[i - 1], texts, view), group.states.length)
  const notice = preview ? [paint.warn(truncate(messages.today.preview, columns))] : []
  return [...notice, ...body, ...footOf(list, states.length, texts, view)]
}

/** The items as numbered rows, their columns aligned. */
export function rowLines(states: readonly ItemState[], day: Day, texts: ListTexts, view: View): string[] {
  const rows = states.map((state, i) => [
    String(i + 1).padStart(4),
    markOf(state),
    titleOfItem(state, view),
    effortOf(state, texts, view),
    noteOfItem(state, day, texts),
  ])
  const lines = renderColumns(rows, [{ align: 'right' }, {}, { flexible: true }, { align: 'right' }, { flexible: true }], view.columns)
  return lines.map((line, i) => paintItem(line, states[i] as ItemState, day, view))
}

/** The plan where it is another than before, then the phases. */
function headOf({ plan, phases }: ItemGroup, before: ItemGroup | undefined, texts: ListTexts, view: View): string[] {
  const { messages, paint, columns } = view
  const { format } = messages
  const title = `${textIn(plan.title, format.language)} · ${format.dayYear(plan.start)} – ${format.dayYear(plan.end)}`
  const path = phasePath(plan, phases, view)
  const window = phasesOf(plan, phases).at(-1)?.window
  const days = window === undefined ? texts.later : format.span(window)
  return [
    ...(before?.plan === plan ? [] : [paint.strong(truncate(title, columns))]),
    ...(path === '' ? [] : [paint.strong(truncate(`  ${path} (${days})`, columns))]),
  ]
}

function footOf({ listing, lists, limited, filtered }: ListOnScreen, shown: number, texts: ListTexts, { messages, paint, columns }: View): string[] {
  const { language } = messages.format
  const more = listing.hidden === 0 ? '' : limited ? texts.more(listing.hidden) : texts.closed(listing.hidden)
  const count = shown > 0 ? texts.count(shown) : listing.hidden > 0 ? texts.noOpenMatch : filtered ? texts.noMatch : texts.nothing
  // An id is what `--list` and `show` take; of the list that was asked for, its title says more.
  const counts = lists.map(({ id, title, done, of }) => `${filtered ? textIn(title, language) : id} ${done}/${of}`)
  return [
    ...(shown > 0 ? [''] : []),
    ...flowParts(counts, columns, `${texts.lists}: `, 2).map(paint.faint),
    paint.faint(truncate([count, more].filter((part) => part !== '').join(' · '), columns)),
  ]
}

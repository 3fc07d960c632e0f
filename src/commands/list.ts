/** `list [words...]`: the items of the active plans, open ones by default. */
import { itemStates } from '../domain/show/item-state.ts'
import { buildListing, countLists, matchesFilter, matchingItems, rowsOf } from '../domain/show/listing.ts'
import type { Plan, PlannedItem } from '../domain/plan/plan.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfList } from '../render/json/list.ts'
import { renderList } from '../render/text/list.ts'
import { openActive } from '../session/active.ts'
import { readFilter } from '../session/list-filter.ts'
import { restDays, scheduleConfig } from '../session/preferences.ts'
import { writeRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, words: readonly string[], options: Options): Promise<void> {
  const { today: day, language, host, paths } = session
  const { plans, facts, preview } = await openActive(session)
  const filter = readFilter(session, plans, words, options)
  const isFree = Object.keys(filter).length === 0
  const all = options['all'] === true
  const limited = isFree && !all && host.isTerminal && !session.options.json
  const only = (item: PlannedItem, plan: Plan): boolean => matchesFilter(item, plan, filter)
  const states = itemStates({ plans, facts, day, rest: restDays(plans, scheduleConfig(session.config)), only })
  const listing = buildListing(matchingItems(states, filter), { day, all, limited })
  const counts = session.options.json || isFree || filter.lists ? countLists(plans, facts, day) : []
  const lists = isFree || filter.lists ? counts.filter(({ id }) => filter.lists?.includes(id) ?? true) : []
  const rows = rowsOf(listing)
  if (host.isTerminal && !session.options.json) writeRows(paths.cache, host.terminal(), day, rows.map(({ item }) => item.ref))
  const { list: texts } = await inLanguage(language, { en: () => import('../locales/en/list.ts'), vi: () => import('../locales/vi/list.ts') })
  await session.answer({
    json: () => jsonOfList(rows, counts, preview, language),
    text: (view) => renderList({ listing, lists, day, preview, limited, filtered: !isFree }, texts, view),
  })
}

/** `history [ref] [--limit n]`: what was recorded, command by command, newest first. */
import { groupByCommand } from '../domain/facts/history.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfHistory } from '../render/json/history.ts'
import { eventTitles } from '../render/text/event.ts'
import { renderHistory } from '../render/text/history.ts'
import { openActive } from '../session/active.ts'
import { newestEvents, readCommand } from '../session/history.ts'
import { itemEvents } from '../session/item-events.ts'
import { findOne } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

const COMMANDS = 20
/** Of one item, a bound on what is read. */
const EVENTS_EACH = 10

export async function run(session: Session, words: readonly string[], { limit }: Options): Promise<void> {
  const word = words.length === 0 ? undefined : words.join(' ')
  const { plans, ended, preview } = await openActive(session)
  const most = readLimit(limit)
  const named = word === undefined ? undefined : await findOne(session, word, [...plans, ...ended].flatMap((plan) => [...plan.items, ...plan.targets]))
  const read = named ? itemEvents(session, named, most * EVENTS_EACH) : newestEvents(session, most)
  const entries = groupByCommand(preview && named ? [] : read)
  const shown = entries.slice(0, most)
  const { history: texts } = await inLanguage(session.language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  await session.answer({
    json: () => ({ events: jsonOfHistory(shown.flatMap(({ events }) => [...events].reverse())) }),
    text: (view) => {
      const titleOf = eventTitles([...plans, ...ended], session.language)
      const empty = named ? texts.noneFor(textIn(named.title, session.language)) : texts.none
      return renderHistory(shown.map((entry) => readCommand(session, entry)), shown.length === entries.length, session.today, titleOf, empty, texts, view)
    },
  })
}

/** @throws UserError bad-option-value */
function readLimit(limit: Options[string]): number {
  if (typeof limit !== 'string') return COMMANDS
  if (!/^[1-9]\d{0,6}$/.test(limit)) throw new UserError('bad-option-value', { option: '--limit', value: limit, expected: '1, 2, 3…' })
  return Number(limit)
}

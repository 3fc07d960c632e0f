/** `history [ref] [--limit n]`: what was recorded, command by command, newest first. */
import { dayOf } from '../domain/day.ts'
import type { JournalEvent } from '../domain/event.ts'
import { groupByCommand } from '../domain/history.ts'
import type { CommandEntry, PastEvent } from '../domain/history.ts'
import { textIn } from '../domain/roadmap.ts'
import { UserError } from '../errors.ts'
import { history } from '../journal/past.ts'
import { eventsOf } from '../journal/rows.ts'
import { clock } from '../locales/clock.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfHistory } from '../render/json/history.ts'
import { eventTitles } from '../render/text/event.ts'
import { renderHistory } from '../render/text/history.ts'
import type { HistoryLine } from '../render/text/history.ts'
import { openActive } from '../session/active.ts'
import { itemEvents } from '../session/item-events.ts'
import { findOne } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './table.ts'

const COMMANDS = 20
const EVENTS_AT_ONCE = 200

export async function run(session: Session, [word]: readonly string[], { limit }: Options): Promise<void> {
  const { plans, ended, preview } = await openActive(session)
  const most = readLimit(limit)
  const named = word === undefined ? undefined : await findOne(session, word, [...plans, ...ended].flatMap((plan) => [...plan.items, ...plan.targets]))
  const read = named ? itemEvents(session, named, most * EVENTS_AT_ONCE) : newestEvents(session, most)
  const entries = groupByCommand(preview && named ? [] : read)
  const shown = entries.slice(0, most)
  const { history: texts } = await inLanguage(session.language, { en: () => import('../locales/en/history.ts'), vi: () => import('../locales/vi/history.ts') })
  await session.answer({
    json: () => ({ events: jsonOfHistory(shown.flatMap(({ events }) => [...events].reverse())) }),
    text: (view) => {
      const titleOf = eventTitles([...plans, ...ended], session.language)
      const empty = named ? texts.noneFor(textIn(named.title, session.language)) : texts.none
      return renderHistory(shown.map((entry) => lineOf(session, entry)), shown.length === entries.length, session.today, titleOf, empty, texts, view)
    },
  })
}

/** @throws UserError bad-option-value */
function readLimit(limit: Options[string]): number {
  if (typeof limit !== 'string') return COMMANDS
  if (!/^[1-9]\d{0,6}$/.test(limit)) throw new UserError('bad-option-value', { option: '--limit', value: limit, expected: '1, 2, 3…' })
  return Number(limit)
}

/** Events of one command more than asked for, so that it is known whether there are older ones. */
function newestEvents(session: Session, commands: number): PastEvent[] {
  const events: PastEvent[] = []
  const seen = new Set<string>()
  for (;;) {
    const before = events.at(-1)?.seq
    const read = history(session.journal(), { limit: EVENTS_AT_ONCE, ...(before === undefined ? {} : { before }) })
    for (const event of read) {
      seen.add(event.command)
      if (seen.size > commands + 1) return events
      events.push(event)
    }
    if (read.length < EVENTS_AT_ONCE) return events
  }
}

function lineOf(session: Session, entry: CommandEntry): HistoryLine {
  const { at, zone, command } = entry
  const instant = new Date(at)
  const offset = session.host.offsetAt(instant, zone)
  const local = new Date(instant.getTime() + offset * 60_000)
  const first = eventsOf(session.journal(), command)[0]?.seq ?? entry.first
  return {
    entry: { ...entry, first },
    recorded: { day: dayOf(instant, offset, session.config.dayStart), clock: clock(local.getUTCHours() * 60 + local.getUTCMinutes()) },
    took: entry.events.flatMap((event) => (event.what === 'undo' ? factsTaken(session, event, new Set()) : [])),
  }
}

/** The facts that an undo took back, or as an undo of an undo brought again. */
function factsTaken(session: Session, undo: JournalEvent, seen: Set<string>): JournalEvent[] {
  const command = String(undo.data['command'])
  if (seen.has(command)) return []
  seen.add(command)
  return eventsOf(session.journal(), command).flatMap((event) => (event.what === 'undo' ? factsTaken(session, event, seen) : [event]))
}

/** The list of a day, asked on a terminal: what became of each row that was open. */
import { entriesOf } from '../domain/agenda/agenda.ts'
import type { Day } from '../domain/calendar/day.ts'
import { factsUntil } from '../domain/facts/facts-until.ts'
import { isUnfinished } from '../domain/facts/progress.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import type { DayAnswer } from '../host.ts'
import type { DayListWords } from '../locales/en/day-list.ts'
import { renderListed } from '../render/text/day-list.ts'
import { joinParts } from '../render/text/report-rows.ts'
import { titleOf } from '../render/text/entry.ts'
import { agendaOf } from './day-view.ts'
import type { Scene } from './doing.ts'
import type { Session } from './session.ts'
import { minutesIn } from './values.ts'

/** A row with what was said of it. */
export interface Ticked {
  readonly entry: AgendaEntry
  readonly answer: DayAnswer
}

/** Lines of the question itself and of what the keys do, on a narrow terminal too. */
const AROUND = 7
const FEWEST_ROWS = 3
/** Columns of the mark before the row that keys are about. */
const POINTER = 2

/** What the user said of all that is open on the day; of an earlier day, what was open then and still is. */
export async function askTicks(session: Session, scene: Scene, day: Day, words: DayListWords): Promise<Ticked[]> {
  const { host, today } = session
  const listed = openOn(session, scene, day)
  const { entries } = listed
  if (entries.length === 0) {
    session.note(session.messages.today.allDone)
    return []
  }
  const view = { ...(await session.view()), columns: Math.max(20, host.columns - POINTER - 1), numbered: day === today }
  const answers = await (await host.ask()).dayList({
    message: words.whatIsDone(day, day === today),
    rows: entries.map((entry) => ({ title: titleOf(entry, view) })),
    line: (row, states) => renderListed(listed, states, words, view)[row] ?? '',
    pageSize: Math.max(FEWEST_ROWS, host.rows - AROUND),
    texts: { ...words.list, keys: joinParts(words.list.keys, host.columns - 1).join('\n') },
    minutesIn,
  })
  return entries.map((entry, i) => ({ entry, answer: answers[i] ?? { kind: 'open' } }))
}

function openOn(session: Session, { active, progress }: Scene, day: Day): Parameters<typeof renderListed>[0] {
  const facts = day < session.today ? factsUntil(active.facts, day) : active.facts
  const agenda = agendaOf(session, { ...active, facts }, day)
  const isStillOpen = ({ item, type }: AgendaEntry): boolean => item.type === 'habit' || type === 'review' || isUnfinished(progress.get(item.ref))
  return { entries: entriesOf(agenda).filter((entry) => isUnfinished(entry) && isStillOpen(entry)), blocks: agenda.blocks }
}

/** A reminder as plain lines: short, for a notification or a chat, with the command that answers it. Knows no channel. */
import { entriesOf } from '../../domain/agenda/agenda.ts'
import type { DayAgenda } from '../../domain/agenda/agenda.ts'
import { addDays, quarterOf, yearOf } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { isUnfinished } from '../../domain/facts/progress.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Coming } from '../../domain/remind/coming.ts'
import type { Reminder } from '../../domain/remind/reminder.ts'
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import { clock, clockSpan } from '../../locales/clock.ts'
import { nameIn } from './entry.ts'
import { eveningLines, shortTitle, TITLE_WIDTH } from './remind-evening.ts'
import type { RemindView } from './remind-evening.ts'
import { renderBrief } from './report-brief.ts'
import { runningTitle, sinceWhen } from './running.ts'
import { truncate, wrap } from './width.ts'

const MOST = { blocks: 4, names: 4, coming: 3, next: 3 }

/** The head, and what follows it. The parts in their order: the day, what comes up, the week, the quarter. */
export function renderReminder(reminder: Reminder, view: RemindView): { readonly title: string; readonly lines: readonly string[] } {
  const { morning, evening, week, quarter } = reminder
  const parts = [
    morning ? morningLines(reminder, morning, view) : evening ? eveningLines(reminder, evening, view) : [],
    extraLines(reminder, view),
    week ? weekLines(week, view) : [],
    quarter ? quarterLines(quarter, reminder.day, view) : [],
  ]
  const hasHead = (parts[0]?.length ?? 0) > 0 || (parts[1]?.length === 0)
  const [title = '', ...lines] = [...(hasHead ? [] : [view.texts.day(reminder.day)]), ...parts.flat()]
  return { title, lines }
}

/** For a terminal: what is too long goes on below, further in. */
export function fitReminder(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => wrap(line, columns - 2).map((part, i) => (i === 0 ? part : `  ${part}`)))
}

function morningLines({ day }: Reminder, { agenda, open, openMinutes }: NonNullable<Reminder['morning']>, view: RemindView): string[] {
  const { messages: { today }, texts } = view
  const isOpen = (entry: AgendaEntry): boolean => open.includes(entry)
  const named = (entries: readonly AgendaEntry[]): string => {
    const names = entries.filter(isOpen).map((entry) => shortTitle(entry, view))
    return names.slice(0, MOST.names).join(' · ') + (names.length > MOST.names ? texts.others(names.length - MOST.names) : '')
  }
  const blocks = agenda.blocks.filter((block) => block.entries.some(isOpen))
  const line = (head: string | undefined, entries: readonly AgendaEntry[]): string[] => (entries.some(isOpen) ? [`${head === undefined ? '' : `${head} `}${named(entries)}`] : [])
  const rest = blocks.slice(MOST.blocks).flatMap(({ entries }) => entries.filter(isOpen)).length
  return [
    texts.morning(day, open.length, openMinutes),
    ...blocks.slice(0, MOST.blocks).flatMap(({ entries, from, to }) => line(from === undefined || to === undefined ? undefined : clockSpan({ from, to }), entries)),
    ...(rest > 0 ? [texts.more(rest)] : []),
    ...line(blocks.length === 0 ? undefined : `${today.unplaced}:`, agenda.unplaced),
    ...(agenda.reviews.entries.some(isOpen) ? [texts.reviews(agenda.reviews.due)] : []),
    ...owedLine(agenda, view, line(`${today.catchUp}:`, agenda.catchUp.entries)),
  ]
}

/** What is owed, behind the work that makes up for it. */
function owedLine({ catchUp: { owedMinutes, entries } }: DayAgenda, { messages: { today } }: RemindView, lines: string[]): string[] {
  if (owedMinutes === 0 || !entries.some(isUnfinished)) return lines
  return lines.map((line) => `${line}${today.shortOwed(owedMinutes)}`)
}

function extraLines({ coming, day, running, starting }: Reminder, view: RemindView): string[] {
  const { messages, texts } = view
  const { format, timing } = messages
  return [
    ...(running ? [timing.stillRuns(truncate(runningTitle(running, messages), TITLE_WIDTH), sinceWhen(running, day, messages))] : []),
    ...coming.slice(0, MOST.coming).map((each) => comingLine(each, day, view)),
    ...(coming.length > MOST.coming ? [texts.moreComing(coming.length - MOST.coming)] : []),
    ...starting.map((plan) => texts.starts(textIn(plan.title, format.language))),
  ]
}

function comingLine({ at, day, item }: Coming, today: Day, { messages: { format }, texts }: RemindView): string {
  const title = truncate(nameIn(item, format.language), TITLE_WIDTH)
  const isTomorrow = day === addDays(today, 1)
  if (at === undefined) return texts.due(day === today ? texts.today : isTomorrow ? texts.tomorrow : format.dayLong(day), title)
  return texts.appointment(isTomorrow ? texts.Tomorrow : format.dayLong(day), clock(at), title)
}

/** The line to share for the week past; of the next how much, and what comes first. */
function weekLines({ next, past }: NonNullable<Reminder['week']>, view: RemindView): string[] {
  const { texts } = view
  const entries = next.days.flatMap(({ agenda }) => entriesOf(agenda))
  const names = [...new Set(entries.filter(({ habit }) => habit === undefined).map((entry) => shortTitle(entry, view)))]
  const count = new Set(entries.map(({ item }) => item.ref)).size
  const first = names.length === 0 ? [...new Set(entries.map((entry) => shortTitle(entry, view)))] : names
  const span = { from: next.from, to: next.to }
  return [
    texts.week,
    ...(past ? renderBrief(past, view) : []),
    count === 0 ? texts.nothingNext(span) : texts.next(span, next.totals.plannedMinutes, count, first.slice(0, MOST.next).join(' · ')),
  ]
}

function quarterLines(report: NonNullable<Reminder['quarter']>, today: Day, view: RemindView): string[] {
  const { period } = report
  const name = `${yearOf(period.from)}-Q${quarterOf(period.from)}`
  return [view.texts.quarter(view.words.label(period, undefined), period.to === today), ...renderBrief(report, view), view.texts.report(name)]
}

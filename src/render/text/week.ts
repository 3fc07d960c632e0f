/** The screen of a week: a head line for each day, under it what was done or is planned, in short. */
import { entriesOf } from '../../domain/agenda/agenda.ts'
import type { DayAgenda } from '../../domain/agenda/agenda.ts'
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Shortage } from '../../domain/ahead/shortage.ts'
import type { Week, WeekDay, WeekShortage } from '../../domain/agenda/week.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { isDeclared } from '../../domain/facts/time-off.ts'
import type { WeekTexts } from '../../locales/en/week.ts'
import { isOnlyWorkedOn, minutesOf, nameIn } from './entry.ts'
import { clock } from '../../locales/clock.ts'
import type { View } from './entry.ts'
import { dateLine } from './header.ts'
import { safe } from './safe.ts'
import { shortageLine } from './shortage.ts'
import { truncate, widthOf, wrap } from './width.ts'

const MOST_LINES = 3
const LONGEST_TITLE = 36

interface WeekOf {
  readonly plans: readonly Plan[]
  readonly preview: boolean
  readonly shortages: readonly WeekShortage[]
}

/** At most four lines a day, two for each plan that falls short, and four more. */
export function renderWeek(week: Week, { plans, preview, shortages }: WeekOf, texts: WeekTexts, view: View): string[] {
  const { messages, paint, columns } = view
  const titles = plans.map((plan) => textIn(plan.title, messages.format.language)).join(' · ')
  const { plannedMinutes, spentMinutes, done } = week.totals
  return [
    paint.strong(truncate([texts.title(week), titles].filter((part) => part !== '').join(' · '), columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    ...week.days.flatMap((day) => renderDay(day, preview && day.when === 'past' ? [] : headParts(day, plans, texts, view), view)),
    '',
    truncate(messages.today.totals(plannedMinutes, spentMinutes, done), columns),
    ...shortages.flatMap(({ plan, shortage }) => renderShortage(plan, shortage, texts, view)),
  ]
}

function renderShortage({ id }: Plan, shortage: Shortage, texts: WeekTexts, { messages, paint, columns }: View): string[] {
  return [
    ...wrap(`${shortageLine(shortage, texts.shortage, messages)}.`, columns).map(paint.warn),
    paint.faint(truncate(texts.waysOut(id), columns)),
  ]
}

/** @param parts what the head says beside the date; nothing of the past in a preview */
function renderDay(day: WeekDay, parts: readonly string[], view: View): string[] {
  const { messages, paint, columns } = view
  const mark = day.when === 'today' ? '▶' : ' '
  const head = truncate(`${mark} ${[dateLine(day.agenda, messages), ...parts].join(' · ')}`, columns)
  const painted = day.when === 'today' ? paint.now(head) : day.when === 'past' ? head : paint.strong(head)
  const lines = flow(shownEntries(day).map((entry) => briefOf(entry, view)), columns)
  return [painted, ...lines.map((line) => (day.when === 'past' ? paint.faint(line) : line))]
}

function headParts(day: WeekDay, plans: readonly Plan[], texts: WeekTexts, { messages }: View): string[] {
  const { agenda, when, plannedMinutes, spentMinutes, done } = day
  const entries = entriesOf(agenda)
  const first = plans.map((plan) => plan.start).sort()[0]
  const isBefore = first !== undefined && day.day < first
  const kind = isBefore ? texts.beforeStart(messages.format.day(first)) : kindOf(agenda, texts)
  const missed = entries.filter((entry) => entry.status === 'open' && entry.minutes > 0).length
  const parts = when === 'ahead' ? [plannedMinutes > 0 ? texts.planned(plannedMinutes) : ''] : [spentMinutes + plannedMinutes > 0 ? texts.spentOf(spentMinutes, plannedMinutes) : '', done > 0 ? texts.done(done) : '']
  const empty = entries.length > 0 || kind !== '' ? '' : when === 'past' ? texts.nothingDone : texts.nothing
  const hours = agenda.offParts.map(({ at, why }) => texts.off([messages.format.hours(at), ...(why ? [safe(why)] : [])].join(', ')))
  return [kind, ...hours, ...parts, when === 'past' && missed > 0 ? texts.missed(missed) : '', empty].filter((part) => part !== '')
}

/** Why nothing is asked of the day, where that is so. */
function kindOf({ off, rest }: DayAgenda, texts: WeekTexts): string {
  if (off) return isDeclared(off) ? texts.off(off.why && safe(off.why)) : texts.holidayOff
  return rest ? texts.rest : ''
}

/** Of a past day what was done; else what has minutes, then what costs none. Of days to come, no habit that only stands in the list. */
function shownEntries({ agenda, when, day }: WeekDay): AgendaEntry[] {
  const entries = entriesOf(agenda).filter((entry) => entry.status !== 'skipped')
  if (when === 'past') return entries.filter((entry) => entry.status === 'done')
  const open = entries.filter((entry) => when === 'today' || entry.minutes > 0 || isFree(entry, day))
  return [...open.filter((entry) => entry.minutes > 0), ...open.filter((entry) => entry.minutes === 0)]
}

function isFree({ item, due }: AgendaEntry, day: Day): boolean {
  return item.type === 'habit' ? item.effortMinutes === 0 : due === day
}

/** A slot is called by what it picked. A step stands without its task's title: lines are short here. */
function briefOf(entry: AgendaEntry, view: View): string {
  const name = nameIn((isOnlyWorkedOn(entry) ? entry : (entry.picked ?? entry)).item, view.messages.format.language)
  const title = truncate(entry.at === undefined ? name : `${clock(entry.at)} ${name}`, LONGEST_TITLE)
  if (entry.status === 'done') return `✓ ${title}`
  const minutes = minutesOf(entry, view)
  return minutes === '' ? title : `${title} (${minutes})`
}

/** The parts on at most three lines; what does not fit is counted. */
function flow(parts: readonly string[], columns: number): string[] {
  const lines: string[] = []
  for (const [i, part] of parts.entries()) {
    const last = lines.at(-1)
    const isLastLine = lines.length === MOST_LINES
    const room = columns - (isLastLine && i < parts.length - 1 ? 7 : 0)
    if (last !== undefined && widthOf(last) + 3 + widthOf(part) <= room) lines[lines.length - 1] = `${last} · ${part}`
    else if (isLastLine) return [...lines.slice(0, -1), `${last ?? ''} · +${parts.length - i}`]
    else lines.push(truncate(`    ${part}`, columns))
  }
  return lines
}

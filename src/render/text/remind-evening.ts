/** The evening's part of a reminder: the streaks that end, what keeps each, and the rest, each with its command. */
import type { Day } from '../../domain/calendar/day.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Evening, Rescue } from '../../domain/remind/evening.ts'
import type { Reminder } from '../../domain/remind/reminder.ts'
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import type { RemindTexts } from '../../locales/en/remind.ts'
import { nameIn, titleOf } from './entry.ts'
import type { ReportView } from './report-rows.ts'
import { truncate } from './width.ts'

export interface RemindView extends ReportView {
  readonly texts: RemindTexts
  /** Minutes after midnight at which a Day begins. */
  readonly dayStart: number
}

export const TITLE_WIDTH = 60
const MOST = { ending: 3, open: 4 }
/** A day that ends so early may be over when its reminder is answered: then the command names the day. */
const EARLY_START = 180

export function eveningLines({ day, twins }: Reminder, { ending, open, openCount, openMinutes, study }: Evening, view: RemindView): string[] {
  const { texts } = view
  const more = Math.max(0, open.length - MOST.open) + Math.max(0, ending.length - MOST.ending)
  return [
    openCount === 0 ? texts.nothingYet : texts.evening(openCount, openMinutes),
    ...ending.slice(0, MOST.ending).map((rescue) => endingLine(rescue, day, twins, view)),
    ...studyLines(study, ending.length > 0, day, twins, view),
    ...open.slice(0, MOST.open).map((entry) => texts.entry(shortTitle(entry, view), entry.minutes, commandFor({ entry }, day, twins, view))),
    ...(more > 0 ? [texts.more(more)] : []),
  ]
}

function endingLine(rescue: Rescue, day: Day, twins: ReadonlySet<string>, view: RemindView): string {
  const { entry: { habit, item } } = rescue
  const { messages: { format }, texts } = view
  const streak = format.periods(habit?.streak ?? 0, habit?.unit ?? 'day')
  return texts.ends(truncate(nameIn(item, format.language), TITLE_WIDTH), streak, leastOf(rescue, view), commandFor(rescue, day, twins, view))
}

function studyLines(study: Evening['study'], hasEnding: boolean, day: Day, twins: ReadonlySet<string>, view: RemindView): string[] {
  const { texts, messages: { format } } = view
  if (study === undefined) return []
  if (hasEnding) return [texts.studyToo(study.days)]
  const { by } = study
  if (by === undefined) return [texts.study(study.days)]
  const least = leastOf(by, view) ?? (by.entry.minutes === 0 ? '' : format.minutes(by.entry.minutes))
  return [texts.study(study.days), texts.shortest(shortTitle(by.entry, view), least, commandFor(by, day, twins, view))]
}

/** The least that counts, where the habit has a minimum. */
function leastOf({ entry, minimum }: Rescue, { messages: { format }, texts }: RemindView): string | undefined {
  if (minimum === undefined) return undefined
  if ('minutes' in minimum) return format.minutes(minimum.minutes)
  return texts.amount(minimum.amount, textIn(entry.item.habit?.unit ?? {}, format.language))
}

/** How to answer: by name, because row numbers belong to the list last shown; of a day that is soon over, with the day. */
function commandFor({ entry, minimum }: Rescue, day: Day, twins: ReadonlySet<string>, { dayStart }: RemindView): string {
  if (entry.type === 'review') return 'roadmap review'
  const least = minimum === undefined ? partOf(entry) : 'minutes' in minimum ? ` --minutes ${minimum.minutes}` : ` --amount ${minimum.amount}`
  return `roadmap done ${callable(entry.item, twins)}${least}${dayStart < EARLY_START ? ` --on ${day}` : ''}`
}

/** Of what takes longer than its share of today: `done` alone would close all of it. */
function partOf({ item, minutes, spentMinutes }: AgendaEntry): string {
  const isLong = item.habit === undefined && minutes > 0 && item.effortMinutes - spentMinutes > minutes
  return isLong ? ` --unfinished --minutes ${minutes}` : ''
}

function callable({ id, ref }: PlannedItem, twins: ReadonlySet<string>): string {
  return twins.has(id) ? ref : id
}

export function shortTitle(entry: AgendaEntry, view: RemindView): string {
  return truncate(titleOf(entry, view), TITLE_WIDTH)
}

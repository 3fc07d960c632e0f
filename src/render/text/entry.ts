/** One row of a day: number, tick, title, minutes and what there is to know. Knows no block. */
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import { callName } from '../../domain/plan/call-name.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import { clock } from '../../locales/clock.ts'
import type { Messages } from '../../locales/messages.ts'
import type { Paint } from './paint.ts'
import { padEnd, padStart, truncate, widthOf } from './width.ts'

export interface View {
  readonly messages: Messages
  readonly paint: Paint
  readonly columns: number
  /** False where row numbers would name nothing: on another day than today. */
  readonly numbered?: boolean
}

const MARKS = { open: ' ', doing: ' ', done: '✓', skipped: '–' }

/** A slot is called by what it picked, unless it was done without finishing that; an appointment has its time before it. */
export function titleOf(entry: AgendaEntry, view: View): string {
  if (entry.picked && !isOnlyWorkedOn(entry)) return titleOf(entry.picked, view)
  const { language } = view.messages.format
  const title = nameIn(entry.item, language)
  const whole = entry.parentTitle === undefined ? title : `${textIn(entry.parentTitle, language)} › ${title}`
  return entry.at === undefined ? whole : `${clock(entry.at)} ${whole}`
}

/** True of a slot whose turn is over and which left what it picked open: the tick is the slot's alone. */
export function isOnlyWorkedOn({ status, picked }: AgendaEntry): boolean {
  return status === 'done' && picked !== undefined && picked.status !== 'done'
}

/** The title, behind the number by which the item is known. */
export function nameIn(item: PlannedItem, language: Language): string {
  const title = textIn(item.title, language)
  const name = callName(item)
  return name === undefined || title.startsWith(name) ? title : `${name} · ${title}`
}

/** Minutes of the row: those planned today, nothing for work that costs nothing. */
export function minutesOf(entry: AgendaEntry, { messages }: View): string {
  return entry.minutes === 0 ? '' : messages.format.minutes(entry.minutes)
}

/** What there is to know of an entry, most telling first. */
export function noteOf(entry: AgendaEntry, view: View): string {
  const { messages } = view
  const { today } = messages
  if (entry.status === 'skipped') return today.skipped
  if (entry.habit) {
    const own = habitNote(entry.habit, messages)
    const other = entry.picked && isOnlyWorkedOn(entry) ? titleOf(entry.picked, view) : textIn(entry.item.title, messages.format.language)
    const parts = entry.picked ? [other, ...pickedNotes(entry, entry.picked, messages), own] : [own]
    return parts.filter((part) => part !== '').join(' · ')
  }
  const { item, due, daysLate, doneBefore } = entry
  if (entry.type === 'review') return [...(due === undefined ? [] : [today.comesBack(daysLate)]), ...(item.level ? [today.level[item.level]] : [])].join(' · ')
  const notes: string[] = doneBefore === undefined ? [] : [today.doneBefore(doneBefore)]
  if (daysLate > 0) notes.push(today.late(daysLate))
  else if (due !== undefined && entry.status !== 'done') notes.push(today.due(due))
  if (item.effortMinutes > entry.minutes && entry.status !== 'done') {
    notes.push(today.spentOf(entry.spentMinutes, item.effortMinutes, item.effortGuessed))
  }
  if (item.level) notes.push(today.level[item.level])
  return notes.join(' · ')
}

/** Of what a slot picked: that it was done before, and how far it is where one turn does not finish it. */
function pickedNotes(slot: AgendaEntry, { item, doneBefore, spentMinutes, status }: AgendaEntry, { today }: Messages): string[] {
  const isLong = status !== 'done' && item.kind !== 'problem' && item.effortMinutes > slot.minutes
  return [
    ...(doneBefore === undefined ? [] : [today.doneBefore(doneBefore)]),
    ...(isLong ? [today.spentOf(spentMinutes, item.effortMinutes, item.effortGuessed)] : []),
  ]
}

function habitNote(habit: NonNullable<AgendaEntry['habit']>, { today }: Messages): string {
  const streak = habit.streak > 0 ? today.streak(habit.streak, habit.unit) : ''
  if (habit.unit === 'day' && habit.required <= 1) return streak
  return today.required(habit.repetitions, habit.required, habit.unit)
}

/** Rows with their columns aligned to one another, each within the width. */
export function renderRows(entries: readonly AgendaEntry[], view: View, indent = ''): string[] {
  const { paint, columns } = view
  const cells = entries.map((entry) => ({ entry, title: titleOf(entry, view), minutes: minutesOf(entry, view), note: noteOf(entry, view) }))
  const minutesWidth = Math.max(0, ...cells.map((cell) => widthOf(cell.minutes)))
  const noteWidth = Math.min(Math.max(0, ...cells.map((cell) => widthOf(cell.note))), Math.floor(columns * 0.4))
  const lead = indent.length + 7
  const room = columns - lead - minutesWidth - noteWidth - 5
  const titleWidth = Math.max(12, Math.min(room, Math.max(28, ...cells.map((cell) => widthOf(cell.title)))))
  return cells.map(({ entry, title, minutes, note }) => {
    const mark = MARKS[entry.status]
    const name = padEnd(truncate(title, titleWidth), titleWidth)
    const line = `${indent}${padStart(view.numbered === false ? '' : String(entry.n), 4)} ${mark} ${name}  ${padEnd(minutes, minutesWidth)}   ${truncate(note, noteWidth)}`.trimEnd()
    return paintRow(line, entry, paint)
  })
}

function paintRow(line: string, entry: AgendaEntry, paint: Paint): string {
  if (entry.status === 'done') return paint.good(line)
  if (entry.status === 'skipped') return paint.faint(line)
  if (entry.habit?.endsTonight || (entry.daysLate > 0 && entry.type !== 'review')) return paint.warn(line)
  return line
}

/** The entry in a few words, for a line that holds several: `3 NetworkPolicy (1h)`. */
export function inlineEntry(entry: AgendaEntry, view: View): string {
  const { doneBefore } = entry.picked ?? entry
  const minutes = [minutesOf(entry, view), ...(doneBefore === undefined ? [] : [view.messages.today.doneBefore(doneBefore)])].filter((part) => part !== '').join(', ')
  const mark = entry.status === 'done' ? '✓ ' : entry.status === 'skipped' ? '– ' : ''
  return `${view.numbered === false ? '' : `${entry.n} `}${mark}${truncate(titleOf(entry, view), 40)}${minutes === '' || entry.status === 'done' ? '' : ` (${minutes})`}`
}

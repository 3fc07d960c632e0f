/** What comes back: as a list, and as the card that is graded. Knows no memory. */
import type { Day } from '../../domain/calendar/day.ts'
import type { Completion } from '../../domain/facts/facts.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Repetition } from '../../domain/review/repetitions.ts'
import type { AgendaEntry } from '../../domain/schedule/entry.ts'
import type { ReviewTexts } from '../../locales/en/review.ts'
import { nameIn, renderRows } from './entry.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { truncate } from './width.ts'

export interface ReviewList {
  readonly entries: readonly AgendaEntry[]
  readonly due: number
  readonly next?: Day
  readonly still?: 'off' | 'paused'
}

/** Without a terminal to ask on: what to review, and how it is graded. */
export function renderReviews({ entries, due, next, still }: ReviewList, today: Day, texts: ReviewTexts, view: View): string[] {
  const { paint, columns, messages: { format } } = view
  const [first] = entries
  if (first === undefined) {
    const none = still === undefined ? texts.none : texts[still]
    return [due > 0 ? texts.noTime(due) : next === undefined ? none : texts.nothingDue(format.dayNear(next, today))]
  }
  const listed = entries.filter((entry) => entry.due !== undefined).length
  const more = due - listed
  return [
    ...(listed === 0 ? [] : [paint.strong(texts.title(listed, due))]),
    ...renderRows(entries, view),
    '',
    ...(more > 0 ? [paint.faint(truncate(texts.more(more), columns))] : []),
    ...hang(texts.howTo(first.n), columns, '', 0),
  ]
}

export interface ShownCard {
  readonly at: number
  readonly of: number
  readonly repetitions: readonly Repetition[]
  readonly completions: readonly Completion[]
}

const MOST_TIMES = 4

/** The card: what it is, where to find it, how it went before, and what was noted then. */
export function renderCard(item: PlannedItem, { at, of, repetitions, completions }: ShownCard, texts: ReviewTexts, { messages, paint, columns }: View): string[] {
  const { format, record, today } = messages
  const head = [`${at}/${of}`, nameIn(item, format.language), ...(item.level ? [today.level[item.level]] : [])].join(' · ')
  const times = repetitions.slice(-MOST_TIMES).map(({ day, grade }) => `${format.day(day)} ${record.grade[grade]}`)
  const words = completions.flatMap(({ note, url }) => [...(note ? [safe(note)] : []), ...(url ? [safe(url)] : [])])
  const lines = [...(item.link === undefined ? [] : [item.link]), ...(times.length > 0 ? [texts.times(times)] : []), ...(item.note ? [textIn(item.note, format.language)] : []), ...words]
  return [paint.now(truncate(head, columns)), ...lines.flatMap((line) => hang(line, columns, '  ', 2))]
}

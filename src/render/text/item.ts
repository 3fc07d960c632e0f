/** An item as a row of a list: its mark, its title and what there is to know of it. Knows no order. */
import { daysBetween } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { ItemState } from '../../domain/show/item-state.ts'
import { isOverdue } from '../../domain/show/listing.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ListTexts } from '../../locales/en/list.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'

const MARKS = { open: ' ', doing: '·', done: '✓', dropped: '✗', neutral: ' ' }

/** What carries the status without colour. */
export function markOf(state: ItemState): string {
  return MARKS[state.status]
}

export function titleOfItem({ item, parent }: ItemState, { messages }: View): string {
  const { language } = messages.format
  const title = nameIn(item, language)
  return parent === undefined ? title : `${textIn(parent.title, language)} › ${title}`
}

/** Empty for what costs nothing. */
export function effortOf({ item }: ItemState, texts: ListTexts, { messages }: View): string {
  if (item.effortMinutes === 0) return ''
  const minutes = messages.format.minutes(item.effortMinutes)
  return item.effortGuessed ? texts.guessed(minutes) : minutes
}

/** What there is to know, most telling first. */
export function noteOfItem(state: ItemState, day: Day, texts: ListTexts): string {
  const { item, steps } = state
  const done = steps.filter((step) => step.status === 'done').length
  return [
    standingOfItem(state, day, texts),
    ...(state.doneBefore === undefined ? [] : [texts.doneBefore(state.doneBefore)]),
    ...(done > 0 && state.status !== 'done' ? [texts.steps(done, steps.length)] : []),
    ...(item.level ? [item.level] : []),
    ...(item.type === 'deliverable' ? [texts.type.deliverable] : []),
  ].filter((part) => part !== '').join(' · ')
}

function standingOfItem(state: ItemState, day: Day, texts: ListTexts): string {
  const { status, doneOn, window, item } = state
  if (status === 'dropped') return texts.dropped
  if (item.type === 'habit') return habitStanding(state, day, texts)
  if (status === 'done') return doneOn === undefined ? texts.doneNow : texts.done(doneOn)
  if (status === 'neutral') return texts.neutral
  if (window === undefined) return texts.later
  if (isOverdue(state, day)) return texts.late(daysBetween(window.to, day))
  return window.from > day ? texts.from(window.from) : texts.due(window.to)
}

function habitStanding({ item, habit, window }: ItemState, day: Day, texts: ListTexts): string {
  const often = item.habit ? texts.rule.often(item.habit.every) : ''
  if (window === undefined) return `${often} · ${texts.later}`
  if (window.to < day) return `${often} · ${texts.ended(window.to)}`
  if (window.from > day) return `${often} · ${texts.from(window.from)}`
  return habit && habit.streak > 0 ? `${often} · ${texts.streak(habit.streak, habit.unit)}` : often
}

/** The line in the colour of its status. */
export function paintItem(line: string, state: ItemState, day: Day, { paint }: View): string {
  if (state.status === 'done') return paint.good(line)
  if (state.status === 'dropped' || state.status === 'neutral') return state.item.type === 'habit' && state.status === 'neutral' ? line : paint.faint(line)
  return isOverdue(state, day) || state.habit?.endsTonight ? paint.warn(line) : line
}

/** The screen of one item: what it is, where it stands, what happened to it and why it stands there. */
import { daysBetween } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { ItemState } from '../../domain/show/item-state.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { ShownItem } from '../../domain/show/shown.ts'
import { sayWhy } from '../../domain/show/reason.ts'
import type { HistoryTexts } from '../../locales/en/history.ts'
import type { ShowTexts } from '../../locales/en/show.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'
import { saidWith } from './event.ts'
import { renderFields } from './fields.ts'
import type { Field } from './fields.ts'
import { effortOf, markOf, noteOfItem, titleOfItem } from './item.ts'
import { phasePath } from './phase-path.ts'
import { ruleLine } from './rule-line.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { scoreLines } from './shown-scores.ts'
import { truncate } from './width.ts'

export type ShowSentences = ShowTexts & { readonly history: HistoryTexts }

const MOST_EVENTS = 5
const MOST_RESOURCES = 4

export function renderShow(shown: ShownItem, day: Day, preview: boolean, texts: ShowSentences, view: View): string[] {
  const { paint, columns, messages } = view
  const { state } = shown
  const path = [textIn(state.plan.title, messages.format.language), phasePath(state.plan, state.item.phases, view)].filter((part) => part !== '')
  return [
    ...hang(titleOfItem(state, view), columns, '', 2).map(paint.strong),
    paint.faint(truncate(path.join(' › '), columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...renderFields(fieldsOf(shown, day, texts, view), texts.labels, columns),
  ]
}

function fieldsOf(shown: ShownItem, day: Day, texts: ShowSentences, view: View): Field<keyof ShowTexts['labels']>[] {
  const { state, record, why, resources } = shown
  const { item } = state
  const { language } = view.messages.format
  const text = (value: typeof item.note): string[] => (value ? [textIn(value, language)] : [])
  return [
    ['when', [whenOf(state, day, texts, view)]],
    ['rule', item.habit ? [ruleLine(item, day, texts.list.rule)] : []],
    ['streak', record && record.longest > 0 ? [streakOf(record, state, texts, view)] : []],
    ['effort', item.habit ? [] : effortLine(state, texts, view)],
    ['track', trackLine(state, view)],
    ['type', [typeLine(state, texts)]],
    ['needs', shown.needs.map((need) => `${markOf(need).trim() || '·'} ${titleOfItem(need, view)} · ${noteOfItem(need, day, texts.list)}`)],
    ['steps', state.steps.map((step) => stepLine(step, texts, view))],
    ['checklist', item.checklist.map((each) => `- ${textIn(each, language)}`)],
    ['picked', shown.picked ? [nameIn(shown.picked, language)] : []],
    ['review', shown.recall ? [texts.recall(view.messages.format.dayNear(shown.recall.due, day), view.messages.format.days(Math.max(1, Math.round(shown.recall.stability))), shown.recall.lapses)] : []],
    ['link', item.link === undefined ? [] : [item.link]],
    ['note', text(item.note)],
    ['key', item.key === undefined ? [] : [item.key]],
    ['lists', shown.lists.length === 0 ? [] : [shown.lists.map(({ title }) => textIn(title, language)).join(' · ')]],
    ['resources', resourceLines(resources, language)],
    ['scores', scoreLines(shown.scores, item.ref, view.messages)],
    ['history', historyLines(shown, texts, view)],
    ['why', why.map((each) => sayWhy(each, texts.why))],
  ]
}

function whenOf({ status, doneOn, window, item, habit }: ItemState, day: Day, texts: ShowTexts, { messages: { format } }: View): string {
  const span = window === undefined ? [] : [format.span(window)]
  if (status === 'dropped') return [...span, texts.dropped].join(' · ')
  if (item.type !== 'habit' && status === 'neutral') return [...span, texts.neutral].join(' · ')
  if (item.type !== 'habit' && status === 'done') return [...span, ...(doneOn ? [texts.done(doneOn)] : [])].join(' · ')
  if (window === undefined) return texts.later
  if (window.from > day) return [...span, texts.ahead(daysBetween(day, window.from))].join(' · ')
  if (item.type === 'habit') return [...span, window.to < day ? texts.ended : texts.today[habit?.status ?? 'open']].join(' · ')
  return [...span, window.to < day ? texts.late(daysBetween(window.to, day)) : texts.left(daysBetween(day, window.to))].join(' · ')
}

function streakOf({ current, longest, unit, strength }: NonNullable<ShownItem['record']>, { habit }: ItemState, texts: ShowTexts, { messages: { format } }: View): string {
  const parts = [texts.streak(format.periods(current, unit), format.periods(longest, unit)), texts.strength(strength)]
  return [...parts, ...(habit?.endsTonight ? [texts.endsTonight] : [])].join(' · ')
}

function effortLine({ item, spentMinutes }: ItemState, texts: ShowTexts, { messages: { format } }: View): string[] {
  const minutes = format.minutes(item.effortMinutes)
  const effort = item.effortMinutes === 0 ? [] : [item.effortGuessed ? texts.guessed(minutes) : minutes]
  const all = [...effort, ...(spentMinutes > 0 ? [texts.spent(spentMinutes)] : [])]
  return all.length === 0 ? [] : [all.join(' · ')]
}

function trackLine({ item, plan }: ItemState, { messages: { format } }: View): string[] {
  const track = plan.tracks.find(({ id }) => id === item.track)
  return track ? [textIn(track.title, format.language)] : []
}

function typeLine({ item }: ItemState, texts: ShowTexts): string {
  const parts = [texts.list.type[item.type], item.kind && texts.kind[item.kind], item.level, texts.priority[item.priority]]
  return [...parts, ...item.tags.map((tag) => `#${tag}`)].filter((part) => part !== undefined).join(' · ')
}

function stepLine(step: ItemState, texts: ShowTexts, view: View): string {
  const { format } = view.messages
  const note = step.status === 'done' ? (step.doneOn ? texts.list.done(step.doneOn) : '') : effortOf(step, texts.list, view)
  return [`${step.status === 'done' ? '✓' : '·'} ${textIn(step.item.title, format.language)}`, note].filter((part) => part !== '').join(' · ')
}

function resourceLines(resources: ShownItem['resources'], language: Language): string[] {
  const lines = resources.map(({ title, by, link }) => [textIn(title, language), ...(by ? [by] : []), ...(link ? [link] : [])].join(' · '))
  return lines.length <= MOST_RESOURCES + 1 ? lines : [...lines.slice(0, MOST_RESOURCES), `+${lines.length - MOST_RESOURCES}`]
}

/** The last completions and what else was done to it, with notes and links. */
function historyLines({ state, events }: ShownItem, texts: ShowSentences, { messages }: View): string[] {
  const { format, record } = messages
  return events.slice(0, MOST_EVENTS).map((event) => {
    // A step of it, or the slot whose turn it had.
    const other = event.item === state.item.id ? undefined : state.plan.items.find(({ id, plan }) => id === event.item && plan === event.plan)
    const verb = [record.command[event.what] ?? safe(event.what), ...(other ? [textIn(other.title, format.language)] : [])].join(': ')
    return [format.day(event.day), verb, ...saidWith(event, texts.history, messages), ...(event.undone ? [texts.undone] : [])].join(' · ')
  })
}

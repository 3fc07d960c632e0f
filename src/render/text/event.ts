/** What one command did, in words: how, to what, and what was said with it. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import type { ClockSpan } from '../../domain/calendar/duration.ts'
import type { DoneData, Grade, JournalEvent } from '../../domain/facts/event.ts'
import { refOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { HistoryTexts } from '../../locales/en/history.ts'
import type { Messages } from '../../locales/messages.ts'
import { nameIn } from './entry.ts'
import { safe } from './safe.ts'
import { scoreParts } from './score.ts'

/** The title of what an event is about; its ref where the roadmap has it no more. */
export type TitleOf = (event: JournalEvent) => string

/** Titles of items, targets and plans by ref, and of skills; a step behind its task. */
export function eventTitles(plans: readonly Plan[], language: Messages['format']['language']): TitleOf {
  const titles = new Map<string, string>()
  for (const plan of plans) {
    titles.set(plan.id, textIn(plan.title, language))
    for (const target of plan.targets) titles.set(target.ref, textIn(target.title, language))
    for (const skill of plan.skills) titles.set(skillName(plan.id, skill.id), textIn(skill.title, language))
    for (const item of plan.items) {
      const parent = item.parent === undefined ? '' : `${titles.get(item.parent) ?? ''} › `
      titles.set(item.ref, parent + nameIn(item, language))
    }
  }
  return (event) => {
    const { plan, item } = event
    const ref = plan === undefined ? '' : item === undefined ? plan : refOf(plan, item)
    const skill = skillOf(event)
    if (plan !== undefined && skill !== undefined) return titles.get(skillName(plan, skill)) ?? safe(refOf(plan, skill))
    return titles.get(ref) ?? safe(ref)
  }
}

/** The id of the skill that was said, which is no item's. */
export function skillOf({ what, data }: JournalEvent): string | undefined {
  return what === 'skill' ? String(data['skill']) : undefined
}

/** No ref is like it: a skill and an item may have one id. */
function skillName(plan: string, skill: string): string {
  return `${plan} ${skill}`
}

/**
 * `done: Anki, LC 49 and 3 more · skipped: Exercise`; of a single fact, what was said with it too.
 * @param took what the command took back, where it is an undo
 */
export function sayEvents(events: readonly JournalEvent[], took: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const [only] = events.length === 1 ? events : []
  const said = only === undefined ? [] : saidWith(only, texts, messages).slice(movedTo(only) === undefined ? 0 : 1)
  return [deedsOf(events, took, titleOf, texts, messages), ...said].join(' · ')
}

/** The note of a changed roadmap is left out where more was done. */
function deedsOf(events: readonly JournalEvent[], took: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const real = events.filter(({ what }) => what !== 'plan.revision')
  const told = real.length > 0 ? real : events
  const kinds = new Map<string, JournalEvent[]>()
  for (const event of told) {
    const kind = `${event.what} ${movedTo(event) ?? ''}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), event])
  }
  return [...kinds.values()].map((same) => deedOf(same, took, titleOf, texts, messages)).join(' · ')
}

/** Of a skip that moves, where to: `moved to Friday, 6 March: Retry`. */
function deedOf(same: readonly JournalEvent[], took: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const [first] = same
  if (first === undefined) return ''
  const to = movedTo(first)
  const verb = to === undefined ? (messages.record.command[first.what] ?? safe(first.what)) : texts.moved(to)
  const objects = first.what === 'undo' ? (took.length === 0 ? '' : deedsOf(took, [], titleOf, texts, messages)) : objectsOf(same, titleOf, texts, messages)
  return objects === '' ? verb : `${verb}: ${objects}`
}

function movedTo({ what, data }: JournalEvent): Day | undefined {
  return what === 'skip' && typeof data['to'] === 'string' ? (data['to'] as Day) : undefined
}

const MOST_TITLES = 2

/** `caching → redis-caching` */
export function joinOf({ data }: JournalEvent): string {
  return safe(`${String(data['from'])} → ${String(data['to'])}`)
}

function objectsOf(events: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const [first] = events
  if (first?.what === 'off') return spanOf(first, texts, messages)
  if (first?.what === 'plan.relink') return texts.titles(events.slice(0, MOST_TITLES).map(joinOf), Math.max(0, events.length - MOST_TITLES))
  if (first?.what === 'plan.start') return texts.plan(titleOf(first), String(first.data['start']) as Day)
  const titles = events.map(titleOf).filter((title) => title !== '')
  return titles.length === 0 ? '' : texts.titles(titles.slice(0, MOST_TITLES), Math.max(0, titles.length - MOST_TITLES))
}

function spanOf({ data }: JournalEvent, texts: HistoryTexts, { format }: Messages): string {
  const { at, ...days } = data as unknown as DaySpan & { readonly at?: ClockSpan }
  return at === undefined ? texts.span(days) : `${texts.span(days)} ${format.hours(at)}`
}

/** Minutes, amounts, days and words that came with a single fact. */
export function saidWith(event: JournalEvent, texts: HistoryTexts, { format, record }: Messages): string[] {
  const { what, data } = event
  const text = (name: string): string[] => (typeof data[name] === 'string' ? [safe(data[name])] : [])
  const number = (name: string, sign = ''): string[] => (typeof data[name] === 'number' ? [`${sign}${format.number(data[name])}`] : [])
  switch (what) {
    case 'done': {
      const { minutes, assumed, before, score } = data as DoneData
      return [...(before ? [texts.before] : minutes ? [record.minutes(minutes, assumed === true)] : []), ...number('amount', '× '), ...scoreParts(score, format), ...text('note'), ...text('url')]
    }
    case 'work':
    case 'review':
      return [...(what === 'review' ? [record.grade[data['grade'] as Grade]] : []), ...(typeof data['minutes'] === 'number' && data['minutes'] > 0 ? [record.minutes(data['minutes'], data['assumed'] === true)] : []), ...text('note'), ...text('url')]
    case 'start':
      return typeof data['forMinutes'] === 'number' ? [record.minutes(data['forMinutes'], false)] : []
    case 'skip': {
      const to = movedTo(event)
      return [...(to === undefined ? [] : [texts.moved(to)]), ...text('because')]
    }
    case 'drop':
      return text('because')
    case 'target':
      return [...number('add', Number(data['add']) > 0 ? '+' : ''), ...number('value'), ...text('note')]
    case 'skill':
      return [...number('value'), ...text('note')]
    case 'off':
      return text('why')
    default:
      return []
  }
}

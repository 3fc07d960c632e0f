/** What one command did, in words: how, to what, and what was said with it. */
import type { Day, DaySpan } from '../../domain/day.ts'
import type { DoneData, JournalEvent } from '../../domain/event.ts'
import { refOf } from '../../domain/plan.ts'
import type { Plan } from '../../domain/plan.ts'
import { textIn } from '../../domain/roadmap.ts'
import type { HistoryTexts } from '../../locales/en/history.ts'
import type { Messages } from '../../locales/messages.ts'
import { safe } from './safe.ts'

/** The title of what an event is about; its ref where the roadmap has it no more. */
export type TitleOf = (event: JournalEvent) => string

/** Titles of items, targets and plans by ref; a step behind its task. */
export function eventTitles(plans: readonly Plan[], language: Messages['format']['language']): TitleOf {
  const titles = new Map<string, string>()
  for (const plan of plans) {
    titles.set(plan.id, textIn(plan.title, language))
    for (const target of plan.targets) titles.set(target.ref, textIn(target.title, language))
    for (const item of plan.items) {
      const parent = item.parent === undefined ? '' : `${titles.get(item.parent) ?? ''} › `
      titles.set(item.ref, parent + textIn(item.title, language))
    }
  }
  return ({ plan, item }) => {
    const ref = plan === undefined ? '' : item === undefined ? plan : refOf(plan, item)
    return titles.get(ref) ?? safe(ref)
  }
}

/**
 * `done: Anki, LC 49 and 3 more · skipped: Exercise`; of a single fact, what was said with it too.
 * @param took what the command took back, where it is an undo
 */
export function sayEvents(events: readonly JournalEvent[], took: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const said = events.length === 1 ? events.flatMap((event) => saidWith(event, texts, messages)) : []
  return [deedsOf(events, took, titleOf, texts, messages), ...said].join(' · ')
}

/** The note of a changed roadmap is left out where more was done. */
function deedsOf(events: readonly JournalEvent[], took: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts, messages: Messages): string {
  const real = events.filter(({ what }) => what !== 'plan.revision')
  const told = real.length > 0 ? real : events
  const deeds = [...new Set(told.map(({ what }) => what))].map((what) => {
    const verb = messages.record.command[what] ?? safe(what)
    const same = told.filter((event) => event.what === what)
    const objects = what === 'undo' ? (took.length === 0 ? '' : deedsOf(took, [], titleOf, texts, messages)) : objectsOf(same, titleOf, texts)
    return objects === '' ? verb : `${verb}: ${objects}`
  })
  return deeds.join(' · ')
}

const MOST_TITLES = 2

function objectsOf(events: readonly JournalEvent[], titleOf: TitleOf, texts: HistoryTexts): string {
  const [first] = events
  if (first?.what === 'off') return texts.span(first.data as unknown as DaySpan)
  if (first?.what === 'plan.start') return texts.plan(titleOf(first), String(first.data['start']) as Day)
  const titles = events.map(titleOf).filter((title) => title !== '')
  return titles.length === 0 ? '' : texts.titles(titles.slice(0, MOST_TITLES), Math.max(0, titles.length - MOST_TITLES))
}

/** Minutes, amounts, days and words that came with a single fact. */
export function saidWith({ what, data }: JournalEvent, texts: HistoryTexts, { format, record }: Messages): string[] {
  const text = (name: string): string[] => (typeof data[name] === 'string' ? [safe(data[name])] : [])
  const number = (name: string, sign = ''): string[] => (typeof data[name] === 'number' ? [`${sign}${format.number(data[name])}`] : [])
  switch (what) {
    case 'done': {
      const { minutes, assumed, before } = data as DoneData
      return [...(before ? [texts.before] : minutes ? [record.minutes(minutes, assumed === true)] : []), ...number('amount', '× '), ...text('note'), ...text('url')]
    }
    case 'skip':
      return [...(typeof data['to'] === 'string' ? [texts.moved(data['to'] as Day)] : []), ...text('because')]
    case 'drop':
      return text('because')
    case 'target':
      return [...number('add', Number(data['add']) > 0 ? '+' : ''), ...number('value'), ...text('note')]
    case 'off':
      return text('why')
    default:
      return []
  }
}

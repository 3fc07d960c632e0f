/** The screen of a phase or a plan: what it is for, its days, what is in it and how much of that is done. */
import { daysBetween } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Text } from '../../domain/plan/roadmap.ts'
import type { ItemState } from '../../domain/show/item-state.ts'
import { countDone, daysOfPhase } from '../../domain/show/shown-phase.ts'
import type { ShownPhase } from '../../domain/show/shown-phase.ts'
import type { ShowTexts } from '../../locales/en/show.ts'
import type { View } from './entry.ts'
import { renderFields } from './fields.ts'
import type { Field } from './fields.ts'
import { markOf, noteOfItem, titleOfItem } from './item.ts'
import { targetBrief } from './target.ts'
import { phasePath } from './phase-path.ts'
import { hang } from './sentence.ts'
import { shortageLine } from './shortage.ts'
import { truncate } from './width.ts'

const MOST_RESOURCES = 6
const MOST_TASKS = 15

export function renderPhase(shown: ShownPhase, day: Day, preview: boolean, texts: ShowTexts, view: View): string[] {
  const { paint, columns, messages } = view
  const { plan, phase } = shown
  const path = phase ? [textIn(plan.title, messages.format.language), phasePath(plan, phase.phases, view)].filter((part) => part !== '').join(' › ') : plan.id
  return [
    ...hang(textIn((phase ?? plan).title, messages.format.language), columns, '', 2).map(paint.strong),
    paint.faint(truncate(path, columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...renderFields(fieldsOf(shown, day, texts, view), texts.labels, columns),
  ]
}

function fieldsOf(shown: ShownPhase, day: Day, texts: ShowTexts, view: View): Field<keyof ShowTexts['labels']>[] {
  const { plan, phase, items, phases, targets, resources } = shown
  const { format, record } = view.messages
  const text = (value: Text | undefined): string[] => (value ? [textIn(value, format.language)] : [])
  const titles = (all: readonly { readonly title: Text }[]): string[] => all.map(({ title }) => textIn(title, format.language))
  const hours = phase ? [] : [record.hoursPerWeek(plan.minutesPerWeek, plan.mostMinutesPerWeek, plan.minutesGuessed)]
  return [
    ['about', phase ? [] : text(plan.about)],
    ['goal', text(phase?.goal)],
    ['when', [[whenOf(shown, day, texts, view), ...hours].join(' · ')]],
    ['short', shown.shortages.map((each) => shortageLine(each, texts.shortage, view.messages))],
    ['share', phase ? shareLine(shown, view) : []],
    ['choose', phase?.choose === undefined ? [] : [texts.choose(phase.choose, shown.choices)]],
    ['phases', phases.map(({ title, window }) => [textIn(title, format.language), window ? format.span(window) : texts.later].join(' · '))],
    ['tasks', tasksLines(shown, day, texts, view)],
    ['habits', joined(titles(items.flatMap(({ item }) => (item.type === 'habit' ? [item] : []))))],
    ['targets', joined(targets.map((each) => targetBrief(each, view.messages)))],
    ['deliverables', items.filter(({ item }) => item.type === 'deliverable').map((state) => deliverableLine(state, day, texts, view))],
    ['skills', shown.skills.map(({ title, now, goal, need }) => texts.skill(textIn(title, format.language), now, goal, need))],
    ['resources', joined(titles(resources).slice(0, MOST_RESOURCES).concat(resources.length > MOST_RESOURCES ? [`+${resources.length - MOST_RESOURCES}`] : []))],
  ]
}

function whenOf(shown: ShownPhase, day: Day, texts: ShowTexts, { messages: { format } }: View): string {
  const { window } = shown
  if (window === undefined) return texts.later
  const place = { ahead: texts.ahead(daysBetween(day, window.from)), open: texts.left(daysBetween(day, window.to)), over: texts.ended }[daysOfPhase(shown, day) ?? 'over']
  return `${window.from.slice(0, 4) === window.to.slice(0, 4) ? format.span(window) : `${format.dayYear(window.from)} – ${format.dayYear(window.to)}`} · ${place}`
}

function shareLine({ plan, phase }: ShownPhase, { messages: { format } }: View): string[] {
  return joined(Object.entries(phase?.share ?? {}).map(([id, share]) => `${textIn(plan.tracks.find((track) => track.id === id)?.title ?? {}, format.language) || id} ${format.percent(share)}`))
}

/** How much of all tasks is done, those of its phases too; then the tasks directly in it. */
function tasksLines({ plan, phase, items, tasks }: ShownPhase, day: Day, texts: ShowTexts, view: View): string[] {
  const { done, of } = countDone(items, 'task')
  const [own, unchosen] = [countDone(tasks, 'task').of, tasks.filter(({ status }) => status === 'neutral').length]
  const count = [texts.doneOf(done, of), ...(own > 0 && own < of ? [texts.inPhases(of - own)] : []), ...(unchosen > 0 ? [texts.unchosen(unchosen)] : [])]
  const shown = tasks.length <= MOST_TASKS + 1 ? tasks : tasks.slice(0, MOST_TASKS)
  const more = tasks.length - shown.length
  return [
    ...(of === 0 ? [] : [count.join(' · ')]),
    ...shown.map((state) => `${markOf(state).trim() || '·'} ${titleOfItem(state, view)} · ${noteOfItem(state, day, texts.list)}`),
    ...(more === 0 ? [] : [`+${more}: roadmap list ${phase ? `--phase ${phase.id}` : `--plan ${plan.id}`}`]),
  ]
}

function deliverableLine(state: ItemState, day: Day, texts: ShowTexts, { messages: { format } }: View): string {
  return `${markOf(state).trim() || '·'} ${textIn(state.item.title, format.language)} · ${noteOfItem(state, day, texts.list).split(' · ')[0] ?? ''}`
}

function joined(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

/** Tasks, habits, deliverables and targets as nodes to be written. Knows no phases but what they hand down. */
import { textIn } from '../../src/domain/plan/roadmap.ts'
import type { Item, Selector, Target, Task } from '../../src/domain/plan/roadmap.ts'
import { slug } from '../../src/language/fold.ts'
import { clockPhrase, minutesPhrase, numberPhrase, periodPhrase, reachPhrase, recurrencePhrase } from './phrase-text.ts'
import { bare, cased, idNode, listNode, mapNode, minutes, number, oneOrMany, text, textNode, textOf, titledNode, word } from './write-nodes.ts'
import type { Entries, Scribe } from './write-nodes.ts'
import type { Node } from './yaml-text.ts'

/** What the phases above give to what they hold. */
export interface HandedDown {
  readonly track?: string
  readonly kind?: string
  readonly priority?: string
  readonly tags: readonly string[]
}

export function taskNode(scribe: Scribe, task: Task, above: HandedDown): Node {
  const steps = task.steps.map((step) => titledNode(scribe, mapNode(scribe, [
    ['id', step.id === `${task.id}.${slug(textIn(step.title, scribe.language))}` && !scribe.dice.once(3) ? undefined : word(step.id.slice(task.id.length + 1))],
    ['title', textNode(scribe, step.title)],
    ['effort', minutes(scribe, step.effortMinutes)],
    ['key', step.key === undefined ? undefined : word(step.key)],
    ['link', text(step.link)],
  ])))
  return titledNode(scribe, itemNode(scribe, task, above, [
    ['at', task.at === undefined ? undefined : clockPhrase(task.at, scribe.dice)],
    ['review', task.review === undefined ? undefined : bare(String(task.review))],
    ['checklist', task.checklist && { kind: 'list', items: task.checklist.map((one) => textNode(scribe, one)) }],
    ['steps', listNode(steps)],
  ]))
}

export function habitNode(scribe: Scribe, habit: Extract<Item, { type: 'habit' }>, above: HandedDown): Node {
  const { dice } = scribe
  const minimum = habit.minimum === undefined ? undefined : habit.amount === undefined ? minutesPhrase(habit.minimum, dice) : numberPhrase(habit.minimum, dice)
  return itemNode(scribe, habit, above, [
    ['every', recurrencePhrase(habit.every, dice)],
    ['at', habit.at === undefined ? undefined : clockPhrase(habit.at, dice)],
    ['amount', number(scribe, habit.amount)],
    ['unit', habit.unit && textNode(scribe, habit.unit)],
    ['minimum', minimum],
    ['always', habit.always ? bare(dice.pick(['true', 'yes'])) : undefined],
    ['picks', oneOrMany(scribe, habit.picks.map((one) => selectorNode(scribe, one)))],
    ['review', habit.review === undefined ? undefined : bare(String(habit.review))],
    ['checklist', habit.checklist && { kind: 'list', items: habit.checklist.map((one) => textNode(scribe, one)) }],
  ])
}

export function itemNode(scribe: Scribe, item: Item, above: HandedDown, own: Entries): Node {
  const { dice, language } = scribe
  const unless = (value: string | undefined, handed: string | undefined): Node | undefined => (value === handed && !dice.once(4) ? undefined : cased(scribe, value))
  return mapNode(scribe, [
    ['id', item.idGuessed ? undefined : word(item.id)],
    ['title', textNode(scribe, item.title)],
    ['key', item.key === undefined ? undefined : word(item.key)],
    ['when', item.when && periodPhrase(item.when, language, dice)],
    ['track', item.track === above.track && !dice.once(4) ? undefined : text(item.track)],
    ['kind', unless(item.kind, above.kind)],
    ['level', cased(scribe, item.level)],
    ['priority', unless(item.priority, above.priority ?? 'should')],
    ['tags', oneOrMany(scribe, item.tags.slice(dice.once(4) ? 0 : above.tags.length).map(textOf))],
    ['link', text(item.link)],
    ['note', item.note && textNode(scribe, item.note)],
    ['effort', minutes(scribe, item.effortMinutes)],
    ['needs', oneOrMany(scribe, item.needs.map(word))],
    ...own,
  ])
}

export function targetNode(scribe: Scribe, target: Target, above: HandedDown): Node {
  const isCount = target.measure === 'count'
  const counts = target.counts.map((one) => (one.id !== undefined && Object.keys(one).length === 1 && !scribe.dice.once(3) ? word(one.id) : selectorNode(scribe, one)))
  return mapNode(scribe, [
    ['id', idNode(scribe, target)],
    ['title', textNode(scribe, target.title)],
    ['when', target.when && periodPhrase(target.when, scribe.language, scribe.dice)],
    ['unit', target.unit && textNode(scribe, target.unit)],
    ['track', target.track === above.track ? undefined : text(target.track)],
    ['reach', isCount ? reachPhrase(target.goal, target.goalHigh ?? target.goal, scribe.dice) : undefined],
    ['value', isCount ? undefined : number(scribe, target.goal)],
    ['was', number(scribe, target.was)],
    ['counts', oneOrMany(scribe, counts)],
  ])
}

function selectorNode(scribe: Scribe, selector: Selector): Node {
  return mapNode(scribe, Object.entries(selector).map(([key, value]: [string, string]) => [key, key === 'id' || key === 'track' || key === 'list' ? word(value) : textOf(value)]))
}

/**
 * Writes a model as a roadmap file in one of its very many forms: the inverse of parsing. What may be left out is left out
 * at times, and what a phase hands down is written on the phase. Knows no YAML style; that is yaml-text.ts.
 */
import type { Item, Language, Phase, Roadmap, Target, Text } from '../../src/domain/plan/roadmap.ts'
import { slug } from '../../src/language/fold.ts'
import { diceOf } from './dice.ts'
import { dayPhrase, percentPhrase, periodPhrase, weeklyPhrase } from './phrase-text.ts'
import { habitNode, itemNode, targetNode, taskNode } from './write-items.ts'
import type { HandedDown } from './write-items.ts'
import { bare, cased, idNode, listNode, mapNode, number, oneOrMany, quoted, text, textNode, textOf, word } from './write-nodes.ts'
import type { Entries, MapNode, Scribe } from './write-nodes.ts'
import { timetableNode } from './write-timetable.ts'
import { yamlOf } from './yaml-text.ts'
import type { Node } from './yaml-text.ts'

/** The file, whose name is to be the id. @param seed chooses the form; 0 is the plainest */
export function writeRoadmap(model: Roadmap, seed: number): string {
  const dice = diceOf(seed)
  const root = headerNode({ language: model.language, dice }, model)
  return yamlOf(dice.once(2) ? withoutLanguage(root, model.language) : root, dice)
}

const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu

/** Without saying the language where the title is enough to tell it, or nothing speaks for Vietnamese. */
function withoutLanguage(root: MapNode, language: Language): Node {
  const title = root.entries.find(([key]) => key === 'title')?.[1]
  const isVietnamese = title?.kind === 'word' && VIETNAMESE.test(title.text)
  const isTold = language === 'vi' ? isVietnamese : !VIETNAMESE.test(JSON.stringify(root).normalize('NFC'))
  return isTold ? { ...root, entries: root.entries.filter(([key]) => key !== 'language') } : root
}

function headerNode(scribe: Scribe, model: Roadmap): MapNode {
  const { dice, language } = scribe
  const { about, again, end, hours, id, length, mottos, root, start, timetable, title, tracks } = model
  const titled = { kind: 'map', entries: tracks.map((track) => [track.id, quoted(textNode(scribe, track.title))]) } as const satisfies Node
  return mapNode(scribe, [
    ['roadmap', slug(id) === id && dice.once(2) ? undefined : word(id)],
    ['title', textNode(scribe, title)],
    ['about', about && textNode(scribe, about)],
    ['language', cased(scribe, language)],
    ['start', start && dayPhrase(start, language, dice)],
    ['length', length && periodPhrase(length, language, dice)],
    ['end', end && dayPhrase(end, language, dice)],
    ['hours', hours && weeklyPhrase(hours, dice)],
    ['again', again || dice.once(5) ? bare(dice.pick(again ? ['true', 'yes', 'True', 'YES'] : ['false', 'no', 'NO'])) : undefined],
    ['mottos', listNode(mottos.map((motto) => textNode(scribe, motto)))],
    ['tracks', tracks.length > 0 ? titled : undefined],
    ['timetable', timetable && timetableNode(scribe, timetable)],
    ['lists', listNode(model.lists.map((one) => shelfNode(scribe, one, [['keys', oneOrMany(scribe, one.keys.map(word))]])))],
    ['skills', listNode(model.skills.map((one) => shelfNode(scribe, one, [['now', number(scribe, one.now)], ['goal', number(scribe, one.goal)], ['need', text(one.need)]])))],
    ['resources', listNode(model.resources.map((one) => shelfNode(scribe, one, [
      ['kind', one.kind === undefined ? undefined : quoted(textOf(one.kind))], ['by', text(one.by)], ['rating', number(scribe, one.rating)], ['link', text(one.link)], ['note', one.note && textNode(scribe, one.note)],
    ])))],
  ], sectionEntries(scribe, root, { tags: [] }))
}

/** Lists that may be empty, in the author's order. */
function sectionEntries(scribe: Scribe, phase: Phase, above: HandedDown): Entries {
  const sections = [
    { key: 'phases', order: firstOrder(phase.phases), items: phase.phases.map((one) => phaseNode(scribe, one, above)) },
    { key: 'tasks', order: firstOrder(phase.tasks), items: phase.tasks.map((one) => taskNode(scribe, one, above)) },
    { key: 'habits', order: firstOrder(phase.habits), items: phase.habits.map((one) => habitNode(scribe, one, above)) },
    { key: 'targets', order: firstOrder(phase.targets), items: phase.targets.map((one) => targetNode(scribe, one, above)) },
    { key: 'deliverables', order: firstOrder(phase.deliverables), items: phase.deliverables.map((one) => itemNode(scribe, one, above, [])) },
  ]
  const sorted = scribe.dice.shuffled(sections).sort((a, b) => a.order - b.order)
  return sorted.map(({ items, key }) => [key, items.length > 0 || scribe.dice.once(20) ? { kind: 'list', items } : undefined])
}

/** Of the first thing inside; without any, last. */
function firstOrder(entries: readonly (Phase | Item | Target)[]): number {
  const orders = entries.map((entry) => ('order' in entry ? entry.order : Math.min(...[entry.phases, entry.tasks, entry.habits, entry.targets, entry.deliverables].map(firstOrder))))
  return Math.min(Number.MAX_SAFE_INTEGER, ...orders)
}

function phaseNode(scribe: Scribe, phase: Phase, above: HandedDown): Node {
  const { dice, language } = scribe
  const own = handedDown(scribe, phase, above)
  const shares = Object.entries(phase.share)
  const share = { kind: 'map', entries: shares.map(([track, part]) => [track, percentPhrase(part, dice)]) } as const satisfies Node
  return mapNode(scribe, [
    ['id', idNode(scribe, phase)],
    ['title', textNode(scribe, phase.title)],
    ['when', phase.when && periodPhrase(phase.when, language, dice)],
    ['goal', phase.goal && quoted(textNode(scribe, phase.goal))],
    ['share', shares.length > 0 ? share : undefined],
    ['choose', number(scribe, phase.choose)],
    ['use', oneOrMany(scribe, phase.use.map(word))],
    ['resources', oneOrMany(scribe, phase.resources.map(word))],
    ['track', own.track === above.track ? undefined : text(own.track)],
    ['kind', own.kind === above.kind ? undefined : cased(scribe, own.kind)],
    ['priority', own.priority === above.priority ? undefined : cased(scribe, own.priority)],
    ['tags', oneOrMany(scribe, own.tags.slice(above.tags.length).map(textOf))],
  ], sectionEntries(scribe, phase, own))
}

/** What all that a phase holds has in common may be written on the phase. */
function handedDown({ dice }: Scribe, phase: Phase, above: HandedDown): HandedDown {
  const items = itemsOf(phase)
  const [first] = items
  if (first === undefined || dice.once(2)) return above
  const tracks = [...items, ...targetsOf(phase)].map(({ track }) => track)
  const track = tracks.includes(undefined) ? above.track : tracks[0]
  const kind = items.every((item) => item.kind !== undefined) ? first.kind : above.kind
  const common = first.tags.filter((tag, i) => items.every((item) => item.tags[i] === tag) || i < above.tags.length)
  const tags = common.every((tag, i) => first.tags[i] === tag) ? common : above.tags
  return { ...(track ? { track } : {}), ...(kind ? { kind } : {}), priority: first.priority, tags }
}

function itemsOf(phase: Phase): Item[] {
  return [...phase.tasks, ...phase.habits, ...phase.deliverables, ...phase.phases.flatMap(itemsOf)]
}

function targetsOf(phase: Phase): Target[] {
  return [...phase.targets, ...phase.phases.flatMap(targetsOf)]
}

function shelfNode(scribe: Scribe, one: { readonly id: string; readonly title: Text }, own: Entries): Node {
  return mapNode(scribe, [['id', idNode(scribe, one)], ['title', textNode(scribe, one.title)], ...own])
}

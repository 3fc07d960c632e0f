/** The entries of a roadmap file as nodes to be written: texts, words, numbers, lists and maps, in one of their forms each. */
import { textIn } from '../../src/domain/plan/roadmap.ts'
import type { Language, Text } from '../../src/domain/plan/roadmap.ts'
import { slug } from '../../src/language/fold.ts'
import type { Dice } from './dice.ts'
import { minutesPhrase, numberPhrase } from './phrase-text.ts'
import type { Node } from './yaml-text.ts'

export type MapNode = Extract<Node, { kind: 'map' }>
export type Entries = readonly (readonly [key: string, value: Node | undefined])[]

/** Who writes: in which language plain strings are, and by which choices. */
export interface Scribe {
  readonly language: Language
  readonly dice: Dice
}

/** The keys in any order, those absent left out or left empty; `last` keeps its order among them. */
export function mapNode({ dice }: Scribe, entries: Entries, last: Entries = []): MapNode {
  const rest = [...last]
  const places = dice.shuffled([...entries, ...last.map(() => undefined)])
  const filled: Entries = places.map((entry) => entry ?? rest.shift() ?? ['', undefined])
  return { kind: 'map', entries: filled.flatMap(([key, value]) => (value ? [[key, value] as const] : dice.once(60) ? [[key, { kind: 'nothing' }] as const] : [])) }
}

/** What holds nothing but a title may be written as that title. */
export function titledNode({ dice }: Scribe, node: Node): Node {
  const [first, ...more] = node.kind === 'map' ? node.entries : []
  return first?.[0] === 'title' && first[1].kind === 'word' && more.length === 0 && !dice.once(3) ? first[1] : node
}

/** An id that the title makes need not be written. */
export function idNode({ dice, language }: Scribe, { id, title }: { readonly id: string; readonly title: Text }): Node | undefined {
  return slug(textIn(title, language)) === id && !dice.once(3) ? undefined : word(id)
}

/** A text of the file's language may stand alone. */
export function textNode({ dice, language }: Scribe, written: Text): Node {
  const texts: readonly (readonly [string, string])[] = Object.entries(written)
  const own = written[language]
  if (own !== undefined && texts.length === 1 && !dice.once(4)) return textOf(own)
  return { kind: 'map', entries: dice.shuffled(texts).map(([key, value]) => [key, textOf(value)]) }
}

/** Where a number stays as it is written. */
export function textOf(value: string): Node {
  return { kind: 'word', text: value }
}

export function text(value: string | undefined): Node | undefined {
  return value === undefined ? undefined : textOf(value)
}

/** Ids, and phrases: numbers of YAML stay as they are written. */
export function word(value: string): Node {
  return { kind: 'word', text: value }
}

/** One of a few words, in any case. */
export function cased({ dice }: Scribe, value: string | undefined): Node | undefined {
  return value === undefined ? undefined : word(dice.pick([value, value, value.toUpperCase(), `${value.slice(0, 1).toUpperCase()}${value.slice(1)}`]))
}

/** Where a number would lose its zeros. */
export function quoted(node: Node): Node {
  return node.kind === 'word' ? { ...node, kind: 'text' } : node
}

export function bare(value: string): Node {
  return { kind: 'bare', text: value }
}

export function number({ dice }: Scribe, value: number | undefined): Node | undefined {
  return value === undefined ? undefined : numberPhrase(value, dice)
}

export function minutes({ dice }: Scribe, value: number | undefined): Node | undefined {
  return value === undefined ? undefined : minutesPhrase(value, dice)
}

export function listNode(items: readonly Node[]): Node | undefined {
  return items.length === 0 ? undefined : { kind: 'list', items }
}

/** One alone needs no list. */
export function oneOrMany({ dice }: Scribe, items: readonly Node[]): Node | undefined {
  const [first, ...more] = items
  return first && more.length === 0 && dice.once(2) ? first : listNode(items)
}

/**
 * Pairs what is gone from a roadmap with what is new in it, by likeness of title, key and place. A guess, and shown as one:
 * nothing is joined by it. Bounded: each is compared with few others, however many there are.
 */
import type { Diffed, Renamed } from './plan-diff.ts'
import type { Text } from '../plan/roadmap.ts'

/** How titles are compared; `T` is a title taken apart. */
export interface Comparing<T = unknown> {
  readonly takeApart: (text: Text | string) => T
  readonly wordsOf: (taken: T) => readonly string[]
  /** From 0 to 1. */
  readonly likeness: (a: T, b: T) => number
}

/** Less than this is not worth asking about. */
const LEAST = 0.5
/** Of each rare word, key or place so many that share it are looked at, and those compared that share the rarest. */
const MOST_SHARING = 12
const MOST_NAMES = 6
const MOST_COMPARED = 5

interface Known {
  readonly item: Diffed
  readonly title: unknown
  readonly id: unknown
  readonly words: readonly string[]
  readonly place: Place
}

/** Ids of what stands before and after, of what both texts have, in the same task or phase. */
interface Place {
  readonly within: string
  readonly before: string
  readonly after: string
}

/** Most alike first; each stands in one pair at most. */
export function pairUp(gone: readonly Diffed[], fresh: readonly Diffed[], { before, after }: { readonly before: readonly Diffed[]; readonly after: readonly Diffed[] }, comparing: Comparing): Renamed[] {
  if (gone.length === 0 || fresh.length === 0) return []
  const oldIds = new Set(before.map(({ id }) => id))
  const shared = new Set(after.flatMap(({ id }) => (oldIds.has(id) ? [id] : [])))
  const news = known(fresh, placesIn(after, shared), comparing)
  const find = finder(news)
  const guesses = known(gone, placesIn(before, shared), comparing).flatMap((old) =>
    find(old).flatMap((now): Renamed[] => {
      const likeness = likenessOf(old, now, comparing)
      return likeness < LEAST ? [] : [{ from: old.item, to: now.item, likeness, joined: false, follows: false }]
    }),
  )
  const used = new Set<Diffed>()
  return guesses
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ from, to }) => !used.has(from) && !used.has(to) && (used.add(from), used.add(to), true))
}

/** The title most, then where it stands; one key, or one title, is nearly enough. */
function likenessOf(old: Known, now: Known, { likeness }: Comparing): number {
  if (kindOf(old.item) !== kindOf(now.item)) return 0
  const title = Math.max(likeness(old.title, now.title), 0.8 * likeness(old.id, now.id))
  const isKey = old.item.key !== undefined && old.item.key === now.item.key
  if (title < 0.2 && !isKey) return 0
  const within = old.place.within === now.place.within ? 0.15 : 0
  const beside = [old.place.before === now.place.before, old.place.after === now.place.after].filter(Boolean).length * (within > 0 ? 0.125 : 0)
  const sum = 0.6 * title + within + beside
  const least = isKey ? 0.9 : title === 1 ? 0.85 : 0
  return Math.round(Math.min(1, Math.max(sum, least)) * 100) / 100
}

/** What is ticked once may become a step or a task; a habit stays a habit, a number a number. */
function kindOf({ type }: Diffed): string {
  return type === 'habit' || type === 'target' ? type : 'work'
}

function known(items: readonly Diffed[], places: ReadonlyMap<string, Place>, { takeApart, wordsOf }: Comparing): Known[] {
  return items.map((item) => {
    const title = takeApart(item.title)
    const id = takeApart(item.id)
    return { item, title, id, words: [...wordsOf(title), ...wordsOf(id)], place: places.get(item.id) ?? { within: '', before: '', after: '' } }
  })
}

/** Those that share a key, a place or a word with one that is gone. */
function finder(news: readonly Known[]): (old: Known) => readonly Known[] {
  const index = new Map<string, Known[]>()
  const note = (name: string, each: Known): void => {
    const all = index.get(name)
    if (all) all.push(each)
    else index.set(name, [each])
  }
  for (const each of news) for (const name of namesOf(each)) note(name, each)
  return (old) => {
    const lists = namesOf(old).flatMap((name) => (index.has(name) ? [index.get(name) as Known[]] : []))
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, MOST_NAMES)
    const shared = new Map<Known, number>()
    for (const list of rarest) for (const each of list.slice(0, MOST_SHARING)) shared.set(each, (shared.get(each) ?? 0) + 1 / list.length)
    return [...shared].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED).map(([each]) => each)
  }
}

function namesOf({ item, words, place }: Known): string[] {
  return [...(item.key === undefined ? [] : [`=${item.key}`]), `@${place.within}|${place.before}|${place.after}`, ...words]
}

function placesIn(all: readonly Diffed[], shared: ReadonlySet<string>): ReadonlyMap<string, Place> {
  const groups = new Map<string, Diffed[]>()
  for (const each of all) {
    const within = `${kindOf(each)}:${each.parent ?? each.phases.at(-1) ?? ''}`
    const group = groups.get(within)
    if (group) group.push(each)
    else groups.set(within, [each])
  }
  return new Map([...groups].flatMap(([within, group]) => placesOf(within, group, shared)))
}

function placesOf(within: string, group: readonly Diffed[], shared: ReadonlySet<string>): [string, Place][] {
  const lastShared = (ids: readonly string[]): string[] => {
    let last = ''
    return ids.map((id) => {
      const before = last
      if (shared.has(id)) last = id
      return before
    })
  }
  const ids = group.map(({ id }) => id)
  const before = lastShared(ids)
  const after = lastShared([...ids].reverse()).reverse()
  return ids.map((id, i) => [id, { within, before: before[i] ?? '', after: after[i] ?? '' }])
}

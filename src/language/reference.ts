/** Finds the items that a person means: by row number, id, key, prefix or words. Knows what is there, not what is done. */
import type { Language, Text } from '../domain/plan/roadmap.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { fold, nearestSome } from './fold.ts'

/** As much of an item or target as naming it takes. */
export interface Named {
  readonly ref: string
  readonly id: string
  readonly key?: string
  readonly title: Text
}

export type Found<T extends Named> =
  /** One hit; several items with one key are one, the first of them. */
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'several'; readonly items: readonly T[] }
  | { readonly kind: 'none'; readonly near: readonly T[] }
  /** A bare number without a list of this Day to count in. */
  | { readonly kind: 'no-list' }

/**
 * Tried in this order: a row of the list last shown; a full id; an id or key that is unique; `lc-N` for a number beyond
 * the list; a unique prefix of an id; the whole title, then words of it, without accents or case.
 * @param rows refs by row number, the first is row 1; undefined when no list of this Day was shown
 */
export function findNamed<T extends Named>(text: string, items: readonly T[], rows: readonly string[] | undefined, language: Language): Found<T> {
  const word = text.trim().normalize('NFC')
  if (/^\d+$/.test(word)) return findNumber(Number(word), items, rows)
  if (word === '') return { kind: 'none', near: [] }
  const lower = word.toLowerCase()
  const folded = fold(word)
  const joined = lower.replace(/\s+/g, '-')
  const tests: readonly ((item: T) => boolean)[] = [
    (item) => item.ref === lower,
    (item) => item.id === lower || item.key === lower,
    // `LC 146`, as a screen says it.
    (item) => item.key !== undefined && item.key === joined,
    (item) => item.ref.startsWith(lower) || item.id.startsWith(lower),
    (item) => Object.values(item.title).some((title) => fold(title) === folded),
    wordsTest(lower),
  ]
  for (const test of tests) {
    const hits = items.filter(test)
    if (hits.length > 0) return distinct(hits)
  }
  const names = new Map(items.flatMap((item) => [[item.id, item] as const, [fold(textIn(item.title, language)), item] as const]))
  const near = nearestSome(fold(lower), [...names.keys()], 6).flatMap((name) => names.get(name) ?? [])
  return { kind: 'none', near: [...new Set(near)].slice(0, 3) }
}

function findNumber<T extends Named>(number: number, items: readonly T[], rows: readonly string[] | undefined): Found<T> {
  const row = rows?.[number - 1]
  const own = items.find((item) => item.ref === row)
  if (own) return { kind: 'one', item: own }
  if (rows === undefined) return { kind: 'no-list' }
  const byKey = items.filter((item) => item.key === leetCodeName(String(number)))
  return byKey.length > 0 ? distinct(byKey) : { kind: 'none', near: [] }
}

/** The key of a problem by its number on LeetCode; what is no number stays. */
export function leetCodeName(word: string): string {
  return /^\d+$/.test(word) ? `lc-${word}` : word
}

/** Every word of the text begins a word of the title, in either language. */
export function wordsTest(text: string): (item: Named) => boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return (item) => {
    if (words.length === 0) return false
    return Object.values(item.title).some((title) => {
      const plain = fold(title)
      // Most titles end here, before the costly search for where words begin.
      if (!words.every((word) => plain.includes(word))) return false
      const spaced = ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ')}`
      return words.every((word) => spaced.includes(` ${word}`))
    })
  }
}

function distinct<T extends Named>(hits: readonly T[]): Found<T> {
  const [first] = hits
  if (first === undefined) return { kind: 'none', near: [] }
  const isSame = (item: T): boolean => item.ref === first.ref || (item.key !== undefined && item.key === first.key)
  return hits.every(isSame) ? { kind: 'one', item: first } : { kind: 'several', items: hits }
}

/** A grammar as a table: each row a form of words and what it means; the first row that fits wins. Knows no words. */
import { fold } from './fold.ts'
import type { Parsed } from '../problems.ts'
import type { Words } from './words.ts'

/** The parts of a phrase by the names its form gives them; an optional part may be absent. */
export type Parts = Readonly<Record<string, string | undefined>>

/**
 * One way of saying something. A form is a regular expression over folded text, written with its accents, in which
 * `<n>` stands for the piece named `n` and `<from:n>` also keeps what it matched as the part `from`. A form fits whole
 * phrases only; `read` answers undefined when the words fit and their values do not.
 */
export interface Row<T, C> {
  readonly form: string
  readonly read: (parts: Parts, context: C) => T | undefined
}

/** Longer phrases are read as no phrase at all. */
const LONGEST = 200

/** The text as forms see it: folded, with one kind of dash and of minute mark; empty when it is too long to be a phrase. */
export function phraseOf(text: string): string {
  if (text.length > LONGEST) return ''
  return fold(text).replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u2018\u2019\u2032`´]/g, "'")
}

/** What a message shows of a value that could not be read. */
export function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** A reader of phrases (see phraseOf) by a table; undefined when no row reads it. Compiled when first asked. */
export function grammar<T, C>(
  pieces: Readonly<Record<string, string>>,
  rows: readonly Row<T, C>[],
): (phrase: string, context: C) => T | undefined {
  let patterns: RegExp[] | undefined
  return (phrase, context) => {
    patterns ??= rows.map((row) => compile(row.form, pieces))
    for (const [index, row] of rows.entries()) {
      const found = patterns[index]?.exec(phrase)
      const value = found && row.read(found.groups ?? {}, context)
      if (value !== undefined && value !== null) return value
    }
    return undefined
  }
}

function compile(form: string, pieces: Readonly<Record<string, string>>): RegExp {
  const source = fold(form).replace(/<(?:(\w+):)?(\w+)>/g, (_, name: string | undefined, piece: string) => {
    return name === undefined ? `(?:${pieces[piece]})` : `(?<${name}>${pieces[piece]})`
  })
  return new RegExp(`^(?:${source})$`)
}

/** The piece that any of these words fits; longer words first. */
export function anyOf(...tables: readonly Words<unknown>[]): string {
  const words = tables.flat().flatMap(([, ...some]) => some.map((word) => fold(word)))
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|')
}

/** Each table's words, folded, made when first asked: thousands of phrases may follow. */
const lookups = new WeakMap<Words<unknown>, ReadonlyMap<string, unknown>>()

/** What a word stands for, or undefined. */
export function valueOf<T>(word: string | undefined, ...tables: readonly Words<T>[]): T | undefined {
  if (word === undefined) return undefined
  for (const table of tables) {
    const value = lookupOf(table).get(word)
    if (value !== undefined) return value
  }
  return undefined
}

function lookupOf<T>(table: Words<T>): ReadonlyMap<string, T> {
  const known = lookups.get(table) as ReadonlyMap<string, T> | undefined
  if (known) return known
  const lookup = new Map(table.flatMap(([value, ...words]) => words.map((word) => [fold(word), value] as const)))
  lookups.set(table, lookup)
  return lookup
}

/** The answer of a parser that understood. */
export function ok<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** The single values of a file as zod schemas that answer in our own codes. Knows the phrases, not who uses them. */
import * as z from 'zod/mini'
import { nearest, slug } from '../language/fold.ts'
import { shown } from '../language/grammar.ts'
import type { Expected, Found, Parsed, ProblemDetail } from '../problems.ts'

/** A value that may be left out, or left empty. */
export const optional = <S extends z.ZodMiniType>(schema: S) => z.nullish(schema)

/** What zod keeps in `params` of a custom issue of ours. */
export interface IssueParams {
  readonly detail: ProblemDetail
}

/** How a value may be written, where it is more than zod can tell. */
export type Form =
  | 'word' | 'id' | 'flag' | 'percent' | 'period' | 'recurrence' | 'weekdays' | 'day' | 'plan-length' | 'minutes' | 'hours' | 'clock' | 'clock-span' | 'reach'
  | 'titled' | 'one-or-many' | 'text' | 'counted' | 'by-id' | 'by-word'
  | { readonly choice: readonly string[] }
  | { readonly low: number; readonly high: number; readonly whole: boolean }

/** The names of maps and the forms of values, for what describes the schemas to others; reading needs none of it. */
export const marks = z.registry<{ id?: string; form?: Form }>()

/** The schema, known to be written so. */
export function marked<S extends z.ZodMiniType>(schema: S, form: Form): S {
  marks.add(schema, { form })
  return schema
}

/** A schema of one value, read by our own reader. */
export function leaf<T>(read: (value: unknown) => Parsed<T>, form: Form = 'word') {
  const schema = z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const result = read(value)
      if (result.ok) return result.value
      const { code, params } = result
      context.issues.push({ code: 'custom', params: { detail: { code, params } }, input: value })
      return z.NEVER
    }),
  )
  return marked(schema, form)
}

/** A schema of one word or number, handed on as text. */
export function phrase<T>(read: (text: string) => Parsed<T>, form: Form = 'word') {
  return leaf((value) => (isWord(value) ? read(String(value).trim()) : wrongType('word', value)), form)
}

export function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

export function wrongType(expected: Expected, value: unknown): Parsed<never> {
  return { ok: false, code: 'wrong-type', params: { expected, found: foundOf(value) } }
}

export function foundOf(value: unknown): Found {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'boolean') return 'yes-no'
  return typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'map'
}

/** Free words on one line; never empty. */
export const word = phrase((text): Parsed<string> => (text === '' ? { ok: false, code: 'empty-text', params: {} } : { ok: true, value: text }))

export const ID = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/

/** Lower-case letters, digits, `-` and `.`. */
export const id = phrase(readId, 'id')

export function readId(text: string): Parsed<string> {
  if (ID.test(text)) return { ok: true, value: text }
  const near = slug(text)
  return { ok: false, code: 'bad-id', params: ID.test(near) ? { text: shown(text), near: shown(near) } : { text: shown(text) } }
}

/** One of a few words. */
export function choice<const T extends readonly string[]>(known: T) {
  return phrase((text): Parsed<T[number]> => {
    const found = known.find((one) => one === text.toLowerCase())
    if (found !== undefined) return { ok: true, value: found }
    const near = nearest(text, known)
    return { ok: false, code: 'unknown-value', params: { text: shown(text), known, ...(near === undefined ? {} : { near }) } }
  }, { choice: known })
}

/** A number, also with a decimal comma, from `low` to `high`, both included. */
export function numeric(low = -Infinity, high = Infinity, whole = false) {
  return leaf((value): Parsed<number> => {
    if (!isWord(value)) return wrongType('number', value)
    const text = String(value).trim()
    const number = /^[-+]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
    if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return { ok: false, code: 'bad-number', params: { text: shown(text) } }
    if (number >= low && number <= high) return { ok: true, value: number }
    const limits = { low: String(low), ...(high === Infinity ? {} : { high: String(high) }) }
    return { ok: false, code: 'out-of-range', params: { text: shown(text), ...limits } }
  }, { low, high, whole })
}

/** `60%` or `0.6`, as a share 0 to 1. */
export function readPercent(value: unknown): Parsed<number> {
  if (!isWord(value)) return wrongType('word', value)
  const text = String(value).trim()
  const found = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text)
  const number = Number(found?.[1]?.replace(',', '.'))
  const share = found?.[2] ? number / 100 : number
  return share >= 0 && share <= 1 ? { ok: true, value: share } : { ok: false, code: 'bad-percent', params: { text: shown(text) } }
}
export const percent = leaf(readPercent, 'percent')

/** `true` or `false`, also `yes` and `no`. */
export const flag = leaf((value): Parsed<boolean> => {
  if (typeof value === 'boolean') return { ok: true, value }
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return text === 'yes' || text === 'no' ? { ok: true, value: text === 'yes' } : wrongType('yes-no', value)
}, 'flag')

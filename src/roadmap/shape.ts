/** Maps and lists as zod schemas that know their own names, so that a problem can say what was expected. Knows no keys. */
import * as z from 'zod/mini'
import type { Text } from '../domain/plan/roadmap.ts'
import type { Expected } from '../problems.ts'
import { isWord, marked, marks, optional } from './leaf.ts'

interface Shape {
  readonly expected: Expected
  readonly known: readonly string[]
}
const shapes = new Map<string, Shape>()

/** The shape that a zod issue names in its message. */
export function shapeNamed(name: string): Shape | undefined {
  return shapes.get(name)
}
shapes.set('list', { expected: 'list', known: [] })

/** A map with these keys and no others. */
export function shape<T extends z.core.$ZodLooseShape>(name: string, fields: T, expected: Expected = 'map') {
  shapes.set(name, { expected, known: Object.keys(fields) })
  const schema = z.strictObject(fields, name)
  marks.add(schema, { id: name })
  return schema
}

/** A map from any id, or with `by-word` from any word, to values of one kind. */
export function record<S extends z.ZodMiniType>(schema: S, keys: 'by-id' | 'by-word' = 'by-word') {
  shapes.set('record', { expected: 'map', known: [] })
  return marked(z.record(z.string(), schema, 'record'), keys)
}

/** A list; the holes are entries that were wrong and left out, so that the others keep their positions. */
export function list<S extends z.ZodMiniType>(schema: S) {
  return z.array(z.optional(schema), 'list')
}

/** A list, or its only entry written without one. */
export function oneOrMany<S extends z.ZodMiniType>(schema: S) {
  return marked(z.pipe(z.transform((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value])), list(schema)), 'one-or-many')
}

/** A map that may be written as its title alone. */
export function titled<S extends z.ZodMiniType>(schema: S) {
  return marked(z.pipe(z.transform((value: unknown) => (isWord(value) ? { title: value } : value)), schema), 'titled')
}

/** Text in one language as a plain string, in several as a map. */
export function text(language: 'vi' | 'en', line: z.ZodMiniType<string>) {
  const map = shape('text', { vi: optional(line), en: optional(line) }, 'text')
  const some = z.transform((value: z.output<typeof map>, context): Text => {
    const texts = compact(value)
    if (Object.keys(texts).length > 0) return texts
    context.issues.push({ code: 'custom', params: { detail: { code: 'empty-text', params: {} } }, input: value })
    return z.NEVER
  })
  return marked(z.pipe(z.transform((value: unknown) => (isWord(value) ? { [language]: value } : value)), z.pipe(map, some)), 'text')
}

/** The entries of a list that were right. */
export function present<T>(entries: readonly (T | undefined)[] | null | undefined): T[] {
  return (entries ?? []).filter((entry): entry is T => entry !== undefined)
}

type Absent = null | undefined
type Compact<T> = { [K in keyof T as Absent extends T[K] ? never : undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as Absent extends T[K] ? K : undefined extends T[K] ? K : never]?: Exclude<T[K], Absent>
}

/** The object without its absent values. */
export function compact<T extends object>(object: T): Compact<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries) as Compact<T>
}

/** The JSON Schema that editors get: as wide as the parser, as narrow as its shapes, and said in two languages. */
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type * as z from 'zod/mini'
import { LANGUAGES } from '../../src/domain/plan/roadmap.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { marks } from '../../src/roadmap/leaf.ts'
import { roadmapSchema } from '../../src/roadmap/schema.ts'
import { roadmapJsonSchema } from '../../src/session/json-schema.ts'
import { ROOT } from '../support/root.ts'
import { readSources } from '../support/sources.ts'
import { candidates, hosts } from './candidates.ts'

interface MapJson {
  readonly properties: Readonly<Record<string, { readonly description?: string; readonly examples?: readonly string[] }>>
  readonly additionalProperties: boolean
  readonly required?: readonly string[]
  readonly then?: { readonly defaultSnippets: readonly { readonly label: string; readonly body: object }[] }
}

const FILES = [join(ROOT, 'test/roadmap/files/full.yaml'), ...readdirSync(join(ROOT, 'roadmaps')).filter((name) => name.endsWith('.yaml')).map((name) => join(ROOT, 'roadmaps', name))]
/** Keywords of editors; a validator that is strict would refuse them. */
const FOR_EDITORS = ['markdownDescription', 'errorMessage', 'enumDescriptions', 'defaultSnippets']

const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true }).addVocabulary(FOR_EDITORS)
const fits = { en: ajv.compile(roadmapJsonSchema('en')), vi: ajv.compile(roadmapJsonSchema('vi')) }

function errorsOf(text: string): string[] {
  return fits.en(parse(text)) ? [] : [...new Set((fits.en.errors ?? []).map(({ instancePath }) => instancePath))]
}

function mapsIn(language: 'vi' | 'en'): ReadonlyMap<string, MapJson> {
  const { definitions, ...root } = roadmapJsonSchema(language) as MapJson & { readonly definitions: Readonly<Record<string, MapJson>> }
  const { nothing: _, ...maps } = definitions
  return new Map([['roadmap', root], ...Object.entries(maps)])
}

/** The keys of every map that the parser knows, by the map's name. */
function keysOf(schema: z.core.$ZodType, found = new Map<string, readonly string[]>(), seen = new Set<object>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(schema)) return found
  seen.add(schema)
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>
  const { shape } = def as { readonly shape?: Readonly<Record<string, z.core.$ZodType>> }
  if (shape) found.set(marks.get(schema as z.ZodMiniType)?.id ?? '?', Object.keys(shape).sort())
  for (const inner of [def['innerType'], def['element'], def['valueType'], def['in'], def['out'], ...Object.values(shape ?? {})]) if (inner) keysOf(inner as z.core.$ZodType, found, seen)
  return found
}

describe.each(LANGUAGES)('the schema in %s', (language) => {
  const maps = mapsIn(language)

  test('knows every key that the parser knows, and no other', () => {
    const keys = keysOf(roadmapSchema(language))
    expect(keys.size).toBe(13)
    expect(new Map([...maps].map(([name, { properties }]) => [name, Object.keys(properties).sort()]))).toEqual(keys)
  })

  test('is closed everywhere and says something of every key', () => {
    for (const [name, { additionalProperties, properties }] of maps) {
      expect([name, additionalProperties]).toEqual([name, false])
      for (const [key, { description }] of Object.entries(properties)) expect([name, key, description]).toEqual([name, key, expect.stringMatching(/.{5,}(Example|Ví dụ): .+\.$/)])
    }
  })

  test('wants what the parser misses', () => {
    for (const [name, host] of Object.entries(hosts)) {
      for (const key of maps.get(name)?.required ?? []) {
        const { problems } = parseRoadmap(JSON.stringify(host({ [key]: undefined })), 'a.yaml')
        expect([name, problems.map(({ code, params }) => [code, params])]).toEqual([name, [['missing-key', { key }]]])
      }
    }
  })

  test('proposes only what the parser accepts', () => {
    const refused: string[] = []
    for (const [name, { properties, then }] of maps) {
      const host = hosts[name as keyof typeof hosts]
      const accepts = (entry: Readonly<Record<string, unknown>>): boolean => parseRoadmap(JSON.stringify(host(entry)), 'a.yaml').model !== undefined
      for (const [key, { examples = [] }] of Object.entries(properties)) refused.push(...examples.filter((example) => !accepts({ [key]: example })).map((example) => `${name}.${key}: ${example}`))
      for (const { body, label } of then?.defaultSnippets ?? []) if (!accepts(JSON.parse(JSON.stringify(body).replace(/\$\{\d:([^}]*)\}/g, '$1')) as Readonly<Record<string, unknown>>)) refused.push(label)
    }
    expect(refused).toEqual([])
  })
})

test('each language says every sentence in its own words', () => {
  const sentences = (language: 'vi' | 'en') => [...mapsIn(language)].flatMap(([name, { properties }]) => Object.entries(properties).map(([key, { description }]) => `${name}.${key} ${description}`))
  const english = new Set(sentences('en'))
  expect(sentences('vi').filter((sentence) => english.has(sentence))).toEqual([])
})

test('nothing opens it before it is asked for', () => {
  const eager = readSources().filter(({ file, imports }) => !/json-schema/.test(file) && imports.some(({ isLazy, isType, of }) => /json-schema/.test(of) && !isLazy && !isType))
  expect(eager.map(({ file }) => file)).toEqual([])
})

describe('a good file fits', () => {
  test.each(FILES.map((file) => [file.slice(ROOT.length + 1), file]))('%s', (_, file) => {
    const value: unknown = parse(readFileSync(file, 'utf8'))
    for (const language of LANGUAGES) expect([language, fits[language](value), fits[language].errors]).toEqual([language, true, null])
  })

  test.each([
    ['numbers for words', 'title: 2026\nroadmap: 007\nhours: 50\nmottos: [1]\ntasks: [1984, { id: 1, title: 2, key: 3, needs: 7 }, { title: 7, effort: 0 }]'],
    ['words for numbers', 'title: a\nphases: [{ title: b, choose: "1", share: { x: "0,5" }, tasks: [c] }]\nskills: [{ title: d, now: "2,5" }]'],
    ['choices in capitals', 'title: a\nlanguage: EN\ntasks: [{ title: b, kind: " Study ", priority: MUST, level: Easy, review: YES }]'],
    ['keys with nothing after them', 'title: a\nstart:\nphases:\n  - title: b\n    tasks:\n    when:\nhabits:'],
    ['one without a list', 'title: a\ntracks: { x: y }\ntimetable: [{ on: mon, at: 6h-7h, for: x }]\ntasks: [{ title: b, tags: c }]\nhabits: [{ title: d, every: day, picks: { tag: c } }]\ntargets: [{ title: e, reach: 2–3, counts: b }]'],
  ])('%s', (_, text) => {
    expect(parseRoadmap(text, 'a.yaml').problems).toEqual([])
    expect(errorsOf(text)).toEqual([])
  })
})

describe('a mistake is found where it is', () => {
  test.each([
    ['an unknown key', 'title: a\nhabits: [{ title: b, every: day, evry: day }]', '/habits/0'],
    ['an unknown key of a task', 'title: a\ntasks: [{ title: b, efort: 2h }]', '/tasks/0'],
    ['an unknown key deep inside', 'title: a\nphases: [{ title: b, phases: [{ title: c, task: [] }] }]', '/phases/0/phases/0'],
    ['a word that is no choice', 'title: a\ntasks: [{ title: b, kind: studdy }]', '/tasks/0/kind'],
    ['a language that is none', 'title: a\nlanguage: fr', '/language'],
    ['a text in no known language', 'title: { fr: a }', '/title'],
    ['a list for a title', 'title: [a]', '/title'],
    ['a number for a map', 'title: a\nphases: [7]', '/phases/0'],
    ['a map for a list', 'title: a\ntasks: { title: b }', '/tasks'],
    ['a bare habit', 'title: a\nhabits: [Anki]', '/habits/0'],
    ['a length without its unit', 'title: a\ntasks: [{ title: b, effort: 90 }]', '/tasks/0/effort'],
    ['a year for a day', 'title: a\nstart: 2026', '/start'],
    ['a title for an id', 'title: a\ntasks: [{ id: Học, title: b }]', '/tasks/0/id'],
    ['a track with spaces', 'title: a\ntracks: { A B: c }', '/tracks'],
    ['a share above the whole', 'title: a\nphases: [{ title: b, share: { x: 60 } }]', '/phases/0/share/x'],
    ['six stars', 'title: a\nresources: [{ title: b, rating: 6 }]', '/resources/0/rating'],
    ['half a task', 'title: a\nphases: [{ title: b, choose: 1.5 }]', '/phases/0/choose'],
    ['no title', 'start: 2026-01-05', ''],
    ['no recurrence', 'title: a\nhabits: [{ title: b }]', '/habits/0'],
    ['an empty entry', 'title: a\ntasks: [b, ]\nmottos:\n  - ', '/mottos/0'],
  ])('%s', (_, text, path) => {
    expect(parseRoadmap(text, 'a.yaml').model).toBeUndefined()
    const paths = errorsOf(text)
    expect(paths).toContain(path)
    // Whatever else is reported is what holds the mistake, or what else could have stood there.
    expect(paths.filter((one) => !one.startsWith(path) && !path.startsWith(one))).toEqual([])
  })
})

describe('beside the parser', () => {
  const places = [...keysOf(roadmapSchema('en'))].flatMap(([name, keys]) => keys.map((key) => [name as keyof typeof hosts, key] as const))
  /** Shapes that both must refuse. */
  const SHAPES: ReadonlySet<string> = new Set(['unknown-key', 'wrong-type', 'unknown-value', 'missing-key'])
  let accepted = 0
  let tried = 0
  /** Why the two do not agree about a value; empty when they do. */
  const faultOf = (value: object): string => {
    const text = textOf(value)
    const { model, problems } = parseRoadmap(text, 'a.yaml')
    if (model) accepted++
    tried++
    if (model && !fits.en(value)) return `accepted, and does not fit: ${text}`
    return problems.some(({ code }) => SHAPES.has(code)) && fits.en(value) ? `refused, and fits: ${problems.map(({ code }) => code).join()} ${text}` : ''
  }

  test('whatever it accepts at any key fits, and the shapes it refuses do not', () => {
    const values = places.flatMap(([name, key]) => candidates.map((candidate) => hosts[name]({ [key]: candidate })))
    expect(values.map(faultOf).filter((fault) => fault !== '')).toEqual([])
    expect(accepted / tried).toBeGreaterThan(0.25)
  })

  test('so do any words, numbers, lists and maps', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.stringMatching(/^ ?[a-z0-9.,:/%h–-]{1,8} ?$/))
    const scalar = fc.oneof(words, words, fc.integer({ min: -5, max: 3000 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
    const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.constantFrom('vi', 'en', 'a', 'title', 'kind', 'id'), scalar, { maxKeys: 2 }))
    fc.assert(fc.property(fc.constantFrom(...places), value, ([name, key], one) => void expect(faultOf(hosts[name]({ [key]: one }))).toBe('')), { numRuns: 2000 })
  })

  test('what is compared is what was written', () => {
    const values = places.flatMap(([name, key]) => candidates.slice(0, 3).map((candidate) => hosts[name]({ [key]: candidate })))
    expect(values.map((value) => parse(textOf(value)) as unknown)).toEqual(values)
    expect(candidates.map((candidate) => parse(textOf({ a: candidate })) as unknown)).toEqual(candidates.map((candidate) => ({ a: candidate })))
  })

  test('so does a whole roadmap with parts of it exchanged', () => {
    const whole = parse(readFileSync(FILES[0] ?? '', 'utf8')) as object
    const change = fc.tuple(fc.nat(), fc.constantFrom(...candidates))
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const copy = structuredClone(whole)
      for (const [at, by] of changes) exchange(copy, at, by)
      expect(faultOf(copy)).toBe('')
    }), { numRuns: 200 })
  })
})

/** YAML with a key of the top on each line and as few quotes as can be, which is read quickest. */
function textOf(value: object): string {
  return Object.entries(value).map(([key, one]) => `${key}: ${flowOf(one)}\n`).join('')
}

function flowOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value).map(([key, one]) => `${/^[a-z]+$/.test(key) ? key : JSON.stringify(key)}: ${flowOf(one)}`).join(', ')} }`
}

/** Puts a value in one of the places of another. */
function exchange(whole: unknown, at: number, by: unknown): void {
  const places: (() => void)[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const holder = value as Record<string, unknown>
    for (const key of Object.keys(holder)) {
      places.push(() => (holder[key] = by))
      visit(holder[key])
    }
  }
  visit(whole)
  places[at % places.length]?.()
}

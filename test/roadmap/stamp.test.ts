/** Ids written into a roadmap: every form of YAML, nothing else touched, and the same roadmap afterwards. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { stampIds } from '../../src/roadmap/stamp.ts'
import type { Stamped } from '../../src/roadmap/stamp.ts'
import { anyRoadmap } from './any-roadmap.ts'

const FILE = 'x.yaml'

function modelOf(text: string): string {
  const { model, problems } = parseRoadmap(text, FILE)
  expect(problems).toEqual([])
  return JSON.stringify(model, (key, value: unknown) => (key === 'idGuessed' ? undefined : value))
}

/** The text with its ids, after all that must hold of it. */
function stamp(text: string): Stamped {
  const stamped = stampIds(text, FILE)
  if (!stamped) throw new Error(`not stamped:\n${text}`)
  expect(modelOf(stamped.text)).toBe(modelOf(text))
  expect(isInsertedInto(text, stamped.text)).toBe(true)
  const again = stampIds(stamped.text, FILE)
  expect([again?.ids, again?.text === stamped.text]).toEqual([[], true])
  return stamped
}

/** Whether the characters of the one stand in the other in their order: nothing is lost, changed or moved. */
function isInsertedInto(before: string, after: string): boolean {
  let at = 0
  for (const char of after) if (before.startsWith(char, at)) at += char.length
  return at === before.length
}

const tasks = (entries: string): string => `title: T\ntasks:${entries}`
const stampedTasks = (entries: string): string => stamp(tasks(entries)).text.slice('title: T\ntasks:'.length)

describe('a title alone becomes a map', () => {
  test.each([
    ['in a list of lines', '\n  - Đọc chương 4\n', '\n  - id: doc-chuong-4\n    title: Đọc chương 4\n'],
    ['in a list under its key', '\n- A\n- B\n', '\n- id: a\n  title: A\n- id: b\n  title: B\n'],
    ['without a line end', '\n  - A', '\n  - id: a\n    title: A'],
    ['with a comment behind it', '\n  - A # why\n', '\n  - id: a\n    title: A # why\n'],
    ['with spaces behind it', '\n  - A   \n', '\n  - id: a\n    title: A   \n'],
    ['with more spaces before it', '\n  -    A\n', '\n  -    id: a\n       title: A\n'],
    ['behind a tab', '\n  -\tA\n', '\n  -\t\n    id: a\n    title: A\n'],
    ['on the next line', '\n  -\n    A\n', '\n  -\n    id: a\n    title: A\n'],
    ['on the next line, behind a comment', '\n  - # why\n    A\n', '\n  - # why\n    id: a\n    title: A\n'],
    ['in double quotes', '\n  - "A: b"\n', '\n  - id: a-b\n    title: "A: b"\n'],
    ['in single quotes', "\n  - 'it''s'\n", "\n  - id: it-s\n    title: 'it''s'\n"],
    ['on several lines', '\n  - A\n    b\n\n   c\n', '\n  - id: a-b-c\n    title: A\n      b\n\n     c\n'],
    ['on several lines in quotes', '\n  - "A\n    b\\\n    c"\n', '\n  - id: a-bc\n    title: "A\n      b\\\n      c"\n'],
    ['as a block', '\n  - |\n    A\n      b\n', '\n  - id: a-b\n    title: |\n      A\n        b\n'],
    ['as a folded block', '\n  - >- # why\n   A\n\n   b\n', '\n  - id: a-b\n    title: >- # why\n     A\n\n     b\n'],
    ['as a block that says its indent', '\n  - |2\n      A\n    b\n', '\n  - id: a-b\n    title: |2\n        A\n      b\n'],
    ['as a number', '\n  - 007\n  - 1.10\n', '\n  - id: "007"\n    title: 007\n  - id: "1.10"\n    title: 1.10\n'],
    ['as a word of YAML', '\n  - "true"\n  - "No"\n', '\n  - id: "true"\n    title: "true"\n  - id: "no"\n    title: "No"\n'],
    ['with a tag', '\n  - !!str 12\n', '\n  - id: "12"\n    title: !!str 12\n'],
    ['with an anchor', '\n  - &a\n    A\n', '\n  - id: a\n    title: &a\n      A\n'],
    ['as an alias of a text', '\n  - { id: b, title: &a A }\n  - *a\n', '\n  - { id: b, title: &a A }\n  - id: a\n    title: *a\n'],
    ['in brackets', ' [A, "b" ,c]\n', ' [{ id: a, title: A }, { id: b, title: "b" } ,{ id: c, title: c }]\n'],
    ['in brackets on several lines', ' [\n  A # why\n  , # b\n  B\n   c,\n]\n', ' [\n  { id: a, title: A } # why\n  , # b\n  { id: b-c, title: B\n   c },\n]\n'],
    ['in brackets with an anchor and a tag', ' [&a !!str A, b]\n', ' [{ id: a, title: &a !!str A }, { id: b, title: b }]\n'],
  ])('%s', (_, before, after) => {
    expect(stampedTasks(before)).toBe(after)
  })
})

describe('a map is given a key', () => {
  test.each([
    ['on the line of its dash', '\n  - title: A # why\n    effort: 1h\n', '\n  - id: a\n    title: A # why\n    effort: 1h\n'],
    ['on the next line', '\n  -\n    # why\n    effort: 1h\n    title: A\n', '\n  -\n    # why\n    id: a\n    effort: 1h\n    title: A\n'],
    ['with an anchor that nobody refers to', '\n  - &m\n    title: A\n', '\n  - &m\n    id: a\n    title: A\n'],
    ['with an anchor on its first key', '\n  - &k title: A\n', '\n  - id: a\n    &k title: A\n'],
    ['with a question mark', '\n  - ? title\n    : A\n', '\n  - id: a\n    ? title\n    : A\n'],
    ['in braces', '\n  - { title: A, effort: 1h }\n  - {title: B}\n', '\n  - { id: a, title: A, effort: 1h }\n  - {id: b, title: B}\n'],
    ['in braces on several lines', '\n  - {\n      # why\n      title: A,\n    }\n', '\n  - {\n      # why\n      id: a,\n      title: A,\n    }\n'],
    ['in braces with quoted keys', '\n  - {"title":"A"}\n', '\n  - {id: a, "title":"A"}\n'],
    ['in brackets without braces', ' [title: A, ? title : B]\n', ' [{ id: a, title: A }, { id: b, ? title : B }]\n'],
    ['where it has the key without a value', '\n  - id:\n    title: A\n  - id: # why\n    title: B\n', '\n  - id: a\n    title: A\n  - id: b # why\n    title: B\n'],
    ['where it has the key without a value in braces', ' [{ id: , title: A }, { title: B, id }, {id, title: C}, { "id":, title: D }]\n', ' [{ id: a , title: A }, { title: B, id: b }, {id: c, title: C}, { "id": d, title: D }]\n'],
  ])('%s', (_, before, after) => {
    expect(stampedTasks(before)).toBe(after)
  })
})

describe('ids are written', () => {
  test('on tasks, steps, habits, targets, deliverables and skills, and on nothing else', () => {
    const { ids, text } = stamp(`title: T
phases:
  - title: One
    when: week 1
    tasks:
      - title: A
        steps: [Run, { title: Look }]
    habits: [{ title: Anki, every: day }]
    targets: [{ title: Posts, reach: 3 }]
    deliverables: [Blog]
skills:
  - { title: System design, now: 2, goal: 5 }
lists: [{ title: Top, keys: [a] }]
resources: [{ title: Book }]
tracks: { one: One }
`)
    expect(ids).toEqual(['a', 'a.run', 'a.look', 'anki', 'posts', 'blog', 'system-design'])
    expect(text).toMatchInlineSnapshot(`
      "title: T
      phases:
        - title: One
          when: week 1
          tasks:
            - id: a
              title: A
              steps: [{ id: run, title: Run }, { id: look, title: Look }]
          habits: [{ id: anki, title: Anki, every: day }]
          targets: [{ id: posts, title: Posts, reach: 3 }]
          deliverables: [{ id: blog, title: Blog }]
      skills:
        - { id: system-design, title: System design, now: 2, goal: 5 }
      lists: [{ title: Top, keys: [a] }]
      resources: [{ title: Book }]
      tracks: { one: One }
      "
    `)
  })

  test('with the phases that keep equal titles apart', () => {
    const { ids } = stamp('title: T\nphases:\n  - title: One\n    tasks: [Read, Only]\n  - { id: p2, title: Two, tasks: [Read] }\n')
    expect(ids).toEqual(['one-read', 'only', 'p2-read'])
  })

  test('on a phase too, where its own would be another once the item of the same title has one', () => {
    const { ids, text } = stamp('title: T\nphases:\n  - id: q1\n    title: Q1\n    phases:\n      - title: Rust\n  - id: x\n    title: X\n    tasks: [Rust]\n')
    expect(ids).toEqual(['q1-rust', 'x-rust'])
    expect(text).toContain('- id: q1-rust\n        title: Rust')
  })

  test('in the language of the file', () => {
    expect(stamp('title: T\nlanguage: en\ntasks: [{ title: { vi: Đọc, en: Read } }]\n').ids).toEqual(['read'])
  })
})

describe('what stands in several places', () => {
  test('is left, and named with its line', () => {
    const { ids, left, text } = stamp('title: T\nphases:\n  - { id: p, title: P, tasks: [&a { title: A }, b] }\n  - { id: q, title: Q, tasks: [*a] }\n')
    expect([ids, left]).toEqual([['b'], [{ id: 'p-a', line: 3 }, { id: 'q-a', line: 4 }]])
    expect(text).toContain('&a { title: A }')
  })

  test('is left with all that is in it', () => {
    const { ids, left } = stamp('title: T\nphases:\n  - { id: p, title: P, tasks: &all [a, { title: B, steps: [s] }] }\n  - { id: q, title: Q, tasks: *all }\n')
    expect([ids, left.map(({ id }) => id)]).toEqual([[], ['p-a', 'p-b', 'p-b.s', 'q-a', 'q-b', 'q-b.s']])
  })

  test('keeps those of the same title from an id that would change its own', () => {
    const { ids, left } = stamp(`title: T
phases:
  - { id: p, title: P, phases: [{ id: q, title: Q, tasks: [&a { title: A }] }] }
  - { id: r, title: R, tasks: [*a, other] }
  - { id: z, title: Z, phases: [{ title: Q, tasks: [A] }] }
`)
    expect(ids).toContain('other')
    expect(left.length).toBeGreaterThanOrEqual(2)
  })

  test('also when only its text is an alias elsewhere, is written', () => {
    expect(stamp('title: T\nabout: &a About\ntasks: [*a, b]\nmottos: [*a]\n').ids).toEqual(['about', 'b'])
  })
})

test('an id that is null is left', () => {
  expect(stamp('title: T\ntasks: [{ id: null, title: A }, { id: ~, title: B }, c]\n').left).toEqual([{ id: 'a', line: 2 }, { id: 'b', line: 2 }])
})

describe('characters that are no text stay', () => {
  const text = 'title: T\ntasks:\n  - Đọc\n  - title: B\n    steps: [a, b]\n'
  const stamped = stamp(text).text
  test.each([
    ['a byte order mark', (each: string) => `\ufeff${each}`],
    ['CRLF', (each: string) => each.replaceAll('\n', '\r\n')],
    ['accents apart from their letters', (each: string) => each.normalize('NFD')],
    ['an end of the document', (each: string) => `%YAML 1.2\n--- # T\n${each}...\n`],
  ])('%s', (_, change) => {
    expect(stamp(change(text)).text).toBe(change(stamped))
  })

  test.each(['\u0000', '\u001b', '\u0085', '\u202e', '\ufeff', '\r'])('%j, wherever it stands', (char) => {
    const odd = [...text].map((each, i) => (i % 6 === 0 ? char + each : each)).join('').concat(char)
    expect(stamp(odd).text.replaceAll(char, '')).toBe(stamped)
  })
})

test.each(['', 'title: T\ntasks: [A, A]\n', 'title: T\ntasks: [{ evry: day }]\n', 'title: [', '- a\n', 'title: T\ntasks: ["!!!"]\n'])('a text with problems is left: %j', (text) => {
  expect(stampIds(text, FILE)).toBeUndefined()
})

describe('the roadmaps that ship', () => {
  const folder = new URL('../../roadmaps/', import.meta.url)
  const texts = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

  test.each(texts)('%s has all its ids', (_, text) => {
    expect(stamp(text)).toMatchObject({ text, ids: [], left: [] })
  })

  test.each(texts)('%s has them again when they were taken away', (_, text) => {
    const bare = withoutIds(text)
    const { ids, left } = stamp(bare)
    expect([left, ids.length > 50]).toEqual([[], true])
  })
})

interface Span {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** Without the ids of items but for those that something refers to, or that keep equal titles apart. */
function withoutIds(text: string): string {
  const found = [...text.matchAll(/(?<=\{ *)id: ([a-z0-9.-]+), |(?<=^ *- )id: ([a-z0-9.-]+)\n +/gm)]
  let spans = found.map((match): Span => ({ id: match[1] ?? match[2] ?? '', from: match.index, to: match.index + match[0].length }))
  for (;;) {
    const { bare, places } = cut(text, spans)
    const { problems } = parseRoadmap(bare, FILE)
    if (problems.length === 0) return bare
    const lines = bare.split('\n')
    const offsets = problems.map(({ column, line }) => lines.slice(0, line - 1).join('\n').length + column)
    const nearest = new Set(offsets.map((offset) => spans[places.findLastIndex((place) => place <= offset)]))
    const named = JSON.stringify(problems.map(({ params }) => params))
    spans = spans.filter((span) => !nearest.has(span) && !named.includes(`"${span.id}"`))
  }
}

/** The text without those spans, and where each would stand in it. */
function cut(text: string, spans: readonly Span[]): { readonly bare: string; readonly places: readonly number[] } {
  let bare = ''
  let from = 0
  const places = spans.map((span) => {
    bare += text.slice(from, span.from)
    from = span.to
    return bare.length
  })
  return { bare: bare + text.slice(from), places }
}

test('any roadmap in any style is the same with its ids, and nothing of it is touched', () => {
  let written = 0
  let left = 0
  const look = (text: string): void => {
    if (parseRoadmap(text, FILE).model === undefined) return
    const isRefused = stampIds(text, FILE) === undefined
    // Equal titles that an alias repeats under phases of equal titles may have no ids that fit; never anything else.
    if (isRefused) return expect(text).toMatch(/\*a\d/)
    const stamped = stamp(text)
    written += stamped.ids.length
    left += stamped.left.length
  }
  fc.assert(fc.property(anyRoadmap, look), { numRuns: 300 })
  expect(written).toBeGreaterThan(1000)
  expect(left).toBeGreaterThan(20)
})

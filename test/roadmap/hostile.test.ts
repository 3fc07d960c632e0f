/** Roadmap files from strangers: refused at once and politely, whatever they hold. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { cleanText } from '../../src/roadmap/clean.ts'
import { parseConfig } from '../../src/roadmap/config.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { longLine, mutatedFile, mutatedPart, nested } from './mutations.ts'

const codesOf = (text: string) => [...new Set(parseRoadmap(text, 'a.yaml').problems.map(({ code }) => code))]
const full = readFileSync(new URL('files/full.yaml', import.meta.url), 'utf8')

/** Each value holds the one before ten times. */
function bomb(levels: number): string {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < levels; i++) lines.push(`l${i}: &l${i} [${Array(10).fill(`*l${i - 1}`).join(', ')}]`)
  return lines.join('\n')
}

/** What is said of a text before its lines are looked at. */
const UNREAD: ReadonlySet<string> = new Set(['file-too-large', 'too-many-items', 'not-utf8'])
const UNWANTED = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe('limits', () => {
  test.each<[string, string, string]>([
    ['2 MB and a byte', `title: ${'x'.repeat(2 * 1024 * 1024)}`, 'file-too-large'],
    ['2 MB of letters of three bytes', `title: ${'ế'.repeat(800_000)}`, 'file-too-large'],
    ['20,001 items', `title: x\ntasks:\n${Array.from({ length: 20_001 }, (_, i) => `- t${i}\n`).join('')}`, 'too-many-items'],
    ['500,000 lines of nothing', '\n'.repeat(500_000), 'too-many-items'],
    ['a million entries', `tasks: [${'a,'.repeat(900_000)}]`, 'too-many-items'],
    ['an alias bomb', bomb(9), 'alias-bomb'],
    ['1,000 levels of brackets', `tasks: ${'['.repeat(1000)}${']'.repeat(1000)}`, 'too-deep'],
    ['brackets never closed', '['.repeat(100_000), 'too-deep'],
    ['brackets on lines of their own', '[\n'.repeat(3000), 'too-deep'],
    ['dashes', '- '.repeat(20_000), 'too-deep'],
    ['colons', 'a: '.repeat(20_000), 'too-deep'],
    ['1,000 levels of indent', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['1,000 phases in phases', Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}${i > 0 ? '- title: a\n' : ''}${'  '.repeat(i)}${i > 0 ? '  ' : ''}phases:`).join('\n'), 'too-deep'],
    ['UTF-16', Buffer.from('\ufefftitle: Học Rust\n', 'utf16le').toString('utf8'), 'not-utf8'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toEqual([code])
  })

  test('20,000 items and 70 phases in phases are within them', () => {
    expect(codesOf(`title: x\ntasks:\n${Array.from({ length: 20_000 }, (_, i) => `- t${i}\n`).join('')}`)).toEqual([])
    const nested = Array.from({ length: 70 }, (_, i) => `${'  '.repeat(i)}${i > 0 ? `- title: a${i}\n${'  '.repeat(i)}  ` : ''}phases:`).join('\n')
    expect(codesOf(`title: x\n${nested}`)).toEqual([])
  })

  /** Minutes, when each place was looked for from the top of the file. */
  test.each<[number, string, (n: number) => string, string, string]>([
    [40_000, 'unknown keys', (n) => `k${n}: y`, '', 'unknown-key'],
    [40_000, 'keys twice', () => 'about: y', 'about: y\n', 'duplicate-key'],
    [19_000, 'equal ids', (n) => `- { title: t${n}, id: a }`, 'tasks:\n- { title: t, id: a }\n', 'equal-ids'],
    [19_000, 'equal titles', () => '- same', 'tasks:\n- same\n', 'needs-id'],
  ])('%i %s are told one by one', (count, _, line, before, code) => {
    const { problems } = parseRoadmap(`title: x\n${before}${Array.from({ length: count }, (__, n) => `${line(n)}\n`).join('')}`, 'a.yaml')
    expect([problems.length, [...new Set(problems.map((problem) => problem.code))]]).toEqual([count, [code]])
  })

  test('half-open intervals and rulers are no levels', () => {
    const note = Array.from({ length: 400 }, (_, i) => `- 'x in [0, ${i}) ${'-'.repeat(200)}'`).join('\n')
    expect(codesOf(`title: x\nmottos:\n${note}\n# ${'- '.repeat(300)}\n`)).toEqual([])
  })

  test('brackets of a text, which nothing closes, are no levels', () => {
    const tasks = Array.from({ length: 100 }, (_, i) => `- id: t${i}\n  title: T ${i}\n  priority: must\n`).join('')
    expect(codesOf(`title: x\nmottos:\n  - '][a'\ntasks:\n${tasks}`)).toEqual([])
    expect(codesOf(`title: x\nabout: |\n  [to do: this,\n  and that\ntasks:\n${tasks}`)).toEqual([])
  })

  test('an anchor that holds itself', () => {
    expect(codesOf('title: x\nmottos: &a [*a]\n')).toEqual(['yaml-alias'])
  })
})

describe('any text at all', () => {
  let tried = 0
  afterAll(() => console.info(`${tried} hostile texts were read`))

  /** Read without a word but its problems, each on a line of its own text. */
  const quiet = (text: string) => {
    tried++
    const { model, placeOf, problems, warnings } = parseRoadmap(text, 'a.yaml')
    const all = [...problems, ...warnings]
    expect(model === undefined).toBe(problems.length > 0)
    const lines = all.length > 0 ? cleanText(text.replace(/^\ufeff/, '')).text.split('\n') : []
    const wrong = all.filter(({ code, column, length, line, source }) => {
      const own = UNREAD.has(code) ? '' : lines[line - 1]?.replace(/\r$/, '')
      return source !== own || column < 1 || length < 1 || column - 1 + length > Math.max(source.length, column) || column > source.length + 1 || UNWANTED.test(source)
    })
    expect(wrong).toEqual([])
    expect(problems).toEqual(problems.toSorted((a, b) => a.line - b.line || a.column - b.column))
    placeOf('x', 'when')
    parseConfig(text, 'config.yaml')
    return model
  }

  test('never throws, and points inside its own lines', () => {
    const piece = fc.oneof(
      fc.constantFrom('title: ', 'tasks:', 'phases:', '\n', '\n  ', '\n    ', '- ', '[', ']', '{', '}', ', ', ': ', '&a ', '*a', '"', "'", '#', '|', '>', '---\n', '? ', '!t ', '%', '\t', '\r\n', '\ufeff', '\u0000', '\u202e', '\ud800', '__proto__: ', 'every: day', 'when: ', 'Q1', '~', '60%', 'ế', '\\'),
      fc.string({ maxLength: 6, unit: 'binary' }),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void quiet(pieces.join(''))), { numRuns: 800 })
  })

  test('never throws on the full roadmap with characters lost, doubled or changed', () => {
    const cut = fc.tuple(fc.nat(full.length), fc.nat(30), fc.string({ maxLength: 4, unit: 'grapheme' }))
    const mutate = (text: string, [at, length, by]: [number, number, string]) => text.slice(0, at) + by + text.slice(at + length)
    fc.assert(fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => void quiet(cuts.reduce(mutate, full))), { numRuns: 150 })
  })

  test.each<[string, fc.Arbitrary<string>, number]>([
    ['a roadmap that ships, changed in a few places', mutatedFile, 25],
    ['a part of one, changed in a few places', mutatedPart, 500],
    ['brackets, dashes and keys in each other', nested, 300],
    ['one very long line', longLine, 150],
    ['bytes that are no text', fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('utf8')), 300],
  ])('never throws on %s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, (text) => void quiet(text)), { numRuns })
  })

  test('no control character comes through a title', () => {
    const title = fc.string({ maxLength: 20, unit: 'binary' })
    fc.assert(fc.property(title, (text) => {
      const model = quiet(`title: ${JSON.stringify(text)}\n`)
      expect(JSON.stringify(Object.values(model?.title ?? {}))).not.toMatch(/\\u00[0189]|\\u20|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }), { numRuns: 300 })
  })
})

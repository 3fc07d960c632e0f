/** Roadmap files with something done to them: lines and characters lost, doubled, changed places, words exchanged. Knows no parser. */
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/root.ts'

function textsIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) => readdirSync(join(ROOT, folder)).filter((file) => /\.ya?ml$/.test(file)).map((file) => readFileSync(join(ROOT, folder, file), 'utf8')))
}

/** The roadmaps that ship, and those of the tests. */
export const SHIPPED = textsIn('roadmaps', 'test/roadmap/files')

type Change = (text: string) => string
const place = fc.nat(2 ** 31 - 1)
const few = fc.integer({ min: 1, max: 4 })

const lineChange: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('lose', 'double', 'swap', 'move', 'indent', 'outdent', 'join', 'split', 'empty', 'tab'), place, place, few).map(([what, a, b, count]) => (text) => {
  const lines = text.split('\n')
  const [at, to] = [a % lines.length, b % lines.length]
  const [line = '', other = ''] = [lines[at], lines[to]]
  const by = (...some: string[]): string => lines.toSpliced(at, 1, ...some).join('\n')
  switch (what) {
    case 'lose':
      return lines.toSpliced(at, count).join('\n')
    case 'double':
      return lines.toSpliced(at, 0, ...lines.slice(at, at + count)).join('\n')
    case 'swap':
      return lines.with(at, other).with(to, line).join('\n')
    case 'move':
      return lines.toSpliced(at, count).toSpliced(to, 0, ...lines.slice(at, at + count)).join('\n')
    case 'indent':
      return by(' '.repeat(count) + line)
    case 'outdent':
      return by(line.replace(new RegExp(`^ {1,${count}}`), ''))
    case 'join':
      return lines.toSpliced(at, 2, `${line} ${(lines[at + 1] ?? '').trim()}`).join('\n')
    case 'split':
      return by(line.slice(0, b % (line.length + 1)), line.slice(b % (line.length + 1)))
    case 'empty':
      return by(line.replace(/:.*/, ':'))
    default:
      return by(line.replace(/^ +/, '\t'))
  }
})

const SIGNS = [':', ': ', ' #', '- ', ',', '[', ']', '{', '}', '"', "'", '|', '>', '&a', '*a', '!', '%', '@', '`', '?', '~', '\t', '\r', '\n', '\\', '\u0000', '\u202e', '\ud800', '\ufeff', 'ế', 'e\u0302\u0301', '🎯', '0', '99999', '-1', '1e9', '2026-02-30', 'T2', 'null', 'true', '<<: *a']

const signChange: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('lose', 'put', 'over', 'swap', 'double'), place, few, fc.constantFrom(...SIGNS)).map(([what, a, count, sign]) => (text) => {
  const at = a % (text.length + 1)
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + count), text.slice(at + count)]
  switch (what) {
    case 'lose':
      return before + after
    case 'put':
      return before + sign + here + after
    case 'over':
      return before + sign + after
    case 'swap':
      return before + [...here].reverse().join('') + after
    default:
      return before + here + here + after
  }
})

/** Two words of the file, or two values, change places: what stands there is still YAML, and means nothing. */
const wordChange: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom(/[^\s:,[\]{}]+/g, /(?<=: )[^,[\]{}\n]+/g, /[\w-]+(?=:)/g), place, place).map(([pattern, a, b]) => (text) => {
  const words = [...text.matchAll(pattern)]
  const [first, last] = [words[a % words.length], words[b % words.length]].sort((x, y) => (x?.index ?? 0) - (y?.index ?? 0))
  if (!first || !last || first.index === last.index) return text
  return text.slice(0, first.index) + last[0] + text.slice(first.index + first[0].length, last.index) + first[0] + text.slice(last.index + last[0].length)
})

const changes = fc.array(fc.oneof(lineChange, signChange, wordChange), { minLength: 1, maxLength: 5 })

/** A whole file, changed in one to five places. */
export const mutatedFile: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...SHIPPED), changes).map(([text, some]) => some.reduce((changed, change) => change(changed), text))

/** Up to sixty lines of a file under a title, changed in one to five places. */
export const mutatedPart: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...SHIPPED), place, fc.integer({ min: 5, max: 60 }), changes).map(([text, from, count, some]) => {
  const lines = text.split('\n')
  const first = lines.slice(from % lines.length).findIndex((line) => /^(?: {2}- |\w)/.test(line)) + (from % lines.length)
  const part = ['title: Học', ...(/^\w/.test(lines[first] ?? '') ? [] : ['phases:']), ...lines.slice(first, first + count)].join('\n')
  return some.reduce((changed, change) => change(changed), part)
})

const OPENERS = ['[', '{ a: ', '- ', 'a: ', '? ', '"', "'", '&a ', '!!str ', '!x ', '|\n  ', '[a, ', 'phases: [{ title: x, ', '- title: x\n  phases:\n  ', '*a ', '# ', ': ', ',', 'title: ']

/** One to three openings, each again and again, as deep as the limit and beyond it. */
export const nested: fc.Arbitrary<string> = fc.array(fc.tuple(fc.constantFrom(...OPENERS), fc.oneof(fc.nat(8), fc.integer({ min: 30, max: 400 }))), { minLength: 1, maxLength: 3 }).map((some) => some.map(([opener, times]) => opener.repeat(times)).join(''))

const KEYS = ['title', 'when', 'start', 'length', 'hours', 'language', 'roadmap', 'mottos', 'tracks', 'tasks', 'habits: [{ title: x, every', 'habits: [{ title: x, every: day, at', 'tasks: [{ title: x, when', 'tasks: [{ title: x, effort', 'tasks: [{ title: x, id', 'timetable: [{ on', 'timetable: [{ on: mon, at', 'targets: [{ title: x, reach', 'lists: [{ title: x, keys']
const REPEATED = ['1', '1-', '1 ', 'a', ' ', 't2 ', 't2-', 'thứ 2, ', 'every ', 'tuần 1 đến ', '..', '1h', 'ế', '\u0301', '🎯', '"', "'", '[', ',', ':', '#', '- ', '\\', '%', '{', '&', '1.', '-', 'Q1 ', '\u00a0']

/** One value on a very long line. */
export const longLine: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...REPEATED), fc.oneof(fc.nat(300), fc.constantFrom(1000, 20_000)), fc.constantFrom('', '"', "'", '"]', '}]')).map(([key, piece, times, end]) => `title: x\n${key}: ${end.startsWith('"') ? '"' : ''}${piece.repeat(times)}${end}\n`)

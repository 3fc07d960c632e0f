/** Broken roadmap files, each beside exactly what is said of it: code, line, column, and the parameters that matter. */
import { describe, expect, test } from 'vitest'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import type { ProblemCode } from '../../src/problems.ts'

type Told = readonly [ProblemCode, number, number, Readonly<Record<string, unknown>>?]

/** Without the long lists of what is known. */
function told(text: string): Told[] {
  const { model, problems } = parseRoadmap(text, 'a.yaml')
  expect(model === undefined).toBe(problems.length > 0)
  return problems.map(({ code, column, line, params }): Told => {
    const { known: _, ...rest } = params as Record<string, unknown>
    return Object.keys(rest).length > 0 ? [code, line, column, rest] : [code, line, column]
  })
}

const X = 'title: x\n'
const task = (...tasks: string[]) => `${X}tasks:\n${tasks.map((one) => `  - ${one}\n`).join('')}`

describe('what YAML refuses', () => {
  test.each<[string, string, Told[]]>([
    ['nothing', '', [['empty-file', 1, 1]]],
    ['only a comment', '# soon\n', [['empty-file', 1, 1]]],
    ['a tab that indents', `${X}tasks:\n\t- a\n`, [['yaml-tab', 3, 1]]],
    ['an entry indented like nothing around it', `${X}tasks:\n  - a\n - b\n`, [['yaml-indent', 4, 2]]],
    ['a key indented like nothing around it', `${X}tasks:\n  - title: a\n   effort: 3h\n`, [['yaml-indent', 4, 4]]],
    ['a quote never closed', `about: y\n${X.trim()}\nmottos: ["a, b]\n`, [['yaml-unclosed', 3, 10, { mark: '"' }]]],
    ['a bracket never closed', `${X}tasks: [a, [b]\n`, [['yaml-unclosed', 2, 8, { mark: '[' }]]],
    ['a brace never closed', `${X}tracks: { a: b\nlevel: x\n`, [['yaml-unclosed', 2, 9, { mark: '{' }]]],
    ['a colon in a title', 'title: Học: Rust\n', [['yaml-colon', 1, 8]]],
    ['a line that is no key', `${X}tasks\n`, [['yaml-no-colon', 2, 1, { text: 'tasks' }]]],
    ['a reserved character', task('@home'), [['yaml-start', 3, 5, { character: '@' }]]],
    ['a Markdown tick box', task('[ ] Đọc'), [['yaml-tick-box', 3, 5, { mark: '[ ]', text: 'Đọc' }]]],
    ['Markdown bold', task('**Daily**: x', 'y'), [['yaml-alias', 3, 5, { text: '**Daily**: x' }]]],
    ['an alias of nothing', task('*x'), [['yaml-alias', 3, 5, { text: '*x' }]]],
    ['a tag', task('!important Đọc'), [['yaml-tag', 3, 5, { text: '!important' }]]],
    ['an escape that is none', 'title: "C:\\Windows"\n', [['yaml-escape', 1, 11, { text: '\\W' }]]],
    ['two documents', 'title: x\n---\ntitle: y\n', [['yaml-documents', 2, 1]]],
    ['a key that is a map', `${X}{{ about }}: y\n`, [['yaml-key', 2, 1]]],
    ['a key twice', `${X}about: a\ntitle: y\n`, [['duplicate-key', 3, 1, { key: 'title', firstLine: 1 }]]],
    ['a key twice, once composed', 'title: x\ntracks: { t\u1ea5: a, t\u0061\u0302\u0301: b }\n', [
      ['bad-id', 2, 11, { text: 'tấ'.normalize('NFC'), near: 'ta' }],
      ['duplicate-key', 2, 18, { key: 'tấ'.normalize('NFC'), firstLine: 2 }],
    ]],
    ['several lines at once', `${X}tasks:\n  - @a\n  - ok\n  - [ ] b\n`, [['yaml-start', 3, 5, { character: '@' }], ['yaml-tick-box', 5, 5, { mark: '[ ]', text: 'b' }]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('traps of YAML that are not errors of it', () => {
  test.each<[string, string, Told[]]>([
    ['a colon in a bare title', task('Đọc chương 4: Ownership'), [['unquoted-colon', 3, 5, { text: 'Đọc chương 4: Ownership' }]]],
    ['the same with more keys', task('Đọc chương 4: Ownership\n    effort: 3h'), [['unquoted-colon', 3, 5, { text: 'Đọc chương 4: Ownership' }]]],
    ['a comma in braces', `${X}timetable:\n  - { on: mon, wed, at: 6h-7h }\n`, [['unquoted-comma', 3, 16, { text: 'wed' }]]],
    ['a title with a comma in braces', task('{ title: Đọc, viết, effort: 3h }'), [['unquoted-comma', 3, 19, { text: 'viết' }]]],
    ['a hash', task('#1 Two Sum', 'b'), [['empty-entry', 3, 3, { comment: '#1 Two Sum' }]]],
    ['nothing after a dash', task('', 'b'), [['empty-entry', 3, 3]]],
    ['nothing between commas', `${X}tasks: [a, ~, b]\nmottos: [~]\n`, [['empty-entry', 2, 12], ['empty-entry', 3, 10]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('the wrong shape', () => {
  test.each<[string, string, Told[]]>([
    ['a text for a file', 'Học Rust', [['wrong-type', 1, 1, { expected: 'map', found: 'text' }]]],
    ['a list for a file', '- a\n- b\n', [['wrong-type', 1, 1, { expected: 'map', found: 'list' }]]],
    ['no title', 'about: x\n', [['missing-key', 1, 1, { key: 'title' }]]],
    ['a misspelt key, and not also a missing one', 'titel: x\n', [['unknown-key', 1, 1, { key: 'titel', near: 'title' }]]],
    ['a misspelt key of a habit', `${X}habits:\n  - { title: Anki, evry: day }\n`, [['unknown-key', 3, 20, { key: 'evry', near: 'every' }]]],
    ['a key that is nowhere', `${X}zzzzzzzz: 1\n`, [['unknown-key', 2, 1, { key: 'zzzzzzzz' }]]],
    ['a language there is not', 'title: x\ntasks:\n  - { title: { fr: Lire } }\n', [['unknown-key', 3, 16, { key: 'fr' }]]],
    ['text for a list', `${X}tasks: đọc\n`, [['wrong-type', 2, 8, { expected: 'list', found: 'text' }]]],
    ['a map for a list', `${X}tasks:\n  title: a\n`, [['wrong-type', 3, 3, { expected: 'list', found: 'map' }]]],
    ['text for a phase', `${X}phases: [Một]\n`, [['wrong-type', 2, 10, { expected: 'map', found: 'text', title: 'Một' }]]],
    ['a list for a task', task('[a, b]'), [['wrong-type', 3, 5, { expected: 'title-or-map', found: 'list' }]]],
    ['a list for a title', task('title: [a]'), [['wrong-type', 3, 12, { expected: 'text', found: 'list' }]]],
    ['a map for a length', task('{ title: A, effort: { h: 3 } }'), [['wrong-type', 3, 25, { expected: 'word', found: 'map' }]]],
    ['an empty text', 'title: ""\n', [['empty-text', 1, 8]]],
    ['a text in no language', 'title: {}\n', [['empty-text', 1, 8]]],
    ['a track without a title', `${X}tracks:\n  tech:\n`, [['wrong-type', 3, 3, { expected: 'text', found: 'nothing' }]]],
    ['neither true nor false', `${X}again: maybe\n`, [['wrong-type', 2, 8, { expected: 'yes-no', found: 'text' }]]],
    ['a choice there is not', task('{ title: A, kind: stdy, level: 4 }'), [['unknown-value', 3, 23, { text: 'stdy', near: 'study' }], ['unknown-value', 3, 36, { text: '4' }]]],
    ['a habit without every', `${X}habits: [{ title: Anki }]\n`, [['missing-key', 2, 10, { key: 'every' }]]],
    ['a target of nothing', `${X}targets: [{ title: Blog }]\n`, [['missing-one-of', 2, 11, { keys: ['reach', 'value'] }]]],
    ['a target of both', `${X}targets: [{ title: B, reach: 3, value: 4 }]\n`, [['keys-clash', 2, 33, { keys: ['reach', 'value'] }]]],
    ['a selector that selects nothing', `${X}targets: [{ title: B, reach: 3, counts: {} }]\n`, [['missing-one-of', 2, 41, { keys: ['id', 'kind', 'level', 'tag', 'track', 'list'] }]]],
    ['a length and an end', `${X}length: 3 weeks\nend: 2026-03-01\n`, [['keys-clash', 3, 1, { keys: ['length', 'end'] }]]],
    ['a block without a time', `${X}timetable:\n  - { on: mon }\n  - { at: 6h-7h }\n`, [['missing-one-of', 3, 5, { keys: ['at', 'effort', 'off'] }], ['missing-key', 4, 5, { key: 'on' }]]],
    ['a rest day with a time', `${X}timetable: [{ on: sun, at: 6h-7h, off: true }]\n`, [['keys-clash', 2, 35, { keys: ['at', 'off'] }]]],
    ['prototype keys', `${X}__proto__: { title: y }\nconstructor: z\n`, [['unknown-key', 2, 1, { key: '__proto__' }], ['unknown-key', 3, 1, { key: 'constructor' }]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('phrases and numbers that mean nothing', () => {
  test.each<[string, string, Told[]]>([
    ['a period', `${X}phases: [{ title: A, when: sometime }]\n`, [['bad-period', 2, 28, { text: 'sometime' }]]],
    ['a period of two meanings', `${X}phases: [{ title: A, when: T2 }]\n`, [['ambiguous-period', 2, 28, { text: 'T2' }]]],
    ['a recurrence', `${X}habits: [{ title: A, every: tuesdayish }]\n`, [['bad-recurrence', 2, 29, { text: 'tuesdayish' }]]],
    ['a length', task('{ title: A, effort: 3 apples }'), [['bad-length', 3, 25, { text: '3 apples' }]]],
    ['a clock', task('{ title: A, at: 25:00 }'), [['bad-clock', 3, 21, { text: '25:00' }]]],
    ['weekdays', `${X}timetable: [{ on: monn, off: true }]\n`, [['bad-weekdays', 2, 19, { text: 'monn' }]]],
    ['hours', `${X}hours: lots\n`, [['bad-hours', 2, 8, { text: 'lots' }]]],
    ['days', `${X}start: 2026-02-30\nend: soon\n`, [['bad-day', 2, 8, { text: '2026-02-30' }], ['bad-day', 3, 6, { text: 'soon' }]]],
    ['an end before the start', `${X}start: 2026-02-03\nend: 2026-01-01\n`, [['reversed-span', 3, 6, { text: '2026-02-03..2026-01-01' }]]],
    ['a length of the plan', `${X}length: 12\n`, [['bad-plan-length', 2, 9, { text: '12' }]]],
    ['numbers', `${X}skills: [{ title: A, now: hai }]\nresources: [{ title: R, rating: 7 }]\n`, [['bad-number', 2, 27, { text: 'hai' }], ['out-of-range', 3, 33, { text: '7', low: '1', high: '5' }]]],
    ['part of a task', `${X}phases: [{ title: A, choose: 1.5 }, { title: B, choose: 0 }]\n`, [['bad-number', 2, 30, { text: '1.5' }], ['out-of-range', 2, 57, { text: '0', low: '1' }]]],
    ['infinity', `${X}targets: [{ title: A, value: .inf }]\n`, [['bad-number', 2, 30, { text: 'Infinity' }]]],
    ['a number to reach', `${X}targets: [{ title: A, reach: 3-2 }]\n`, [['bad-reach', 2, 30, { text: '3-2' }]]],
    ['a share', `${X}phases: [{ title: A, share: { a: 60 } }]\n`, [['bad-percent', 2, 34, { text: '60' }]]],
    ['shares of too much', `${X}phases: [{ title: A, share: { a: 60%, b: 50% } }]\n`, [['shares-over', 2, 22, { percent: 110 }]]],
    ['a minimum without a unit', `${X}habits: [{ title: A, every: day, minimum: 5 }]\n`, [['bad-length', 2, 43, { text: '5' }]]],
    ['a minimum with a wrong unit', `${X}habits: [{ title: A, every: day, amount: 20, minimum: 5m }]\n`, [['bad-number', 2, 55, { text: '5m' }]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('ids and what points at them', () => {
  const tracks = `${X}tracks: { tech: Kỹ thuật }\n`
  test.each<[string, string, Told[]]>([
    ['an id with capitals and accents', task('{ id: Bài 1, title: A }'), [['bad-id', 3, 11, { text: 'Bài 1', near: 'bai-1' }]]],
    ['an id of an item and a phase', `${X}phases: [{ id: a, title: P, tasks: [{ id: a, title: T }] }]\n`, [['equal-ids', 2, 43, { id: 'a', firstLine: 2 }]]],
    ['ids of skills', `${X}skills:\n  - { id: a, title: A }\n  - { id: a, title: B }\n`, [['equal-ids', 4, 11, { id: 'a', firstLine: 3 }]]],
    ['the same title twice', task('Đọc', 'Đọc'), [['needs-id', 4, 5, { id: 'doc', firstLine: 3 }]]],
    ['the same step twice', task('{ title: A, steps: [b, b] }'), [['needs-id', 3, 28, { id: 'a.b', firstLine: 3 }]]],
    ['a title without letters', task('"日本"'), [['needs-id', 3, 5, { id: '' }]]],
    ['needs of nothing', task('{ id: tracing, title: A }', '{ title: B, needs: [tracin, zzzzzz] }'), [['unknown-item', 4, 25, { text: 'tracin', near: 'tracing' }], ['unknown-item', 4, 33, { text: 'zzzzzz' }]]],
    ['needs in a circle', task('{ id: a, title: A, needs: b }', '{ id: b, title: B, needs: c }', '{ id: c, title: C, needs: [a] }', '{ id: d, title: D, needs: a }'), [['needs-circle', 3, 31, { ids: ['a', 'b', 'c', 'a'] }]]],
    ['needs of itself', task('{ id: a, title: A, needs: a }'), [['needs-circle', 3, 31, { ids: ['a', 'a'] }]]],
    ['use, resources and lists of nothing', `${X}phases: [{ title: P, use: [lc-1], resources: [book] }]\ntargets: [{ title: T, reach: 1, counts: [{ list: top }] }]\n`, [
      ['unknown-item', 2, 28, { text: 'lc-1' }], ['unknown-resource', 2, 47, { text: 'book' }], ['unknown-list', 3, 50, { text: 'top' }],
    ]],
    ['tracks there are not', `${tracks}phases: [{ title: P, share: { teh: 10% } }]\ntasks: [{ title: A, track: teck }]\ntimetable: [{ on: sun, at: 6h-7h, for: [tech, other] }]\n`, [
      ['unknown-track', 3, 31, { text: 'teh', near: 'tech' }], ['unknown-track', 4, 28, { text: 'teck', near: 'tech' }], ['unknown-track', 5, 47, { text: 'other' }],
    ]],
    ['a track that is itself wrong, told once', `${X}tracks: { Tech: a }\ntasks: [{ title: A, track: tech }]\n`, [['bad-id', 2, 11, { text: 'Tech', near: 'tech' }]]],
    ['a task twice by an alias', task('&a { title: A }', '*a'), [['needs-id', 4, 5, { id: 'a', firstLine: 3 }]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('places', () => {
  test('every problem of a file comes at once, in the order of the file', () => {
    const text = `titel: Học Rust
language: vi
phases:
  - title: Ownership
    when: tuan 1 den
    tasks:
      - Đọc chương 4: Ownership
      - { title: Đọc, efort: 3h, needs: [doc-chuong-5] }
      - #2
habits:
  - { title: Anki, every: hôm nao }
  - { title: Anki, every: day }
`
    expect(told(text)).toEqual([
      ['unknown-key', 1, 1, { key: 'titel', near: 'title' }],
      ['bad-period', 5, 11, { text: 'tuan 1 den' }],
      ['unquoted-colon', 7, 9, { text: 'Đọc chương 4: Ownership' }],
      ['unknown-key', 8, 23, { key: 'efort', near: 'effort' }],
      ['unknown-item', 8, 42, { text: 'doc-chuong-5' }],
      ['empty-entry', 9, 7, { comment: '#2' }],
      ['bad-recurrence', 11, 27, { text: 'hôm nao' }],
      ['needs-id', 12, 14, { id: 'anki', firstLine: 11 }],
    ])
  })

  test('count from the visible text: no BOM, no CR, no control characters', () => {
    const { problems } = parseRoadmap('\ufefftitle: x\r\ntasks:\r\n  - { title: Họ\u0000c, efort: 3h }\r\n', 'a.yaml')
    expect(problems).toEqual([expect.objectContaining({ line: 3, column: 19, length: 5, source: '  - { title: Học, efort: 3h }', file: 'a.yaml', severity: 'problem' })])
  })

  test('a BOM before a wrong first line', () => {
    expect(told('\ufefftitel: x')).toEqual([['unknown-key', 1, 1, { key: 'titel', near: 'title' }]])
  })

  test('the caret stays on its line', () => {
    const { problems } = parseRoadmap('title: x\nstart: >\n  some\n  day\n', 'a.yaml')
    expect(problems).toEqual([expect.objectContaining({ code: 'bad-day', line: 2, column: 8, length: 1, source: 'start: >' })])
  })

  test('accents before the column count as one', () => {
    expect(told(`${X}tasks: [{ title: Đọc “ngữ pháp”, kin: study }]\n`)).toEqual([['unknown-key', 2, 34, { key: 'kin', near: 'kind' }]])
  })
})

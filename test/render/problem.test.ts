import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorWords as en } from '../../src/locales/en/errors.ts'
import { problems as english } from '../../src/locales/en/problems.ts'
import { errorWords as vi } from '../../src/locales/vi/errors.ts'
import { problems as vietnamese } from '../../src/locales/vi/problems.ts'
import type { Problem } from '../../src/problems.ts'
import { markLine } from '../../src/render/text/caret.ts'
import { PLAIN } from '../../src/render/text/paint.ts'
import { renderProblem, renderProblems } from '../../src/render/text/problem.ts'
import { safe } from '../../src/render/text/safe.ts'
import { widthOf } from '../../src/render/text/width.ts'

const problem = (source: string, marked: string, rest: Partial<Problem> = {}): Problem =>
  ({ code: 'unknown-key', params: { key: marked, near: 'every', known: ['every', 'effort'] }, severity: 'problem', file: 'rust.yaml', line: 12, column: source.indexOf(marked) + 1, length: marked.length, source, ...rest }) as Problem
const inEnglish = (found: Problem, columns = 60) => `\n${renderProblem(found, english, en, PLAIN, columns).join('\n')}\n`
const inVietnamese = (found: Problem, columns = 60) => `\n${renderProblem(found, vietnamese, vi, PLAIN, columns).join('\n')}\n`

/** What stands above the carets. */
function above(source: string, column: number, length: number, columns: number): string {
  const { line, from, length: carets } = markLine(source, column, length, columns)
  let at = 0
  let text = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (at >= from && at < from + carets) text += segment
    at += widthOf(segment)
  }
  return text
}

describe('a problem', () => {
  test('in English, narrow', () => {
    expect(inEnglish(problem('  - { title: Anki, evry: day }', 'evry'))).toMatchInlineSnapshot(`
      "
      rust.yaml:12:20  error: There is no key \`evry\` here.
        12 │   - { title: Anki, evry: day }
           │                    ^^^^
        → Did you mean \`every\`?
      "
    `)
  })
  test('in English, wide', () => {
    expect(inEnglish(problem('  - { title: Anki, evry: day }', 'evry'), 120)).toMatchInlineSnapshot(`
      "
      rust.yaml:12:20  error: There is no key \`evry\` here.
        12 │   - { title: Anki, evry: day }
           │                    ^^^^
        → Did you mean \`every\`?
      "
    `)
  })
  test('in Vietnamese, narrow, the carets under accents written in two ways', () => {
    expect(inVietnamese(problem('  - { title: Ôn từ vựng mỗi ngày, evry: day }', 'evry'))).toMatchInlineSnapshot(`
      "
      rust.yaml:12:35  lỗi: Ở đây không có khóa \`evry\`.
        12 │   - { title: Ôn từ vựng mỗi ngày, evry: day }
           │                                   ^^^^
        → Gần đúng nhất là \`every\`.
      "
    `)
    expect(inVietnamese(problem('  - { title: Ôn từ vựng mỗi ngày, evry: day }'.normalize('NFD'), 'evry'))).toMatchInlineSnapshot(`
      "
      rust.yaml:12:43  lỗi: Ở đây không có khóa \`evry\`.
        12 │   - { title: Ôn từ vựng mỗi ngày, evry: day }
           │                                   ^^^^
        → Gần đúng nhất là \`every\`.
      "
    `)
  })
  test('in Vietnamese, wide, after tabs and wide letters', () => {
    expect(inVietnamese(problem('\t- { title: 日本語 🚀, evry: day }', 'evry'), 120)).toMatchInlineSnapshot(`
      "
      rust.yaml:12:21  lỗi: Ở đây không có khóa \`evry\`.
        12 │     - { title: 日本語 🚀, evry: day }
           │                           ^^^^
        → Gần đúng nhất là \`every\`.
      "
    `)
  })
  test('on a line longer than the terminal is shown with what is round it', () => {
    const source = `- { title: ${'một hai ba bốn '.repeat(20)}, evry: day, note: ${'năm sáu bảy '.repeat(20)} }`
    expect(inVietnamese(problem(source, 'evry'))).toMatchInlineSnapshot(`
      "
      rust.yaml:12:314  lỗi: Ở đây không có khóa \`evry\`.
        12 │ …a bốn một hai ba bốn , evry: day, note: năm sáu bảy…
           │                         ^^^^
        → Gần đúng nhất là \`every\`.
      "
    `)
  })
  test('of the whole file has no line to show', () => {
    expect(inEnglish({ code: 'empty-file', params: {}, severity: 'problem', file: 'rust.yaml', line: 1, column: 1, length: 1, source: '' })).toMatchInlineSnapshot(`
      "
      rust.yaml:1:1  error: The file is empty.
        → It needs at least \`title: ...\`.
      "
    `)
  })
  test('that is a warning says so', () => {
    const warning: Problem = { code: 'no-ids', params: { count: 3, total: 9 }, severity: 'warning', file: 'rust.yaml', line: 4, column: 5, length: 3, source: '  - Đọc chương 4' }
    expect(inVietnamese(warning)).toMatchInlineSnapshot(`
      "
      rust.yaml:4:5  cảnh báo: 3 trên 9 mục chưa có id: đổi tên có
        thể làm mất lịch sử của mục.
        4 │   - Đọc chương 4
          │     ^^^
        → \`roadmap check --fix <tệp>\` ghi id vào tệp.
      "
    `)
  })
  test('never lets an escape sequence through', () => {
    const text = renderProblem(problem('a: \u001b[31mevry\u0007', 'evry', { file: 'x\u001b]0;title\u0007.yaml' }), english, en, PLAIN, 60).join('\n')
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})

test('several problems are counted at the end', () => {
  const warning: Problem = { code: 'no-ids', params: { count: 3, total: 9 }, severity: 'warning', file: 'rust.yaml', line: 4, column: 5, length: 3, source: '  - Đọc chương 4' }
  const found = [problem('evry: day', 'evry'), problem('  evry: week', 'evry'), warning]
  expect(renderProblems(found, english, en, PLAIN, 80).at(-1)).toBe('2 errors, 1 warning')
  expect(renderProblems(found, vietnamese, vi, PLAIN, 80).at(-1)).toBe('2 lỗi, 1 cảnh báo')
  expect(renderProblems([warning], english, en, PLAIN, 80).at(-1)).toBe('1 warning')
  expect(renderProblems([], english, en, PLAIN, 80)).toEqual([])
})

describe('the carets', () => {
  test.each([
    ['plain', 'title: evry', 'evry'],
    ['after a tab', 'a\tb: evry', 'evry'],
    ['after accents in two parts', 'tiếng Việt: evry'.normalize('NFD'), 'evry'],
    ['under accents in two parts', 'x: tiếng Việt'.normalize('NFD'), 'tiếng Việt'.normalize('NFD')],
    ['under wide letters', 'x: 日本語 y', '日本語'],
    ['after an emoji of several parts', '👩‍👩‍👧 evry', 'evry'],
    ['far along a long line', `${'ếà '.repeat(500)}evry${' x'.repeat(500)}`, 'evry'],
    ['far along a long line of wide letters', `${'日本'.repeat(500)}evry${'語'.repeat(500)}`, 'evry'],
    ['at the end of a long line', `${'abc '.repeat(500)}evry`, 'evry'],
    ['at the start of a long line', `evry${' abc'.repeat(500)}`, 'evry'],
  ])('stand under what is meant: %s', (_, source, marked) => {
    for (const columns of [20, 21, 54, 114]) expect(above(source, source.indexOf(marked) + 1, marked.length, columns)).toBe(marked)
  })

  test('stand after the end of a line where something is missing', () => {
    expect(markLine('title:', 7, 1, 60)).toEqual({ line: 'title:', from: 6, length: 1 })
  })

  test('for any line, stay inside the width', () => {
    const letters = fc.constantFrom('a', ' ', '\t', 'ế', 'e\u0302\u0301', '日', '🚀', '\u200b', '\u001b', '👩‍👩‍👧', '\ud83d')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 300 }), fc.nat(400), fc.nat(300), fc.integer({ min: 20, max: 120 }), (parts, column, length, columns) => {
        const source = parts.join('')
        const marked = markLine(source, Math.min(column, source.length) + 1, length, columns)
        expect(widthOf(marked.line)).toBeLessThanOrEqual(columns)
        expect(marked.from).toBeGreaterThanOrEqual(0)
        expect(marked.length).toBeGreaterThanOrEqual(1)
        expect(marked.from + marked.length).toBeLessThanOrEqual(columns)
        expect(marked.line).toBe(marked.line.replace(/[\u0000-\u001f]/g, ''))
      }),
    )
  })

  test('are found at once on a line of two megabytes', () => {
    expect(above(`${'ab '.repeat(350_000)}evry${' ab'.repeat(350_000)}`, 1_050_001, 4, 60)).toBe('evry')
  })
})

describe('safe text', () => {
  test.each([
    ['colours and cursor', 'a\u001b[1;31mb\u001b[2Jc', 'abc'],
    ['titles and links', 'a\u001b]8;;http://x\u0007b\u001b]0;t\u001b\\c', 'abc'],
    ['an escape that is never finished', 'a\u001b]0;b', 'a]0;b'],
    ['C1 and DEL', 'a\u009b31mb\u007fc', 'abc'],
    ['overrides of direction', 'a\u202eb\u2066c', 'abc'],
    ['tabs and line ends', 'a\tb\r\nc\rd', 'a b c d'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['Vietnamese and emoji, left alone', 'Đọc chương 4 👩‍👩‍👧', 'Đọc chương 4 👩‍👩‍👧'],
  ])('has none of: %s', (_, text, expected) => {
    expect(safe(text)).toBe(expected)
  })
})

/** The quick reader answers exactly what yaml does, or nothing. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Node } from 'yaml'
import { cleanText } from '../../src/roadmap/clean.ts'
import { tooDeepAt } from '../../src/roadmap/limits.ts'
import { readPlain } from '../../src/roadmap/plain.ts'
import { valuesOf } from '../../src/roadmap/values.ts'

const full = readFileSync(new URL('files/full.yaml', import.meta.url), 'utf8')

/** What the whole parser makes of a text it finds nothing wrong with. */
function whole(text: string): unknown {
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  const { findings, value } = valuesOf(doc.contents as Node | null, text)
  return doc.errors.length > 0 || findings.length > 0 ? 'wrong' : JSON.stringify(value)
}

/** Whether it was read at all. */
function agree(raw: string): boolean {
  const { text } = cleanText(raw.replace(/^\ufeff/, ''))
  if (tooDeepAt(text) !== undefined) return false
  const plain = readPlain(text)
  if (plain) expect(JSON.stringify(plain.value)).toBe(whole(text))
  return plain !== undefined
}

describe('the quick reader', () => {
  test('reads the full roadmap, with LF or CRLF', () => {
    expect(agree(full)).toBe(true)
    expect(agree(full.replaceAll('\n', '\r\n'))).toBe(true)
  })

  test.each([
    'a: b', 'a: b # c', 'a: b#c', 'a: b  ', 'a: http://x.y/#z', 'a: 10-15h/week', 'a: 1.5h', 'a: 007', 'id: 007', 'a: -5', 'a: 6.50', 'title: 1.10', 'a: 2026-01-05', 'a: 06:00-07:00', 'a: 60%',
    'a: true', 'a: False', 'a: ~', 'a: null', 'a: nullable', 'a: yes', 'a:', 'a: # c', 'a:\nb: 1', "a: 'it''s'", 'a: "x: y, [z]"', 'a: "" # c', 'a: []', 'a: {}', 'a: [b, c,]', 'a: { b: c, }',
    'a: [{ b: [c, { d: e }] }, "f", g h]', 'a: { b: x y, c: 1 }', 'a: [http://x, a:b]', 'tasks:\n- a\n- b\nc: d', 'tasks:\n  - a: b\n    c:\n      - d\n    e:\n    - f\n  - g', '# c\n\na: b\n  # d\n\nc:\n# e\n  d: f\n',
    'a: ệ\u1ec7 # ế', 'a: e\u0302\u0323', 'mottos: [1, 2.0, x]', 'a: C#', 'a: b - c', 'a: x ? y', "a: b'c\"d", 'a: [b - c, d?e]', 'null: a', 'a: .x', 'a: +x', 'a: 1 2',
  ])('reads %j', (text) => {
    expect(agree(text)).toBe(true)
  })

  test.each([
    '', 'a', '- ', 'a: |\n  b', 'a: >\n b', 'a: "b\n  c"', 'a: b\n  c', 'a: &b c', 'a: *b', 'a: !b c', 'a: @b', 'a: b: c', 'a: b:', 'a: [b', 'a: [b]c', 'a: [b: c]', 'a: { b }', 'a: { b, c: d }', 'a: { "b": c }',
    'a: 1\na: 2', 'a: { b: 1, b: 2 }', '__proto__: 1', 'a: 0x1f', 'a: 1e3', 'a: .5', 'a: .inf', 'a: +5', 'a: 5.', '? a', '---\na: b', 'a: b\n...', 'a:\tb', 'a: "\\n"', ' a: b', 'a:\n  b: c\n d: e', '- - a', '- # a',
    'Đọc: b', '"a": b', 'a: - b', 'a: "b"c', 'a: [b, , c]', 'a: [b # c\n]', '%a: b', 'a: b\n- c', '- a\nb: c', 'a: { b: }', 'a: [}', '[a]', '{ a: b }',
  ])('leaves %j to yaml', (text) => {
    expect(agree(text)).toBe(false)
  })

  test('agrees on texts of every kind', () => {
    const piece = fc.constantFrom('a: ', 'b:', 'tasks:', 'id: ', '\n', '\n  ', '\n    ', '\n', '- ', '- ', '[', ']', '{ ', ' }', ', ', ': ', ' #', '#', '"', "'", "''", 'x', 'y z', '1', '0', '.', '-', '+', 'e', '~', 'true', 'null', '%', '?', ':', ',', ' ', 'ế', 'e\u0301', '\u00a0', '\u2028', '\r\n', '\\', '|')
    let read = 0
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void (read += Number(agree(`a: ${pieces.join('')}`)))), { numRuns: 6000 })
    expect(read).toBeGreaterThan(200)
  })

  test('agrees on the full roadmap with characters lost, doubled or changed', () => {
    const cut = fc.tuple(fc.nat(full.length), fc.nat(12), fc.oneof(fc.constantFrom('', ' ', '\n', '\n  ', ':', ': ', ', ', '-', '- ', '"', '[', ']', '#', ' #'), fc.string({ maxLength: 3, unit: 'grapheme' })))
    fc.assert(fc.property(cut, ([at, length, by]) => void agree(full.slice(0, at) + by + full.slice(at + length))), { numRuns: 250 })
  })
})

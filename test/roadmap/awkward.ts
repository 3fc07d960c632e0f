/** Texts and ids that are easy to get wrong: what YAML keeps for itself, numbers, accents, emoji, lines. Knows no model. */
import fc from 'fast-check'
import type { Language, Text } from '../../src/domain/plan/roadmap.ts'

const PIECES = [
  'a', 'Đọc', 'tiếng Việt', 'Ngữ pháp', 'chương 4', ' ', ' ', ': ', ':', ' #', '#', '- ', '-', '"', "'", "''", '{', '}', '[', ']', ', ', ',', '&x', '*y', '!z', '|', '>', '%', '@', '`', '\\', '\\n', '?', '? ', '~', '=', '<<',
  '🎯', '👩‍💻', 'ệ', 'Ơ', '日本', '1', '0x1f', '1.10', 'true', 'null', '---', '...', '\u00a0', '\u200b', '→', 'https://x.y/?a=b#c', '$&', '100%', '(x)',
]
const WHOLE = ['~', 'null', 'true', 'No', '1.10', '007', '0o17', '1e3', '-5', '.5', '.inf', '---', '...', '- x', '? x', '# x', ': x', 'x:', '"x', "'x'", '[x', '{x}', '&x', '*x', '!x', '%x', '@x', '`x`', '|', '>', '<<', '=', '2026-01-05', 'a: b: c', 'a #b', '12345678901234567890', '\\']

/** One line, not empty, no space at its ends. */
export const awkwardLine: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...WHOLE), fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 8 }))
  .map((text) => text.normalize('NFC').trim() || 'x')

/** One line or several, some of them empty or set in. */
export const awkwardLines: fc.Arbitrary<string> = fc.oneof(
  awkwardLine,
  fc.array(fc.tuple(fc.constantFrom('', '', '', '  ', '\t', '- '), fc.option(awkwardLine, { nil: '', freq: 5 })).map(([before, line]) => (line === '' ? '' : before + line)), { minLength: 2, maxLength: 4 })
    .map((lines) => lines.join('\n').trim() || 'x'),
)

/** In one of the languages, or in both. */
export function awkwardText(line: fc.Arbitrary<string>): fc.Arbitrary<Text> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom<Language>('vi', 'en'), line).map(([language, one]): Text => ({ [language]: one })) },
    { weight: 1, arbitrary: fc.tuple(line, line).map(([vi, en]): Text => ({ vi, en })) },
  )
}

/** Ids as authors write them, those that look like something else too. */
export const AWKWARD_IDS = ['a', 'jan', 'lc-146', 'x.y', 'on-tap', 'q1', '007', '12', '1.5', '1e3', '0x1f', '0o17', 'null', 'true', 'no', 'c.1', '2026-01-05', '3-7d', 'a--b', 'a.b.c'] as const

/** Titles and the ids they make. */
export const TITLED_IDS: readonly (readonly [title: string, id: string])[] = [
  ['Đọc chương 4: Ownership', 'doc-chuong-4-ownership'], ['Học C++ & C#', 'hoc-cplusplus-csharp'], ['#1 {x}', 'sharp1-x'], ['20 bài "rustlings"', '20-bai-rustlings'], ['Ôn tập – tuần 1', 'on-tap-tuan-1'],
  ['- Gạch đầu dòng', 'gach-dau-dong'], ['🎯 Focus', 'focus'], ['Node.js', 'node.js'], ['1.10', '1.10'], ['0042', '0042'], ['True', 'true'], ['~ngã', 'nga'], ["it's", 'it-s'], ['100%', '100'], ['key: value # not', 'key-value-sharp-not'],
  ['[Mock] interview', 'mock-interview'], ['*Daily*', 'daily'], ['&anchor', 'anchor'], ['ĐẠI SỐ', 'dai-so'], ['a,b', 'a-b'],
]

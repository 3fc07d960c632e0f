/** What the tests of every grammar share: one phrase in its many spellings, and strings nobody would type. */
import fc from 'fast-check'

/** The phrase as it is, decomposed, without accents, in capitals, with more space round and inside. */
export function spellingsOf(phrase: string): string[] {
  const bare = phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return [phrase, phrase.normalize('NFC'), phrase.normalize('NFD'), bare, phrase.toUpperCase(), `  ${phrase.replaceAll(' ', '  ')} `]
}

const PIECES = ['tuần', 'week', 'tháng', 'Q', 'T2', 'thứ', 'mon', 'cuối', 'last', 'đến', 'to', '-', '–', '..', '/', ',', ' ', '1', '30', '2026', 'h', 'giờ', 'tối', 'PM', 'm', 'một', 'sau', 'next', ':', '+', 'ngày', 'mai']

/** Any text at all, and text made of what the grammars know. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
)

/** Long, and repeating what a form repeats. */
export const LONG_TEXTS = ['1', '1-', '1 ', ' ', 't2 ', 't2-', 'thứ 2, ', 'every ', 'tới ', '..', 'tuần 1 đến ', '1h', 'a'].flatMap((piece) => [
  piece.repeat(Math.floor(200 / piece.length)),
  piece.repeat(100_000),
])

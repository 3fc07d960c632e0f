/** How one phrase may look: its dashes, spaces, accents and case, none of which change what it means. Knows no grammar. */
import fc from 'fast-check'

/** Every way to write one value, by the language of its words; what has no words of either stands in both. */
export interface Ways {
  readonly en: readonly string[]
  readonly vi: readonly string[]
}

/** Stands in a way for any dash. */
export const DASH = '~'
/** A dash between weekdays and clocks is the same. */
export const DASHES = ['-', '–', '—', '..', ' - ', ' – ', ' .. ', ' to ', ' đến '] as const

export function waysOf(en: readonly string[], vi: readonly string[]): Ways {
  return { en, vi }
}

/** The ways of both. */
export function both(...all: readonly Ways[]): Ways {
  return { en: all.flatMap(({ en }) => en), vi: all.flatMap(({ vi }) => vi) }
}

/** The same words in each language. */
export function neutral(...phrases: readonly string[]): Ways {
  return { en: phrases, vi: phrases }
}

export interface Look {
  readonly dash: string
  readonly marks: 'composed' | 'decomposed' | 'none'
  readonly letters: 'own' | 'upper' | 'lower'
  readonly spaces: 'own' | 'many' | 'hard'
}

/** The first of each is how a way is written here. */
export const LOOKS = {
  dash: DASHES,
  marks: ['composed', 'decomposed', 'none'],
  letters: ['own', 'upper', 'lower'],
  spaces: ['own', 'many', 'hard'],
} as const

export const anyLook: fc.Arbitrary<Look> = fc.record({
  dash: fc.constantFrom(...LOOKS.dash),
  marks: fc.constantFrom(...LOOKS.marks),
  letters: fc.constantFrom(...LOOKS.letters),
  spaces: fc.constantFrom(...LOOKS.spaces),
})

/** The phrase so dressed. */
export function dressed(way: string, { dash, letters, marks, spaces }: Look): string {
  const dashed = way.replaceAll(DASH, dash)
  const cased = letters === 'upper' ? dashed.toUpperCase() : letters === 'lower' ? dashed.toLowerCase() : dashed
  const marked = marks === 'composed' ? cased.normalize('NFC') : cased.normalize('NFD')
  const plain = marks === 'none' ? marked.replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D') : marked
  return spaces === 'own' ? plain : ` ${plain.replaceAll(' ', spaces === 'many' ? '   ' : '\u00a0')}  `
}

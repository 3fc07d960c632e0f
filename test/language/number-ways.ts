/** A whole number in figures and in words. Knows no units. */
import { waysOf } from './ways.ts'
import type { Ways } from './ways.ts'

const EN = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const VI = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

export function numberWords(n: number): Ways {
  const word = (words: readonly string[]): string[] => (words[n] ? [String(n), words[n]] : [String(n)])
  return waysOf(word(EN), word(VI))
}

/** The pieces that forms are made of, shared by every grammar. Knows no form. */
import { anyOf, valueOf } from './grammar.ts'
import { DAY_WORDS, MONTH_WORDS, NUMBER_WORDS, ROMAN_NUMBERS, SHORT_UNITS, UNITS, WEEKDAY_WORDS, WHOLES } from './words.ts'
import type { LongUnit } from './words.ts'

const YEAR = '(?:19|20|21)\\d\\d'
const MONTH = anyOf(MONTH_WORDS)
const NTH = '(?:st|nd|rd|th)?'
const DATES = [
  `${YEAR}-\\d\\d-\\d\\d`,
  `(?:ngay )?\\d{1,2}/\\d{1,2}(?:/${YEAR})?`,
  `(?:ngay )?\\d{1,2} thang \\d{1,2}(?:(?:,? nam |,? |/)${YEAR})?`,
  `\\d{1,2}${NTH} (?:of )?(?:${MONTH})(?:,? ${YEAR})?`,
  `(?:${MONTH}) \\d{1,2}${NTH}(?:,? ${YEAR})?`,
]

export const PIECES = {
  n: '\\d{1,4}',
  nth: `\\d{1,4}|${anyOf(ROMAN_NUMBERS)}`,
  count: `\\d{1,4}|${anyOf(NUMBER_WORDS)}`,
  decimal: '\\d{1,4}(?:[.,]\\d{1,3})?',
  dash: ' ?(?:-|\\.{2,3}) ?| (?:to|den|toi) ',
  /** Between a month or quarter and its year. */
  sep: ',? nam |,? |/|-',
  year: YEAR,
  month: MONTH,
  unit: anyOf(UNITS),
  anyunit: anyOf(UNITS, SHORT_UNITS),
  weekday: anyOf(WEEKDAY_WORDS),
  whole: anyOf(WHOLES),
  dayword: anyOf(DAY_WORDS),
  date: DATES.join('|'),
} as const

/** A number in digits, words or Roman numerals; NaN for none. */
export function countOf(text: string | undefined): number {
  return valueOf(text, NUMBER_WORDS, ROMAN_NUMBERS) ?? Number(text)
}

/** The unit of a word or letter. */
export function unitOf(text: string | undefined): LongUnit | undefined {
  return valueOf(text, UNITS, SHORT_UNITS)
}

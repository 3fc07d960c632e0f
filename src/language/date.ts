/** Calendar dates as people write them, the year often left out. Knows no day words and no today. */
import { grammar, valueOf } from './grammar.ts'
import { PIECES } from './pieces.ts'
import { MONTH_WORDS } from './words.ts'

export interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year?: number
  /** Written with slashes: the first number is the day in Vietnamese, and nobody knows in English. */
  readonly slashed: boolean
}

/**
 * The date a phrase writes, not checked for existing; undefined when it writes none.
 * @example readDate('ngay 2 thang 3') // { day: 2, month: 3, slashed: false }
 */
export function readDate(phrase: string): WrittenDate | undefined {
  return READ(phrase, undefined)
}

const READ = grammar<WrittenDate, undefined>(PIECES, [
  { form: '<y:year>-<m:n>-<d:n>', read: ({ d, m, y }) => written(d, Number(m), y) },
  { form: '(?:ngày )?<d:n>/<m:n>(?:/<y:year>)?', read: ({ d, m, y }) => ({ ...written(d, Number(m), y), slashed: true }) },
  { form: '(?:ngày )?<d:n> tháng <m:n>(?:(?:,? năm |,? |/)<y:year>)?', read: ({ d, m, y }) => written(d, Number(m), y) },
  { form: '<d:n>(?:st|nd|rd|th)? (?:of )?<m:month>(?:,? <y:year>)?', read: ({ d, m, y }) => written(d, valueOf(m, MONTH_WORDS), y) },
  { form: '<m:month> <d:n>(?:st|nd|rd|th)?(?:,? <y:year>)?', read: ({ d, m, y }) => written(d, valueOf(m, MONTH_WORDS), y) },
])

function written(day: string | undefined, month: number | undefined, year: string | undefined): WrittenDate {
  const date = { day: Number(day), month: month ?? Number.NaN, slashed: false }
  return year === undefined ? date : { ...date, year: Number(year) }
}

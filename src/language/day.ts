/** Days and spans of days as people type them, Vietnamese and English. Told what today is; reads no clock. */
import { lengthOf } from '../domain/calendar/day.ts'
import { readDays } from './daywords.ts'
import { ok, phraseOf, shown } from './grammar.ts'
import type { Day, DaySpan } from '../domain/calendar/day.ts'
import type { Parsed } from '../problems.ts'
import type { DayOptions, NamedDays } from './daywords.ts'
import type { Direction } from './relative.ts'

/**
 * The day a word names; of a week or month its first day. Problems: `bad-day`, `ambiguous-day` (`2/3` in English).
 * @example parseDayWord('T6 tuần sau', { today: '2026-03-02' as Day, language: 'vi', direction: 'ahead' }) // 2026-03-13
 */
export function parseDayWord(text: string, options: DayOptions): Parsed<Day> {
  const days = answerOf(text, phraseOf(text), options)
  return days.ok ? ok(days.value.from) : days
}

/**
 * The days of `a..b`, `a - b`, `a to b`, `a đến b`, or of one word (`next week`, `tháng 3`, `fri`), both ends included.
 * Where the end comes before the start, an end that could lie in any week or year is looked for from the other one.
 * Problems: `bad-day`, `ambiguous-day`, `reversed-span`.
 * @example parseDaySpan('t6..cn', { today: '2026-03-02' as Day, language: 'vi', direction: 'ahead' }) // 6 to 8 March
 */
export function parseDaySpan(text: string, options: DayOptions): Parsed<DaySpan> {
  const phrase = phraseOf(text)
  const whole = answerOf(text, phrase, options)
  if (whole.ok || whole.code !== 'bad-day') return whole.ok ? ok({ from: whole.value.from, to: whole.value.to }) : whole
  for (const [first, last] of splitsOf(phrase)) {
    const [from, to] = [answerOf(text, first, options), answerOf(text, last, options)]
    const [a, b] = [endOf(first, from), endOf(last, to)]
    if (a && b) return between(a, b, options) ?? { ok: false, code: 'reversed-span', params: { text: shown(text) } }
    if (!from.ok && from.code === 'ambiguous-day') return from
    if (!to.ok && to.code === 'ambiguous-day') return to
  }
  return whole
}

type Span = Exclude<NamedDays, { readonly readings: readonly Day[] }>
/** One side of a span, and its words, should they have to be read again. */
type End = Span & { readonly phrase: string }

function answerOf(text: string, phrase: string, options: DayOptions): Parsed<Span> {
  const days = readDays(phrase, options)
  if (days === undefined) return { ok: false, code: 'bad-day', params: { text: shown(text) } }
  return 'readings' in days ? { ok: false, code: 'ambiguous-day', params: { text: shown(text), readings: days.readings } } : ok(days)
}

function endOf(phrase: string, answer: Parsed<Span>): End | undefined {
  return answer.ok ? { ...answer.value, phrase } : undefined
}

/** Dashes between days; the plain one without spaces last, as dates have it inside. */
const DASHES = [/ ?\.{2,3} ?/, / - /, / (?:to|until|till) /, / den (?:het )?/, / toi /, /(?<=[^-]) ?-(?=[^-]*$)/]

/** Every way to see two phrases in one, the likeliest first. */
function splitsOf(phrase: string): (readonly [string, string])[] {
  const bare = phrase.replace(/^(?:from|tu) /, '')
  return DASHES.flatMap((dash) => {
    const [first, last, ...more] = bare.split(dash)
    return first && last && more.length === 0 ? [[first.trim(), last.trim()] as const] : []
  })
}

/** Half a year: a span that only looking again made longer was written the wrong way round. */
const LONGEST_FOUND = 183

/**
 * From the one to the other; where they are the wrong way round, one end is looked for again from the other. Dates
 * without a year then mean the span round today (`1/3 - 5/3` on 2 March), weekdays the one wholly ahead, or back.
 */
function between(first: End, last: End, options: DayOptions): Parsed<DaySpan> | undefined {
  if (first.from <= last.to) return ok({ from: first.from, to: last.to })
  const isDate = first.floats === 'date' || last.floats === 'date'
  const movesLast = (options.direction === 'ahead') !== isDate
  const again = movesLast ? lookAgain(last, first.from, 'ahead', options) : lookAgain(first, last.to, 'back', options)
  if (again === undefined) return undefined
  const span = movesLast ? { from: first.from, to: again.to } : { from: again.from, to: last.to }
  return lengthOf(span) > LONGEST_FOUND ? undefined : ok(span)
}

function lookAgain(end: End, today: Day, direction: Direction, options: DayOptions): Span | undefined {
  const days = end.floats && readDays(end.phrase, { ...options, today, direction })
  return days && !('readings' in days) ? days : undefined
}

/** Lengths of time, hours a week and clock times, Vietnamese and English, to whole minutes. Knows no day and no zone. */
import { readClock, readClockSpan } from './clock.ts'
import { grammar, ok, phraseOf, shown } from './grammar.ts'
import { countOf, PIECES } from './pieces.ts'
import type { ClockSpan, WeeklyMinutes } from '../domain/calendar/duration.ts'
import type { Parsed } from '../problems.ts'
import type { Parts } from './grammar.ts'

const MINUTES_PER_WEEK = 7 * 24 * 60

/**
 * A length of time in whole minutes. A bare number is refused, but 0. Problem: `bad-length`.
 * @example parseMinutes('1 tiếng rưỡi') // 90
 */
export function parseMinutes(value: string | number): Parsed<number> {
  const minutes = readLength(phraseOf(String(value)), undefined)
  return minutes === undefined ? { ok: false, code: 'bad-length', params: { text: shown(value) } } : ok(minutes)
}

/**
 * Time a week, at most the whole week: hours where no unit is written, a week where no period is; a day counts seven
 * times. Problems: `bad-hours`, `reversed-span`.
 * @example parseWeeklyMinutes('10-15h/week') // { low: 600, high: 900 }
 */
export function parseWeeklyMinutes(value: string | number): Parsed<WeeklyMinutes> {
  const weekly = readWeekly(phraseOf(String(value)), undefined)
  const params = { text: shown(value) }
  if (!weekly || !(weekly.low > 0 && weekly.high <= MINUTES_PER_WEEK)) return { ok: false, code: 'bad-hours', params }
  return weekly.low > weekly.high ? { ok: false, code: 'reversed-span', params } : ok(weekly)
}

/**
 * Minutes after midnight, 0 to 1439. Problem: `bad-clock`.
 * @example parseClock('7:30 PM') // 1170
 */
export function parseClock(text: string): Parsed<number> {
  const minute = readClock(phraseOf(text))
  return minute === undefined || minute >= 1440 ? badClock(text) : ok(minute)
}

/**
 * From one clock time to another, the end not included; an end that is not after the start is on the next day, up to
 * 24 hours on. `7-9h` and `7-8 PM` give the start the mark of the end. Problem: `bad-clock`, also for no length at all.
 * @example parseClockSpan('22:30-00:30') // { from: 1350, to: 1470 }
 */
export function parseClockSpan(text: string): Parsed<ClockSpan> {
  const span = readClockSpan(phraseOf(text))
  return span ? ok(span) : badClock(text)
}

function badClock(text: string): Parsed<never> {
  return { ok: false, code: 'bad-clock', params: { text: shown(text) } }
}

const DURATION_PIECES = {
  ...PIECES,
  hour: 'h|hr|hrs|hours?|g|gio(?: dong ho)?|tieng(?: dong ho)?',
  minute: "m|min|mins|minutes?|p|ph|phut|'",
  mm: '\\d\\d?',
  rest: '.{1,60}?',
  per: ' ?/ ?| (?:(?:per|a|each|every|mot|moi|hang|trong|1) )',
}

const readLength = grammar<number, undefined>(DURATION_PIECES, [
  { form: '0', read: () => 0 },
  { form: '<h:n> ?<hour> ?(?:and |, ?)?<m:mm>(?: ?<minute>)?', read: ({ h, m }) => hoursAndMinutes(h, m) },
  { form: '<m:decimal> ?<minute>', read: ({ m }) => Math.round(decimalOf(m)) },
  { form: '<m:count> <minute>', read: ({ m }) => countOf(m) },
  { form: '<h:decimal> ?<hour>', read: ({ h }) => Math.round(decimalOf(h) * 60) },
  { form: '<h:count> <hour>', read: ({ h }) => countOf(h) * 60 },
  { form: '(?:<h:count> ?)?<hour> rưỡi', read: ({ h = '1' }) => countOf(h) * 60 + 30 },
  { form: '<h:count> (?:hours? and a half|and a half hours)', read: ({ h }) => countOf(h) * 60 + 30 },
  { form: 'half an? hour|half hour|nửa <hour>', read: () => 30 },
])

const readWeekly = grammar<WeeklyMinutes, undefined>(DURATION_PIECES, [
  { form: '<hours:decimal>', read: ({ hours }) => weeklyOf(hours, undefined, 1) },
  { form: '(?:(?:mỗi|một|1|every|each) )?(?:tuần|week) <amount:rest>', read: readAmount(1) },
  { form: '(?:(?:mỗi|một|1|every|each) )?(?:ngày|day) <amount:rest>', read: readAmount(7) },
  { form: '<amount:rest>(?:<per>(?:w|wk|week|tuần)| weekly)', read: readAmount(1) },
  { form: '<amount:rest>(?:<per>(?:d|day|ngày)| daily)', read: readAmount(7) },
  { form: '<amount:rest>', read: readAmount(1) },
])

const readRange = grammar<WeeklyMinutes, number>(DURATION_PIECES, [
  { form: '<low:decimal>(?:<dash><high:decimal>)?', read: ({ low, high }, times) => weeklyOf(low, high, times) },
  { form: '<low:decimal><dash><high:decimal> ?<unit:hour>', read: ({ low, high }, times) => weeklyOf(low, high, times) },
  { form: '<low:rest>(?:<dash><high:rest>)?', read: ({ low, high = low }, times) => lengthsOf(low, high, times) },
])

function readAmount(times: number): (parts: Parts) => WeeklyMinutes | undefined {
  return ({ amount = '' }) => readRange(amount, times)
}

function weeklyOf(low: string | undefined, high: string | undefined, times: number): WeeklyMinutes {
  const [from, to] = [low, high ?? low].map((hours) => Math.round(decimalOf(hours) * 60) * times) as [number, number]
  return { low: from, high: to }
}

function lengthsOf(low = '', high = '', times: number): WeeklyMinutes | undefined {
  const [from, to] = [readLength(low, undefined), readLength(high, undefined)]
  return from === undefined || to === undefined ? undefined : { low: from * times, high: to * times }
}

function hoursAndMinutes(hours: string | undefined, minutes: string | undefined): number | undefined {
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined
}

function decimalOf(text: string | undefined): number {
  return Number(text?.replace(',', '.'))
}

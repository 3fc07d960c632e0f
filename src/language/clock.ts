/** Clock times and spans of them, Vietnamese and English, 24 hours or by part of the day. Knows no day and no zone. */
import { grammar } from './grammar.ts'
import { PIECES } from './pieces.ts'
import type { ClockSpan } from '../domain/calendar/duration.ts'
import type { Parts } from './grammar.ts'

/** As written: `bare` is an hour without any sign that it is one. */
interface WrittenClock {
  readonly hour: number
  readonly minute: number
  readonly mark?: Mark
  readonly bare?: true
}

/** The hours a part of the day has, as written, and how many to add to each. */
const MARKS = {
  am: (hour: number) => (hour >= 1 && hour <= 12 ? hour % 12 : undefined),
  pm: (hour: number) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : undefined),
  sang: (hour: number) => (hour < 12 ? hour : undefined),
  trua: (hour: number) => (hour >= 1 && hour <= 3 ? hour + 12 : hour >= 10 && hour <= 15 ? hour : undefined),
  chieu: (hour: number) => (hour >= 1 && hour <= 7 ? hour + 12 : hour >= 12 && hour <= 19 ? hour : undefined),
  toi: (hour: number) => (hour >= 5 && hour <= 11 ? hour + 12 : hour === 12 ? 0 : hour >= 17 ? hour : undefined),
  dem: (hour: number) => (hour >= 8 && hour <= 11 ? hour + 12 : hour === 12 ? 0 : hour <= 5 || hour >= 20 ? hour : undefined),
} as const
type Mark = keyof typeof MARKS

/** Minutes after midnight of a folded phrase; 24:00 is 1440. Undefined when it is none. */
export function readClock(phrase: string): number | undefined {
  const clock = READ(phrase, undefined)
  return clock === undefined || clock.bare ? undefined : minuteOf(clock)
}

/** Both clocks of a folded phrase; undefined when it is no span, or has no length. */
export function readClockSpan(phrase: string): ClockSpan | undefined {
  return READ_SPAN(phrase, undefined)
}

const CLOCK_PIECES = {
  ...PIECES,
  hh: '\\d\\d?',
  mm: '\\d\\d',
  mark: 'am|a\\.m\\.?|pm|p\\.m\\.?|sang|trua|chieu|toi|dem',
  /** Anything; what it is, the other table says. */
  clock: '[^-]{1,20}?',
  longest: '[^-]{1,20}',
}

const READ = grammar<WrittenClock, undefined>(CLOCK_PIECES, [
  { form: '<hour:hh>:<minute:mm>(?: ?<mark:mark>)?', read: written },
  { form: '<hour:hh> ?(?:h|g|giờ) ?(?:<minute:mm>(?: ?phút)?)?(?: ?<mark:mark>)?', read: written },
  { form: '<hour:hh> ?(?:h|g|giờ) rưỡi(?: <mark:mark>)?', read: (parts) => written({ ...parts, minute: '30' }) },
  { form: '<hour:hh> ?<mark:mark>', read: written },
  { form: 'noon|giữa trưa', read: () => ({ hour: 12, minute: 0, mark: 'pm' }) },
  { form: 'midnight|nửa đêm', read: () => ({ hour: 0, minute: 0 }) },
  { form: '<hour:hh>', read: (parts) => ({ ...written(parts), bare: true }) },
])

const READ_SPAN = grammar<ClockSpan, undefined>(CLOCK_PIECES, [
  { form: '(?:from |từ )?<from:clock>(?: ?(?:-|\\.{2,3}) ?| (?:to|đến) )<to:clock>', read: spanOf },
  { form: '(?:từ )?<from:longest> tới <to:clock>', read: spanOf },
])

function written({ hour, minute = '0', mark }: Parts): WrittenClock {
  const clock = { hour: Number(hour), minute: Number(minute) }
  return mark === undefined ? clock : { ...clock, mark: mark.replaceAll('.', '') as Mark }
}

function minuteOf({ hour, minute, mark }: WrittenClock): number | undefined {
  const hours = mark === undefined ? hour : MARKS[mark](hour)
  if (hours === undefined || minute > 59 || hours * 60 + minute > 1440) return undefined
  return hours * 60 + minute
}

/** A clock without a mark beside one that has it may be in either half of the day: the shortest span is meant. */
function spanOf({ from = '', to = '' }: Parts): ClockSpan | undefined {
  const [first, last] = [READ(from, undefined), READ(to, undefined)]
  if (!first || !last || (first.bare && last.bare)) return undefined
  const spans = readingsOf(first, last.mark).flatMap((start) => readingsOf(last, first.mark).map((end) => spanFrom(start, end)))
  return spans.filter((span) => span !== undefined).sort((a, b) => a.to - a.from - (b.to - b.from))[0]
}

function readingsOf(clock: WrittenClock, other: Mark | undefined): number[] {
  const marks: readonly Mark[] = clock.mark === undefined && other !== undefined ? [other, 'am', 'pm'] : []
  const marked = marks.map((mark) => minuteOf({ ...clock, mark })).filter((minute) => minute !== undefined)
  const asWritten = minuteOf(clock)
  if (marked.length > 0) return marked
  return asWritten === undefined ? [] : [asWritten]
}

function spanFrom(from: number, to: number): ClockSpan | undefined {
  if (from === to || from >= 1440) return undefined
  return { from, to: to > from ? to : to + 1440 }
}

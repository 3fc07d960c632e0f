/** Time off as people type it: days, or a part of each, and why. Told what today is; reads no clock. */
import type { DaySpan } from '../domain/calendar/day.ts'
import type { ClockSpan } from '../domain/calendar/duration.ts'
import type { Parsed } from '../problems.ts'
import { parseDaySpan } from './day.ts'
import type { DayOptions } from './daywords.ts'
import { parseClockSpan } from './duration.ts'
import { fold } from './fold.ts'
import { valueOf } from './grammar.ts'
import type { Words } from './words.ts'

export interface SaidTimeOff {
  readonly days: DaySpan
  /** Only a part of each day. */
  readonly at?: ClockSpan
  /** The words after it. */
  readonly why: string
}

/** Hours of a part of the day; the evening lasts as long as the day does. */
type PartName = 'morning' | 'noon' | 'afternoon' | 'evening'

const HOURS: Readonly<Record<PartName, ClockSpan>> = {
  morning: { from: 0, to: 12 * 60 },
  noon: { from: 11 * 60, to: 13 * 60 + 30 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 18 * 60, to: 30 * 60 },
}

/** English ones stand after the day, Vietnamese ones before it: `tới` after a day means the next one. */
const AFTER: Words<PartName> = [
  ['morning', 'morning'],
  ['noon', 'noon'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening', 'night'],
]
const BEFORE: Words<PartName> = [
  ['morning', 'sáng', 'buổi sáng'],
  ['noon', 'trưa', 'buổi trưa'],
  ['afternoon', 'chiều', 'buổi chiều'],
  ['evening', 'tối', 'buổi tối', 'đêm'],
]

/** No phrase for time off has more words. */
const MOST_WORDS = 8

/**
 * The longest beginning of the words that names days or parts of days; what follows is why.
 * Problems: `bad-day`, `ambiguous-day`, `reversed-span`.
 * @example parseTimeOff(['tối', 'nay', 'đi', 'cưới'], …) // today from 18:00, why: đi cưới
 * @example parseTimeOff(['3/3', '19:00-22:00', 'concert'], …)
 */
export function parseTimeOff(words: readonly string[], options: DayOptions): Parsed<SaidTimeOff> {
  const all = words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '')
  for (let count = Math.min(all.length, MOST_WORDS); count > 0; count--) {
    const said = readTimeOff(all.slice(0, count), options)
    if (said?.ok) return { ok: true, value: { ...said.value, why: all.slice(count).join(' ') } }
    if (said && said.code !== 'bad-day') return said
  }
  return { ok: false, code: 'bad-day', params: { text: all[0] ?? '' } }
}

type Read = Parsed<Omit<SaidTimeOff, 'why'>>

function readTimeOff(words: readonly string[], options: DayOptions): Read | undefined {
  if (words.length === 1 && fold(words[0] ?? '') === 'tonight') return partOf('today', HOURS.evening, options)
  for (let split = 1; split <= words.length; split++) {
    const [first, rest] = [words.slice(0, split).join(' '), words.slice(split).join(' ')]
    const hours = hoursOf(first, BEFORE)
    if (hours) return partOf(rest, hours, options)
    const last = hoursOf(words.slice(-split).join(' '), AFTER)
    if (last) return partOf(words.slice(0, -split).join(' '), last, options)
  }
  const days = parseDaySpan(words.join(' '), options)
  return days.ok ? { ok: true, value: { days: days.value } } : days
}

function hoursOf(text: string, names: Words<PartName>): ClockSpan | undefined {
  const name = valueOf(fold(text), names)
  if (name !== undefined) return HOURS[name]
  const span = parseClockSpan(text)
  return span.ok ? span.value : undefined
}

/** @param text the words for the day; today where there are none, or only `this` */
function partOf(text: string, at: ClockSpan, options: DayOptions): Read | undefined {
  const isToday = text === '' || fold(text) === 'this'
  const days = parseDaySpan(isToday ? 'today' : text, options)
  return days.ok ? { ok: true, value: { days: days.value, at } } : days
}

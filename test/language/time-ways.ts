/** Every way to write a length of time, hours a week, or the clock, in both languages. Made from format.md alone. */
import type { ClockSpan, WeeklyMinutes } from '../../src/domain/calendar/duration.ts'
import { numberWords } from './number-ways.ts'
import { both, DASH, neutral, waysOf } from './ways.ts'
import type { Ways } from './ways.ts'

/** A length in whole minutes. */
export function minutesWays(minutes: number): Ways {
  if (minutes === 0) return neutral('0', '0h', '0m')
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const inMinutes = waysOf([`${minutes}m`, `${minutes} min`, `${minutes} minutes`, `${minutes}'`], [`${minutes} phút`, `${minutes}p`, `${minutes}’`, `${minutes}′`])
  const pair = `${hours}h${String(rest).padStart(2, '0')}`
  const inBoth = both(neutral(pair), waysOf([`${hours}h ${rest}m`, `${hours} hours ${rest} minutes`, `${hours} hr ${rest} min`], [`${hours} giờ ${rest}`, `${hours} tiếng ${rest} phút`, `${hours}g${rest}p`]))
  return both(inMinutes, hours > 0 && rest > 0 ? inBoth : neutral(), rest === 0 ? hourWays(hours) : neutral(), rest % 15 === 0 ? decimalWays(minutes / 60) : neutral(), rest === 30 ? halfWays(hours) : neutral())
}

function hourWays(hours: number): Ways {
  const { en, vi } = numberWords(hours)
  return waysOf([`${hours}h`, `${hours}hrs`, ...en.map((n) => `${n} hours`)], [`${hours}h`, `${hours}g`, ...vi.flatMap((n) => [`${n} giờ`, `${n} tiếng`])])
}

function decimalWays(hours: number): Ways {
  const comma = String(hours).replace('.', ',')
  return waysOf([`${hours}h`, `${hours} hours`, `${comma}h`], [`${comma}h`, `${comma} giờ`, `${hours} tiếng`])
}

function halfWays(hours: number): Ways {
  if (hours === 0) return waysOf(['half an hour', 'half hour'], ['nửa tiếng', 'nửa giờ'])
  const { en, vi } = numberWords(hours)
  const one = hours === 1 ? ['tiếng rưỡi'] : []
  return waysOf(en.map((n) => `${n} hours and a half`), [...vi.flatMap((n) => [`${n} tiếng rưỡi`, `${n} giờ rưỡi`]), ...one])
}

/** Time a week. */
export function weeklyWays({ low, high }: WeeklyMinutes): Ways {
  const perDay = low % 7 === 0 && high % 7 === 0 ? perWays({ low: low / 7, high: high / 7 }, 'day') : neutral()
  const hours = low % 15 === 0 && high % 15 === 0 ? bareWays(low / 60, high / 60) : neutral()
  return both(perWays({ low, high }, 'week'), perDay, hours)
}

function perWays({ low, high }: WeeklyMinutes, unit: 'day' | 'week'): Ways {
  const vi = unit === 'day' ? 'ngày' : 'tuần'
  const [first, last] = [minutesWays(low), minutesWays(high)]
  const spans = (from: readonly string[], to: readonly string[]): readonly string[] => (low === high ? from : from.map((text, i) => `${text}${DASH}${to[i] ?? to[0]}`))
  const [enWords, viWords] = [spans(first.en, last.en), spans(first.vi, last.vi)]
  return waysOf(
    enWords.flatMap((text) => [`${text}/${unit}`, `${text} a ${unit}`, `${text} per ${unit}`]),
    viWords.flatMap((text) => [`${text}/${vi}`, `${text} mỗi ${vi}`, `${text} một ${vi}`, `mỗi ${vi} ${text}`, `${vi} ${text}`]),
  )
}

/** A number without a unit is hours, and a period that is not said a week. */
function bareWays(low: number, high: number): Ways {
  const span = low === high ? String(low) : `${low}${DASH}${high}`
  return both(neutral(span, `${span}/week`, `${span}h/week`, `${span}h`), waysOf([`${span} hours a week`], [`${span} giờ/tuần`, `${span} tiếng một tuần`, `tuần ${span} giờ`]))
}

/** Minutes after midnight. */
export function clockWays(minute: number): Ways {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const minutes = String(rest).padStart(2, '0')
  const whole = rest === 0 ? neutral(`${hour}h`, `${hour} giờ`) : rest === 30 ? waysOf([], [`${hour} giờ rưỡi`]) : neutral()
  const digits = neutral(`${hour}:${minutes}`, `${String(hour).padStart(2, '0')}:${minutes}`, `${hour}h${minutes}`)
  const spoken = waysOf([], [`${hour} giờ ${minutes}`, `${hour} giờ ${minutes} phút`, `${hour}g${minutes}`])
  const named = minute === 720 ? waysOf(['noon'], ['giữa trưa']) : minute === 0 ? waysOf(['midnight'], ['nửa đêm']) : neutral()
  return both(digits, whole, spoken, markedWays(minute), named)
}

/** With the half or part of the day. */
export function markedWays(minute: number): Ways {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const half = hour < 12 ? 'AM' : 'PM'
  const minutes = String(rest).padStart(2, '0')
  const en = [`${twelve}:${minutes} ${half}`, `${twelve}:${minutes}${half}`, ...(rest === 0 ? [`${twelve}${half}`, `${twelve} ${half === 'AM' ? 'a.m.' : 'p.m.'}`] : [])]
  const part = partOf(hour)
  const vi = part === undefined ? [] : [`${part[0]}h${minutes} ${part[1]}`, `${part[0]}:${minutes} ${part[1]}`, ...(rest === 0 ? [`${part[0]} giờ ${part[1]}`, `${part[0]}h ${part[1]}`] : []), ...(rest === 30 ? [`${part[0]} giờ rưỡi ${part[1]}`] : [])]
  return waysOf(en, vi)
}

/** The hour as said, and the part of the day it is in. */
function partOf(hour: number): readonly [number, string] | undefined {
  if (hour >= 1 && hour <= 3) return [hour, 'đêm']
  if (hour >= 4 && hour <= 11) return [hour, 'sáng']
  if (hour === 12) return [12, 'trưa']
  if (hour >= 13 && hour <= 17) return [hour - 12, 'chiều']
  if (hour >= 18 && hour <= 23) return [hour - 12, 'tối']
  return undefined
}

/** From one clock time to another. */
export function clockSpanWays({ from, to }: ClockSpan): Ways {
  const [first, last] = [clockWays(from), clockWays(to % 1440)]
  const [marked, markedLast] = [markedWays(from), markedWays(to % 1440)]
  const pairs = (a: readonly string[], b: readonly string[]): string[] => (a.length === b.length ? a.map((text, i) => `${text}${DASH}${b[i]}`) : [`${a[0]}${DASH}${b[0]}`])
  const plain = (way: string): boolean => !/[AP]M|[ap]\.m|sáng|trưa|chiều|tối|đêm|noon|night/i.test(way)
  const both24 = (side: 'en' | 'vi'): string[] => pairs(first[side].filter(plain), last[side].filter(plain))
  const midnight = to === 1440 ? [`${first.en[0]}${DASH}24:00`] : []
  const whole = from % 60 === 0 && to % 60 === 0 ? [`${from / 60}${DASH}${(to % 1440) / 60}h`] : []
  const noon = [...(from === 720 ? [`noon${DASH}${markedLast.en[0]}`] : []), ...(to % 1440 === 720 ? [`${marked.en[0]}${DASH}noon`] : [])]
  return both(
    neutral(...midnight, ...whole),
    waysOf(noon, noon.map((way) => way.replace('noon', 'giữa trưa'))),
    waysOf([...both24('en'), ...pairs(marked.en, markedLast.en)], [...both24('vi'), ...(marked.vi.length > 0 && markedLast.vi.length > 0 ? pairs(marked.vi, markedLast.vi) : []), `từ ${clockWays(from).vi[0]} đến ${clockWays(to % 1440).vi[0]}`]),
  )
}

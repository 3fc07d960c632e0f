/** Every way to write a Recurrence or some weekdays, in both languages. Made from format.md alone. */
import { WEEKDAYS } from '../../src/domain/calendar/day.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { numberWords } from './number-ways.ts'
import { both, DASH, neutral, waysOf } from './ways.ts'
import type { Ways } from './ways.ts'

const EN = [['mon', 'monday'], ['tue', 'tuesday'], ['wed', 'wednesday'], ['thu', 'thursday'], ['fri', 'friday'], ['sat', 'saturday'], ['sun', 'sunday']] as const
const VI = [['thứ 2', 'T2', 'thứ hai'], ['thứ 3', 'T3', 'thứ ba'], ['thứ 4', 'T4', 'thứ tư'], ['thứ 5', 'T5', 'thứ năm'], ['thứ 6', 'T6', 'thứ sáu'], ['thứ 7', 'T7', 'thứ bảy'], ['chủ nhật', 'CN', 'chủ nhật']] as const
const VI_UNITS = { week: 'tuần', month: 'tháng', quarter: 'quý' } as const
const EN_OFTEN = { week: ['weekly', 'every week'], month: ['monthly', 'every month'], quarter: ['quarterly', 'every quarter'] } as const

export function recurrenceWays(every: Recurrence): Ways {
  switch (every.kind) {
    case 'daily':
      return both(
        waysOf(['day', 'daily', 'every day', 'every evening', 'each day', 'every night'], ['hằng ngày', 'hàng ngày', 'mỗi ngày', 'mỗi tối', 'mỗi sáng', 'mọi ngày', 'cả tuần']),
        weekdayWays(WEEKDAYS),
      )
    case 'weekdays':
      return weekdayWays(every.days)
    case 'quota':
      return quotaWays(every)
    case 'rolling':
      return rollingWays(every)
    case 'interval':
      return every.chained ? chainedWays(every.days) : intervalWays(every.days)
  }
}

/** Weekdays, in order, as words or as one text; two joined by a dash are a range, three or more a list. */
export function weekdayWays(days: readonly Weekday[]): Ways {
  const en = (form: 0 | 1): string[] => days.map((day) => EN[day - 1]?.[form] ?? '')
  const vi = (form: 0 | 1 | 2): string[] => days.map((day) => VI[day - 1]?.[form] ?? '')
  const lists = waysOf(
    ([0, 1] as const).flatMap((form) => [en(form).join(', '), en(form).join(' '), en(form).join('/'), `every ${en(form).join(' and ')}`]),
    ([0, 1, 2] as const).flatMap((form) => [vi(form).join(', '), vi(form).join(' '), vi(form).join(' và '), `mỗi ${vi(form).join(', ')}`]),
  )
  return both(lists, setWays(days), dashedWays(days, en(0), vi(0)), rangeWays(days), bareWays(days))
}

function setWays(days: readonly Weekday[]): Ways {
  switch (days.join('')) {
    case '12345':
      return waysOf(['weekday', 'weekdays', 'every weekday'], ['ngày thường', 'ngày trong tuần', 'các ngày thường'])
    case '67':
      return waysOf(['weekend', 'weekends', 'every weekend'], ['cuối tuần', 'mỗi cuối tuần'])
    case '1234567':
      return waysOf(['daily'], ['mọi ngày'])
    default:
      return neutral()
  }
}

function dashedWays(days: readonly Weekday[], en: readonly string[], vi: readonly string[]): Ways {
  return days.length < 3 ? neutral() : waysOf([en.join('-'), en.join(' – ')], [vi.join('-'), vi.join(' – ')])
}

/** `mon-fri`, also past Sunday: `fri-mon`. */
function rangeWays(days: readonly Weekday[]): Ways {
  const gaps = days.filter((day) => !days.includes(((day % 7) + 1) as Weekday))
  const ends = days.length === 7 ? ([1, 7] as const) : ([firstOf(days), gaps[0]] as const)
  const [from, to] = ends
  if (days.length < 2 || gaps.length > 1 || from === undefined || to === undefined) return neutral()
  const words = (names: readonly (readonly string[])[], form: number): string => [from, to].map((day) => names[day - 1]?.[form]).join(DASH)
  const numbers = from < 7 && to < 7 ? [`T${from + 1}${DASH}${to + 1}`, `thứ ${from + 1}${DASH}${to + 1}`] : []
  return waysOf([words(EN, 0), words(EN, 1)], [words(VI, 0), words(VI, 1), words(VI, 2), ...numbers])
}

function firstOf(days: readonly Weekday[]): Weekday | undefined {
  return days.find((day) => !days.includes((((day + 5) % 7) + 1) as Weekday))
}

/** `thứ 2, 4, 6`, `thứ hai, tư, sáu`, `thứ 2-4-6`, `T246`; Sunday has no number and stands last. */
function bareWays(days: readonly Weekday[]): Ways {
  const numbered = days.filter((day) => day < 7)
  if (numbered.length < 2) return neutral()
  const digits = numbered.map((day) => day + 1)
  const sunday = days.includes(7)
  const end = sunday ? ', chủ nhật' : ''
  const words = numbered.map((day) => VI[day - 1]?.[2].replace('thứ ', '') ?? '')
  const lists = [`thứ ${digits.join(', ')}${end}`, `thứ ${words.join(', ')}${end}`, `T${digits.join('')}${end}`]
  return waysOf([], digits.length < 3 ? lists : [...lists, `thứ ${digits.join('-')}${end}`, `T${digits.join('-')}${end}`])
}

function quotaWays({ times, per }: Extract<Recurrence, { kind: 'quota' }>): Ways {
  const { en, vi } = numberWords(times)
  const unit = VI_UNITS[per]
  const english = [`${times}/${per}`, `${times}x/${per}`, `${times} / ${per}`, ...en.flatMap((n) => [`${n} times a ${per}`, `${n} times per ${per}`]), ...(times === 2 ? [`twice a ${per}`] : []), ...(times === 1 ? EN_OFTEN[per] : [])]
  const counted = vi.flatMap((n) => [`${unit} ${n} buổi`, `mỗi ${unit} ${n} lần`, `${n} lần một ${unit}`, `${n} buổi mỗi ${unit}`])
  return both(neutral(`${times}/${per}`), waysOf(english, [`${times} lần/${unit}`, `${times} buổi/${unit}`, ...counted, ...(times === 1 ? [`hằng ${unit}`, `mỗi ${unit}`] : [])]))
}

function rollingWays({ days, times }: Extract<Recurrence, { kind: 'rolling' }>): Ways {
  const { en, vi } = numberWords(times)
  const english = [`${times}/${days} days`, ...en.flatMap((n) => [`${n} times in any ${days} days`, `${n} times in ${days} days`])]
  return both(neutral(`${times}/${days}d`), waysOf(english, [`${times} lần/${days} ngày`, ...vi.flatMap((n) => [`${n} lần trong ${days} ngày`, `${n} buổi trong ${days} ngày bất kỳ`])]))
}

function intervalWays(days: number): Ways {
  const { en, vi } = numberWords(days)
  const other = days === 2 ? waysOf(['every other day', 'every second day'], ['cách ngày', 'cách một ngày']) : neutral()
  const fortnight = days === 14 ? waysOf(['every other week'], ['cách tuần']) : neutral()
  const inDays = waysOf(en.flatMap((n) => [`${n} days`, `every ${n} days`]), vi.flatMap((n) => [`${n} ngày`, `mỗi ${n} ngày`, `${n} ngày một lần`, `cứ ${n} ngày một lần`]))
  return both(inDays, other, fortnight, days % 7 === 0 && days > 7 ? weeksWays(days / 7) : neutral())
}

function weeksWays(weeks: number): Ways {
  const { en, vi } = numberWords(weeks)
  return waysOf(en.flatMap((n) => [`${n} weeks`, `every ${n} weeks`]), vi.flatMap((n) => [`${n} tuần một lần`, `mỗi ${n} tuần`]))
}

function chainedWays(days: number): Ways {
  const { en, vi } = numberWords(days)
  return waysOf(
    en.flatMap((n) => [`${n} days after done`, `every ${n} days after done`, `${n} days after the last time`]),
    vi.flatMap((n) => [`${n} ngày sau khi xong`, `${n} ngày sau khi làm xong`, `${n} ngày kể từ lần cuối`]),
  )
}

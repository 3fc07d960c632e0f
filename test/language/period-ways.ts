/** Every way to write a Period, in both languages. The inverse of the grammar of `when`, made from format.md alone. */
import type { Day } from '../../src/domain/calendar/day.ts'
import type { CalendarMonth, Period, PeriodUnit } from '../../src/domain/calendar/period.ts'
import type { Language } from '../../src/domain/plan/roadmap.ts'
import { both, DASH, neutral, waysOf } from './ways.ts'
import type { Ways } from './ways.ts'
import { numberWords } from './number-ways.ts'

const VI = { day: 'ngày', week: 'tuần', month: 'tháng', quarter: 'quý' } as const
const SHORT = { day: 'D', week: 'W', month: 'M', quarter: 'Q' } as const
const ROMAN = ['', 'I', 'II', 'III', 'IV']
const WHOLES = {
  plan: waysOf([' of plan', ' of the plan', ' in the roadmap'], [' của lộ trình', ' trong kế hoạch', ' của cả lộ trình']),
  phase: waysOf([' of phase', ' of the phase', ' in the phase'], [' của giai đoạn', ' trong giai đoạn']),
}
const MONTHS = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** @param language that of the file, which decides only whether `5/1/2026` may stand in it */
export function periodWays(period: Period, language: Language): Ways {
  switch (period.kind) {
    case 'counted':
      return countedWays(period)
    case 'calendarQuarter':
      return calendarQuarterWays(period)
    case 'calendarMonths':
      return monthWays(period.from, period.to)
    case 'dates':
      return dateWays(period, language)
    case 'length':
      return lengthWays(period)
    case 'last':
      return lastWays(period)
    case 'later':
      return waysOf(['later', 'someday', 'some day'], ['sau này', 'để sau'])
  }
}

function countedWays({ unit, from, to, of }: Extract<Period, { kind: 'counted' }>): Ways {
  const [short, vi] = [SHORT[unit], VI[unit]]
  const one = waysOf([`${unit} ${from}`, `${unit}s ${from}`, `${short}${from}`, `${short} ${from}`], [`${vi} ${from}`, `${vi}${from}`])
  const many = waysOf(
    [`${unit}s ${from}${DASH}${to}`, `${unit} ${from}${DASH}${unit} ${to}`, `${short}${from}${DASH}${short}${to}`, `from ${unit} ${from} to ${unit} ${to}`],
    [`${vi} ${from}${DASH}${to}`, `${vi} ${from}${DASH}${vi} ${to}`, `từ ${vi} ${from} đến ${vi} ${to}`, `từ ${vi} ${from} tới ${to}`],
  )
  const bare = both(from === to ? one : many, romanWays(unit, from, to))
  const said = (from === to ? one : many)
  const suffixed = waysOf(said.en.flatMap((way) => WHOLES[of].en.map((end) => way + end)), said.vi.flatMap((way) => WHOLES[of].vi.map((end) => way + end)))
  const isDefault = of === (unit === 'quarter' || unit === 'month' ? 'plan' : 'phase')
  return both(...(isDefault ? [bare] : []), suffixed, nthWays(unit, from, to, of), firstWays(unit, from, to, of))
}

function romanWays(unit: PeriodUnit, from: number, to: number): Ways {
  const [first, last] = [ROMAN[from], ROMAN[to]]
  if (unit !== 'quarter' || first === undefined || last === undefined) return neutral()
  return waysOf([], from === to ? [`quý ${first}`] : [`quý ${first}${DASH}${last}`, `quý ${first}${DASH}quý ${last}`])
}

/** `ngày thứ 120` is of the plan. */
function nthWays(unit: PeriodUnit, from: number, to: number, of: 'plan' | 'phase'): Ways {
  return unit === 'day' && of === 'plan' ? waysOf([], [from === to ? `ngày thứ ${from}` : `ngày thứ ${from}${DASH}${to}`]) : neutral()
}

function firstWays(unit: PeriodUnit, from: number, to: number, of: 'plan' | 'phase'): Ways {
  if (from !== 1 || of !== 'phase') return neutral()
  const one = waysOf([`first ${unit}`, `the first ${unit} of the phase`], [`${VI[unit]} đầu`, `${VI[unit]} đầu tiên của giai đoạn`])
  const { en, vi } = numberWords(to)
  return both(...(to === 1 ? [one] : []), waysOf(en.map((n) => `first ${n} ${unit}s`), vi.map((n) => `${n} ${VI[unit]} đầu`)))
}

function calendarQuarterWays({ quarter, year }: Extract<Period, { kind: 'calendarQuarter' }>): Ways {
  const vi = [quarter, ROMAN[quarter]].flatMap((n) => [`quý ${n} ${year}`, `quý ${n}/${year}`, `quý ${n} năm ${year}`])
  return both(neutral(`Q${quarter} ${year}`, `${year}-Q${quarter}`, `Q${quarter}/${year}`), waysOf([`quarter ${quarter} ${year}`], vi))
}

function monthWays(from: CalendarMonth, to: CalendarMonth): Ways {
  const names = (month: number): string[] => [MONTHS[month] ?? '', (MONTHS[month] ?? '').slice(0, 3)]
  const one = from.month === to.month && from.year === to.year
  const spans = (year: string): string[] => names(from.month).flatMap((a) => (one ? [`${a}${year}`] : names(to.month).map((b) => `${a}${DASH}${b}${year}`)))
  if (from.year === undefined || to.year === undefined) return neutral(...spans(''))
  const [a, b] = [`${from.year}-${pad(from.month)}`, `${to.year}-${pad(to.month)}`]
  if (one) {
    const vi = [`tháng ${from.month}/${from.year}`, `tháng ${from.month} năm ${from.year}`, `tháng ${from.month} ${from.year}`, `T${from.month}/${from.year}`, `${from.month}/${from.year}`]
    return both(neutral(a, `${a}${DASH}${a}`), waysOf([...spans(` ${from.year}`), ...spans(`, ${from.year}`)], vi))
  }
  const vi = [`tháng ${from.month}/${from.year}${DASH}tháng ${to.month}/${to.year}`, `tháng ${from.month}/${from.year}${DASH}${to.month}/${to.year}`]
  const en = names(from.month).flatMap((m) => names(to.month).map((n) => `${m} ${from.year}${DASH}${n} ${to.year}`))
  return both(neutral(`${a}${DASH}${b}`), waysOf(en, vi), oneYearWays(from, to, spans), quartersWays(from, to))
}

/** A year given once holds for both; the months may pass into the year after. */
function oneYearWays(from: CalendarMonth, to: CalendarMonth, spans: (year: string) => string[]): Ways {
  const years = (to.year ?? 0) - (from.year ?? 0)
  if (years !== (to.month < from.month ? 1 : 0)) return neutral()
  return waysOf(spans(` ${to.year}`), [`tháng ${from.month}${DASH}${to.month}/${to.year}`, `tháng ${from.month}${DASH}tháng ${to.month} năm ${to.year}`])
}

function quartersWays(from: CalendarMonth, to: CalendarMonth): Ways {
  if (from.year !== to.year || from.month % 3 !== 1 || to.month % 3 !== 0 || to.month - from.month < 4) return neutral()
  const [a, b] = [(from.month + 2) / 3, to.month / 3]
  return waysOf([`Q${a}${DASH}Q${b} ${to.year}`], [`quý ${a}${DASH}${b}/${to.year}`, `quý ${ROMAN[a]}${DASH}quý ${ROMAN[b]} năm ${to.year}`])
}

function dateWays({ from, to }: Extract<Period, { kind: 'dates' }>, language: Language): Ways {
  const spans = (written: (day: Day) => string): string[] => [`${written(from)}${DASH}${written(to)}`, ...(from === to ? [written(from)] : [])]
  const english = (day: Day): string => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7))]} ${day.slice(0, 4)}`
  const american = (day: Day): string => `${MONTHS[Number(day.slice(5, 7))]?.slice(0, 3)} ${Number(day.slice(8))}, ${day.slice(0, 4)}`
  const spoken = (day: Day): string => `ngày ${Number(day.slice(8))} tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`
  const slashed = (day: Day): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
  const vi = [...spans(spoken), ...(language === 'vi' ? [...spans(slashed), ...spans((day) => `ngày ${slashed(day)}`)] : [])]
  return both(neutral(...spans((day) => day)), waysOf([...spans(english), ...spans(american)], vi))
}

function lengthWays({ unit, low, high }: Extract<Period, { kind: 'length' }>): Ways {
  if (low !== high) return waysOf([`${low}${DASH}${high} ${unit}s`], [`${low}${DASH}${high} ${VI[unit]}`, `trong ${low}${DASH}${high} ${VI[unit]}`])
  const { en, vi } = numberWords(low)
  const short = unit === 'week' ? [`${low}w`, `${low} wks`] : unit === 'month' ? [`${low}mo`] : unit === 'day' ? [`${low}d`] : []
  const inUnits = waysOf([...en.flatMap((n) => [`${n} ${unit}s`, `for ${n} ${unit}s`]), ...short], vi.flatMap((n) => [`${n} ${VI[unit]}`, `trong ${n} ${VI[unit]}`]))
  return both(inUnits, unit === 'month' ? yearWays(low) : neutral())
}

function yearWays(months: number): Ways {
  if (months === 6) return waysOf(['half a year'], ['nửa năm'])
  if (months === 18) return waysOf(['a year and a half'], ['một năm rưỡi', '1 năm rưỡi'])
  if (months % 12 !== 0) return neutral()
  const { en, vi } = numberWords(months / 12)
  return waysOf([...en.map((n) => `${n} years`), `${months / 12}y`], vi.map((n) => `${n} năm`))
}

function lastWays({ unit, count }: Extract<Period, { kind: 'last' }>): Ways {
  const { en, vi } = numberWords(count)
  const many = waysOf(en.flatMap((n) => [`last ${n} ${unit}s`, `the last ${n} ${unit}s of the phase`, `final ${n} ${unit}s`]), vi.flatMap((n) => [`${n} ${VI[unit]} cuối`, `${n} ${VI[unit]} cuối cùng của giai đoạn`]))
  const one = waysOf([`last ${unit}`, `the final ${unit}`], [`${VI[unit]} cuối`, `${VI[unit]} cuối cùng`])
  const end = waysOf(['end', 'the end', 'end of the phase', 'end of quarter'], ['cuối', 'cuối quý', 'cuối tháng', 'cuối giai đoạn'])
  return both(many, ...(count === 1 ? [one] : []), ...(count === 1 && unit === 'day' ? [end] : []))
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

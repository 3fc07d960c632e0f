/** The words of both languages that stand for a value: units, weekdays, months, numbers. Data only; knows no grammar. */
import type { PeriodUnit } from '../domain/calendar/period.ts'
import type { Weekday } from '../domain/calendar/day.ts'

export type LongUnit = PeriodUnit | 'year'

/** A value and the words for it, English then Vietnamese; written with accents, matched without. */
export type Words<T> = readonly (readonly [value: T, ...words: string[]])[]

export const UNITS: Words<LongUnit> = [
  ['day', 'day', 'days', 'ngày'],
  ['week', 'week', 'weeks', 'tuần'],
  ['month', 'month', 'months', 'tháng'],
  ['quarter', 'quarter', 'quarters', 'quý'],
  ['year', 'year', 'years', 'năm'],
]

/** Before a number (`W3`) or after one (`3w`). */
export const SHORT_UNITS: Words<LongUnit> = [
  ['day', 'd'],
  ['week', 'w', 'wk', 'wks'],
  ['month', 'm', 'mo', 'mos'],
  ['quarter', 'q'],
  ['year', 'y', 'yr', 'yrs'],
]

export const WEEKDAY_WORDS: Words<Weekday> = [
  [1, 'monday', 'mondays', 'mon', 'thứ hai', 'thứ 2', 'thứ2', 't2'],
  [2, 'tuesday', 'tuesdays', 'tue', 'tues', 'thứ ba', 'thứ 3', 'thứ3', 't3'],
  [3, 'wednesday', 'wednesdays', 'wed', 'weds', 'thứ tư', 'thứ 4', 'thứ4', 't4'],
  [4, 'thursday', 'thursdays', 'thu', 'thur', 'thurs', 'thứ năm', 'thứ 5', 'thứ5', 't5'],
  [5, 'friday', 'fridays', 'fri', 'thứ sáu', 'thứ 6', 'thứ6', 't6'],
  [6, 'saturday', 'saturdays', 'sat', 'thứ bảy', 'thứ 7', 'thứ7', 't7'],
  [7, 'sunday', 'sundays', 'sun', 'chủ nhật', 'cn', 'chúa nhật'],
]

/** What may follow a weekday already named in Vietnamese: `thứ 2, 4, 6`, `thứ hai, tư, sáu`. */
export const BARE_WEEKDAYS: Words<Weekday> = [
  [1, '2', 'hai'],
  [2, '3', 'ba'],
  [3, '4', 'tư'],
  [4, '5', 'năm'],
  [5, '6', 'sáu'],
  [6, '7', 'bảy'],
]

export const WEEKDAY_SETS: Words<readonly Weekday[]> = [
  [[1, 2, 3, 4, 5], 'weekday', 'weekdays', 'workday', 'workdays', 'ngày thường', 'ngày trong tuần', 'ngày làm việc'],
  [[6, 7], 'weekend', 'weekends', 'cuối tuần'],
  [[1, 2, 3, 4, 5, 6, 7], 'every day', 'everyday', 'daily', 'mọi ngày', 'mỗi ngày', 'hằng ngày', 'cả tuần'],
]

export const MONTH_WORDS: Words<number> = [
  [1, 'jan', 'january'],
  [2, 'feb', 'february'],
  [3, 'mar', 'march'],
  [4, 'apr', 'april'],
  [5, 'may'],
  [6, 'jun', 'june'],
  [7, 'jul', 'july'],
  [8, 'aug', 'august'],
  [9, 'sep', 'sept', 'september'],
  [10, 'oct', 'october'],
  [11, 'nov', 'november'],
  [12, 'dec', 'december'],
]

export const NUMBER_WORDS: Words<number> = [
  [1, 'a', 'an', 'one', 'once', 'first', 'một'],
  [2, 'two', 'twice', 'second', 'hai'],
  [3, 'three', 'thrice', 'third', 'ba'],
  [4, 'four', 'fourth', 'bốn'],
  [5, 'five', 'fifth', 'năm'],
  [6, 'six', 'sixth', 'sáu'],
  [7, 'seven', 'seventh', 'bảy'],
  [8, 'eight', 'tám'],
  [9, 'nine', 'chín'],
  [10, 'ten', 'mười'],
  [11, 'eleven', 'mười một'],
  [12, 'twelve', 'mười hai'],
]

/** Quarters are often numbered so: `quý IV`. */
export const ROMAN_NUMBERS: Words<number> = [
  [1, 'i'],
  [2, 'ii'],
  [3, 'iii'],
  [4, 'iv'],
]

/** What a period is counted from. */
export const WHOLES: Words<'plan' | 'phase'> = [
  ['plan', 'plan', 'roadmap', 'kế hoạch', 'lộ trình'],
  ['phase', 'phase', 'giai đoạn'],
]

/** Days from today. `hôm kìa` (three days ago) cannot be told from `hôm kia` without accents and counts as it. */
export const DAY_WORDS: Words<number> = [
  [-2, 'day before yesterday', 'the day before yesterday', 'hôm kia'],
  [-1, 'yesterday', 'last night', 'hôm qua', 'qua', 'ngày hôm qua', 'sáng qua', 'chiều qua', 'tối qua', 'đêm qua'],
  [0, 'today', 'tonight', 'now', 'this morning', 'this afternoon', 'this evening'],
  [0, 'hôm nay', 'nay', 'homnay', 'ngày hôm nay', 'sáng nay', 'trưa nay', 'chiều nay', 'tối nay', 'đêm nay', 'bây giờ'],
  [1, 'tomorrow', 'tmr', 'tmrw', 'tomorrow morning', 'tomorrow evening', 'tomorrow night'],
  [1, 'mai', 'ngày mai', 'hôm sau', 'sáng mai', 'trưa mai', 'chiều mai', 'tối mai', 'đêm mai'],
  [2, 'day after tomorrow', 'the day after tomorrow', 'mốt', 'ngày mốt', 'ngày kia'],
]

/** Which week, month... from this one. */
export const RELATIVE_WORDS: Words<number> = [
  [-1, 'last', 'previous', 'trước', 'rồi', 'vừa rồi', 'qua', 'ngoái'],
  [0, 'this', 'the', 'này', 'nay'],
  [1, 'next', 'sau', 'tới'],
]

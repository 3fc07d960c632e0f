/** Numbers, dates and lengths as Vietnamese writes them. */
import { dayOfMonth, monthOf, weekdayOf, yearOf } from '../../domain/calendar/day.ts'
import type { format as english } from '../en/format.ts'
import { hoursIn } from '../clock.ts'

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']
const UNITS = { day: 'ngày', week: 'tuần', month: 'tháng', quarter: 'quý' }

export const format: typeof english = {
  language: 'vi',
  weekday: (day) => WEEKDAYS[weekdayOf(day) - 1] ?? '',
  weekdayInitials: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  month: (month) => `T${month}`,
  dayLong: (day) => `${WEEKDAYS[weekdayOf(day) - 1] ?? ''}, ${dayOfMonth(day)}/${monthOf(day)}`,
  day: (day) => `${dayOfMonth(day)}/${monthOf(day)}`,
  dayYear: (day) => `${dayOfMonth(day)}/${monthOf(day)}/${yearOf(day)}`,
  dayNear: (day, now) => (yearOf(day) === yearOf(now) ? format.day(day) : format.dayYear(day)),
  span: ({ from, to }) => {
    if (from === to) return format.day(from)
    if (yearOf(from) !== yearOf(to)) return `${format.dayYear(from)} – ${format.dayYear(to)}`
    return from.slice(0, 7) === to.slice(0, 7) ? `${dayOfMonth(from)}–${format.day(to)}` : `${format.day(from)} – ${format.day(to)}`
  },
  hours: hoursIn({ until: 'đến', from: 'từ' }),
  minutes: (minutes) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return `${rest} phút`
    return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}`
  },
  number: (value) => String(Math.round(value * 100) / 100).replace('.', ','),
  percent: (share) => `${Math.round(share * 100)}%`,
  days: (count) => `${count} ngày`,
  weeks: (count) => `${count} tuần`,
  periods: (count, unit) => `${count} ${UNITS[unit]}`,
  list: (items) => items.join(', '),
}

/** Numbers, dates and lengths as English writes them. */
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import { dayOfMonth, monthOf, weekdayOf, yearOf } from '../../domain/calendar/day.ts'
import { hoursIn } from '../clock.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTHS_LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const format = {
  language: 'en' as 'en' | 'vi',
  weekday: (day: Day): string => WEEKDAYS[weekdayOf(day) - 1] ?? '',
  /** One or two letters, Monday first. */
  weekdayInitials: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  month: (month: number): string => MONTHS[month - 1] ?? '',
  dayLong: (day: Day): string => `${WEEKDAYS[weekdayOf(day) - 1] ?? ''}, ${dayOfMonth(day)} ${MONTHS_LONG[monthOf(day) - 1] ?? ''}`,
  day: (day: Day): string => `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1] ?? ''}`,
  dayYear: (day: Day): string => `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1] ?? ''} ${yearOf(day)}`,
  /** With the year where that is not the same as now. */
  dayNear: (day: Day, now: Day): string => (yearOf(day) === yearOf(now) ? format.day(day) : format.dayYear(day)),
  span: ({ from, to }: DaySpan): string => {
    if (from === to) return format.day(from)
    const sameMonth = from.slice(0, 7) === to.slice(0, 7)
    if (yearOf(from) !== yearOf(to)) return `${format.dayYear(from)} – ${format.dayYear(to)}`
    return sameMonth ? `${dayOfMonth(from)}–${format.day(to)}` : `${format.day(from)} – ${format.day(to)}`
  },
  hours: hoursIn({ until: 'until', from: 'from' }),
  minutes: (minutes: number): string => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return `${rest} min`
    return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}`
  },
  number: (value: number): string => String(Math.round(value * 100) / 100),
  percent: (share: number): string => `${Math.round(share * 100)}%`,
  days: (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`,
  weeks: (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`,
  periods: (count: number, unit: 'day' | 'week' | 'month' | 'quarter'): string => `${count} ${unit}${count === 1 ? '' : 's'}`,
  list: (items: readonly string[]): string => items.join(', '),
}

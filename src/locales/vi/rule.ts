/** How often a habit is asked, in words. */
import { textIn } from '../../domain/plan/roadmap.ts'
import type { RuleTexts } from '../en/rule.ts'
import { format } from './format.ts'

const WEEKDAYS = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Chủ Nhật']
const PER = { week: 'tuần', month: 'tháng', quarter: 'quý' }

const often: RuleTexts['often'] = (every) => {
  switch (every.kind) {
    case 'daily':
      return 'hằng ngày'
    case 'weekdays':
      return weekdays(every.days)
    case 'quota':
      return `mỗi ${PER[every.per]} ${every.times} lần`
    case 'rolling':
      return `${every.times} lần trong ${every.days} ngày bất kỳ`
    case 'interval':
      return every.chained ? `${every.days} ngày sau lần gần nhất` : every.days === 2 ? 'cách ngày' : `${every.days} ngày một lần`
  }
}

/** `thứ Hai, Tư, Sáu`; `thứ Hai đến thứ Sáu`; `thứ Bảy, Chủ Nhật`. */
function weekdays(days: readonly number[]): string {
  const name = (day: number): string => `${day === 7 ? '' : 'thứ '}${WEEKDAYS[day - 1] ?? ''}`
  const [first = 1, last = 7] = [days[0], days.at(-1)]
  const isRun = days.length > 2 && days.every((day, i) => day === first + i)
  if (isRun) return `${name(first)} đến ${name(last)}`
  return `${name(first)}${days.slice(1).map((day) => `, ${WEEKDAYS[day - 1] ?? ''}`).join('')}`
}

const amount: RuleTexts['amount'] = ({ amount: full, minimum, unit }, effortMinutes) => {
  const word = unit ? ` ${textIn(unit, 'vi')}` : ''
  if (full === undefined && effortMinutes === 0) return ''
  const each = full === undefined ? format.minutes(effortMinutes) : `${format.number(full)}${word}`
  if (minimum === undefined) return `mỗi lần ${each}`
  return `mỗi lần ${each}, tối thiểu ${full === undefined ? format.minutes(minimum) : `${format.number(minimum)}${word}`}`
}

const oftenInFull: RuleTexts['oftenInFull'] = (every) =>
  every.kind === 'quota' && every.per === 'week' ? `${often(every)} (thứ Hai đến Chủ Nhật)` : often(every)

export const rule: RuleTexts = {
  often,
  oftenInFull,
  amount,
  since: (text, from, now) => `${text} từ ${format.dayNear(from, now)}`,
  before: (texts) => texts.join(', trước đó '),
}

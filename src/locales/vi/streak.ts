/** What the screens of streaks say. */
import { yearOf } from '../../domain/calendar/day.ts'
import type { StreakTexts } from '../en/streak.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

export const streak: StreakTexts = {
  rule,
  study: (days) => (days === 0 ? 'Hiện không có chuỗi nào: làm một việc hôm nay là bắt đầu' : `Chuỗi ${format.days(days)}`),
  longest: (count, unit, span) => `kỷ lục ${format.periods(count, unit)}, ${format.span(span)}`,
  head: { habit: 'Thói quen', streak: 'Chuỗi', longest: 'Kỷ lục', strength: 'Độ bền', kept: 'Đã giữ' },
  periods: (count, unit) => (count === 0 ? '–' : format.periods(count, unit)),
  endsTonight: 'Tối nay không làm là đứt chuỗi',
  noHabits: 'Không có thói quen nào đang theo.',
  // `T3` is a weekday there.
  month: (month) => `thg ${month}`,
  legend: {
    none: 'không làm',
    free: 'nghỉ',
    below: (minutes) => `<${minutes}`,
    from: (minutes) => `từ ${minutes}`,
  },
  current: (count, unit, span) => (count === 0 ? 'Chưa có chuỗi' : `Chuỗi ${format.periods(count, unit)}${span ? `, ${format.span(span)}` : ''}`),
  today: { done: 'hôm nay đã xong', open: 'hôm nay chưa xong', neutral: 'hôm nay không cần làm' },
  formerRecord: (count, unit, span) => `Kỷ lục trước khi đổi quy tắc: ${format.periods(count, unit)}, ${format.span(span)}`,
  record: (count, unit, span) => `Kỷ lục ${format.periods(count, unit)}, ${format.span(span)}`,
  noRecord: 'Chưa có kỷ lục',
  brokenDay: (day) => `Đứt chuỗi ${format.dayLong(day)}: đến lượt mà không làm`,
  brokenPeriod: (span, done, of) => `Đứt chuỗi trong khoảng ${format.span(span)}: mới làm ${done}/${of}`,
  neverBroken: 'Chưa đứt chuỗi lần nào',
  kept: (kept, expected) => `Giữ được ${kept}/${expected} lần`,
  skipped: (count) => `bỏ qua ${count} lần`,
  strength: (share) => `độ bền ${format.percent(share)}`,
  window: ({ from, to }) => (yearOf(from) === yearOf(to) ? `từ ${format.day(from)} đến ${format.day(to)}` : `từ ${format.dayYear(from)} đến ${format.dayYear(to)}`),
  marks: { kept: 'xong', work: 'dưới mức tối thiểu', missed: 'không làm', open: 'chưa xong', free: 'nghỉ hoặc bỏ qua', unasked: 'không đến lượt' },
}

/** Why an item stands where it stands. */
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Text } from '../../domain/plan/roadmap.ts'
import type { BlockGiven, NextDay, WhyTexts } from '../../domain/show/reason.ts'
import { clock } from '../clock.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

const PER = { day: 'tính đến hôm nay', week: 'tuần này', month: 'tháng này', quarter: 'quý này' }

export const why: WhyTexts = {
  done: ({ on, window }) => `Xong ${format.dayLong(on)}${window === undefined ? '' : `; kế hoạch là ${format.span(window)}`}.`,
  dropped: () => 'Đã bỏ khỏi kế hoạch: không tính là xong, cũng không tính là hỏng.',
  unchosen: () => 'Giai đoạn này chỉ cần chọn một số mục, và đã chọn các mục khác.',
  later: () => 'Để sau: có trong danh sách nhưng không xếp vào ngày nào.',
  ahead: ({ window, days }) => `Kế hoạch ${format.span(window)}, còn ${format.days(days)} nữa mới bắt đầu.`,
  open: ({ window, days }) => `Kế hoạch ${format.span(window)}, ${days === 0 ? 'hôm nay là hạn chót' : `còn ${format.days(days)}`}.`,
  overdue: ({ window, days }) => `Kế hoạch ${format.span(window)}, đã quá hạn ${format.days(days)}: xếp vào phần làm bù.`,
  rule: ({ rule: { every }, window }) => `Thói quen, ${rule.oftenInFull(every)}, ${format.span(window)}.`,
  waits: ({ for: titles }) => `Cần làm trước: ${format.list(titles.map((title) => textIn(title, 'vi')))}.`,
  place: ({ place, of, after }) => `Thứ ${place} trong ${of} việc đang mở, hạn gần xếp trước${before(after)}.`,
  age: ({ place, of, after }) => `Thứ ${place} trong ${of} việc quá hạn, việc cũ xếp trước${before(after)}.`,
  asked: ({ repetitions, required, unit }) => {
    if (unit !== 'day' || required > 1) return `Đã làm ${repetitions}/${required} ${PER[unit]}.`
    return repetitions > 0 ? 'Hôm nay đã xong.' : 'Hôm nay cần làm.'
  },
  'not-asked': () => 'Hôm nay không cần làm.',
  listed: () => 'Có trong việc hôm nay, không chiếm quỹ thời gian.',
  skipped: () => 'Hôm nay bỏ qua.',
  gets: ({ minutes, block, slot }) => `Hôm nay được ${format.minutes(minutes)}${slot === undefined ? '' : ` trong ${textIn(slot, 'vi')}`}${block === undefined ? '' : `; ${nameOf(block)} có ${format.minutes(block.minutes)}${block.goesOn ? ', phần còn lại làm tiếp ở khung giờ sau' : ''}`}.`,
  off: ({ next }) => `Hôm nay tạm nghỉ${later(next)}.`,
  holiday: ({ next }) => `Hôm nay nghỉ lễ${later(next)}.`,
  rest: ({ next }) => `Hôm nay là ngày nghỉ trong tuần${later(next)}.`,
  full: ({ next }) => `Các việc xếp trước đã dùng hết quỹ thời gian hôm nay${later(next)}.`,
  soon: ({ day, minutes }) => `Nếu theo đúng lịch, ${format.dayLong(day)} được ${format.minutes(minutes)}.`,
}

function before(after: Text | undefined): string {
  return after === undefined ? '' : `; ngay trước là ${textIn(after, 'vi')}`
}

function later(next: NextDay | undefined): string {
  return next === undefined ? '' : `; ${format.dayLong(next.day)} được ${format.minutes(next.minutes)}`
}

function nameOf({ from, to, title }: BlockGiven): string {
  const time = from === undefined || to === undefined ? '' : ` ${clock(from)}–${clock(to)}`
  return `khung giờ${time}${title ? ` (${textIn(title, 'vi')})` : ''}`
}

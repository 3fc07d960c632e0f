/** What reminders say. */
import type { RemindTexts } from '../en/remind.ts'
import { format } from './format.ts'

const long = (minutes: number): string => (minutes === 0 ? '' : `, ${format.minutes(minutes)}`)

export const remind: RemindTexts = {
  morning: (day, count, minutes) => `${format.dayLong(day)}: ${count} việc${long(minutes)}`,
  evening: (count, minutes) => `Hôm nay còn ${count} việc${long(minutes)}`,
  nothingYet: 'Hôm nay chưa ghi lại việc nào',
  day: (day) => format.dayLong(day),
  entry: (title, minutes, command) => `${title}${long(minutes)} → ${command}`,
  more: (count) => `Và ${count} việc nữa: roadmap today`,
  moreComing: (count) => `Và ${count} mục nữa trong ba ngày tới`,
  others: (count) => ` · và ${count} việc nữa`,
  ends: (title, streak, least, command) => `${title}: tối nay không làm là đứt chuỗi ${streak}. ${least === undefined ? 'Giữ chuỗi' : `Chỉ cần ${least}`}: ${command}`,
  study: (days) => `Tối nay không học là đứt chuỗi ${format.days(days)}.`,
  studyToo: (days) => `Chuỗi học ${format.days(days)} tối nay cũng sẽ đứt; làm một việc bất kỳ là giữ được.`,
  shortest: (title, least, command) => `Việc ngắn nhất: ${title}${least === '' ? '' : `, ${least}`} → ${command}`,
  amount: (amount, unit) => `${format.number(amount)}${unit === '' ? '' : ` ${unit}`}`,
  reviews: (count) => `Ôn lại, ${count} bài`,
  appointment: (day, clock, title) => `${day}, ${clock}: ${title}`,
  due: (day, title) => `Hạn chót ${day}: ${title}`,
  today: 'hôm nay',
  tomorrow: 'ngày mai',
  Tomorrow: 'Ngày mai',
  starts: (title) => `Ngày mai bắt đầu: ${title}`,
  week: 'Tổng kết tuần',
  next: (span, minutes, count, titles) => `Tuần sau (${format.span(span)}): ${count} việc${long(minutes)}. Đầu tuần: ${titles}`,
  nothingNext: (span) => `Tuần sau (${format.span(span)}): chưa có việc nào.`,
  quarter: (label, endsToday) => (endsToday ? `Hôm nay là ngày cuối của ${label[0]?.toLowerCase() ?? ''}${label.slice(1)}` : `${label}, tính đến hôm nay`),
  report: (name) => `Xem cả báo cáo: roadmap report --quarter ${name}`,
  notArrived: (channel, what) => `Lần nhắc trước chưa gửi được qua ${channel}: ${what} Xem: roadmap remind doctor`,
  failed: (channel, what, fix) => `Không gửi được lời nhắc qua ${channel}: ${what} ${fix}`,
  silent: {
    quiet: (hours) => `Đang trong giờ yên tĩnh (${hours}) nên không nhắc. Vẫn muốn xem: roadmap remind --preview`,
    hour: (occasion) => `Giờ này không có lời nhắc nào. Vẫn muốn xem: roadmap remind --preview${occasion}`,
    day: (occasion) => `Hôm nay không có lời nhắc này. Vẫn muốn xem: roadmap remind --preview${occasion}`,
    early: 'Lúc này không có lời nhắc nào đến giờ.',
    sent: (at) => `Hôm nay đã nhắc lúc ${at}. Xem lại: roadmap remind --preview`,
    off: 'Đang tạm nghỉ nên không nhắc.',
    nothing: 'Không có gì cần nhắc.',
    'no-plan': 'Chưa có kế hoạch nào nên không có gì để nhắc. Bắt đầu: roadmap init',
  },
  test: { title: 'roadmap: nhắc thử', line: 'Lời nhắc sẽ hiện ở đây.' },
  arrived: (channel) => `✓ ${channel}`,
  notSent: (channel, what) => `✗ ${channel}: ${what}`,
}

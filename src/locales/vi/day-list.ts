/** What is asked when a day is closed: its list, and after the last days of a month the skills. */
import type { DayListWords } from '../en/day-list.ts'
import { format } from './format.ts'

export const dayList: DayListWords = {
  whatIsDone: (day, isToday) => (isToday ? 'Hôm nay xong những việc nào?' : `${format.dayLong(day)} đã xong những việc nào?`),
  list: {
    keys: ['↑↓ di chuyển', 'dấu cách: xong', 'm xong trong', 'w làm một phần', 'n ghi chú', 's bỏ qua', 'a tất cả', '⏎ ghi'],
    typingKeys: '⏎ đồng ý · esc bỏ',
    typing: { minutes: 'Xong trong (45, 1h30):', worked: 'Đã làm, chưa xong (45, 1h30):', note: 'Ghi chú:', because: 'Bỏ qua vì:' },
    badMinutes: 'Nhập thời lượng như 45, 45p hoặc 1h30',
    closed: (done, worked, skipped) => [`${done} việc xong`, ...(worked === 0 ? [] : [`${worked} việc làm một phần`]), ...(skipped === 0 ? [] : [`${skipped} việc bỏ qua`])].join(', '),
  },
  skipped: 'bỏ qua',
  monthEnd: 'Đã hết một tháng: tự đánh giá từng kỹ năng. Enter giữ mức cũ, Ctrl-C để hôm khác.',
  skill: (title, now, most) => (now === undefined ? `${title}: từ 0 đến ${most}. Hiện tại?` : `${title}: ${now}/${most}. Hiện tại?`),
  skillsKept: (count) => `${count} kỹ năng giữ nguyên mức cũ`,
  badSkill: (most) => `Nhập số từ 0 đến ${most}, lẻ nửa điểm cũng được`,
}

/** What a list of items says. */
import type { ListTexts } from '../en/list.ts'
import { format } from './format.ts'
import { rule } from './rule.ts'

export const list: ListTexts = {
  rule,
  type: { task: 'việc', step: 'bước', habit: 'thói quen', deliverable: 'sản phẩm' },
  later: 'để sau',
  overdue: 'Quá hạn',
  late: (days) => `trễ ${format.days(days)}`,
  due: (day) => `hạn ${format.day(day)}`,
  from: (day) => `từ ${format.day(day)}`,
  done: (day) => `xong ${format.day(day)}`,
  doneNow: 'xong',
  doneBefore: (day) => `từng làm ${format.day(day)}`,
  dropped: 'đã bỏ',
  neutral: 'không chọn',
  ended: (day) => `đến ${format.day(day)}`,
  steps: (done, of) => `${done}/${of} bước`,
  guessed: (minutes) => `~${minutes}`,
  streak: (count, unit) => (unit === 'day' ? `chuỗi ${count}` : `chuỗi ${format.periods(count, unit)}`),
  count: (shown) => `${shown} mục`,
  more: (count) => `còn ${count} mục chưa đến lượt hoặc đã xong: roadmap list --all`,
  closed: (count) => `${count} mục đã xong hoặc đã bỏ: thêm --all để xem`,
  nothing: 'Không có mục nào.',
  noOpenMatch: 'Không có mục nào chưa xong khớp điều kiện.',
  noMatch: 'Không có mục nào khớp điều kiện.',
  lists: 'Danh sách',
}

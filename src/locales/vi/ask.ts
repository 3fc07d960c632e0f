/** The questions asked on a terminal. */
import type { ask as english } from '../en/ask.ts'

export const ask: typeof english = {
  which: (word) => `"${word}" là mục nào?`,
  yesNo: (initial) => (initial ? '(C/k)' : '(c/K)'),
  roadmap: 'Chọn lộ trình nào?',
  start: 'Bắt đầu từ ngày nào?',
  hours: 'Mỗi tuần học bao nhiêu giờ?',
  confirmStart: (title, span) => `Bắt đầu ${title}, ${span}?`,
  nothingTicked: 'Không chọn việc nào, không ghi gì.',
  notStarted: 'Chưa bắt đầu kế hoạch nào.',
  invalid: {
    day: 'Nhập một ngày như 2/3, thứ 2, mai hoặc +3d',
    hours: 'Nhập số giờ mỗi tuần, ví dụ 20 hoặc 2h/ngày',
    yesNo: 'Nhập c hoặc k',
  },
  keys: { navigate: 'di chuyển', select: 'chọn', submit: 'ghi', all: 'tất cả', invert: 'đảo lại' },
}

/** What the screen of one item says. */
import type { ShowTexts } from '../en/show.ts'
import { format } from './format.ts'
import { list } from './list.ts'
import { why } from './why.ts'

export const show: ShowTexts = {
  list,
  labels: {
    when: 'Thời gian',
    rule: 'Lịch',
    streak: 'Chuỗi',
    effort: 'Ước tính',
    track: 'Mảng',
    needs: 'Làm trước',
    link: 'Liên kết',
    note: 'Ghi chú',
    key: 'Khóa',
    steps: 'Các bước',
    checklist: 'Checklist',
    picked: 'Bài hôm nay',
    lists: 'Danh sách',
    resources: 'Tài liệu',
    history: 'Lịch sử',
    why: 'Vì sao',
  },
  kind: {
    study: 'học', practice: 'thực hành', problem: 'bài tập', project: 'dự án', reading: 'đọc', interview: 'phỏng vấn', topic: 'chủ đề',
  },
  priority: { must: 'bắt buộc', should: 'nên làm', could: 'nếu kịp' },
  later: 'để sau, chưa xếp ngày',
  done: (day) => `xong ${format.dayLong(day)}`,
  dropped: 'đã bỏ khỏi kế hoạch',
  neutral: 'không nằm trong số được chọn',
  ahead: (days) => `còn ${format.days(days)} nữa mới bắt đầu`,
  left: (days) => (days === 0 ? 'hôm nay là hạn chót' : `còn ${format.days(days)}`),
  late: (days) => `trễ ${format.days(days)}`,
  ended: 'đã kết thúc',
  today: { done: 'hôm nay đã xong', open: 'hôm nay chưa xong', neutral: 'hôm nay không cần làm' },
  guessed: (minutes) => `~${minutes} (tự ước lượng)`,
  spent: (minutes) => `thực tế ${format.minutes(minutes)}`,
  streak: (current, longest) => `${current}, kỷ lục ${longest}`,
  strength: (share) => `độ bền ${format.percent(share)}`,
  endsTonight: 'tối nay không làm là đứt chuỗi',
  doneBefore: 'biết từ trước khi bắt đầu',
  undone: 'đã hoàn tác',
  why,
}

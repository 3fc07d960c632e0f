/** Các cách xếp lại lịch khi kế hoạch bị trễ. */
import { forecast } from './forecast.ts'
import { format } from './format.ts'
import type { ReplanTexts } from '../en/replan.ts'
import { shortage } from './shortage.ts'

export const replan: ReplanTexts = {
  forecast,
  planned: (end) => `dự kiến kết thúc ${format.dayYear(end)}`,
  shortage,
  head: ['', 'giờ/tuần', 'xong vào', 'đang trễ', 'thiếu', 'chỉ tiêu bị lỡ'],
  now: 'để nguyên',
  way: { spread: 'spread', shift: 'shift', drop: 'drop', extend: 'extend', custom: 'custom' },
  does: {
    spread: () => 'rải đều việc trễ đến hết kế hoạch, với số giờ cần cho việc đó',
    shift: () => 'lùi cả lịch: mấy tuần tới dành cho việc trễ, còn lại lùi theo',
    drop: (count) => `bớt việc: bỏ ${count} việc không bắt buộc (could)`,
    extend: () => 'lùi ngày kết thúc, phần còn lại giãn ra theo',
    custom: (count) => `theo yêu cầu${count === 0 ? '' : `; bỏ ${count} việc`}`,
  },
  noEffect: 'không thay đổi gì',
  never: 'không xong',
  targets: (count) => `${count} chỉ tiêu`,
  howTo: (command) => `Chưa có gì thay đổi. Chọn một cách: ${command}`,
  applied: {
    spread: 'Đã rải đều việc trễ ra thời gian còn lại.',
    shift: 'Đã lùi cả lịch.',
    drop: 'Đã bớt việc.',
    extend: 'Đã lùi ngày kết thúc.',
    custom: 'Đã xếp lại lịch theo yêu cầu.',
  },
  result: (end, minutesPerWeek, drops) =>
    [`${format.number(minutesPerWeek / 60)} giờ/tuần`, end === undefined ? 'chưa thấy ngày xong' : `xong vào ${format.dayYear(end)}`, ...(drops === 0 ? [] : [`bỏ ${drops} việc`])].join(' · '),
}

/** What `remind install`, `uninstall` and `status` say, in Vietnamese. */
import { inRanges } from '../weekdays.ts'
import type { remindSetup as english } from '../en/remind-setup.ts'
import { format } from './format.ts'

const DAYS = format.weekdayInitials
const OCCASIONS: Readonly<Record<string, string>> = { morning: 'buổi sáng', evening: 'buổi tối', week: 'tổng kết tuần', quarter: 'tổng kết quý' }

export const remindSetup: typeof english = {
  accepts: { at: '7h, 21h30, "9h tối"', days: 'T2-T7, "thứ 2, thứ 4, thứ 6", CN' },
  when: (at, days, via) => [format.list(at), days.length === DAYS.length ? 'hằng ngày' : inRanges(days, (day) => DAYS[day - 1] ?? '', '–', ', '), format.list(via)].join(' · '),
  installed: (when) => `Đã đặt lịch nhắc trong crontab: ${when}`,
  installedAlready: (when) => `Không có gì thay đổi, crontab đã có sẵn lịch nhắc: ${when}`,
  caughtUp: 'Đến giờ mà máy đang tắt hoặc sleep thì sẽ nhắc bù trong vòng một giờ sau khi máy chạy lại.',
  toSee: 'Xem lại: roadmap remind status',
  toTry: 'Thử ngay: roadmap remind test',
  toUndo: 'Gỡ ra: roadmap remind uninstall',
  desktopFound: 'Chưa chọn kênh nên sẽ nhắc trên desktop. Chọn kênh khác: `roadmap remind install --via webhook`',
  stdoutOnly: 'Chưa chọn kênh, máy cũng không có chương trình hiện thông báo: lời nhắc ra stdout và cron gửi qua mail. Chọn kênh khác: `roadmap remind install --via webhook`',
  sameHalf: (times) => `${format.list(times)} cùng một buổi, mỗi buổi chỉ nhắc một lần: giờ sau chỉ nhắc khi giờ trước chưa nhắc được.`,
  noSunday: 'Không có Chủ Nhật thì sẽ không có phần tổng kết tuần, vì phần đó gửi vào Chủ Nhật.',
  hiddenVariable: (name) => `Địa chỉ webhook nằm ở biến ${name}, cron không thấy biến này: ghi địa chỉ vào tệp, \`roadmap config remind.webhook.url file:webhook.url\`.`,
  noWebhook: 'Chưa khai báo webhook: `roadmap config remind.webhook.url file:webhook.url`, và định dạng: `roadmap config remind.webhook.format ntfy`.',
  clocksDrift: (zone) => `Cron chạy theo giờ ${zone}, chênh lệch với giờ ở đây thay đổi theo mùa (DST): mỗi lần đổi giờ, chạy lại \`roadmap remind install\`.`,
  noPlan: 'Chưa có kế hoạch nào nên chưa có gì để nhắc. Bắt đầu: roadmap init',
  uninstalled: (when) => (when === undefined ? 'Đã gỡ lịch nhắc khỏi crontab.' : `Đã gỡ khỏi crontab: ${when}`),
  notInstalled: 'Trong crontab chưa có lịch nhắc.',
  toInstall: 'Đặt lịch nhắc: roadmap remind install --at 7h --at 21h30',
  lineEndKept: 'Dòng cuối vốn không có ký tự xuống dòng, nhưng cron không nhận như vậy nên ký tự đó được giữ lại.',
  handMade: 'Lịch nhắc có trong crontab nhưng đã bị sửa tay. Ghi lại từ đầu: roadmap remind install',
  status: (when) => `Lịch nhắc: ${when}`,
  next: (day, time) => `Lần chạy tới: ${time} ${day}`,
  last: (day, time, outcome) => `Lần chạy gần nhất: ${time} ${day} · ${outcome}`,
  lastSaid: (day, time, outcome) => `Lần nhắc gần nhất: ${time} ${day} · ${outcome}`,
  neverRan: 'Lần chạy gần nhất: chưa chạy lần nào',
  outcome: { silent: 'không có gì cần nhắc', sent: 'đã nhắc', failed: 'không gửi được' },
  occasion: (name) => OCCASIONS[name] ?? name,
  timers: {
    description: 'roadmap: nhắc việc học',
    save: (file) => `Lưu thành ${file}`,
    enable: (command) => `Bật: ${command}`,
    disable: (command) => `Tắt: ${command}`,
  },
}

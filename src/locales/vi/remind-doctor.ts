/** What `remind doctor` says. */
import type { RemindDoctorTexts } from '../en/remind-doctor.ts'

export const doctor: RemindDoctorTexts = {
  names: { cron: 'cron', lines: 'Dòng trong crontab', start: 'Chạy thử như cron chạy', zone: 'Múi giờ', language: 'Ngôn ngữ', home: 'Nhật ký', plan: 'Kế hoạch', desktop: 'Thông báo desktop', webhook: 'Webhook' },
  cron: { runs: 'đang chạy', stands: 'không chạy', unknown: 'hệ điều hành này tự bật khi cần', fix: 'Bật lên: `sudo systemctl enable --now cron` (có máy gọi là `crond`; không có systemd thì `sudo service cron start`).' },
  lines: {
    current: (count) => `${count} dòng, đúng như cần có`,
    stale: 'không còn khớp: chương trình, node, múi giờ hay cài đặt đã đổi, hoặc có người sửa tay',
    missing: 'chưa có',
    unreadable: 'không đọc được crontab',
    install: (command) => `Ghi vào: \`${command}\`.`,
    fixUnreadable: 'Xem lý do: `crontab -l`. Không dùng cron thì: `roadmap remind install --print systemd`.',
  },
  start: { runs: 'chạy được', fails: (reason) => `không chạy được: ${reason}`, noLine: 'không có dòng nào để chạy thử', fix: 'Ghi lại các dòng theo đường dẫn hiện tại: `roadmap remind install`.' },
  differs: (there, here) => `bên cron là ${there}, ở đây là ${here}`,
  fixes: {
    zone: 'Ghi lại các dòng từ đây: `roadmap remind install`. Hoặc chọn hẳn múi giờ: `roadmap config timeZone Asia/Ho_Chi_Minh`.',
    language: 'Chọn hẳn ngôn ngữ: `roadmap config language vi`.',
  },
  plan: { none: 'chưa có, nên không có gì để nhắc', fix: 'Bắt đầu: `roadmap init`.' },
  ready: 'sẵn sàng; gửi thử: roadmap remind test',
}

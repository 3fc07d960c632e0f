/** What `remind doctor` says. */
import type { RemindDoctorTexts } from '../en/remind-doctor.ts'

export const doctor: RemindDoctorTexts = {
  names: { cron: 'cron', lines: 'Dòng trong crontab', start: 'Chạy thử như cron chạy', zone: 'Múi giờ', language: 'Ngôn ngữ', home: 'Nhật ký', plan: 'Kế hoạch', desktop: 'Desktop', webhook: 'Webhook', stdout: 'stdout', last: 'Lần nhắc gần nhất' },
  cron: { runs: 'đang chạy', stands: 'không chạy', unknown: 'hệ điều hành này tự bật khi cần', fix: 'Bật lên: `sudo systemctl enable --now cron` (có máy gọi là `crond`; không có systemd thì `sudo service cron start`).' },
  lines: {
    current: (count) => `${count} dòng, khớp với cài đặt`,
    stale: 'không còn khớp: chương trình, node, múi giờ hay cài đặt đã đổi, hoặc có người sửa tay',
    missing: 'chưa có',
    install: (command) => `Đặt lịch: \`${command}\`.`,
    quiet: (at, quiet) => `${at} nằm trong giờ yên tĩnh ${quiet}, lúc đó không bao giờ nhắc`,
    fixQuiet: 'Đổi một trong hai: `roadmap remind install --at …` hoặc `roadmap config remind.quiet …`.',
  },
  start: { runs: 'chạy được', fails: (reason) => `không chạy được: ${reason}`, noLine: 'không có dòng nào để chạy thử', fix: 'Ghi lại các dòng theo đường dẫn hiện tại: `roadmap remind install`.' },
  differs: (there, here) => `bên cron là ${there}, ở đây là ${here}`,
  fixes: {
    zone: 'Ghi lại các dòng từ đây: `roadmap remind install`. Hoặc đặt cố định múi giờ: `roadmap config timeZone Asia/Ho_Chi_Minh`.',
    language: 'Đặt cố định ngôn ngữ: `roadmap config language vi`.',
  },
  plan: { none: 'chưa có, nên không có gì để nhắc', fix: 'Bắt đầu: `roadmap init`.' },
  stdout: { mailed: 'cron gửi qua mail', lost: 'máy không có chương trình gửi mail, hoặc crontab đặt MAILTO rỗng: lời nhắc sẽ mất', fix: 'Dùng kênh khác: `roadmap remind install --via desktop`.' },
  last: { failed: (day, channel, what) => `${day}, ${channel}: ${what}` },
  ready: 'sẵn sàng; gửi thử: roadmap remind test',
}

/** What is said of the channels of reminders: their names, and why one did not get a message. */
import type { DeliverTexts } from '../en/deliver.ts'
import { shellWord, typed } from '../errors.ts'
import { format } from './format.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EISDIR: 'đây là thư mục',
  ENOTDIR: 'một thư mục trong đường dẫn lại là tệp',
  EFTYPE: 'đây không phải là tệp thường',
  ECONNREFUSED: 'máy chủ từ chối kết nối',
  ECONNRESET: 'kết nối bị ngắt giữa chừng',
  ENOTFOUND: 'không có tên miền này',
  EAI_AGAIN: 'không tra được tên miền',
  ENETUNREACH: 'không có mạng',
  EHOSTUNREACH: 'mạng không tới được máy chủ',
  CERT_HAS_EXPIRED: 'chứng chỉ TLS đã hết hạn',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng chỉ TLS không đáng tin',
  SELF_SIGNED_CERT_IN_CHAIN: 'chứng chỉ TLS không đáng tin',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chứng chỉ TLS không đáng tin',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng chỉ TLS thuộc về tên miền khác',
  UNKNOWN: 'không rõ lý do',
}
const because = (reason: string): string => (REASONS[reason] ?? reason).replace(/\.$/, '')

const TRY = 'thử lại: `roadmap remind test`.'
const OTHER = 'dùng kênh khác: `roadmap remind install --via webhook`.'
const KEEP = 'lưu địa chỉ vào tệp `webhook.url` cạnh config.yaml, `chmod 600` tệp đó, rồi chạy: `roadmap config remind.webhook.url file:webhook.url`.'
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const deliver: DeliverTexts = {
  channels: { desktop: 'desktop', webhook: 'webhook', stdout: 'stdout' },
  failures: {
    'no-notifier': ({ program }) => ({
      what: program === '' ? 'Chưa hiện được thông báo trên hệ điều hành này.' : `Máy này không có ${typed(program)} để hiện thông báo.`,
      fix: program === 'notify-send' ? `Cài đặt: \`sudo apt install libnotify-bin\`. Hoặc ${OTHER}` : upper(OTHER),
    }),
    'no-bus': ({ path }) => ({
      what: `Không có session bus ở ${typed(path)} nên không hiện được thông báo.`,
      fix: `Đăng nhập vào desktop rồi ${TRY} Máy không có desktop thì ${OTHER}`,
    }),
    'notifier-failed': ({ program, reason }) => ({
      what: `${typed(program)} báo lỗi: ${because(reason)}.`,
      fix: `Sửa lỗi đó rồi ${TRY}`,
    }),
    'no-webhook': ({ key }) => ({
      what: `Chưa khai báo \`${key}\`.`,
      fix: key === 'remind.webhook.url' ? upper(KEEP) : 'Chọn loại webhook, `ntfy`, `slack`, `telegram` hoặc `json`: `roadmap config remind.webhook.format ntfy`.',
    }),
    'secret-in-config': () => ({
      what: '`remind.webhook.url` chỉ ghi nơi lưu địa chỉ (`file:...` hoặc `$TEN_BIEN`); bản thân địa chỉ là bí mật, không ghi thẳng vào config.yaml.',
      fix: upper(KEEP),
    }),
    'secret-variable-missing': ({ name }) => ({
      what: `Biến môi trường ${typed(`$${name}`)} chứa địa chỉ webhook chưa có giá trị.`,
      fix: `cron không thấy biến của shell; nên ${KEEP}`,
    }),
    'secret-file-missing': ({ file }) => ({
      what: `Không có tệp ${typed(file)} chứa địa chỉ webhook.`,
      fix: `Ghi địa chỉ vào dòng đầu của tệp, rồi chạy: \`chmod 600 ${shellWord(file)}\`.`,
    }),
    'secret-file-unreadable': ({ file, reason }) => ({
      what: `Không đọc được ${typed(file)}: ${because(reason)}.`,
      fix: `Xem quyền của tệp: \`ls -ld ${shellWord(file)}\`.`,
    }),
    'secret-file-open': ({ file, mode }) => ({
      what: `Người dùng khác trên máy truy cập được tệp ${typed(file)} chứa địa chỉ webhook (file mode ${mode}).`,
      fix: `Chỉ để chủ tệp đọc được: \`chmod 600 ${shellWord(file)}\`.`,
    }),
    'bad-webhook': ({ source, needs }) => ({
      what: needs === undefined ? `Trong ${typed(source)} không có địa chỉ http(s) dùng được.` : `Địa chỉ trong ${typed(source)} thiếu \`${needs}\`, Telegram không biết gửi cho ai.`,
      fix: needs === undefined ? 'Dòng đầu cần có dạng `https://ntfy.sh/<topic>`.' : 'Viết theo dạng `https://api.telegram.org/bot<token>/sendMessage?chat_id=42`.',
    }),
    'webhook-timeout': ({ host, seconds }) => ({
      what: `${host} không trả lời trong ${format.number(seconds)} giây.`,
      fix: `Kiểm tra mạng rồi ${TRY}`,
    }),
    'webhook-unreachable': ({ host, reason }) => ({
      what: `Không kết nối được với ${host}: ${because(reason)}.`,
      fix: `Kiểm tra mạng và địa chỉ rồi ${TRY}`,
    }),
    'webhook-status': ({ host, status }) => ({
      what: `${host} không nhận tin: HTTP ${status}.`,
      fix: status === 429 || status >= 500
        ? `Dịch vụ đang bận hoặc gặp sự cố; đợi một lúc rồi ${TRY}`
        : [401, 403, 404, 410].includes(status)
          ? `Có thể địa chỉ đã hết hiệu lực; lấy lại địa chỉ từ dịch vụ rồi ${TRY}`
          : 'Xem loại webhook có đúng với dịch vụ không: `roadmap config remind.webhook.format`.',
    }),
    'webhook-redirect': ({ host, to }) => ({
      what: host === to ? `${host} chuyển hướng vòng tròn, hoặc đến nơi không gửi tin được.` : `${host} chuyển hướng sang ${to}; tin không được gửi tiếp vì địa chỉ là bí mật.`,
      fix: `Lấy lại địa chỉ từ dịch vụ, ghi vào chỗ địa chỉ cũ rồi ${TRY}`,
    }),
  },
}

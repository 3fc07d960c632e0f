/** What `check --fix` says, in Vietnamese. */
import { shellWord } from '../errors.ts'
import type { fix as english } from '../en/fix.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'hệ thống tệp chỉ cho đọc',
  ENOSPC: 'hết chỗ trên đĩa',
  EDQUOT: 'hết hạn mức đĩa',
}

export const fix: typeof english = {
  written: (file, count) => `${file}: đã ghi ${count} id. Từ giờ đổi tên mục cũng không mất lịch sử.`,
  more: (count) => `và ${count} id nữa`,
  complete: (file) => `${file}: mục nào cũng có id rồi, không cần ghi gì.`,
  restore: (command) => `Bản cũ của tệp vẫn còn. Trả về như cũ: ${command}`,
  wasLink: (file, target) => `${file} vốn là symlink; nay là tệp riêng, còn ${target} giữ nguyên.`,
  left: (id) => ({
    message: `\`${id}\` vẫn chưa có id: mục này, hoặc mục trùng tên, được dùng ở nhiều chỗ qua \`&\` và \`*\`, hoặc \`id\` đang là \`null\`.`,
    hint: 'Viết đầy đủ mục ở từng chỗ, mỗi chỗ một `id` riêng.',
  }),
  problems: (file) => ({
    message: 'Tệp còn lỗi nên chưa ghi gì.',
    hint: `Sửa các lỗi trên rồi chạy lại: \`roadmap check ${shellWord(file)} --fix\`.`,
  }),
  shipped: (file, name) => ({
    message: 'Lộ trình này đi kèm chương trình và thay đổi theo mỗi bản cập nhật. Chưa ghi gì.',
    hint: `Bắt đầu lộ trình để có bản riêng: \`roadmap plan add ${shellWord(name)}\`. Hoặc chép ra: \`cp ${shellWord(file)} ${shellWord(`./${name}.yaml`)}\`.`,
  }),
  notUtf8: () => ({ message: 'Trong tệp có byte không phải UTF-8, ghi lại sẽ mất. Chưa ghi gì.', hint: 'Mở tệp bằng editor, lưu lại dưới dạng UTF-8 rồi chạy lại.' }),
  unsafe: () => ({ message: 'Ghi thêm id thì tệp sẽ được hiểu thành một lộ trình khác. Chưa ghi gì.', hint: 'Tự viết id cho từng mục: `id: ten-viec`.' }),
  changed: () => ({ message: 'Đúng lúc đó có chương trình khác vừa lưu tệp. Chưa ghi gì.', hint: 'Chạy lại lần nữa.' }),
  unwritable: (path, reason) => ({
    message: `Không ghi được vào ${path}: ${REASONS[reason] ?? reason}. Chưa thay đổi gì.`,
    hint: `Xem quyền: \`ls -ld ${shellWord(path)}\`.`,
  }),
}

/** What `edit` says and asks, in Vietnamese. */
import type { edit as english } from '../en/edit.ts'

export const edit: typeof english = {
  broken: 'Lộ trình còn lỗi. Làm gì tiếp?',
  again: 'Sửa tiếp',
  keep: (draft) => `Thoát, giữ bản nháp: ${draft}`,
  discard: 'Bỏ bản nháp',
  unchanged: 'Không có gì thay đổi.',
  wait: (editor) => `\`${editor}\` không đợi đến khi đóng tệp. Thử: \`EDITOR="${editor} --wait" roadmap edit\``,
  thrownAway: 'Đã bỏ bản nháp; lộ trình vẫn như cũ.',
  kept: (draft) => `Những gì vừa viết vẫn còn ở: ${draft}`,
  goOn: (check, move) => `Kiểm tra bản nháp: ${check}\nKhi đã ổn: ${move}`,
  allKept: (plan) => `${plan}: mục nào cũng được giữ, không có mục mới.`,
  isSame: (name, past) => `${name}: vẫn là mục đó, chỉ đổi tên? Nếu đúng, ${past} sẽ được tính cho mục mới.`,
  areSame: (count, names) => (count === 1 ? `${names}: vẫn là mục đó, chỉ đổi tên? Mục này chưa ghi gì.` : `Còn ${count} mục có vẻ đã đổi tên, chưa ghi gì: ${names}. Đúng vậy không?`),
  saved: (file) => `Đã lưu: ${file}`,
  stamped: (count) => `đã ghi ${count} id`,
  joined: (names) => `Đã nối với lịch sử cũ: ${names}. Tách ra như cũ: roadmap undo`,
  notJoined: 'Chưa nối mục nào. Nối một lượt mọi mục có vẻ đã đổi tên: `roadmap edit --relink`; hoặc từng mục như trên.',
}

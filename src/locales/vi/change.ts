/** What is said of roadmaps that changed while they are in use. */
import type { change as english } from '../en/change.ts'
import type { Past } from '../../domain/facts/past.ts'
import { format } from './format.ts'

const pastIn = ({ completions, minutes, skips, dropped, logged }: Past): string =>
  format.list([
    ...(completions > 0 ? [`${completions} lần xong`] : []),
    ...(minutes > 0 ? [format.minutes(minutes)] : []),
    ...(skips > 0 ? [`${skips} lần bỏ qua`] : []),
    ...(logged > 0 ? [`${logged} lần ghi số`] : []),
    ...(dropped ? ['đã bỏ khỏi kế hoạch'] : []),
  ])

export const change: typeof english = {
  changed: (plan, added, removed, renamed) =>
    `Lộ trình của ${plan} đã thay đổi: ${[...(added > 0 ? [`thêm ${added} mục`] : []), ...(removed > 0 ? [`bớt ${removed} mục`] : []), ...(renamed > 0 ? [`${renamed} mục có vẻ đã đổi tên`] : [])].join(', ')}. Lịch sử vẫn còn nguyên.`,
  looksRenamed: (name, past) => `${name}: có vẻ đã đổi tên${past ? ` (${pastIn(past)})` : ''}. Nối với lịch sử cũ:`,
  lost: (names, more) => `Không còn trong lộ trình, nhưng đã có lịch sử: ${names.join(', ')}${more > 0 ? ` và ${more} mục nữa` : ''}`,
  withPast: (name, past) => (past ? `${name} (${pastIn(past)})` : name),
  seeAll: (plan) => `Xem đầy đủ: roadmap plan diff ${plan}`,
  same: (plan) => `${plan}: từ lúc bắt đầu hoặc từ lần sửa gần nhất, lộ trình không thêm, bớt hay đổi tên mục nào.`,
  sums: (plan, kept, renamed, added, removed) => `${plan}: ${[`giữ ${kept} mục`, ...(renamed > 0 ? [`đổi tên ${renamed}`] : []), ...(added > 0 ? [`thêm ${added}`] : []), ...(removed > 0 ? [`bớt ${removed}`] : [])].join(', ')}`,
  renamed: 'Có vẻ đã đổi tên',
  joinedHead: 'Đã nối với lịch sử cũ',
  added: 'Thêm',
  removed: 'Bớt',
  earlier: 'Đã bớt từ trước, chưa nối với mục nào',
  alike: (share) => `giống ${share}`,
  more: (more) => `và ${more} mục nữa`,
  joined: (name, title) => `Đã nối: ${name} (${title})`,
  already: (name, title) => `Đã nối từ trước: ${name} (${title})`,
  past: pastIn,
  onlyPlanned: 'chưa ghi lại gì, nhưng báo cáo tính là cùng một mục',
  withSteps: (steps) => `cùng ${steps} bước`,
  own: (past) => `Mục mới cũng đã có lịch sử riêng (${past}): từ giờ cả hai là một.`,
  apart: 'Tách ra như cũ: roadmap undo',
}

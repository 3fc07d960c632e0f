/** What is said of roadmaps that changed while they are in use. */
import type { change as english } from '../en/change.ts'
import { format } from './format.ts'

export const change: typeof english = {
  joined: (name, title) => `Đã nối: ${name} (${title})`,
  already: (name, title) => `Đã nối từ trước: ${name} (${title})`,
  past: ({ completions, minutes, skips, dropped, logged }) =>
    format.list([
      ...(completions > 0 ? [`${completions} lần xong`] : []),
      ...(minutes > 0 ? [format.minutes(minutes)] : []),
      ...(skips > 0 ? [`${skips} lần bỏ qua`] : []),
      ...(logged > 0 ? [`${logged} lần ghi số`] : []),
      ...(dropped ? ['đã bỏ khỏi kế hoạch'] : []),
    ]),
  withSteps: (steps) => `cùng ${steps} bước`,
  own: (past) => `Mục mới cũng đã có lịch sử riêng (${past}): từ giờ cả hai là một.`,
  apart: 'Tách ra như cũ: roadmap undo',
}

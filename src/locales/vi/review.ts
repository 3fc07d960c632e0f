/** What is said of reviews. */
import type { ReviewTexts } from '../en/review.ts'
import { format } from './format.ts'

export const review: ReviewTexts = {
  title: (listed, due) => (listed === due ? `${due} bài cần ôn` : `${listed}/${due} bài cần ôn`),
  none: 'Chưa có gì để ôn: bài tập và chủ đề sẽ quay lại sau khi làm xong.',
  off: 'Việc ôn đang tắt (`reviews.minutes` là 0). Bật lại: roadmap config reviews.minutes 30',
  paused: 'Hôm nay không có kế hoạch nào đang chạy nên không có gì để ôn.',
  nothingDue: (day) => `Chưa đến lượt ôn bài nào. Bài tiếp theo: ${day}.`,
  noTime: (due) => `${due} bài cần ôn, hôm nay không có giờ. Vẫn muốn ôn: roadmap review --all`,
  more: (count) => `Còn ${count} bài nữa đến lượt: roadmap review --all`,
  howTo: (row) => `Nhớ lại xong thì: \`roadmap done ${row} --grade good\` (again quên, hard khó, good nhớ, easy dễ). Trong terminal, \`roadmap review\` hỏi từng bài.`,
  howWell: 'Nhớ đến đâu?',
  choice: (grade, days) => `${grade} · ${format.days(days)} nữa ôn lại`,
  later: 'để sau',
  stop: 'hôm nay đủ rồi',
  times: (times) => `các lần trước: ${times.join(', ')}`,
  round: (reviewed, minutes, left) =>
    `${reviewed === 0 ? 'Chưa ôn bài nào' : `Đã ôn ${reviewed} bài, ${format.minutes(minutes)}`}${left > 0 ? ` · còn ${left} bài cần ôn` : reviewed > 0 ? ' · xong hết' : ''}`,
}

/** What a report says. */
import { monthOf, quarterOf, yearOf } from '../../domain/calendar/day.ts'
import type { ReportKind } from '../../domain/report/report-period.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ReportWords } from '../load-report.ts'
import { forecast } from './forecast.ts'
import { format } from './format.ts'

const label: ReportWords['label'] = (period, week) => {
  switch (period.kind) {
    case 'week':
      return week === undefined ? `Tuần ${format.span(period)}` : `Tuần ${week}`
    case 'month':
      return `Tháng ${monthOf(period.from)}/${yearOf(period.from)}`
    case 'quarter':
      return `Quý ${quarterOf(period.from)}/${yearOf(period.from)}`
    case 'year':
      return `Năm ${yearOf(period.from)}`
    case 'phase':
      return textIn(period.phase?.title ?? {}, 'vi')
    case 'span':
      return format.span(period)
  }
}

const UNIT: Readonly<Record<ReportKind, string>> = { week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm', phase: 'giai đoạn', span: 'đợt' }

export const report: ReportWords = {
  forecast,
  label,
  heading: (period, week) => {
    const name = label(period, week)
    if (period.kind === 'phase') return `Báo cáo giai đoạn: ${name}`
    return `Báo cáo ${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`
  },
  plans: (count) => `${count} kế hoạch`,
  upTo: (day, left) => `Tính đến ${format.dayLong(day)}, còn ${format.days(left)}`,
  notBegun: (day) => `Bắt đầu ${format.dayLong(day)}: hiện mới có phần kế hoạch.`,
  nothing: 'Chưa có gì để báo cáo: chưa bắt đầu kế hoạch nào. Bắt đầu: roadmap init',
  nothingThen: 'Thời gian này không có kế hoạch nào và chưa ghi lại việc gì.',
  hint: 'Quý này mới bắt đầu. Báo cáo quý trước: roadmap report --quarter prev',
  done: (share, expected) => `Xong ${format.percent(share)} (kế hoạch ${format.percent(expected)})`,
  doneAll: (share) => `Xong ${format.percent(share)}`,
  items: (done, of) => `${done}/${of} mục`,
  itemsDone: (done) => `xong ${done} mục`,
  hours: (spent, planned) => `${format.minutes(spent)}/${format.minutes(planned)}`,
  hoursSpent: (spent) => `thực tế ${format.minutes(spent)}`,
  streak: (current, longest) => (longest > current ? `chuỗi ${format.days(current)}, kỷ lục ${format.days(longest)}` : `chuỗi ${format.days(current)}`),
  extra: (count, all) => (all ? 'đều làm sớm hoặc ngoài kế hoạch' : `xong thêm ${count} mục làm sớm hoặc ngoài kế hoạch`),
  dropped: (count) => `bỏ khỏi kế hoạch ${count} mục`,
  moved: (count, kind) => `dời sang ${UNIT[kind]} sau ${count} mục`,
  open: (count) => `chưa xong ${count} mục`,
  before: (kind) => (kind === 'span' ? 'Đợt trước' : `${UNIT[kind][0]?.toUpperCase() ?? ''}${UNIT[kind].slice(1)} trước`),
  tracks: 'Giờ theo mảng',
  spent: 'thực tế',
  planned: 'kế hoạch',
  asked: (share) => `đặt ra ${format.percent(share)}`,
  noTrack: 'Không thuộc mảng nào',
  estimates: (tasks, effort, spent) => `${tasks} việc có đo thời gian: mất ${format.minutes(spent)}, bằng ${format.number(Math.round((spent / effort) * 10) / 10)} lần ước tính ${format.minutes(effort)}`,
  kinds: (theory, practice) => {
    const all = Math.max(1, theory + practice)
    return `Lý thuyết ${format.minutes(theory)} (${format.percent(theory / all)}), thực hành ${format.minutes(practice)} (${format.percent(1 - Math.round((theory / all) * 100) / 100)})`
  },
  burnup: 'Burn-up theo tuần',
  burnupDone: 'xong',
  blocks: 'Khung giờ',
  best: (block, kept, planned) => `đều nhất  ${block}, ${kept}/${planned} ngày`,
  worst: (block, kept, planned) => `ít nhất   ${block}, ${kept}/${planned} ngày`,
  anyBlock: 'Học',
  habits: 'Thói quen',
  kept: 'giữ được',
  habitStreak: 'chuỗi',
  strength: 'độ bền',
  targets: 'Chỉ tiêu',
  interviews: 'Phỏng vấn',
  times: 'số lần',
  firstScore: 'đầu',
  lastScore: 'cuối',
  average: 'trung bình',
  deliverables: 'Sản phẩm',
  doneOn: (day) => `xong ${format.day(day)}`,
  isOpen: 'chưa xong',
  isDropped: 'bỏ khỏi kế hoạch',
  carried: (count, kind, running) => (running ? `Chưa xong (${count})` : kind === 'span' ? `Chuyển tiếp (${count})` : `Chuyển sang ${UNIT[kind]} sau (${count})`),
  dueOn: (day) => `hạn ${format.day(day)}`,
  due: (day) => `hạn ${format.day(day)}`,
  movedTo: (day) => `dời sang ${format.day(day)}`,
  movedLater: 'để sau',
  more: (count) => `và ${count} mục nữa`,
  state: { ahead: 'vượt tiến độ', on: 'đúng tiến độ', behind: 'chậm tiến độ', done: 'đã đạt', missed: 'không đạt' },
  problems: (count, leetcode) => (leetcode ? `${count} bài LC` : `${count} bài tập`),
  otherItems: (count) => `${count} việc`,
  gain: (amount, title) => `${title} +${amount}`,
}

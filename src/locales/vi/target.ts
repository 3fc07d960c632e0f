/** What the screens of targets say. */
import type { TargetTexts } from '../en/target.ts'
import { format } from './format.ts'

/** Whole from 10 up, else to a tenth, below a tenth to a hundredth. */
function near(value: number): string {
  const size = Math.abs(value)
  const parts = size >= 10 ? 1 : size >= 0.1 ? 10 : 100
  return format.number(Math.round(value * parts) / parts)
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${near(value)}`

export const target: TargetTexts = {
  none: 'Các kế hoạch đang theo không có chỉ tiêu nào.',
  state: { ahead: 'vượt tiến độ', on: 'đúng tiến độ', behind: 'chậm tiến độ', done: 'đã đạt', missed: 'không đạt' },
  notYet: (day) => `từ ${format.day(day)}`,
  later: 'để sau',
  noValue: 'chưa ghi số',
  pace: (needed, actual, unit, isValue) => {
    const perWeek = (value: number): string => `${isValue ? signed(value) : near(value)}${unit === '' || unit === '%' ? unit : ` ${unit}`}/tuần`
    const now = `${isValue ? 'hiện' : 'đang làm'} ${perWeek(actual)}`
    return needed === undefined ? now : `cần ${perWeek(needed)}, ${now}`
  },
  projected: (likely, late) => {
    if (late === undefined) return `nhiều khả năng ${format.dayYear(likely)}, chậm thì không đạt`
    return likely === late ? `nhiều khả năng ${format.dayYear(likely)}` : `nhiều khả năng ${format.dayYear(likely)}, muộn nhất ${format.dayYear(late)}`
  },
  noConvergence: 'với nhịp này thì không đạt được',
  tooEarly: 'chưa đủ dữ liệu để dự kiến',
  unlogged: 'chưa ghi giá trị nào nên chưa dự kiến được',
  stale: 'tám tuần nay chưa ghi giá trị nào nên không dự kiến được',
  fix: (perWeek) => `muốn kịp: ${signed(perWeek)}/tuần`,
  labels: { now: 'Hiện tại', window: 'Thời gian', pace: 'Nhịp', projected: 'Dự kiến', weeks: 'Theo tuần', logged: 'Đã ghi', counts: 'Tự đếm' },
  expected: (value) => `theo kế hoạch phải là ${value}`,
  was: (value) => `ban đầu ${value}`,
  window: (span) => format.span(span),
  counted: (count) => `${count} lần xong trong kế hoạch`,
  howToAdd: (id) => `Ghi thêm: roadmap target ${id} +1`,
  howToSet: (id, value) => `Ghi giá trị mới: roadmap target ${id} ${value}`,
}

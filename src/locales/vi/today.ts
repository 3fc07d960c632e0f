/** What the screens of a day and a week say. */
import type { today as english } from '../en/today.ts'
import { format } from './format.ts'

const PER = { day: 'hôm nay', week: 'tuần này', month: 'tháng này', quarter: 'quý này' }

export const today: typeof english = {
  progress: (done, expected) => `${format.percent(done)} (kế hoạch ${format.percent(expected)})`,
  week: (n) => `tuần ${n}`,
  counted: (unit, from, to) => {
    const span = from === to ? String(from) : `${from}–${to}`
    return unit === 'quarter' ? `Q${span}` : `${{ day: 'ngày', week: 'tuần', month: 'tháng' }[unit]} ${span}`
  },
  unplaced: 'Lúc nào cũng được',
  earlier: 'Khung giờ đã qua',
  noBlockTitle: 'Học',
  catchUp: 'Làm bù',
  owed: (minutes, clearBy) =>
    clearBy === undefined
      ? `còn nợ ${format.minutes(minutes)}, không còn ngày nào để bù`
      : `còn nợ ${format.minutes(minutes)}, dự kiến bù xong ${clearBy}`,
  due: (day) => `hạn ${format.day(day)}`,
  doneBefore: (day) => `từng làm ${format.day(day)}`,
  late: (days) => `trễ ${format.days(days)}`,
  spentOf: (spent, effort, guessed) => `${spent === 0 ? '0' : format.minutes(spent)}/${guessed ? '~' : ''}${format.minutes(effort)}`,
  required: (done, of, per) => `${done}/${of} ${PER[per]}`,
  streak: (count, unit) => (unit === 'day' ? `chuỗi ${count}` : `chuỗi ${format.periods(count, unit)}`),
  level: { easy: 'easy', medium: 'medium', hard: 'hard' },
  continues: (rows) => `làm tiếp mục ${rows.join(', ')}`,
  more: (count) => `còn ${count} mục nữa: roadmap list`,
  reviews: (due, minutes) => `Ôn lại · ${due === 0 ? 'xong phần hôm nay' : `${due} bài cần ôn${minutes === 0 ? '' : `, hôm nay ${format.minutes(minutes)}`}`}`,
  noReviews: (due) => `Ôn lại · ${due} bài cần ôn, hôm nay không có giờ: roadmap review --all`,
  moreReviews: (count) => `và ${count} bài nữa: roadmap review`,
  comesBack: (days) => (days === 0 ? 'đến lượt ôn' : `quá hạn ôn ${format.days(days)}`),
  skipped: 'bỏ qua hôm nay',
  targets: 'Chỉ tiêu',
  target: {
    count: (title, now, goal) => `${title} ${now}/${goal}`,
    value: (title, now, goal) => `${title} ${now} → ${goal}`,
    behind: (amount) => `chậm ${amount}`,
    ahead: 'vượt tiến độ',
    done: 'đã đạt',
    missed: 'không đạt',
    on: 'đúng tiến độ',
  },
  studyStreak: (days) => (days === 0 ? 'Chưa có chuỗi.' : `Chuỗi ${format.days(days)}.`),
  howToTick: (row) => `Xong việc nào thì gõ số việc đó: roadmap done ${row}`,
  fits: (minutes, sum) => (sum === minutes ? `Vừa ${format.minutes(minutes)}` : `${format.minutes(minutes)}, vừa được ${format.minutes(sum)}`),
  nothingFits: (minutes) => `Không có việc nào vừa ${format.minutes(minutes)}.`,
  nothing: 'Hôm nay không có việc nào.',
  allDone: 'Xong hết việc hôm nay.',
  rest: 'Ngày nghỉ trong tuần.',
  off: (why) => (why ? `Tạm nghỉ: ${why}.` : 'Tạm nghỉ.'),
  offPart: (hours, why) => `Tạm nghỉ ${hours}${why ? `: ${why}` : ''}.`,
  holidayOff: 'Nghỉ lễ.',
  habitsExceed: (minutes) => `Thói quen hôm nay vượt số giờ/tuần đã chọn ${format.minutes(minutes)}; không xếp thêm việc nào khác.`,
  paused: (title, until) => (until === undefined ? `${title} đang tạm dừng. Tiếp tục: roadmap plan resume` : `${title} tạm dừng đến hết ${format.dayLong(until)}.`),
  startsLater: (title, day, days) => `${title} bắt đầu ${format.dayLong(day)}, còn ${format.days(days)}.`,
  preview: 'Đây là bản xem thử, chưa ghi lại gì. Bắt đầu dùng: roadmap init',
  configProblems: (count, file) => `${file} có ${count} lỗi; những chỗ đó dùng giá trị mặc định. Xem: roadmap config`,
  lastGood: (plan) => `Lộ trình của ${plan} đang có lỗi; tạm dùng bản hợp lệ gần nhất. Xem lỗi: roadmap check ${plan}`,
  missingFile: (plan, file) => `Không thấy tệp của ${plan} (${file}); tạm dùng bản đã ghi gần nhất.`,
  short: (done, due, streak) => `${done}/${due} · chuỗi ${format.days(streak)}`,
  shortOwed: (minutes) => ` · còn nợ ${format.minutes(minutes)}`,
  totals: (planned, spent, done) => `Kế hoạch ${format.minutes(planned)} · thực tế ${format.minutes(spent)} · xong ${done} mục`,
}

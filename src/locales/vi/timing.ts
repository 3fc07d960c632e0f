/** What is said of the clock that runs. */
import type { timing as english } from '../en/timing.ts'
import { format } from './format.ts'

export const timing: typeof english = {
  since: (minutes, since, forMinutes) => `${format.minutes(minutes)}${forMinutes === undefined ? '' : `/${format.minutes(forMinutes)}`}, từ ${since} · roadmap stop`,
  longSince: (since) => `từ ${since}, quên dừng? roadmap stop`,
  started: (title, since, until) => `${title} · từ ${since}${until === undefined ? '' : ` đến ${until}`}`,
  howToStop: (id) => `Dừng: roadmap stop. Khi xong hẳn: roadmap done ${id}`,
  howToEnd: 'Ctrl-C để dừng, phần đã làm vẫn được tính.',
  another: 'Số khác',
  howLong: 'Đã làm bao lâu? (45, 1h30)',
  stopped: (title, minutes) => `Đã dừng: ${title} · ${format.minutes(minutes)}`,
  worked: (title) => `Đã làm: ${title}`,
  onlyWorked: (id) => `Mới làm một phần? roadmap undo, rồi: roadmap done ${id} --unfinished --minutes 1h`,
  dropped: (title) => `Đã dừng, không tính phút nào: ${title}`,
  timeUp: (minutes) => `Hết giờ: ${format.minutes(minutes)}.`,
  left: (time) => `còn ${time}`,
  stillRuns: (title, since) => `Vẫn đang bấm giờ ${title}, từ ${since}. Tính bao nhiêu: roadmap stop`,
  forgotten: (title, since) => `Bấm giờ ${title} từ ${since} mà chưa dừng. Tính bao nhiêu?`,
  keep: (minutes) => `Tính hết: ${format.minutes(minutes)}`,
  cut: (minutes) => `Chỉ tính đến lúc đáng lẽ phải dừng: ${format.minutes(minutes)}`,
  drop: 'Không tính phút nào',
}

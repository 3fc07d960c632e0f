/** What the screens of skills say. */
import type { SkillTexts } from '../en/skill.ts'
import { format } from './format.ts'

const NEEDS: Readonly<Record<string, string>> = { high: 'cao', medium: 'vừa', low: 'thấp' }

function needIn(need: string): string {
  return NEEDS[need] ?? need
}

export const skill: SkillTexts = {
  none: 'Các kế hoạch đang theo không có kỹ năng nào. Lộ trình ghi kỹ năng ở `skills`.',
  need: needIn,
  needs: (need) => `mức cần: ${needIn(need)}`,
  numbers: (now, goal) => (goal === undefined ? now : `${now} → ${goal}`),
  unknown: '–',
  fromRoadmap: 'theo lộ trình',
  of: (now, most) => `${now}/${format.number(most)}`,
  goal: (goal) => `mục tiêu ${goal}`,
  reached: 'đã đạt mục tiêu',
  change: (change) => `${change > 0 ? '+' : ''}${format.number(change)}`,
  since: (change, from, day) => `${change}, từ mức ${from}${day === undefined ? ' ghi trong lộ trình' : ` hôm ${format.dayYear(day)}`}`,
  already: (title, value, when) => `Đã ghi rồi, ${when}: ${title} · ${value}`,
  today: 'hôm nay',
  labels: { now: 'Hiện tại', need: 'Mức cần', trend: 'Thay đổi', said: 'Đã ghi' },
  howToSay: (id, value) => `Tự đánh giá lại: roadmap skill ${id} ${value}`,
}

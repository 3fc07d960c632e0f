/** What the screen of a week says. */
import { yearOf } from '../../domain/calendar/day.ts'
import type { WeekTexts } from '../en/week.ts'
import { format } from './format.ts'
import { shortage } from './shortage.ts'

export const week: WeekTexts = {
  shortage,
  waysOut: (plan) => `Cách xếp lại lịch: roadmap xeplai ${plan}`,
  title: (span) => `Tuần ${format.span(span)}${yearOf(span.from) === yearOf(span.to) ? `/${yearOf(span.to)}` : ''}`,
  planned: (minutes) => `kế hoạch ${format.minutes(minutes)}`,
  spentOf: (spent, planned) => `${format.minutes(spent)}/${format.minutes(planned)}`,
  done: (done) => `✓ ${done}`,
  missed: (count) => `${count} việc chưa làm`,
  nothingDone: 'không làm việc nào',
  nothing: 'không có việc nào',
  rest: 'ngày nghỉ trong tuần',
  off: (why) => (why ? `tạm nghỉ: ${why}` : 'tạm nghỉ'),
  holidayOff: 'nghỉ lễ',
  beforeStart: (day) => `kế hoạch bắt đầu ${day}`,
  owed: (minutes) => `còn nợ ${format.minutes(minutes)}`,
}

/** The screen of one habit's streak: the rule, the days behind the number, what broke the last one, the record. */
import { addDays } from '../../domain/calendar/day.ts'
import { DAY_MARKS, habitStrip } from '../../domain/habit/habit-strip.ts'
import type { DayMark, StripWeek } from '../../domain/habit/habit-strip.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { StreakTexts } from '../../locales/en/streak.ts'
import type { HabitOnScreen } from '../../domain/habit/streaks.ts'
import type { View } from './entry.ts'
import type { Paint } from './paint.ts'
import { ruleLine } from './rule-line.ts'
import { brokenSpan } from './streak.ts'
import { hang } from './sentence.ts'
import { padEnd, truncate, widthOf } from './width.ts'

const WEEKS = 5
const LETTERS: Readonly<Record<DayMark, string>> = { kept: '✓', work: '~', missed: '✗', open: '○', free: '–', unasked: '·', outside: ' ' }

export function renderHabit(habit: HabitOnScreen, preview: boolean, texts: StreakTexts, view: View): string[] {
  const { item, record, today } = habit
  const { messages, paint, columns } = view
  const rule = ruleLine(item, habit.history.days.kinds.today, texts.rule)
  const now = [texts.current(record.current, record.unit, record.currentSpan), today.endsTonight ? texts.endsTonight : texts.today[today.status]].join(' · ')
  const kept = [texts.kept(record.kept, record.expected), texts.strength(record.strength), ...(record.skipped > 0 ? [texts.skipped(record.skipped)] : [])].join(' · ')
  return [
    ...hang(textIn(item.title, messages.format.language), columns, '', 2).map(paint.strong),
    ...hang([rule, ...(item.window ? [texts.window(item.window)] : [])].join(' · '), columns, '', 2).map(paint.faint),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    '',
    ...hang(now, columns, '', 2).map(today.endsTonight ? paint.warn : paint.strong),
    record.longestSpan === undefined ? texts.noRecord : truncate(texts.record(record.longest, record.unit, record.longestSpan), columns),
    ...(record.former ? [truncate(texts.formerRecord(record.former.longest, record.former.unit, record.former.longestSpan), columns)] : []),
    ...(record.longest === 0 ? [] : [truncate(brokenLine(habit, texts), columns)]),
    truncate(kept, columns),
    '',
    ...renderStrip(habitStrip(habit.history, WEEKS), texts, view),
  ]
}

function brokenLine(habit: HabitOnScreen, texts: StreakTexts): string {
  const broken = brokenSpan(habit)
  if (broken === undefined) return texts.neverBroken
  const { from, repetitions, required } = broken
  return from === broken.to ? texts.brokenDay(from) : texts.brokenPeriod(broken, repetitions, required)
}

/** A line for each week under the initials of its days; weeks before the window are left out. */
function renderStrip(all: readonly StripWeek[], texts: StreakTexts, { messages: { format }, paint, columns }: View): string[] {
  const first = all.findIndex(({ marks }) => marks.some((mark) => mark !== 'outside'))
  if (first < 0) return []
  const weeks = all.slice(first)
  const names = weeks.map(({ monday }) => format.span({ from: monday, to: addDays(monday, 6) }))
  const width = Math.max(...names.map(widthOf))
  const rows = weeks.map(({ marks, period }, i) => {
    const days = marks.map((mark) => `${paintMark(mark, paint)} `).join(' ')
    const quota = period && period.required > 0 ? `  ${period.repetitions}/${period.required}${period.state === 'kept' ? ' ✓' : period.state === 'missed' ? ' ✗' : ''}` : ''
    return `${padEnd(names[i] ?? '', width)}  ${days}${quota}`.trimEnd()
  })
  const used = DAY_MARKS.filter((mark) => mark !== 'outside' && weeks.some(({ marks }) => marks.includes(mark)))
  const legend = used.map((mark) => `${LETTERS[mark]} ${texts.marks[mark as Exclude<DayMark, 'outside'>]}`).join('  ')
  return [paint.faint(`${' '.repeat(width)}  ${format.weekdayInitials.join(' ')}`), ...rows, paint.faint(truncate(legend, columns))]
}

function paintMark(mark: DayMark, paint: Paint): string {
  const letter = LETTERS[mark]
  if (mark === 'kept') return paint.good(letter)
  if (mark === 'missed') return paint.bad(letter)
  if (mark === 'open') return paint.now(letter)
  return mark === 'work' ? paint.warn(letter) : paint.faint(letter)
}

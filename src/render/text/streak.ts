/** The screens of streaks: all of them over a year of days, or one habit with its last weeks. */
import { fromNumber, includes } from '../../domain/calendar/day.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { buildHeat } from '../../domain/habit/heat.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import { YEAR_WEEKS } from '../../domain/habit/streaks.ts'
import type { HabitOnScreen, Streaks } from '../../domain/habit/streaks.ts'
import type { StreakTexts } from '../../locales/en/streak.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { renderHeat, weeksThatFit } from './heat.ts'
import { truncate } from './width.ts'

/** Habits whose window is over are left to `--json`. */
export function renderStreaks({ study, year, kindOf }: Streaks, habits: readonly HabitOnScreen[], today: Day, preview: boolean, texts: StreakTexts, view: View): string[] {
  const { paint, columns, messages } = view
  const { current, longest, longestFrom: from, longestTo: to } = study
  const best = from === undefined || to === undefined ? [] : [texts.longest(longest, 'day', { from, to })]
  const heat = year.length === 0 ? [] : ['', ...renderHeat(buildHeat(year, kindOf, today, Math.min(YEAR_WEEKS, weeksThatFit(columns))), texts, view)]
  const running = habits.filter(({ item }) => item.window !== undefined && includes(item.window, today))
  return [
    paint.strong(truncate([texts.study(current), ...best].join(' · '), columns)),
    ...(preview ? [paint.warn(truncate(messages.today.preview, columns))] : []),
    ...heat,
    '',
    ...renderHabits(running, texts, view),
  ]
}

function renderHabits(habits: readonly HabitOnScreen[], texts: StreakTexts, view: View): string[] {
  const { messages, paint, columns } = view
  const { format } = messages
  if (habits.length === 0) return [texts.noHabits]
  const { head } = texts
  const rows = habits.map(({ item, record, today }) => [
    today.endsTonight ? '!' : today.status === 'done' ? '✓' : ' ',
    textIn(item.title, format.language),
    texts.periods(record.current, record.unit),
    texts.periods(record.longest, record.unit),
    format.percent(record.strength),
    `${record.kept}/${record.expected}`,
  ])
  const lines = renderColumns([['', head.habit, head.streak, head.longest, head.strength, head.kept], ...rows], [{}, { flexible: true }, {}, {}, { align: 'right' }, { align: 'right' }], columns)
  return [
    paint.faint(lines[0] ?? ''),
    ...lines.slice(1).map((line, i) => paintHabit(line, habits[i], view)),
    ...(habits.some(({ today }) => today.endsTonight) ? [paint.warn(truncate(`!  ${texts.endsTonight}`, columns))] : []),
  ]
}

function paintHabit(line: string, habit: HabitOnScreen | undefined, { paint }: View): string {
  if (habit?.today.endsTonight) return paint.warn(line)
  return habit?.today.status === 'done' ? paint.good(line) : line
}

/** The period that broke a streak, as days. */
export function brokenSpan({ history, record }: HabitOnScreen): { readonly from: Day; readonly to: Day; readonly repetitions: number; readonly required: number } | undefined {
  const { brokenOn } = record
  const period = brokenOn && history.periods.find(({ from, state }) => state === 'missed' && fromNumber(from) === brokenOn.from)
  return period && { from: fromNumber(period.from), to: fromNumber(period.to), repetitions: period.repetitions, required: period.required }
}

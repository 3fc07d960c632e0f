/** Joins plans, facts and days with work into what the screen of streaks shows. */
import { addDays, includes, weekOf } from '../domain/calendar/day.ts'
import { buildHabitHistory, habitOf, habitRecord } from '../domain/habit/habit.ts'
import { habitToday } from '../domain/habit/habit-today.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { neutralDays, studyStreaks } from '../domain/habit/streak.ts'
import { YEAR_WEEKS } from '../domain/habit/streaks.ts'
import type { HabitOnScreen, Streaks } from '../domain/habit/streaks.ts'
import { UserError } from '../errors.ts'
import { dayTotals, workedRuns } from '../journal/past.ts'
import { activeSpans } from './active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import { findOne } from './references.ts'
import type { Session } from './session.ts'

/** The study streak over everything recorded, and the days of a year. */
export function studyOf(session: Session, active: Active): Streaks {
  const { today } = session
  const rest = restDays(active.plans, scheduleConfig(session.config))
  const plans = activeSpans(active, today)
  const isNeutral = neutralDays({ off: active.facts.off, rest, plans })
  const first = addDays(weekOf(today).from, -7 * (YEAR_WEEKS - 1))
  return {
    study: studyStreaks(workedRuns(session.journal()), isNeutral, today),
    year: dayTotals(session.journal(), first, today),
    kindOf: (day) => (!plans.some((span) => includes(span, day)) ? 'outside' : isNeutral(day) ? 'free' : 'none'),
  }
}

/** The habits that have begun and are not dropped, in the author's order. */
export function habitsBegun(session: Session, active: Active): HabitOnScreen[] {
  const items = active.plans.flatMap((plan) => plan.items)
  return items.flatMap((item) => {
    if (item.window === undefined || item.window.from > session.today || active.facts.items.get(item.ref)?.droppedOn) return []
    return habitOnScreen(session, active, item) ?? []
  })
}

/** The habit that a word names; one that is dropped or has not begun too. @throws UserError not-a-habit and those of findOne */
export async function findHabit(session: Session, active: Active, word: string): Promise<HabitOnScreen> {
  const items = [...active.plans, ...active.ended].flatMap((plan) => plan.items)
  const isOther = items.some((item) => item.type !== 'habit' && (item.id === word || item.ref === word || item.key === word))
  const isNumber = /^\d+$/.test(word)
  const item = await findOne(session, word, isNumber || isOther ? items : items.filter(({ type }) => type === 'habit'))
  const habit = habitOnScreen(session, active, item)
  if (habit === undefined) throw new UserError('not-a-habit', { ref: item.ref })
  return habit
}

/** Undefined for what is no habit or has no window. In a preview nothing was missed: the days before today do not count. */
function habitOnScreen(session: Session, { plans, facts, preview }: Active, item: PlannedItem): HabitOnScreen | undefined {
  const { today } = session
  const own = facts.items.get(item.ref)
  const window = item.window && preview && item.window.from < today && item.window.to >= today ? { ...item.window, from: today } : item.window
  const input = habitOf(window ? { ...item, window } : item, own)
  if (input === undefined) return undefined
  const history = buildHabitHistory(input, { today, off: facts.off, rest: restDays(plans, scheduleConfig(session.config)) })
  return { item, history, record: habitRecord(history), today: habitToday(history) }
}

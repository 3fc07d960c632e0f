/**
 * When overdue work will be made up, if the agenda is followed from today: the schedule of one day after another. Knows
 * the rules of schedule.ts only by calling it.
 */
import { fromNumber, includes, toNumber, weekdayOfNumber } from './day.ts'
import type { Day, DaySpan } from './day.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { Recurrence } from './recurrence.ts'
import { scheduleDay } from './schedule.ts'
import type { FixedWork, OpenWork, ScheduleConfig } from './schedule.ts'

/** Ten years: past that, nothing is going to change. */
const HORIZON = 3_660

/** Minutes still owed by work whose window is over. */
export function owedMinutes(work: readonly OpenWork[], today: Day): number {
  return work.reduce((sum, open) => sum + (open.window.to < today ? open.remainingMinutes : 0), 0)
}

/**
 * The last day of the debt when the agenda is followed from `today`, habits kept, the timetable and the hours going on
 * after the plan's end. Undefined when nothing is owed or no day has minutes for it.
 * @param future all that is open, also what begins later
 */
export function debtClearedBy(
  today: Day,
  plans: readonly Plan[],
  future: readonly OpenWork[],
  off: readonly DaySpan[],
  config: ScheduleConfig,
): Day | undefined {
  const left = new Map(future.map((open) => [open.item.ref, open.remainingMinutes]))
  const habits = plans.flatMap((plan) => plan.items.filter((item) => item.habit !== undefined && item.effortMinutes > 0))
  const first = toNumber(today)
  const lastWindow = future.reduce((last, open) => (open.window.to > last ? open.window.to : last), today)
  let idleDays = 0
  for (let i = 0; i < HORIZON && idleDays < 7; i++) {
    const day = fromNumber(first + i)
    const open = future.flatMap((each) => withWhatIsLeft(each, left, day))
    const isOff = off.some((span) => includes(span, day))
    const schedule = scheduleDay(day, plans, open, isOff ? [] : fixedOn(habits, day), config, isOff)
    const done = [...schedule.placements, ...schedule.catchUp]
    for (const { item, minutes } of done) left.set(item.ref, (left.get(item.ref) ?? 0) - minutes)
    if (!future.some((each) => each.window.to <= day && (left.get(each.item.ref) ?? 0) > 0)) return day
    idleDays = day > lastWindow && schedule.catchUp.every(({ minutes }) => minutes === 0) && !isOff ? idleDays + 1 : 0
  }
  return undefined
}

/** What is open on that day, its prerequisites done by then. */
function withWhatIsLeft(open: OpenWork, left: ReadonlyMap<string, number>, day: Day): OpenWork[] {
  const remainingMinutes = left.get(open.item.ref) ?? 0
  if (remainingMinutes <= 0 || open.window.from > day) return []
  if (open.item.needs.some((ref) => (left.get(ref) ?? 0) > 0)) return []
  return [{ ...open, remainingMinutes }]
}

/** The habits of a day as if all had been kept so far, quotas spread evenly over their period. */
function fixedOn(habits: readonly PlannedItem[], day: Day): FixedWork[] {
  return habits.flatMap((item) =>
    item.habit && item.window && includes(item.window, day) && asksEvenly(item.habit.every, day, item.window)
      ? [{ item, minutes: item.effortMinutes }]
      : [],
  )
}

function asksEvenly(every: Recurrence, day: Day, window: DaySpan): boolean {
  const number = toNumber(day)
  const sinceStart = number - toNumber(window.from)
  const inTurn = (times: number, index: number, days: number): boolean =>
    Math.ceil((times * (index + 1)) / days) > Math.ceil((times * index) / days)
  switch (every.kind) {
    case 'daily':
      return true
    case 'weekdays':
      return every.days.includes(weekdayOfNumber(number))
    case 'quota':
      return every.per === 'week'
        ? inTurn(every.times, weekdayOfNumber(number) - 1, 7)
        : inTurn(every.times, sinceStart, every.per === 'month' ? 30 : 91)
    case 'rolling':
      return inTurn(every.times, sinceStart, every.days)
    case 'interval':
      return sinceStart % every.days === 0
  }
}

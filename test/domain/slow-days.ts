/** Days lived through one after another, each by scheduleDay, with the habits that ask then: the slow way to what comes. */
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import type { Capacity } from '../../src/domain/plan/capacity.ts'
import { WEEKDAYS, addDays, includes, toNumber } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import { buildHabitHistory, habitOf } from '../../src/domain/habit/habit.ts'
import { habitToday } from '../../src/domain/habit/habit-today.ts'
import type { Completion, Facts } from '../../src/domain/facts/facts.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { openWork, scheduleDay } from '../../src/domain/schedule/schedule.ts'
import type { DaySchedule, FixedWork, OpenWork } from '../../src/domain/schedule/schedule.ts'
import { CONFIG, done, factsOf } from './small-plan.ts'

export interface SlowDay {
  readonly day: Day
  readonly schedule: DaySchedule
  /** What is left of the work that was open at first, when the day is over. */
  readonly open: readonly OpenWork[]
}

/** Ten years of days; what a day gives is done. */
export function* slowDays(plan: Plan, today: Day, facts: Facts): Generator<SlowDay, void> {
  const capacity = openCapacity([plan], CONFIG)
  let open: readonly OpenWork[] = openWork([plan], progressOf(plan, facts, today))
  const kept = new Map<string, Completion[]>()
  // What takes no minutes is ticked when its window ends.
  const standing = new Set(open.flatMap(({ item, remainingMinutes }) => (remainingMinutes === 0 ? [item.ref] : [])))
  for (let day = today; day < addDays(today, 3650); day = addDays(day, 1)) {
    const left = new Map(open.map(({ item, remainingMinutes }) => [item.ref, remainingMinutes]))
    const isDone = (ref: string): boolean => partsOf(plan, ref).every((part) => (left.get(part) ?? 0) === 0 && !standing.has(part))
    const work = open.filter(({ item, window }) => window.from <= day && item.needs.every(isDone))
    const fixed = habitsAsked(plan, day, facts, kept, capacity)
    for (const { item, minutes } of fixed) if (minutes > 0) kept.set(item.ref, [...(kept.get(item.ref) ?? []), done(day, minutes)])
    const schedule = scheduleDay({ day, capacity, work, fixed, config: CONFIG, free: isOff(facts.off, day) })
    for (const { item, minutes } of [...schedule.placements, ...schedule.catchUp]) left.set(item.ref, (left.get(item.ref) ?? 0) - minutes)
    if (!isOff(facts.off, day)) for (const { item, window } of work) if (window.to <= day) standing.delete(item.ref)
    open = open.map((each) => ({ ...each, remainingMinutes: left.get(each.item.ref) ?? 0 }))
    yield { day, schedule, open }
  }
}

function isOff(off: readonly DaySpan[], day: Day): boolean {
  return off.some((span) => includes(span, day))
}

/** A task with steps is done when these are. */
function partsOf(plan: Plan, ref: string): readonly string[] {
  const steps = plan.items.find((item) => item.ref === ref)?.steps ?? []
  return steps.length > 0 ? steps : [ref]
}

/** The habits that take minutes on the day, those kept before counted in. */
export function habitsAsked(plan: Plan, day: Day, facts: Facts = factsOf({}), kept: ReadonlyMap<string, readonly Completion[]> = new Map(), capacity: Capacity = openCapacity([plan], CONFIG)): FixedWork[] {
  const rest = WEEKDAYS.filter((weekday) => capacity(MONDAY + weekday - 1).rest)
  return plan.items.flatMap((item) => {
    const own = facts.items.get(item.ref) ?? { completions: [], skips: [] }
    const input = habitOf(item, { ...own, completions: [...own.completions, ...(kept.get(item.ref) ?? [])] })
    if (input === undefined || day < input.window.from || day > input.window.to) return []
    const { minutes } = habitToday(buildHabitHistory(input, { today: day, off: facts.off, rest }))
    return minutes > 0 ? [{ item, minutes }] : []
  })
}

const MONDAY = toNumber('2026-03-02' as Day)

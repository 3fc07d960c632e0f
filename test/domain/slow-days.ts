/** Days lived through one after another, each by scheduleDay, habits as an even habit asks: the slow way to what comes. */
import { openCapacity } from '../../src/domain/capacity.ts'
import { addDays, includes, toNumber } from '../../src/domain/day.ts'
import type { Day, DaySpan } from '../../src/domain/day.ts'
import { asksOn, evenHabits } from '../../src/domain/even-habit.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { progressOf } from '../../src/domain/progress.ts'
import { openWork, scheduleDay } from '../../src/domain/schedule.ts'
import type { DaySchedule, FixedWork, OpenWork } from '../../src/domain/schedule.ts'
import { CONFIG } from './small-plan.ts'

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
  // What takes no minutes is ticked when its window ends.
  const standing = new Set(open.flatMap(({ item, remainingMinutes }) => (remainingMinutes === 0 ? [item.ref] : [])))
  for (let day = today; day < addDays(today, 3650); day = addDays(day, 1)) {
    const left = new Map(open.map(({ item, remainingMinutes }) => [item.ref, remainingMinutes]))
    const isDone = (ref: string): boolean => partsOf(plan, ref).every((part) => (left.get(part) ?? 0) === 0 && !standing.has(part))
    const work = open.filter(({ item, window }) => window.from <= day && item.needs.every(isDone))
    const schedule = scheduleDay({ day, capacity, work, fixed: habitsOn(plan, day), config: CONFIG, free: isOff(facts.off, day) })
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

function habitsOn(plan: Plan, day: Day): FixedWork[] {
  const number = toNumber(day)
  const habits = plan.items.flatMap(evenHabits).filter((habit) => habit.from <= number && number <= habit.to && asksOn(habit, number))
  return habits.map(({ item }) => ({ item, minutes: item.effortMinutes }))
}

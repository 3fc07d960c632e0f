/** When overdue work is made up: the same as living through the days one by one, only faster. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import { debtClearedBy, owedMinutes } from '../../src/domain/ahead/debt.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { openWork } from '../../src/domain/schedule/schedule.ts'
import type { OpenWork } from '../../src/domain/schedule/schedule.ts'
import { slowDays } from './slow-days.ts'
import { CONFIG, day, factsOf, planOf } from './small-plan.ts'
import { randomPlan } from './random-plan.ts'

const work = (plan: Plan, today: Day): OpenWork[] => openWork([plan], progressOf(plan, factsOf({}), today))

function factsWith(off: readonly DaySpan[]): Facts {
  return { ...factsOf({}), off: off.map((span, i) => ({ ...span, id: String(i) })) }
}

function cleared(plan: Plan, today: Day, off: readonly DaySpan[] = []): Day | undefined {
  return debtClearedBy({ today, plans: [plan], work: work(plan, today), facts: factsWith(off), capacity: openCapacity([plan], CONFIG), config: CONFIG })
}

/** Undefined when ten years bring no day. */
function clearedSlowly(plan: Plan, today: Day, off: readonly DaySpan[]): Day | undefined {
  for (const { day: now, open } of slowDays(plan, today, factsWith(off))) if (owedMinutes(open, addDays(now, 1)) === 0) return now
  return undefined
}

describe('what is owed', () => {
  const plan = planOf('title: T\nstart: 2026-03-02\nlength: 4 weeks\nhours: 7/week\ntasks: [{ id: a, title: A, when: week 1, effort: 3h }, { id: b, title: B, when: week 2, effort: 1h }]', '2026-03-02')

  test.each([
    { on: '2026-03-08', owed: 0 },
    { on: '2026-03-09', owed: 180 },
    { on: '2026-03-16', owed: 240 },
  ])('on $on is $owed minutes: the effort of windows that are over', ({ on, owed }) => {
    expect(owedMinutes(work(plan, day(on)), day(on))).toBe(owed)
  })
})

describe('the day on which it is made up', () => {
  const tasks = 'tasks: [{ id: a, title: A, when: week 1, effort: 3h }]'
  const head = 'title: T\nstart: 2026-03-02\nlength: 4 weeks\nhours: 7/week'

  test('counts today, its slack and the day that ends it', () => {
    // 60 min a day, a tenth free, to five minutes: 50. Three days make 150, the fourth the rest.
    expect(cleared(planOf(`${head}\n${tasks}`, '2026-03-02'), day('2026-03-09'))).toBe('2026-03-12')
  })

  test('passes over time off', () => {
    const off = [{ from: day('2026-03-10'), to: day('2026-03-15') }]
    expect(cleared(planOf(`${head}\n${tasks}`, '2026-03-02'), day('2026-03-09'), off)).toBe('2026-03-18')
  })

  test('passes over time off of a month, with nothing else to come', () => {
    const off = [{ from: day('2026-03-10'), to: day('2026-04-15') }]
    expect(cleared(planOf(`${head}\n${tasks}`, '2026-03-02'), day('2026-03-09'), off)).toBe('2026-04-18')
  })

  test('lies after the plan\'s end when it takes that long', () => {
    expect(cleared(planOf('title: T\nlength: 1 week\nhours: 7/week\ntasks: [{ id: a, title: A, effort: 20h }]', '2026-03-02'), day('2026-03-09'))).toBe('2026-04-01')
  })

  test('is none where no day has minutes', () => {
    const none = { ...planOf(`${head}\n${tasks}`, '2026-03-02'), minutesPerWeek: 0 }
    expect(cleared(none, day('2026-03-09'))).toBeUndefined()
  })

  test('waits for habits that fill the days to end', () => {
    const full = planOf(`${head}\n${tasks}\nhabits: [{ id: h, title: H, every: day, effort: 1h }]`, '2026-03-02')
    expect(cleared(full, day('2026-03-09'))).toBe('2026-04-02')
  })

  test('is that of living through random plans day by day', () => {
    const agrees = ({ plan, today, off }: typeof randomPlan extends fc.Arbitrary<infer T> ? T : never): void => {
      // Nothing owed is nothing to ask.
      fc.pre(owedMinutes(work(plan, today), today) > 0)
      expect(cleared(plan, today, off)).toBe(clearedSlowly(plan, today, off))
    }
    fc.assert(fc.property(randomPlan, agrees), { numRuns: 400 })
  })
})

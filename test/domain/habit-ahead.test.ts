/** A habit of days to come asks on the days on which it will ask, whatever happened to it so far. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toNumber } from '../../src/domain/calendar/day.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import { habitAhead } from '../../src/domain/habit/habit-ahead.ts'
import { habitOf, buildHabitHistory } from '../../src/domain/habit/habit.ts'
import { habitToday } from '../../src/domain/habit/habit-today.ts'
import type { FormerRule, PlannedItem } from '../../src/domain/plan/plan.ts'
import { DAILY, MON_WED_FRI, THREE_AFTER_DONE, THREE_A_WEEK, THREE_IN_SEVEN, ruleOf } from './habit-fixture.ts'
import { day, done, factsOf, planOf } from './small-plan.ts'

const START = day('2026-03-02')
const WEEKS = 6

const lives = fc.record({
  every: fc.constantFrom('day', 'weekday', '"3/week"', '"2/month"', '"5/quarter"', '"3/7d"', '"4 days"', '"3 days after done"'),
  today: fc.integer({ min: 0, max: 30 }),
  /** Days before today on which it was done; 0 is today. */
  ago: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 7 }),
  skips: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  rest: fc.constantFrom<Weekday[]>([], [7], [6, 7]),
  off: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), { maxLength: 2 }),
  isAlways: fc.boolean(),
  isKept: fc.boolean(),
  /** Rules it had, each with how many days before today it held last. */
  formerly: fc.uniqueArray(fc.tuple(fc.constantFrom(DAILY, MON_WED_FRI, THREE_A_WEEK, THREE_IN_SEVEN, THREE_AFTER_DONE), fc.integer({ min: 1, max: 20 })), { maxLength: 2, selector: ([, daysAgo]) => daysAgo }),
})

/** A part of a month that asks nothing, in which the whole quota was done all the same, today the last of it. */
const ALL_THE_SAME = { every: '"2/month"' as const, today: 26, ago: [0, 1], skips: [], rest: [7 as const], off: [], isAlways: false, isKept: false, formerly: [[DAILY, 3] as [typeof DAILY, number]] }

function withRules(item: PlannedItem, formerly: readonly FormerRule[]): PlannedItem {
  const inOrder = [...formerly].sort((a, b) => (a.to < b.to ? -1 : 1))
  return item.habit ? { ...item, habit: { ...item.habit, formerly: inOrder } } : item
}

test('day by day it is what habitToday says once that day has come', () => {
  fc.assert(
    fc.property(lives, ({ every, today, ago, skips, rest, off, isAlways, isKept, formerly }) => {
      const now = addDays(START, today)
      const plan = planOf(`title: T\nlength: ${WEEKS} weeks\nhours: 7/week\nhabits:\n  - { id: h, title: H, every: ${every}, effort: 30m${isAlways ? ', always: true' : ''} }`, START)
      const item = plan.items[0] && withRules(plan.items[0], formerly.map(([rule, daysAgo]) => ({ rule: ruleOf(rule), effortMinutes: 30, to: addDays(now, -daysAgo) })))
      const spans = off.map(([from, length], i) => ({ id: String(i), from: addDays(START, from), to: addDays(START, from + length), ...(isKept ? { keep: 'p/h' } : {}) }))
      const own = { completions: ago.filter((days) => days <= today).map((days) => done(addDays(now, -days), 30)), skips: skips.map((offset) => ({ day: addDays(START, offset) })) }
      const ahead = item && habitAhead(item, factsOf({ h: own }), { today: now, off: spans, rest })
      const kept = [...own.completions]
      for (let at = now; at < addDays(START, WEEKS * 7); at = addDays(at, 1)) {
        const input = item && habitOf(item, { ...own, completions: kept })
        const isAsked = input !== undefined && habitToday(buildHabitHistory(input, { today: at, off: spans, rest })).minutes > 0
        expect(ahead?.asks(toNumber(at)), `${every} on ${at}`).toBe(isAsked)
        if (isAsked && !kept.some((completion) => completion.day === at)) kept.push(done(at, 30))
      }
    }),
    { numRuns: 1_500, examples: [[ALL_THE_SAME]] },
  )
})

/** Random histories: the fast record is the slow one's. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, addDays, fromNumber } from '../../src/domain/calendar/day.ts'
import { buildHabitHistory, habitRecord } from '../../src/domain/habit/habit.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import { habitToday } from '../../src/domain/habit/habit-today.ts'
import { type Recurrence, frequencyOf } from '../../src/domain/calendar/recurrence.ts'
import { DAILY, REF, plainDone, ruleOf } from './habit-fixture.ts'
import { everyOf, slowDone, slowOpen, slowPeriods, slowRecord, slowStrength } from './habit-reference.ts'

const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6 | 7>

const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant(DAILY),
  fc.uniqueArray(weekday, { minLength: 1 }).map((days): Recurrence => ({ kind: 'weekdays', days: days.sort() })),
  fc.record({ kind: fc.constant('quota' as const), times: fc.integer({ min: 1, max: 7 }), per: fc.constantFrom('week', 'week', 'month', 'quarter') }),
  fc.record({ kind: fc.constant('rolling' as const), times: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 2, max: 10 }) }),
  fc.record({ kind: fc.constant('interval' as const), days: fc.integer({ min: 2, max: 9 }), chained: fc.boolean() }),
)

interface Draw {
  readonly every: Recurrence
  readonly always: boolean
  readonly start: number
  readonly length: number
  readonly today: number
  readonly done: readonly boolean[]
  readonly off: readonly (readonly [number, number, boolean])[]
  readonly rest: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]
  readonly skips: readonly number[]
}

const draw: fc.Arbitrary<Draw> = fc.record({
  every: recurrence,
  always: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
  // From 2023-12-02 on: the leap day of 2024 is in many windows.
  start: fc.integer({ min: 19_693, max: 19_693 + 400 }),
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 75 })),
  today: fc.integer({ min: -3, max: 80 }),
  done: fc.integer({ min: 1, max: 10 }).chain((tenths) => fc.array(fc.integer({ min: 0, max: 9 }).map((n) => n < tenths), { minLength: 120, maxLength: 120 })),
  off: fc.array(fc.tuple(fc.integer({ min: -5, max: 110 }), fc.integer({ min: 0, max: 14 }), fc.boolean()), { maxLength: 4 }),
  rest: fc.uniqueArray(weekday, { maxLength: 2 }),
  skips: fc.array(fc.integer({ min: -2, max: 112 }), { maxLength: 6 }),
})

/** A habit mostly kept, today inside its window. */
const livelyDraw: fc.Arbitrary<Draw> = fc
  .record({
    d: draw,
    length: fc.integer({ min: 5, max: 40 }),
    percent: fc.integer({ min: 0, max: 99 }),
    dice: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 120, maxLength: 120 }),
  })
  .map(({ d, length, percent, dice }) => {
    const today = Math.floor((percent * length) / 100)
    return { ...d, length, today, done: dice.map((n, i) => n > 0 && i - 2 !== today), off: d.off.slice(0, 1) }
  })

function built(d: Draw): { habit: HabitInput; kinds: DayKinds } {
  const on = (offset: number): Day => fromNumber(d.start + offset)
  const habit: HabitInput = {
    ref: REF,
    window: { from: on(0), to: on(d.length - 1) },
    rules: [{ from: on(0), rule: ruleOf(d.every, { always: d.always }), effortMinutes: 30 }],
    completions: d.done.flatMap((isDone, i) => (isDone ? [plainDone(on(i - 2))] : [])),
    skips: d.skips.map(on),
  }
  const off = d.off.map(([from, length, keeps], i) => ({ id: `${i}`, from: on(from), to: on(from + length), ...(keeps && { keep: REF }) }))
  return { habit, kinds: { today: on(d.today), off, rest: d.rest } }
}

test('periods, streaks and sums of 2,500 random histories are those of the slow reference', () => {
  fc.assert(
    fc.property(draw, (d) => {
      const { habit, kinds } = built(d)
      const history = buildHabitHistory(habit, kinds)
      const slow = slowPeriods(habit, kinds)
      const fast = history.periods.map(({ unit: _, from, to, ...rest }) => ({ from: fromNumber(from), to: fromNumber(to), ...rest }))
      expect(fast).toEqual(slow)
      expect(habitRecord(history)).toMatchObject(slowRecord(habit, slow))
    }),
    { numRuns: 2500 },
  )
})

test('strength of 2,000 random histories is that of the slow reference', () => {
  fc.assert(
    fc.property(draw, (d) => {
      const { habit, kinds } = built(d)
      const { times, days } = frequencyOf(d.every)
      expect(habitRecord(buildHabitHistory(habit, kinds)).strength).toBeCloseTo(slowStrength(habit, kinds, times, days), 9)
    }),
    { numRuns: 2000 },
  )
})

/** As if every open day from `from` on were done, seen from the day after the window. */
function followed({ habit, kinds }: { habit: HabitInput; kinds: DayKinds }, from: Day) {
  const end = addDays(habit.window.to, 1)
  const past = habit.completions.filter((done) => done.day <= kinds.today)
  const coming: Day[] = []
  for (let next = from; next < end; next = addDays(next, 1)) if (slowOpen(habit, kinds, next)) coming.push(next)
  return slowPeriods({ ...habit, completions: [...past, ...coming.map(plainDone)] }, { ...kinds, today: end })
}

test('a streak ends tonight when only today can save a period that has begun (2,000 histories)', () => {
  let endings = 0
  fc.assert(
    fc.property(livelyDraw, (d) => {
      const { habit, kinds } = built(d)
      const asked = habitToday(buildHabitHistory(habit, kinds))
      const periods = slowPeriods(habit, kinds)
      const missed = (from: Day) => followed({ habit, kinds }, from).filter(({ from: begun, state }) => begun <= kinds.today && state === 'missed').length
      const decides = missed(addDays(kinds.today, 1)) > missed(kinds.today)
      const isAsked = slowOpen(habit, kinds, kinds.today) && !slowDone(habit, kinds, kinds.today)
      expect(asked.endsTonight).toBe(slowRecord(habit, periods).current > 0 && isAsked && decides)
      expect(asked.streak).toBe(slowRecord(habit, periods).current)
      if (asked.endsTonight) {
        endings += 1
        expect(asked).toMatchObject({ listed: true, status: 'open', minutes: 30 })
      }
    }),
    { numRuns: 2000 },
  )
  expect(endings).toBeGreaterThan(100)
})

test('a backfilled day never makes anything worse (2,000 histories)', () => {
  fc.assert(
    fc.property(draw, fc.integer({ min: 0, max: 110 }), (d, offset) => {
      const { habit, kinds } = built(d)
      if (everyOf(habit).kind === 'interval') return
      const more = { ...habit, completions: [...habit.completions, plainDone(addDays(habit.window.from, offset))] }
      const [before, after] = [habitRecord(buildHabitHistory(habit, kinds)), habitRecord(buildHabitHistory(more, kinds))]
      expect(after.longest).toBeGreaterThanOrEqual(before.longest)
      expect(after.current).toBeGreaterThanOrEqual(before.current)
      expect(after.kept).toBeGreaterThanOrEqual(before.kept)
    }),
    { numRuns: 2000 },
  )
})

test('a tick today never turns a missed period into a kept one (2,000 histories)', () => {
  fc.assert(
    fc.property(livelyDraw, (d) => {
      const { habit, kinds } = built(d)
      const ticked = { ...habit, completions: [...habit.completions, plainDone(kinds.today)] }
      if (!slowOpen(habit, kinds, kinds.today)) return
      const missed = (each: HabitInput) => buildHabitHistory(each, kinds).periods.filter(({ state }) => state === 'missed').map(({ from }) => from)
      expect(missed(ticked)).toEqual(missed(habit))
    }),
    { numRuns: 2000 },
  )
})

test('what is done twice a day is done once', () => {
  fc.assert(
    fc.property(draw, (d) => {
      const { habit, kinds } = built(d)
      const twice = { ...habit, completions: [...habit.completions, ...habit.completions] }
      expect(habitRecord(buildHabitHistory(twice, kinds))).toEqual(habitRecord(buildHabitHistory(habit, kinds)))
    }),
  )
})

/** Periods that follow one another cover their frame, without a gap and without a day twice, whatever the day it begins. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, includes, lengthOf, monthOf, yearOf } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import type { Period, PeriodUnit } from '../../src/domain/calendar/period.ts'
import { placeAll } from '../../src/domain/plan/place.ts'
import type { Phase } from '../../src/domain/plan/roadmap.ts'
import { addUnits } from '../../src/domain/plan/windows.ts'
import { anyPeriod } from '../language/values.ts'
import { barePhase, gapsIn, spanOf, windowsIn, windowsOf } from './bare-phase.ts'
import { day } from './small-plan.ts'

/** Ends of months and leap days as often as all others. */
const start: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom(...['2024-02-29', '2028-02-28', '2023-12-31', '2026-01-31', '2024-01-30', '2027-01-29', '2026-08-31', '2026-03-30', '2100-02-28'].map(day)),
  fc.nat(3000).map((days) => addDays(day('2023-01-01'), days)),
)
const counted = (unit: PeriodUnit, from: number, to = from, of: 'phase' | 'plan' = 'phase'): Period => ({ kind: 'counted', unit, from, to, of })
const each = (unit: PeriodUnit, count: number, of: 'phase' | 'plan' = 'phase'): Period[] => Array.from({ length: count }, (_, n) => counted(unit, n + 1, n + 1, of))
const monthsFrom = (from: Day, count: number): DaySpan => ({ from, to: addDays(addMonths(from, count), -1) })

function holds<T extends [unknown, ...unknown[]]>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }, check: (...drawn: T) => void): void {
  fc.assert(fc.property(...(values as unknown as [fc.Arbitrary<unknown>]), (...drawn: unknown[]) => check(...(drawn as T))), { numRuns: 100 })
}

describe('weeks and days', () => {
  test('1 to n are the phase: the last whole week runs on over up to six days, and one more is what is left', () => {
    holds([start, fc.integer({ min: 1, max: 60 }), fc.nat(6)], (from, weeks, left) => {
      const phase = spanOf(from, weeks * 7 + left)
      const windows = windowsIn(phase, each('week', weeks))
      expect(gapsIn(windows, phase)).toEqual([])
      expect(windows.map(lengthOf)).toEqual([...Array<number>(weeks - 1).fill(7), 7 + left])
      const more = windowsIn(phase, each('week', weeks + (left > 0 ? 1 : 0)))
      expect(gapsIn(more, phase)).toEqual([])
      expect(more.map(lengthOf)).toEqual([...Array<number>(weeks).fill(7), ...(left > 0 ? [left] : [])])
    })
  })

  test('that stop short of the end by a week or more leave it free', () => {
    holds([start, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 7, max: 90 })], (from, weeks, left) => {
      expect(gapsIn(windowsIn(spanOf(from, weeks * 7 + left), each('week', weeks)), spanOf(from, weeks * 7))).toEqual([])
    })
  })

  test('day 1 to the last are each a day', () => {
    holds([start, fc.integer({ min: 1, max: 100 })], (from, days) => {
      const phase = spanOf(from, days)
      const windows = windowsIn(phase, each('day', days))
      expect(gapsIn(windows, phase)).toEqual([])
      expect(windows.every((window) => lengthOf(window) === 1)).toBe(true)
    })
  })
})

describe('months and quarters', () => {
  test('1 to n are the plan, and each keeps its day of month where it can', () => {
    holds([start, fc.integer({ min: 1, max: 36 }), fc.constantFrom<'plan' | 'phase'>('plan', 'phase')], (from, count, of) => {
      const windows = windowsIn(monthsFrom(from, count), each('month', count, of))
      expect(gapsIn(windows, monthsFrom(from, count))).toEqual([])
      windows.forEach((window, n) => {
        expect((yearOf(window.from) - yearOf(from)) * 12 + monthOf(window.from) - monthOf(from)).toBe(n)
        expect(window.from.slice(8) === from.slice(8) || monthOf(addDays(window.from, 1)) !== monthOf(window.from)).toBe(true)
      })
    })
  })

  test('quarters 1 to 4 are a year, and three months each', () => {
    holds([start, fc.integer({ min: 1, max: 3 })], (from, years) => {
      const plan = monthsFrom(from, 12 * years)
      const quarters = windowsIn(plan, each('quarter', 4 * years, 'plan'))
      expect(gapsIn(quarters, plan)).toEqual([])
      const months = windowsIn(plan, each('month', 12 * years, 'plan'))
      quarters.forEach((quarter, n) => expect(gapsIn(months.slice(n * 3, n * 3 + 3), quarter)).toEqual([]))
    })
  })

  test('of the phase are months of the plan in a phase that months begin, and in one inside that', () => {
    holds([start, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })], (from, first, second, count) => {
      const inner = barePhase('q', counted('month', second, second + count - 1), [], each('month', count))
      const outer = barePhase('p', counted('month', first, first + 11, 'plan'), [inner], each('month', 12))
      const plan = monthsFrom(from, 40)
      const months = windowsIn(plan, each('month', 40, 'plan'))
      const placed = placeAll(barePhase('', undefined, [outer]), plan)
      expect(windowsOf(placed, 'p', 12)).toEqual(months.slice(first - 1, first + 11))
      expect(windowsOf(placed, 'q', count)).toEqual(months.slice(first + second - 2, first + second + count - 2))
    })
  })

  test('of the calendar, one after the other, are the plan up to the end of the last', () => {
    holds([start, fc.integer({ min: 1, max: 12 }), fc.boolean()], (from, count, hasYear) => {
      const periods = Array.from({ length: count }, (_, n): Period => {
        const month = addMonths(day(`${from.slice(0, 8)}01`), n)
        const written = { month: monthOf(month), ...(hasYear ? { year: yearOf(month) } : {}) }
        return { kind: 'calendarMonths', from: written, to: written }
      })
      const to = addDays(addMonths(day(`${from.slice(0, 8)}01`), count), -1)
      expect(gapsIn(windowsIn({ from, to: addDays(to, 40) }, periods), { from, to })).toEqual([])
    })
  })
})

describe('spans', () => {
  test('are the first and all that lie up to the last', () => {
    holds([start, fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter'), fc.integer({ min: 1, max: 6 }), fc.nat(5), fc.constantFrom<'plan' | 'phase'>('plan', 'phase')], (from, unit, first, more, of) => {
      const plan = monthsFrom(from, 36)
      const [whole] = windowsIn(plan, [counted(unit, first, first + more, of)])
      expect(gapsIn(windowsIn(plan, each(unit, first + more, of)).slice(first - 1), whole as DaySpan)).toEqual([])
    })
  })

  test('that are lengths follow one another in their list, whatever is for later between them, and are as long as they say', () => {
    const lengths = fc.array(fc.tuple(fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter'), fc.integer({ min: 1, max: 5 }), fc.nat(2)), { minLength: 1, maxLength: 8 })
    holds([start, lengths], (from, drawn) => {
      const periods = drawn.map(([unit, low, more]): Period => ({ kind: 'length', unit, low, high: low + more }))
      const windows = windowsIn({ from, to: addMonths(from, 400) }, periods)
      expect(gapsIn(windows, { from, to: windows.at(-1)?.to as Day })).toEqual([])
      drawn.forEach(([unit, low, more], n) => expect(addDays(windows[n]?.to as Day, 1)).toBe(addUnits(windows[n]?.from as Day, unit, low + more)))
      const phases = drawn.flatMap((_, n) => [barePhase(`p${n}`, periods[n]), barePhase(`later${n}`, { kind: 'later' })])
      const placed = placeAll(barePhase('', undefined, phases), { from, to: addMonths(from, 400) })
      expect(drawn.map((_, n) => placed.windows.get(`p${n}`))).toEqual(windows)
    })
  })

  test('first n and last n of a unit meet where together they are the phase', () => {
    holds([start, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom<'day' | 'week'>('day', 'week')], (from, head, tail, unit) => {
      const phase = spanOf(from, (head + tail) * (unit === 'week' ? 7 : 1))
      const windows = windowsIn(phase, [counted(unit, 1, head), { kind: 'last', unit, count: tail }])
      expect(gapsIn(windows, phase)).toEqual([])
    })
  })
})

describe('phases without a period', () => {
  /** Weeks that some phases name, with so many between them that name none. */
  const layout = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 })

  test('fill what those beside them leave, in whole weeks but for the last of all', () => {
    holds([start, layout, fc.nat(3), fc.nat(6)], (from, drawn, tail, left) => {
      let week = 1
      const phases: Phase[] = []
      for (const [undated, free, own] of drawn) {
        const room = undated > 0 ? free : 0
        for (let n = 0; n < undated; n++) phases.push(barePhase(`u${phases.length}`, undefined))
        phases.push(barePhase(`d${phases.length}`, counted('week', week + room, week + room + own - 1)))
        week += room + own
      }
      const plan = spanOf(from, (week - 1 + (tail > 0 ? 4 : 0)) * 7 + left)
      for (let n = 0; n < tail; n++) phases.push(barePhase(`u${phases.length}`, undefined))
      const { notes, windows } = placeAll(barePhase('', undefined, phases), plan)
      const all = phases.map(({ id }) => windows.get(id) as DaySpan)
      expect([gapsIn(all, plan), notes]).toEqual([[], []])
      expect(all.slice(0, -1).filter((window) => lengthOf(window) % 7 !== 0)).toEqual([])
      const runs = phases.reduce<number[][]>((some, { when }, n) => (when ? [...some, []] : some.with(-1, [...(some.at(-1) ?? []), Math.floor(lengthOf(all[n] as DaySpan) / 7)])), [[]])
      for (const weeks of runs) expect([weeks, (weeks[0] ?? 0) - (weeks.at(-1) ?? 0) <= 1]).toEqual([weeks.toSorted((a, b) => b - a), true])
    })
  })
})

describe('whatever the periods', () => {
  const tree = fc.array(fc.tuple(fc.option(anyPeriod, { nil: undefined }), fc.array(fc.option(anyPeriod, { nil: undefined }), { maxLength: 4 }), fc.array(anyPeriod, { maxLength: 3 })), { maxLength: 4 })

  test('a window lies in that of its phase, and is wanted elsewhere only where that is noted', () => {
    holds([start, fc.integer({ min: 1, max: 900 }), tree], (from, days, drawn) => {
      const phases = drawn.map(([when, inner, tasks], n) => barePhase(`p${n}`, when, inner.map((own, k) => barePhase(`p${n}-${k}`, own, [], tasks)), tasks))
      const plan = spanOf(from, days)
      const placed = placeAll(barePhase('', undefined, phases), plan)
      const check = (phase: Phase, outer: DaySpan | undefined): void => {
        for (const child of [...phase.phases, ...phase.tasks]) {
          const window = placed.windows.get(child.id)
          if (window) expect([child.id, outer && includes(outer, window.from) && includes(outer, window.to) && window.from <= window.to]).toEqual([child.id, true])
          if ('phases' in child && 'share' in child) check(child, window)
        }
      }
      check(barePhase('', undefined, phases), plan)
      for (const { note, wanted, window } of placed.notes) {
        expect(note === 'cut' ? wanted.from === window.from && wanted.to > window.to : wanted.from !== window.from).toBe(true)
      }
    })
  })

  test('what is counted back ends with its phase, and is as long as it says or all of it', () => {
    holds([start, fc.integer({ min: 1, max: 900 }), fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter'), fc.integer({ min: 1, max: 40 })], (from, days, unit, count) => {
      const phase = spanOf(from, days)
      const [window] = windowsIn(phase, [{ kind: 'last', unit, count }])
      expect(window?.to).toBe(phase.to)
      const wanted = daysBetween(addUnits(addDays(phase.to, 1), unit, -count), phase.to) + 1
      expect(window && lengthOf(window)).toBe(Math.min(wanted, days))
    })
  })
})

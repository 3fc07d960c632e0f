/** How many minutes a day has, block by block. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALWAYS, openCapacity } from '../../src/domain/plan/capacity.ts'
import type { DayCapacity, HoursSource } from '../../src/domain/plan/capacity.ts'
import { toNumber, WEEKDAYS } from '../../src/domain/calendar/day.ts'
import type { Weekday } from '../../src/domain/calendar/day.ts'
import type { PlannedBlock, PlannedTimetable } from '../../src/domain/plan/plan.ts'
import { day } from './small-plan.ts'

const EVERY_DAY = { studyDays: WEEKDAYS }
const MONDAY = '2026-03-02'
const SATURDAY = '2026-03-07'
const SUNDAY = '2026-03-08'

/** `19-21` of those weekdays, for any track unless said. */
function block(on: readonly Weekday[], hours: string, rest: Partial<PlannedBlock> = {}): PlannedBlock {
  const [from = 0, to = 0] = hours.split('-').map((hour) => Math.round(Number(hour) * 60))
  return { on, at: { from, to }, minutes: to - from, for: [], window: ALWAYS, ...rest }
}

function timetable(blocks: readonly PlannedBlock[], rest: readonly Weekday[] = []): PlannedTimetable {
  return { blocks, rest }
}

function source(hours: number, table?: PlannedTimetable): HoursSource {
  return { minutesPerWeek: hours * 60, ...(table ? { timetable: table } : {}) }
}

function on(text: string, sources: readonly HoursSource[], config: Parameters<typeof openCapacity>[1] = EVERY_DAY): DayCapacity {
  return openCapacity(sources, config)(toNumber(day(text)))
}

const minutesOf = ({ blocks, unplacedMinutes }: DayCapacity): readonly number[] => [...blocks.map(({ minutes }) => minutes), unplacedMinutes]

describe('without a timetable', () => {
  test.each([
    { hours: 7, minutes: 60 },
    { hours: 10, minutes: 85 },
    { hours: 50, minutes: 425 },
    { hours: 0, minutes: 0 },
  ])('$hours hours a week are $minutes minutes of any time a day', ({ hours, minutes }) => {
    expect(minutesOf(on(MONDAY, [source(hours)]))).toEqual([minutes])
  })

  test('a day that is no study day rests, and the others have its part', () => {
    const config = { studyDays: [1, 2, 3, 4, 5] as const }
    expect(on(SUNDAY, [source(10)], config)).toMatchObject({ blocks: [], unplacedMinutes: 0, rest: true })
    expect(on(MONDAY, [source(10)], config)).toMatchObject({ unplacedMinutes: 120, rest: false })
  })
})

describe('a timetable', () => {
  const evenings = timetable([block([1, 2, 3, 4, 5], '19-21')])

  test('is scaled down to the hours asked for, to five minutes', () => {
    expect(minutesOf(on(MONDAY, [source(10, evenings)]))).toEqual([120, 0])
    expect(minutesOf(on(MONDAY, [source(5, evenings)]))).toEqual([60, 0])
    expect(minutesOf(on(MONDAY, [source(7, evenings)]))).toEqual([80, 0])
    expect(on(MONDAY, [source(7, evenings)]).blocks[0]?.clockMinutes).toBe(120)
  })

  test('leaves the hours beyond it to any time, evenly', () => {
    expect(minutesOf(on(MONDAY, [source(17, evenings)]))).toEqual([120, 60])
    expect(minutesOf(on(SATURDAY, [source(17, evenings)]))).toEqual([60])
  })

  test('that has no block on a day does not make it a rest day', () => {
    expect(on(SATURDAY, [source(10, evenings)]).rest).toBe(false)
  })

  test('with a rest day gives it nothing, and its part to the others', () => {
    const resting = timetable([block([1, 2, 3, 4, 5, 7], '19-21')], [7])
    expect(on(SUNDAY, [source(24, resting)])).toMatchObject({ blocks: [], unplacedMinutes: 0, rest: true })
    expect(minutesOf(on(SATURDAY, [source(24, resting)]))).toEqual([120])
  })

  test('of the user wins over the plans\'', () => {
    const own = timetable([block([1], '6-7')])
    expect(minutesOf(on(MONDAY, [source(1, evenings)], { ...EVERY_DAY, timetable: own }))).toEqual([60, 0])
  })

  test('has blocks for a part of the plan only', () => {
    const table = timetable([block([1], '6-7'), block([1], '19-21', { window: { from: day('2026-03-09'), to: day('2026-03-15') } })])
    expect(minutesOf(on(MONDAY, [source(3, table)]))).toEqual([60, 15])
    expect(minutesOf(on('2026-03-09', [source(3, table)]))).toEqual([60, 120, 0])
    expect(minutesOf(on('2026-03-16', [source(3, table)]))).toEqual([60, 15])
  })

  test('has parts of the day without a clock, after those with one', () => {
    const { at: _, ...part } = block([1], '0-1')
    const table = timetable([part, block([1], '19-20')])
    expect(on(MONDAY, [source(2, table)]).blocks.map(({ from }) => from)).toEqual([1140, undefined])
  })

  test('tells which blocks admit a track', () => {
    const table = timetable([block([1], '6-7', { for: ['english'] }), block([1], '19-20')])
    const { admitting } = on(MONDAY, [source(2, table)])
    expect([admitting('english').blocks, admitting('code').blocks, admitting(undefined).blocks]).toEqual([[0, 1], [1], [0, 1]])
  })
})

describe('overlapping blocks', () => {
  test.each([
    { name: 'later in part', first: '19-21', second: '20-22', minutes: [60, 120] },
    { name: 'wholly', first: '19-21', second: '19-21', minutes: [120] },
    { name: 'in the middle', first: '18-22', second: '19-20', minutes: [180, 60] },
    { name: 'not at all', first: '18-19', second: '19-20', minutes: [60, 60] },
  ])('count once, for the later one: $name', ({ first, second, minutes }) => {
    const { blocks } = on(MONDAY, [source(40, timetable([block([1], first), block([1], second)]))])
    expect(blocks.map((each) => each.minutes)).toEqual(minutes)
  })

  test('of two plans count once too', () => {
    const two = [source(10, timetable([block([1], '19-21')])), source(10, timetable([block([1], '19-21')]))]
    expect(on(MONDAY, two).blocks.map(({ minutes }) => minutes)).toEqual([120])
  })
})

describe('any timetable', () => {
  const hour = fc.integer({ min: 0, max: 92 }).map((quarter) => quarter * 15)
  const blocks = fc.array(
    fc.record({ on: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }), from: hour, length: fc.constantFrom(15, 45, 60, 90, 180) }),
    { maxLength: 6 },
  )
  const tables = fc.tuple(blocks, fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 2 }))

  function tableOf([all, rest]: typeof tables extends fc.Arbitrary<infer T> ? T : never): PlannedTimetable {
    return timetable(all.map(({ on: days, from, length }) => ({ on: days, at: { from, to: from + length }, minutes: length, for: [], window: ALWAYS })), rest)
  }

  test('gives a week no more than the hours asked for, and a day no more than the clock', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 80 }), (drawn, hours) => {
        const capacity = openCapacity([source(hours, tableOf(drawn))], EVERY_DAY)
        const week = WEEKDAYS.map((weekday) => capacity(toNumber(day(MONDAY)) + weekday - 1))
        expect(week.flatMap(minutesOf).reduce((sum, minutes) => sum + minutes, 0)).toBeLessThanOrEqual(hours * 60)
        for (const { blocks: standing, rest, unplacedMinutes } of week) {
          expect(standing.every(({ minutes, clockMinutes }) => minutes >= 0 && minutes % 5 === 0 && minutes <= clockMinutes)).toBe(true)
          expect(standing.reduce((sum, { clockMinutes }) => sum + clockMinutes, 0)).toBeLessThanOrEqual(1620)
          if (rest) expect([standing, unplacedMinutes]).toEqual([[], 0])
        }
      }),
    )
  })

  test('counts each minute of the clock once', () => {
    fc.assert(
      fc.property(tables, ([all]) => {
        const { blocks: standing } = on(MONDAY, [source(1000, tableOf([all, []]))])
        const covered = new Set(all.flatMap(({ on: days, from, length }) => (days.includes(1) ? Array.from({ length }, (_, i) => from + i) : [])))
        expect(standing.reduce((sum, { clockMinutes }) => sum + clockMinutes, 0)).toBe(covered.size)
      }),
    )
  })

  test('says the same of a day whichever was asked before', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 }), (drawn, offsets) => {
        const sources = [source(20, tableOf(drawn))]
        const capacity = openCapacity(sources, EVERY_DAY)
        const first = toNumber(day(MONDAY))
        const { admitting: _, ...last } = offsets.map((offset) => capacity(first + offset)).at(-1) as DayCapacity
        expect(openCapacity(sources, EVERY_DAY)(first + (offsets.at(-1) ?? 0))).toMatchObject(last)
      }),
    )
  })
})

/** What one day holds: habits first, then what is open by deadline, with a share for what is overdue. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import { includes, toNumber } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { openWork, scheduleDay } from '../../src/domain/schedule/schedule.ts'
import type { DayRequest, DaySchedule, Placement } from '../../src/domain/schedule/schedule.ts'
import { CONFIG, day, factsOf, planOf } from './small-plan.ts'
import { randomPlan } from './random-plan.ts'
import { habitsAsked } from './slow-days.ts'

const HEAD = 'title: T\nstart: 2026-03-02\nlength: 4 weeks\n'

/** The day of a plan of which nothing is done, with the habits that ask on it. */
function request(plan: Plan, on: Day, free = false): DayRequest {
  const fixed = habitsAsked(plan, on)
  return { day: on, capacity: openCapacity([plan], CONFIG), work: openWork([plan], progressOf(plan, factsOf({}), on)), fixed, config: CONFIG, free }
}

function scheduled(yaml: string, on: string): DaySchedule {
  return scheduleDay(request(planOf(HEAD + yaml, '2026-03-02'), day(on)))
}

const minutesOf = (placements: readonly Placement[]): string[] => placements.map(({ item, minutes }) => `${item.id} ${minutes}`)

describe('the order of a day', () => {
  test('is deadline, then priority, then the author\'s', () => {
    const yaml = `hours: 35/week
tasks:
  - { id: far, title: Far, when: week 1-2, effort: 10m }
  - { id: could, title: Could, when: week 1, effort: 10m, priority: could }
  - { id: second, title: Second, when: week 1, effort: 10m }
  - { id: third, title: Third, when: week 1, effort: 10m }
  - { id: must, title: Must, when: week 1, effort: 10m, priority: must }`
    expect(minutesOf(scheduled(yaml, '2026-03-02').placements)).toEqual(['must 10', 'second 10', 'third 10', 'could 10', 'far 10'])
  })

  test('gives what is overdue the oldest first', () => {
    const yaml = 'hours: 35/week\ntasks: [{ id: b, title: B, when: week 2, effort: 10m }, { id: a, title: A, when: week 1, effort: 10m }]'
    expect(minutesOf(scheduled(yaml, '2026-03-16').catchUp)).toEqual(['a 10', 'b 10'])
  })

  test('has nothing that has not begun', () => {
    expect(minutesOf(scheduled('hours: 35/week\ntasks: [{ id: b, title: B, when: week 2, effort: 10m }]', '2026-03-02').placements)).toEqual([])
  })

  test('lists work without minutes in the last week of its window only', () => {
    const yaml = 'hours: 7/week\ntasks: [{ id: a, title: A, when: week 1-2, effort: 0 }]'
    expect(minutesOf(scheduled(yaml, '2026-03-08').placements)).toEqual([])
    expect(minutesOf(scheduled(yaml, '2026-03-09').placements)).toEqual(['a 0'])
  })
})

describe('the minutes of a day', () => {
  const long = '{ id: a, title: A, when: week 1-2, effort: 16h }'

  test('leave the slack free and are given in steps of five', () => {
    expect(minutesOf(scheduled(`hours: 7/week\ntasks: [${long}]`, '2026-03-02').placements)).toEqual(['a 50'])
  })

  test('go to habits first, which know no slack', () => {
    const yaml = `hours: 7/week\ntasks: [${long}]\nhabits: [{ id: h, title: H, every: day, effort: 25m }]`
    expect(minutesOf(scheduled(yaml, '2026-03-02').placements)).toEqual(['h 25', 'a 30'])
  })

  test('are for habits alone where those exceed them, and it is said by how much', () => {
    const yaml = `hours: 7/week\ntasks: [${long}]\nhabits: [{ id: h, title: H, every: day, effort: 1h30 }]`
    const { placements, habitsExceedBy } = scheduled(yaml, '2026-03-02')
    expect([minutesOf(placements), habitsExceedBy]).toEqual([['h 90'], 30])
  })

  test('go three quarters to what is open and a quarter to what is overdue', () => {
    const yaml = 'hours: 28/week\ntasks: [{ id: old, title: O, when: week 1, effort: 20h }, { id: new, title: N, when: week 2, effort: 20h }]'
    const { placements, catchUp } = scheduled(yaml, '2026-03-09')
    // 240 minutes less a tenth are 215; a quarter of them, to five minutes, is 50.
    expect([minutesOf(placements), minutesOf(catchUp)]).toEqual([['new 165'], ['old 50']])
  })

  test('that one of the two leaves go to the other', () => {
    const of = (late: string, now: string): DaySchedule =>
      scheduled(`hours: 28/week\ntasks: [{ id: old, title: O, when: week 1, effort: ${late} }, { id: new, title: N, when: week 2, effort: ${now} }]`, '2026-03-09')
    expect([minutesOf(of('20h', '30m').placements), minutesOf(of('20h', '30m').catchUp)]).toEqual([['new 30'], ['old 185']])
    expect([minutesOf(of('15m', '20h').placements), minutesOf(of('15m', '20h').catchUp)]).toEqual([['new 200'], ['old 15']])
  })

  test('are none on a day off, and habits do not exceed it', () => {
    const plan = planOf(`${HEAD}hours: 7/week\ntasks: [${long}]`, '2026-03-02')
    const free = scheduleDay({ ...request(plan, day('2026-03-02')), fixed: [], free: true })
    expect([free.blocks, free.placements, free.habitsExceedBy]).toEqual([[], [], 0])
  })
})

describe('the blocks of a day', () => {
  const blocks = `hours: 14/week
tracks: { code: Code, english: English }
timetable: [{ on: mon-sun, at: 06:00-07:00, for: english }, { on: mon-sun, at: 19:00-20:00, for: code }]`

  test('take work of their tracks, in order', () => {
    const yaml = `${blocks}\ntasks: [{ id: c, title: C, when: week 1, effort: 5h, track: code }, { id: e, title: E, when: week 1, effort: 5h, track: english }]`
    expect(scheduled(yaml, '2026-03-02').placements.map(({ item, block }) => [item.id, block])).toEqual([['c', 1], ['e', 0]])
  })

  test('are run through by work that is longer than one of them', () => {
    const { placements } = scheduled(`${blocks}\ntasks: [{ id: a, title: A, when: week 1, effort: 5h }]`, '2026-03-02')
    expect(placements.map(({ minutes, block, continues }) => ({ minutes, block, continues }))).toEqual([{ minutes: 100, block: 0, continues: [1] }])
  })

  test('hold a habit at its clock time, whatever its track', () => {
    const yaml = `${blocks}\nhabits: [{ id: h, title: H, every: day, effort: 20m, track: english, at: 19:30 }]`
    expect(scheduled(yaml, '2026-03-02').placements.map(({ block }) => block)).toEqual([1])
  })

  test('that no work may enter stay empty', () => {
    const yaml = `${blocks}\ntasks: [{ id: c, title: C, when: week 1, effort: 5h, track: code }]`
    expect(minutesOf(scheduled(yaml, '2026-03-02').placements)).toEqual(['c 50'])
  })
})

describe('any day of any plan', () => {
  const days = fc.tuple(randomPlan, fc.integer({ min: 0, max: 70 }))
  const dayOf = ([{ plan, off }, offset]: typeof days extends fc.Arbitrary<infer T> ? T : never): { made: DaySchedule; asked: DayRequest } => {
    const on = new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10)
    const asked = request(plan, day(on), off.some((span) => includes(span, day(on))))
    return { made: scheduleDay(asked), asked: { ...asked, day: day(on) } }
  }
  const sum = (all: readonly { readonly minutes: number }[]): number => all.reduce((minutes, each) => minutes + each.minutes, 0)

  test('never plans more than its capacity, or its habits where they are more', () => {
    fc.assert(
      fc.property(days, (drawn) => {
        const { made, asked } = dayOf(drawn)
        const { blocks, unplacedMinutes } = asked.capacity(toNumber(asked.day))
        const room = asked.free ? 0 : sum(blocks) + unplacedMinutes
        expect(sum(made.placements) + sum(made.catchUp)).toBeLessThanOrEqual(Math.max(room, sum(asked.fixed)))
      }),
      { numRuns: 500 },
    )
  })

  test('plans nothing outside its window and no more than remains', () => {
    fc.assert(
      fc.property(days, (drawn) => {
        const { made, asked } = dayOf(drawn)
        for (const { item, minutes } of made.placements) {
          const open = asked.work.find((each) => each.item.ref === item.ref)
          if (open) expect([includes(open.window, asked.day), minutes <= open.remainingMinutes]).toEqual([true, true])
        }
        for (const { item, minutes } of made.catchUp) {
          const open = asked.work.find((each) => each.item.ref === item.ref)
          expect(open && [open.window.to < asked.day, minutes <= open.remainingMinutes]).toEqual([true, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('names each item once', () => {
    fc.assert(
      fc.property(days, (drawn) => {
        const { made } = dayOf(drawn)
        const refs = [...made.placements, ...made.catchUp].map(({ item }) => item.ref)
        expect(new Set(refs).size).toBe(refs.length)
      }),
    )
  })

  test('puts work only into blocks that admit its track', () => {
    fc.assert(
      fc.property(days, (drawn) => {
        const { made } = dayOf(drawn)
        for (const { item, block, continues } of [...made.placements, ...made.catchUp]) {
          if (block === undefined || item.at !== undefined) continue
          // The one past the last is for minutes without a block.
          for (const i of [block, ...continues].filter((each) => each < made.blocks.length)) {
            const { tracks } = made.blocks[i] ?? { tracks: ['none'] }
            expect(item.track === undefined || tracks.length === 0 || tracks.includes(item.track)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is the same in whatever order its work is handed in', () => {
    fc.assert(
      fc.property(days, fc.integer(), (drawn, seed) => {
        const { made, asked } = dayOf(drawn)
        const order = (ref: string): number => [...ref].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) + seed) | 0, 7)
        const mixed = [...asked.work].sort((a, b) => order(a.item.ref) - order(b.item.ref))
        expect(scheduleDay({ ...asked, work: mixed })).toEqual(made)
      }),
      { numRuns: 200 },
    )
  })
})

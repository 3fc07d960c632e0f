/** Days as a heat map, and the last weeks of a habit. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import { buildHabitHistory, habitOf } from '../../src/domain/habit/habit.ts'
import { habitStrip } from '../../src/domain/habit/habit-strip.ts'
import { buildHeat } from '../../src/domain/habit/heat.ts'
import type { PlannedItem } from '../../src/domain/plan/plan.ts'
import { day, done, planOf } from './small-plan.ts'

describe('a heat map', () => {
  const total = (on: string, minutes: number) => ({ day: day(on), done: 1, minutes })

  test('ends with the week of today, and knows nothing of days to come', () => {
    const { weeks } = buildHeat([], () => 'none', day('2026-03-04'), 2)
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-02-23', '2026-03-02'])
    expect(weeks[1]?.cells).toEqual(['none', 'none', 'open', 'outside', 'outside', 'outside', 'outside'])
  })

  test('has levels by minutes, the highest for about a quarter of the days', () => {
    const totals = [10, 20, 30, 40, 50, 60, 90].map((minutes, i) => ({ day: addDays(day('2026-02-23'), i), done: 1, minutes }))
    const { weeks, stepMinutes } = buildHeat(totals, () => 'none', day('2026-03-01'), 1)
    expect(stepMinutes).toBe(20)
    expect(weeks[0]?.cells).toEqual([1, 2, 2, 3, 3, 4, 4])
  })

  test('shows work on a day off, and work without minutes', () => {
    const { weeks } = buildHeat([total('2026-03-02', 0)], () => 'free', day('2026-03-03'), 1)
    expect(weeks[0]?.cells.slice(0, 2)).toEqual([1, 'free'])
  })
})

describe('the last weeks of a habit', () => {
  const habit = (every: string): PlannedItem => planOf(`roadmap: r\ntitle: R\nlength: 4 weeks\nhabits: [ { id: h, title: H, every: ${every}, effort: 30m, minimum: 10m } ]\n`, '2026-03-04').items[0] as PlannedItem
  const strip = (every: string, completions: readonly ReturnType<typeof done>[], skips: readonly string[] = []) => {
    const input = habitOf(habit(every), { completions, skips: skips.map((each) => ({ day: day(each) })) })
    if (input === undefined) throw new Error('no habit')
    return habitStrip(buildHabitHistory(input, { today: day('2026-03-12'), off: [], rest: [] }), 2)
  }

  test('mark days kept, missed, skipped, with too little, open and outside', () => {
    const [first, second] = strip('day', [done('2026-03-04', 30), { ...done('2026-03-06', 5), assumed: false }], ['2026-03-07'])
    expect(first?.marks).toEqual(['outside', 'outside', 'kept', 'missed', 'work', 'free', 'missed'])
    expect(second?.marks).toEqual(['missed', 'missed', 'missed', 'open', 'outside', 'outside', 'outside'])
  })

  test('carry the period of a weekly quota', () => {
    const [first, second] = strip('2/week', [done('2026-03-05', 30), done('2026-03-09', 30), done('2026-03-10', 30)])
    expect(first?.marks[3]).toBe('kept')
    expect(first?.marks[4]).toBe('unasked')
    expect([first?.period?.state, second?.period?.state]).toEqual(['kept', 'kept'])
    expect([second?.period?.repetitions, second?.period?.required]).toEqual([2, 2])
  })

  test('do not mark days that the rule does not name', () => {
    expect(strip('mon', [done('2026-03-09', 30)])[1]?.marks.slice(0, 3)).toEqual(['kept', 'unasked', 'unasked'])
  })
})

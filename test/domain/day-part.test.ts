/** A day without some of its hours. */
import { expect, test } from 'vitest'
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import { withoutHours, withoutParts } from '../../src/domain/schedule/day-part.ts'
import { toNumber } from '../../src/domain/calendar/day.ts'
import { CONFIG, day, planOf } from './small-plan.ts'

const HEAD = 'title: T\nstart: 2026-03-02\nlength: 4 weeks\n'
const MONDAY = toNumber(day('2026-03-02'))

const TIMETABLE = `timetable:
  - { on: every day, at: 06:00-07:00 }
  - { on: every day, at: 19:00-21:00 }
  - { on: every day, at: 22:00-01:00 }
  - { on: every day, effort: 30m }
`
const capacity = openCapacity([planOf(`${HEAD}hours: 45.5/week\n${TIMETABLE}`, '2026-03-02')], CONFIG)
const half = openCapacity([planOf(`${HEAD}hours: 22.75/week\n${TIMETABLE}`, '2026-03-02')], CONFIG)

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })
const minutes = (...busy: { from: number; to: number }[]): number[] => withoutHours(capacity(MONDAY), busy).blocks.map((block) => block.minutes)

test('loses what the hours have of each block, once, past midnight too', () => {
  expect(minutes()).toEqual([60, 120, 180, 30])
  expect(minutes(hours(20, 30))).toEqual([60, 60, 0, 30])
  expect(minutes(hours(19, 20), hours(19.5, 20.5))).toEqual([60, 30, 180, 30])
  expect(minutes(hours(24, 25))).toEqual([60, 120, 120, 30])
  expect(minutes(hours(7, 19))).toEqual([60, 120, 180, 30])
})

test('keeps the proportion of a block that is scaled to the hours', () => {
  expect(half(MONDAY).blocks[1]).toMatchObject({ minutes: 60, clockMinutes: 120 })
  expect(withoutHours(half(MONDAY), [hours(19, 20)]).blocks[1]).toMatchObject({ minutes: 30, clockMinutes: 60 })
})

test('is another day only where hours of it are off', () => {
  const part = { id: 'x', from: day('2026-03-03'), to: day('2026-03-04'), at: hours(19, 20) }
  const cut = withoutParts(capacity, [part])
  expect([MONDAY, MONDAY + 1, MONDAY + 2, MONDAY + 3].map((each) => cut(each).blocks[1]?.minutes)).toEqual([120, 60, 60, 120])
})

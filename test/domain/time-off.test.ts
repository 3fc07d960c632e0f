/** Time off as the days see it. */
import { describe, expect, test } from 'vitest'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import { holidaysBetween } from '../../src/domain/calendar/holidays.ts'
import { withHolidays } from '../../src/domain/facts/time-off.ts'

describe('time off with holidays', () => {
  const year = span('2026-01-01', '2026-04-30')

  test('has what was declared, then the holidays', () => {
    const march = { id: 'e1', ...span('2026-03-03', '2026-03-04') }
    expect(withHolidays([march], year)).toEqual([march, ...holidaysBetween(year)])
  })

  test('leaves a day that was declared to what was declared', () => {
    const home = { id: 'e1', ...span('2026-02-14', '2026-02-18'), why: 'home', keep: 'p/anki' }
    expect(withHolidays([home], year)).toEqual([
      home,
      span('2026-01-01', '2026-01-01'),
      span('2026-02-19', '2026-02-19'),
      span('2026-02-20', '2026-02-20'),
      span('2026-04-26', '2026-04-26'),
      span('2026-04-30', '2026-04-30'),
    ])
  })
})

function span(from: string, to: string): DaySpan {
  return { from: from as Day, to: to as Day }
}

/** The public holidays, and the table of those of the lunar calendar against the sky. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysOf, fromNumber, toNumber, yearSpan } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import { HOLIDAYS, LUNAR_YEARS, holidayOn, holidaysBetween } from '../../src/domain/calendar/holidays.ts'
import type { Holiday } from '../../src/domain/calendar/holidays.ts'
import { CHINA, VIETNAM, lunarYear, newMoon, sunLongitude } from './lunar-calendar.ts'

const YEARS = Array.from({ length: LUNAR_YEARS.last - LUNAR_YEARS.first + 1 }, (_, i) => LUNAR_YEARS.first + i)

/** The holidays of a year with their days. */
function holidaysOf(year: number): Record<string, Holiday> {
  const all = daysOf(yearSpan(year)).map((day) => [day, holidayOn(day)] as const)
  return Object.fromEntries(all.flatMap(([day, holiday]) => (holiday ? [[day, holiday]] : [])))
}

describe('the sky', () => {
  test('is worked out as in the examples of the book', () => {
    expect(newMoon(-283)).toBeCloseTo(2_443_192.65118, 5)
    expect(sunLongitude(2_448_908.5)).toBeCloseTo(199.909, 3)
  })

  test.each([
    [1985, '1985-01-21', '1985-02-20'],
    [2007, '2007-02-17', '2007-02-18'],
    [2024, '2024-02-10', '2024-02-10'],
    [2025, '2025-01-29', '2025-01-29'],
    [2026, '2026-02-17', '2026-02-17'],
    [2030, '2030-02-02', '2030-02-03'],
    // The leap month that is famous: between the 11th and the 12th.
    [2034, '2034-02-19', '2034-02-19'],
  ])('gives the first days of %i that are known, in Vietnam and in China', (year, vietnam, china) => {
    expect([lunarYear(year, VIETNAM).tet, lunarYear(year, CHINA).tet]).toEqual([vietnam, china])
  })
})

describe('the table', () => {
  test.each(YEARS)('has the holidays of %i as the sky has them', (year) => {
    const { tet, hungKings, marginMinutes } = lunarYear(year, VIETNAM)
    expect(holidaysOf(year)).toEqual({
      [`${year}-01-01`]: 'new-year',
      [addDays(tet, -1)]: 'tet-eve',
      [tet]: 'tet-1',
      [addDays(tet, 1)]: 'tet-2',
      [addDays(tet, 2)]: 'tet-3',
      [addDays(tet, 3)]: 'tet-4',
      [hungKings]: 'hung-kings',
      [`${year}-04-30`]: 'reunification',
      [`${year}-05-01`]: 'labour',
      [`${year}-09-02`]: 'national',
    })
    // No new moon so near midnight that what is not known of the Earth's turning could move it into another day.
    expect(marginMinutes).toBeGreaterThan(10)
  })

  test('spans more than twenty years', () => {
    expect(YEARS.length).toBeGreaterThanOrEqual(20)
    expect(new Set(Object.values(holidaysOf(2026)))).toEqual(new Set(HOLIDAYS))
  })

  test.each([1999, LUNAR_YEARS.first - 1, LUNAR_YEARS.last + 1, 2150])('knows only the days of the sun in %i', (year) => {
    expect(Object.values(holidaysOf(year))).toEqual(['new-year', 'reunification', 'labour', 'national'])
  })
})

describe('the holidays between two days', () => {
  test('are spans in order, cut at both ends', () => {
    expect(holidaysBetween(span('2026-02-18', '2027-01-01'))).toEqual([
      span('2026-02-18', '2026-02-20'),
      span('2026-04-26', '2026-04-26'),
      span('2026-04-30', '2026-05-01'),
      span('2026-09-02', '2026-09-02'),
      span('2027-01-01', '2027-01-01'),
    ])
    expect(holidaysBetween(span('2026-06-01', '2026-08-31'))).toEqual([])
    // The last year that a Day has.
    expect(holidaysBetween(span('2199-06-01', '2209-06-01'))).toEqual([span('2199-09-02', '2199-09-02')])
  })

  test('are the days that are holidays, each once', () => {
    const from = fc.integer({ min: toNumber('2022-01-01' as Day), max: toNumber('2047-12-31' as Day) })
    fc.assert(
      fc.property(from, fc.integer({ min: 0, max: 1500 }), (first, length) => {
        const whole = { from: fromNumber(first), to: fromNumber(first + length) }
        expect(holidaysBetween(whole).flatMap(daysOf)).toEqual(daysOf(whole).filter((day) => holidayOn(day)))
      }),
      { numRuns: 200 },
    )
  })
})

function span(from: string, to: string): DaySpan {
  return { from: from as Day, to: to as Day }
}

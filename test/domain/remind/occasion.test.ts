/** Which reminders are due at a moment, from the clock alone. */
import { expect, test } from 'vitest'
import type { Day } from '../../../src/domain/calendar/day.ts'
import { isQuiet, occasionsAt } from '../../../src/domain/remind/occasion.ts'
import type { Occasion, OccasionRequest } from '../../../src/domain/remind/occasion.ts'
import type { ReminderTimes } from '../../../src/domain/remind/times.ts'

const QUIET = { from: 22 * 60 + 30, to: 30 * 60 + 30 }
const WEDNESDAY = '2026-03-04' as Day
const SUNDAY = '2026-03-08' as Day
const QUARTER_END = '2026-03-31' as Day
const SUNDAY_QUARTER_END = '2028-12-31' as Day

/** `25:30` is half past one in the night after. */
const minuteOf = (clock: string): number => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])

function at(day: Day, clock: string, more: Partial<OccasionRequest> = {}): string {
  const now = occasionsAt({ day, minute: minuteOf(clock), dayStart: 240, quiet: QUIET, ...more })
  return 'notNow' in now ? now.notNow : now.due.join(' ')
}

test.each<[Day, string, string]>([
  [WEDNESDAY, '04:00', 'quiet'],
  [WEDNESDAY, '06:29', 'quiet'],
  [WEDNESDAY, '06:30', 'morning'],
  [WEDNESDAY, '11:59', 'morning'],
  [WEDNESDAY, '12:00', 'hour'],
  [WEDNESDAY, '16:59', 'hour'],
  [WEDNESDAY, '17:00', 'evening'],
  [WEDNESDAY, '22:29', 'evening'],
  [WEDNESDAY, '22:30', 'quiet'],
  [WEDNESDAY, '24:40', 'quiet'],
  [WEDNESDAY, '27:59', 'quiet'],
  [SUNDAY, '07:00', 'morning'],
  [SUNDAY, '21:30', 'evening week'],
  [QUARTER_END, '21:30', 'evening quarter'],
  [SUNDAY_QUARTER_END, '21:30', 'evening week quarter'],
])('%s %s: %s', (day, clock, due) => {
  expect(at(day, clock)).toBe(due)
})

test.each<[string, { from: number; to: number }, string]>([
  ['late quiet hours leave the night after to the evening', { from: 90, to: 480 }, '25:00 evening, 25:30 quiet'],
  ['quiet hours in the middle of the day', { from: 17 * 60, to: 19 * 60 }, '18:59 quiet, 19:00 evening, 28:00 evening'],
  ['quiet hours that end before the day does: no evening in the night', { from: 23 * 60, to: 29 * 60 }, '22:59 evening, 23:30 quiet, 27:30 quiet'],
  ['none', { from: 0, to: 0 }, '04:30 hour, 05:00 morning, 23:59 evening, 27:59 evening'],
])('%s', (_, quiet, wanted) => {
  for (const each of wanted.split(', ')) {
    const [clock = '', due = ''] = each.split(' ')
    expect(`${clock} ${at(WEDNESDAY, clock, { quiet })}`).toBe(`${clock} ${due}`)
  }
})

test.each<[number, boolean]>([[1349, false], [1350, true], [1439, true], [0, true], [389, true], [390, false], [720, false], [1350 + 1440, true]])('minute %i is quiet: %s', (minute, quiet) => {
  expect(isQuiet(minute, QUIET)).toBe(quiet)
})

test.each<[Occasion, Day, string, string]>([
  ['morning', WEDNESDAY, '08:00', 'morning'],
  ['morning', WEDNESDAY, '12:00', 'hour'],
  ['morning', WEDNESDAY, '21:30', 'hour'],
  ['evening', WEDNESDAY, '12:00', 'evening'],
  ['evening', WEDNESDAY, '11:59', 'hour'],
  ['evening', WEDNESDAY, '23:00', 'quiet'],
  ['week', SUNDAY, '18:00', 'week'],
  ['week', WEDNESDAY, '18:00', 'day'],
  ['week', SUNDAY, '09:00', 'hour'],
  ['quarter', QUARTER_END, '18:00', 'quarter'],
  ['quarter', SUNDAY, '18:00', 'day'],
])('asked for %s on %s %s: %s', (asked, day, clock, due) => {
  expect(at(day, clock, { asked })).toBe(due)
})

const TIMES: ReminderTimes = { at: [420, 1290], days: [1, 2, 3, 4, 5, 6] }

test.each<[Day, string, Partial<ReminderTimes>, string]>([
  [WEDNESDAY, '06:45', {}, 'early'],
  [WEDNESDAY, '07:00', {}, 'morning'],
  // A laptop that slept: the morning's until noon, and not after.
  [WEDNESDAY, '11:05', {}, 'morning'],
  [WEDNESDAY, '12:05', {}, 'early'],
  [WEDNESDAY, '21:29', {}, 'early'],
  [WEDNESDAY, '22:05', {}, 'evening'],
  [WEDNESDAY, '23:05', {}, 'quiet'],
  [SUNDAY, '21:30', {}, 'day'],
  // A time set before 17:00 is an evening all the same.
  [WEDNESDAY, '13:00', { at: [780] }, 'evening'],
  [WEDNESDAY, '12:30', { at: [780] }, 'early'],
  [WEDNESDAY, '18:00', { at: [420] }, 'early'],
])('%s %s with times %j: %s', (day, clock, times, due) => {
  expect(at(day, clock, { times: { ...TIMES, ...times } })).toBe(due)
})

test('a time after midnight belongs to the evening of the day before', () => {
  const times = { at: [30], days: [3] as const }
  const quiet = { from: 120, to: 390 }
  expect(at(WEDNESDAY, '24:29', { times, quiet })).toBe('early')
  expect(at(WEDNESDAY, '24:30', { times, quiet })).toBe('evening')
  expect(at('2026-03-05' as Day, '24:30', { times, quiet })).toBe('day')
})

test.each<[number, string, { from: number; to: number }, string]>([
  // A day that begins at midnight has no morning then.
  [0, '00:10', { from: 120, to: 360 }, 'hour'],
  [0, '06:00', { from: 120, to: 360 }, 'morning'],
  [360, '29:30', { from: 1380, to: 1740 }, 'quiet'],
  [360, '29:30', { from: 1350, to: 1830 }, 'quiet'],
  [360, '06:00', { from: 1380, to: 1740 }, 'morning'],
])('a day from minute %i, at %s', (dayStart, clock, quiet, due) => {
  expect(at(WEDNESDAY, clock, { dayStart, quiet })).toBe(due)
})

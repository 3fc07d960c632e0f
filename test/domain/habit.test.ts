/** A habit's record on hand-checked days. 2 March 2026 is a Monday. */
import { describe, expect, test } from 'vitest'
import { buildHabitHistory, habitOf, habitRecord } from '../../src/domain/habit/habit.ts'
import type { DayKinds, HabitInput } from '../../src/domain/habit/habit-days.ts'
import { DAILY, MON_WED_FRI, REF, THIRD_DAY, THREE_AFTER_DONE, THREE_A_WEEK, THREE_IN_SEVEN, days, habit, kinds, off, plainDone, ruleOf, span } from './habit-fixture.ts'

const record = (input: HabitInput, today: DayKinds) => habitRecord(buildHabitHistory(input, today))
const FIVE_DAYS = '2026-03-02 2026-03-03 2026-03-04 2026-03-05 2026-03-06'

describe('daily', () => {
  const window = '2026-03-02..2026-12-31'
  test.each([
    // Monday to Friday done, Saturday still open.
    ['today still open does not break it', FIVE_DAYS, kinds('2026-03-07'), { current: 5, longest: 5, kept: 5, expected: 5 }],
    ['today counts once kept', FIVE_DAYS, kinds('2026-03-06'), { current: 5, kept: 5, expected: 5 }],
    ['yesterday missed breaks it', FIVE_DAYS, kinds('2026-03-08'), { current: 0, longest: 5, kept: 5, expected: 6, brokenOn: span('2026-03-07') }],
    ['a day off is neither kept nor missed', '2026-03-02 2026-03-04', kinds('2026-03-05', { off: [off('2026-03-03')] }), { current: 2, kept: 2, expected: 2 }],
    ['a completion on a day off is kept', '2026-03-02 2026-03-03 2026-03-04', kinds('2026-03-05', { off: [off('2026-03-03')] }), { current: 3, kept: 3, expected: 3 }],
    ['two weeks off leave the streak as it was', FIVE_DAYS, kinds('2026-03-21', { off: [off('2026-03-07..2026-03-20')] }), { current: 5, kept: 5, expected: 5 }],
    ['a weekly rest day is neutral', '2026-03-06 2026-03-07 2026-03-09', kinds('2026-03-09', { rest: [7] }), { current: 3, kept: 3, expected: 7 }],
    ['the day after a miss begins anew', '2026-03-02 2026-03-03 2026-03-05', kinds('2026-03-05'), { current: 1, longest: 2, currentSpan: span('2026-03-05'), longestSpan: span('2026-03-02..2026-03-03'), brokenOn: span('2026-03-04') }],
    ['of several days missed in a row the first broke it', '2026-03-02 2026-03-03', kinds('2026-03-07'), { current: 0, longest: 2, expected: 5, brokenOn: span('2026-03-04') }],
    ['what is after today has not happened', FIVE_DAYS, kinds('2026-03-03'), { current: 2, longest: 2, kept: 2, expected: 2 }],
    ['before the window nothing is expected', '2026-03-01', kinds('2026-03-01'), { current: 0, longest: 0, kept: 0, expected: 0, strength: 0 }],
  ])('%s', (_, done, today, expected) => {
    expect(record(habit(DAILY, window, done), today)).toMatchObject(expected)
  })

  test('a skip is neutral, is counted, and does not inflate the streak', () => {
    // Skipped Monday to Wednesday, done on Thursday, skipped Friday to Sunday (uhabits PR#630): 1, not 7.
    const skips = days('2026-03-02 2026-03-03 2026-03-04 2026-03-06 2026-03-07 2026-03-08')
    expect(record(habit(DAILY, window, '2026-03-05', { skips }), kinds('2026-03-08'))).toMatchObject({ current: 1, longest: 1, kept: 1, expected: 1, skipped: 6 })
  })

  test('a skipped day that was done all the same is done', () => {
    expect(record(habit(DAILY, window, '2026-03-02', { skips: days('2026-03-02') }), kinds('2026-03-02'))).toMatchObject({ current: 1, skipped: 0 })
  })

  test('a backfilled day repairs the past', () => {
    const gap = '2026-03-02 2026-03-03 2026-03-05 2026-03-06'
    expect(record(habit(DAILY, window, gap), kinds('2026-03-06'))).toMatchObject({ current: 2 })
    expect(record(habit(DAILY, window, `${gap} 2026-03-04`), kinds('2026-03-06'))).toMatchObject({ current: 5, brokenOn: undefined })
  })

  test('the leap day is a day like any other', () => {
    const done = '2024-02-27 2024-02-28 2024-02-29 2024-03-01'
    expect(record(habit(DAILY, '2024-02-27..2024-12-31', done), kinds('2024-03-01'))).toMatchObject({ current: 4, expected: 4 })
    expect(record(habit(DAILY, '2024-02-27..2024-12-31', done.replace('2024-02-29 ', '')), kinds('2024-03-01'))).toMatchObject({ current: 1, expected: 4 })
  })

  test.each([
    ['`always` is asked on days off', habit(DAILY, window, '2026-03-02', { always: true }), kinds('2026-03-04', { off: [off('2026-03-03')] }), 0],
    ['`always` rests on weekly rest days', habit(DAILY, '2026-03-07..2026-03-31', '2026-03-07', { always: true }), kinds('2026-03-09', { rest: [7] }), 1],
    ['a time off with --keep still asks the habit it keeps', habit(DAILY, window, '2026-03-02'), kinds('2026-03-04', { off: [off('2026-03-03', REF)] }), 0],
    ['a time off that keeps another habit frees this one', habit(DAILY, window, '2026-03-02'), kinds('2026-03-04', { off: [off('2026-03-03', 'p/other')] }), 1],
    ['what one time off keeps another may free', habit(DAILY, window, '2026-03-02'), kinds('2026-03-04', { off: [off('2026-03-03', REF), off('2026-03-03')] }), 1],
  ])('%s', (_, input, today, current) => {
    expect(record(input, today).current).toBe(current)
  })
})

describe('weekdays', () => {
  test.each([
    ['days between are not asked', '2026-03-02 2026-03-04 2026-03-06', '2026-03-08', { current: 3, kept: 3, expected: 3 }],
    ['another day is work, not kept', '2026-03-02 2026-03-03 2026-03-06', '2026-03-06', { current: 1, kept: 2, expected: 3, brokenOn: span('2026-03-04') }],
  ])('%s', (_, done, today, expected) => {
    expect(record(habit(MON_WED_FRI, '2026-03-02..2026-06-30', done), kinds(today))).toMatchObject(expected)
  })
})

describe('3/week', () => {
  const THREE = '2026-03-02 2026-03-03 2026-03-08'
  const SECOND = '2026-03-09 2026-03-12 2026-03-15'
  const window = '2026-03-02..2026-12-31'
  test.each([
    ['weeks run from Monday to Sunday', `${THREE} ${SECOND}`, kinds('2026-03-16'), { unit: 'week', current: 2, kept: 6, expected: 6, currentSpan: span('2026-03-02..2026-03-15') }],
    ['this week still open does not break it', `${THREE} 2026-03-09`, kinds('2026-03-15'), { current: 1, kept: 4, expected: 4 }],
    ['this week counts as soon as it is kept', `${THREE} 2026-03-09 2026-03-10 2026-03-11`, kinds('2026-03-11'), { current: 2, kept: 6, expected: 6 }],
    ['a week with two is missed', `${THREE} 2026-03-09 2026-03-12`, kinds('2026-03-16'), { current: 0, longest: 1, kept: 5, expected: 6, brokenOn: span('2026-03-09..2026-03-15') }],
    ['more than the quota is not more than kept', `${THREE} 2026-03-04 2026-03-05`, kinds('2026-03-09'), { current: 1, kept: 3, expected: 3 }],
    // Three days off leave 4 of 7: 1.71, so 2.
    ['days off make it shrink', '2026-03-02 2026-03-03', kinds('2026-03-09', { off: [off('2026-03-06..2026-03-08')] }), { current: 1, kept: 2, expected: 2 }],
    // Six days off leave 1 of 7: 0.43, so nothing is asked.
    ['a week that asks nothing is neutral', `${THREE} ${SECOND.replace('2026-03-15', '')} 2026-03-16 2026-03-17 2026-03-18`, kinds('2026-03-22', { off: [off('2026-03-10..2026-03-15')] }), { current: 2, kept: 6, expected: 6 }],
    ['... but kept when the whole quota is done in it', `${THREE} ${SECOND}`, kinds('2026-03-16', { off: [off('2026-03-09..2026-03-15')] }), { current: 2, kept: 6, expected: 6 }],
    // Sunday at rest: 6 days, Monday to Wednesday skipped by a time off: 3 of 6, so 1.5, rounded up to 2.
    ['weekly rest days are no days of the week', '2026-03-06 2026-03-07', kinds('2026-03-09', { rest: [7], off: [off('2026-03-02..2026-03-04')] }), { current: 1, kept: 2, expected: 2 }],
  ])('%s', (_, done, today, expected) => {
    expect(record(habit(THREE_A_WEEK, window, done), today)).toMatchObject(expected)
  })

  test('a window that begins on Friday asks 3 × 3 / 7 = 1.29, so 1, of its first week', () => {
    expect(record(habit(THREE_A_WEEK, '2026-03-06..2026-12-31', '2026-03-07'), kinds('2026-03-09'))).toMatchObject({ current: 1, expected: 1 })
  })

  test.each([
    ['2/month', { kind: 'quota', times: 2, per: 'month' }, '2024-02-01 2024-02-29 2024-03-01 2024-03-31', '2024-04-01', { unit: 'month', current: 2, kept: 4 }],
    ['1/quarter', { kind: 'quota', times: 1, per: 'quarter' }, '2024-03-31 2024-04-01', '2024-06-30', { unit: 'quarter', current: 2, kept: 2 }],
  ] as const)('%s follows the calendar', (_, every, done, today, expected) => {
    expect(record(habit(every, '2024-01-01..2024-12-31', done), kinds(today)).unit).toBe(expected.unit)
    expect(record(habit(every, '2024-02-01..2024-12-31', done), kinds(today))).toMatchObject(expected)
  })
})

describe('3/7d', () => {
  test.each([
    // The days 2 to 8 March hold three; of 2 to 13 all lie in some seven with three.
    ['days with three in some seven round them', '2026-03-02 2026-03-04 2026-03-06 2026-03-09 2026-03-11 2026-03-13', '2026-03-13', { unit: 'day', current: 12, longest: 12, kept: 12, expected: 12 }],
    ['one repetition is not a streak', '2026-03-02', '2026-03-04', { current: 0, expected: 0 }],
    ['the third makes kept days of all seven that have begun', '2026-03-02 2026-03-03 2026-03-06', '2026-03-06', { current: 5 }],
    // 2, 3, 4 keep 2 to 8; on the 9th to the 14th nothing; the 14th can be in 14 to 20 still, the 9th in none.
    ['a day no seven days can save is missed', '2026-03-02 2026-03-03 2026-03-04', '2026-03-14', { current: 0, longest: 7, brokenOn: span('2026-03-09') }],
    // The 9th may still lie in 9 to 15: Thursday 12 to Sunday 15 are enough.
    ['a day that can still be saved is open', '2026-03-02 2026-03-03 2026-03-04', '2026-03-12', { current: 7, expected: 7 }],
  ])('%s', (_, done, today, expected) => {
    expect(record(habit(THREE_IN_SEVEN, '2026-03-02..2026-12-31', done), kinds(today))).toMatchObject(expected)
  })
})

describe('3 days', () => {
  test.each([
    // Due 2, 5, 8, 11 March, whatever happens.
    ['due every third day from the start of the window', THIRD_DAY, '2026-03-02 2026-03-05 2026-03-08', '2026-03-10', { current: 3, expected: 3 }],
    ['a day late is missed', THIRD_DAY, '2026-03-02 2026-03-06 2026-03-08', '2026-03-10', { current: 1, kept: 2, expected: 3, brokenOn: span('2026-03-05') }],
    // Due 2; done, so due 5; done on the 4th, so due 7; done, so due 10.
    ['chained: done early moves what comes next', THREE_AFTER_DONE, '2026-03-02 2026-03-04 2026-03-07', '2026-03-10', { current: 3, expected: 3 }],
    // Due 5, missed once however late; done on the 9th, so due 12; done.
    ['chained: late is missed once, and counts on from the day it was done', THREE_AFTER_DONE, '2026-03-02 2026-03-09 2026-03-12', '2026-03-14', { current: 1, kept: 2, expected: 3, brokenOn: span('2026-03-05') }],
  ])('%s', (_, every, done, today, expected) => {
    expect(record(habit(every, '2026-03-02..2026-12-31', done), kinds(today))).toMatchObject(expected)
  })

  test('chained: a due day that is off moves to the next day that is not', () => {
    const input = habit(THREE_AFTER_DONE, '2026-03-02..2026-12-31', '2026-03-02 2026-03-07')
    expect(record(input, kinds('2026-03-08', { off: [off('2026-03-05..2026-03-06')] }))).toMatchObject({ current: 2, expected: 2 })
  })
})

describe('a rule that changed', () => {
  const done = '2026-03-02 2026-03-03 2026-03-04 2026-03-05 2026-03-06'
  const changed = (since: HabitInput['rules'][number]) => {
    const input = habit(DAILY, '2026-03-02..2026-12-31', done)
    return { ...input, rules: [...input.rules, since] }
  }
  const from = span('2026-03-09').from

  test('holds from the revision that brought it: what was missed stays missed', () => {
    const weekly = changed({ from, rule: ruleOf(THREE_A_WEEK), effortMinutes: 30 })
    expect(record(weekly, kinds('2026-03-10'))).toMatchObject({ unit: 'week', current: 0, kept: 5, expected: 7 })
  })

  test('with the same rhythm the streak goes on, each day by the minimum of its time', () => {
    const stricter = changed({ from: span('2026-03-05').from, rule: ruleOf(DAILY, { minimum: 20 }), effortMinutes: 30 })
    const short = (day: string) => ({ day: span(day).from, minutes: 15, assumed: false })
    const completions = [short('2026-03-03'), short('2026-03-04'), short('2026-03-05')]
    expect(record({ ...stricter, completions }, kinds('2026-03-05'))).toMatchObject({ current: 2, longest: 2, kept: 2 })
  })
})

test('over a period: only the periods that end in it, the streak as of its last day', () => {
  // Weeks of 23 Feb, 2, 9 and 16 March kept; that of 23 February ends on 1 March and so belongs to March.
  const done = '2026-02-23 2026-02-24 2026-02-25 2026-03-02 2026-03-03 2026-03-04 2026-03-09 2026-03-10 2026-03-11 2026-03-30 2026-03-31 2026-04-01'
  const history = buildHabitHistory(habit(THREE_A_WEEK, '2026-02-16..2026-12-31', done), kinds('2026-05-01'))
  expect(habitRecord(history, span('2026-03-01..2026-03-31'))).toMatchObject({ kept: 9, expected: 15, current: 0, longest: 3 })
  expect(habitRecord(history, span('2026-04-06..2026-04-30'))).toMatchObject({ kept: 0, expected: 9, current: 0, longest: 0 })
  expect(habitRecord(history, span('2026-03-01..2026-03-15'))).toMatchObject({ kept: 9, expected: 9, current: 3 })
})

test('an item without a window, or not a habit, has no record', () => {
  const item = { ref: REF, plan: 'p', id: 'habit', type: 'habit', steps: [], title: { en: 'x' }, phases: [], order: 0, priority: 'must', tags: [], effortMinutes: 30, effortGuessed: false, needs: [], checklist: [], review: false } as const
  expect(habitOf({ ...item, habit: ruleOf(DAILY) }, undefined)).toBeUndefined()
  expect(habitOf({ ...item, window: span('2026-03-02..2026-03-08') }, undefined)).toBeUndefined()
  const facts = { completions: [{ ...plainDone(span('2026-03-02').from), before: false }], skips: [{ day: span('2026-03-03').from }] }
  const input = habitOf({ ...item, habit: ruleOf(DAILY), window: span('2026-03-02..2026-03-08') }, facts)
  expect(input && record(input, kinds('2026-03-04'))).toMatchObject({ current: 1, skipped: 1 })
})

/** What a habit asks of today, on hand-checked days. 2 March 2026 is a Monday. */
import { describe, expect, test } from 'vitest'
import { buildHabitHistory } from '../../src/domain/habit/habit.ts'
import { habitToday } from '../../src/domain/habit/habit-today.ts'
import { DAILY, MON_WED_FRI, REF, THREE_AFTER_DONE, THREE_A_WEEK, THREE_IN_SEVEN, habit, kinds, off, ruleOf } from './habit-fixture.ts'

const window = '2026-03-02..2026-12-31'

describe('a quota is listed until it is met, and takes minutes only where it lags', () => {
  test.each([
    // ceil(3 × k / 7) for k = 1..7 is 1, 1, 2, 2, 3, 3, 3.
    ['Monday, none', '', '2026-03-02', { listed: true, minutes: 30, repetitions: 0, required: 3 }],
    ['Tuesday after Monday', '2026-03-02', '2026-03-03', { listed: true, minutes: 0, repetitions: 1, required: 3 }],
    ['Wednesday after Monday', '2026-03-02', '2026-03-04', { listed: true, minutes: 30 }],
    ['Thursday after Monday and Tuesday', '2026-03-02 2026-03-03', '2026-03-05', { listed: true, minutes: 0 }],
    ['Friday after Monday and Tuesday', '2026-03-02 2026-03-03', '2026-03-06', { listed: true, minutes: 30 }],
    ['met on Wednesday, Thursday', '2026-03-02 2026-03-03 2026-03-04', '2026-03-05', { listed: false, minutes: 0, status: 'done' }],
    ['met today: keeps its place and its minutes', '2026-03-02 2026-03-03 2026-03-06', '2026-03-06', { listed: true, minutes: 30, status: 'done' }],
  ])('%s', (_, done, today, expected) => {
    expect(habitToday(buildHabitHistory(habit(THREE_A_WEEK, window, done), kinds(today)))).toMatchObject(expected)
  })
})

describe('3/7d looks at the seven days that end today', () => {
  test.each([
    ['at first like a week', '2026-03-02', '2026-03-03', { listed: true, minutes: 0, repetitions: 1, required: 3 }],
    // 3 to 8 March hold two.
    ['a third is due when one has left the seven days', '2026-03-02 2026-03-04 2026-03-06', '2026-03-09', { listed: true, minutes: 30, repetitions: 2, required: 3 }],
    ['met by the days before', '2026-03-02 2026-03-04 2026-03-06', '2026-03-08', { listed: false, status: 'done', repetitions: 3 }],
  ])('%s', (_, done, today, expected) => {
    expect(habitToday(buildHabitHistory(habit(THREE_IN_SEVEN, window, done), kinds(today)))).toMatchObject(expected)
  })
})

test.each([
  ['daily, kept yesterday', habit(DAILY, window, '2026-03-02'), kinds('2026-03-03'), { status: 'open', listed: true, streak: 1, endsTonight: true }],
  ['daily, no streak to lose', habit(DAILY, window, '2026-03-02'), kinds('2026-03-04'), { listed: true, streak: 0, endsTonight: false }],
  ['daily, done', habit(DAILY, window, '2026-03-02 2026-03-03'), kinds('2026-03-03'), { status: 'done', listed: true, endsTonight: false, repetitions: 1, required: 1 }],
  ['daily, off', habit(DAILY, window, '2026-03-02'), kinds('2026-03-03', { off: [off('2026-03-03')] }), { status: 'neutral', listed: false, minutes: 0, endsTonight: false }],
  ['daily, off but done', habit(DAILY, window, '2026-03-02 2026-03-03'), kinds('2026-03-03', { off: [off('2026-03-03')] }), { status: 'done', listed: true, streak: 2 }],
  ['Tuesday for Monday, Wednesday, Friday', habit(MON_WED_FRI, window, '2026-03-02'), kinds('2026-03-03'), { status: 'neutral', listed: false, required: 0 }],
  ['a week kept, then two of three and only Sunday left', habit(THREE_A_WEEK, window, '2026-03-02 2026-03-03 2026-03-04 2026-03-09 2026-03-10'), kinds('2026-03-15'), { streak: 1, endsTonight: true }],
  ['one of three and only Sunday left: nothing saves it', habit(THREE_A_WEEK, window, '2026-03-02 2026-03-03 2026-03-04 2026-03-09'), kinds('2026-03-15'), { streak: 1, listed: true, endsTonight: false }],
  ['chained, due', habit(THREE_AFTER_DONE, window, '2026-03-02'), kinds('2026-03-05'), { status: 'open', listed: true, minutes: 30, endsTonight: true }],
  ['chained, not due yet', habit(THREE_AFTER_DONE, window, '2026-03-02'), kinds('2026-03-04'), { status: 'neutral', listed: false, endsTonight: false }],
  ['chained, late: listed each day', habit(THREE_AFTER_DONE, window, '2026-03-02'), kinds('2026-03-08'), { status: 'open', listed: true, minutes: 30, streak: 0, repetitions: 0, required: 1 }],
  ['chained, done late', habit(THREE_AFTER_DONE, window, '2026-03-02 2026-03-08'), kinds('2026-03-08'), { status: 'done', listed: true, streak: 0 }],
  ['chained, the day after it was done late', habit(THREE_AFTER_DONE, window, '2026-03-02 2026-03-08'), kinds('2026-03-09'), { status: 'neutral', listed: false }],
  ['after the window', habit(DAILY, '2026-03-02..2026-03-03', '2026-03-02 2026-03-03'), kinds('2026-03-09'), { status: 'neutral', listed: false, streak: 2, endsTonight: false }],
])('%s', (_, input, today, expected) => {
  expect(habitToday(buildHabitHistory(input, today))).toMatchObject(expected)
})

test.each([
  ['a length', { minimum: 10 }, 10],
  ['an amount: that part of the effort', { amount: 20, minimum: 5 }, 8],
  ['none: the whole', {}, 30],
])('where a time off keeps the habit only its minimum is asked; %s', (_, rule, minutes) => {
  const input = { ...habit(DAILY, window), rules: [{ from: habit(DAILY, window).window.from, rule: ruleOf(DAILY, rule), effortMinutes: 30 }] }
  expect(habitToday(buildHabitHistory(input, kinds('2026-03-03', { off: [off('2026-03-03', REF)] }))).minutes).toBe(minutes)
  expect(habitToday(buildHabitHistory(input, kinds('2026-03-04', { off: [off('2026-03-03', REF)] }))).minutes).toBe(30)
})

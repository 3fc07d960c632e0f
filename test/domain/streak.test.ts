/** The study streak on hand-checked days and against a slow one. 2 March 2026 is a Monday. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, addDays, fromNumber } from '../../src/domain/calendar/day.ts'
import { neutralDays, studyStreak, studyStreaks } from '../../src/domain/habit/streak.ts'
import { day, days, span } from './habit-fixture.ts'

const PLAN = [span('2026-03-01..2026-12-31')]
/** Runs as the journal tells them, newest first. */
const runsBack = (worked: readonly Day[]) => {
  const runs: { from: Day; to: Day }[] = []
  for (const each of [...new Set(worked)].reverse()) {
    const last = runs.at(-1)
    if (last && addDays(each, 1) === last.from) last.from = each
    else runs.push({ from: each, to: each })
  }
  return runs
}
const both = (worked: Day[], neutral: (day: Day) => boolean, today: Day) => {
  const all = studyStreaks(runsBack(worked).reverse(), neutral, today)
  const oneByOne = [...new Set(worked)].map((each) => ({ from: each, to: each }))
  expect(studyStreaks(oneByOne, neutral, today)).toEqual(all)
  expect(studyStreak(runsBack(worked), neutral, today).current).toBe(all.current)
  return all
}

test.each([
  ['nothing yet', '', '2026-03-05', {}, { current: 0, longest: 0, longestFrom: undefined, longestTo: undefined }],
  ['today without work yet does not break it', '2026-03-02 2026-03-03', '2026-03-04', {}, { current: 2, longest: 2 }],
  ['today with work lengthens it', '2026-03-02 2026-03-03 2026-03-04', '2026-03-04', {}, { current: 3 }],
  ['yesterday without work breaks it', '2026-03-02 2026-03-03', '2026-03-05', {}, { current: 0, longest: 2, longestFrom: day('2026-03-02'), longestTo: day('2026-03-03') }],
  ['today begins a new one', '2026-03-02 2026-03-03 2026-03-05', '2026-03-05', {}, { current: 1, longest: 2 }],
  ['a day off is neutral', '2026-03-02 2026-03-04', '2026-03-04', { off: [span('2026-03-03')] }, { current: 2 }],
  ['work on a day off lengthens', '2026-03-02 2026-03-03 2026-03-04', '2026-03-04', { off: [span('2026-03-03')] }, { current: 3 }],
  ['a weekly rest day is neutral', '2026-03-07 2026-03-09', '2026-03-10', { rest: [7] }, { current: 2 }],
  ['two weeks off keep it', '2026-03-02', '2026-03-17', { off: [span('2026-03-03..2026-03-16')] }, { current: 1 }],
  ['days between two plans are neutral', '2026-03-02 2026-04-01', '2026-04-01', { plans: [span('2026-03-01..2026-03-02'), span('2026-04-01..2026-04-30')] }, { current: 2, longestFrom: day('2026-03-02'), longestTo: day('2026-04-01') }],
  ['after the last plan it stays', '2026-03-02', '2026-05-01', { plans: [span('2026-03-01..2026-03-02')] }, { current: 1 }],
  ['days after today are not known', '2026-03-02 2026-03-03 2026-03-04', '2026-03-03', {}, { current: 2, longest: 2 }],
  ['of two longest, the earlier', '2026-03-02 2026-03-03 2026-03-05 2026-03-06', '2026-03-10', {}, { current: 0, longest: 2, longestTo: day('2026-03-03') }],
  ['over a leap day', '2024-02-28 2024-02-29 2024-03-01', '2024-03-01', { plans: [span('2024-01-01..2024-12-31')] }, { current: 3 }],
])('%s', (_, worked, today, kinds, expected) => {
  expect(both(days(worked), neutralDays({ off: [], rest: [], plans: PLAN, ...kinds } as Parameters<typeof neutralDays>[0]), day(today))).toMatchObject(expected)
})

test('it reads no further back than to the day that breaks it', () => {
  let read = 0
  function* endless() {
    for (let on = day('2026-03-06'); ; on = addDays(on, on === '2026-03-05' ? -2 : -1)) {
      read += 1
      yield { from: on, to: on }
    }
  }
  expect(studyStreak(endless(), () => false, day('2026-03-06')).current).toBe(2)
  expect(read).toBe(3)
})

/** Forward over every day, worked or not. */
function slowStreaks(worked: ReadonlySet<Day>, neutral: (day: Day) => boolean, first: Day, today: Day) {
  let [current, longest] = [0, 0]
  for (let on = first; on <= today; on = addDays(on, 1)) {
    if (worked.has(on)) current += 1
    else if (!neutral(on) && on !== today) current = 0
    longest = Math.max(longest, current)
  }
  return { current, longest }
}

test('streaks of 3,000 random histories are those of a slow walk', () => {
  const flags = fc.integer({ min: 1, max: 9 }).chain((tenths) => fc.array(fc.integer({ min: 0, max: 9 }).map((n) => n < tenths), { minLength: 80, maxLength: 80 }))
  fc.assert(
    fc.property(flags, flags, fc.integer({ min: 0, max: 85 }), (work, rest, today) => {
      const on = (i: number) => fromNumber(19_760 + i)
      const worked = work.flatMap((isDone, i) => (isDone ? [on(i)] : []))
      const neutral = new Set(rest.flatMap((isFree, i) => (isFree ? [on(i)] : [])))
      const ask = (each: Day) => neutral.has(each)
      expect(both(worked, ask, on(today))).toMatchObject(slowStreaks(new Set(worked), ask, on(0), on(today)))
    }),
    { numRuns: 3000 },
  )
})

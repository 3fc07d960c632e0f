/** A scripted year through the built program: what it says of streaks, targets and quarters is worked out again from a diary. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withStatesOf } from './answers.ts'
import type { Answers } from './answers.ts'
import { habitDays, habitRecord } from './habits.ts'
import { CUT_IN_MARCH } from './march.ts'
import { openProgram } from './program.ts'
import type { Program } from './program.ts'
import type { Habit } from './roadmap.ts'
import { liveTheYear, RECKONINGS } from './year.ts'
import type { Year } from './year.ts'

/** For a slow machine; what it takes is printed. */
const DEADLINE = 900_000

/** Without the habits whose rhythm the roadmap changed. */
function uncut<T>(habits: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(habits).filter(([id]) => !CUT_IN_MARCH.includes(id)))
}

let program: Program
let year: Year

beforeAll(() => {
  program = openProgram()
  const begun = performance.now()
  year = liveTheYear(program)
  const { diary, screens } = year.life
  const counts = (['done', 'skip', 'target', 'off', 'drop'] as const).map((what) => `${diary.all(what).length} ${what}`)
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.info(`${year.days} days, ${program.count()} processes, ${seconds} s; in force: ${counts.join(', ')}; ${diary.undone()} commands undone, ${screens.seen} screens`)
}, DEADLINE)

afterAll(() => program?.remove())

const reckoning = (day: string): { said: Answers; expected: Answers } => year.reckonings.get(day) ?? expect.fail(`no reckoning on ${day}`)

test('every day of the year asks only for what can be asked, once, in its place, and within its minutes', () => {
  expect(year.days).toBe(365)
  expect(year.life.breaches).toEqual([])
})

test('every command records exactly what was typed', () => {
  expect(year.life.hand.complaints).toEqual([])
})

test('an ordinary day fits into twenty lines of eighty columns in both languages', () => {
  expect(year.life.screens.seen).toBeGreaterThanOrEqual(18)
  expect(year.life.screens.breaches).toEqual([])
})

describe.each(Object.keys(RECKONINGS))('on the evening of %s', (day) => {
  test('the study streak and the minutes of every day are those of the diary', () => {
    const { said, expected } = reckoning(day)
    expect.soft(said.study).toEqual(expected.study)
    expect.soft(said.days).toEqual(expected.days)
    expect.soft(said.week).toEqual(expected.week)
  })

  test('every habit has the streak, the kept of the expected, the skips and the strength that its days make', () => {
    const { said, expected } = reckoning(day)
    expect(said.habits).toEqual(expected.habits)
  })

  test('every target stands where the log puts it', () => {
    const { said, expected } = reckoning(day)
    expect(withStatesOf(said.targets, expected.targets)).toEqual(expected.targets)
  })

  test('every task, step and deliverable is as the diary left it', () => {
    const { said, expected } = reckoning(day)
    expect(said.items).toEqual(expected.items)
  })

  test.each(RECKONINGS[day] ?? [])('the report of %s counts what was planned and what came of it', (name) => {
    const { said, expected } = reckoning(day)
    const [quarter, own] = [said.quarters[name], expected.quarters[name]]
    if (quarter === undefined || own === undefined) return expect.fail(`no ${name}`)
    const saidOf = { ...quarter, targets: withStatesOf(quarter.targets, own.targets) }
    for (const part of Object.keys(own) as (keyof typeof own)[]) expect.soft(saidOf[part], part).toEqual(own[part])
  })
})

describe('the roadmap that was changed in March', () => {
  test('is recorded once, and the change is said once', () => {
    const { before, after } = year.march
    expect(after.history.slice(1)).toEqual(before.history)
    expect(after.history[0]).toMatchObject({ what: 'plan.revision' })
    expect([before.said, after.said.includes('changed')]).toEqual(['', true])
  })

  test('leaves every day, habit, target and minute of the past as it was', () => {
    const { before, after } = year.march
    const past = ({ answers: { study, days, habits, targets, week } }: typeof before): object => ({ study, days, habits: uncut(habits), targets, week })
    expect(past(after)).toEqual(past(before))
  })

  test('judges each day by the rule of its time, where the rhythm changed too', () => {
    const { after, expected } = year.march
    expect(after.answers.habits).toEqual(expected.habits)
    expect(after.answers.quarters['2026-Q1']?.habits).toEqual(expected.quarters['2026-Q1']?.habits)
  })

  test('would have told another past by the new rules alone', () => {
    const { diary, texts } = year.life
    const habits = texts[1]?.roadmap.habits ?? []
    const recordOf = (habit: Habit): string => JSON.stringify(habitRecord(habitDays(habit, diary, '2026-03-31')))
    const others = habits.filter((habit) => recordOf(habit) !== recordOf({ ...habit, rules: habit.rules.slice(-1) }))
    expect(others.map(({ id }) => id).toSorted()).toEqual(['anki', 'leetcode-english', 'sd-evening', 'tech-talks'])
  })

  test('counts what was taken out as dropped, and asks the quarter for nothing that it had not planned', () => {
    const [before, after] = [year.march.before, year.march.after].map(({ answers }) => answers.quarters['2026-Q1'])
    if (before === undefined || after === undefined) return expect.fail('no quarter')
    const { items } = before
    const { habits } = year.march.expected.quarters['2026-Q1'] ?? {}
    expect(after).toEqual({ ...before, habits, items: { ...items, dropped: items.dropped + 1, open: items.open - 1 }, carried: before.carried.filter((id) => id !== 'helm') })
  })

  test('keeps a reworded habit, forgets what was taken out and knows what was added', () => {
    const { first, second } = { first: year.life.texts[0]?.roadmap, second: year.life.texts[1]?.roadmap }
    const ids = (text: typeof first): string[] => text?.items.map(({ id }) => id) ?? []
    expect(ids(second).filter((id) => !ids(first).includes(id)).toSorted()).toEqual(['gitops', 'lru', 'lru-again', 'typing'])
    expect(ids(first).filter((id) => !ids(second).includes(id))).toEqual(['helm'])
    expect(second?.items.find(({ id }) => id === 'anki')?.title).toBe('Anki before breakfast')
  })

  test('moves the window of nothing that stayed', () => {
    const [first, second] = year.life.texts.map(({ roadmap }) => roadmap.items)
    const stayed = first?.filter(({ id }) => second?.some((item) => item.id === id)) ?? []
    expect(stayed.map(({ id, window }) => ({ id, window }))).toEqual(stayed.map(({ id }) => ({ id, window: second?.find((item) => item.id === id)?.window })))
  })
})

/** The year: 365 days one after another, the roadmap changed in March, a reckoning at each quarter's end. */
import { readFileSync, writeFileSync } from 'node:fs'
import { answersOn } from './answers.ts'
import type { Answers } from './answers.ts'
import { addDays, daysFrom } from './days.ts'
import type { Day } from './days.ts'
import { expectedOn } from './expected.ts'
import { beginLife } from './life.ts'
import type { Life } from './life.ts'
import { changedInMarch } from './march.ts'
import type { Program } from './program.ts'
import { liveDay } from './routine.ts'
import type { Today } from './today.ts'

const START = '2026-01-05'
export const END = '2027-01-04'
const MARCH = '2026-03-11'

/** Days on whose evening everything is asked for, with those quarters: their last days, and some in their midst. */
export const RECKONINGS: Readonly<Record<Day, readonly string[]>> = {
  // Six idle days.
  '2026-02-14': ['2026-Q1'],
  '2026-03-31': ['2026-Q1'],
  '2026-05-13': ['2026-Q2'],
  '2026-06-30': ['2026-Q2'],
  // In the week off.
  '2026-07-16': ['2026-Q3'],
  '2026-09-30': ['2026-Q3'],
  '2026-12-31': ['2026-Q4'],
  [END]: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
}

/** What the program told before or after the roadmap was changed, at the same instant. */
export interface Told {
  readonly history: readonly { readonly what: string }[]
  readonly answers: Answers
  readonly today: Today
  readonly said: string
}

export interface Year {
  readonly life: Life
  readonly days: number
  readonly march: { readonly before: Told; readonly after: Told; readonly expected: Answers }
  readonly reckonings: ReadonlyMap<Day, { readonly said: Answers; readonly expected: Answers }>
}

export function liveTheYear(program: Program): Year {
  const life = beginLife(program, START)
  const reckonings = new Map<Day, { said: Answers; expected: Answers }>()
  const days = daysFrom(START, END)
  let march: Year['march'] | undefined
  days.forEach((day, index) => {
    if (day === MARCH) march = changeTheRoadmap(life)
    liveDay(life, day, index)
    const quarters = RECKONINGS[day]
    if (quarters === undefined) return
    const { diary, start, texts } = life
    const said = answersOn(program, `${addDays(day, 1)}T01:45`, quarters)
    reckonings.set(day, { said, expected: expectedOn({ diary, start, today: day, texts }, quarters) })
  })
  if (march === undefined) throw new Error('no March in the year')
  return { life, days: days.length, march, reckonings }
}

function changeTheRoadmap(life: Life): Year['march'] {
  const now = `${MARCH}T06:00`
  const before = told(life.program, now)
  writeFileSync(life.file, changedInMarch(readFileSync(life.file, 'utf8')))
  const after = told(life.program, now)
  life.readAgain(now, MARCH)
  const { diary, start, texts } = life
  return { before, after, expected: expectedOn({ diary, start, today: MARCH, texts }, ['2026-Q1']) }
}

function told(program: Program, now: string): Told {
  const { err } = program.run(now, 'today')
  return {
    said: err,
    history: program.json<{ events: Told['history'] }>(now, 'history', '--limit', '100000').events,
    answers: answersOn(program, now, ['2026-Q1']),
    today: program.json<Today>(now, 'today'),
  }
}

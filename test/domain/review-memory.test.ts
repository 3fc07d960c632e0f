/** When something comes back: FSRS against its formulas, and those against the published examples of ts-fsrs. */
import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import { GRADES } from '../../src/domain/facts/event.ts'
import type { Grade } from '../../src/domain/facts/event.ts'
import { daysByGrade, recallAfter } from '../../src/domain/review/memory.ts'
import type { Repetition } from '../../src/domain/review/repetitions.ts'
import { reference } from './fsrs-reference.ts'
import type { Remembered } from './fsrs-reference.ts'

/** Weights and chains of packages/fsrs/__tests__/impl/long-term_scheduler.test.ts of ts-fsrs. */
const EXAMPLE = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
]
const CHAINS: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['3333331133333', [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773], [3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209, 11.42247264, 37.37521902, 111.8752758, 306.5974569, 772.94026648]],
  ['12341234', [1, 2, 6, 41, 4, 7, 21, 133], [0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454]],
  ['23412341', [2, 7, 54, 5, 8, 26, 171, 8], [1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373]],
]
const graded = (digits: string): Grade[] => [...digits].map((digit) => GRADES[Number(digit) - 1] as Grade)

test.each(CHAINS)('the formulas give what ts-fsrs publishes for %s', (digits, intervals, stabilities) => {
  const { after, all } = reference(EXAMPLE)
  let memory: Remembered | undefined
  let days = 0
  const found = graded(digits).map((grade) => {
    const next = all(memory, days, 0.9)[grade]
    memory = after(memory, days, grade)
    days = next
    return { next, stability: memory.stability }
  })
  expect(found.map(({ next }) => next)).toEqual(intervals)
  found.forEach(({ stability }, i) => expect(stability).toBeCloseTo(stabilities[i] as number, 4))
})

interface Life { readonly start: Day; readonly reviews: readonly { readonly gap: number; readonly grade: Grade }[]; readonly retention: number }

const life: fc.Arbitrary<Life> = fc.record({
  // Round leap days and changes of the clock.
  start: fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-12-01' as Day, n)),
  reviews: fc.array(fc.record({ gap: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 400 })), grade: fc.constantFrom(...GRADES) }), { minLength: 1, maxLength: 12 }),
  retention: fc.constantFrom(0.7, 0.85, 0.9, 0.95),
})

function repetitionsOf({ start, reviews }: Life): Repetition[] {
  let day = start
  return reviews.map(({ gap, grade }, i) => {
    if (i > 0) day = addDays(day, gap)
    return { day, grade }
  })
}

/** ts-fsrs rounds stability to eight places; beyond years that is a day. */
function expectDays(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(expected > 500 ? 1 : 0)
}

function expectSame(found: Readonly<Record<Grade, number>>, expected: Readonly<Record<Grade, number>>): void {
  for (const grade of GRADES) expectDays(found[grade], expected[grade])
}

test('random lives of a card: due, stability and every next interval are those of the formulas', () => {
  const { after, all } = reference(default_w)
  fc.assert(
    fc.property(life, (each) => {
      const repetitions = repetitionsOf(each)
      let memory: Remembered | undefined
      let due = 0
      repetitions.forEach(({ day, grade }, i) => {
        const days = i === 0 ? 0 : daysBetween((repetitions[i - 1] as Repetition).day, day)
        const next = all(memory, days, each.retention)
        expectSame(daysByGrade(repetitions.slice(0, i), each.retention, day), next)
        due = next[grade]
        memory = after(memory, days, grade)
      })
      const last = repetitions.at(-1) as Repetition
      const recall = recallAfter(repetitions, each.retention)
      expectDays(daysBetween(last.day, recall?.due as Day), due)
      expect((recall?.stability ?? 0) / (memory?.stability ?? 1)).toBeCloseTo(1, 5)
    }),
    { numRuns: 1_000 },
  )
})

describe('what comes back', () => {
  const chain = (digits: string): number[] => {
    const repetitions: Repetition[] = []
    let day = '2026-03-02' as Day
    return graded(digits).map((grade) => {
      repetitions.push({ day, grade })
      const due = recallAfter(repetitions, 0.9)?.due as Day
      const days = daysBetween(day, due)
      day = due
      return days
    })
  }

  test('comes later each time it is known, and soon after it was forgotten', () => {
    expect(chain('33333')).toEqual([3, 14, 57, 196, 586])
    expect(chain('333133')).toEqual([3, 14, 57, 3, 8, 19])
    expect(chain('1')).toEqual([1])
  })

  test('never was there where nothing was recalled', () => {
    expect(recallAfter([], 0.9)).toBeUndefined()
  })

  test('counts how often it was forgotten', () => {
    const day = (n: number): Day => addDays('2026-03-02' as Day, n)
    expect(recallAfter([{ day: day(0), grade: 'good' }, { day: day(3), grade: 'again' }, { day: day(4), grade: 'again' }], 0.9)).toMatchObject({ lapses: 2 })
  })
})

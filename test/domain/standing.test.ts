/** Where a plan stands on a day. */
import { describe, expect, test } from 'vitest'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { standingOf } from '../../src/domain/facts/standing.ts'
import type { PlanStanding } from '../../src/domain/facts/standing.ts'
import { day, factsOf, planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
start: 2026-01-01
length: 3 months
hours: 7/week
phases:
  - { id: jan, title: January, when: month 1, phases: [{ id: half, title: Half, when: weeks 1-2 }] }
  - { id: side, title: Side, when: weeks 3-8 }
  - { id: feb, title: February, when: month 2 }`,
  '2026-01-01',
)

function on(text: string): PlanStanding {
  return standingOf(PLAN, progressOf(PLAN, factsOf({}), day(text)), day(text))
}

describe('a plan', () => {
  test.each([
    { day: '2025-12-31', week: undefined },
    { day: '2026-01-01', week: 1 },
    { day: '2026-01-07', week: 1 },
    { day: '2026-01-08', week: 2 },
    { day: '2026-04-02', week: 14 },
  ])('is in week $week on $day', ({ day: text, week }) => {
    expect(on(text).week).toBe(week)
  })

  test.each([
    { day: '2026-01-05', phases: ['jan', 'half'] },
    { day: '2026-01-20', phases: ['jan'] },
    { day: '2026-02-10', phases: ['side'] },
    { day: '2026-02-27', phases: ['feb'] },
    { day: '2026-03-15', phases: [] },
  ])('is in $phases on $day, outermost first', ({ day: text, phases }) => {
    expect(on(text).phases.map(({ id }) => id)).toEqual(phases)
  })

  test.each([
    { day: '2026-01-05', week: { n: 1, span: { from: '2026-01-01', to: '2026-01-07' } } },
    { day: '2026-01-14', week: { n: 2, span: { from: '2026-01-08', to: '2026-01-14' } } },
    // The fourth week of a January runs on to its end.
    { day: '2026-01-31', week: { n: 4, span: { from: '2026-01-22', to: '2026-01-31' } } },
    { day: '2026-03-15', week: undefined },
  ])('is in that week of its innermost phase on $day', ({ day: text, week }) => {
    expect(on(text).phaseWeek).toEqual(week)
  })
})

/** Ways out of a plan that has fallen behind: what each does, and what none may do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjusted, movedDay } from '../../src/domain/plan/adjust.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import { outcomeOf } from '../../src/domain/ahead/outcome.ts'
import type { OutcomeScene } from '../../src/domain/ahead/outcome.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { replan } from '../../src/domain/ahead/replan.ts'
import type { ReplanWish } from '../../src/domain/ahead/replan.ts'
import { openWork } from '../../src/domain/schedule/schedule.ts'
import { slowDays } from './slow-days.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'
import { randomPlan } from './random-plan.ts'

const sceneOf = (plan: Plan, today: Day, facts = factsOf({})): OutcomeScene => ({ plans: [plan], facts, today, config: { ...CONFIG, slack: 0 } })

/** An hour a day, four weeks of seven hours each, one of them could be left out. */
const plan = planOf(`title: T
start: 2026-03-02
length: 4 weeks
hours: 7/week
tasks:
  - { id: a, title: A, when: week 1, effort: 7h }
  - { id: b, title: B, when: week 2, effort: 6h }
  - { id: x, title: X, when: week 2, effort: 1h, priority: could }
  - { id: c, title: C, when: week 3, effort: 7h }
  - { id: d, title: D, when: week 4, effort: 7h }
targets: [{ id: t, title: All, reach: 5, counts: { kind: study } }]
`, '2026-03-02')

describe('what becomes of a plan', () => {
  test('on its first day: it is done on its last', () => {
    expect(outcomeOf(sceneOf(plan, day('2026-03-02')), 'p')).toEqual({ end: '2026-03-29', minutesPerWeek: 420, owedMinutes: 0, shortMinutes: 0, slipping: ['p/t'] })
  })

  test('after a week away: a week is owed, and missing at the end', () => {
    expect(outcomeOf(sceneOf(plan, day('2026-03-09')), 'p')).toMatchObject({ end: '2026-04-05', owedMinutes: 420, shortMinutes: 420 })
  })

  test('with what was done in it', () => {
    const facts = factsOf({ a: { completions: [done('2026-03-04', 420)] } })
    expect(outcomeOf(sceneOf(plan, day('2026-03-09'), facts), 'p')).toMatchObject({ end: '2026-03-29', owedMinutes: 0, shortMinutes: 0 })
  })

  test('after its end all that is open is missing', () => {
    expect(outcomeOf(sceneOf(plan, day('2026-04-06')), 'p')).toMatchObject({ owedMinutes: 1680, shortMinutes: 1680, end: '2026-05-03' })
  })

  test('where no day has minutes for it there is no end', () => {
    const stuck = planOf('title: T\nlength: 2 weeks\nhours: 7/week\ntracks: { web: Web, ai: AI }\ntimetable: [{ on: every day, at: 19:00-20:00, for: ai }]\ntasks: [{ id: a, title: A, effort: 2h, track: web }]', '2026-03-02')
    expect(outcomeOf(sceneOf(stuck, day('2026-03-02')), 'p').end).toBeUndefined()
  })

  test('is what living through the days one by one brings', () => {
    fc.assert(
      fc.property(randomPlan, ({ plan: random, today, off }) => {
        const scene = { ...sceneOf(random, today, { ...factsOf({}), off: off.map((span, i) => ({ ...span, id: String(i) })) }), config: CONFIG }
        expect(outcomeOf(scene, 'p').end).toBe(livedSlowly(random, today, scene))
      }),
      { numRuns: 150 },
    )
  })
})

function livedSlowly(random: Plan, today: Day, { facts }: OutcomeScene): Day | undefined {
  if (!openWork([random], progressOf(random, facts, today)).some(({ item }) => item.effortMinutes > 0)) return random.end
  for (const { day: now, open } of slowDays(random, today, facts)) if (open.every(({ remainingMinutes }) => remainingMinutes === 0)) return now
  return undefined
}

describe('the ways', () => {
  const late = sceneOf(plan, day('2026-03-09'))
  const said = (scene: OutcomeScene, wish?: ReplanWish): string[] =>
    replan(scene, 'p', wish).options.map(({ way, change, outcome: { end, minutesPerWeek, owedMinutes, shortMinutes } }) =>
      change === undefined ? `${way} –` : `${way} ${end ?? 'never'} ${minutesPerWeek / 60}h ${owedMinutes} ${shortMinutes}${change.drops.length > 0 ? ` -${change.drops.join()}` : ''}`)

  test('after a week away', () => {
    // 28 h are left for three weeks: 9 h 20 a week, in half hours 9 h 30.
    expect(said(late)).toEqual(['spread 2026-03-29 9.5h 0 0', 'shift 2026-04-05 7h 0 0', 'drop 2026-04-04 7h 420 360 -x', 'extend 2026-04-05 7h 0 0'])
  })

  test('without anything behind all but dropping would change nothing', () => {
    expect(said(sceneOf(plan, day('2026-03-02')))).toEqual(['spread –', 'shift –', 'drop 2026-03-29 7h 0 0 -x', 'extend –'])
  })

  test('of one\'s own: hours, an end, weeks, only what must be', () => {
    const custom = (wish: ReplanWish): string => said(late, wish).at(-1) ?? ''
    expect(custom({ minutesPerWeek: 840 })).toBe('custom 2026-03-26 14h 420 0')
    expect(custom({ end: day('2026-04-19') })).toBe('custom 2026-04-13 7h 0 0')
    expect(custom({ shiftWeeks: 2 })).toMatch(/^custom 2026-04-1\d 7h 0 0$/)
    expect(custom({ only: 'must' })).toBe('custom 2026-03-29 7h 0 0 -a,b,x,c,d')
    expect(custom({ minutesPerWeek: 420 })).toBe('custom –')
  })

  test('leave nothing owed but by dropping, touch nothing that is over, and stay as they are said', () => {
    fc.assert(
      fc.property(randomPlan, ({ plan: random, today }) => {
        const scene = sceneOf(random, today)
        const found = replan(scene, 'p')
        expect(found.now).toEqual(outcomeOf(scene, 'p'))
        for (const { way, change, outcome } of found.options) {
          if (change === undefined || way === 'drop') continue
          expect([way, outcome.owedMinutes]).toEqual([way, 0])
          const after = adjusted(random, [change.adjustment])
          expect(outcomeOf({ ...scene, plans: [after] }, 'p')).toEqual(outcome)
          const isPast = (each: Plan['phases'][number] | Plan['targets'][number]): boolean => each.window !== undefined && each.window.to < today
          expect(after.phases.filter(isPast)).toEqual(random.phases.filter(isPast))
          expect(after.items.map(({ id, effortMinutes }) => [id, effortMinutes])).toEqual(random.items.map(({ id, effortMinutes }) => [id, effortMinutes]))
          for (const item of after.items) if (item.window) expect(item.window.from <= item.window.to).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('days of a move stay before it, lie in proportion in it, and follow after it', () => {
  const move = { from: day('2026-03-01'), to: day('2026-03-11'), newTo: day('2026-03-21') }
  expect(['2026-02-28', '2026-03-01', '2026-03-06', '2026-03-11', '2026-03-12'].map((each) => movedDay(day(each), move))).toEqual(['2026-02-28', '2026-03-01', '2026-03-11', '2026-03-21', '2026-03-22'])
  const shift = { from: day('2026-03-01'), to: day('2026-03-01'), newTo: day('2026-03-08') }
  expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((each) => movedDay(day(each), shift))).toEqual(['2026-02-28', '2026-03-08', '2026-03-09'])
})

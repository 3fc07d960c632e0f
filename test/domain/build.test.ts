/** From a roadmap to a plan: every item flat, in the author's order, with what it inherits. */
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPlan } from '../../src/domain/plan/build.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { ROOT } from '../support/root.ts'
import { CONFIG, day, planOf } from './small-plan.ts'

describe('a plan', () => {
  test('has its items in the author\'s order, each task followed by its steps', () => {
    const plan = planOf(
      `title: T
length: 2 weeks
tasks: [{ id: first, title: F, steps: [A, B] }]
phases:
  - { id: p1, title: P, habits: [{ id: h, title: H, every: day, effort: 5m }], tasks: [{ id: second, title: S }], deliverables: [{ id: d, title: D }] }
habits: [{ id: last, title: L, every: day, effort: 5m }]`,
      '2026-03-02',
    )
    expect(plan.items.map(({ id }) => id)).toEqual(['first', 'first.a', 'first.b', 'h', 'second', 'd', 'last'])
    expect(plan.items.find(({ id }) => id === 'first.a')).toMatchObject({ type: 'step', parent: 'p/first', window: { from: '2026-03-02', to: '2026-03-15' } })
  })

  test('gives items what they inherit from their phases', () => {
    const yaml = 'title: T\nlength: 2 weeks\ntracks: { code: Code }\nphases: [{ id: a, title: A, track: code, kind: study, priority: must, tags: [x], phases: [{ id: b, title: B, tags: [y], tasks: [{ id: t, title: T }, { id: u, title: U, priority: could }] }] }]'
    expect(planOf(yaml, '2026-03-02').items).toMatchObject([
      { id: 't', track: 'code', kind: 'study', priority: 'must', phases: ['a', 'b'], tags: expect.arrayContaining(['x', 'y']) },
      { id: 'u', priority: 'could' },
    ])
  })

  test.each([
    ['hours: 10/week', 600, false],
    ['hours: 10-15h/week', 600, false],
    ['hours: 2h/day', 840, false],
    ['', 420, true],
    ['timetable: [{ on: mon-fri, at: 19:00-21:00 }, { on: sat, effort: 2h }, { on: sun, off: true }]', 720, true],
  ])('with `%s` has %i minutes a week, guessed: %s', (line, minutes, guessed) => {
    expect(planOf(`title: T\nlength: 2 weeks\n${line}`, '2026-03-02')).toMatchObject({ minutesPerWeek: minutes, minutesGuessed: guessed })
  })

  test('can be kept as JSON', () => {
    const plan = planOf('title: T\nlength: 2 weeks\ntasks: [A, { title: B, steps: [C] }]', '2026-03-02')
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })

  test('of what is needed names refs of this plan', () => {
    expect(planOf('title: T\nlength: 2 weeks\ntasks: [{ id: a, title: A }, { id: b, title: B, needs: a }]', '2026-03-02').items[1]?.needs).toEqual(['p/a'])
  })
})

describe('the shipped roadmap', () => {
  const { model } = parseRoadmap(readFileSync(join(ROOT, 'roadmaps', 'mid-level-2026.yaml'), 'utf8'), 'mid-level-2026.yaml')
  const built = (start: string): { readonly plan: Plan; readonly notes: readonly unknown[] } => {
    if (model === undefined) throw new Error('it has problems')
    return buildPlan(model, { id: 'mid', start: day(start) }, CONFIG, day(start))
  }

  test.each(['2026-01-01', '2026-03-02', '2026-01-31', '2024-02-29', '2027-12-31'])('fits its phases from %s on', (start) => {
    expect(built(start).notes).toEqual([])
  })

  test('has every window inside the plan, whatever its start', () => {
    for (const start of ['2026-01-01', '2026-01-31', '2026-02-28', '2026-05-18']) {
      const { plan } = built(start)
      for (const { window } of [...plan.items, ...plan.phases, ...plan.targets]) {
        if (window) expect([plan.start <= window.from, window.from <= window.to, window.to <= plan.end]).toEqual([true, true, true])
      }
    }
  })

  test('has the fourth week of January run on to the 31st', () => {
    expect(built('2026-01-01').plan.items.find(({ id }) => id === 'feature-flags')?.window).toEqual({ from: '2026-01-22', to: '2026-01-31' })
  })
})

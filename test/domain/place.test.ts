/** The windows of all that a roadmap holds, from its first line of YAML to the days of a plan. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../../src/domain/plan/build.ts'
import type { BuiltPlan, PlanRequest } from '../../src/domain/plan/build.ts'
import { addDays, daysBetween, lengthOf, weekdayOf } from '../../src/domain/calendar/day.ts'
import type { DaySpan } from '../../src/domain/calendar/day.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { CONFIG, day } from './small-plan.ts'

function build(yaml: string, wish: { readonly start?: string; readonly finish?: string } = {}): BuiltPlan {
  const { model, problems } = parseRoadmap(yaml, 'p.yaml')
  if (model === undefined) throw new Error(problems.map(({ code, line }) => `${code} in line ${line}`).join(', '))
  const request: PlanRequest = { id: 'p', ...(wish.start ? { start: day(wish.start) } : {}), ...(wish.finish ? { finish: day(wish.finish) } : {}) }
  return buildPlan(model, request, CONFIG, day('2026-03-02'))
}

/** `id from..to` of phases, items and targets, those for later as `id later`. */
function windowsOf({ plan }: BuiltPlan): string[] {
  const text = (window: DaySpan | undefined): string => (window ? `${window.from.slice(5)}..${window.to.slice(5)}` : 'later')
  return [...plan.phases, ...plan.items, ...plan.targets].map(({ id, window }) => `${id} ${text(window)}`)
}

describe('the seed\'s January', () => {
  const yaml = `
title: Seed
start: 2026-01-01
length: 3 months
phases:
  - id: jan
    title: January
    when: month 1
    tasks:
      - { id: w12, title: Tracing, when: week 1-2 }
      - { id: w3, title: Breaker, when: week 3 }
      - { id: w4, title: Flags, when: week 4 }
      - { id: all, title: All month }
    deliverables: [{ id: last, title: Shown, when: last 3 days }]
    habits: [{ id: anki, title: Anki, every: day, effort: 20m }]
    targets: [{ id: posts, title: Posts, reach: 2 }]
  - { id: feb, title: February, when: month 2, tasks: [{ id: f4, title: Four, when: week 4 }] }
  - { id: someday, title: Some day, when: later, tasks: [{ id: dream, title: Dream, steps: [Sleep] }] }
`
  test('gives its fourth week the days that are left', () => {
    expect(windowsOf(build(yaml))).toEqual([
      'jan 01-01..01-31', 'feb 02-01..02-28', 'someday later',
      'w12 01-01..01-14', 'w3 01-15..01-21', 'w4 01-22..01-31', 'all 01-01..01-31', 'last 01-29..01-31', 'anki 01-01..01-31',
      'f4 02-22..02-28', 'dream later', 'dream.sleep later', 'posts 01-01..01-31',
    ])
    expect(build(yaml).notes).toEqual([])
  })

  test('stands elsewhere under another start, with as many days', () => {
    const { plan } = build(yaml, { start: '2026-03-02' })
    expect(plan.items.find(({ id }) => id === 'w4')?.window).toEqual({ from: '2026-03-23', to: '2026-04-01' })
  })
})

describe('phases in phases', () => {
  test('without windows follow one another inside each parent', () => {
    const yaml = `
title: Nested
start: 2026-03-02
length: 8 weeks
phases:
  - title: A
    phases: [{ title: A1 }, { title: A2 }, { title: A3 }]
  - title: B
    phases: [{ title: B1, when: week 1 }, { title: B2 }]
`
    expect(windowsOf(build(yaml))).toEqual([
      'a 03-02..03-29', 'a1 03-02..03-15', 'a2 03-16..03-22', 'a3 03-23..03-29',
      'b 03-30..04-26', 'b1 03-30..04-05', 'b2 04-06..04-26',
    ])
  })

  test('fill what their dated siblings leave', () => {
    const yaml = 'title: Gaps\nstart: 2026-03-02\nlength: 6 weeks\nphases: [{ title: A }, { title: B, when: week 3 }, { title: C }, { title: D }]'
    expect(windowsOf(build(yaml))).toEqual(['a 03-02..03-15', 'b 03-16..03-22', 'c 03-23..04-05', 'd 04-06..04-12'])
  })

  test('that are lengths follow one another', () => {
    const yaml = 'title: Lengths\nstart: 2026-03-02\nlength: 12 weeks\nphases: [{ title: A, when: 2 weeks }, { title: B, when: 3-4 weeks }, { title: C, when: 10 days }]'
    expect(windowsOf(build(yaml))).toEqual(['a 03-02..03-15', 'b 03-16..04-12', 'c 04-13..04-22'])
  })

  test.each([1, 2, 3, 5, 7])('%i without windows tile their parent, in whole weeks but for the last', (count) => {
    fc.assert(
      fc.property(fc.integer({ min: count * 7, max: 400 }), (days) => {
        const phases = Array.from({ length: count }, (_, i) => `{ title: P${i} }`).join(', ')
        const { plan } = build(`title: T\nstart: 2026-03-02\nlength: ${days} days\nphases: [${phases}]`)
        const windows = plan.phases.map(({ window }) => window as DaySpan)
        expect([windows[0]?.from, windows.at(-1)?.to]).toEqual([plan.start, plan.end])
        windows.slice(1).forEach(({ from }, i) => expect(from).toBe(addDays(windows[i]?.to as never, 1)))
        const weeks = windows.map((window) => Math.floor(lengthOf(window) / 7))
        expect(windows.slice(0, -1).every((window) => lengthOf(window) % 7 === 0)).toBe(true)
        expect(weeks).toEqual([...weeks].sort((a, b) => b - a))
        expect((weeks[0] ?? 0) - (weeks.at(-1) ?? 0)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })
})

describe('--finish', () => {
  const yaml = `
title: Year
start: 2026-01-01
length: 12 weeks
phases:
  - { id: a, title: A, when: weeks 1-4 }
  - { id: b, title: B, when: weeks 5-8 }
  - { id: c, title: C, when: weeks 9-12, tasks: [{ id: exam, title: Exam, when: last 3 days }] }
`
  test('alone counts the start back from it', () => {
    const { plan, notes } = build(yaml, { finish: '2026-05-24' })
    expect([plan.start, plan.end, notes]).toEqual(['2026-03-02', '2026-05-24', []])
  })

  test('with --start cuts a window that runs past it, and moves one that begins after it to its last week', () => {
    const built = build(yaml, { start: '2026-03-02', finish: '2026-04-12' })
    expect(windowsOf(built)).toEqual(['a 03-02..03-29', 'b 03-30..04-12', 'c 04-06..04-12', 'exam 04-10..04-12'])
    expect(built.notes.map(({ id, note }) => `${id} ${note}`)).toEqual(['b cut', 'c moved'])
  })

  test('with --start leaves days after the last window where there are more', () => {
    const { plan, notes } = build(yaml, { start: '2026-03-02', finish: '2026-12-31' })
    expect([plan.end, plan.phases.at(-1)?.window?.to, notes]).toEqual(['2026-12-31', '2026-05-24', []])
  })

  test('alone on the last day of a month finds a start that is as long before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.constantFrom('2 weeks', '10 days', '3 months', '12 months', '1 month'), (offset, length) => {
        const finish = addDays(day('2026-01-01'), offset)
        const { plan } = build(`title: T\nlength: ${length}`, { finish })
        expect(plan.end).toBe(finish)
        const again = build(`title: T\nlength: ${length}`, { start: plan.start }).plan
        // Months differ in length: the 31st has no twin in a shorter month.
        expect(Math.abs(daysBetween(again.end, finish))).toBeLessThanOrEqual(length.includes('month') ? 3 : 0)
      }),
    )
  })
})

describe('every window of a random plan', () => {
  const period = fc.oneof(
    fc.record({ unit: fc.constantFrom('week', 'day', 'month'), n: fc.integer({ min: 1, max: 20 }), more: fc.integer({ min: 0, max: 4 }) }).map(({ unit, n, more }) => `${unit} ${n}-${n + more}`),
    fc.constantFrom('last 3 days', 'last week', 'end', '2 weeks', '10 days', 'Q1', 'Jan', 'Mar-Apr', 'later', undefined),
  )
  const phases = fc.array(fc.record({ when: period, tasks: fc.array(period, { maxLength: 3 }) }), { maxLength: 4 })

  test('lies in its phase, and begins no later than it ends', () => {
    fc.assert(
      fc.property(phases, fc.integer({ min: 5, max: 300 }), fc.integer({ min: 0, max: 800 }), (all, days, offset) => {
        const when = (words: string | undefined): string => (words === undefined ? '' : `, when: "${words}"`)
        const lines = all.map(({ when: own, tasks }, i) => `  - { id: p${i}, title: P${i}${when(own)}, tasks: [${tasks.map((task, k) => `{ id: t${i}-${k}, title: T${when(task)} }`).join(', ')}] }`)
        const { plan } = build(`title: T\nlength: ${days} days${lines.length > 0 ? `\nphases:\n${lines.join('\n')}` : ''}`, { start: addDays(day('2025-06-01'), offset) })
        const windows = new Map(plan.phases.map((phase) => [phase.id, phase.window]))
        for (const { id, phases: path, window } of [...plan.phases, ...plan.items]) {
          const outer = path.at(-1) === undefined ? { from: plan.start, to: plan.end } : windows.get(path.at(-1) ?? '')
          if (window === undefined) continue
          expect([id, window.from <= window.to, outer && outer.from <= window.from && window.to <= outer.to]).toEqual([id, true, true])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('of weeks without a day of their own begins on the weekday of the plan', () => {
    const { plan } = build('title: T\nlength: 9 weeks\nphases: [{ title: A }, { title: B }, { title: C, when: week 7 }]', { start: '2026-03-05' })
    expect(plan.phases.map(({ window }) => window && weekdayOf(window.from))).toEqual([4, 4, 4])
  })
})

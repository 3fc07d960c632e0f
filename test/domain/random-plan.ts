/** Random plans of a few weeks for properties, as YAML: tracks, blocks, habits, tasks with needs, and time off. */
import fc from 'fast-check'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day, DaySpan } from '../../src/domain/calendar/day.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { day, planOf } from './small-plan.ts'

export const START = day('2026-03-02')

export interface RandomPlan {
  readonly plan: Plan
  readonly today: Day
  readonly off: readonly DaySpan[]
}

const track = fc.constantFrom('', 'code', 'english')
const week = fc.integer({ min: 1, max: 6 })
const tasks = fc.array(
  fc.record({
    from: week,
    more: fc.constantFrom(0, 0, 1, 3),
    effort: fc.constantFrom('0', '20m', '50m', '2h', '5h', ''),
    track,
    priority: fc.constantFrom('must', 'should', 'could'),
    needs: fc.integer({ min: 0, max: 8 }),
    isSplit: fc.constantFrom(false, false, true),
  }),
  { minLength: 1, maxLength: 9 },
)
const habits = fc.array(
  fc.record({
    every: fc.constantFrom('day', 'weekday', '[tue, thu]', '3/week', '2/month', '3/7d', '4 days'),
    effort: fc.constantFrom('0', '15m', '40m', '1h30'),
    track,
    when: fc.constantFrom('', ', when: week 1-2', ', when: week 3-6'),
  }),
  { maxLength: 3 },
)
const blocks = fc.array(
  fc.record({ on: fc.constantFrom('mon-fri', 'mon-sun', 'sat', '[tue, thu]'), hour: fc.integer({ min: 6, max: 21 }), minutes: fc.constantFrom(30, 60, 120), for: track }),
  { maxLength: 3 },
)

const drawn = { tasks, habits, blocks, hasRest: fc.boolean(), hours: fc.integer({ min: 1, max: 20 }) }

/** The text of a roadmap of six weeks. */
export const randomYaml: fc.Arbitrary<string> = fc.record(drawn).map(yamlOf)

export const randomPlan: fc.Arbitrary<RandomPlan> = fc
  .record({
    ...drawn,
    today: fc.integer({ min: 0, max: 60 }),
    off: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })), { maxLength: 2 }),
  })
  .map(({ today, off, ...plan }) => ({
    plan: planOf(yamlOf(plan), START),
    today: addDays(START, today),
    off: off.map(([from, length]) => ({ from: addDays(START, from), to: addDays(START, from + length) })),
  }))

type Drawn = { readonly [K in keyof typeof drawn]: (typeof drawn)[K] extends fc.Arbitrary<infer T> ? T : never }

function yamlOf(drawn: Drawn): string {
  const of = (name: string): string => (name === '' ? '' : `, track: ${name}`)
  const taskLines = drawn.tasks.map(({ from, more, effort, track: own, priority, needs, isSplit }, i) => {
    const minutes = `${effort === '' ? '' : `, effort: ${effort}`}${isSplit ? `, steps: [{ id: a, title: A }, { id: b, title: B, effort: 15m }]` : ''}`
    return `  - { id: t${i}, title: T${i}, when: week ${from}-${Math.min(6, from + more)}${minutes}${of(own)}, priority: ${priority}${needs < i ? `, needs: t${needs}` : ''} }`
  })
  const habitLines = drawn.habits.map(({ every, effort, track: own, when }, i) => `  - { id: h${i}, title: H${i}, every: ${every.startsWith('[') ? every : `"${every}"`}, effort: ${effort}${of(own)}${when} }`)
  const blockLines = drawn.blocks.map(({ on, hour, minutes, for: own }) => `  - { on: ${on}, at: "${clock(hour * 60)}-${clock(hour * 60 + minutes)}"${own === '' ? '' : `, for: ${own}`} }`)
  const rest = drawn.hasRest && blockLines.length > 0 ? ['  - { on: sun, off: true }'] : []
  return [
    'title: Random', 'length: 6 weeks', `hours: ${drawn.hours}/week`, 'tracks: { code: Code, english: English }',
    ...(blockLines.length > 0 ? ['timetable:', ...blockLines, ...rest] : []),
    ...(habitLines.length > 0 ? ['habits:', ...habitLines] : []),
    'tasks:', ...taskLines,
  ].join('\n')
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

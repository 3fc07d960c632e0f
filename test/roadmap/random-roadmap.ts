/** Any valid model of a roadmap, with every key there is; made of draws that know no ids yet. Knows no YAML. */
import fc from 'fast-check'
import { KINDS, LANGUAGES, LEVELS, PRIORITIES } from '../../src/domain/plan/roadmap.ts'
import type { Roadmap } from '../../src/domain/plan/roadmap.ts'
import { anyClock, anyClockSpan, anyDay, anyLength, anyMinutes, anyPeriod, anyRecurrence, anyWeekdays, anyWeekly } from '../language/values.ts'
import { AWKWARD_IDS, awkwardLine, awkwardLines, awkwardText, TITLED_IDS } from './awkward.ts'
import { completed } from './completed.ts'

/** Absent half of the time, or so many times as often as not. */
const maybe = <T>(one: fc.Arbitrary<T>, absent = 1): fc.Arbitrary<T | undefined> => fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one })
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> => fc.array(one, { maxLength })
const line = awkwardText(awkwardLine)
const lines = awkwardText(awkwardLines)
/** Points at one of the things that there will be. */
const pointer = fc.nat(1000)
const amount = fc.oneof(fc.nat(300), fc.nat(3000).map((n) => n / 8))
const tags = fc.subarray(['observability', 'C#', 'ôn tập', '1.10', 'a: b', 'null'], { maxLength: 3 })

/** How a thing is called: by an id of its own, or by its title. */
const name = fc.record({ id: fc.constantFrom(...AWKWARD_IDS), title: line, byTitle: maybe(fc.constantFrom(...TITLED_IDS), 2) })
export type NameDraw = typeof name extends fc.Arbitrary<infer T> ? T : never

const selector = fc.record({
  which: fc.subarray(['id', 'kind', 'level', 'tag', 'track', 'list'] as const, { minLength: 1 }),
  to: pointer, kind: fc.constantFrom(...KINDS), level: fc.constantFrom(...LEVELS), tag: awkwardLine,
})
export type SelectorDraw = typeof selector extends fc.Arbitrary<infer T> ? T : never

const item = {
  name, when: maybe(anyPeriod), key: maybe(fc.constantFrom(...AWKWARD_IDS), 2), track: maybe(pointer), kind: maybe(fc.constantFrom(...KINDS)), level: maybe(fc.constantFrom(...LEVELS)),
  priority: fc.constantFrom(...PRIORITIES), tags, link: maybe(awkwardLine), note: maybe(lines), effortMinutes: maybe(anyMinutes), needs: few(pointer),
}
const checklist = maybe(fc.array(line, { maxLength: 3 }), 3)
const step = fc.record({ name, effortMinutes: maybe(anyMinutes), key: maybe(fc.constantFrom(...AWKWARD_IDS), 3), link: maybe(awkwardLine, 3) })
const task = fc.record({ ...item, type: fc.constant('task' as const), at: maybe(anyClock), review: maybe(fc.boolean(), 3), checklist, steps: few(step) })
const habit = fc.record({
  ...item, type: fc.constant('habit' as const), every: anyRecurrence, at: maybe(anyClock), amount: maybe(amount), unit: maybe(line), minimum: maybe(amount), minimumMinutes: anyMinutes, always: fc.boolean(), picks: few(selector), review: maybe(fc.boolean(), 3), checklist,
})
const deliverable = fc.record({ ...item, type: fc.constant('deliverable' as const) })
const target = fc.record({
  name, when: maybe(anyPeriod), unit: maybe(line), track: maybe(pointer), measure: fc.constantFrom('count' as const, 'value' as const), goal: amount.map((n) => n + 0.5), more: maybe(fc.nat(40).map((n) => n + 1)), was: maybe(amount.map((n) => n - 100)), counts: few(selector),
})
export type ItemDraw = typeof task extends fc.Arbitrary<infer T> ? (T | (typeof habit extends fc.Arbitrary<infer H> ? H : never) | (typeof deliverable extends fc.Arbitrary<infer D> ? D : never)) : never
export type TargetDraw = typeof target extends fc.Arbitrary<infer T> ? T : never

export interface PhaseDraw {
  readonly name: NameDraw
  readonly when: Roadmap['root']['when']
  readonly goal: Roadmap['about']
  readonly share: readonly number[]
  readonly choose: number | undefined
  readonly use: readonly number[]
  /** Of all that it holds. */
  readonly tags: readonly string[]
  readonly resources: readonly number[]
  readonly sections: readonly ('phases' | 'tasks' | 'habits' | 'targets' | 'deliverables')[]
  readonly phases: readonly PhaseDraw[]
  readonly tasks: readonly ItemDraw[]
  readonly habits: readonly ItemDraw[]
  readonly targets: readonly TargetDraw[]
  readonly deliverables: readonly ItemDraw[]
}

function phaseOf(depth: number): fc.Arbitrary<PhaseDraw> {
  const none = fc.constant<PhaseDraw[]>([])
  return fc.record({
    name, when: maybe(anyPeriod), goal: maybe(lines), share: few(fc.nat(33), 3), choose: maybe(fc.integer({ min: 1, max: 5 }), 2), use: few(pointer), tags: fc.oneof(fc.constant([]), tags), resources: few(pointer),
    sections: fc.shuffledSubarray(['phases', 'tasks', 'habits', 'targets', 'deliverables'] as const, { minLength: 5, maxLength: 5 }),
    phases: depth > 0 ? few(phaseOf(depth - 1)) : none, tasks: few(task, 3), habits: few(habit), targets: few(target), deliverables: few(deliverable),
  })
}

const block = fc.record({ on: anyWeekdays, at: maybe(anyClockSpan), minutes: anyMinutes, for: few(pointer), title: maybe(line), when: maybe(anyPeriod) })
const shelf = { name }
const header = fc.record({
  id: fc.constantFrom(...AWKWARD_IDS), title: awkwardText(awkwardLine), about: maybe(lines), language: fc.constantFrom(...LANGUAGES), start: maybe(anyDay), length: maybe(anyLength), end: maybe(fc.nat(500)), hours: maybe(anyWeekly), again: fc.boolean(),
  mottos: few(line), tracks: fc.uniqueArray(fc.constantFrom('technical', 'english', '007', 'a.b', 'null', '1e3', '1.10'), { maxLength: 3 }), trackTitle: line,
  timetable: maybe(fc.record({ blocks: few(block), rest: maybe(anyWeekdays) })), needsLater: fc.boolean(),
  lists: few(fc.record({ ...shelf, keys: few(fc.constantFrom(...AWKWARD_IDS), 3) })),
  skills: few(fc.record({ ...shelf, now: maybe(amount), goal: maybe(amount), need: maybe(awkwardLine) })),
  resources: few(fc.record({ ...shelf, kind: maybe(awkwardLine), by: maybe(awkwardLine), rating: maybe(fc.integer({ min: 2, max: 10 }).map((n) => n / 2)), link: maybe(awkwardLine), note: maybe(lines) })),
})
export type HeaderDraw = typeof header extends fc.Arbitrary<infer T> ? T : never

/** At most two phases deep. */
export const randomRoadmap: fc.Arbitrary<Roadmap> = fc.tuple(header, phaseOf(2)).map(([drawn, root]) => completed(drawn, root))

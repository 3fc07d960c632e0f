/** What looks renamed between two texts of a roadmap, and what does not. */
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../../src/domain/plan/build.ts'
import { DEFAULT_CONFIG } from '../../src/domain/plan/config.ts'
import { diffPlans } from '../../src/domain/edit/plan-diff.ts'
import type { PlanDiff } from '../../src/domain/edit/plan-diff.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { likeness, takeApart, wordsOf } from '../../src/language/likeness.ts'
import type { Taken } from '../../src/language/likeness.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'

const COMPARING = { takeApart, wordsOf: (taken: unknown) => wordsOf(taken as Taken), likeness: (a: unknown, b: unknown) => likeness(a as Taken, b as Taken) }

function planOf(...lines: string[]): Plan {
  const { model, problems } = parseRoadmap(`title: P\nroadmap: p\n${lines.join('\n')}\n`, 'p.yaml')
  if (model === undefined) throw new Error(JSON.stringify(problems))
  return buildPlan(model, { id: 'p', start: '2026-03-02' as Day }, { slack: DEFAULT_CONFIG.slack, studyDays: DEFAULT_CONFIG.studyDays }, '2026-03-02' as Day).plan
}

const diff = (before: string[], after: string[], links: Readonly<Record<string, string>> = {}): PlanDiff => diffPlans(planOf(...before), planOf(...after), (id) => links[id] ?? id, COMPARING)
const pairs = ({ renamed }: PlanDiff): string[] => renamed.map(({ from, to, follows, joined }) => `${from.id} → ${to.id}${follows ? ' follows' : ''}${joined ? ' joined' : ''}`)
const tasks = (...all: string[]): string[] => ['tasks:', ...all.map((task) => `  - ${task}`)]

describe('what looks renamed', () => {
  test.each([
    ['another id with the same title', ['{ id: a, title: Distributed tracing }'], ['{ id: b, title: Distributed tracing }'], ['a → b']],
    ['a reworded title', ['Read chapter 4 of the book'], ['Read chapters 4 and 5 of the book'], ['read-chapter-4-of-the-book → read-chapters-4-and-5-of-the-book']],
    ['a title without accents', ['{ id: a, title: Đọc chương bốn }'], ['{ id: b, title: Doc chuong bon }'], ['a → b']],
    ['the same key', ['{ id: a, title: LRU, key: lc-146 }'], ['{ id: b, title: Cache with eviction, key: lc-146 }'], ['a → b']],
    ['nothing with another title', ['{ id: a, title: Saga }'], ['{ id: b, title: Kubernetes }'], []],
    ['nothing that only shares a small word', ['{ id: a, title: Read about sagas }', 'X'], ['X', '{ id: b, title: Read the whole Kubernetes book }'], []],
    ['the nearest of several', ['{ id: a, title: Chapter 1 of Rust }', '{ id: b, title: Chapter 2 of Rust }'], ['{ id: d, title: Chapter 2 of Rust! }', '{ id: c, title: Chapter 1 of Rust! }'], ['a → c', 'b → d']],
  ])('is %s', (_, before, after, expected) => {
    expect(pairs(diff(tasks(...before), tasks(...after))).sort()).toEqual(expected)
  })

  test('is no habit that became a task, and no task that became a target', () => {
    const habit = ['habits: [{ id: a, title: Flash cards, every: day }]']
    expect(pairs(diff(habit, tasks('{ id: b, title: Flash cards }')))).toEqual([])
    expect(pairs(diff(tasks('{ id: b, title: Posts }'), ['targets: [{ id: c, title: Posts, reach: 3 }]']))).toEqual([])
  })

  test('takes steps along with their task, and finds a task that became a step', () => {
    const before = tasks('{ id: a, title: Tracing, steps: [{ id: x, title: Jaeger }, { id: y, title: OpenTelemetry }] }', '{ id: s, title: Dead letter queue }')
    const after = tasks('{ id: b, title: Tracing, steps: [{ id: x, title: Jaeger }, { id: z, title: OpenTelemetry SDK }, { id: s, title: Dead letter queue }] }')
    expect(pairs(diff(before, after))).toEqual(['a → b', 'a.x → b.x follows', 's → b.s', 'a.y → b.z'])
  })

  test('is not asked again where it was joined', () => {
    const [before, after] = [tasks('{ id: a, title: Saga }'), tasks('{ id: b, title: Kubernetes }')]
    expect(pairs(diff(before, after, { a: 'b' }))).toEqual(['a → b joined'])
  })
})

test('every item of both texts stands in one place of the answer', () => {
  const { kept, renamed, added, removed } = diff(tasks('{ id: a, title: One }', '{ id: b, title: Saga pattern }', '{ id: c, title: Gone }'), tasks('{ id: a, title: Uno }', '{ id: d, title: The saga pattern }', '{ id: e, title: Fresh }'))
  expect([kept, renamed.map(({ to }) => to), added, removed].map((all) => all.map(({ id }) => id))).toEqual([['a'], ['d'], ['e'], ['c']])
})

/** The day a long debt is paid off is the same from the near part of the plans as from the whole, and work by work as joined. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAgenda } from '../../src/domain/agenda/agenda.ts'
import { capacityOf } from '../../src/domain/schedule/day-part.ts'
import type { AgendaRequest } from '../../src/domain/schedule/day-work.ts'
import { progressOfAll } from '../../src/domain/schedule/day-work.ts'
import { addDays, fromNumber } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import { DEBT_HORIZON } from '../../src/domain/ahead/debt.ts'
import type { Facts, ItemFacts } from '../../src/domain/facts/facts.ts'
import { liveUntil } from '../../src/domain/ahead/live-days.ts'
import { nearOf } from '../../src/domain/ahead/near.ts'
import { packWork, unpackWork } from '../../src/domain/ahead/packed-work.ts'
import { packPlan, unpackPlan } from '../../src/domain/plan/packed-plan.ts'
import { runningOn } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { openWork } from '../../src/domain/schedule/schedule.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

const START = day('2026-03-02')
const TODAY = addDays(START, 21)

const task = fc.record({
  week: fc.constantFrom(4, 9, 13, 16, 16, 30, 30),
  more: fc.constantFrom(0, 0, 0, 3),
  effort: fc.constantFrom(20, 50, 120, 300),
  kind: fc.constantFrom('', '', 'problem', 'reading'),
  track: fc.constantFrom('code', 'code', 'english'),
  priority: fc.constantFrom('should', 'should', 'must'),
  key: fc.constantFrom('', '', 'k1', 'k2', 'k3'),
  isSplit: fc.constantFrom(false, false, true),
  needs: fc.constantFrom(-1, -1, 0, 1, 2, 100, 101),
  fate: fc.constantFrom('', '', '', '', 'done', 'skipped'),
})
type Task = typeof task extends fc.Arbitrary<infer T> ? T : never

const plan = fc.record({ tasks: fc.array(task, { minLength: 6, maxLength: 30 }), picks: fc.constantFrom('', '{ kind: problem }', '[{ kind: reading }, { id: t3 }]', '{ list: some }', '{ id: t3 }'), hours: fc.integer({ min: 2, max: 6 }), debt: fc.integer({ min: 1, max: 60 }) })
type Drawn = typeof plan extends fc.Arbitrary<infer T> ? T : never

function yamlOf({ tasks, picks, hours, debt }: Drawn, isFirst: boolean): string {
  const lines = tasks.map(({ week, more, effort, kind, track, priority, key, isSplit, needs }, i) => {
    const keyed = key === '' || isSplit ? '' : `, key: ${key}`
    const length = isSplit ? `steps: [{ id: a, title: A, effort: ${effort}m }, { id: b, title: B, effort: 10m }]` : `effort: ${effort}m`
    // From a hundred on, of the other plan; only the first plan needs the second, so that there is no circle.
    const needed = needs >= 100 ? (isFirst ? `, needs: q/t${needs - 100}` : '') : needs < 0 || needs >= i ? '' : `, needs: t${needs}`
    return `  - { id: t${i}, title: T${i}, when: week ${week}-${week + more}, ${length}, track: ${track}, priority: ${priority}${kind === '' ? '' : `, kind: ${kind}`}${keyed}${needed} }`
  })
  const habits = picks === '' ? [] : ['habits:', `  - { id: slot, title: Slot, every: day, effort: 25m, picks: ${picks} }`]
  const blocks = ['timetable:', '  - { on: mon-fri, at: 19:00-20:00, for: [code, english] }', '  - { on: sat, at: 08:00-10:00, for: english }', '  - { on: sun, at: 08:00-10:00, for: code }']
  return ['title: Random', 'length: 40 weeks', `hours: ${hours}/week`, 'tracks: { code: Code, english: English }', ...blocks, 'lists: [{ id: some, title: Some, keys: [k1, k3] }]', ...habits, 'tasks:', `  - { id: heavy, title: Heavy, when: week 1, effort: ${debt}h, track: code }`, ...lines].join('\n')
}

function factsAbout(drawn: readonly [string, Drawn][]): Facts {
  const fates = drawn.flatMap(([id, { tasks }]) => tasks.map(({ fate }, i) => [`${id}/t${i}`, ownFacts(fate)] as const))
  const keys = new Map(drawn.flatMap(([, { tasks }]) => tasks.flatMap(({ fate, key, isSplit }) => (fate === 'done' && key !== '' && !isSplit ? [[key, ownFacts(fate).completions] as const] : []))))
  return factsOf({}, { keys, items: new Map(fates.filter(([, own]) => own.completions.length + own.skips.length > 0)), off: [{ from: addDays(TODAY, 3), to: addDays(TODAY, 9) }] })
}

function ownFacts(fate: Task['fate']): ItemFacts {
  return { completions: fate === 'done' ? [done(addDays(TODAY, -2), 30)] : [], skips: fate === 'skipped' ? [{ day: TODAY }] : [] }
}

function requestOn(plans: readonly Plan[], facts: Facts, on: Day): AgendaRequest {
  return { ...runningOn(plans, on), facts, day: on, minute: undefined, config: CONFIG, rest: [] }
}

/** Piece by piece, and from the first day to the last. */
function clearedSlowly({ plans, idle = [], facts, day: today, config }: AgendaRequest): Day | undefined {
  const progress = progressOfAll([...plans, ...idle], facts, today)
  const work = openWork(plans, progress, [...plans, ...idle]).map((open) => (progress.get(open.item.ref)?.skippedToday ? { ...open, waitsFor: [...(open.waitsFor ?? []), { refs: [], until: today }] } : open))
  const last = liveUntil({ today, plans, work, capacity: capacityOf({ plans, facts, config }), config, facts }, DEBT_HORIZON, ({ day: now, all }) => all.every(({ to, left }) => to > now || left === 0))
  return last === undefined ? undefined : fromNumber(last)
}

const throughText = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('a debt is paid off on the same day, near or whole', () => {
  let long = 0
  fc.assert(
    fc.property(plan, plan, fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1, 24, 300), (first, second, age, late) => {
      const plans = [planOf(yamlOf(first, true), START, 'p'), planOf(yamlOf(second, false), addDays(START, late), 'q')]
      const facts = factsAbout([['p', first], ['q', second]])
      const near = nearOf(plans, facts, TODAY)
      const kept = near.plans.map((each) => unpackPlan(throughText(packPlan(each))))
      const later = throughText(packWork(near.later))
      const on = addDays(TODAY, age)
      const whole = requestOn(plans, facts, on)
      const expected = clearedSlowly(whole)
      const clearBy = (request: AgendaRequest): Day | undefined => buildAgenda(request).catchUp.clearBy()
      expect(clearBy(whole)).toBe(expected)
      expect(clearBy({ ...requestOn(kept, facts, on), whole: () => ({ plans: whole.plans, facts }), later: () => unpackWork(later) })).toBe(expected)
      if (expected === undefined || expected > addDays(on, 56)) long++
    }),
    { numRuns: 400 },
  )
  expect(long).toBeGreaterThan(60)
})

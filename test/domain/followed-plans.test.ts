/** What holds of every day, whatever the plans, the timetable and the past: following the agenda keeps its promises. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import { capacityOf } from '../../src/domain/schedule/day-part.ts'
import type { DayAgenda } from '../../src/domain/agenda/agenda.ts'
import type { AgendaRequest } from '../../src/domain/schedule/day-work.ts'
import { WEEKDAYS, addDays, toNumber } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Facts, ItemFacts } from '../../src/domain/facts/facts.ts'
import { followedDays } from '../../src/domain/agenda/followed.ts'
import { outcomeOf } from '../../src/domain/ahead/outcome.ts'
import type { Plan, PlannedItem } from '../../src/domain/plan/plan.ts'
import { START, randomYaml } from './random-plan.ts'
import { CONFIG, done, factsOf, planOf } from './small-plan.ts'

const fates = fc.array(fc.constantFrom('open', 'open', 'open', 'done', 'partly', 'dropped', 'skipped'), { minLength: 40, maxLength: 40 })
const scene = fc.record({
  first: randomYaml,
  second: fc.option(randomYaml, { nil: undefined }),
  late: fc.integer({ min: 0, max: 20 }),
  today: fc.integer({ min: 0, max: 50 }),
  fates,
  off: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })), { maxLength: 2 }),
})
type Drawn = typeof scene extends fc.Arbitrary<infer T> ? T : never

function requestOf({ first, second, late, today: offset, fates: drawn, off }: Drawn): AgendaRequest {
  const today = addDays(START, offset)
  const plans = [planOf(first, START, 'p'), ...(second === undefined ? [] : [planOf(second, addDays(START, late), 'q')])].filter(({ start }) => start <= today)
  const items = plans.flatMap((plan) => plan.items).map((item, i) => [item.ref, factsAbout(item, drawn[i % drawn.length] ?? 'open', today)] as const)
  const spans = off.map(([from, length], i) => ({ from: addDays(START, from), to: addDays(START, from + length), id: String(i) }))
  const facts = factsOf({}, { items: new Map(items.filter(([, own]) => own.completions.length + own.skips.length > 0 || own.droppedOn !== undefined)), off: spans })
  const capacity = capacityOf({ plans, facts, config: CONFIG })
  const rest = WEEKDAYS.filter((weekday) => capacity(toNumber(START) + weekday - 1).rest)
  return { plans, facts, day: today, minute: undefined, config: CONFIG, rest }
}

function factsAbout(item: PlannedItem, fate: string, today: Day): ItemFacts {
  const before = addDays(today, -2)
  if (item.steps.length > 0) return { completions: [], skips: [] }
  if (item.type === 'habit') return { completions: fate === 'done' ? [done(before, item.effortMinutes)] : [], skips: fate === 'skipped' ? [{ day: before }] : [] }
  if (fate === 'dropped') return { completions: [], skips: [], droppedOn: before }
  if (fate === 'skipped') return { completions: [], skips: [{ day: before, to: addDays(today, 3) }] }
  return { completions: fate === 'done' ? [done(before, item.effortMinutes)] : [], skips: [] }
}

const isSettled = ({ items }: Facts, ref: string): boolean => (items.get(ref)?.completions.length ?? 0) > 0 || items.get(ref)?.droppedOn !== undefined

const DAYS = 60

function firstDays(request: AgendaRequest, count = DAYS): DayAgenda[] {
  const days = followedDays(request)
  return Array.from({ length: count }, () => days.next().value)
}

/** The day on which each piece of work has all its minutes. */
function endsOf(agendas: readonly DayAgenda[]): Map<string, Day> {
  const ends = new Map<string, Day>()
  const given = new Map<string, number>()
  for (const agenda of agendas) {
    for (const { item, minutes, status } of entriesOf(agenda)) {
      if (item.type === 'habit' || minutes === 0 || status === 'done') continue
      given.set(item.ref, (given.get(item.ref) ?? 0) + minutes)
      if ((given.get(item.ref) ?? 0) >= item.effortMinutes) ends.set(item.ref, agenda.day)
    }
  }
  return ends
}

const hold = (property: (request: AgendaRequest, drawn: Drawn) => void, numRuns: number): void =>
  fc.assert(fc.property(scene, (drawn) => property(requestOf(drawn), drawn)), { numRuns })

describe('days that are followed', () => {
  test('hold no more minutes than the day has, or its habits where they are more', () => {
    hold((request) => {
      const capacity = capacityOf(request)
      for (const agenda of firstDays(request, 30)) {
        const { blocks, unplacedMinutes } = capacity(toNumber(agenda.day))
        const room = agenda.off ? 0 : blocks.reduce((sum, { minutes }) => sum + minutes, unplacedMinutes)
        const open = entriesOf(agenda).filter(({ status }) => status !== 'done')
        const sum = (entries: typeof open): number => entries.reduce((all, { minutes }) => all + minutes, 0)
        expect(sum(open), agenda.day).toBeLessThanOrEqual(Math.max(room, sum(open.filter(({ item }) => item.type === 'habit'))))
      }
    }, 100)
  })

  test('hold nothing before its window, nor before what it needs is done', () => {
    hold((request) => {
      const byRef = new Map(request.plans.flatMap((plan) => plan.items).map((item) => [item.ref, item]))
      const agendas = firstDays(request)
      const ends = endsOf(agendas)
      const isOver = (ref: string, day: Day): boolean => isSettled(request.facts, ref) || (byRef.get(ref)?.steps.length ? (byRef.get(ref)?.steps ?? []) : [ref]).every((part) => isSettled(request.facts, part) || (byRef.get(part)?.effortMinutes === 0 || (ends.get(part) ?? '9999') < day))
      for (const agenda of agendas) {
        for (const { item, minutes, status } of entriesOf(agenda)) {
          if (item.type === 'habit' || minutes === 0 || status === 'done') continue
          expect(item.window && item.window.from <= agenda.day, `${item.ref} on ${agenda.day}`).toBe(true)
          for (const need of item.needs) expect(isOver(need, agenda.day), `${item.ref} needs ${need} on ${agenda.day}`).toBe(true)
        }
      }
    }, 80)
  })

  test('end by what was foretold, and place all that is open or say that it never fits', () => {
    let [ended, endless] = [0, 0]
    hold((request) => {
      const { plans, facts, day: today, config } = request
      const outcomes = plans.map((plan) => ({ plan, outcome: outcomeOf({ plans, facts, today, config }, plan.id) }))
      const last = outcomes.map(({ outcome }) => outcome.end ?? addDays(today, 300)).reduce((a, b) => (a > b ? a : b))
      fc.pre(toNumber(last) - toNumber(today) < 400)
      const agendas = firstDays(request, Math.max(1, toNumber(last) - toNumber(today) + 1))
      for (const { plan, outcome } of outcomes) {
        const left = leftOf(plan, request, agendas, outcome.end ?? last)
        if (outcome.end === undefined) endless++
        else ended++
        if (outcome.end === undefined) expect(left.length, plan.id).toBeGreaterThan(0)
        else expect(left, `${plan.id} by ${outcome.end}`).toEqual([])
      }
    }, 80)
    expect([ended > 25, endless > 0]).toEqual([true, true])
  })

  test('are the same for the same plans, past and day, whatever order the past comes in', () => {
    hold((request) => {
      const mixed: Facts = { ...request.facts, items: new Map([...request.facts.items].reverse()) }
      const shown = (agendas: readonly DayAgenda[]): unknown => agendas.map((agenda) => ({ ...agenda, catchUp: { ...agenda.catchUp, clearBy: agenda.catchUp.clearBy() } }))
      expect(shown(firstDays({ ...request, facts: mixed }, 5))).toEqual(shown(firstDays(request, 5)))
    }, 60)
  })
})

/** Work with minutes that is still open after the last of those days. */
function leftOf(plan: Plan, request: AgendaRequest, agendas: readonly DayAgenda[], last: Day): string[] {
  const given = new Map<string, number>()
  for (const agenda of agendas) {
    if (agenda.day > last) continue
    for (const { item, minutes, status } of entriesOf(agenda)) if (item.type !== 'habit' && status !== 'done') given.set(item.ref, (given.get(item.ref) ?? 0) + minutes)
  }
  const first = entriesOfWork(plan, request)
  return first.flatMap(({ ref, minutes }) => ((given.get(ref) ?? 0) >= minutes ? [] : [`${ref}: ${given.get(ref) ?? 0} of ${minutes}`]))
}

function entriesOfWork(plan: Plan, { facts }: AgendaRequest): { readonly ref: string; readonly minutes: number }[] {
  return plan.items.flatMap(({ ref, type, steps, effortMinutes }) => {
    return type === 'habit' || steps.length > 0 || effortMinutes === 0 || isSettled(facts, ref) ? [] : [{ ref, minutes: effortMinutes }]
  })
}

test('a day is built the same twice', () => {
  hold((request) => {
    expect(entriesOf(buildAgenda(request))).toEqual(entriesOf(buildAgenda(request)))
  }, 50)
})

// Work that others need, blocks open to some tracks, and plans that share a block can each let other work of a day overtake:
// .github/decisions/0013 says how.
test('what is done makes nothing else end later, where nothing needs anything and blocks are open to all', () => {
  let compared = 0
  hold((_, { first, ...drawn }) => {
    const request = requestOf({ ...drawn, first: first.replaceAll(/, (?:for: \w+(?= \})|needs: t\d+)/g, ''), second: undefined })
    const before = endsOf(firstDays(request, 90))
    const candidates = request.plans.flatMap(({ items }) => items).filter(({ ref, type, steps }) => type === 'task' && steps.length === 0 && before.has(ref))
    const chosen = candidates[drawn.today % Math.max(1, candidates.length)]
    fc.pre(chosen !== undefined)
    const items = new Map(request.facts.items).set(chosen?.ref ?? '', { completions: [done(addDays(request.day, -1), chosen?.effortMinutes ?? 0)], skips: [] })
    const after = endsOf(firstDays({ ...request, facts: { ...request.facts, items } }, 90))
    for (const [ref, end] of before) {
      if (ref === chosen?.ref) continue
      compared++
      expect((after.get(ref) ?? '9999') <= end, `${ref} ended on ${end}, and on ${after.get(ref) ?? 'no day'} with ${chosen?.ref} done`).toBe(true)
    }
  }, 150)
  expect(compared).toBeGreaterThan(100)
})

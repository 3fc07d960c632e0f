/** Reviews of the days to come: what is foretold of a debt and of a plan's end is what following the agenda brings, with them too. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import { followedDays } from '../../src/domain/agenda/followed.ts'
import { outcomeOf } from '../../src/domain/ahead/outcome.ts'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import type { Card } from '../../src/domain/review/card.ts'
import type { AgendaRequest } from '../../src/domain/schedule/day-work.ts'
import { randomYaml, START } from './random-plan.ts'
import { CONFIG, done, factsOf, planOf } from './small-plan.ts'

const CARDS = 12
const cardLines = Array.from({ length: CARDS }, (_, i) => `  - { id: c${i}, title: C${i}, kind: problem, level: easy, when: week 1, track: ${['code', 'english'][i % 2]} }`).join('\n')

const drawn = fc.record({
  yaml: randomYaml,
  today: fc.integer({ min: 8, max: 45 }),
  off: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 })), { maxLength: 2 }),
  ceiling: fc.constantFrom(10, 25, 60),
  hasHabit: fc.boolean(),
  cards: fc.array(fc.record({ due: fc.integer({ min: -6, max: 30 }), minutes: fc.constantFrom(5, 10, 20), reviewed: fc.constantFrom(false, false, false, true) }), { maxLength: CARDS, minLength: 1 }),
})

function requestOf({ yaml, today, off, ceiling, cards, hasHabit }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): AgendaRequest {
  const plan = planOf(`${hasHabit ? yaml.replace('title: H0,', 'title: H0, review: true,') : yaml}\n${cardLines}`, START)
  const day = addDays(START, today)
  const all = cards
    .map(({ due, minutes }, i): Card => ({ ref: `p/c${i}`, plan: 'p', track: ['code', 'english'][i % 2] as string, minutes: Math.min(minutes, ceiling), due: addDays(day, due) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const items = Object.fromEntries(cards.map(({ reviewed }, i) => [`c${i}`, { completions: [done(START, 20)], ...(reviewed ? { worked: [{ day, minutes: 10, grade: 'good' as const }] } : {}) }]))
  const known = { known: day, due: all.filter(({ due }) => due <= day), later: () => all.filter(({ due }) => due > day), ceiling }
  const facts: Facts = factsOf(items, { off: off.map(([from, length]) => ({ id: '1', from: addDays(START, from), to: addDays(START, from + length) })) })
  return { plans: [plan], facts, day, minute: undefined, config: CONFIG, rest: plan.timetable?.rest ?? [], cardsOn: () => known }
}

/** The first day at whose end nothing is overdue, and the one on which the last work with minutes is done. */
function followed(request: AgendaRequest, days: number): { readonly clear: Day | undefined; readonly end: Day | undefined } {
  let [clear, last]: (Day | undefined)[] = []
  const all = followedDays(request)
  const agendas = Array.from({ length: days }, () => all.next().value)
  for (const [i, agenda] of agendas.entries()) {
    if (clear === undefined && i > 0 && agenda.catchUp.owedMinutes === 0) clear = addDays(agenda.day, -1)
    if (entriesOf(agenda).some(({ item, minutes, type }) => item.type !== 'habit' && type !== 'review' && minutes > 0)) last = agenda.day
  }
  return { clear, end: last }
}

const DAYS = 90

test('a debt is paid off on the day that following the agenda pays it off, and the plan ends on the day it ends', () => {
  let debts = 0
  fc.assert(
    fc.property(drawn, (each) => {
      const request = requestOf(each)
      const { owedMinutes, clearBy } = buildAgenda(request).catchUp
      const { clear, end } = followed(request, DAYS)
      const foretold = clearBy()
      if (owedMinutes > 0 && foretold !== undefined && foretold < addDays(request.day, DAYS - 2)) {
        debts++
        expect(foretold).toBe(clear)
      }
      const outcome = outcomeOf({ ...request, today: request.day }, 'p')
      if (end !== undefined && outcome.end !== undefined && outcome.end < addDays(request.day, DAYS - 2)) expect(outcome.end).toBe(end)
    }),
    { numRuns: 150 },
  )
  expect(debts).toBeGreaterThan(20)
})

test('each card is taken once, never before it is due, and no day takes more than its ceiling', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const request = requestOf(each)
      const days = followedDays(request)
      const seen = new Map<string, number>()
      for (let i = 0; i < 60; i++) {
        const agenda = days.next().value
        const open = agenda.reviews.entries.filter(({ status }) => status === 'open')
        const kept = entriesOf(agenda).reduce((sum, { item, minutes, type }) => (type === 'habit' && item.review ? sum + minutes : sum), 0)
        expect(agenda.reviews.entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(Math.max(each.ceiling, kept))
        for (const { item, due } of open) {
          seen.set(item.ref, (seen.get(item.ref) ?? 0) + 1)
          expect(due === undefined || due <= agenda.day).toBe(true)
        }
      }
      expect([...seen.values()].every((count) => count === 1)).toBe(true)
    }),
    { numRuns: 80 },
  )
})

/** The days to come, and the week made of them. */
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { AgendaRequest } from '../../src/domain/schedule/day-work.ts'
import { daysOf } from '../../src/domain/calendar/day.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { followedDays } from '../../src/domain/agenda/followed.ts'
import { buildWeek } from '../../src/domain/agenda/week.ts'
import { CONFIG, day, done, factsOf, planOf, SMALL } from './small-plan.ts'

const plan = planOf(SMALL, '2026-03-02')
const WEEK = { from: day('2026-03-02'), to: day('2026-03-08') }

function request(facts: Facts, on: string): AgendaRequest {
  return { plans: [plan], facts, day: day(on), minute: undefined, config: CONFIG, rest: [] }
}

/** Minutes by item over the first days from that one. */
function minutesOver(facts: Facts, from: string, count: number): Map<string, number> {
  const minutes = new Map<string, number>()
  const days = followedDays(request(facts, from))
  for (let i = 0; i < count; i++) {
    for (const entry of entriesOf(days.next().value)) minutes.set(entry.item.id, (minutes.get(entry.item.id) ?? 0) + entry.minutes)
  }
  return minutes
}

describe('days that are followed', () => {
  test('do each piece of work once, in as many parts as it takes', () => {
    const minutes = minutesOver(factsOf({}), '2026-03-02', 7)
    expect([minutes.get('read'), minutes.get('build.a'), minutes.get('build.b')]).toEqual([120, 30, 30])
  })

  test('ask a quota as often as it says', () => {
    expect(minutesOver(factsOf({}), '2026-03-02', 7).get('anki')).toBe(60)
  })

  test('ask what is ready only when what it needs would be done', () => {
    const days = followedDays(request(factsOf({}), '2026-03-09'))
    const first = days.next().value
    expect(entriesOf(first).map(({ item }) => item.id)).not.toContain('test')
    const later = Array.from({ length: 6 }, () => entriesOf(days.next().value).map(({ item }) => item.id)).flat()
    expect(later).toContain('test')
  })

  test('change no fact that was handed in', () => {
    const facts = factsOf({})
    minutesOver(facts, '2026-03-02', 7)
    expect(facts.items.size).toBe(0)
  })
})

describe('a week', () => {
  const facts = factsOf({ anki: { completions: [done('2026-03-02', 20), done('2026-03-05', 20)] }, read: { completions: [done('2026-03-05', 120)] } })
  const totals = [{ day: day('2026-03-02'), done: 1, minutes: 20 }, { day: day('2026-03-05'), done: 2, minutes: 140 }]
  const week = buildWeek(request(facts, '2026-03-05'), WEEK, totals)
  const idsOf = (index: number): string[] => entriesOf(week.days[index]?.agenda as never).map(({ item }) => item.id)

  test('is Monday to Sunday round today', () => {
    expect(week.days.map((each) => each.day)).toEqual(daysOf(WEEK))
    expect(week.days.map((each) => each.when)).toEqual(['past', 'past', 'past', 'today', 'ahead', 'ahead', 'ahead'])
  })

  test('shows a past day as it was asked then, not as it looks now', () => {
    expect(idsOf(0)).toContain('read')
    expect(entriesOf(week.days[0]?.agenda as never).find(({ item }) => item.id === 'read')?.status).toBe('open')
  })

  test('does not plan again what was done today', () => {
    expect([4, 5, 6].flatMap(idsOf)).not.toContain('read')
  })

  test('sums up what was planned, spent and done', () => {
    expect(week.totals).toEqual({ plannedMinutes: week.days.reduce((sum, each) => sum + each.plannedMinutes, 0), spentMinutes: 160, done: 3 })
  })

  test('that is over has only past days', () => {
    const past = buildWeek(request(facts, '2026-03-12'), WEEK, totals)
    expect(past.days.every((each) => each.when === 'past')).toBe(true)
  })
})

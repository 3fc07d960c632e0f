/** Several plans in one block: each has its part by its hours, and what one leaves goes to the others. */
import { describe, expect, test } from 'vitest'
import { openCapacity } from '../../src/domain/plan/capacity.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { openWork, scheduleDay } from '../../src/domain/schedule/schedule.ts'
import { habitsAsked } from './slow-days.ts'
import { CONFIG, day, factsOf, planOf } from './small-plan.ts'

const MONDAY = day('2026-03-02')

/** Minutes by plan on the first day, of plans of which nothing is done; without slack. */
function minutesOf(...yaml: string[]): Record<string, number> {
  const plans = yaml.map((text, i): Plan => planOf(`title: T\nstart: 2026-03-02\nlength: 4 weeks\n${text}`, MONDAY, `p${i}`))
  const config = { ...CONFIG, slack: 0 }
  const { placements, catchUp } = scheduleDay({
    day: MONDAY,
    capacity: openCapacity(plans, config),
    work: plans.flatMap((plan) => openWork([plan], progressOf(plan, factsOf({}), MONDAY))),
    fixed: plans.flatMap((plan) => habitsAsked(plan, MONDAY)),
    config,
    free: false,
  })
  const sums: Record<string, number> = {}
  for (const { item, minutes } of [...placements, ...catchUp]) sums[item.ref] = minutes
  return sums
}

const BLOCKS = 'timetable:\n  - { on: every day, at: 19:00-21:00 }\n'
const long = (id: string, more = '') => `tasks: [{ id: ${id}, title: A, when: week 1-4, effort: 40h${more} }]\n`

describe('a block of two plans', () => {
  test('is divided by their hours, whoever comes first by deadline', () => {
    const minutes = minutesOf(`hours: 21/week\n${BLOCKS}${long('a')}`, 'hours: 7/week\ntasks: [{ id: b, title: B, when: week 1, effort: 40h }]\n')
    // 14 h of blocks for 28 h: the factor is 1, and what is beyond the blocks is 2 h a day.
    expect(minutes).toEqual({ 'p0/a': 180, 'p1/b': 60 })
  })

  test('gives what one leaves to the other', () => {
    const minutes = minutesOf(`hours: 7/week\n${BLOCKS}tasks: [{ id: a, title: A, when: week 1, effort: 20m }]`, `hours: 7/week\n${long('b')}`)
    expect(minutes).toEqual({ 'p0/a': 20, 'p1/b': 100 })
  })

  test('takes the habits of a plan out of its own part', () => {
    const habit = 'habits: [{ id: h, title: H, every: day, effort: 45m }]\n'
    const minutes = minutesOf(`hours: 7/week\n${BLOCKS}${habit}${long('a')}`, `hours: 7/week\n${long('b')}`)
    expect(minutes).toEqual({ 'p0/h': 45, 'p0/a': 15, 'p1/b': 60 })
  })

  test('belongs to the one of which it admits a track', () => {
    const tracks = 'tracks: { web: Web, ai: AI }\n'
    const timetable = 'timetable:\n  - { on: every day, at: 19:00-21:00, for: [web] }\n'
    const minutes = minutesOf(`hours: 7/week\n${tracks}${timetable}${long('a', ', track: web')}`, `hours: 7/week\ntracks: { go: Go }\n${long('b', ', track: go')}`)
    expect(minutes).toEqual({ 'p0/a': 120 })
  })
})

test('one plan has its blocks to itself', () => {
  expect(minutesOf(`hours: 14/week\n${BLOCKS}${long('a')}`)).toEqual({ 'p0/a': 120 })
})

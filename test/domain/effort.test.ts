/** Minutes for work whose author wrote none. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOf } from './small-plan.ts'

/** `id minutes`, with `~` where guessed. */
function efforts(yaml: string): string[] {
  return planOf(`title: T\nstart: 2026-03-02\n${yaml}`, '2026-03-02').items.map(({ id, effortMinutes, effortGuessed }) => `${id} ${effortGuessed ? '~' : ''}${effortMinutes}`)
}

const WEEK = 'length: 1 week\nhours: 10/week'

describe('what the author wrote', () => {
  test('is taken as it is', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: a, title: A, effort: 3h }, { id: b, title: B, effort: 0 }]`)).toEqual(['a 180', 'b 0'])
  })

  test('of a level is 20, 35 or 50 minutes', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: e, title: E, level: easy }, { id: m, title: M, level: medium }, { id: h, title: H, level: hard }]`)).toEqual(['e 20', 'm 35', 'h 50'])
  })

  test('of every step adds up to the task', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: t, title: T, steps: [{ id: a, title: A, effort: 30m }, { id: b, title: B, effort: 1h }] }]`)).toEqual(['t 90', 't.a 30', 't.b 60'])
  })

  test('leaves the other steps an equal part of the rest', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: t, title: T, effort: 3h, steps: [{ id: a, title: A, effort: 1h }, { id: b, title: B }, { id: c, title: C }] }]`)).toEqual(['t 180', 't.a 60', 't.b 60', 't.c 60'])
  })

  test('is nothing for a deliverable that has none', () => {
    expect(efforts(`${WEEK}\ndeliverables: [{ id: d, title: D }]`)).toEqual(['d 0'])
  })
})

describe('what nobody wrote', () => {
  test('is an equal part of what the window leaves after slack', () => {
    // 7 days of 85 min, a tenth of it slack: 535 min for two.
    expect(efforts(`${WEEK}\ntasks: [{ id: a, title: A }, { id: b, title: B }]`)).toEqual(['a ~270', 'b ~270'])
  })

  test('comes after the written efforts and the habits', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: a, title: A, effort: 4h }, { id: b, title: B }]\nhabits: [{ id: h, title: H, every: day, effort: 20m }]`)).toEqual(['a 240', 'b ~165', 'h 20'])
  })

  test('is at least half an hour and at most ten', () => {
    const many = Array.from({ length: 40 }, (_, i) => `{ id: t${i}, title: T${i} }`).join(', ')
    expect(new Set(efforts(`${WEEK}\ntasks: [${many}]`).map((each) => each.split(' ')[1]))).toEqual(new Set(['~30']))
    expect(efforts('length: 12 weeks\nhours: 50/week\ntasks: [{ id: a, title: A }]')).toEqual(['a ~600'])
  })

  test('is shared out over the steps, which are guessed too', () => {
    expect(efforts(`${WEEK}\ntasks: [{ id: t, title: T, steps: [{ id: a, title: A }, { id: b, title: B }] }]`)).toEqual(['t ~540', 't.a ~270', 't.b ~270'])
  })

  test('counts only blocks that admit the track', () => {
    const table = 'tracks: { code: Code, english: English }\ntimetable: [{ on: mon-sun, at: 06:00-07:00, for: english }, { on: mon-sun, at: 19:00-20:00, for: code }]'
    expect(efforts(`length: 1 week\nhours: 14/week\n${table}\ntasks: [{ id: a, title: A, track: code }]`)).toEqual(['a ~375'])
  })

  test('is settled for the shortest window first, and taken off the wider one', () => {
    const yaml = 'length: 2 weeks\nhours: 10/week\nphases: [{ id: one, title: One, when: week 1, tasks: [{ id: near, title: N }] }]\ntasks: [{ id: wide, title: W }]'
    expect(efforts(yaml)).toEqual(['near ~540', 'wide ~525'])
  })

  test('does not depend on what happened: it is the same whatever the day', () => {
    const yaml = `title: T\nstart: 2026-03-02\n${WEEK}\ntasks: [{ id: a, title: A }]`
    expect(planOf(yaml, '2026-03-02').items[0]?.effortMinutes).toBe(planOf(yaml, '2026-03-09').items[0]?.effortMinutes)
  })

  test('is always a quarter of an hour or more of them, within its bounds', () => {
    const task = fc.record({ week: fc.integer({ min: 1, max: 6 }), effort: fc.constantFrom('', ', effort: 2h', ', level: hard') })
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 15 }), fc.integer({ min: 1, max: 60 }), (tasks, hours) => {
        const lines = tasks.map(({ week, effort }, i) => `{ id: t${i}, title: T, when: week ${week}${effort} }`).join(', ')
        const guessed = efforts(`length: 6 weeks\nhours: ${hours}/week\ntasks: [${lines}]`).flatMap((each) => (each.includes('~') ? [Number(each.split('~')[1])] : []))
        for (const minutes of guessed) expect([minutes % 15, minutes >= 30, minutes <= 600]).toEqual([0, true, true])
      }),
    )
  })
})

/** A day as a screen would show it: ticks keep their places, minutes that are used up are used up. */
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { DayAgenda } from '../../src/domain/agenda/agenda.ts'
import type { Facts } from '../../src/domain/facts/facts.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

const PLAN = planOf(
  `title: T
length: 4 weeks
hours: 14/week
timetable: [{ on: mon-sun, at: 06:00-07:00 }, { on: mon-sun, at: 19:00-20:00 }]
habits: [{ id: anki, title: Anki, every: day, effort: 20m }]
tasks:
  - { id: old, title: Old, when: day 1, effort: 1h }
  - { id: a, title: A, when: week 1, effort: 30m }
  - { id: b, title: B, when: week 1, effort: 30m }
  - { id: c, title: C, when: week 1, effort: 30m, needs: a }
  - { id: future, title: Future, when: week 3, effort: 40h }
  - { id: twin, title: Twin, when: week 1, key: lc-1, effort: 20m }
  - { id: other, title: Other twin, when: week 3, key: lc-1, effort: 20m }`,
  '2026-03-02',
)

function agenda(facts: Facts, on = '2026-03-03', minute?: number): DayAgenda {
  return buildAgenda({ plans: [PLAN], facts, day: day(on), minute, config: CONFIG, rest: [] })
}

const rows = (made: DayAgenda): string[] => entriesOf(made).map(({ n, item, minutes, status }) => `${n} ${item.id} ${minutes} ${status}`)
const today = (...ids: string[]): Facts => factsOf(Object.fromEntries(ids.map((id) => [id, { completions: [done('2026-03-03', 30)] }])))

describe('a day', () => {
  test('lists habits, what is open and what is overdue, numbered in the order of the day', () => {
    expect(rows(agenda(factsOf({})))).toMatchInlineSnapshot(`
      [
        "1 anki 20 open",
        "2 a 30 open",
        "3 b 30 open",
        "4 twin 5 open",
        "5 old 20 open",
      ]
    `)
  })

  test('keeps what was done on it in its place, ticked', () => {
    const before = entriesOf(agenda(factsOf({}))).map(({ item }) => item.id)
    const after = entriesOf(agenda(today('a')))
    expect(after.find(({ item }) => item.id === 'a')).toMatchObject({ status: 'done', n: before.indexOf('a') + 1 })
  })

  test('takes no more because something was ticked', () => {
    expect(rows(agenda(today('a', 'b'))).map((row) => row.split(' ')[1])).not.toContain('future')
  })

  test('shows what was done out of turn, its minutes used up', () => {
    const made = agenda(today('future'))
    expect(entriesOf(made).find(({ item }) => item.id === 'future')).toMatchObject({ status: 'done' })
  })

  test('keeps all that was done in its place when something out of turn fills the day', () => {
    const facts = factsOf({ a: { completions: [done('2026-03-03', 30)] }, future: { completions: [done('2026-03-03', 2400)] } })
    expect(entriesOf(agenda(facts)).map(({ item }) => item.id)).toContain('a')
  })

  test('does not blame the habits for work that was done out of turn', () => {
    expect(agenda(factsOf({ future: { completions: [done('2026-03-03', 2400)] } })).habitsExceedBy).toBe(0)
  })

  test('shows a key that was done once, at its earliest window', () => {
    const completion = done('2026-03-03', 20)
    const facts = factsOf({ twin: { completions: [completion] } }, { keys: new Map([['lc-1', [completion]]]) })
    expect(entriesOf(agenda(facts)).flatMap(({ item }) => (item.key === 'lc-1' ? [item.id] : []))).toEqual(['twin'])
  })

  test('asks for what needs something only once that is done', () => {
    expect(rows(agenda(factsOf({}))).join()).not.toContain(' c ')
    expect(rows(agenda(factsOf({ a: { completions: [done('2026-03-02', 30)] } }))).join()).toContain(' c ')
  })

  test.each([
    { minute: 300, now: [true, false], past: [false, false] },
    { minute: 370, now: [true, false], past: [false, false] },
    { minute: 420, now: [false, true], past: [true, false] },
    { minute: 1180, now: [false, true], past: [true, false] },
    { minute: 1530, now: [false, false], past: [true, true] },
  ])('at minute $minute has its block of now', ({ minute, now, past }) => {
    const { blocks } = agenda(factsOf({}), '2026-03-03', minute)
    expect([blocks.map((block) => block.now), blocks.map((block) => block.past)]).toEqual([now, past])
  })

  test('that is off asks for nothing but what is kept', () => {
    const off = [{ id: 'x', from: day('2026-03-03'), to: day('2026-03-03') }]
    expect(rows(agenda(factsOf({}, { off })))).toEqual([])
    expect(rows(agenda(factsOf({}, { off: [{ ...off[0]!, keep: 'p/anki' }] })))).toEqual(['1 anki 20 open'])
  })

  test('owes what is overdue until it is made up', () => {
    expect(agenda(factsOf({})).catchUp.owedMinutes).toBe(60)
    expect(agenda(factsOf({ old: { completions: [done('2026-03-03', 60)] } })).catchUp.owedMinutes).toBe(0)
  })

  test('gives the same twice', () => {
    expect(JSON.stringify(agenda(today('a')))).toBe(JSON.stringify(agenda(today('a'))))
  })
})

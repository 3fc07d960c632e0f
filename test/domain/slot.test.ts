/** Slots: what they pick, in which order, and that a picked item stands nowhere else. */
import { describe, expect, test } from 'vitest'
import { buildAgenda, entriesOf } from '../../src/domain/agenda/agenda.ts'
import type { DayAgenda } from '../../src/domain/agenda/agenda.ts'
import type { Completion, Facts } from '../../src/domain/facts/facts.ts'
import { progressOf } from '../../src/domain/facts/progress.ts'
import { buildWeek } from '../../src/domain/agenda/week.ts'
import { CONFIG, day, done, factsOf, planOf } from './small-plan.ts'

/** An hour each morning for the slots; nothing else has time. */
function plan(habits: string, tasks: string, hours = 7) {
  return planOf(
    `title: T
length: 8 weeks
hours: ${hours}/week
timetable: [{ on: mon-sun, at: 06:00-07:00 }]
habits:
${habits}
tasks:
${tasks}
lists: [{ id: top, title: Top, keys: [lc-3] }]`,
    '2026-03-02',
  )
}

const EASY = '  - { id: easy, title: Easy, every: day, effort: 20m, picks: { kind: problem, level: easy } }'
const PROBLEMS = `
  - { id: late, title: Late, when: week 1, kind: problem, level: easy }
  - { id: b, title: B, when: week 2-3, kind: problem, level: easy }
  - { id: a, title: A, when: week 2, kind: problem, level: easy }
  - { id: must, title: Must, when: week 2, kind: problem, level: easy, priority: must }
  - { id: future, title: Future, when: week 6, kind: problem, level: easy }
  - { id: soon, title: Soon, when: week 5, kind: problem, level: easy, key: lc-3 }
  - { id: hard, title: Hard, when: week 2, kind: problem, level: hard }
  - { id: needy, title: Needy, when: week 2, kind: problem, level: easy, priority: must, needs: hard }`

type Built = ReturnType<typeof plan>
const agenda = (made: Built, facts: Facts, on = '2026-03-10'): DayAgenda => buildAgenda({ plans: [made], facts, day: day(on), minute: undefined, config: CONFIG, rest: [] })
const picks = (made: DayAgenda): (string | undefined)[] => entriesOf(made).flatMap(({ item, picked }) => (item.habit ? [picked?.item.id] : []))
const finished = (...ids: string[]): Facts => factsOf(Object.fromEntries(ids.map((id) => [id, { completions: [done('2026-03-09', 20)] }])))
const spent = (on: string, picked: string, minutes = 0): Completion => ({ ...done(on, minutes), picked: `p/${picked}` })

describe('a slot picks', () => {
  const made = plan(EASY, PROBLEMS)

  test.each([
    ['by priority among the earliest deadlines', [], 'must'],
    ['then in the author\'s order', ['must'], 'a'],
    ['then the next deadline', ['must', 'a'], 'b'],
    ['then what is overdue', ['must', 'a', 'b'], 'late'],
    ['then what begins soonest, long before its window', ['must', 'a', 'b', 'late'], 'soon'],
    ['and what begins after that', ['must', 'a', 'b', 'late', 'soon'], 'future'],
    ['nothing when nothing is left', ['must', 'a', 'b', 'late', 'soon', 'future'], undefined],
    ['what waited once its prerequisite is done', ['must', 'hard'], 'needy'],
  ] as const)('%s', (_, before, expected) => {
    expect(picks(agenda(made, finished(...before)))).toEqual([expected])
  })

  test('what is skipped today or dropped not at all', () => {
    const facts = factsOf({ must: { skips: [{ day: day('2026-03-10') }] }, a: { droppedOn: day('2026-03-09') } })
    expect(picks(agenda(made, facts))).toEqual(['b'])
  })

  test('from a list of the roadmap by its keys', () => {
    expect(picks(agenda(plan('  - { id: l, title: L, every: day, effort: 20m, picks: { list: top } }', PROBLEMS), factsOf({})))).toEqual(['soon'])
  })

  test('nothing on a day on which it only stands in the list, being ahead of its quota', () => {
    const quota = plan('  - { id: easy, title: Easy, every: 3/week, effort: 20m, picks: { kind: problem, level: easy } }', PROBLEMS)
    expect(picks(agenda(quota, factsOf({ easy: { completions: [done('2026-03-09')] } })))).toEqual([undefined])
  })
})

describe('several slots', () => {
  test('pick different items', () => {
    const made = plan(`${EASY}\n${EASY.replace('easy, title', 'again, title')}`, PROBLEMS)
    expect(picks(agenda(made, factsOf({})))).toEqual(['must', 'a'])
  })

  test('a list of selectors takes turns by the days it was done on, and one that finds nothing gives way', () => {
    const made = plan('  - { id: s, title: S, every: day, effort: 20m, picks: [{ level: hard }, { level: easy }, { level: medium }] }', PROBLEMS)
    const after = (...days: string[]) => picks(agenda(made, factsOf({ s: { completions: days.map((on) => done(on)) } })))
    expect(after()).toEqual(['hard'])
    expect(after('2026-03-05')).toEqual(['must'])
    expect(after('2026-03-05', '2026-03-06')).toEqual(['hard'])
    expect(after('2026-03-05', '2026-03-06', '2026-03-09')).toEqual(['hard'])
  })
})

describe('a picked item', () => {
  const made = plan(EASY, PROBLEMS, 70)

  test('is not placed a second time', () => {
    const rows = entriesOf(agenda(made, factsOf({})))
    expect(rows.filter(({ item, picked }) => item.id === 'must' || picked?.item.id === 'must')).toHaveLength(1)
  })

  test('keeps its place in the slot, ticked, and takes no place of its own', () => {
    const facts = factsOf({ must: { completions: [done('2026-03-10', 20)] }, easy: { completions: [spent('2026-03-10', 'must')] } })
    const rows = entriesOf(agenda(made, facts))
    expect(rows.find(({ item }) => item.id === 'easy')).toMatchObject({ status: 'done', picked: { item: { id: 'must' }, status: 'done' } })
    expect(rows.filter(({ item }) => item.id === 'must')).toHaveLength(0)
  })

  test('that a slot only worked on has less left, and never nothing until it is ticked', () => {
    const work = plan('  - { id: read, title: Read, every: day, effort: 30m, picks: { kind: reading } }', '  - { id: book, title: Book, kind: reading, effort: 2h }')
    const left = (...minutes: number[]) => {
      const completions = minutes.map((each, i) => spent(`2026-03-0${i + 2}`, 'book', each))
      return progressOf(work, factsOf({ read: { completions } }), day('2026-03-10')).get('p/book')
    }
    expect(left(30, 30)).toMatchObject({ status: 'open', spentMinutes: 60, remainingMinutes: 60 })
    expect(left(90, 90)).toMatchObject({ status: 'open', spentMinutes: 180, remainingMinutes: 5 })
  })
})

describe('days to come', () => {
  test('pick on: a problem is done by its slot, longer work goes on until its minutes are spent', () => {
    const made = plan(
      `${EASY}
  - { id: read, title: Read, every: day, effort: 30m, picks: { kind: reading } }`,
      `${PROBLEMS}
  - { id: book, title: Book, kind: reading, effort: 1h10 }
  - { id: next, title: Next, kind: reading, effort: 30m }`,
    )
    const request = { plans: [made], facts: factsOf({}), day: day('2026-03-09'), minute: 0, config: CONFIG, rest: [] }
    const week = buildWeek(request, { from: day('2026-03-09'), to: day('2026-03-15') }, [])
    const of = (slot: string) => week.days.map(({ agenda: each }) => entriesOf(each).find(({ item }) => item.id === slot)?.picked?.item.id)
    expect(of('easy')).toEqual(['must', 'a', 'b', 'late', 'soon', 'future', undefined])
    expect(of('read')).toEqual(['book', 'book', 'book', 'next', undefined, undefined, undefined])
  })
})

describe('the day on which the debt is paid off', () => {
  const OWED = `
  - { id: one, title: One, when: day 1, kind: problem, level: easy }
  - { id: two, title: Two, when: day 2, kind: problem, level: easy }
  - { id: three, title: Three, when: day 3, kind: problem, level: easy }`

  test('counts what slots will do where nothing else has time', () => {
    const only = plan('  - { id: easy, title: Easy, every: day, effort: 1h, picks: { kind: problem } }', OWED)
    expect(agenda(only, factsOf({})).catchUp.clearBy()).toBe('2026-03-12')
  })

  test('is the last of the slots\' days where they are not on every day', () => {
    const only = plan(
      `  - { id: easy, title: Easy, every: [tue, thu], effort: 1h, picks: { kind: problem } }
  - { id: fill, title: Fill, every: day, effort: 2h }`,
      OWED,
    )
    expect(agenda(only, factsOf({})).catchUp.clearBy()).toBe('2026-03-17')
  })
})

describe('twins and slots', () => {
  const TWINS = `
  - { id: x1, title: X1, key: lc-3, when: week 1 }
  - { id: x2, title: X2, key: lc-3, when: weeks 2-4, tags: top }`
  const made = plan('  - { id: s, title: S, every: day, effort: 20m, picks: { id: x1 } }', TWINS, 70)

  test('what a slot picked stands nowhere else under its key', () => {
    const completion = done('2026-03-10', 20)
    const facts = factsOf({ x1: { completions: [completion] }, s: { completions: [spent('2026-03-10', 'x1')] } }, { keys: new Map([['lc-3', [completion]]]) })
    const rows = entriesOf(agenda(made, facts)).filter(({ item, picked }) => item.key === 'lc-3' || picked?.item.key === 'lc-3')
    expect(rows.map(({ item }) => item.id)).toEqual(['s'])
  })
})

test('the id of a task means its steps', () => {
  const made = plan('  - { id: s, title: S, every: day, effort: 20m, picks: { id: book } }', '  - { id: book, title: Book, when: week 2, steps: [{ id: one, title: One, effort: 1h }, { id: two, title: Two, effort: 1h }] }')
  expect(picks(agenda(made, factsOf({})))).toEqual(['book.one'])
})

describe('the day on which the debt is paid off, by slots alone', () => {
  const owed = (habits: string, timetable: string, facts: Facts, on: string) => {
    const made = planOf(`title: T\nlength: 8 weeks\nhours: 5/week\ntimetable: ${timetable}\nhabits:\n${habits}\ntasks:\n  - { id: one, title: One, when: day 1, kind: problem, level: easy }\n  - { id: two, title: Two, when: day 1, kind: problem, level: easy }`, '2026-03-02')
    return buildAgenda({ plans: [made], facts, day: day(on), minute: undefined, config: CONFIG, rest: [7] }).catchUp.clearBy()
  }
  const SLOT = '  - { id: s, title: S, every: day, effort: 1h, picks: { kind: problem } }'
  const WEEKDAYS = '[{ on: mon-fri, at: 06:00-07:00 }, { on: [sat, sun], off: true }]'

  test('counts no weekly rest day', () => {
    expect(owed(SLOT, WEEKDAYS, factsOf({}), '2026-03-07')).toBe('2026-03-10')
  })

  test('counts a turn of today only once', () => {
    const facts = factsOf({ one: { completions: [done('2026-03-09', 20)] }, s: { completions: [spent('2026-03-09', 'one')] } })
    expect(owed(SLOT, WEEKDAYS, facts, '2026-03-09')).toBe('2026-03-10')
  })

  test('counts no slot that was dropped', () => {
    expect(owed(SLOT, WEEKDAYS, factsOf({ s: { droppedOn: day('2026-03-03') } }), '2026-03-09')).toBe('2026-03-09')
  })
})

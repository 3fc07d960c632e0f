/** What a report counts, on hand-checked quarters. */
import { describe, expect, test } from 'vitest'
import type { ItemFacts } from '../../src/domain/facts/facts.ts'
import type { Plan, PlannedItem } from '../../src/domain/plan/plan.ts'
import { buildReport } from '../../src/domain/report/report.ts'
import { planWeek } from '../../src/domain/report/report-period.ts'
import { day, DAILY, off, ruleOf, span, THREE_A_WEEK, THREE_IN_SEVEN } from './habit-fixture.ts'
import { done, factsOf, item, planOf, QUARTER, request } from './report-fixture.ts'

const AFTER = '2026-04-10'

/** The counts of a report on one item `a` planned for February. */
function outcome(facts: Partial<ItemFacts>, today = AFTER, rest: Partial<PlannedItem> = {}) {
  const { items, carried } = buildReport(request(planOf([item('a', '2026-02-01..2026-02-14', rest)]), factsOf({ a: facts }), today))
  return { ...items, carried: carried.map((each) => each.item.ref) }
}

describe('an item planned for the quarter', () => {
  test.each<[string, Partial<ItemFacts>, object]>([
    ['left alone is open and carried', {}, { planned: 1, done: 0, open: 1, carried: ['p/a'] }],
    ['done in its window', { completions: [done('2026-02-03')] }, { planned: 1, done: 1, open: 0, carried: [] }],
    ['done late, on the last day of the quarter', { completions: [done('2026-03-31')] }, { planned: 1, done: 1, open: 0 }],
    ['done after the quarter is carried', { completions: [done('2026-04-01')] }, { planned: 1, done: 0, open: 1, carried: ['p/a'] }],
    ['dropped in it', { droppedOn: day('2026-02-20') }, { planned: 1, dropped: 1, open: 0, carried: [] }],
    ['dropped after it was still open in it', { droppedOn: day('2026-04-02') }, { planned: 1, dropped: 0, open: 1 }],
    ['put off inside the quarter', { skips: [{ day: day('2026-02-14'), to: day('2026-03-20') }] }, { planned: 1, moved: 0, open: 1 }],
    ['put off beyond the quarter is moved and carried', { skips: [{ day: day('2026-02-14'), to: day('2026-04-20') }] }, { planned: 1, moved: 1, open: 0, carried: ['p/a'] }],
    ['put off beyond the quarter and done all the same', { completions: [done('2026-03-20')], skips: [{ day: day('2026-02-14'), to: day('2026-04-20') }] }, { done: 1, moved: 0 }],
  ])('%s', (_, facts, expected) => {
    expect(outcome(facts)).toMatchObject(expected)
  })

  test.each<[string, Partial<ItemFacts>]>([
    ['done before the quarter', { completions: [done('2025-12-30')] }],
    ['known before the start, though recorded in the quarter', { completions: [done('2026-01-02', { before: true, minutes: 0 })] }],
    ['dropped before the quarter', { droppedOn: day('2025-12-30') }],
    ['put off out of the quarter before it began', { skips: [{ day: day('2025-12-30'), to: day('2026-04-20') }] }],
  ])('is not planned when it was %s', (_, facts) => {
    expect(outcome(facts)).toMatchObject({ planned: 0, done: 0, dropped: 0, moved: 0, open: 0, carried: [] })
  })

  test('planned are windows that end in it, from the plan\'s start where that is later', () => {
    const windows = ['2025-12-01..2025-12-31', '2025-12-01..2026-01-01', '2026-03-31..2026-03-31', '2026-03-31..2026-04-01', undefined]
    const plan = planOf(windows.map((window, i) => item(`t${i}`, window)), { start: day('2025-11-01') })
    expect(buildReport(request(plan, factsOf({}), AFTER)).work.map((each) => each.item.id)).toEqual(['t1', 't2'])
  })

  test('what was done or dropped in it without being planned for it counts as done and dropped', () => {
    const plan = planOf([item('later', '2026-05-01..2026-05-10'), item('never', '2026-06-01..2026-06-02'), item('old', '2025-11-01..2025-11-02')], { start: day('2025-10-01') })
    const facts = factsOf({ later: { completions: [done('2026-03-01')] }, never: { droppedOn: day('2026-03-02') }, old: { completions: [done('2026-01-05')] } })
    expect(buildReport(request(plan, facts, AFTER)).items).toEqual({ planned: 0, done: 2, dropped: 1, moved: 0, open: 0, plannedDone: 0, plannedDropped: 0 })
  })
})

describe('what counts once', () => {
  const steps = [item('a', '2026-02-01..2026-02-14', { steps: ['p/a.1', 'p/a.2'], effortMinutes: 100 }), ...['a.1', 'a.2'].map((id) => item(id, '2026-02-01..2026-02-14', { type: 'step', parent: 'p/a', effortMinutes: 50 }))]

  test('a task with steps is one item, done with the last of them', () => {
    const half = buildReport(request(planOf(steps), factsOf({ 'a.1': { completions: [done('2026-02-03')] } }), AFTER))
    expect(half).toMatchObject({ items: { planned: 1, done: 0, open: 1 }, doneShare: 0.5 })
    const late = factsOf({ 'a.1': { completions: [done('2026-02-03')] }, 'a.2': { completions: [done('2026-04-01')] } })
    expect(buildReport(request(planOf(steps), late, AFTER)).items).toMatchObject({ planned: 1, done: 0, open: 1 })
    const both = factsOf({ 'a.1': { completions: [done('2026-02-03')] }, 'a.2': { completions: [done('2026-03-01')] } })
    expect(buildReport(request(planOf(steps), both, AFTER))).toMatchObject({ items: { planned: 1, done: 1, open: 0 }, doneShare: 1 })
  })

  test('items with one key are one item, done when either is', () => {
    const plan = planOf([item('a', '2026-02-01..2026-02-14', { key: 'lc-1' }), item('b', '2026-03-01..2026-03-14', { key: 'lc-1' })])
    const completions = [done('2026-03-02')]
    const report = buildReport(request(plan, factsOf({ b: { completions } }, { keys: new Map([['lc-1', completions]]) }), AFTER))
    expect(report.items).toMatchObject({ planned: 1, done: 1 })
    expect(report.minutes).toMatchObject({ planned: 60, spent: 30 })
  })

  test('of items with one key, one that is left keeps it open', () => {
    const plan = planOf([item('a', '2026-02-01..2026-02-14', { key: 'lc-1' }), item('b', '2026-03-01..2026-03-14', { key: 'lc-1' })])
    expect(buildReport(request(plan, factsOf({ a: { droppedOn: day('2026-02-02') } }), AFTER)).items).toMatchObject({ planned: 1, dropped: 0, open: 1 })
  })

  test('what `choose` leaves aside is outside every count', () => {
    const phases = [{ id: 'pick', title: {}, phases: [], share: {}, choose: 1, resources: [] }]
    const plan = planOf(['a', 'b', 'c'].map((id) => item(id, '2026-02-01..2026-02-14', { phases: ['pick'] })), { phases })
    expect(buildReport(request(plan, factsOf({ c: { completions: [done('2026-02-02')] } }), AFTER)).items).toMatchObject({ planned: 1, done: 1, open: 0 })
  })
})

describe('a roadmap that changed', () => {
  const then = planOf([item('kept', '2026-02-01..2026-02-14'), item('moved', '2026-03-01..2026-03-14'), item('gone', '2026-03-01..2026-03-14'), item('gone-done', '2026-01-01..2026-01-14')])
  const now = planOf([item('kept', '2026-03-01..2026-03-14'), item('moved', '2026-04-01..2026-04-14'), item('new', '2026-03-01..2026-03-14')])
  const facts = factsOf({ 'gone-done': { completions: [done('2026-01-03')] } })

  test('planned is what the earlier text planned; what the change took out was dropped, unless it was done', () => {
    const report = buildReport(request(now, facts, AFTER, { plans: [{ then, now }] }))
    expect(report.work.map((each) => [each.item.id, each.outcome])).toEqual([['kept', 'open'], ['moved', 'moved'], ['gone', 'dropped'], ['gone-done', 'done']])
  })

  test('a plan dropped in the period takes its open work with it', () => {
    const report = buildReport(request(now, facts, AFTER, { plans: [{ then: now, now, droppedOn: day('2026-03-05') }] }))
    expect(report.items).toMatchObject({ planned: 2, dropped: 2, open: 0 })
    expect(report.targets).toEqual([])
  })
})

describe('minutes', () => {
  const habit = (id: string, every: Parameters<typeof ruleOf>[0], window: string): PlannedItem => item(id, window, { type: 'habit', habit: ruleOf(every), effortMinutes: 10, track: 'english', kind: 'practice' })
  const minutes = (items: readonly PlannedItem[], today = AFTER, facts = factsOf({}), rest: Partial<Plan> = {}) => buildReport(request(planOf(items, rest), facts, today)).minutes

  test('planned are the effort of the planned items and of the habits\' expected repetitions', () => {
    // 5 January to 1 February: 28 days, four weeks; 3/7d asks 3 in 7 of 28 days.
    const rules = [DAILY, THREE_A_WEEK, THREE_IN_SEVEN] as const
    expect(minutes(rules.map((every, i) => habit(`h${i}`, every, '2026-01-05..2026-02-01'))).planned).toBe(10 * (28 + 12 + 12))
    expect(minutes([item('a', '2026-02-01..2026-02-14'), item('b', '2026-05-01..2026-05-14')]).planned).toBe(60)
  })

  test('planned counts the whole period, days off taken out, however much of it is over', () => {
    const daily = [habit('h', DAILY, '2026-01-01..2026-12-31')]
    for (const today of ['2026-01-01', '2026-02-10', AFTER]) expect(minutes(daily, today).planned).toBe(900)
    expect(minutes(daily, '2026-01-01', factsOf({}, { off: [off('2026-02-01..2026-02-10')] })).planned).toBe(800)
  })

  test('by track and kind, with what the phase asks that covers the period best', () => {
    const phases = [
      { id: 'q1', title: {}, phases: [], window: span('2026-01-01..2026-03-31'), share: { technical: 0.6, english: 0.4 }, resources: [] },
      { id: 'q2', title: {}, phases: [], window: span('2026-04-01..2026-06-30'), share: { technical: 1 }, resources: [] },
    ]
    const facts = factsOf({ a: { completions: [done('2026-02-02', { minutes: 45 })] }, h: { completions: [done('2026-01-05', { minutes: 15 })] }, gone: { completions: [done('2026-01-06', { minutes: 5 })] } })
    const all = minutes([item('a', '2026-02-01..2026-02-14', { kind: 'study' }), habit('h', DAILY, '2026-01-05..2026-01-06')], AFTER, facts, { phases })
    expect(all).toEqual({
      planned: 80,
      spent: 65,
      byTrack: [{ name: 'technical', planned: 60, spent: 45, share: 0.6 }, { name: 'english', planned: 20, spent: 15, share: 0.4 }, { name: undefined, planned: 0, spent: 5, share: undefined }],
      byKind: [{ name: 'study', planned: 60, spent: 45 }, { name: 'practice', planned: 20, spent: 15 }, { name: undefined, planned: 0, spent: 5 }],
    })
  })

  test('a phase that covers less than half of the period asks nothing of it', () => {
    const phases = [{ id: 'jan', title: {}, phases: [], window: span('2026-01-01..2026-01-31'), share: { technical: 1 }, resources: [] }]
    expect(minutes([item('a', '2026-02-01..2026-02-14')], AFTER, factsOf({}), { phases }).byTrack).toMatchObject([{ name: 'technical', share: undefined }])
  })
})

describe('burn-up and shares', () => {
  const plan = planOf([item('a', '2026-01-01..2026-01-04', { effortMinutes: 40 }), item('b', '2026-01-03..2026-01-04', { effortMinutes: 20 }), item('out', '2026-01-01..2026-01-01', { type: 'deliverable', effortMinutes: 99 })])
  const facts = factsOf({ b: { completions: [done('2026-01-02')] }, out: { completions: [done('2026-01-02')] } })

  test('planned effort is spread over the window, done effort counts on its day; up to today', () => {
    const report = buildReport(request(plan, facts, '2026-01-03'))
    expect(report.burnup).toEqual([{ day: '2026-01-01', planned: 10, done: 0 }, { day: '2026-01-02', planned: 20, done: 20 }, { day: '2026-01-03', planned: 40, done: 20 }])
    // Before today: 2 of a's 4 days, none of b's 2.
    expect(report).toMatchObject({ doneShare: 20 / 60, expectedShare: 20 / 60 })
  })

  test('over, all of it was expected; with nothing planned there is no share', () => {
    expect(buildReport(request(plan, facts, AFTER))).toMatchObject({ expectedShare: 1 })
    expect(buildReport(request(planOf([]), factsOf({}), AFTER)).doneShare).toBeUndefined()
  })

  test('a period that has not begun has plans and no past', () => {
    const report = buildReport(request(plan, factsOf({}), '2025-12-01'))
    expect(report).toMatchObject({ measured: undefined, burnup: [], blocks: [], habits: [], items: { planned: 3, open: 3 }, expectedShare: 0 })
  })
})

describe('blocks', () => {
  const timetable = { rest: [7] as const, blocks: [{ on: [1, 3, 7] as const, minutes: 60, for: ['english'], title: { en: 'English' }, window: QUARTER }, { on: [2] as const, minutes: 60, for: [], title: { en: 'Any' }, window: QUARTER }] }

  test('a block is kept on the days something of its tracks was done, of those it stood up to today', () => {
    const plan = planOf([item('a', '2026-01-01..2026-03-31', { track: 'english' }), item('b', '2026-01-01..2026-03-31')], { timetable: { ...timetable, rest: [...timetable.rest] } })
    const facts = factsOf({ a: { completions: [done('2026-01-05'), done('2026-01-11')] }, b: { completions: [done('2026-01-06'), done('2026-01-07')] } }, { off: [off('2026-01-12..2026-01-13')] })
    // Stood: Monday 5, Wednesdays 7, 14 (Monday 12 off, Sundays rest); Tuesday 6 (13 off). 1 to 4 January hold none.
    const { blocks } = buildReport(request(plan, facts, '2026-01-14', { rest: [7] }))
    expect(blocks.map(({ block, planned, kept }) => [block.title?.en, planned, kept])).toEqual([['English', 3, 1], ['Any', 1, 1]])
  })
})

describe('deliverables', () => {
  test('carry the link and note of the completion that closed them', () => {
    const plan = planOf([item('talk', '2026-01-01..2026-03-31', { type: 'deliverable' })])
    const facts = factsOf({ talk: { completions: [done('2026-03-01', { url: 'https://example.org/talk', note: 'recorded' })] } })
    expect(buildReport(request(plan, facts, AFTER)).deliverables).toMatchObject([{ outcome: 'done', doneOn: '2026-03-01', evidence: { url: 'https://example.org/talk', note: 'recorded' } }])
  })
})

test.each([
  ['2026-01-05..2026-01-11', 1],
  ['2026-01-12..2026-01-18', 2],
  ['2025-12-29..2026-01-04', undefined],
  ['2027-03-01..2027-03-07', 52],
])('the week %s is week %s of a plan from Monday 5 January', (week, n) => {
  expect(planWeek(planOf([], { start: day('2026-01-05') }), span(week))).toBe(n)
})

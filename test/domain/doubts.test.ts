/** What makes no sense in a roadmap though it can be planned. */
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../../src/domain/plan/build.ts'
import { DEFAULT_CONFIG } from '../../src/domain/plan/config.ts'
import type { Day, Weekday } from '../../src/domain/calendar/day.ts'
import { findDoubts } from '../../src/domain/doubt/doubts.ts'
import { nearest } from '../../src/language/fold.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'

type Told = readonly [code: string, place: string, params?: object]

interface Setting {
  readonly studyDays?: readonly Weekday[]
  readonly dayStart?: number
}

/** Eight weeks from a Monday. */
const HEAD = 'title: T\nstart: 2026-03-02\nlength: 8 weeks\n'

function told(text: string, { dayStart = 240, studyDays = [1, 2, 3, 4, 5, 6, 7] }: Setting = {}): Told[] {
  const { model, problems } = parseRoadmap(HEAD + text, 'a.yaml')
  expect(problems).toEqual([])
  if (model === undefined) throw new Error('no model')
  const { plan } = buildPlan(model, { id: 'a' }, { slack: DEFAULT_CONFIG.slack, studyDays }, '2026-03-02' as Day)
  const rest = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => (model.timetable ? model.timetable.rest.includes(day) : !studyDays.includes(day)))
  return findDoubts(model, plan, { slack: DEFAULT_CONFIG.slack, catchUp: DEFAULT_CONFIG.catchUp, studyDays, dayStart, rest, nearest }).map(({ below, code, name, params }): Told => {
    const place = [name, ...below].join(' ')
    return Object.keys(params).length > 0 ? [code, place, params] : [code, place]
  })
}

const habit = (words: string) => `habits: [{ id: h, title: H, ${words} }]\n`
const few = (times: number, per: string | number, open: number): Told => ['few-open-days', 'h every', { times, per, open }]

describe('a habit', () => {
  const sundayOff = 'timetable: [{ on: mon-sat, at: 19:00-21:00 }, { on: sun, off: true }]\n'
  const tracks = 'timetable: [{ on: [tue, thu], at: 19:00-21:00, for: tech }, { on: sat, at: 09:00-11:00, for: english }]\n'
  test.each<[string, string, Told[]]>([
    ['daily, whatever is open', sundayOff + habit('every: day, effort: 20m'), []],
    ['6 a week with six days', sundayOff + habit('every: 6/week, effort: 20m'), []],
    ['7 a week with six days', sundayOff + habit('every: 7/week, effort: 20m'), [few(7, 'week', 6)]],
    ['7 a week with six days, even without minutes', sundayOff + habit('every: 7/week, effort: 0'), [few(7, 'week', 6)]],
    ['2 a week with two days of its track', tracks + habit('every: 2/week, effort: 20m, track: tech'), []],
    ['3 a week with two days of its track', tracks + habit('every: 3/week, effort: 20m, track: tech'), [few(3, 'week', 2)]],
    ['3 a week of any track', tracks + habit('every: 3/week, effort: 20m'), []],
    ['3 a week without minutes, which needs no block', tracks + habit('every: 3/week, effort: 0, track: tech'), []],
    ['3 a week with hours beyond the blocks', `hours: 20/week\n${tracks}${habit('every: 3/week, effort: 20m, track: tech')}`, []],
    ['3 a week of a track without block, which is told of the track', tracks + habit('every: 3/week, effort: 20m, track: art'), [['track-without-block', 'h track', { track: 'art' }]]],
    ['3 a week in a window of two days', habit('every: 3/week, when: day 1-2'), [few(3, 'week', 2)]],
    ['2 a week over the turn of one', habit('every: 2/week, when: day 6-8'), []],
    ['4 a month on four Saturdays', tracks + habit('every: 4/month, effort: 20m, track: english'), []],
    ['5 a month on four Saturdays', tracks + habit('every: 5/month, effort: 20m, track: english'), [few(5, 'month', 4)]],
    ['9 a quarter on eight Saturdays', tracks + habit('every: 9/quarter, effort: 20m, track: english'), [few(9, 'quarter', 4)]],
    ['2 in 7 days on Saturdays', tracks + habit('every: 2/7d, effort: 20m, track: english'), [few(2, 7, 1)]],
    ['2 in 8 days on Saturdays', tracks + habit('every: 2/8d, effort: 20m, track: english'), []],
    ['on a rest day', sundayOff + habit('every: sun, effort: 20m'), [['never-open', 'h every']]],
    ['on days of which one is a rest day', sundayOff + habit('every: weekend, effort: 20m'), []],
    ['on a weekday that its window does not hold', habit('every: sun, when: day 1-3'), [['never-open', 'h every']]],
    ['for later', habit('every: 9/month, when: later'), []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('7 a week of a user who studies on five days', () => {
    expect(told(habit('every: 7/week'), { studyDays: [1, 2, 3, 4, 5] })).toEqual([few(7, 'week', 5)])
  })
})

describe('a target', () => {
  const items = `tasks:
  - { id: a, title: A, key: lc-1, kind: problem }
  - { id: b, title: B, key: lc-1, kind: problem }
  - { id: c, title: C, kind: problem, when: week 5, steps: [X, Y] }
  - { id: d, title: D, kind: problem, when: later }
lists: [{ id: top, title: Top, keys: [lc-1] }]
`
  const target = (words: string, more = items) => `${more}targets: [{ id: t, title: T, ${words} }]\n`
  const short = (goal: number, reachable: number): Told => ['short-count', 't reach', { id: 't', goal, reachable }]
  test.each<[string, string, Told[]]>([
    ['that counts by hand', target('reach: 300'), []],
    ['of a value', target('value: 6.5'), []],
    ['that its items make: a key once, no step, nothing for later', target('reach: 2, counts: { kind: problem }'), []],
    ['that its items do not make', target('reach: 3, counts: { kind: problem }'), [short(3, 2)]],
    ['of a range, at its lower end', target('reach: 2-9, counts: { kind: problem }'), []],
    ['with items after its window', target('reach: 2, counts: { kind: problem }, when: week 1'), [short(2, 1)]],
    ['of a list', target('reach: 2, counts: { list: top }'), [short(2, 1)]],
    ['of nothing', target('reach: 1, counts: { tag: graphs }'), [short(1, 0)]],
    ['of several selectors, each item once', target('reach: 2, counts: [{ kind: problem }, a]'), []],
    ['of an item for later that a phase uses', `phases: [{ id: p, title: P, use: [d] }]\n${target('reach: 3, counts: { kind: problem }')}`, []],
    ['of a daily habit', target('reach: 56, counts: [h]', habit('every: day')), []],
    ['of more days than a daily habit has', target('reach: 57, counts: [h]', habit('every: day')), [short(57, 56)]],
    ['of Saturdays', target('reach: 9, counts: [h]', habit('every: sat')), [short(9, 8)]],
    ['of weeks', target('reach: 24, counts: [h]', habit('every: 3/week')), []],
    ['of more than the weeks hold', target('reach: 25, counts: [h]', habit('every: 3/week')), [short(25, 24)]],
    ['of months', target('reach: 5, counts: [h]', habit('every: 2/month')), [short(5, 4)]],
    ['of runs of days', target('reach: 17, counts: [h]', habit('every: 2/7d')), [short(17, 16)]],
    ['of every third day', target('reach: 20, counts: [h]', habit('every: 3 days')), [short(20, 19)]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a timetable', () => {
  const work = 'tasks: [{ id: a, title: A, track: art, effort: 2h }]\n'
  const art = (blocks: string) => `tracks: { tech: Tech, art: Art }\ntimetable: [${blocks}]\n${work}`
  test.each<[string, string, Told[]]>([
    ['without a block for a track', art('{ on: mon, at: 19:00-21:00, for: tech }'), [['track-without-block', 'track:art', { track: 'art' }]]],
    ['with one in a part of the plan', art('{ on: mon, at: 19:00-21:00, for: tech }, { on: tue, effort: 1h, for: art, when: week 1 }'), []],
    ['with one for any track', art('{ on: mon, at: 19:00-21:00 }'), []],
    ['of rest days only', art('{ on: sun, off: true }'), []],
    ['as long as the hours', `hours: 2/week\n${art('{ on: mon, at: 19:00-21:00 }')}`, []],
    ['longer than the hours', `hours: 1/week\n${art('{ on: mon, at: 19:00-21:00 }')}`, [['timetable-over', ' hours', { blockMinutes: 120, plannedMinutes: 60 }]]],
    ['within a range of hours', `hours: 1-2h/week\n${art('{ on: mon, at: 19:00-21:00 }')}`, []],
    ['longer in one week only', `hours: 2/week\n${art('{ on: mon, at: 19:00-21:00 }, { on: tue, effort: 30m, when: week 3 }')}`, [['timetable-over', ' hours', { blockMinutes: 150, plannedMinutes: 120 }]]],
    ['longer on a rest day only', `hours: 2/week\n${art('{ on: mon, at: 19:00-21:00 }, { on: sun, effort: 1h }, { on: sun, off: true }')}`, []],
    ['with blocks over each other, which count once', `hours: 2/week\n${art('{ on: mon, at: 19:00-21:00 }, { on: mon, at: 20:00-21:00 }')}`, []],
    ['without hours', art('{ on: mon-sun, at: 06:00-22:00 }'), []],
    ['past midnight', art('{ on: mon, at: 22:00-04:00 }'), []],
    ['past the start of the day', art('{ on: sun, off: true }, { on: mon, at: 22:00-04:05 }'), [['block-past-day-start', 'block:1 at', { dayStart: 240 }]]],
    ['over the start of the day', art('{ on: mon, at: 04:00-05:00 }, { on: tue, at: 03:30-04:30 }'), [['block-past-day-start', 'block:2 at', { dayStart: 240 }]]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('past the start of a day that begins at midnight', () => {
    expect(told(art('{ on: mon, at: 22:00-00:30 }, { on: tue, at: 22:00-00:00 }'), { dayStart: 0 })).toEqual([['block-past-day-start', 'block:1 at', { dayStart: 0 }]])
  })
})

describe('a name', () => {
  const items = 'tasks: [{ id: two-sum, title: A, key: lc-1 }, { id: lru, title: B }]\nhabits: [{ id: anki, title: Anki, every: day }]\n'
  const listed = (text: string, near?: string): Told => ['unknown-key-listed', 'list:top keys 0', near === undefined ? { text } : { text, near }]
  const list = (keys: string) => `${items}lists: [{ id: top, title: Top, keys: [${keys}] }]\n`
  const use = (names: string) => `${items}phases: [{ id: p, title: P, use: [${names}] }]\n`
  test.each<[string, string, Told[]]>([
    ['of a key that an item has', list('lc-1'), []],
    ['of a key that none has', list('graph'), [listed('graph')]],
    ['of a misspelt key', list('lv-1'), [listed('lv-1', 'lc-1')]],
    ['of another number', list('lc-11'), [listed('lc-11')]],
    ['of an id whose item has a key', list('two-sum'), [listed('two-sum', 'lc-1')]],
    ['of an id whose item has none', list('lru'), [listed('lru')]],
    ['used once', use('lc-1, lru'), []],
    ['of a habit', use('anki'), [['use-of-habit', 'p use 0', { text: 'anki' }]]],
    ['used twice', use('lru, lru'), [['used-twice', 'p use 1', { text: 'lru', first: 'lru' }]]],
    ['used by its id and by its key', use('two-sum, lru, lc-1'), [['used-twice', 'p use 2', { text: 'lc-1', first: 'two-sum' }]]],
    ['used in two phases', `${items}phases: [{ id: p, title: P, use: [lru] }, { id: q, title: Q, use: [lru] }]\n`, []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

test.each<[string, number, Told[]]>([
  ['all of its tasks', 2, []],
  ['more than it has, those of inner phases not counted', 3, [['choose-too-many', 'p choose', { choose: 3, tasks: 2 }]]],
])('a phase that chooses %s', (_, choose, expected) => {
  expect(told(`phases: [{ id: p, title: P, choose: ${choose}, tasks: [A, B], phases: [{ id: q, title: Q, tasks: [C] }] }]\n`)).toEqual(expected)
})

/** Good roadmap files and the models they make. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import type { Habit, Item, Phase, Roadmap, Task } from '../../src/domain/plan/roadmap.ts'

const SMALLEST = `title: Học Rust trong 8 tuần
phases:
  - title: Ownership
    when: tuần 1-2
    tasks:
      - Đọc chương 4
      - { title: 20 bài rustlings, effort: 3h }
habits:
  - { title: Anki, every: day, effort: 20m }
`

function modelOf(text: string, file = 'roadmap.yaml'): Roadmap {
  const { model, problems } = parseRoadmap(text, file)
  expect(problems).toEqual([])
  if (!model) throw new Error('no model')
  return model
}

function itemsOf(phase: Phase): Item[] {
  return [...phase.tasks, ...phase.habits, ...phase.deliverables, ...phase.phases.flatMap(itemsOf)]
}

function itemIn(model: Roadmap, id: string): Item {
  const item = itemsOf(model.root).find((one) => one.id === id)
  if (!item) throw new Error(`no ${id}`)
  return item
}

describe('the smallest roadmap', () => {
  test('is Vietnamese, takes its id from the file and its ids from the titles', () => {
    const model = modelOf(SMALLEST, '/home/a/Học Rust.yaml')
    const title = { vi: 'Học Rust trong 8 tuần' }
    const base = { order: 0, priority: 'should', tags: [], needs: [], idGuessed: true }
    const task = { ...base, type: 'task', phases: ['ownership'], steps: [] }
    expect(model).toEqual({
      id: 'hoc-rust', title, language: 'vi', again: false, mottos: [], tracks: [], lists: [], skills: [], resources: [],
      root: {
        id: '', title, share: {}, use: [], resources: [], tasks: [], targets: [], deliverables: [],
        phases: [{
          id: 'ownership', title: { vi: 'Ownership' }, share: {}, use: [], resources: [], phases: [], habits: [], targets: [], deliverables: [],
          when: { kind: 'counted', unit: 'week', from: 1, to: 2, of: 'phase' },
          tasks: [
            { ...task, id: 'doc-chuong-4', title: { vi: 'Đọc chương 4' } },
            { ...task, id: '20-bai-rustlings', title: { vi: '20 bài rustlings' }, order: 1, effortMinutes: 180 },
          ],
        }],
        habits: [{ ...base, type: 'habit', id: 'anki', phases: [], title: { vi: 'Anki' }, order: 2, every: { kind: 'daily' }, always: false, picks: [], effortMinutes: 20 }],
      },
    })
  })

  test('is frozen and survives JSON', () => {
    const model = modelOf(SMALLEST)
    expect(Object.isFrozen(model.root.phases[0]?.tasks[0]?.title)).toBe(true)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('warns once of the items without ids, at the first of them', () => {
    expect(parseRoadmap(SMALLEST, 'a.yaml').warnings).toEqual([
      { code: 'no-ids', params: { count: 3, total: 3 }, severity: 'warning', file: 'a.yaml', line: 6, column: 9, length: 12, source: '      - Đọc chương 4' },
    ])
  })
})

describe('the full roadmap of format.md', () => {
  const text = readFileSync(new URL('files/full.yaml', import.meta.url), 'utf8')
  const model = modelOf(text)

  test('has its header', () => {
    const { about, again, end, hours, id, language, length, mottos, start, title, tracks } = model
    expect({ about, again, end, hours, id, language, length, mottos, start, title, tracks }).toEqual({
      id: 'mid-level-2026', language: 'vi', again: false, start: '2026-01-01', end: undefined,
      title: { en: 'Mid-level engineer at a global company', vi: 'Kỹ sư mid-level ở công ty toàn cầu' },
      about: { en: 'From junior to mid-level.', vi: 'Từ junior lên mid-level.' },
      length: { kind: 'length', unit: 'month', low: 12, high: 12 },
      hours: { low: 3000, high: 3000 },
      mottos: [{ vi: 'Chậm mà chắc' }, { en: 'Slow is smooth', vi: 'Chậm là êm' }],
      tracks: [
        { id: 'technical', title: { en: 'Technical', vi: 'Kỹ thuật' } },
        { id: 'english', title: { en: 'English', vi: 'Tiếng Anh' } },
        { id: 'interview', title: { vi: 'Phỏng vấn' } },
      ],
    })
  })

  test('has its timetable: clock blocks, one without a clock, one of a part of the plan, a rest day', () => {
    const weekdays = [1, 2, 3, 4, 5]
    expect(model.timetable).toEqual({
      blocks: [
        { on: weekdays, minutes: 60, at: { from: 360, to: 420 }, for: ['english'], title: { vi: 'Anki + shadowing' } },
        { on: [2, 4], minutes: 120, at: { from: 1140, to: 1260 }, for: ['interview', 'technical'] },
        { on: [6], minutes: 120, for: ['interview'], title: { vi: 'Mock interview' } },
        { on: weekdays, minutes: 60, at: { from: 420, to: 480 }, for: ['interview'], when: { kind: 'counted', unit: 'month', from: 10, to: 12, of: 'plan' } },
      ],
      rest: [7],
    })
  })

  test('has phases in phases, with what they hold', () => {
    const [q1] = model.root.phases
    expect(q1).toMatchObject({ id: 'q1', goal: { vi: 'Nền tảng vững' }, share: { technical: 0.6, english: 0.4 }, choose: 2, resources: ['sre-book'] })
    expect(q1?.when).toEqual({ kind: 'counted', unit: 'quarter', from: 1, to: 1, of: 'plan' })
    expect(q1?.phases[0]).toMatchObject({ id: 'jan', use: ['lc-146', 'lc-21'], when: { unit: 'month', from: 1, to: 1 } })
  })

  test('has tasks with all their keys, the track of their phase and steps of their own', () => {
    expect(itemIn(model, 'tracing')).toEqual({
      type: 'task', id: 'tracing', phases: ['q1', 'jan'], title: { vi: 'Distributed tracing (Jaeger + OpenTelemetry)' }, order: 0,
      when: { kind: 'counted', unit: 'week', from: 1, to: 2, of: 'phase' }, at: 1200, effortMinutes: 960, kind: 'study', priority: 'must',
      needs: ['breaker'], tags: ['observability'], link: 'https://opentelemetry.io', note: { vi: 'Đọc kỹ phần sampling' }, track: 'technical',
      steps: [
        { id: 'tracing.run-jaeger-locally', title: { vi: 'Run Jaeger locally' } },
        { id: 'tracing.instrument-two-services', title: { vi: 'Instrument two services' } },
      ],
    })
    expect(itemIn(model, 'two-sum')).toMatchObject({ key: 'lc-1', kind: 'problem', level: 'easy', track: 'technical', order: 1 })
    expect(itemIn(model, 'lru-cache')).toMatchObject({ key: 'lc-146', when: { kind: 'later' }, idGuessed: true })
  })

  test('has habits: a minimum in minutes or in units, slots, a checklist', () => {
    const habit = (id: string) => itemIn(model, id) as Habit
    expect(habit('anki')).toMatchObject({ every: { kind: 'daily' }, effortMinutes: 30, minimum: 10, track: 'english', always: false })
    expect(habit('vocab')).toMatchObject({ at: 1260, amount: 20, unit: { vi: 'words' }, minimum: 5 })
    expect(habit('easy')).toMatchObject({ every: { kind: 'weekdays', days: [1, 3, 5] }, picks: [{ kind: 'problem', level: 'easy' }] })
    expect(habit('evening').picks).toEqual([{ kind: 'problem' }, { tag: 'system-design' }])
    expect(habit('mock')).toMatchObject({ every: { kind: 'quota', times: 2, per: 'week' }, checklist: [{ vi: 'Clarify' }, { vi: 'Estimate' }, { vi: 'High level' }, { vi: 'Deep dive' }] })
  })

  test('has targets: counts by id and by selector, values, a range', () => {
    const base = { phases: ['q1'], counts: [] }
    expect(model.root.phases[0]?.targets).toEqual([
      { ...base, id: 'posts', title: { vi: 'Blog posts in English' }, order: 7, measure: 'count', goal: 12, unit: { vi: 'posts' }, counts: [{ id: 'blog' }] },
      { ...base, id: 'easy-100', title: { vi: 'Easy problems' }, order: 8, measure: 'count', goal: 100, counts: [{ kind: 'problem', level: 'easy' }], when: { kind: 'counted', unit: 'month', from: 1, to: 1, of: 'plan' } },
      { ...base, id: 'ielts', title: { vi: 'IELTS' }, order: 9, measure: 'value', goal: 6.5, was: 5.5 },
      { ...base, id: 'latency', title: { vi: 'p95 latency' }, order: 10, measure: 'value', goal: 50, was: 180, unit: { vi: 'ms' } },
      { ...base, id: 'offers', title: { vi: 'Offers' }, order: 11, measure: 'count', goal: 2, goalHigh: 3 },
    ])
  })

  test('has lists, skills and resources', () => {
    expect(model.lists).toEqual([{ id: 'top-50', title: { vi: 'Top 50' }, keys: ['lc-1', 'lc-121'] }])
    expect(model.skills).toEqual([{ id: 'system-design', title: { vi: 'System design' }, now: 2, goal: 5, need: 'high' }])
    expect(model.resources).toEqual([{ id: 'sre-book', kind: 'book', title: { vi: 'Site Reliability Engineering' }, by: 'Google', rating: 4, link: 'https://sre.google' }])
  })

  test('is the same with CRLF and a BOM', () => {
    expect(modelOf(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(model)
  })

  test('knows where a thing stands, and a key of it', () => {
    const { placeOf } = parseRoadmap(text, 'full.yaml')
    const when = '            when: week 1-2'
    expect(placeOf('tracing', 'when')).toMatchObject({ source: when, column: when.indexOf('week') + 1, length: 8 })
    expect(placeOf('tracing.run-jaeger-locally')).toMatchObject({ length: 'Run Jaeger locally'.length })
    expect(placeOf('nothing')).toBeUndefined()
  })
})

describe('ids', () => {
  const idsOf = (text: string) => itemsOf(modelOf(text).root).map((item) => item.id)

  test('of equal titles are prefixed by their phases, all of them, until they differ', () => {
    const text = `title: x
phases:
  - { title: A, phases: [{ title: One, tasks: [Review] }, { title: Two, tasks: [Review, Read] }] }
  - { title: B, phases: [{ title: One, tasks: [Review] }] }
`
    expect(idsOf(text)).toEqual(['a-one-review', 'two-review', 'read', 'b-one-review'])
  })

  test('made from a title give way to written ones', () => {
    expect(idsOf('title: x\nphases:\n  - { title: P, tasks: [Read] }\ntasks:\n  - { id: read, title: Y }\n')).toEqual(['read', 'p-read'])
  })

  test('that look like numbers stay as written', () => {
    expect(idsOf('title: x\ntasks:\n  - { id: 007, title: 1984 }\n  - 1.10\n')).toEqual(['007', '1.10'])
  })

  test('of steps are unique within their task only', () => {
    const [a, b] = modelOf('title: x\ntasks:\n  - { title: A, steps: [Draft, Send] }\n  - { title: B, steps: [{ id: d, title: Draft, effort: 1h, key: k, link: l }] }\n').root.tasks
    expect(a?.steps.map((step) => step.id)).toEqual(['a.draft', 'a.send'])
    expect(b?.steps).toEqual([{ id: 'b.d', title: { en: 'Draft' }, effortMinutes: 60, key: 'k', link: 'l' }])
  })

  test('of the roadmap come from the file name, or are `roadmap`', () => {
    expect(modelOf('title: x', 'C:\\plans\\Go 2026.yml').id).toBe('go-2026')
    expect(modelOf('title: x', '日本.yaml').id).toBe('roadmap')
  })
})

describe('what is handed down', () => {
  test('is the nearest track, kind and priority, and all the tags', () => {
    const text = `title: x
phases:
  - title: A
    track: t
    priority: must
    tags: [one]
    phases:
      - title: B
        kind: reading
        tags: two
        tasks: [Plain, { title: Own, track: u, kind: topic, priority: could, tags: [one, three] }]
        deliverables: [Report]
        targets: [{ title: T, reach: 3 }]
`
    const phase = modelOf(text).root.phases[0]?.phases[0]
    expect(phase?.tasks[0]).toMatchObject({ track: 't', kind: 'reading', priority: 'must', tags: ['one', 'two'] })
    expect(phase?.tasks[1]).toMatchObject({ track: 'u', kind: 'topic', priority: 'could', tags: ['one', 'two', 'three'] })
    expect(phase?.deliverables[0]).toMatchObject({ track: 't', kind: 'reading', priority: 'must' })
    expect(phase?.targets[0]).toMatchObject({ track: 't' })
  })
})

describe('order', () => {
  test('is the order of the file, whatever the order of its keys', () => {
    const text = 'habits: [{ title: H1, every: day }]\nphases: [{ targets: [{ title: T, value: 1 }], tasks: [A], title: P }]\ntasks: [B]\ntitle: x\n'
    const { root } = modelOf(text)
    const [phase] = root.phases
    expect([root.habits[0], phase?.targets[0], phase?.tasks[0], root.tasks[0]].map((one) => one?.order)).toEqual([0, 1, 2, 3])
  })
})

describe('texts', () => {
  test('are in the language of the file, guessed from their letters when it does not say', () => {
    expect(modelOf('title: Backend 2026\ntasks: [Đọc sách, Viết blog, LRU]').root.tasks[0]?.title).toEqual({ vi: 'Đọc sách' })
    expect(modelOf('title: Learn\ntasks: [Read, Write]').root.tasks[0]?.title).toEqual({ en: 'Read' })
    expect(modelOf('title: Học\nlanguage: en').title).toEqual({ en: 'Học' })
  })

  test('are NFC, wherever the accents were composed', () => {
    expect(modelOf(`title: ${'Học'.normalize('NFD')}`).title).toEqual({ vi: 'Học'.normalize('NFC') })
    expect(modelOf('title: "Ho\\u0323c tiếng"').title).toEqual({ vi: 'Học tiếng'.normalize('NFC') })
  })

  test('lose control characters and overrides with one warning, at the first', () => {
    const { model, warnings } = parseRoadmap('title: "a\\e[31mb\\u202Ec"\nabout: x\u001b[0my\u0085z\u0000\n', 'a.yaml')
    expect(model?.title).toEqual({ en: 'a[31mbc' })
    expect(model?.about).toEqual({ en: 'x[0myz' })
    expect(warnings).toEqual([expect.objectContaining({ code: 'control-characters', params: { count: 5 }, line: 1, column: 8, severity: 'warning' })])
  })

  test('keep half a surrogate pair out', () => {
    expect(modelOf('title: "a\\uD800b"').title).toEqual({ en: 'a\ufffdb' })
    expect(modelOf('title: a\ud800b').title).toEqual({ en: 'a\ufffdb' })
  })

  test('keep emoji, tabs and the lines of a note', () => {
    expect(modelOf('title: "Go 🚀\\tnow"\ntasks:\n  - title: T\n    note: |\n      one\n      two\n').root.tasks[0]).toMatchObject({ note: { en: 'one\ntwo' } })
    expect(modelOf('title: "Go 🚀\\tnow"').title).toEqual({ en: 'Go 🚀\tnow' })
  })
})

describe('kindness', () => {
  test.each<[string, string, Partial<Task>]>([
    ['one word where a list may stand', '{ title: T, tags: a, needs: b }', { tags: ['a'], needs: ['b'] }],
    ['a key left empty', '{ title: T, effort: , tags: }', { tags: [] }],
    ['an effort of nothing', '{ title: T, effort: 0 }', { effortMinutes: 0 }],
    ['yes for true', '{ title: T, review: yes }', { review: true }],
    ['capitals in a choice', '{ title: T, level: Easy }', { level: 'easy' }],
    ['a checklist', '{ title: T, checklist: [a, 2] }', { checklist: [{ en: 'a' }, { en: '2' }] }],
  ])('%s', (_, task, expected) => {
    expect(modelOf(`title: x\nlanguage: en\ntasks:\n  - ${task}\n  - B\n`).root.tasks[0]).toMatchObject(expected)
  })

  test('empty sections, an anchor used once, a decimal comma, an end and a number as hours', () => {
    const model = modelOf('title: x\nend: 2026-03-01\nhours: 10\nphases:\ntasks: []\nskills: [{ title: &s Go, now: "2,5" }]\nresources: [{ title: *s }]\n')
    expect(model).toMatchObject({ end: '2026-03-01', hours: { low: 600, high: 600 }, skills: [{ id: 'go', now: 2.5 }], resources: [{ id: 'go' }] })
  })

  test('a date as Vietnam writes it, where the language is Vietnamese', () => {
    expect(modelOf('title: x\nlanguage: vi\nstart: 5/1/2026').start).toBe('2026-01-05')
  })
})

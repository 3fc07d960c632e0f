/** Points of interviews: given with `done`, shown over time, summed up by a report, taken back. */
import { describe, expect, test } from 'vitest'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

const MOCKS = `roadmap: study
title: { en: Study, vi: Học }
start: 2026-03-02
length: 8 weeks
hours: 10/week
habits:
  - id: mock
    title: { en: Mock interview, vi: Phỏng vấn thử }
    every: 2/week
    effort: 1h
    kind: interview
    checklist: [{ en: Thinking aloud, vi: Nói to suy nghĩ }, { en: "Tests: all of them", vi: "Test: đủ cả" }]
  - { id: round, title: { en: Round, vi: Vòng }, every: day, effort: 30m, kind: interview, picks: { kind: problem } }
phases:
  - id: one
    title: One
    tasks:
      - { id: two-sum, title: Two Sum, key: lc-1, kind: problem, level: easy }
      - { id: lru, title: LRU Cache, key: lc-146, kind: problem, level: easy }
      - id: onsite
        title: Onsite
        kind: interview
        steps: [{ id: coding, title: Coding, effort: 1h }, { id: design, title: Design, effort: 1h }]
`

async function mockWorld(defaults: RunOptions = {}): Promise<World> {
  return studyWorld(defaults, MOCKS)
}

interface Scores {
  readonly scores: readonly { readonly ref: string; readonly days: readonly object[]; readonly names: readonly object[] }[]
}

describe('done --score', () => {
  test('says the points, and so do show, history and the report, in both languages', async () => {
    const world = await mockWorld({ now: '2026-03-20T21:00' })
    await world.run('done mock --score graphs=2,communication=4 --on 2026-03-03')
    const lines = ['done mock --score graphs=4.5,communication=3 --minutes 50m', 'show mock', ['show mock', { lang: 'vi' }], 'history --limit 1', ['history --limit 1', { lang: 'vi' }]] as const
    expect(await transcript(world, lines)).toMatchInlineSnapshot(`
      "$ done mock --score graphs=4.5,communication=3 --minutes 50m
      ✓ Done: Mock interview · 50 min · 1/2 this week · graphs 4.5 · communication 3

      $ show mock
      Mock interview
      Study

        When       2 Mar – 26 Apr · done today
        Asked      twice a week (Mon–Sun) · 1h each time
        Type       habit · interview · should
        Checklist  - Thinking aloud
                   - Tests: all of them
        Points     graphs ▂▄ 2 → 4.5
                   communication ▄▃ 4 → 3
                   20 Mar · graphs 4.5 · communication 3
                   3 Mar · graphs 2 · communication 4
        History    20 Mar · done · 50 min · graphs 4.5 · communication 3
                   3 Mar · done · ~1h · graphs 2 · communication 4
        Why here   A habit, twice a week (Mon–Sun), 2 Mar – 26 Apr.
                   1 of 2 done this week.
                   Today gives it 1h.

      $ show mock
      Phỏng vấn thử
      Học

        Thời gian  2/3 – 26/4 · hôm nay đã xong
        Lịch       mỗi tuần 2 lần (thứ Hai đến Chủ Nhật) · mỗi lần 1h
        Loại       thói quen · phỏng vấn · nên làm
        Checklist  - Nói to suy nghĩ
                   - Test: đủ cả
        Điểm       graphs ▂▄ 2 → 4,5
                   communication ▄▃ 4 → 3
                   20/3 · graphs 4,5 · communication 3
                   3/3 · graphs 2 · communication 4
        Lịch sử    20/3 · xong · 50 phút · graphs 4,5 · communication 3
                   3/3 · xong · ~1h · graphs 2 · communication 4
        Vì sao     Thói quen, mỗi tuần 2 lần (thứ Hai đến Chủ Nhật), 2/3 – 26/4.
                   Đã làm 1/2 tuần này.
                   Hôm nay được 1h.

      $ history --limit 1
      e4  Fr 20 Mar  21:00  done: Mock interview · 50 min · graphs 4.5 · communicatio…

      Older ones: --limit 100
      To take one back: roadmap undo e4

      $ history --limit 1
      e4  T6 20/3  21:00  xong: Phỏng vấn thử · 50 phút · graphs 4,5 · communication 3

      Xem cũ hơn: --limit 100
      Hoàn tác một lần ghi: roadmap undo e4
      "
    `)
  })

  test('stands in the report of its period, by item and name', async () => {
    const world = await mockWorld({ now: '2026-04-02T21:00' })
    await world.run('done mock --score graphs=2,communication=4 --on 2026-03-03')
    await world.run('done mock --score graphs=3 --on 2026-03-12')
    await world.run('done mock --score graphs=5,communication=3.5 --on 2026-03-30')
    await world.run('done mock --score graphs=9 --on 2026-04-01')
    const section = ({ out }: { readonly out: string }): string => out.split('\n\n').find((part) => /^(Interviews|Phỏng vấn)/.test(part)) ?? out
    expect(section(await world.run('report --quarter Q1'))).toMatchInlineSnapshot(`
      "Interviews         times  first  last  average
        Mock interview       3
          graphs             3      2     5      3.3
          communication      2      4   3.5      3.8
      "
    `)
    expect(section(await world.run('report --quarter Q1', { lang: 'vi', columns: 50 }))).toMatchInlineSnapshot(`
      "Phỏng vấn          số lần  đầu  cuối  trung bình
        Phỏng vấn thử         3
          graphs              3    2     5         3,3
          communication       2    4   3,5         3,8
      "
    `)
    expect((await world.json<Scores>('report --quarter Q1')).scores).toEqual([
      {
        ref: 'study/mock',
        title: 'Mock interview',
        days: [{ day: '2026-03-03', score: { graphs: 2, communication: 4 } }, { day: '2026-03-12', score: { graphs: 3 } }, { day: '2026-03-30', score: { graphs: 5, communication: 3.5 } }],
        names: [{ name: 'graphs', count: 3, first: 2, last: 5, average: 10 / 3 }, { name: 'communication', count: 2, first: 4, last: 3.5, average: 3.75 }],
      },
    ])
    expect((await world.json<Scores>('report --week 2026-03-16')).scores).toEqual([])
  })

  test.each([
    ['graphs=2', { graphs: 2 }],
    ['Graphs=2.5, communication=10', { graphs: 2.5, communication: 10 }],
    ['graphs=2,5,communication=4,5', { graphs: 2.5, communication: 4.5 }],
    ['đồ-thị=0', { 'đồ-thị': 0 }],
    ['big_o=7,c2=1', { big_o: 7, c2: 1 }],
    ['__proto__=3', JSON.parse('{"__proto__":3}')],
  ])('takes %s', async (points, score) => {
    const world = await mockWorld()
    expect(await world.json(['done', 'mock', '--score', points])).toMatchObject({ recorded: [{ data: { score } }] })
    expect((await world.json<Scores>('show mock')).scores[0]?.days).toEqual([{ day: '2026-03-02', score }])
  })

  test.each(['graphs', 'graphs=', 'graphs=11', 'graphs=-1', 'a b=2', '=3', 'graphs=2,graphs=3', 'Graphs=2,graphs=3', '', 'a=1,,b=2', 'graphs=two', 'a=1,b=1,c=1,d=1,e=1,f=1,g=1,h=1,i=1,j=1,k=1,l=1,m=1'])('refuses `%s` and records nothing', async (points) => {
    const world = await mockWorld()
    const { code, out } = await world.run(['done', 'mock', '--score', points])
    expect([code, out]).toEqual([1, ''])
    expect((await world.json<{ events: readonly { what: string }[] }>('history')).events.some(({ what }) => what === 'done')).toBe(false)
  })

  test('refuses with an example, of the checklist where there is one, in both languages', async () => {
    const world = await mockWorld()
    expect(await transcript(world, ['done mock --score graphs', ['done mock --score graphs=11', { lang: 'vi' }], 'done two-sum --score "a b=1"'])).toMatchInlineSnapshot(`
      "$ done mock --score graphs
      ! error: \`graphs\` is no name with points.
      !   → For example: \`--score thinking-aloud=2,tests=4.5\`.
      (exit 1)

      $ done mock --score graphs=11
      ! lỗi: \`graphs=11\` không có điểm từ 0 đến 10.
      !   → Ví dụ: \`--score nói-to-suy-nghĩ=2,test=4.5\`.
      (exit 1)

      $ done two-sum --score "a b=1"
      ! error: \`a b\` is no name for points: it may hold letters, digits, - and _.
      !   → For example: \`--score graphs=2,communication=4.5\`.
      (exit 1)
      "
    `)
  })

  test('a second time on a day adds to it, and is no second repetition', async () => {
    const world = await mockWorld()
    await world.run('done mock --score graphs=2')
    expect(await world.json('done mock --score graphs=4')).toMatchObject({ recorded: [{ data: { minutes: 0, assumed: true, score: { graphs: 4 } } }], already: [] })
    expect(await world.json('done mock')).toMatchObject({ recorded: [], already: ['study/mock'] })
    expect((await world.json<Scores>('show mock')).scores[0]?.days).toHaveLength(2)
    expect((await world.json<{ totals: object }>('week')).totals).toMatchObject({ done: 1, spentMinutes: 60 })
  })

  test('of a task with steps stands once, with the last of them', async () => {
    const world = await mockWorld()
    await world.run('done onsite --score design=6')
    expect((await world.json<Scores>('show onsite')).scores).toMatchObject([{ ref: 'study/onsite.design', days: [{ score: { design: 6 } }] }])
  })

  test('of a slot stays with the slot, of what it picked with that', async () => {
    const world = await mockWorld()
    await world.run('done round --score speed=3')
    expect((await world.json<Scores>('show round')).scores).toMatchObject([{ ref: 'study/round', days: [{ score: { speed: 3 } }] }])
    await world.run('done round --score speed=5')
    expect((await world.json<Scores>('show round')).scores[0]?.days).toHaveLength(2)
    await world.run('done lru --score speed=4')
    expect((await world.json<Scores>('show lru')).scores).toMatchObject([{ ref: 'study/lru' }])
  })

  test('of a task that was done before is not kept, and that is said', async () => {
    const world = await mockWorld()
    await world.run('done two-sum')
    expect(await transcript(world, ['done two-sum --score speed=3', ['done two-sum --score speed=3', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done two-sum --score speed=3
      Already done on 2 Mar: LC 1 · Two Sum
      ! Its points were not kept, for it was done before. To give them: roadmap undo two-sum, then roadmap done two-sum --score ...

      $ done two-sum --score speed=3
      Đã xong từ 2/3: LC 1 · Two Sum
      ! Điểm chưa được ghi vì mục này đã xong từ trước. Muốn ghi: roadmap undo two-sum, rồi roadmap done two-sum --score ...
      "
    `)
    await world.run('undo two-sum')
    await world.run('done two-sum --score speed=3')
    expect((await world.json<Scores>('show two-sum')).scores).toHaveLength(1)
  })

  test('that would not fit stands on a line of its own', async () => {
    const world = await mockWorld({ columns: 50 })
    expect((await world.run('done mock --score graphs=4.5,communication=3,speed=7')).out).toMatchInlineSnapshot(`
      "✓ Done: Mock interview · ~1h · 1/2 this week
        graphs 4.5 · communication 3 · speed 7
      "
    `)
  })

  test('is taken back by undo', async () => {
    const world = await mockWorld()
    await world.run('done mock --score graphs=2')
    await world.run('undo')
    expect((await world.json<Scores>('show mock')).scores).toEqual([])
  })
})

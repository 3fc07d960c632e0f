/** The screen, the brief line and the JSON of reports: a scripted quarter through the program itself. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { day } from '../domain/habit-fixture.ts'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'

const ROADMAP = `
roadmap: rust
title: { en: Rust by summer, vi: Rust trước mùa hè }
start: 2026-01-05
end: 2026-06-28
hours: 10/week
tracks: { code: { en: Code, vi: Lập trình }, english: { en: English, vi: Tiếng Anh } }
timetable:
  - { on: mon-sat, at: 06:00-07:00, for: english, title: { en: Morning, vi: Buổi sáng } }
  - { on: mon-fri, at: 19:00-20:00, for: code, title: { en: Evening, vi: Buổi tối } }
  - { on: sun, off: true }
phases:
  - id: winter
    title: { en: Winter, vi: Mùa đông }
    when: 2026-01-05..2026-03-29
    share: { code: 60%, english: 40% }
    tasks:
      - { id: ownership, title: { en: Ownership, vi: Quyền sở hữu }, when: 2026-01-05..2026-01-18, effort: 10h, track: code, kind: study }
      - { id: traits, title: Traits, when: 2026-01-19..2026-02-01, effort: 10h, track: code, kind: project }
      - { id: async, title: Async, when: 2026-02-02..2026-03-01, effort: 10h, track: code, kind: project }
      - { id: unsafe, title: Unsafe, when: 2026-03-02..2026-03-29, effort: 5h, track: code, kind: project, priority: could }
      - { id: two-sum, title: Two Sum, key: lc-1, when: 2026-01-05..2026-01-18, level: easy, track: code, kind: problem }
    habits:
      - { id: anki, title: Anki, every: day, effort: 20m, track: english, kind: practice }
    targets:
      - { id: solved, title: { en: LeetCode problems, vi: Bài LeetCode }, reach: 4, unit: { en: problems, vi: bài }, counts: { kind: problem } }
    deliverables:
      - { id: cli, title: { en: A command-line tool, vi: Một công cụ dòng lệnh }, track: code }
      - { id: post, title: { en: A blog post, vi: Một bài blog }, track: english }
  - id: spring
    title: { en: Spring, vi: Mùa xuân }
    when: 2026-03-30..2026-06-28
    tasks:
      - { id: server, title: Web server, effort: 20h, track: code }
`

/** Ten weeks: Anki on every day but Wednesdays, a task done, one moved, one dropped, one deliverable with its link. */
async function scripted(): Promise<World> {
  const world = createWorld({ now: '2026-03-20T20:00' })
  writeFileSync(join(world.home, 'rust.yaml'), ROADMAP)
  const run = async (command: string, now: string): Promise<void> => {
    const ran = await world.run(command, { now: `${now}T20:00` })
    if (ran.code !== 0) throw new Error(`${command}: ${ran.err}`)
  }
  await run('plan add ./rust.yaml', '2026-01-05')
  for (let on = day('2026-01-05'); on <= '2026-03-15'; on = addDays(on, 7)) {
    for (const weekday of [0, 1, 3, 4, 5]) await run(`done rust/anki --minutes 20m --on ${addDays(on, weekday)}`, addDays(on, 6))
  }
  await run('done rust/ownership --minutes 9h', '2026-01-16')
  await run('done rust/two-sum --minutes 30m', '2026-01-19')
  await run('skip rust/async --to 2026-04-20', '2026-02-20')
  await run('drop rust/unsafe', '2026-03-03')
  await run('done rust/cli --url https://example.org/cli', '2026-03-10')
  return world
}

describe('a scripted quarter', () => {
  test('in English', async () => {
    const world = await scripted()
    const { out, err, code } = await world.run('report --quarter')
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toMatchInlineSnapshot(`
      "Report: Q1 2026 · 1 Jan – 31 Mar · Rust by summer
      Up to Friday, 20 March, 11 days to go

      34% done (plan 100%) · 3 of 6 items · 26h10 of 59h20
      streak 0 days, longest 5 days
      1 dropped · 1 moved to next quarter · 2 still open

      Hours by track    spent  planned
        Code             9h30    35h20  ██████▒▒▒▒░░░░░░  36%  asked 60%
        English         16h40      24h  ██████████░░░░░░  64%  asked 40%
        Theory 9h (34%), practice 17h10 (66%)
        2 tasks with measured time took 9h30, 0.9 × the estimate of 10h20

      Burn-up by week
        planned  ▁▂▃▅▆▆▇▇████  33h44
        done     ▁▁▃▃▃▃▃▃▃▃▃▃  10h20
        At the last 8 weeks' pace there is no end in sight (no convergence)

      Blocks
        best  06:00–07:00 Morning, 50 of 65 days
        worst 19:00–20:00 Evening, 3 of 55 days

      Habits     kept       streak  strength
        Anki    50/64  78%               65%

      Targets
        LeetCode problems  1/4 problems  behind

      Deliverables
        ✓ A command-line tool  done 10 Mar  https://example.org/cli
          A blog post          open

      Still open (3)
        Traits       10h  was due 1 Feb
        Async        10h  moved to 20 Apr
        A blog post       due 29 Mar
      "
    `)
  })

  test('in Vietnamese', async () => {
    const world = await scripted()
    expect((await world.run('report', { lang: 'vi', now: '2026-04-20T20:00', columns: 100 })).out.split('\n').slice(0, 5)).toMatchInlineSnapshot(`
      [
        "Báo cáo quý 2/2026 · 1/4 – 30/6 · Rust trước mùa hè",
        "Tính đến Thứ Hai, 20/4, còn 71 ngày",
        "",
        "Xong 0% (kế hoạch 15%) · 0/2 mục · 0 phút/30h · chuỗi 0 ngày",
        "Chưa xong 2 mục",
      ]
    `)
    expect((await world.run('baocao --quarter "quý 1"', { lang: 'vi', now: '2026-04-20T20:00' })).out).toMatchInlineSnapshot(`
      "Báo cáo quý 1/2026 · 1/1 – 31/3 · Rust trước mùa hè

      Xong 34% · 3/6 mục · 26h10/59h20 · chuỗi 0 ngày, kỷ lục 5 ngày
      Bỏ khỏi kế hoạch 1 mục · dời sang quý sau 1 mục · chưa xong 2 mục

      Giờ theo mảng    thực tế  kế hoạch
        Lập trình         9h30     35h20  ██████▒▒▒▒░░░░░░  36%  đặt ra 60%
        Tiếng Anh        16h40       24h  ██████████░░░░░░  64%  đặt ra 40%
        Lý thuyết 9h (34%), thực hành 17h10 (66%)
        2 việc có đo thời gian: mất 9h30, bằng 0,9 lần ước tính 10h20

      Burn-up theo tuần
        kế hoạch  ▁▂▃▄▅▆▆▇▇████  35h20
        xong      ▁▁▃▃▃▃▃▃▃▃▃▃▃  10h20

      Khung giờ
        đều nhất  06:00–07:00 Buổi sáng, 50/74 ngày
        ít nhất   19:00–20:00 Buổi tối, 3/62 ngày

      Thói quen    giữ được       chuỗi  độ bền
        Anki          50/72  69%            42%

      Chỉ tiêu
        Bài LeetCode  1/4 bài  không đạt

      Sản phẩm
        ✓ Một công cụ dòng lệnh  xong 10/3  https://example.org/cli
          Một bài blog           chưa xong

      Chuyển sang quý sau (3)
        Traits        10h  hạn 1/2
        Async         10h  dời sang 20/4
        Một bài blog       hạn 29/3
      "
    `)
  })

  test('on one line', async () => {
    const world = await scripted()
    const brief = async (options: string, lang: 'vi' | 'en'): Promise<string> => (await world.run(`report ${options} --brief`, { lang, now: '2026-03-14T20:00' })).out
    expect(await brief('--week', 'vi')).toMatchInlineSnapshot(`
      "Tuần 10 · Rust trước mùa hè · 🟩🟩⬜🟩🟩🟩· · chuỗi 3 ngày · 1 việc
      "
    `)
    expect(await brief('--week prev', 'en')).toMatchInlineSnapshot(`
      "Week 9 · Rust by summer · 🟩🟩⬜🟩🟩🟩🟦 · streak 3 days
      "
    `)
    expect(await brief('--quarter', 'vi')).toMatchInlineSnapshot(`
      "Quý 1/2026 · Rust trước mùa hè · ·🟩🟩🟩🟩🟩🟩🟩🟩🟩🟩··· · chuỗi 3 ngày · 34% (kế hoạch 100%) · 1 bài LC, 2 việc, Bài LeetCode +1
      "
    `)
  })

  test('as JSON, the same numbers', async () => {
    const world = await scripted()
    const report = await world.json<Record<string, never>>('report --quarter')
    const { items, minutes, carried, streak, previous, forecast, period } = report as Record<string, unknown>
    expect({ items, carried, streak, forecast, period }).toMatchInlineSnapshot(`
      {
        "carried": [
          "rust/traits",
          "rust/async",
          "rust/post",
        ],
        "forecast": {
          "late": null,
          "likely": null,
        },
        "items": {
          "done": 3,
          "dropped": 1,
          "moved": 1,
          "open": 2,
          "planned": 7,
          "plannedDone": 3,
          "plannedDropped": 1,
        },
        "period": {
          "from": "2026-01-01",
          "kind": "quarter",
          "label": "Q1 2026",
          "phase": null,
          "to": "2026-03-31",
        },
        "streak": {
          "current": 0,
          "longest": 5,
        },
      }
    `)
    expect(minutes).toMatchInlineSnapshot(`
      {
        "byKind": [
          {
            "kind": "study",
            "planned": 600,
            "spent": 540,
          },
          {
            "kind": "practice",
            "planned": 1440,
            "spent": 1000,
          },
          {
            "kind": "problem",
            "planned": 20,
            "spent": 30,
          },
          {
            "kind": "project",
            "planned": 1500,
            "spent": 0,
          },
        ],
        "byTrack": [
          {
            "planned": 2120,
            "share": 0.6,
            "spent": 570,
            "track": "code",
          },
          {
            "planned": 1440,
            "share": 0.4,
            "spent": 1000,
            "track": "english",
          },
        ],
        "planned": 3560,
        "spent": 1570,
      }
    `)
    expect(previous).toMatchObject({ period: { label: 'Q4 2025' }, items: { planned: 0 }, minutes: { spent: 0 } })
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['habits', 'targets', 'deliverables', 'burnup', 'byBlock']))
  })

  test('a changed roadmap: what was planned is what its text said when the quarter began', async () => {
    const world = await scripted()
    const changed = ROADMAP.replace('when: 2026-01-19..2026-02-01', 'when: 2026-04-20..2026-05-01').replace(/ {2}- id: spring/, '  - id: spring # later')
      .replace('when: 2026-01-05..2026-03-29', 'when: 2026-01-05..2026-05-29').replace('when: 2026-03-30..2026-06-28', 'when: 2026-05-30..2026-06-28')
    writeFileSync(join(world.home, 'rust.yaml'), changed)
    await world.run('today', { now: '2026-02-10T08:00' })
    const { items, carried } = await world.json<{ items: unknown; carried: unknown }>('report --quarter')
    expect(items).toMatchObject({ planned: 7, done: 3, dropped: 1, moved: 3, open: 0 })
    expect(carried).toEqual(['rust/traits', 'rust/async', 'rust/post'])
  })
})

describe('at any width and in both languages', () => {
  test.each([[50, 'vi'], [80, 'vi'], [80, 'en'], [100, 'vi'], [140, 'en']] as const)('%d columns, %s', async (columns, lang) => {
    const world = createWorld({ now: '2026-01-05T09:00', lang, columns })
    await world.run('init --roadmap mid-level-2026 --start 2026-01-05 --yes')
    await world.run('done anki tracing networking sleep patterns-tested blog', { now: '2026-01-20T20:00' })
    for (const options of ['--quarter', '--month 1', '--week 2026-01-20', '--year', '--phase q1', '--from 2026-01-05 --to 2026-02-01']) {
      const { out, code } = await world.run(`report ${options}`, { now: '2026-03-30T20:00' })
      expect(code).toBe(0)
      const lines = out.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(60)
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    }
  })
})

describe('which period', () => {
  test('alone it is the current quarter, with a hint at the one before in its first two weeks', async () => {
    const world = await scripted()
    const label = async (command: string, now: string) => {
      const { out, err } = await world.run(command, { now })
      return [out.split('\n')[0]?.slice(0, 15), err]
    }
    const hint = 'The quarter has just begun. For the one before: roadmap report --quarter prev\n'
    expect(await label('report', '2026-04-14T20:00')).toEqual(['Report: Q2 2026', hint])
    expect(await label('report --quarter', '2026-04-15T20:00')).toEqual(['Report: Q2 2026', ''])
    expect(await label('report --quarter prev', '2026-04-03T20:00')).toEqual(['Report: Q1 2026', ''])
  })

  test.each([
    ['report --quarter Q9', 1, 'is not a period'],
    ['report --month 13', 1, 'is not a period'],
    ['report --from 2026-03-10 --to 2026-03-01', 1, 'is not a period'],
    ['report --to 2026-03-01', 2, '--from needs a value'],
    ['report --phase wintr', 1, 'winter'],
  ])('%s exits with %d', async (command, code, text) => {
    const world = await scripted()
    const ran = await world.run(command)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(text)
  })
})

describe('with nothing to report', () => {
  test('without a plan it says so, and the JSON is whole', async () => {
    const world = createWorld()
    expect(await world.run('report')).toEqual({ out: 'Nothing to report yet: no plan was started. Start one: roadmap init\n', err: '', code: 0 })
    expect(await world.run('report --brief', { lang: 'vi' })).toEqual({ out: 'Chưa có gì để báo cáo: chưa bắt đầu kế hoạch nào. Bắt đầu: roadmap init\n', err: '', code: 0 })
    expect(await world.json('report')).toMatchObject({ items: { planned: 0, done: 0 }, minutes: { planned: 0, spent: 0 }, habits: [], carried: [], forecast: { likely: null, late: null }, forecasts: [] })
  })

  test('for a time before any plan it says that none ran', async () => {
    const world = await scripted()
    expect((await world.run('report --year 2024')).out).toBe('Report: 2024 · 1 Jan – 31 Dec\nNo plan ran then, and nothing was done.\n')
  })

  test('a dropped plan is still in the report of its time', async () => {
    const world = await scripted()
    await world.run('plan drop rust')
    expect(await world.json('report --quarter')).toMatchObject({ items: { planned: 7, done: 3, open: 0 }, minutes: { spent: 570 + 1000 } })
  })
})

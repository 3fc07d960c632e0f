/** Reviews at the terminal: what comes back, when, and what a grade does. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CANCEL } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld, writeHome } from './study.ts'

const YAML = `
roadmap: study
title: { en: Algorithms, vi: Thuật toán }
language: en
length: 8 weeks
hours: 14/week
timetable:
  - { on: mon-sun, at: 06:00-07:00 }
  - { on: mon-sat, at: 20:00-21:00 }
tasks:
  - { id: two-sum, title: Two Sum, key: lc-1, kind: problem, level: easy, link: https://leetcode.com/problems/two-sum/, when: week 1 }
  - { id: lru, title: LRU Cache, key: lc-146, kind: problem, level: medium, when: week 1 }
  - { id: merge, title: Merge k Sorted Lists, key: lc-23, kind: problem, level: hard, when: week 1 }
  - { id: tcp, title: { en: TCP, vi: Giao thức TCP }, kind: topic, effort: 1h, when: week 1, steps: [Handshake, Windows] }
  - { id: essay, title: Essay, effort: 20h, when: weeks 1-8 }
lists: [{ id: top, title: Top, keys: [lc-1] }]
targets: [{ id: solved, title: Solved, reach: 3, counts: { kind: problem } }]
`
const at = (time: string, more: RunOptions = {}): RunOptions => ({ now: `2026-03-${time}`, ...more })
const world = (): Promise<World> => studyWorld({}, YAML)

interface Entry { readonly ref: string; readonly status: string; readonly minutes: number; readonly due: string; readonly type: string }
interface Today { readonly reviews: readonly Entry[]; readonly reviewsDue: number; readonly catchUp: { owedMinutes: number; clearBy: string | null }; readonly blocks: readonly { readonly entries: readonly Entry[] }[] }
interface Recorded { readonly recorded: readonly { readonly what: string; readonly ref: string; readonly data: Readonly<Record<string, unknown>> }[]; readonly already: readonly string[] }

const reviewsOn = async (w: World, time: string): Promise<Today['reviews']> => (await w.json<Today>('today', at(time))).reviews
const refs = (entries: readonly Entry[]): string[] => entries.map(({ ref }) => ref.replace('study/', ''))

/** Two problems solved on Monday: due on Thursday (good), and on Wednesday (hard). */
async function solved(): Promise<World> {
  const w = await world()
  await w.run('done two-sum', at('02T06:30'))
  await w.run('done lru --grade hard', at('02T20:30'))
  return w
}

test('what was solved comes back when its time has come, inside the day, and its row is ticked by its number', async () => {
  const w = await solved()
  expect(await reviewsOn(w, '03T06:00')).toEqual([])
  expect(await reviewsOn(w, '04T06:00')).toMatchObject([{ ref: 'study/lru', due: '2026-03-04', minutes: 15, type: 'review', status: 'open' }])
  expect(refs(await reviewsOn(w, '05T06:00'))).toEqual(['lru', 'two-sum'])
  expect(await transcript(w, [
    ['today', at('05T06:10')],
    ['done 3', at('05T06:20')],
    ['done two-sum --grade again', at('05T06:30')],
    ['done two-sum', at('05T06:31')],
    ['today', at('05T06:32')],
    ['homnay', at('05T06:33', { lang: 'vi' })],
    ['history --limit 3', at('05T06:40')],
    ['undo', at('05T06:41')],
    ['undo two-sum', at('05T06:42')],
  ])).toMatchInlineSnapshot(`
    "$ today
    Thursday, 5 March · Algorithms · 4% (plan 10%)

    ▶ 06:00–07:00  Study
       1   LC 23 · Merge k Sorted Lists  50 min   due 8 Mar · hard
      20:00–21:00  Study · 1 goes on
       2   TCP › Handshake               20 min   due 8 Mar · 0 of 30 min
      Review · 2 due, 25 min of it today
       3   LC 146 · LRU Cache            15 min   due for 1 day · medium
       4   LC 1 · Two Sum                10 min   due today · easy

      Targets  Solved 2/3
    No streak yet. Done with something? Type its number: roadmap done 1

    $ done 3
    ✓ Reviewed: LC 146 · LRU Cache · good · ~15 min · comes back 13 Mar

    $ done two-sum --grade again
    ✓ Reviewed: LC 1 · Two Sum · forgotten · ~10 min · comes back 6 Mar

    $ done two-sum
    Already done on 2 Mar: LC 1 · Two Sum

    $ today
    Thursday, 5 March · Algorithms · 4% (plan 10%)

    ▶ 06:00–07:00  Study
       1   LC 23 · Merge k Sorted Lists  50 min   due 8 Mar · hard
      20:00–21:00  Study · 1 goes on
       2   TCP › Handshake               25 min   due 8 Mar · 0 of 30 min
      Review · done for today
       3 ✓ LC 146 · LRU Cache            15 min   due for 1 day · medium
       4 ✓ LC 1 · Two Sum                10 min   due today · easy

      Targets  Solved 2/3
    Streak: 1 day. Done with something? Type its number: roadmap done 1

    $ homnay
    Thứ Năm, 5/3 · Thuật toán · 4% (kế hoạch 10%)

    ▶ 06:00–07:00  Học
       1   LC 23 · Merge k Sorted Lists  50 phút   hạn 8/3 · hard
      20:00–21:00  Học · làm tiếp mục 1
       2   Giao thức TCP › Handshake     20 phút   hạn 8/3 · 0/30 phút
      Ôn lại · xong phần hôm nay
       3 ✓ LC 146 · LRU Cache            15 phút   quá hạn ôn 1 ngày · medium
       4 ✓ LC 1 · Two Sum                10 phút   đến lượt ôn · easy

      Chỉ tiêu  Solved 2/3
    Chuỗi 1 ngày. Xong việc nào thì gõ số việc đó: roadmap done 1

    $ history --limit 3
    e6  Th 5 Mar  06:30  reviewed: LC 1 · Two Sum · forgotten · ~10 min
    e5  Th 5 Mar  06:20  reviewed: LC 146 · LRU Cache · good · ~15 min
    e4  Mo 2 Mar  20:30  done: LC 146 · LRU Cache · ~35 min

    Older ones: --limit 100
    To take one back: roadmap undo e6

    $ undo
    Undone: LC 1 · Two Sum (reviewed)
    To take the undo back: roadmap undo e7

    $ undo two-sum
    Undone: LC 1 · Two Sum (done)
    To take the undo back: roadmap undo e8
    "
  `)
  // The solution itself is undone: there is nothing to come back.
  expect((await reviewsOn(w, '05T06:45')).map(({ ref, status }) => [ref, status])).toEqual([['study/lru', 'done']])
})

test('a review is work of its day, and nothing done: counts and the report of what was done stay', async () => {
  const w = await solved()
  await w.run('done two-sum --grade easy --minutes 12m', at('05T06:30'))
  const report = await w.json<{ items: { done: number }; minutes: { spent: number } }>('report --from 2026-03-05 --to 2026-03-05', at('05T07:00'))
  expect([report.items.done, report.minutes.spent]).toEqual([0, 12])
  expect((await w.json<{ targets: readonly { now: number }[] }>('target solved', at('05T07:00'))).targets[0]?.now).toBe(2)
  expect((await w.json<{ study: { current: number } }>('streak', at('05T07:00'))).study.current).toBe(1)
  expect((await w.json<{ spentMinutes: number }>('show two-sum', at('05T07:00'))).spentMinutes).toBe(20)
})

test('takes no more of a day than its ceiling, those due first first', async () => {
  const w = await solved()
  await w.run('done merge --grade hard', at('03T06:00'))
  await w.run('config reviews.minutes 20', at('05T05:00'))
  // Hard problems 20 minutes, medium 15, easy 10.
  expect((await reviewsOn(w, '05T06:00')).map(({ ref, minutes }) => [ref, minutes])).toEqual([['study/lru', 15]])
  expect((await w.json<Today>('today', at('05T06:00'))).reviewsDue).toBe(3)
  await w.run('config reviews.minutes 45', at('05T06:01'))
  expect(refs(await reviewsOn(w, '05T06:02'))).toEqual(['lru', 'two-sum', 'merge'])
})

test('leaves other work less of the day', async () => {
  const w = await solved()
  const essay = async (time: string): Promise<number> => (await w.json<Today>('today', at(time))).blocks.flatMap(({ entries }) => entries).find(({ ref }) => ref === 'study/essay')?.minutes ?? 0
  await w.run('done merge tcp', at('02T20:40'))
  const before = await essay('03T05:00')
  await w.run('config reviews.minutes 30', at('05T04:30'))
  expect(await essay('05T05:00')).toBe(before - 25)
})

test('a task that was done by its steps comes back as a whole; what is known from before does not, unless it is graded', async () => {
  const w = await world()
  await w.run('done tcp', at('02T06:30'))
  await w.run('done --before lc-1', at('02T06:31'))
  await w.run('done lc-23 --before --grade good', at('02T06:32'))
  await w.run('config reviews.minutes 45', at('02T06:33'))
  expect(refs(await reviewsOn(w, '05T06:00'))).toEqual(['merge', 'tcp'])
  await w.run('done tcp --grade good', at('05T06:10'))
  expect((await reviewsOn(w, '05T06:11')).find(({ ref }) => ref === 'study/tcp')?.status).toBe('done')
  expect(refs(await reviewsOn(w, '06T06:11'))).toEqual(['merge'])
})

test('a backfilled day counts, and a later grade of a day corrects the one before it', async () => {
  const w = await world()
  await w.run('done two-sum --on 2026-03-02', at('06T06:00'))
  expect(refs(await reviewsOn(w, '06T06:01'))).toEqual(['two-sum'])
  await w.run('done two-sum --grade easy', at('06T06:02'))
  await w.run('done two-sum --grade again', at('06T06:03'))
  expect(refs(await reviewsOn(w, '09T06:03'))).toEqual(['two-sum'])
  expect((await w.json<Recorded>('done two-sum', at('06T06:04'))).already).toEqual(['study/two-sum'])
})

test('today 25m offers what comes back, before other work', async () => {
  const w = await solved()
  const fitting = await w.json<{ entries: readonly Entry[] }>('today 30m', at('05T06:00'))
  expect(fitting.entries.map(({ ref, type, minutes }) => [ref, type, minutes])).toEqual([['study/lru', 'review', 15], ['study/two-sum', 'review', 10]])
  expect((await w.json<{ entries: readonly Entry[] }>('today 30m --kind topic', at('05T06:00'))).entries.map(({ type }) => type)).not.toContain('review')
})

test('a grade for what was done or worked on that day adds no guessed minutes', async () => {
  const w = await world()
  await w.run('done two-sum', at('02T06:30'))
  expect((await w.json<Recorded>('done two-sum --grade hard', at('02T06:31'))).recorded).toMatchObject([{ what: 'review', data: { grade: 'hard', minutes: 0 } }])
  await w.run('start two-sum', at('04T06:00'))
  await w.run('stop', at('04T06:08'))
  expect((await w.json<Recorded>('done two-sum', at('04T06:09'))).recorded).toMatchObject([{ what: 'review', data: { minutes: 0 } }])
  expect((await w.json<{ spentMinutes: number }>('show two-sum', at('04T06:10'))).spentMinutes).toBe(28)
})

test('what an `again` plan asks anew is reviewed once it is done, and a plan that stands still takes no card of another', async () => {
  const w = await solved()
  writeHome(w, 'anew.yaml', `${YAML.replace('roadmap: study', 'roadmap: anew')}again: true\n`)
  await w.run('plan add anew.yaml --start 2026-03-05', at('05T05:00'))
  await w.run('done anew/two-sum', at('05T06:00'))
  expect(await reviewsOn(w, '05T06:10')).toMatchObject([{ ref: 'study/lru', status: 'open' }, { ref: 'study/two-sum', status: 'done' }])
  expect(await w.json('review', at('05T06:10'))).toMatchObject({ due: 1 })
  await w.run('plan pause study', at('05T06:20'))
  expect((await w.run('review', at('06T06:00'))).out).toMatch(/Next on /)
  expect(await reviewsOn(w, '30T06:00')).toMatchObject([{ ref: 'anew/two-sum' }])
})

test('what was reviewed beyond the minutes of the day is due no more', async () => {
  const w = await solved()
  await w.run('config reviews.minutes 15', at('05T05:00'))
  await w.run('done two-sum --grade good', at('05T06:00'))
  for (const time of ['05T06:01', '05T06:02']) expect(await w.json<Today>('today', at(time))).toMatchObject({ reviewsDue: 1, reviews: [{ ref: 'study/lru' }] })
})

test('of a plan that stands still nothing is said to come back', async () => {
  const w = await solved()
  await w.run('plan pause', at('04T05:00'))
  expect(await w.json('review', at('08T06:00'))).toMatchObject({ due: 0, next: null })
})

test('what is named before its time is not said to be due', async () => {
  const w = await solved()
  expect((await w.run('review two-sum', at('04T06:00'))).out).toContain('   1   LC 1 · Two Sum                10 min   easy\n')
  expect((await w.run('review two-sum', at('04T06:00', { answers: ['good'] }))).out).toContain('1 reviewed, 1 min · 1 still due')
})

test('what comes back is done, and skipping it says that', async () => {
  const w = await solved()
  await w.run('today', at('05T06:00'))
  expect((await w.run('skip lru', at('05T06:01'))).out).toBe('Already done on 2 Mar: LC 146 · LRU Cache\n')
})

test('days off, a paused plan and a ceiling of nothing ask for no review', async () => {
  const w = await solved()
  await w.run('off 2026-03-05', at('04T06:00'))
  expect(await reviewsOn(w, '05T06:00')).toEqual([])
  expect(refs(await reviewsOn(w, '06T06:00'))).toEqual(['lru', 'two-sum'])
  await w.run('plan pause study', at('06T06:00'))
  expect(await reviewsOn(w, '06T06:00')).toEqual([])
  await w.run('undo', at('06T06:01'))
  await w.run('config reviews.minutes 0', at('06T06:02'))
  expect(await reviewsOn(w, '06T06:03')).toEqual([])
})

test('the answers are the same without the caches, day after day', async () => {
  const [warm, cold] = [await solved(), await solved()]
  const clear = (w: World): void => rmSync(join(w.home, 'cache'), { recursive: true, force: true })
  const commands: readonly (readonly [string, string])[] = [
    ['done merge', '03T06:10'], ['today', '03T06:20'], ['today', '04T06:00'], ['done lru', '04T06:10'], ['today', '04T06:15'], ['done two-sum --grade again', '05T06:00'],
    ['today', '05T06:01'], ['done tcp --on 2026-03-01', '05T06:02'], ['today', '05T06:03'], ['today', '06T06:03'], ['undo', '06T06:04'], ['today', '06T06:05'], ['undo', '06T06:06'], ['today', '06T06:07'], ['week', '06T06:07'], ['replan', '06T06:07'],
    ['done two-sum --on 2026-03-04 --grade good', '06T06:08'], ['today', '06T06:09'], ['today', '20T06:00'], ['today', '21T06:00'],
  ]
  for (const [command, time] of commands) {
    clear(cold)
    const answers = await Promise.all([warm, cold].map((w) => w.json(command, at(time))))
    const plain = answers.map((answer) => JSON.parse(JSON.stringify(answer, (key, value: unknown) => (['command', 'id'].includes(key) ? undefined : value))) as unknown)
    expect(plain[0], `${command} at ${time}`).toEqual(plain[1])
  }
})

describe('review', () => {
  test('lists what is due where there is no terminal to ask on', async () => {
    const w = await solved()
    expect(await transcript(w, [
      ['review', at('03T06:00')],
      ['review', at('05T06:00')],
      ['onlai', at('05T06:00', { lang: 'vi' })],
      ['review essay', at('05T06:00')],
    ])).toMatchInlineSnapshot(`
      "$ review
      Nothing is due for review. Next on 4 Mar.

      $ review
      2 due for review
         1   LC 146 · LRU Cache            15 min   due for 1 day · medium
         2   LC 1 · Two Sum                10 min   due today · easy

      When it is recalled: \`roadmap done 1 --grade good\` (again, hard, good or easy).
      On a terminal \`roadmap review\` asks one by one.

      $ onlai
      2 bài cần ôn
         1   LC 146 · LRU Cache            15 phút   quá hạn ôn 1 ngày · medium
         2   LC 1 · Two Sum                10 phút   đến lượt ôn · easy

      Nhớ lại xong thì: \`roadmap done 1 --grade good\` (again quên, hard khó, good nhớ,
      easy dễ). Trong terminal, \`roadmap review\` hỏi từng bài.

      $ review essay
      ! error: \`essay\` does not come back: only problems and topics do, after they are
      !   done.
      !   → Another task comes back with \`review: true\` in the roadmap.
      (exit 1)
      "
    `)
    expect(await w.json('review', at('05T06:00'))).toMatchObject({ due: 2, reviews: [{ ref: 'study/lru' }, { ref: 'study/two-sum' }] })
  })

  test('asks card by card, shows when each grade brings it back, and records each at once', async () => {
    const w = await solved()
    const { out } = await w.run('review', at('05T06:00', { answers: ['good', 'forgotten'] }))
    expect(out).toMatchInlineSnapshot(`
      "1/2 · LC 146 · LRU Cache · medium
        so far: 2 Mar hard
      ✓ Reviewed: LC 146 · LRU Cache · good · 1 min · comes back 13 Mar

      2/2 · LC 1 · Two Sum · easy
        https://leetcode.com/problems/two-sum/
        so far: 2 Mar good
      ✓ Reviewed: LC 1 · Two Sum · forgotten · 1 min · comes back 6 Mar

      2 reviewed, 2 min · all done
      "
    `)
    expect((await w.run('review', at('05T06:10'))).out).toBe('Nothing is due for review. Next on 6 Mar.\n')
    await w.run('undo', at('05T06:11'))
    expect((await w.json<{ due: number }>('review', at('05T06:12'))).due).toBe(1)
  })

  test('ends at Ctrl-C with what was graded kept, and passes over what is put off', async () => {
    const w = await solved()
    expect((await w.run('onlai', at('05T06:00', { lang: 'vi', answers: ['để sau', CANCEL] }))).out).toContain('Chưa ôn bài nào · còn 2 bài cần ôn')
    expect((await w.run('review', at('05T06:00', { answers: ['good', CANCEL] }))).out).toContain('1 reviewed, 1 min · 1 still due')
    expect((await w.json<{ due: number }>('review', at('05T06:12'))).due).toBe(1)
  })

  test('goes through all that is due, or what is named', async () => {
    const w = await solved()
    await w.run('config reviews.minutes 15', at('05T05:00'))
    expect((await w.json<{ reviews: readonly unknown[]; due: number }>('review', at('05T06:00')))).toMatchObject({ due: 2, reviews: [{ ref: 'study/lru' }] })
    expect((await w.json<{ reviews: readonly unknown[] }>('review --all', at('05T06:00'))).reviews).toHaveLength(2)
    expect((await w.json<{ reviews: readonly unknown[] }>('review lc-1', at('05T06:00'))).reviews).toMatchObject([{ ref: 'study/two-sum' }])
  })
})

test('a clock on what is graded in a round ends with it, and its minutes count once', async () => {
  const w = await solved()
  await w.run('start lru', at('05T06:00'))
  expect((await w.run('review lru', at('05T06:20', { answers: ['good'] }))).out).toContain('✓ Reviewed: LC 146 · LRU Cache · good · 20 min')
  expect((await w.run('stop', at('05T06:21'))).code).toBe(1)
})

test('a clock runs on what comes back, and its minutes are those of the review', async () => {
  const w = await solved()
  await w.run('start lru', at('05T06:00'))
  expect((await w.json<Recorded>('done lru --grade good', at('05T06:09'))).recorded).toMatchObject([{ what: 'review', data: { grade: 'good', minutes: 9 } }])
  expect((await w.run('start two-sum', at('03T06:00'))).code).toBe(1)
})

describe('a habit that keeps time for reviews', () => {
  const FULL = YAML.replace('hours: 14/week', 'hours: 7/week').replace(/timetable:[^]*?tasks:/, `timetable: [{ on: mon-sun, at: "20:00-21:00" }]
habits:
  - { id: cards, title: { en: Cards, vi: Thẻ ôn }, every: day, effort: 20m, review: true }
  - { id: read, title: Read, every: day, effort: 40m }
tasks:`)

  test('has room for them where nothing else has, and is ticked by a review', async () => {
    const w = await studyWorld({}, FULL)
    await w.run('done two-sum', at('02T20:30'))
    await w.run('done lru --grade hard', at('02T20:30'))
    // 15 minutes fit into its 20, another 10 do not.
    expect(refs(await reviewsOn(w, '05T06:00'))).toEqual(['lru'])
    const { recorded } = await w.json<Recorded>('done lru --grade good', at('05T20:10'))
    expect(recorded).toMatchObject([{ what: 'review', ref: 'study/lru' }, { what: 'done', ref: 'study/cards', data: { minutes: 0, picked: 'study/lru' } }])
    expect((await w.json<{ days: Record<string, { done: number; minutes: number }> }>('streak', at('05T20:11'))).days['2026-03-05']).toMatchObject({ minutes: 15 })
    expect((await w.json<Recorded>('done two-sum --grade good', at('05T20:12'))).recorded.map(({ ref }) => ref)).toEqual(['study/two-sum'])
    await w.run('undo', at('05T20:13'))
    await w.run('undo', at('05T20:14'))
    expect(refs(await reviewsOn(w, '05T20:15'))).toEqual(['lru'])
  })

  test('is ticked once in a round', async () => {
    const w = await studyWorld({}, FULL)
    await w.run('done two-sum lru', at('02T20:30'))
    const { out } = await w.run('onlai --all', at('05T20:00', { lang: 'vi', answers: ['nhớ', 'nhớ'] }))
    expect(out.match(/Xong: Thẻ ôn/g)).toHaveLength(1)
    expect(out).toContain('Đã ôn 2 bài')
  })
})

test('says why nothing comes back: reviews turned off, no plan that runs, or nothing done yet', async () => {
  const w = await world()
  expect(await transcript(w, [
    ['review', at('03T06:00')],
    ['onlai', at('03T06:00', { lang: 'vi' })],
    ['plan pause study', at('03T06:01')],
    ['review', at('03T06:02')],
    ['onlai', at('03T06:02', { lang: 'vi' })],
    ['plan resume study', at('03T06:03')],
    ['config reviews.minutes 0', at('03T06:04')],
    ['review', at('03T06:05')],
    ['onlai', at('03T06:05', { lang: 'vi' })],
  ])).toMatchInlineSnapshot(`
    "$ review
    Nothing comes back yet: problems and topics do, after they are done.

    $ onlai
    Chưa có gì để ôn: bài tập và chủ đề sẽ quay lại sau khi làm xong.

    $ plan pause study
    ✓ Algorithms is paused. To go on: roadmap plan resume
    To take it back: roadmap undo

    $ review
    No plan is running today, so nothing comes back.

    $ onlai
    Hôm nay không có kế hoạch nào đang chạy nên không có gì để ôn.

    $ plan resume study
    ✓ Algorithms goes on; what was to come comes later by the days it stood still.
    To take it back: roadmap undo

    $ config reviews.minutes 0
    reviews.minutes: 0 (~/config.yaml)
    To put it back: roadmap config reviews.minutes "30"

    $ review
    Reviews are turned off (\`reviews.minutes\` is 0). To turn them on: roadmap config reviews.minutes 30

    $ onlai
    Việc ôn đang tắt (\`reviews.minutes\` là 0). Bật lại: roadmap config reviews.minutes 30
    "
  `)
})

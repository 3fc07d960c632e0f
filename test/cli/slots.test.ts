/** Slots at the terminal: a row is the habit and what it picked; doing one ticks both, once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'

const YAML = `
roadmap: algo
title: { en: Algorithms, vi: Thuật toán }
language: en
length: 4 weeks
hours: 14/week
timetable:
  - { on: mon-sun, at: 06:00-07:00 }
  - { on: mon-sun, at: 20:00-21:00 }
habits:
  - { id: easy, title: { en: Easy problem, vi: Bài dễ }, every: [mon, wed, fri], at: 06:00, effort: 20m, picks: { kind: problem, level: easy } }
  - { id: any, title: { en: Any problem, vi: Bài bất kỳ }, every: 2/week, at: 06:00, effort: 20m, picks: { kind: problem } }
  - { id: read, title: { en: Reading, vi: Đọc }, every: day, at: 20:00, effort: 30m, picks: { kind: reading } }
tasks:
  - { id: lc-1, title: Two Sum, key: lc-1, kind: problem, level: easy }
  - { id: lc-146, title: LRU Cache, key: lc-146, kind: problem, level: medium, when: week 1 }
  - { id: lc-9, title: Palindrome Number, key: lc-9, kind: problem, level: easy }
  - { id: book, title: { en: The book, vi: Cuốn sách }, kind: reading, effort: 2h }
lists:
  - { id: oop, title: OOP, keys: [lc-146] }
  - { id: top, title: Top 50, keys: [lc-146, lc-1] }
`

async function algoWorld(options: RunOptions = {}): Promise<World> {
  const world = createWorld(options)
  writeFileSync(join(world.home, 'algo.yaml'), YAML)
  await world.run(['plan', 'add', join(world.home, 'algo.yaml'), '--start', '2026-03-02'])
  return world
}

interface Entry { ref: string; status: string; minutes: number; spentMinutes: number; picked: Entry | null }
const at = (day: string): RunOptions => ({ now: `${day}T07:00` })
const entries = async (world: World, options?: RunOptions): Promise<Entry[]> => {
  const { blocks, unplaced } = await world.json<{ blocks: { entries: Entry[] }[]; unplaced: Entry[] }>('today', options)
  return [...blocks.flatMap((block) => block.entries), ...unplaced]
}
const slot = async (world: World, id: string, options?: RunOptions) => (await entries(world, options)).find(({ ref }) => ref === `algo/${id}`)
const recorded = async (world: World, command: string, options?: RunOptions) =>
  (await world.json<{ recorded: { ref: string; data: object }[] }>(command, options)).recorded.map(({ ref, data }) => [ref, data])

describe('a day with slots', () => {
  test('names what each picked, the slot beside it', async () => {
    expect(await transcript(await algoWorld(), ['today', 'done 1', 'today'])).toMatchInlineSnapshot(`
      "$ today
      Monday, 2 March · Algorithms · 0% (plan 0%)

      ▶ 06:00–07:00  Study
         1   LC 1 · Two Sum                20 min   Easy problem
         2   LC 146 · LRU Cache            20 min   Any problem · 0/2 this week
         3   LC 9 · Palindrome Number      20 min   due 29 Mar · easy
        20:00–21:00  Study · 3 goes on
         4   The book                      30 min   Reading · 0 of 2h

      No streak yet. Done with something? Type its number: roadmap done 1

      $ done 1
      ✓ Done: LC 1 · Two Sum · ~20 min
      ✓ Done: Easy problem · streak 1 day

      $ today
      Monday, 2 March · Algorithms · 10% (plan 0%)

      ▶ 06:00–07:00  Study
         1 ✓ LC 1 · Two Sum                20 min   Easy problem · streak 1 day
         2   LC 146 · LRU Cache            20 min   Any problem · 0/2 this week
         3   LC 9 · Palindrome Number      20 min   due 29 Mar · easy
        20:00–21:00  Study · 3 goes on
         4   The book                      30 min   Reading · 0 of 2h

      Streak: 1 day. Done with something? Type its number: roadmap done 2
      "
    `)
  })

  test('in Vietnamese', async () => {
    expect(await transcript(await algoWorld({ lang: 'vi' }), ['today', 'done 4', 'done lc 146', 'show easy'])).toMatchInlineSnapshot(`
      "$ today
      Thứ Hai, 2/3 · Thuật toán · 0% (kế hoạch 0%)

      ▶ 06:00–07:00  Học
         1   LC 1 · Two Sum                20 phút   Bài dễ
         2   LC 146 · LRU Cache            20 phút   Bài bất kỳ · 0/2 tuần này
         3   LC 9 · Palindrome Number      20 phút   hạn 29/3 · easy
        20:00–21:00  Học · làm tiếp mục 3
         4   Cuốn sách                     30 phút   Đọc · 0/2h

      Chưa có chuỗi. Xong việc nào thì gõ số việc đó: roadmap done 1

      $ done 4
      ✓ Xong: Đọc · ~30 phút · chuỗi 1 ngày · chưa xong: Cuốn sách

      $ done lc 146
      ✓ Xong: LC 146 · LRU Cache · ~20 phút
      ✓ Xong: Bài bất kỳ · 1/2 tuần này

      $ show easy
      Bài dễ
      Thuật toán

        Thời gian    2–29/3 · hôm nay chưa xong
        Lịch         thứ Hai, Tư, Sáu · mỗi lần 20 phút
        Loại         thói quen · nên làm
        Bài hôm nay  LC 1 · Two Sum
        Vì sao       Thói quen, thứ Hai, Tư, Sáu, 2–29/3.
                     Hôm nay cần làm.
                     Hôm nay được 20 phút; khung giờ 06:00–07:00 có 1h.
      "
    `)
  })
})

describe('doing what a slot picked', () => {
  test('ticks both, the minutes once', async () => {
    const world = await algoWorld()
    expect(await recorded(world, 'done lc-1')).toEqual([
      ['algo/lc-1', { minutes: 20, assumed: true }],
      ['algo/easy', { minutes: 0, assumed: true, picked: 'algo/lc-1' }],
    ])
    expect(await slot(world, 'easy')).toMatchObject({ status: 'done', picked: { ref: 'algo/lc-1', status: 'done' } })
    expect(await world.json('streak')).toMatchObject({ days: { '2026-03-02': { done: 1, minutes: 20 } } })
  })

  test('is the same by the slot\'s id', async () => {
    expect(await recorded(await algoWorld(), 'done easy --minutes 35')).toEqual([
      ['algo/lc-1', { minutes: 35 }],
      ['algo/easy', { minutes: 0, assumed: true, picked: 'algo/lc-1' }],
    ])
  })

  test('and by both at once', async () => {
    expect((await recorded(await algoWorld(), 'done lc-1 easy')).map(([ref]) => ref)).toEqual(['algo/lc-1', 'algo/easy'])
  })

  test('is taken back by one undo', async () => {
    const world = await algoWorld()
    await world.run('done easy')
    await world.run('undo')
    expect(await slot(world, 'easy')).toMatchObject({ status: 'open', picked: { ref: 'algo/lc-1', status: 'open' } })
  })

  test('out of turn ticks a slot that could have picked it, and only one', async () => {
    const world = await algoWorld()
    expect((await recorded(world, 'done lc-9')).map(([ref]) => ref)).toEqual(['algo/lc-9', 'algo/easy'])
    expect((await recorded(world, 'done lc-1')).map(([ref]) => ref)).toEqual(['algo/lc-1', 'algo/any'])
  })

  test('on an earlier day ticks that day\'s slot', async () => {
    const world = await algoWorld()
    await world.run('done lc-1 --on 2026-03-02', { now: '2026-03-04T21:00' })
    expect(await slot(world, 'easy', { now: '2026-03-02T22:00' })).toMatchObject({ status: 'done' })
    expect(await slot(world, 'easy', { now: '2026-03-04T22:00' })).toMatchObject({ status: 'open' })
  })

  test('before the start ticks no slot', async () => {
    expect(await recorded(await algoWorld(), 'done lc-1 --before')).toEqual([['algo/lc-1', { before: true }]])
  })

  test('twice is harmless', async () => {
    const world = await algoWorld()
    await world.run('done easy')
    expect(await world.json('done easy')).toMatchObject({ recorded: [], already: ['algo/easy'] })
  })
})

describe('work longer than its slot', () => {
  test('goes on: the slot is kept, its minutes are the book\'s', async () => {
    const world = await algoWorld()
    expect(await recorded(world, 'done read')).toEqual([['algo/read', { minutes: 30, assumed: true, picked: 'algo/book' }]])
    expect(await slot(world, 'read', { now: '2026-03-03T20:00' })).toMatchObject({ status: 'open', picked: { ref: 'algo/book', spentMinutes: 30 } })
  })

  test('is finished by the turn that needs no more, or by its own name', async () => {
    const world = await algoWorld()
    for (const on of ['02', '03', '04']) await world.run(`done read --on 2026-03-${on}`, { now: '2026-03-05T20:00' })
    const last = await recorded(world, 'done read', { now: '2026-03-05T20:00' })
    expect(last.map(([ref]) => ref)).toEqual(['algo/book', 'algo/read'])
    expect(await world.json('list book --all', { now: '2026-03-05T20:00' })).toMatchObject({ items: [{ status: 'done', spentMinutes: 120 }] })
    expect((await recorded(await algoWorld(), 'done book')).map(([ref]) => ref)).toEqual(['algo/book', 'algo/read'])
  })

  test('has the turn in its history, and is named to take it back', async () => {
    const world = await algoWorld()
    await world.run('done read')
    expect(await world.json('show book')).toMatchObject({ history: [{ what: 'done', ref: 'algo/read' }] })
    await world.run('undo book')
    expect(await world.json('list book')).toMatchObject({ items: [{ spentMinutes: 0 }] })
  })

  test('a problem that was not solved stays open with --unfinished', async () => {
    const world = await algoWorld()
    expect(await recorded(world, 'done easy --unfinished')).toEqual([['algo/easy', { minutes: 20, assumed: true, picked: 'algo/lc-1' }]])
    expect(await slot(world, 'easy', { now: '2026-03-04T06:00' })).toMatchObject({ picked: { ref: 'algo/lc-1', spentMinutes: 20 } })
    expect((await world.run('done book --unfinished')).code).toBe(1)
  })
})

describe('a slot that was done without finishing what it picked', () => {
  test('has the tick for itself, in a day and in a week', async () => {
    const world = await algoWorld({ columns: 100 })
    await world.run('done read')
    expect((await world.run('today')).out).toMatch(/✓ Reading +30 min +The book · 30 min of 2h/)
    expect((await world.run('week')).out).toContain('✓ Reading')
  })
})

describe('a problem that another plan asks for again', () => {
  test('is done there when the one that is named is done already', async () => {
    const world = await algoWorld()
    await world.run('done lc-9')
    writeFileSync(join(world.home, 'again.yaml'), 'title: Again\nlanguage: en\nagain: true\ntasks: [{ id: lc-9, title: Palindrome Number, key: lc-9, kind: problem, level: easy }]\n')
    await world.run(['plan', 'add', join(world.home, 'again.yaml')], at('2026-03-03'))
    expect((await recorded(world, 'done lc-9', at('2026-03-03'))).map(([ref]) => ref)).toEqual(['again/lc-9', 'algo/any'])
    expect(await world.json('done lc-9', at('2026-03-03'))).toMatchObject({ recorded: [] })
  })
})

describe('a key in several lists', () => {
  test('is done in all of them at once', async () => {
    const world = await algoWorld()
    await world.run('done lc-146')
    expect(await world.json('list')).toMatchObject({ lists: [{ id: 'oop', done: 1, of: 1 }, { id: 'top', done: 1, of: 2 }] })
    expect((await world.run('show lc-146')).out).toContain('In lists')
  })
})

test('a row that is a slot and what it picked is not dropped by its number', async () => {
  const world = await algoWorld()
  await world.run('today')
  const { code, err } = await world.run('drop 1')
  expect([code, err]).toEqual([1, expect.stringContaining('roadmap drop lc-1')])
})

test('a skipped slot leaves what it picked to the rest of the day', async () => {
  const world = await algoWorld()
  await world.run('skip easy')
  expect(await slot(world, 'any')).toMatchObject({ picked: { ref: 'algo/lc-146' } })
  expect((await entries(world)).filter(({ ref }) => ref === 'algo/lc-1')).toHaveLength(1)
})

describe('rows that were typed', () => {
  test('are all recorded, whatever slot the others fit too', async () => {
    const world = await algoWorld()
    await world.run('today')
    expect((await recorded(world, 'done 3 1')).map(([ref]) => String(ref)).sort()).toEqual(['algo/any', 'algo/easy', 'algo/lc-1', 'algo/lc-9'])
    expect((await world.json<{ items: { id: string; status: string }[] }>('list --all')).items.filter(({ status }) => status === 'done').map(({ id }) => id)).toEqual(expect.arrayContaining(['lc-1', 'lc-9']))
  })

  test('do what they showed, though a slot would pick otherwise by now', async () => {
    const world = await algoWorld()
    await world.run('today')
    await world.run('skip 1')
    expect((await recorded(world, 'done 2')).map(([ref]) => ref)).toEqual(['algo/lc-146', 'algo/any'])
  })

  test('one after the other too', async () => {
    const world = await algoWorld()
    await world.run('today')
    await world.run('done 3')
    expect((await recorded(world, 'done 1')).map(([ref]) => ref)).toContain('algo/lc-1')
  })
})

describe('what a slot is not for', () => {
  test('habits, deliverables and work without minutes', async () => {
    const world = createWorld()
    writeFileSync(
      join(world.home, 'code.yaml'),
      `title: Code
language: en
length: 4 weeks
habits:
  - { id: hour, title: Code hour, every: day, effort: 1h, track: code, picks: { track: code } }
  - { id: anki, title: Anki, every: day, effort: 10m, track: code }
tasks:
  - { id: sleep, title: Sleep early, effort: 0, track: code, when: day 1 }
  - { id: build, title: Build, effort: 10h, track: code }
deliverables: [{ id: site, title: Site, track: code, when: day 1 }]
tracks: { code: Code }
`,
    )
    await world.run('plan add ./code.yaml --start 2026-03-02')
    expect((await entries(world)).find(({ ref }) => ref === 'code/hour')).toMatchObject({ picked: { ref: 'code/build' } })
    expect(await recorded(world, 'done anki')).toEqual([['code/anki', { minutes: 10, assumed: true }]])
    expect((await recorded(world, 'done site sleep')).map(([ref]) => ref)).toEqual(['code/site', 'code/sleep'])
  })
})

describe('a part of a turn', () => {
  test('an amount is the slot\'s own', async () => {
    const world = createWorld()
    writeFileSync(join(world.home, 'vocab.yaml'), 'title: V\nhabits: [{ id: vocab, title: Vocab, every: day, effort: 20m, amount: 20, minimum: 5, picks: { kind: problem } }]\ntasks: [{ id: one, title: One, kind: problem, effort: 20m }]\n')
    await world.run('plan add ./vocab.yaml --start 2026-03-02')
    expect((await recorded(world, 'done vocab --amount 2')).map(([ref]) => ref)).toEqual(['vocab/vocab'])
  })

  test('the rest of a turn is what it has beside the minutes said before', async () => {
    const world = await algoWorld()
    await world.run('done read --minutes 10')
    await world.run('done read --minutes 20')
    expect(await world.json('list book')).toMatchObject({ items: [{ spentMinutes: 30 }] })
  })

  test('survives the slot: what was spent stays when it picks nothing any more', async () => {
    const world = await algoWorld()
    await world.run('done read')
    writeFileSync(join(world.home, 'algo.yaml'), YAML.replace(', picks: { kind: reading }', ''))
    expect(await world.json('list book')).toMatchObject({ items: [{ spentMinutes: 30 }] })
  })
})

test('an earlier day takes nothing that is done or dropped since', async () => {
  const world = await algoWorld()
  await world.run('drop lc-1', { now: '2026-03-03T20:00' })
  expect((await recorded(world, 'done easy --on 2026-03-02', { now: '2026-03-04T20:00' })).map(([ref]) => ref)).toEqual(['algo/easy'])
})

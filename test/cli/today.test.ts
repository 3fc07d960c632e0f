/** The screen of a day: at every hour, of other days, and of days on which nothing is due. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

interface Today {
  readonly day: string
  readonly blocks: readonly { readonly from: string; readonly now: boolean; readonly entries: readonly { readonly ref: string; readonly n: number }[] }[]
  readonly off: unknown
  readonly plans: readonly unknown[]
  readonly warnings: readonly string[]
  readonly streak: { readonly days: number }
}

describe('today', () => {
  test('in the morning begins with the block of now, in both languages', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['today', ['homnay', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ today
      Monday, 2 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 0%)

      ▶ 06:00–07:00  Morning
         1   Anki                          20 min
         2   New words                     20 min
        19:00–21:00  Evening
         3   Tech talk                     30 min   0/2 this week
         4   Retry with backoff            30 min   due 8 Mar · 0 of 2h

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      No streak yet. Done with something? Type its number: roadmap done 1

      $ homnay
      Thứ Hai, 2/3 · Học · tuần 1–2 › tuần 1 (2–8/3) · 0% (kế hoạch 0%)

      ▶ 06:00–07:00  Buổi sáng
         1   Anki                          20 phút
         2   Từ mới                        20 phút
        19:00–21:00  Buổi tối
         3   Xem tech talk                 30 phút   0/2 tuần này
         4   Thử lại có giãn cách          30 phút   hạn 8/3 · 0/2h

        Chỉ tiêu  Bài blog 0/4 · IELTS 5,5 → 6,5
      Chưa có chuỗi. Xong việc nào thì gõ số việc đó: roadmap done 1
      "
    `)
  })

  test.each([
    { hour: '05:10', now: '06:00' },
    { hour: '06:10', now: '06:00' },
    { hour: '07:00', now: '19:00' },
    { hour: '12:30', now: '19:00' },
    { hour: '19:40', now: '19:00' },
    { hour: '21:00', now: undefined },
  ])('at $hour has $now as its block of now', async ({ hour, now }) => {
    const world = await studyWorld({ now: `2026-03-02T${hour}` })
    const { blocks } = await world.json<Today>('today')
    expect(blocks.find((block) => block.now)?.from).toBe(now)
  })

  test('in the evening says what was before in few lines', async () => {
    const world = await studyWorld({ now: '2026-03-02T19:40' })
    expect(await transcript(world, ['today'])).toMatchInlineSnapshot(`
      "$ today
      Monday, 2 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 0%)

      ▶ 19:00–21:00  Evening
         1   Anki                          20 min
         2   New words                     20 min
         3   Tech talk                     30 min   0/2 this week
         4   Retry with backoff                     due 8 Mar · 0 of 2h

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      No streak yet. Done with something? Type its number: roadmap done 1
      "
    `)
  })

  test('after midnight is still yesterday, until the day starts', async () => {
    const world = await studyWorld()
    expect((await world.json<Today>('today', { now: '2026-03-03T01:30' })).day).toBe('2026-03-02')
    expect((await world.json<Today>('today', { now: '2026-03-03T03:59' })).day).toBe('2026-03-02')
    expect((await world.json<Today>('today', { now: '2026-03-03T04:00' })).day).toBe('2026-03-03')
  })

  test('what is done after midnight belongs to the evening before', async () => {
    const world = await studyWorld({ now: '2026-03-03T01:30' })
    expect(await world.json('done anki')).toMatchObject({ recorded: [{ day: '2026-03-02', at: '2026-03-02T18:30:00.000Z', zone: 'Asia/Ho_Chi_Minh' }] })
  })

  test('keeps what was done in its place, ticked', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done talk', 'skip anki', 'today'])).toMatchInlineSnapshot(`
      "$ done talk
      ✓ Done: Tech talk · ~30 min · 1/2 this week

      $ skip anki
      Skipped today: Anki

      $ today
      Monday, 2 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 0%)

      ▶ 06:00–07:00  Morning
         1 – Anki                                   skipped today
         2   New words                     20 min
         3 ✓ Tech talk                     30 min   1/2 this week
        19:00–21:00  Evening
         4   Retry with backoff            45 min   due 8 Mar · 0 of 2h

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      Streak: 1 day. Done with something? Type its number: roadmap done 2
      "
    `)
  })

  test('on the weekly rest day asks for nothing but says why', async () => {
    const world = await studyWorld({ now: '2026-03-08T08:00' })
    expect(await transcript(world, ['today', ['today', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ today
      Sunday, 8 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 52%)
      Weekly rest day.

      Nothing is due today.

        Targets  IELTS 5.5 → 6.5 · Posts 0/4
      No streak yet.

      $ today
      Chủ Nhật, 8/3 · Học · tuần 1–2 › tuần 1 (2–8/3) · 0% (kế hoạch 52%)
      Ngày nghỉ trong tuần.

      Hôm nay không có việc nào.

        Chỉ tiêu  IELTS 5,5 → 6,5 · Bài blog 0/4
      Chưa có chuỗi.
      "
    `)
  })

  test('on a day off says so', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['off today "a wedding"', 'today', ['today', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ off today "a wedding"
      Time off 2 Mar: a wedding
      To cancel: roadmap undo, or later: roadmap off cancel <day>

      $ today
      Monday, 2 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 0%)
      Time off: a wedding.

      Nothing is due today.

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      No streak yet.

      $ today
      Thứ Hai, 2/3 · Học · tuần 1–2 › tuần 1 (2–8/3) · 0% (kế hoạch 0%)
      Tạm nghỉ: a wedding.

      Hôm nay không có việc nào.

        Chỉ tiêu  Bài blog 0/4 · IELTS 5,5 → 6,5
      Chưa có chuỗi.
      "
    `)
  })

  test('before the plan starts says when it will', async () => {
    const world = createWorld()
    writeHome(world, 'study.yaml', STUDY)
    await world.run('plan add study.yaml --start 2026-03-09')
    expect(await transcript(world, ['today', ['today', { lang: 'vi' }], 'today --short'])).toMatchInlineSnapshot(`
      "$ today
      Monday, 2 March
      Study starts on Monday, 9 March, in 7 days.

      Nothing is due today.

      No streak yet.

      $ today
      Thứ Hai, 2/3
      Học bắt đầu Thứ Hai, 9/3, còn 7 ngày.

      Hôm nay không có việc nào.

      Chưa có chuỗi.

      $ today --short
      0/0 · streak 0 days
      "
    `)
  })

  test('after the plan\'s end still asks for what is overdue', async () => {
    const world = await studyWorld({ now: '2026-04-20T19:10' })
    const today = await world.json<Today & { catchUp: { owedMinutes: number } }>('today')
    expect(today.plans).toHaveLength(1)
    expect(today.catchUp.owedMinutes).toBeGreaterThan(0)
    expect(today.blocks.flatMap(({ entries }) => entries)).toEqual([])
  })

  test('of a plan that is over has nothing due', async () => {
    const world = await studyWorld()
    await world.run('done retry retry-queue tracing lru two-sum')
    const { out, code } = await world.run('today', { now: '2026-03-30T08:00' })
    expect([code, out.split('\n').slice(0, 3)]).toEqual([0, ['Monday, 30 March', '', 'Nothing is due today.']])
    expect(await world.json('plan list', { now: '2026-03-30T08:00' })).toMatchObject({ plans: [{ state: 'ended' }] })
  })
})

describe('today of another day', () => {
  test.each([
    ['tomorrow', '2026-03-03'],
    ['fri', '2026-03-06'],
    ['+3d', '2026-03-05'],
    ['2026-03-20', '2026-03-20'],
    ['mai', '2026-03-03'],
    ['"thứ 6"', '2026-03-06'],
    ['"T6 tuần sau"', '2026-03-13'],
    ['"next friday"', '2026-03-13'],
  ])('%s is %s', async (word, day) => {
    const world = await studyWorld()
    expect((await world.json<Today>(`today ${word}`)).day).toBe(day)
  })

  test('has no block of now', async () => {
    const { blocks } = await (await studyWorld()).json<Today>('today tomorrow')
    expect(blocks.some(({ now }) => now)).toBe(false)
  })

  test('leaves the row numbers of today as they are', async () => {
    const world = await studyWorld()
    await world.run('today')
    await world.run('today 2026-03-20')
    expect(await world.json('done 1')).toMatchObject({ recorded: [{ ref: 'study/anki' }] })
  })

  test('does not offer numbers that name something else', async () => {
    const { out } = await (await studyWorld()).run('today tomorrow')
    expect(out).not.toMatch(/roadmap done \d/)
  })
})

describe('today --short', () => {
  test('is one line: what is done of what is due, and the streak', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['today --short', 'done anki', 'today --short', ['today --short', { lang: 'vi' }], ['today --short', { now: '2026-03-20T08:00' }]])).toMatchInlineSnapshot(`
      "$ today --short
      0/4 · streak 0 days

      $ done anki
      ✓ Done: Anki · ~20 min · streak 1 day

      $ today --short
      1/4 · streak 1 day

      $ today --short
      1/4 · chuỗi 1 ngày

      $ today --short
      0/5 · streak 0 days · 5h35 behind
      "
    `)
  })

  test('as JSON has what a prompt needs', async () => {
    const world = await studyWorld()
    expect(await world.json('today --short')).toMatchObject({ day: '2026-03-02', streak: 0, due: expect.any(Number), done: 0, owedMinutes: 0 })
  })
})

describe('a day of several words', () => {
  test.each([
    ['today next friday', '2026-03-13'],
    ['today chu nhat', '2026-03-08'],
    ['homnay thu 6', '2026-03-06'],
    ['homnay thứ 6 tuần sau', '2026-03-13'],
    ['today +3d', '2026-03-05'],
  ])('%s needs no quotes', async (command, day) => {
    expect(await (await studyWorld()).json(command)).toMatchObject({ day })
  })

  test('names the week too', async () => {
    expect(await (await studyWorld()).json('week next friday')).toMatchObject({ from: '2026-03-09', to: '2026-03-15' })
  })

  test('that mean no day says how a day is written', async () => {
    expect(await transcript(await studyWorld(), ['today next fridy', ['tuan thu chin', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ today next fridy
      ! error: \`next fridy\` is not a day.
      !   → A day is written \`2026-03-02\`, \`today\`, \`yesterday\`, \`tomorrow\`, \`fri\`,
      !     \`"next friday"\` or \`+3d\`.
      (exit 1)

      $ tuan thu chin
      ! lỗi: \`thu chin\` không phải là ngày.
      !   → Cách viết ngày: \`2/3\`, \`2026-03-02\`, \`mai\`, \`T6\`, \`+3d\`, \`"hôm qua"\` hoặc
      !     \`"thứ 6 tuần sau"\`.
      (exit 1)
      "
    `)
  })
})

describe('the head of a day with several plans', () => {
  const second = (title: string): string => STUDY.replace('roadmap: study', 'roadmap: second').replace('title: { en: Study, vi: Học }', `title: ${title}`)
  const heads = async (title: string): Promise<string[]> => {
    const world = await studyWorld()
    writeHome(world, 'second.yaml', second(title))
    await world.run('plan add second.yaml')
    return (await world.run('today')).out.split('\n').slice(1, 3).map((line) => line.split(' · ')[0] ?? '')
  }

  test('names all by their titles', async () => {
    expect(await heads('Rust')).toEqual(['Study', 'Rust'])
  })

  test('names all by their ids where a title does not fit', async () => {
    expect(await heads('A very long title that leaves no room beside the week and the share')).toEqual(['study', 'second'])
  })
})

test('work that is longer than its block goes on without one where the hours exceed the timetable', async () => {
  const world = createWorld({ now: '2026-03-02T06:00' })
  writeHome(world, 'config.yaml', 'timetable: [{ on: mon-fri, at: "21:00-22:00", title: Evening }]\n')
  writeHome(world, 'long.yaml', 'roadmap: long\ntitle: Long\nlanguage: en\nlength: 4 weeks\nhours: 20/week\ntasks: [{ id: a, title: A, effort: 40h }]\n')
  await world.run('plan add ./long.yaml --start 2026-03-02')
  const { out } = await world.run('today')
  expect(out).toContain('  Any time · 1 goes on')
  expect((await world.run('homnay', { lang: 'vi' })).out).toContain('  Lúc nào cũng được · làm tiếp mục 1')
  expect(await world.json('today')).toMatchObject({ unplaced: [], unplacedContinued: [1] })
})

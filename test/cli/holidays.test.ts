/** Public holidays: named on their day, days off, or nothing, as the preference says. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, writeHome } from './study.ts'

/** Tết is on Tuesday of its second week. */
const BEFORE_TET = STUDY.replace('start: 2026-03-02', 'start: 2026-02-09')
const TET = { now: '2026-02-17T06:10' }

interface Today {
  readonly day: string
  readonly off: { readonly why: string | null; readonly keep: string | null } | null
  readonly holiday: { readonly code: string; readonly name: string } | null
  readonly blocks: readonly { readonly entries: readonly { readonly ref: string; readonly minutes: number }[] }[]
  readonly unplaced: readonly { readonly ref: string; readonly minutes: number }[]
}

async function tetWorld(holidays?: 'mark' | 'off' | 'none', defaults: RunOptions = {}): Promise<World> {
  const world = createWorld({ ...TET, ...defaults })
  writeHome(world, 'study.yaml', BEFORE_TET)
  if (holidays) writeHome(world, 'config.yaml', `holidays: ${holidays}\n`)
  const { code, err } = await world.run('plan add study.yaml', { now: '2026-02-09T05:00' })
  if (code !== 0) throw new Error(err)
  return world
}

/** The first lines of a screen, where the day says what it is. */
function head(text: string, lines: number): string {
  return text.split('\n').slice(0, lines).join('\n')
}

describe('a public holiday', () => {
  test('is named at the head of its day, which is a day like others', async () => {
    const world = await tetWorld()
    expect(head(await transcript(world, [['today', { lang: 'vi' }]]), 5)).toMatchInlineSnapshot(`
      "$ today
      Thứ Ba, 17/2 · Mùng 1 Tết
      Học · tuần 1–2 › tuần 2 (16–22/2) · 0% (kế hoạch 65%)

      ▶ 06:00–07:00  Buổi sáng"
    `)
    expect(head(await transcript(world, ['today']), 5)).toMatchInlineSnapshot(`
      "$ today
      Tuesday, 17 February · Tết, day 1
      Study · weeks 1–2 › week 2 (16–22 Feb) · 0% (plan 65%)

      ▶ 06:00–07:00  Morning"
    `)
    const [marked, none] = [await world.json<Today>('today'), await (await tetWorld('none')).json<Today>('today')]
    expect(marked).toEqual({ ...none, holiday: { code: 'tet-1', name: 'Tết, day 1' } })
    expect(none.holiday).toBeNull()
  })

  test('is named in the week', async () => {
    const world = await tetWorld()
    expect(dayLines((await world.run('week', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
      "  Thứ Hai, 16/2 · Giao thừa · 0 phút/1h40 · 5 việc chưa làm
      ▶ Thứ Ba, 17/2 · Mùng 1 Tết · 0 phút/1h40
        Thứ Tư, 18/2 · Mùng 2 Tết · kế hoạch 1h35
        Thứ Năm, 19/2 · Mùng 3 Tết · kế hoạch 1h40
        Thứ Sáu, 20/2 · Mùng 4 Tết · kế hoạch 1h35
        Thứ Bảy, 21/2 · kế hoạch 1h05
        Chủ Nhật, 22/2 · ngày nghỉ trong tuần"
    `)
    expect(dayLines((await world.run('week', { lang: 'en' })).out)).toMatchInlineSnapshot(`
      "  Monday, 16 February · Tết Eve · 0 min of 1h40 · 5 not done
      ▶ Tuesday, 17 February · Tết, day 1 · 0 min of 1h40
        Wednesday, 18 February · Tết, day 2 · 1h35 planned
        Thursday, 19 February · Tết, day 3 · 1h40 planned
        Friday, 20 February · Tết, day 4 · 1h35 planned
        Saturday, 21 February · 1h05 planned
        Sunday, 22 February · weekly rest day"
    `)
  })

  test.each([
    ['2026-01-01', 'new-year', "New Year's Day", 'Tết Dương lịch'],
    ['2026-02-16', 'tet-eve', 'Tết Eve', 'Giao thừa'],
    ['2026-02-20', 'tet-4', 'Tết, day 4', 'Mùng 4 Tết'],
    ['2026-04-26', 'hung-kings', "Hùng Kings' Day", 'Giỗ Tổ Hùng Vương'],
    ['2026-04-30', 'reunification', 'Reunification Day', 'Ngày Giải phóng miền Nam'],
    ['2026-05-01', 'labour', 'Labour Day', 'Quốc tế Lao động'],
    ['2026-09-02', 'national', 'National Day', 'Quốc khánh'],
  ])('on %s is %s, in the language of the answer', async (day, code, en, vi) => {
    const world = createWorld({ now: `${day}T06:10` })
    expect((await world.json<Today>('today')).holiday).toEqual({ code, name: en })
    expect((await world.json<Today>('today', { lang: 'vi' })).holiday).toEqual({ code, name: vi })
    expect((await world.json<{ days: Today[] }>('week', { lang: 'vi' })).days.find((each) => each.day === day)?.holiday).toEqual({ code, name: vi })
    for (const lang of ['en', 'vi'] as const) expect((await world.run('today', { lang })).out.split('\n')[0]).toContain(lang === 'en' ? en : vi)
  })

  test('is nothing with `holidays: none`', async () => {
    const world = await tetWorld('none')
    const [today, week] = [await world.run('today', { lang: 'vi' }), await world.run('week', { lang: 'vi' })]
    expect(today.out + week.out).not.toContain('Tết')
    expect((await world.json<{ days: Today[] }>('week')).days.map(({ holiday }) => holiday)).toEqual(Array(7).fill(null))
  })
})

describe('with `holidays: off` a public holiday', () => {
  test('asks for nothing and says why', async () => {
    const world = await tetWorld('off')
    expect(await transcript(world, [['today', { lang: 'vi' }], 'today', ['show retry', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ today
      Thứ Ba, 17/2 · Mùng 1 Tết
      Học · tuần 1–2 › tuần 2 (16–22/2) · 0% (kế hoạch 65%)
      Nghỉ lễ.

        Làm bù · còn nợ 3h35, dự kiến bù xong 3/3

        Chỉ tiêu  Bài blog 0/4, chậm 1 · IELTS 5,5 → 6,5
      Chưa có chuỗi.

      $ today
      Tuesday, 17 February · Tết, day 1
      Study · weeks 1–2 › week 2 (16–22 Feb) · 0% (plan 65%)
      Public holiday: a day off.

        Catch-up · 3h35 behind, paid off by 3 Mar

        Targets  Posts 0/4, behind by 1 · IELTS 5.5 → 6.5
      No streak yet.

      $ show retry
      Thử lại có giãn cách
      Học › tuần 1–2: Nền tảng

        Thời gian  9–15/2 · trễ 2 ngày
        Ước tính   2h
        Mảng       Lập trình
        Loại       việc · nên làm
        Vì sao     Kế hoạch 9–15/2, đã quá hạn 2 ngày: xếp vào phần làm bù.
                   Thứ 1 trong 2 việc quá hạn, việc cũ xếp trước.
                   Hôm nay nghỉ lễ; Thứ Bảy, 21/2 được 5 phút.
      "
    `)
    expect(await world.json<Today>('today')).toMatchObject({ off: { why: null, keep: null }, holiday: { code: 'tet-1' } })
    expect(dayLines((await world.run('week', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
      "  Thứ Hai, 16/2 · Giao thừa · nghỉ lễ
      ▶ Thứ Ba, 17/2 · Mùng 1 Tết · nghỉ lễ
        Thứ Tư, 18/2 · Mùng 2 Tết · nghỉ lễ
        Thứ Năm, 19/2 · Mùng 3 Tết · nghỉ lễ
        Thứ Sáu, 20/2 · Mùng 4 Tết · nghỉ lễ
        Thứ Bảy, 21/2 · kế hoạch 1h05
        Chủ Nhật, 22/2 · ngày nghỉ trong tuần"
    `)
  })

  test('breaks no streak, and is not among the time off that was declared', async () => {
    const world = await tetWorld('off')
    const streaks = await Promise.all([world, await tetWorld('mark')].map(streakAfterTet))
    expect(streaks).toMatchObject([
      { study: { current: 2 }, habits: [{ ref: 'study/anki', current: 2 }, {}, {}] },
      { study: { current: 1 }, habits: [{ ref: 'study/anki', current: 1 }, {}, {}] },
    ])
    expect(await world.json('off')).toEqual({ off: [] })
  })

  test('is passed over by work that is skipped', async () => {
    const world = await tetWorld('off', { now: '2026-02-15T19:00' })
    expect(await world.json('skip retry')).toMatchObject({ recorded: [{ data: { to: '2026-02-21' } }] })
    expect(await (await tetWorld('mark', { now: '2026-02-15T19:00' })).json('skip retry')).toMatchObject({ recorded: [{ data: { to: '2026-02-16' } }] })
  })

  test('leaves a habit that is `always` to be asked', async () => {
    const world = createWorld(TET)
    writeHome(world, 'study.yaml', BEFORE_TET.replace('every: day, effort: 20m, minimum: 5m', 'every: day, effort: 20m, always: true'))
    writeHome(world, 'config.yaml', 'holidays: off\n')
    await world.run('plan add study.yaml', { now: '2026-02-09T05:00' })
    expect(refsOf(await world.json<Today>('today'))).toEqual(['study/anki'])
  })

  test('on which time off was declared shows the reason and the holiday, and asks what is kept', async () => {
    const world = await tetWorld('off')
    await world.run('off 2026-02-17..2026-02-18 "về quê" --keep anki')
    expect(await world.json<Today>('today')).toMatchObject({ off: { why: 'về quê', keep: 'study/anki' }, holiday: { code: 'tet-1' }, unplaced: [{ ref: 'study/anki' }] })
    expect(head(await transcript(world, [['today', { lang: 'vi' }]]), 5)).toMatchInlineSnapshot(`
      "$ today
      Thứ Ba, 17/2 · Mùng 1 Tết
      Học · tuần 1–2 › tuần 2 (16–22/2) · 0% (kế hoạch 65%)
      Tạm nghỉ: về quê.
      "
    `)
    expect(dayLines((await world.run('week', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
      "  Thứ Hai, 16/2 · Giao thừa · nghỉ lễ
      ▶ Thứ Ba, 17/2 · Mùng 1 Tết · tạm nghỉ: về quê · 0 phút/5 phút
        Thứ Tư, 18/2 · Mùng 2 Tết · tạm nghỉ: về quê · kế hoạch 5 phút
        Thứ Năm, 19/2 · Mùng 3 Tết · nghỉ lễ
        Thứ Sáu, 20/2 · Mùng 4 Tết · nghỉ lễ
        Thứ Bảy, 21/2 · kế hoạch 1h05
        Chủ Nhật, 22/2 · ngày nghỉ trong tuần"
    `)
    const third = await world.json<Today>('today 2026-02-19')
    expect([third.off, refsOf(third)]).toEqual([{ why: null, keep: null }, []])
  })

  test('frees a day of the preview, and one that is decades away', async () => {
    const world = createWorld(TET)
    writeHome(world, 'config.yaml', 'holidays: off\n')
    for (const day of ['', ' 2026-09-02', ' 2063-04-30', ' 2199-09-02', ' 2019-05-01']) {
      const today = await world.json<Today>(`today${day}`)
      expect([today.off, today.holiday]).toEqual([{ why: null, keep: null }, expect.anything()])
    }
    const { days } = await world.json<{ days: Today[] }>('week 2026-04-30')
    expect(days.flatMap(({ day, off }) => (off ? [day] : []))).toEqual(['2026-04-30', '2026-05-01'])
  })

  test('is in every answer as if it had been declared', async () => {
    const worlds = [await tetWorld('off'), await tetWorld('none')] as const
    for (const days of ['2026-02-16..2026-02-20', '2026-04-26', '2026-04-30..2026-05-01', '2026-09-02']) await worlds[1].run(`off ${days}`, { now: '2026-02-09T05:10' })
    const commands = ['today', 'today --short', 'today 2026-04-26', 'week', 'week 2026-04-26', 'list --all', 'show anki', 'show tracing', 'streak', 'streak talk', 'target', 'report --month', 'report --week', 'report --brief', 'skip retry-queue']
    const acts = ['done anki', 'done talk words', 'skip tracing', 'done retry --minutes 30', 'done lru']
    for (const [i, day] of ['2026-02-10', '2026-02-14', '2026-02-16', '2026-02-18', '2026-02-21', '2026-02-23', '2026-04-25', '2026-04-30', '2026-05-02'].entries()) {
      for (const command of [acts[i % acts.length] ?? '', ...commands]) {
        const [free, declared] = await Promise.all(worlds.map((world) => answerOf(world, command, `${day}T19:30`)))
        expect([day, command, free]).toEqual([day, command, declared])
      }
    }
  })
})

/** Sunday is a rest day, Monday to Friday are Tết. */
async function streakAfterTet(world: World): Promise<object> {
  for (const day of ['2026-02-14', '2026-02-21']) await world.run('done anki', { now: `${day}T20:00` })
  return world.json('streak', { now: '2026-02-21T21:00' })
}

/** Without the ids and numbers of events, the home, and what the day is called. */
async function answerOf(world: World, command: string, now: string): Promise<unknown> {
  const { out, err } = await world.run(`${command} --json`, { now })
  const bare = (out || err).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/"e\d+"/g, '"e"').replaceAll(world.home, '~').replaceAll('a public holiday, a day off', 'time off')
  return JSON.parse(bare, (key, value: unknown) => (key === 'holiday' ? null : value)) as unknown
}

function refsOf({ blocks, unplaced }: Today): string[] {
  return [...blocks.flatMap(({ entries }) => entries), ...unplaced].map(({ ref }) => ref)
}

/** The head lines of the days of a week. */
function dayLines(screen: string): string {
  return screen.split('\n').filter((line) => /^[▶ ] \S/.test(line)).join('\n')
}

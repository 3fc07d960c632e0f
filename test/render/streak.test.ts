/** The screen and the JSON of `streak`. */
import { expect, test } from 'vitest'
import { screen, smallWorld } from './small-world.ts'

test('all streaks with the heat map, at 80 columns and at 120', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('streak')).out)).toMatchInlineSnapshot(`
    "
    Streak: 4 days · longest 4 days, 2–5 Mar

          Jul     Aug       Sep     Oct     Nov       Dec     Jan     Feb     Mar
    Mo                                                                          ▒ ▒
    Tu                                                                          ▓ ▒
    We                                                                          ▒ ○
    Th                                                                          █
    Fr                                                                          ·
    Sa                                                                          ▓
    Su                                                                          ▒
        ░ <15 min  ▒ 15 min+  ▓ 30 min+  █ 45 min+  · nothing  – off

       Habit       Streak  Longest  Strength  Kept
    !  Word cards  4 days  4 days        34%   8/9
       Tech talk   1 week  1 week         7%   2/2
    !  ends tonight unless it is done
    "
  `)
  expect(screen((await world.run('streak', { columns: 120, lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    Chuỗi 4 ngày · kỷ lục 4 ngày, 2–5/3

        thg 3 thg 4   thg 5   thg 6     thg 7   thg 8     thg 9   thg 10  thg 11    thg 12  thg 1   thg 2   thg 3
    T2                                                                                                        ▒ ▒
    T3                                                                                                        ▓ ▒
    T4                                                                                                        ▒ ○
    T5                                                                                                        █
    T6                                                                                                        ·
    T7                                                                                                        ▓
    CN                                                                                                        ▒
        ░ <15 phút  ▒ từ 15 phút  ▓ từ 30 phút  █ từ 45 phút  · không làm  – nghỉ

       Thói quen    Chuỗi   Kỷ lục  Độ bền  Đã giữ
    !  Thẻ từ vựng  4 ngày  4 ngày     34%     8/9
       Tech talk    1 tuần  1 tuần      7%     2/2
    !  Tối nay không làm là đứt chuỗi
    "
  `)
})

test('one habit: the days, the rule, what broke it and the record', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('streak anki')).out)).toMatchInlineSnapshot(`
    "
    Word cards
    every day · 20 min each time, at least 5 min · 2–29 Mar

    Streak: 4 days, 7–10 Mar · ends tonight unless it is done
    Longest: 4 days, 2–5 Mar
    Broken on Friday, 6 March: it was asked and not done
    Kept 8 of 9 · strength 34%

              Mo Tu We Th Fr Sa Su
    2–8 Mar   ✓  ✓  ✓  ✓  ✗  ✓  ✓
    9–15 Mar  ✓  ✓  ○
    ✓ done  ✗ missed  ○ open
    "
  `)
  expect(screen((await world.run('streak talk', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    Tech talk
    mỗi tuần 2 lần (thứ Hai đến Chủ Nhật) · mỗi lần 15 phút · từ 2/3 đến 29/3

    Chuỗi 1 tuần, 2–8/3 · hôm nay chưa xong
    Kỷ lục 1 tuần, 2–8/3
    Chưa đứt chuỗi lần nào
    Giữ được 2/2 lần · độ bền 7% · bỏ qua 1 lần

            T2 T3 T4 T5 T6 T7 CN
    2–8/3   ·  ✓  ·  ·  ·  ✓  ·   2/2 ✓
    9–15/3  ·  –  ·               0/2
    ✓ xong  – nghỉ hoặc bỏ qua  · không đến lượt
    "
  `)
})

test('the JSON has study, habits and days', async () => {
  const world = await smallWorld()
  const { study, habits, days } = await world.json<{ study: object; habits: object[]; days: Record<string, object> }>('streak')
  expect(study).toMatchObject({ current: 4, longest: 4 })
  expect(habits[0]).toMatchObject({ ref: 'small/anki', unit: 'day', current: 4, longest: 4, kept: 8, expected: 9, skipped: 0 })
  expect(habits[1]).toMatchObject({ ref: 'small/talk', unit: 'week', current: 1, skipped: 1 })
  expect(days['2026-03-05']).toEqual({ done: 2, minutes: 60 })
  expect(days['2026-03-06']).toBeUndefined()
})

test('what is no habit is refused', async () => {
  const world = await smallWorld()
  expect(await world.run('streak read')).toMatchObject({ code: 1, out: '' })
  expect((await world.run('streak read')).err).toContain('is not a habit')
})

test('without a plan nothing was missed', async () => {
  const { createWorld } = await import('../support/cli.ts')
  const world = createWorld({ now: '2026-03-12T20:30' })
  const { out, code } = await world.run('streak')
  expect(code).toBe(0)
  expect(out).toContain('A preview')
  expect((await world.run('streak anki')).out).not.toContain('✗')
})

test.each([
  { columns: 40, lang: 'vi' as const },
  { columns: 80, lang: 'vi' as const },
  { columns: 80, lang: 'en' as const },
])('no line is wider than $columns columns in $lang, whatever week a month begins in', async ({ columns, lang }) => {
  const world = await smallWorld({ columns, lang })
  for (const now of ['2026-03-12T20:00', '2026-04-01T20:00', '2026-04-05T20:00']) {
    const { out } = await world.run('streak', { now })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
  }
})

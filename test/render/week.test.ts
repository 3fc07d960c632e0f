/** The screen and the JSON of `week`. */
import { expect, test } from 'vitest'
import { screen, smallWorld } from './small-world.ts'

test('past days say what was done, days to come what is planned', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('week')).out)).toMatchInlineSnapshot(`
    "
    Week 9–15 Mar 2026 · Backend in a month
      Monday, 9 March · 20 min of 55 min · ✓ 1 · 2 not done
        ✓ Word cards
      Tuesday, 10 March · 20 min of 55 min · ✓ 1 · 1 not done
        ✓ Word cards
    ▶ Wednesday, 11 March · 0 min of 55 min
        Word cards (20 min) · Tech talk (15 min) · Read about queues (20 min)
        A working demo
      Thursday, 12 March · 55 min planned
        Word cards (20 min) · Read about queues (35 min)
      Friday, 13 March · 55 min planned
        Word cards (20 min) · Tech talk (15 min) · Read about queues (20 min)
      Saturday, 14 March · 55 min planned
        Word cards (20 min) · Read about queues (35 min)
      Sunday, 15 March · 30 min planned
        Word cards (20 min) · Read about queues (10 min) · A working demo

    Planned 6h · spent 40 min · 2 done
    Basics needs 4 h, you have 2 h until 15 Mar 2026: 2 h short.
    Ways out: roadmap replan small
    "
  `)
  expect(screen((await world.run('week "next monday"', { lang: 'vi', columns: 120 })).out)).toMatchInlineSnapshot(`
    "
    Tuần 16–22/3/2026 · Backend trong một tháng
      Thứ Hai, 16/3 · kế hoạch 55 phút
        Thẻ từ vựng (20 phút) · Tech talk (15 phút) · LC 133 · Clone Graph (15 phút) · Thiết kế (5 phút)
      Thứ Ba, 17/3 · kế hoạch 55 phút
        Thẻ từ vựng (20 phút) · LC 133 · Clone Graph (15 phút) · Thiết kế (20 phút)
      Thứ Tư, 18/3 · kế hoạch 55 phút
        Thẻ từ vựng (20 phút) · Thiết kế (5 phút) · Kiểm thử (30 phút)
      Thứ Năm, 19/3 · kế hoạch 55 phút
        Thẻ từ vựng (20 phút) · Tech talk (15 phút) · Kiểm thử (20 phút)
      Thứ Sáu, 20/3 · kế hoạch 30 phút
        Thẻ từ vựng (20 phút) · Kiểm thử (10 phút)
      Thứ Bảy, 21/3 · kế hoạch 20 phút
        Thẻ từ vựng (20 phút)
      Chủ Nhật, 22/3 · kế hoạch 20 phút
        Thẻ từ vựng (20 phút)

    Kế hoạch 4h50 · thực tế 0 phút · xong 0 mục
    "
  `)
})

test('the shipped year fits 40 lines of 80 columns', async () => {
  const { createWorld } = await import('../support/cli.ts')
  const world = createWorld({ now: '2026-03-12T20:30' })
  const lines = (await world.run('week')).out.trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(40)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('the JSON is seven days as today gives them, with totals', async () => {
  const world = await smallWorld()
  const week = await world.json<{ from: string; to: string; days: Record<string, unknown>[]; totals: object }>('week')
  expect([week.from, week.to, week.days.length]).toEqual(['2026-03-09', '2026-03-15', 7])
  expect(Object.keys(week.days[0] ?? {})).toEqual(expect.arrayContaining(['day', 'weekday', 'blocks', 'unplaced', 'catchUp', 'reviews', 'targets', 'streak', 'off', 'holiday', 'warnings', 'motto']))
  expect(week.totals).toMatchObject({ spentMinutes: 40, done: 2 })
})

/** The screen and the JSON of `target`. */
import { expect, test } from 'vitest'
import { screen, smallWorld } from './small-world.ts'

test('all targets: pace, forecast and what would do', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('target')).out)).toMatchInlineSnapshot(`
    "
    Blog posts  1/4 posts  on track  needs 1.1/week, at 0.7/week
        likely 1 Apr 2026 · to make it: +0.4/week
    IELTS       6 → 6.5    ahead     needs +0.2/week, at +0.4/week
        likely 19 Mar 2026
    "
  `)
  expect(screen((await world.run('target', { lang: 'vi', columns: 140 })).out)).toMatchInlineSnapshot(`
    "
    Bài blog  1/4 bài  đúng tiến độ  cần 1,1/tuần, đang làm 0,7/tuần  nhiều khả năng 1/4/2026 · muốn kịp: +0,4/tuần
    IELTS     6 → 6,5  vượt tiến độ  cần +0,2/tuần, hiện +0,4/tuần    nhiều khả năng 19/3/2026
    "
  `)
})

test('one target in full', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('target posts')).out)).toMatchInlineSnapshot(`
    "
    Blog posts
    Backend in a month

      Now       1/4 posts · on track · should be at 1.3 by now
      Window    2–29 Mar
      Pace      needs 1.1 posts/week, at 0.7 posts/week
      Forecast  likely 1 Apr 2026 · to make it: +0.4/week
      By week   ▁▁▃ 0 → 1
      Logged    9 Mar · +1 · first

    To log more: roadmap target posts +1
    "
  `)
  expect(screen((await world.run('target ielts', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    IELTS
    Backend trong một tháng

      Hiện tại   6 → 6,5 · vượt tiến độ · theo kế hoạch phải là 5,8 · ban đầu 5,5
      Thời gian  2–29/3
      Nhịp       cần +0,2/tuần, hiện +0,4/tuần
      Dự kiến    nhiều khả năng 19/3/2026
      Theo tuần  ▁▄▅ 5,5 → 6
      Đã ghi     10/3 · 6

    Ghi giá trị mới: roadmap target ielts 6
    "
  `)
})

test('a number is logged and the new state said', async () => {
  const world = await smallWorld()
  expect((await world.run('target posts +2')).out).toMatchInlineSnapshot(`
    "✓ Blog posts · 3/4 posts · ahead
    "
  `)
  expect((await world.run('target posts -1 --on yesterday', { lang: 'vi' })).out).toMatchInlineSnapshot(`
    "✓ Bài blog · 2/4 bài · đúng tiến độ · Thứ Ba, 10/3
    "
  `)
  expect((await world.run('target ielts 6,5', { lang: 'vi' })).out).toMatchInlineSnapshot(`
    "✓ IELTS · 6,5 → 6,5 · đã đạt
    "
  `)
  const { command, recorded } = await world.json<{ command: string; recorded: object[] }>('target posts +1 --note third')
  expect(recorded).toMatchObject([{ command, what: 'target', ref: 'small/posts', data: { add: 1, note: 'third' } }])
})

test.each([
  { command: 'target posts 3', error: 'cannot be logged' },
  { command: 'target posts +0', error: 'cannot be logged' },
  { command: 'target ielts +1', error: 'cannot be logged' },
  { command: 'target ielts six', error: 'is not a number' },
  { command: 'target posts +1 --on 2026-03-12', error: 'still to come' },
  { command: 'target read', error: 'is not a target' },
  { command: 'target --note x', error: 'needs' },
  { command: 'target posts --on yesterday', error: 'needs' },
])('$command is refused and records nothing', async ({ command, error }) => {
  const world = await smallWorld()
  const before = await world.json<{ events: object[] }>('history --limit 100')
  const ran = await world.run(command)
  expect(ran.code).not.toBe(0)
  expect(ran.err).toContain(error)
  expect(await world.json('history --limit 100')).toEqual(before)
})

test('without a plan nothing can be logged', async () => {
  const { createWorld } = await import('../support/cli.ts')
  const world = createWorld({ now: '2026-03-12T20:30' })
  expect((await world.run('target')).out).toContain('A preview')
  expect(await world.run('target posts +1')).toMatchObject({ code: 1, out: '' })
})

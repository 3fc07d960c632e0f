/** The screen and the JSON of `show`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { screen, smallWorld } from './small-world.ts'

test('an overdue task: window, steps, history and why', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('show read')).out)).toMatchInlineSnapshot(`
    "
    Read about queues
    Backend in a month › weeks 1–2: Basics

      When       2–8 Mar · 3 days late
      Effort     2h
      Track      Code
      Type       task · study · must
      Note       Twice.
      Resources  The book · A. Author · https://example.com/book
      Why here   Its window 2–8 Mar ended 3 days ago: catch-up.
                 Number 1 of 1 overdue, oldest first.
                 Today gives it 20 min.
    "
  `)
  expect(screen((await world.run('show retry', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    Retry với backoff
    Backend trong một tháng › tuần 1–2: Nền tảng

      Thời gian  9–15/3 · còn 4 ngày
      Ước tính   1h30
      Mảng       Kỹ thuật
      Loại       việc · nên làm
      Làm trước  · Đọc về hàng đợi · trễ 3 ngày
      Các bước   · Thiết kế · 30 phút
                 · Kiểm thử · 1h
      Tài liệu   Cuốn sách · A. Author · https://example.com/book
      Vì sao     Kế hoạch 9–15/3, còn 4 ngày.
                 Cần làm trước: Đọc về hàng đợi.
    "
  `)
})

test('a done task shows its completion with note and link', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('show islands')).out)).toMatchInlineSnapshot(`
    "
    LC 200 · Number of Islands
    Backend in a month › weeks 1–2: Basics

      When       2–8 Mar · done Thursday, 5 March
      Effort     30 min · spent 40 min
      Track      Code
      Type       task · problem · medium · should
      Review     due 8 Mar · holds for about 2 days
      Key        lc-200
      In lists   Graphs
      Resources  The book · A. Author · https://example.com/book
      History    5 Mar · done · 40 min · two tries · https://example.com/200
      Why here   Done on Thursday, 5 March; it was planned for 2–8 Mar.
    "
  `)
})

test('a habit shows its rule in words, its streak and what today asks', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('show anki')).out)).toMatchInlineSnapshot(`
    "
    Word cards
    Backend in a month

      When      2–29 Mar · open today
      Asked     every day · 20 min each time, at least 5 min
      Streak    4 days, longest 4 days · strength 34% · ends tonight unless it is
                done
      Track     English
      Type      habit · should
      History   10 Mar · done · ~20 min
                9 Mar · done · ~20 min
                8 Mar · done · ~20 min
                7 Mar · done · ~20 min
                5 Mar · done · ~20 min
      Why here  A habit, every day, 2–29 Mar.
                Asked today.
                Today gives it 20 min; the block 19:00–20:00 (Evening) has 1h.
    "
  `)
  expect(screen((await world.run('show talk', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    Tech talk
    Backend trong một tháng

      Thời gian  2–29/3 · hôm nay chưa xong
      Lịch       mỗi tuần 2 lần (thứ Hai đến Chủ Nhật) · mỗi lần 15 phút
      Chuỗi      1 tuần, kỷ lục 1 tuần · độ bền 7%
      Mảng       Tiếng Anh
      Loại       thói quen · nên làm
      Lịch sử    10/3 · bỏ qua
                 7/3 · xong · ~15 phút
                 3/3 · xong · 20 phút
      Vì sao     Thói quen, mỗi tuần 2 lần (thứ Hai đến Chủ Nhật), 2–29/3.
                 Đã làm 0/2 tuần này.
                 Hôm nay được 15 phút; khung giờ 19:00–20:00 (Buổi tối) có 1h.
    "
  `)
})

test('escapes in what was typed do not reach the terminal', async () => {
  const world = await smallWorld()
  await world.run(['done', 'read', '--note', 'a\u001b[31mred\u0007', '--url', 'https://e.com/\u001b]0;x\u0007'])
  expect((await world.run('show read')).out).not.toMatch(/[\u001b\u0007]/)
  expect((await world.run('history')).out).not.toMatch(/[\u001b\u0007]/)
})

test('the JSON is the item, why, its history and its resources', async () => {
  const world = await smallWorld()
  const shown = await world.json<Record<string, unknown>>('show islands')
  expect(shown).toMatchObject({
    ref: 'small/islands',
    status: 'done',
    doneOn: '2026-03-05',
    spentMinutes: 40,
    why: ['Done on Thursday, 5 March; it was planned for 2–8 Mar.'],
    history: [{ what: 'done', day: '2026-03-05', ref: 'small/islands', key: 'lc-200', data: { minutes: 40, note: 'two tries' } }],
    resources: [{ id: 'book', title: 'The book', link: 'https://example.com/book' }],
  })
})

test('a line of a checklist that wraps stands under its text', async () => {
  const world = createWorld({ columns: 50 })
  writeFileSync(join(world.home, 'own.yaml'), 'title: Own\ntasks:\n  - { id: talk, title: Talk, checklist: [Say in one sentence what the talk is about, Slides] }\n')
  await world.run('plan add ./own.yaml')
  expect((await world.run('show talk')).out).toContain(['  Checklist  - Say in one sentence what the talk', '               is about', '             - Slides'].join('\n'))
})

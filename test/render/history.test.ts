/** The screen and the JSON of `history`. */
import { expect, test } from 'vitest'
import { screen, smallWorld } from './small-world.ts'

test('commands newest first, with what undo takes', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('history')).out)).toMatchInlineSnapshot(`
    "
    e16  Tu 10 Mar  20:45  skipped: Tech talk
    e15  Tu 10 Mar  20:40  number logged: IELTS · 6
    e14  Mo 9 Mar   20:40  number logged: Blog posts · +1 · first
    e13  Sa 7 Mar   09:00  done: Tech talk · ~15 min
    e12  Th 5 Mar   20:40  done: LC 200 · Number of Islands · 40 min · two tries ·…
    e11  Tu 3 Mar   20:40  done: Tech talk · 20 min
    e10  Tu 10 Mar  20:30  done: Word cards · ~20 min
     e9  Mo 9 Mar   20:30  done: Word cards · ~20 min
     e8  Su 8 Mar   20:30  done: Word cards · ~20 min
     e7  Sa 7 Mar   20:30  done: Word cards · ~20 min
     e6  Th 5 Mar   20:30  done: Word cards · ~20 min
     e5  We 4 Mar   20:30  done: Word cards · ~20 min
     e4  Tu 3 Mar   20:30  done: Word cards · ~20 min
     e3  Mo 2 Mar   20:30  done: Word cards · ~20 min
     e1  Mo 2 Mar   06:00  plan started: Backend in a month, from 2 Mar 2026

    To take one back: roadmap undo e16
    "
  `)
})

test('what was undone is marked, and an undo says what it took', async () => {
  const world = await smallWorld()
  await world.run('done read extra')
  await world.run('undo')
  expect(screen((await world.run('history --limit 2', { lang: 'vi' })).out)).toMatchInlineSnapshot(`
    "
    e19  T4 11/3  20:10  hoàn tác: xong: Đọc về hàng đợi, Một ngày nào đó
    e17  T4 11/3  20:10  (đã hoàn tác) xong: Đọc về hàng đợi, Một ngày nào đó

    Xem cũ hơn: --limit 100
    Hoàn tác một lần ghi: roadmap undo e19
    "
  `)
})

test('of one item only what happened to it, its steps too', async () => {
  const world = await smallWorld()
  await world.run('done retry')
  expect((await world.run('history retry', { columns: 120 })).out).toContain('Retry with backoff › Design, Retry with backoff › Tests')
  expect((await world.run('history posts')).out).toContain('+1 · first')
  expect((await world.run('history demo')).out).toMatchInlineSnapshot(`
    "Nothing is recorded of "A working demo" yet.
    "
  `)
})

test('a reference of the history takes the whole command back', async () => {
  const world = await smallWorld()
  const { events } = await world.json<{ events: { reference: string; what: string }[] }>('history islands')
  await world.run(`undo ${events[0]?.reference}`)
  expect((await world.json<{ status: string }>('show islands')).status).toBe('open')
})

test('the limit counts commands', async () => {
  const world = await smallWorld()
  const { events } = await world.json<{ events: { command: string }[] }>('history --limit 3')
  expect(new Set(events.map(({ command }) => command)).size).toBe(3)
  expect((await world.run('history --limit 0')).code).toBe(2)
})

test('a completion of another day says for which', async () => {
  const world = await smallWorld()
  await world.run('done talk --on 2026-03-09')
  expect((await world.run('history --limit 1')).out).toContain('We 11 Mar  20:10  done: Tech talk · ~15 min · for 9 Mar')
})

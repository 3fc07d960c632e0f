/** The screen and the JSON of `history`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
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

test('a task that was skipped says to which day it moved, also beside others', async () => {
  const world = await smallWorld()
  await world.run('skip retry clone --to friday', { now: '2026-03-11T20:11' })
  await world.run('skip read --to saturday --because "on call"', { now: '2026-03-11T20:12' })
  await world.run('undo')
  expect((await world.run('history --limit 3', { columns: 120 })).out).toMatchInlineSnapshot(`
    "e21  We 11 Mar  20:10  undo: moved to Saturday, 14 March: Read about queues
    e20  We 11 Mar  20:12  (undone) moved to Saturday, 14 March: Read about queues · on call
    e17  We 11 Mar  20:11  moved to Friday, 13 March: Retry with backoff › Design, Retry with backoff › Tests and 1 more

    Older ones: --limit 100
    To take one back: roadmap undo e21
    "
  `)
})

test('a LeetCode problem is called by its number, and a title with brackets gets no second pair', async () => {
  const world = createWorld()
  writeFileSync(join(world.home, 'own.yaml'), 'title: Own\ntasks:\n  - { id: pow, title: "Pow(x, n)", key: lc-50 }\n  - { id: merge, title: Merge k Sorted Lists, key: lc-23 }\n')
  await world.run('plan add ./own.yaml')
  await world.run('done pow merge')
  const undone = await world.run('undo')
  expect(screen(undone.out + (await world.run('history --limit 2')).out)).toMatchInlineSnapshot(`
    "
    Undone: LC 50 · Pow(x, n) · done
    Undone: LC 23 · Merge k Sorted Lists (done)
    To take the undo back: roadmap undo e5
    e5  Mo 2 Mar  06:10  undo: done: LC 50 · Pow(x, n), LC 23 · Merge k Sorted Lists
    e3  Mo 2 Mar  06:10  (undone) done: LC 50 · Pow(x, n), LC 23 · Merge k Sorted L…

    Older ones: --limit 100
    To take one back: roadmap undo e5
    "
  `)
})

/** What day it is: in the zone of the user, over changes of clock, with any start of the day. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { studyWorld, writeHome } from './study.ts'

interface Today {
  readonly day: string
}

describe('the day in a zone', () => {
  test.each([
    // A day begins at 04:00.
    { zone: 'UTC', now: '2026-03-02T03:59Z', day: '2026-03-01' },
    { zone: 'UTC', now: '2026-03-02T04:00Z', day: '2026-03-02' },
    { zone: 'Asia/Ho_Chi_Minh', now: '2026-03-01T20:59Z', day: '2026-03-01' },
    { zone: 'Asia/Ho_Chi_Minh', now: '2026-03-01T21:00Z', day: '2026-03-02' },
    { zone: 'America/Sao_Paulo', now: '2026-03-02T06:59Z', day: '2026-03-01' },
    { zone: 'America/Sao_Paulo', now: '2026-03-02T07:00Z', day: '2026-03-02' },
    { zone: 'America/Los_Angeles', now: '2026-03-02T11:59Z', day: '2026-03-01' },
    { zone: 'America/Los_Angeles', now: '2026-03-02T12:00Z', day: '2026-03-02' },
    // The clock goes forward at 02:00 on 8 March and back at 02:00 on 1 November.
    { zone: 'America/Los_Angeles', now: '2026-03-08T10:59Z', day: '2026-03-07' },
    { zone: 'America/Los_Angeles', now: '2026-03-08T11:00Z', day: '2026-03-08' },
    { zone: 'America/Los_Angeles', now: '2026-11-01T11:59Z', day: '2026-10-31' },
    { zone: 'America/Los_Angeles', now: '2026-11-01T12:00Z', day: '2026-11-01' },
    // Midnight itself was skipped in São Paulo on 4 November 2018, and came twice on 18 February.
    { zone: 'America/Sao_Paulo', now: '2018-11-04T05:59Z', day: '2018-11-03' },
    { zone: 'America/Sao_Paulo', now: '2018-11-04T06:00Z', day: '2018-11-04' },
    { zone: 'America/Sao_Paulo', now: '2018-02-18T06:59Z', day: '2018-02-17' },
    { zone: 'America/Sao_Paulo', now: '2018-02-18T07:00Z', day: '2018-02-18' },
  ])('$zone at $now is $day', async ({ zone, now, day }) => {
    expect((await createWorld({ zone, now }).json<Today>('today')).day).toBe(day)
  })

  test('may be another than the system\'s', async () => {
    const world = createWorld({ zone: 'UTC', now: '2026-03-01T22:00Z' })
    writeHome(world, 'config.yaml', 'timeZone: Asia/Ho_Chi_Minh\n')
    expect((await world.json<Today>('today')).day).toBe('2026-03-02')
    expect(await world.json('done anki')).toMatchObject({ recorded: [{ what: 'plan.start', zone: 'Asia/Ho_Chi_Minh' }, {}, {}] })
  })
})

describe('the start of the day', () => {
  test.each([
    { dayStart: '00:00', now: '2026-03-02T23:59', day: '2026-03-02' },
    { dayStart: '00:00', now: '2026-03-03T00:00', day: '2026-03-03' },
    { dayStart: '06:00', now: '2026-03-03T05:59', day: '2026-03-02' },
    { dayStart: '06:00', now: '2026-03-03T06:00', day: '2026-03-03' },
    { dayStart: '02:30', now: '2026-03-03T02:29', day: '2026-03-02' },
  ])('at $dayStart makes $now $day', async ({ dayStart, now, day }) => {
    const world = createWorld({ now })
    writeHome(world, 'config.yaml', `dayStart: "${dayStart}"\n`)
    expect((await world.json<Today>('today')).day).toBe(day)
  })

  test('that has changed moves no fact', async () => {
    const world = await studyWorld({ now: '2026-03-03T01:30' })
    await world.run('done anki')
    writeHome(world, 'config.yaml', 'dayStart: "00:00"\n')
    expect(await world.json('history')).toMatchObject({ events: [{ day: '2026-03-02' }, {}, {}] })
    expect(await world.json('streak')).toMatchObject({ days: { '2026-03-02': { done: 1 } } })
  })
})

describe('a flight', () => {
  test('neither moves what was done nor breaks the streak', async () => {
    const world = await studyWorld({ now: '2026-03-02T20:00' })
    await world.run('done anki')
    await world.run('done anki', { now: '2026-03-03T20:00' })
    // Two hours later it is 08:00 of the same 3 March in Los Angeles.
    const there = { zone: 'America/Los_Angeles', now: '2026-03-04T08:00' }
    expect(await world.json('done anki', there)).toMatchObject({ recorded: [{ day: '2026-03-04', zone: 'America/Los_Angeles' }] })
    expect(await world.json('streak', there)).toMatchObject({ study: { current: 3 } })
  })
})

describe('--now', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T19:40', '2026-03-02'],
    ['"2026-03-02 19:40"', '2026-03-02'],
    ['2026-03-02T19:40:30', '2026-03-02'],
    ['2026-03-02T23:00Z', '2026-03-03'],
    ['2026-03-02T19:40:00+07:00', '2026-03-02'],
    ['2026-03-02T01:00', '2026-03-01'],
  ])('%s is %s', async (now, day) => {
    expect((await createWorld().json<Today>(`today --now ${now}`)).day).toBe(day)
  })

  test('stands before ROADMAP_NOW, and that before the clock', async () => {
    const world = createWorld({ env: { ROADMAP_NOW: '2026-04-01' } })
    expect((await world.json<Today>('today')).day).toBe('2026-04-01')
    expect((await world.json<Today>('today --now 2026-05-01')).day).toBe('2026-05-01')
  })

  test.each(['2026-02-30', 'soon', '2026-03-02T25:00', '2026-03-02T10:70', ''])('refuses "%s"', async (now) => {
    const { code, out } = await createWorld().run(['today', '--now', now])
    expect([code === 1 || code === 2, out]).toEqual([true, ''])
  })
})

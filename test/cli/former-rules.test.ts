/** A changed rule holds from the revision that brought it: what was lived under the old one is judged by the old one. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { writeHome } from './study.ts'

interface Habit {
  readonly ref: string
  readonly unit: string
  readonly current: number
  readonly longest: number
  readonly kept: number
  readonly expected: number
  readonly strength: number
}

const textOf = (habits: string): string => `roadmap: p\ntitle: P\nstart: 2026-03-02\nlength: 8 weeks\nhours: 7/week\nhabits:\n${habits}tasks: [{ id: t, title: T, effort: 1h }]\n`
const run = (rule: string, id = 'run'): string => `  - { id: ${id}, title: Run, ${rule} }\n`
const DAILY = textOf(run('every: day, effort: 30m'))

/** From Monday 2 March: evenings on which a text was written or something was done, in order; without a command a look at today. */
async function lived(...evenings: readonly (readonly [day: string, text: string | undefined, ...commands: string[]])[]): Promise<World> {
  const world = createWorld()
  for (const [day, text, ...commands] of evenings) {
    if (text !== undefined) writeHome(world, 'p.yaml', text)
    for (const command of commands.length > 0 ? commands : ['today']) {
      const { code, err } = await world.run(command, { now: `2026-03-${day}T20:00` })
      if (code !== 0) throw new Error(`${command}: ${err}`)
    }
  }
  return world
}

const ADD = 'plan add p.yaml'
const habitOn = async (world: World, day: string, id = 'run'): Promise<Habit> => {
  const { habits } = await world.json<{ habits: readonly Habit[] }>('streak', { now: `2026-03-${day}T21:00` })
  return habits.find(({ ref }) => ref === `p/${id}`) ?? expect.fail(`no ${id}`)
}

describe('a rule that an edit changed', () => {
  test('leaves the days before to the old one: seven of seven stay seven of seven', async () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) => [day, undefined, 'done run'] as const)
    const world = await lived(['02', DAILY, ADD], ...week, ['09', textOf(run('every: 3/week, effort: 30m'))])
    expect(await habitOn(world, '09')).toMatchObject({ unit: 'week', kept: 7, expected: 7 })
    // The week from the 9th on is asked three times, and was not kept.
    expect(await habitOn(world, '16')).toMatchObject({ kept: 7, expected: 10 })
  })

  test('keeps the record that it had in another unit, with its days', async () => {
    const week = ['02', '03', '04', '05', '06', '07'].map((day) => [day, undefined, 'done run'] as const)
    const world = await lived(['02', DAILY, ADD], ...week, ['09', textOf(run('every: 3/week, effort: 30m'))])
    expect(await habitOn(world, '09')).toMatchObject({ longest: 0, former: { unit: 'day', longest: 6, longestSpan: { from: '2026-03-02', to: '2026-03-07' } } })
    expect((await world.run('streak run', { now: '2026-03-09T21:00' })).out).toContain('Longest before its rule changed: 6 days, 2–7 Mar\n')
    expect((await world.run('chuoi run', { now: '2026-03-09T21:00', lang: 'vi' })).out).toContain('Kỷ lục trước khi đổi quy tắc: 6 ngày, 2–7/3\n')
  })

  test('does not forgive what was missed under it', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['05', textOf(run('every: 1/week, effort: 30m'))])
    expect(await habitOn(world, '05')).toMatchObject({ kept: 1, expected: 3 })
  })

  test.each([
    ['effort', 'every: day, effort: 30m, minimum: 20m', 'every: day, effort: 60m, minimum: 40m', 'done run --minutes 20m'],
    ['an amount', 'every: day, amount: 10, unit: pages', 'every: day, amount: 20, unit: pages', 'done run --amount 10'],
    ['a minimum', 'every: day, effort: 30m, minimum: 10m', 'every: day, effort: 30m, minimum: 30m', 'done run --minutes 10m'],
  ])('by another %s measures no day of the past by it', async (_, before, after, command) => {
    const world = await lived(['02', textOf(run(before)), ADD, command], ['03', undefined, command], ['04', textOf(run(after)), command])
    expect(await habitOn(world, '04')).toMatchObject({ current: 2, kept: 2 })
  })

  test('by `always` asks it on no day off of the past', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['03', undefined, 'off 3/3 --lang vi'], ['04', textOf(run('every: day, effort: 30m, always: true')), 'done run'])
    expect(await habitOn(world, '04')).toMatchObject({ current: 2, expected: 2 })
  })

  test('of a day is the last one of that day', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['04', textOf(run('every: 1/week, effort: 30m'))], ['04', DAILY, 'done run'])
    expect(await habitOn(world, '04')).toMatchObject({ unit: 'day', kept: 2, expected: 3 })
  })

  test('and was changed back is asked as the other in between', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['03', textOf(run('every: mon, effort: 30m'))], ['06', DAILY, 'done run'])
    expect(await habitOn(world, '06')).toMatchObject({ current: 2, kept: 2, expected: 2 })
  })

  test('is not noted where the edit changed something else', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['03', DAILY.replace('title: Run', 'title: Run far').replace('effort: 1h', 'effort: 2h'), 'done run'])
    expect((await world.run('streak run', { now: '2026-03-03T21:00' })).out).toContain('every day · 30 min each time · 2 Mar')
  })

  test('while the text is broken is none', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['03', `${DAILY}habits: [`, 'done run'], ['04', textOf(run('every: day, effort: 45m')), 'done run'])
    expect((await world.run('streak run', { now: '2026-03-04T21:00', columns: 200 })).out).toContain('every day · 45 min each time since 4 Mar, before that 30 min each time')
  })

  test('holds for `done` of a day before it: what is enough, and the minutes that are taken', async () => {
    const world = await lived(['02', DAILY, ADD], ['04', textOf(run('every: day, effort: 60m, minimum: 40m'))])
    const { recorded } = await world.json<{ recorded: readonly { readonly data: object }[] }>('done run --on yesterday', { now: '2026-03-04T21:00' })
    expect(recorded).toMatchObject([{ data: { minutes: 30 } }])
    await world.run('undo', { now: '2026-03-04T21:00' })
    expect((await world.run('done run --on yesterday --minutes 15m', { now: '2026-03-04T21:01' })).out).not.toContain('minimum')
  })
})

describe('a habit', () => {
  const OTHER = run('every: day, effort: 10m', 'walk')

  test('that came with a later text is asked nothing before, though what was done then counts', async () => {
    const world = await lived(['02', textOf(OTHER), ADD], ['05', textOf(OTHER + run('every: day, effort: 30m')), 'done run', 'done run --on yesterday'])
    expect(await habitOn(world, '05')).toMatchObject({ current: 2, kept: 2, expected: 2 })
    expect(await habitOn(world, '05', 'walk')).toMatchObject({ kept: 0, expected: 3 })
  })

  test('of a plan that began before it was added is asked from its first day', async () => {
    const world = await lived(['06', DAILY, ADD], ['07', DAILY.replace('effort: 1h', 'effort: 2h')])
    expect(await habitOn(world, '07')).toMatchObject({ kept: 0, expected: 5 })
  })

  test('that left and came back was asked nothing in between', async () => {
    const world = await lived(['02', textOf(OTHER + run('every: day, effort: 30m')), ADD, 'done run'], ['03', textOf(OTHER)], ['07', textOf(OTHER + run('every: day, effort: 45m')), 'done run'])
    expect(await habitOn(world, '07')).toMatchObject({ current: 2, kept: 2, expected: 2 })
    expect(await habitOn(world, '07', 'walk')).toMatchObject({ expected: 5 })
  })

  test('that was renamed has its old rule as soon as it is joined, and no more when that is undone', async () => {
    const week = ['02', '03', '04', '05'].map((day) => [day, undefined, 'done run'] as const)
    const world = await lived(['02', DAILY, ADD], ...week, ['06', textOf(run('every: 3/week, effort: 30m', 'jog'))])
    expect(await habitOn(world, '06', 'jog')).toMatchObject({ unit: 'week', kept: 0 })
    const at = { now: '2026-03-06T22:00' }
    expect((await world.run('plan relink run jog', at)).code).toBe(0)
    expect(await habitOn(world, '06', 'jog')).toMatchObject({ kept: 4, expected: 4 })
    const { out } = await world.run('undo', at)
    expect((await world.run('streak jog', at)).out).not.toContain('before that')
    expect((await world.run(`undo ${/undo (e\d+)/.exec(out)?.[1]}`, at)).code).toBe(0)
    expect((await world.run('streak jog', at)).out).toContain('before that every day')
  })

  test('whose window changed is judged over the window it has', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['05', textOf(run('every: 1/week, effort: 30m, when: 2026-03-04..2026-03-31'))])
    expect(await habitOn(world, '08')).toMatchObject({ kept: 0, expected: 1 })
  })

  test('of a plan that was started again has no rule of the first time', async () => {
    const world = await lived(['02', DAILY, ADD, 'done run'], ['05', textOf(run('every: mon, effort: 30m')), 'today', 'plan drop p', `${ADD} --start 2026-03-02`])
    expect(await habitOn(world, '05')).toMatchObject({ kept: 1, expected: 1 })
  })
})

describe('the rules of the past', () => {
  const world = (): Promise<World> =>
    lived(['02', DAILY, ADD, 'done run'], ['04', textOf(run('every: 2/week, effort: 20m, minimum: 5m')), 'done run'], ['10', textOf(run('every: [tue, fri], effort: 40m, minimum: 5m')), 'done run'], ['12', undefined, 'done run --minutes 5m'])
  const ASKED = ['streak', 'streak run', 'show run', 'today', 'week', 'report --from 2026-03-02 --to 2026-03-15', 'report --week prev', 'replan', 'list', 'today --short']

  test('are the same with a cache and without', async () => {
    const kept = await world()
    const now = { now: '2026-03-13T20:00' }
    for (const command of ASKED) {
      await kept.run(command, now)
      const warm = await kept.json(command, now)
      rmSync(join(kept.home, 'cache'), { recursive: true, force: true })
      expect(await kept.json(command, now), command).toEqual(warm)
    }
  })

  test('are used by a look that records nothing, and count that text from today', async () => {
    const kept = await lived(['02', DAILY, ADD, 'done run'])
    writeHome(kept, 'p.yaml', textOf(run('every: mon, effort: 30m')))
    const short = await kept.json<{ due: number }>('today --short', { now: '2026-03-05T20:00' })
    expect(short).toMatchObject({ due: 1 })
    expect(await habitOn(kept, '05')).toMatchObject({ kept: 1, expected: 3 })
  })

  test('agree with the report of their days', async () => {
    const kept = await world()
    const now = { now: '2026-03-13T20:00' }
    const { habits } = await kept.json<{ habits: readonly Habit[] }>('report --from 2026-03-02 --to 2026-03-15', now)
    const { current, longest, kept: done, expected, strength } = await habitOn(kept, '13')
    expect(habits).toMatchObject([{ current, longest, kept: done, expected, strength }])
    // One of two days; 2 × 5/7 of the week from Wednesday on is 1, 2 × 1/7 of the next is 0; then Tuesday, and Friday is open.
    expect({ done, expected }).toEqual({ done: 3, expected: 4 })
    const { habits: first } = await kept.json<{ habits: readonly Habit[] }>('report --from 2026-03-02 --to 2026-03-08', now)
    expect(first).toMatchObject([{ kept: 2, expected: 3 }])
  })

  test('stay in the reports of a habit that was deleted since', async () => {
    const kept = await world()
    const now = { now: '2026-03-13T20:00' }
    const weeks = ['report --from 2026-03-02 --to 2026-03-08', 'report --from 2026-03-02 --to 2026-03-11', 'report --from 2026-03-09 --to 2026-03-12']
    const told = async (): Promise<unknown[]> => Promise.all(weeks.map(async (command) => (await kept.json<{ habits: unknown }>(command, now)).habits))
    const before = await told()
    writeHome(kept, 'p.yaml', textOf(run('every: day', 'walk')))
    expect(await told()).toEqual(before)
  })

  test('are parsed once, and not on a warm start', async () => {
    const kept = await world()
    await kept.run('today', { now: '2026-03-13T20:00' })
    const rules = join(kept.home, 'cache', 'rules')
    expect(readdirSync(rules)).toHaveLength(3)
    rmSync(rules, { recursive: true })
    await kept.run('streak', { now: '2026-03-13T20:00' })
    await kept.run('done run', { now: '2026-03-13T20:00' })
    expect(() => readdirSync(rules)).toThrow()
  })
})

test('`streak` and `show` say since when, in both languages', async () => {
  const world = await lived(['02', DAILY, ADD, 'done run'], ['09', textOf(run('every: 3/week, effort: 30m'))], ['16', textOf(run('every: 3/week, effort: 45m'))])
  const lines = async (lang: 'en' | 'vi', command: string): Promise<string[]> => (await world.run(command, { now: '2026-03-16T21:00', lang, columns: 200 })).out.split('\n').filter((line) => /before that|trước đó/.test(line))
  expect([...(await lines('en', 'streak run')), ...(await lines('vi', 'streak run'))]).toMatchInlineSnapshot(`
    [
      "3 times a week (Mon–Sun) · 45 min each time since 16 Mar, before that 3 times a week (Mon–Sun) · 30 min each time since 9 Mar, before that every day · 30 min each time · 2 Mar – 26 Apr",
      "mỗi tuần 3 lần (thứ Hai đến Chủ Nhật) · mỗi lần 45 phút từ 16/3, trước đó mỗi tuần 3 lần (thứ Hai đến Chủ Nhật) · mỗi lần 30 phút từ 9/3, trước đó hằng ngày · mỗi lần 30 phút · từ 2/3 đến 26/4",
    ]
  `)
  expect([...(await lines('en', 'show run')), ...(await lines('vi', 'show run'))]).toMatchInlineSnapshot(`
    [
      "  Asked     3 times a week (Mon–Sun) · 45 min each time since 16 Mar, before that 3 times a week (Mon–Sun) · 30 min each time since 9 Mar, before that every day · 30 min each time",
      "  Lịch       mỗi tuần 3 lần (thứ Hai đến Chủ Nhật) · mỗi lần 45 phút từ 16/3, trước đó mỗi tuần 3 lần (thứ Hai đến Chủ Nhật) · mỗi lần 30 phút từ 9/3, trước đó hằng ngày · mỗi lần 30 phút",
    ]
  `)
})

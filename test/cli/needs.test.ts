/** Prerequisites: in another phase, in another plan, of a task by its steps, and of whatever shares a key. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { writeHome } from './study.ts'

const FIRST = `roadmap: first
title: { en: First, vi: Một }
language: en
length: 8 weeks
hours: 7/week
phases:
  - id: a
    title: A
    when: week 1-2
    tasks:
      - { id: split, title: Split, steps: [{ id: x, title: X, effort: 2h }, { id: y, title: Y, effort: 2h }] }
      - { id: lru, title: LRU Cache, key: lc-146, effort: 1h }
  - id: b
    title: B
    when: week 1-4
    tasks:
      - { id: after, title: After, effort: 30m, needs: split, when: week 1 }
`

const SECOND = `roadmap: second
title: { en: Second, vi: Hai }
language: en
length: 8 weeks
hours: 7/week
tasks:
  - { id: onward, title: { en: Onward, vi: Đi tiếp }, effort: 30m, needs: [first/after], when: week 1 }
  - { id: cache, title: Cache, effort: 30m, needs: [first/lru], when: week 1 }
  - { id: free, title: Free, effort: 30m, needs: [elsewhere/thing], when: week 1 }
`

interface Entry { readonly ref: string }
interface Today { readonly unplaced: Entry[]; readonly catchUp: { readonly entries: Entry[]; readonly clearBy: string | null } }

async function twoPlans(): Promise<World> {
  const world = createWorld()
  writeHome(world, 'first.yaml', FIRST)
  writeHome(world, 'second.yaml', SECOND)
  for (const name of ['first', 'second']) expect((await world.run(`plan add ${name}.yaml --start 2026-03-02`, { now: '2026-03-02T05:00' })).code).toBe(0)
  return world
}

async function asked(world: World, day: string): Promise<string[]> {
  const { unplaced, catchUp } = await world.json<Today>('today', { now: `${day}T06:00` })
  return [...unplaced, ...catchUp.entries].map(({ ref }) => ref)
}

describe('what needs something in another plan', () => {
  test('waits until that is done; what names a plan that is not there does not', async () => {
    const world = await twoPlans()
    const before = await asked(world, '2026-03-03')
    expect([before.includes('second/free'), before.includes('second/onward')]).toEqual([true, false])
    await world.run('done split after', { now: '2026-03-03T07:00' })
    expect(await asked(world, '2026-03-04')).toContain('second/onward')
  })

  test('waits for it under its new id too, once that is joined to the old one', async () => {
    const world = await twoPlans()
    writeHome(world, 'first.yaml', FIRST.replace('id: after', 'id: renamed'))
    expect((await world.run('plan relink first/after renamed', { now: '2026-03-03T06:00' })).code).toBe(0)
    for (const clock of ['06:10', '06:20']) {
      const refs = (await world.json<Today>('today', { now: `2026-03-03T${clock}` })).unplaced.map(({ ref }) => ref)
      expect([refs.includes('second/onward'), refs.includes('second/free')]).toEqual([false, true])
    }
    expect((await world.run('show onward', { now: '2026-03-03T07:00' })).out).toContain('It waits for After.')
    await world.run('done split renamed', { now: '2026-03-03T07:00' })
    expect(await asked(world, '2026-03-04')).toContain('second/onward')
  })

  test('is told so by show, in both languages', async () => {
    const world = await twoPlans()
    expect(await transcript(world, ['show onward', ['xem onward', { lang: 'vi' }]], { now: '2026-03-03T07:00' })).toMatchInlineSnapshot(`
      "$ show onward
      Onward
      Second

        When      2–8 Mar · 5 days left
        Effort    30 min
        Type      task · should
        Needs     · After · due 8 Mar
        Why here  Its window 2–8 Mar is open, 5 days left.
                  It waits for After.

      $ xem onward
      Đi tiếp
      Hai

        Thời gian  2–8/3 · còn 5 ngày
        Ước tính   30 phút
        Loại       việc · nên làm
        Làm trước  · After · hạn 8/3
        Vì sao     Kế hoạch 2–8/3, còn 5 ngày.
                   Cần làm trước: After.
      "
    `)
  })

  test('waits for a plan that has not begun, and for one that is paused', async () => {
    const world = createWorld()
    writeHome(world, 'first.yaml', FIRST)
    writeHome(world, 'second.yaml', SECOND)
    await world.run('plan add second.yaml --start 2026-03-02', { now: '2026-03-02T05:00' })
    expect(await asked(world, '2026-03-02')).toContain('second/onward')
    await world.run('plan add first.yaml --start 2026-03-09', { now: '2026-03-02T05:00' })
    expect(await asked(world, '2026-03-02')).not.toContain('second/onward')
    await world.run('plan pause first', { now: '2026-03-10T05:00' })
    expect(await asked(world, '2026-03-10')).not.toContain('second/onward')
    await world.run('plan drop first', { now: '2026-03-10T06:00' })
    expect(await asked(world, '2026-03-10')).toContain('second/onward')
  })

  test('is open as soon as anything with the key of what it needs is done', async () => {
    const world = await twoPlans()
    expect(await asked(world, '2026-03-03')).not.toContain('second/cache')
    writeHome(world, 'third.yaml', 'title: Third\nlength: 8 weeks\nhours: 1/week\ntasks: [{ id: same, title: Same, key: lc-146, effort: 1h }]\n')
    await world.run('plan add third.yaml --as third --start 2026-03-02', { now: '2026-03-03T05:00' })
    await world.run('done third/same', { now: '2026-03-03T07:00' })
    expect(await asked(world, '2026-03-03')).toContain('second/cache')
  })
})

describe('what was asked of a past day', () => {
  test('waited for a plan that had not begun', async () => {
    const world = createWorld()
    writeHome(world, 'first.yaml', FIRST)
    writeHome(world, 'second.yaml', SECOND)
    await world.run('plan add second.yaml --start 2026-03-02', { now: '2026-03-02T05:00' })
    await world.run('plan add first.yaml --start 2026-03-09', { now: '2026-03-02T05:00' })
    const { days } = await world.json<{ days: (Today & { day: string })[] }>('week', { now: '2026-03-04T07:00' })
    expect(days.flatMap(({ unplaced }) => unplaced.map(({ ref }) => ref))).not.toContain('second/onward')
  })
})

describe('check', () => {
  test('takes the full id of an item in another plan, and refuses what is none', async () => {
    const world = createWorld()
    writeHome(world, 'ok.yaml', SECOND)
    writeHome(world, 'bad.yaml', SECOND.replace('elsewhere/thing', 'thing'))
    expect((await world.run('check ok.yaml')).code).toBe(0)
    expect((await world.run('check bad.yaml')).out).toContain('thing')
    // In its own file an item goes by its id alone, so that circles and slips are found.
    writeHome(world, 'own.yaml', SECOND.replace('elsewhere/thing', 'second/onward'))
    const own = await world.run('check own.yaml')
    expect([own.code, own.out.includes('`onward`')]).toEqual([1, true])
  })
})

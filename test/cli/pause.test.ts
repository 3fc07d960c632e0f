/** A plan that stands still: nothing is asked, no streak breaks, and what was to come comes later. */
import { describe, expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import { createWorld } from '../support/cli.ts'
import { studyWorld } from './study.ts'

interface Plans {
  readonly plans: readonly { readonly plan: string; readonly state: string; readonly end: string }[]
}

interface Habits {
  readonly habits: readonly { readonly ref: string; readonly current: number }[]
}

interface Shown {
  readonly window: { readonly from: string; readonly to: string }
}

describe('plan pause', () => {
  test('says what it does, in both languages, and is refused twice', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['plan pause', 'plan pause study', 'today', 'plan', ['kehoach resume', { lang: 'vi' }], 'plan resume', ['plan pause study --until t6', { lang: 'vi' }], ['homnay', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ plan pause
      ✓ Study is paused. To go on: roadmap plan resume
      To take it back: roadmap undo

      $ plan pause study
      ! error: \`study\` is paused already.
      !   → To go on: \`roadmap plan resume study\`.
      (exit 1)

      $ today
      Monday, 2 March
      Study is paused. To go on: roadmap plan resume

      Nothing is due today.

      No streak yet.

      $ plan
      study  Study · paused
        2 Mar 2026 – 29 Mar 2026 · 10 hours a week · 0% (plan 0%)
        ~/study.yaml

      $ kehoach resume
      ✓ Học tiếp tục; phần còn lại lùi theo số ngày đã tạm dừng.
      Hoàn tác: roadmap undo

      $ plan resume
      ! error: \`study\` is not paused.
      !   → To pause it: \`roadmap plan pause study\`.
      (exit 1)

      $ plan pause study --until t6
      ✓ Học tạm dừng đến hết Thứ Sáu, 6/3, rồi tự tiếp tục.
      Hoàn tác: roadmap undo

      $ homnay
      Thứ Hai, 2/3
      Học tạm dừng đến hết Thứ Sáu, 6/3.

      Hôm nay không có việc nào.

      Chưa có chuỗi.
      "
    `)
  })

  test('moves what is to come by the days it lasted, keeps streaks, and leaves no debt', async () => {
    const world = await studyWorld()
    await world.run('done anki words')
    await world.run('plan pause study', { now: '2026-03-03T06:10' })
    expect(await world.json<object>('today', { now: '2026-03-08T06:10' })).toMatchObject({ blocks: [], unplaced: [], catchUp: { owedMinutes: 0 } })
    const back = { now: '2026-03-10T06:10' }
    await world.run('plan resume study', back)
    expect((await world.json<Plans>('plan', back)).plans).toMatchObject([{ plan: 'study', state: 'active', end: '2026-04-05' }])
    expect((await world.json<Shown>('show retry', back)).window).toEqual({ from: '2026-03-02', to: '2026-03-15' })
    await world.run('done anki', back)
    expect((await world.json<Habits>('streak anki', back)).habits).toMatchObject([{ ref: 'study/anki', current: 2 }])
    expect(await world.json<object>('today', back)).toMatchObject({ catchUp: { owedMinutes: 0 } })
  })

  test('goes on by itself after the day that was said, and undo takes all of it back', async () => {
    const world = await studyWorld()
    const before = await world.json<object>('today')
    await world.run('plan pause study --until 2026-03-04')
    expect((await world.json<Plans>('plan')).plans).toMatchObject([{ state: 'paused', end: '2026-04-01' }])
    expect((await world.json<Plans>('plan', { now: '2026-03-05T06:10' })).plans).toMatchObject([{ state: 'active' }])
    await world.run('undo')
    expect(await world.json<object>('today')).toEqual(before)
  })
})

test('plan add --pause-others lets the others stand still until the new one is over', async () => {
  const world = createWorld({ now: '2026-01-05T07:00' })
  await world.run('plan add faang --start 2026-01-05')
  const now = { now: '2026-01-21T07:00' }
  const before = await world.json<Plans>('plan', now)
  await world.run('plan add faang-last-minute --finish 2026-02-03 --pause-others', now)
  expect((await world.json<Plans>('plan', now)).plans).toMatchObject([{ plan: 'faang', state: 'paused', end: '2027-01-18' }, { plan: 'faang-last-minute', state: 'active', end: '2026-02-03' }])
  const refs = async (on: string): Promise<string> => JSON.stringify(await world.json<object>('today', { now: `${on}T07:00` }))
  expect(await refs('2026-02-03')).not.toContain('"ref":"faang/')
  expect(await refs('2026-02-04')).toContain('"ref":"faang/')
  await world.run('undo', now)
  expect(await world.json<Plans>('plan', now)).toMatchObject({ plans: before.plans })
})

test('of two plans the one that stands still is the one to resume, and the other the one to pause', async () => {
  const world = await studyWorld()
  await world.run('plan add senior --start 2026-03-02')
  expect((await world.run('plan pause senior')).code).toBe(0)
  expect((await world.run('plan pause')).out).toContain('Study is paused')
  expect((await world.run('plan resume')).code).not.toBe(0)
  expect((await world.run('plan resume study')).code).toBe(0)
  expect((await world.run('plan resume')).out).toContain('goes on')
  for (const line of (await world.run('plan pause senior')).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

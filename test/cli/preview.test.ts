/** What a home without a plan shows, and how it becomes one with a plan. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'

interface Today {
  readonly preview: boolean
  readonly plans: readonly { readonly plan: string; readonly week: number }[]
}

const LOOKING = ['today', 'today tomorrow', 'today --short', 'plan list', 'list', 'week', 'show anki', 'streak', 'target', 'report', 'history', 'off', 'config', 'help']

test('the sample is shown in both languages, and said to be a preview', async () => {
  const world = createWorld()
  const en = await world.run('today')
  const vi = await world.run('homnay', { lang: 'vi' })
  expect(en.out.split('\n').slice(0, 6).join('\n')).toMatchInlineSnapshot(`
    "Monday, 2 March
    mid-level-2026 · Q1 › month 1 › week 1 (2–8 Mar) · 0% (plan 0%)
    A preview: nothing is recorded yet. Make it yours: roadmap init

    ▶ 06:00–07:00  Anki + shadowing
       1   Anki, technical vocabulary    30 min"
  `)
  expect(vi.out.split('\n').slice(0, 6).join('\n')).toMatchInlineSnapshot(`
    "Thứ Hai, 2/3 · mid-level-2026 · Q1 › tháng 1 › tuần 1 (2–8/3) · 0% (kế hoạch 0%)
    Đây là bản xem thử, chưa ghi lại gì. Bắt đầu dùng: roadmap init

    ▶ 06:00–07:00  Anki + shadowing
       1   Anki, từ vựng kỹ thuật        30 phút
      09:00–12:00  Deep work"
  `)
  expect([en.err, vi.err, en.code, vi.code]).toEqual(['', '', 0, 0])
})

test('it runs from this week\'s Monday, whatever the file says', async () => {
  const today = await createWorld({ now: '2026-05-14T08:00' }).json<Today>('today')
  expect(today.preview).toBe(true)
  expect(today.plans).toMatchObject([{ plan: 'mid-level-2026', week: 1 }])
})

test('an ordinary day takes 20 lines or fewer', async () => {
  const { out } = await createWorld().run('today')
  expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
})

test('no command that only looks leaves anything behind but a cache', async () => {
  const world = createWorld()
  for (const command of LOOKING) {
    const { code, err } = await world.run(command)
    expect([command, code, err]).toEqual([command, 0, ''])
  }
  expect(readdirSync(world.home).filter((name) => name !== 'cache')).toEqual([])
})

test('without a terminal nothing at all is written', async () => {
  const world = createWorld({ terminal: false })
  for (const command of LOOKING) {
    await world.run(command)
    await world.run(`${command} --json`)
  }
  expect(readdirSync(world.home)).toEqual([])
})

test('the first tick starts it on this week\'s Monday', async () => {
  const world = createWorld({ now: '2026-03-05T06:10' })
  expect(await transcript(world, ['today --short', 'done anki', 'plan list'])).toMatchInlineSnapshot(`
    "$ today --short

    $ done anki
    ✓ Done: Anki, technical vocabulary · ~30 min · streak 1 day
    ! Started Mid-level engineer at a global company from Monday, 2 March.

    $ plan list
    mid-level-2026  Mid-level engineer at a global company
      2 Mar 2026 – 1 Mar 2027 · 50 hours a week · 0% (plan 1%)
      ~/roadmaps/mid-level-2026.yaml
    "
  `)
})

test('the first tick may name a row of the preview', async () => {
  const world = createWorld()
  await world.run('today')
  const { out } = await world.run('done 1')
  expect(out).toContain('Anki')
  expect((await world.json<Today>('today')).preview).toBe(false)
})

test('what only makes sense with a plan says how to start one', async () => {
  expect(await transcript(createWorld(), ['off tomorrow', 'target posts +1', 'plan drop mid-level-2026', 'undo'])).toMatchInlineSnapshot(`
    "$ off tomorrow
    ! error: There is no plan yet.
    !   → Start one: \`roadmap init\`.
    (exit 1)

    $ target posts +1
    ! error: There is no plan yet.
    !   → Start one: \`roadmap init\`.
    (exit 1)

    $ plan drop mid-level-2026
    ! error: There is no plan \`mid-level-2026\`.
    !   → Start one: \`roadmap init\`.
    (exit 1)

    $ undo
    ! error: There is nothing to undo.
    !   → See what was recorded: \`roadmap history\`.
    (exit 1)
    "
  `)
})

test('undoing the first tick brings the preview back', async () => {
  const world = createWorld()
  await world.run('done anki')
  await world.run('undo')
  expect((await world.json<Today>('today')).preview).toBe(true)
})

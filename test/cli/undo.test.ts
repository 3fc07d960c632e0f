/** Undo, redo and the history they read. */
import { describe, expect, test } from 'vitest'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

interface Undone {
  readonly undone: readonly { readonly what: string; readonly ref: string | null }[]
  readonly restored: readonly { readonly what: string; readonly ref: string | null }[]
}

interface History {
  readonly events: readonly { readonly what: string; readonly ref: string | null; readonly command: string }[]
}

const isDone = async (world: World, ref: string): Promise<boolean> => (await world.json<{ already: string[] }>(`done ${ref}`)).already.length > 0

describe('undo', () => {
  test('takes back one command after the other, newest first', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done retry', 'done anki words', 'undo', 'undo', 'done talk', 'undo'])).toMatchInlineSnapshot(`
      "$ done retry
      ✓ Done: Retry with backoff · ~2h

      $ done anki words
      ✓ Done: Anki · ~20 min · streak 1 day
      ✓ Done: New words · ~20 min · streak 1 day

      $ undo
      Undone: Anki (done)
      Undone: New words (done)
      To take the undo back: roadmap undo e6

      $ undo
      Undone: Retry with backoff (done)
      To take the undo back: roadmap undo e7

      $ done talk
      ✓ Done: Tech talk · ~30 min · 1/2 this week

      $ undo
      Undone: Tech talk (done)
      To take the undo back: roadmap undo e9
      "
    `)
  })

  test('takes back a whole command, whatever it touched', async () => {
    const world = await studyWorld()
    await world.run('done retry tracing')
    expect((await world.json<Undone>('undo')).undone.map(({ ref }) => ref)).toEqual(['study/retry', 'study/tracing.jaeger', 'study/tracing.otel'])
  })

  test('of an undo is redo', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    const { out } = await world.run('undo')
    const redo = /roadmap (undo e\d+)/.exec(out)?.[1] ?? ''
    expect(await transcript(world, [redo, redo])).toMatchInlineSnapshot(`
      "$ undo e4
      In force again: Retry with backoff (done)
      To take the undo back: roadmap undo e5

      $ undo e4
      ! error: There is nothing to undo.
      !   → See what was recorded: \`roadmap history\`.
      (exit 1)
      "
    `)
    expect(await isDone(world, 'retry')).toBe(true)
  })

  test('of a redo takes it back again', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    let { out } = await world.run('undo')
    for (const wanted of [true, false, true]) {
      out = (await world.run(/roadmap (undo e\d+)/.exec(out)?.[1] ?? '')).out
      expect(await world.json('show retry')).toMatchObject({ status: wanted ? 'done' : 'open' })
    }
  })

  test('of an item reaches past what came later', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    await world.run('done anki')
    expect(await world.json<Undone>('undo retry')).toMatchObject({ undone: [{ ref: 'study/retry' }] })
    expect(await isDone(world, 'anki')).toBe(true)
  })

  test('passes over a roadmap that has only changed', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    const { writeHome, STUDY } = await import('./study.ts')
    writeHome(world, 'study.yaml', STUDY.replace('effort: 2h', 'effort: 3h'))
    await world.run('today')
    expect(await world.json<Undone>('undo')).toMatchObject({ undone: [{ what: 'done', ref: 'study/retry' }] })
  })

  test('of a changed roadmap is refused', async () => {
    const world = await studyWorld()
    const { writeHome, STUDY } = await import('./study.ts')
    writeHome(world, 'study.yaml', STUDY.replace('effort: 2h', 'effort: 3h'))
    await world.run('today')
    expect((await world.run('undo e3')).code).toBe(1)
  })

  test('with nothing to take back says so, in both languages', async () => {
    const world = await studyWorld()
    await world.run('undo')
    expect(await transcript(world, ['undo', ['undo', { lang: 'vi' }], 'undo e99', 'undo anki', 'undo e1'])).toMatchInlineSnapshot(`
      "$ undo
      ! error: There is nothing to undo.
      !   → See what was recorded: \`roadmap history\`.
      (exit 1)

      $ undo
      ! lỗi: Không còn gì để hoàn tác.
      !   → Xem những gì đã ghi: \`roadmap history\`.
      (exit 1)

      $ undo e99
      ! error: There is nothing to undo for \`e99\`.
      !   → See what was recorded: \`roadmap history e99\`.
      (exit 1)

      $ undo anki
      ! error: There is nothing to undo for \`anki\`.
      !   → See what was recorded: \`roadmap history anki\`.
      (exit 1)

      $ undo e1
      ! error: There is nothing to undo.
      !   → See what was recorded: \`roadmap history\`.
      (exit 1)
      "
    `)
  })

  test('of the last day of a streak breaks nothing else', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    await world.run('done anki', { now: '2026-03-03T06:10' })
    await world.run('undo', { now: '2026-03-03T06:20' })
    expect(await world.json('streak', { now: '2026-03-03T06:30' })).toMatchObject({ study: { current: 1 } })
  })
})

describe('history', () => {
  test('has every event, newest first, undos too', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    await world.run('undo')
    expect((await world.json<History>('history')).events.map(({ what }) => what)).toEqual(['undo', 'done', 'plan.revision', 'plan.start'])
  })

  test('of one item has only its own', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    await world.run('skip anki')
    expect((await world.json<History>('history retry')).events.map(({ what, ref }) => [what, ref])).toEqual([['done', 'study/retry']])
  })

  test('can be read in both languages', async () => {
    const world = await studyWorld()
    await world.run('done tracing --minutes 1h30')
    await world.run('undo')
    const [en, vi] = [await world.run('history'), await world.run('lichsu', { lang: 'vi' })]
    expect([en.code, vi.code, en.out === vi.out]).toEqual([0, 0, false])
    for (const { out } of [en, vi]) expect(out.split('\n').every((line) => [...line].length <= 80)).toBe(true)
  })

  test.each(['0', '-1', 'many', '1.5'])('refuses --limit %s', async (limit) => {
    expect((await (await studyWorld()).run(['history', '--limit', limit])).code).toBe(2)
  })
})

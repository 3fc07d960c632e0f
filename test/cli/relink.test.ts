/** A renamed item joined to its past: everywhere it is shown, and taken apart again. */
import { describe, expect, test } from 'vitest'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

const RENAMED = STUDY.replaceAll('retry-queue', 'dead-letters')
  .replace('id: retry,', 'id: backoff,')
  .replace('needs: retry ', 'needs: backoff ')
  .replace('id: tracing', 'id: observability')
  .replace('id: anki,', 'id: cards,')
  .replace('id: posts,', 'id: blog,')

/** Three days of work, then other ids for a task, a task with steps, a habit and a target. */
async function renamedWorld(lang: 'en' | 'vi' = 'en'): Promise<World> {
  const world = await studyWorld({ lang, now: '2026-03-04T20:00' })
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) await world.run('done anki', { now: `${day}T20:00` })
  await world.run('done retry --minutes 1h30', { now: '2026-03-03T20:00' })
  await world.run('done tracing.jaeger --minutes 50m --note "học được nhiều"', { now: '2026-03-03T21:00' })
  await world.run('target posts +2', { now: '2026-03-03T22:00' })
  writeHome(world, 'study.yaml', RENAMED)
  return world
}

const joinAll = async (world: World): Promise<void> => {
  for (const pair of ['retry backoff', 'tracing observability', 'anki cards', 'posts blog', 'retry-queue dead-letters']) expect((await world.run(`plan relink ${pair}`)).code).toBe(0)
}

/** What the screens say of the work, with the old ids or the new ones. */
async function answers(world: World): Promise<unknown> {
  const streak = await world.json<{ study: unknown; habits: readonly { ref: string }[]; days: unknown }>('streak')
  const report = await world.json<Record<string, unknown>>('report --week')
  const text = JSON.stringify([streak, report, (await world.json<{ targets: unknown }>('target')).targets])
  return JSON.parse(text.replaceAll('study/backoff', 'study/retry').replaceAll('study/observability', 'study/tracing').replaceAll('study/cards', 'study/anki').replaceAll('study/blog', 'study/posts').replaceAll('study/dead-letters', 'study/retry-queue'))
}

describe('plan relink', () => {
  test('makes streaks, reports and targets what they were before the renames', async () => {
    const world = await renamedWorld()
    writeHome(world, 'study.yaml', STUDY)
    const before = await answers(world)
    writeHome(world, 'study.yaml', RENAMED)
    expect(await answers(world)).not.toEqual(before)
    await joinAll(world)
    expect(await answers(world)).toEqual(before)
  })

  test('counts for the item wherever it is shown', async () => {
    const world = await renamedWorld()
    await joinAll(world)
    expect(await world.json('show backoff')).toMatchObject({ status: 'done', doneOn: '2026-03-03', spentMinutes: 90 })
    expect(await world.json('show observability')).toMatchObject({ status: 'doing', steps: [{ id: 'observability.jaeger', status: 'done' }, { status: 'open' }] })
    expect(await world.json('list backoff --all')).toMatchObject({ items: [{ status: 'done' }] })
    expect(await world.json('history backoff')).toMatchObject({ events: [{ what: 'plan.relink' }, { what: 'done', ref: 'study/backoff', was: 'study/retry' }] })
    const { already } = await world.json<{ already: string[] }>('done cards')
    expect(already).toEqual(['study/cards'])
  })

  test('says what it joined, in both languages, and undo takes it apart', async () => {
    const world = await renamedWorld()
    expect(await transcript(world, ['plan relink retry backoff', ['plan relink tracing observability', { lang: 'vi' }], 'plan relink posts blog', 'plan relink retry backoff', 'undo', ['undo', { lang: 'vi' }], 'show tracing'])).toMatchInlineSnapshot(`
      "$ plan relink retry backoff
      ✓ Joined: retry → backoff (Retry with backoff)
        1 completion, 1h30
      To take them apart: roadmap undo
      ! The roadmap of study changed: 5 look renamed. The history stays.
      !   anki → cards looks renamed (3 completions, 1h). To join it to its past:
      !     roadmap plan relink anki cards
      !   retry → backoff looks renamed (1 completion, 1h30). To join it to its past:
      !     roadmap plan relink retry backoff
      !   tracing → observability looks renamed (1 completion, 50 min). To join it to
      !     its past:
      !     roadmap plan relink tracing observability
      !   See all: roadmap plan diff study

      $ plan relink tracing observability
      ✓ Đã nối: tracing → observability (Truy vết phân tán)
        1 lần xong, 50 phút · cùng 2 bước
      Tách ra như cũ: roadmap undo

      $ plan relink posts blog
      ✓ Joined: posts → blog (Posts)
        1 number logged
      To take them apart: roadmap undo

      $ plan relink retry backoff
      Joined already: retry → backoff (Retry with backoff)

      $ undo
      Undone: posts → blog (joined to its past)
      To take the undo back: roadmap undo e15

      $ undo
      Đã hoàn tác: tracing → observability (nối với lịch sử cũ)
      Đã hoàn tác: tracing.jaeger → observability.jaeger (nối với lịch sử cũ)
      Đã hoàn tác: tracing.otel → observability.otel (nối với lịch sử cũ)
      Muốn khôi phục: roadmap undo e16

      $ show tracing
      Tracing
      Study › weeks 1–2: Basics

        When      9–15 Mar · begins in 5 days
        Effort    2h
        Track     Code
        Type      task · should
        Steps     · Jaeger · 1h
                  · OpenTelemetry · 1h
        History   4 Mar · joined to its past · undone
                  4 Mar · joined to its past · undone
                  4 Mar · joined to its past · undone
        Why here  Its window 9–15 Mar begins in 5 days.
                  If the days before are followed, it gets 30 min on Monday, 9 March.
      "
    `)
    expect(await world.json('show observability')).toMatchObject({ status: 'open' })
  })

  test('joins two pasts into one, and says so', async () => {
    const world = await renamedWorld()
    await world.run('done cards', { now: '2026-03-05T20:00' })
    expect(await transcript(world, ['plan relink anki cards', ['plan relink retry backoff', { lang: 'vi' }]], { now: '2026-03-05T21:00' })).toMatchInlineSnapshot(`
      "$ plan relink anki cards
      ✓ Joined: anki → cards (Anki)
        3 completions, 1h
        The new one had a past of its own (1 completion, 20 min): from now on the two
        are one.
      To take them apart: roadmap undo

      $ plan relink retry backoff
      ✓ Đã nối: retry → backoff (Thử lại có giãn cách)
        1 lần xong, 1h30
      Tách ra như cũ: roadmap undo
      "
    `)
    expect((await world.json<{ habits: unknown[] }>('streak', { now: '2026-03-05T21:00' })).habits[0]).toMatchObject({ ref: 'study/cards', current: 4 })
  })

  test('leaves the former id, and the row it had, as names of the item', async () => {
    const world = await renamedWorld()
    writeHome(world, 'study.yaml', STUDY)
    await world.run('undo tracing')
    await world.run('today')
    const row = (await world.json<{ blocks: { entries: { n: number; ref: string }[] }[] }>('today')).blocks.flatMap(({ entries }) => entries).find(({ ref }) => ref === 'study/retry-queue')?.n
    writeHome(world, 'study.yaml', RENAMED)
    await joinAll(world)
    expect((await world.run(`done ${row}`)).out).toContain('Dead letter queue')
    expect((await world.run('show retry')).out).toContain('Retry with backoff')
    expect((await world.run('done study/tracing.otel anki')).out).toContain('OpenTelemetry')
    expect((await world.run('target posts +1')).out).toContain('3/4')
    await world.run('plan relink posts blog')
    expect((await world.run('off mai --keep anki', { lang: 'vi' })).code).toBe(0)
  })

  test('goes along a chain, and back', async () => {
    const world = await renamedWorld()
    await world.run('plan relink retry backoff')
    writeHome(world, 'study.yaml', RENAMED.replaceAll('backoff', 'jitter'))
    await world.run('plan relink backoff jitter')
    expect(await world.json('show jitter')).toMatchObject({ status: 'done', spentMinutes: 90 })
    writeHome(world, 'study.yaml', STUDY)
    await world.run('plan relink jitter retry')
    expect(await world.json('show retry')).toMatchObject({ status: 'done', spentMinutes: 90 })
  })

  test('leaves nothing dropped in a report of the time before', async () => {
    const world = await renamedWorld()
    await joinAll(world)
    expect(await world.json('report --week')).toMatchObject({ items: { done: 1, dropped: 0 } })
  })

  test('refuses what cannot be joined', async () => {
    const world = await renamedWorld()
    await world.run('plan relink retry backoff')
    const lines = ['plan relink nothing backoff', 'plan relink retry nothing', 'plan relink lru backoff', 'plan relink posts backoff', 'plan relink retry cards', 'plan relink retry', 'plan list more and']
    expect(await transcript(world, lines)).toMatchInlineSnapshot(`
      "$ plan relink nothing backoff
      ! error: Nothing is recorded of \`study/nothing\`.
      !   → Gone from the plan, with a past:
      !       study/tracing.jaeger
      !       study/anki
      !       study/posts
      (exit 1)

      $ plan relink retry nothing
      ! error: There is no item \`nothing\`.
      !   → Nearest:
      !       study/observability  Tracing
      !       study/backoff  Retry with backoff
      !       study/observability.otel  OpenTelemetry
      (exit 1)

      $ plan relink lru backoff
      ! error: \`study/lru\` is in the plan as it is; only what is gone from it can be
      !   joined to something new.
      !   → See what changed: \`roadmap plan diff\`. The former id comes first:
      !     \`roadmap plan relink <old> <new>\`.
      (exit 1)

      $ plan relink posts backoff
      ! error: \`study/posts\` and \`study/backoff\` cannot be joined: one is a target with
      !   numbers, the other is ticked.
      !   → See the targets: \`roadmap target\`.
      (exit 1)

      $ plan relink retry cards
      ! error: What was recorded of \`study/retry\` counts for \`study/backoff\` already.
      !   → To join it to another: \`roadmap history study/backoff\`, then take that join
      !     back with \`roadmap undo e<n>\`.
      (exit 1)

      $ plan relink retry
      ! error: \`roadmap plan relink\` needs the former id and the new one.
      !   → For example: \`roadmap plan relink caching redis-caching\`. See:
      !     \`roadmap help plan\`.
      (exit 2)

      $ plan list more and
      ! error: \`roadmap plan list\` does not know what to do with \`and\`.
      !   → Words that belong together need quotes. See: \`roadmap help plan\`.
      (exit 2)
      "
    `)
    expect(await transcript(world, lines.map((line) => [line, { lang: 'vi' }]))).toMatchInlineSnapshot(`
      "$ plan relink nothing backoff
      ! lỗi: Chưa ghi lại gì về \`study/nothing\`.
      !   → Các mục đã rời kế hoạch mà còn lịch sử:
      !       study/tracing.jaeger
      !       study/anki
      !       study/posts
      (exit 1)

      $ plan relink retry nothing
      ! lỗi: Không có mục \`nothing\`.
      !   → Gần đúng nhất là:
      !       study/dead-letters  Hàng đợi chết
      !       study/words  Từ mới
      !       study/backoff  Thử lại có giãn cách
      (exit 1)

      $ plan relink lru backoff
      ! lỗi: \`study/lru\` vẫn có trong kế hoạch; chỉ nối được mục không còn trong lộ
      !   trình với mục mới.
      !   → Xem lộ trình đã đổi gì: \`roadmap plan diff\`. Id cũ viết trước:
      !     \`roadmap plan relink <cũ> <mới>\`.
      (exit 1)

      $ plan relink posts backoff
      ! lỗi: Không nối được \`study/posts\` với \`study/backoff\`: một bên là chỉ tiêu có
      !   ghi số, một bên là mục đánh dấu xong.
      !   → Xem các chỉ tiêu: \`roadmap target\`.
      (exit 1)

      $ plan relink retry cards
      ! lỗi: Những gì đã ghi về \`study/retry\` đang được tính cho \`study/backoff\`.
      !   → Muốn nối với mục khác: xem \`roadmap history study/backoff\`, rồi bỏ lần nối
      !     đó bằng \`roadmap undo e<n>\`.
      (exit 1)

      $ plan relink retry
      ! lỗi: \`roadmap plan relink\` cần có id cũ và id mới.
      !   → Ví dụ: \`roadmap plan relink caching redis-caching\`. Xem:
      !     \`roadmap help plan\`.
      (exit 2)

      $ plan list more and
      ! lỗi: \`roadmap plan list\` không hiểu \`and\`.
      !   → Cụm từ có dấu cách cần đặt trong ngoặc kép. Xem: \`roadmap help plan\`.
      (exit 2)
      "
    `)
  })

  test('without a plan says so', async () => {
    const { createWorld } = await import('../support/cli.ts')
    expect((await createWorld().run('plan relink a b')).err).toContain('There is no plan yet')
  })
})

/** Not today, and out of the plan. */
import { describe, expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

interface Acted {
  readonly recorded: readonly { readonly ref: string; readonly day: string; readonly data: Readonly<Record<string, unknown>> }[]
  readonly already: readonly string[]
}

interface Entries {
  readonly blocks: readonly { readonly entries: readonly { readonly ref: string; readonly status: string }[] }[]
  readonly catchUp: { readonly owedMinutes: number }
}

describe('skip', () => {
  test('of a habit makes its day neutral', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['skip anki', 'skip anki', ['boqua words', { lang: 'vi' }], 'today'])).toMatchInlineSnapshot(`
      "$ skip anki
      Skipped today: Anki

      $ skip anki
      Already skipped today: Anki

      $ boqua words
      Bỏ qua hôm nay: Từ mới

      $ today
      Monday, 2 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 0%)

      ▶ 06:00–07:00  Morning
         1 – Anki                                   skipped today
         2 – New words                              skipped today
         3   Tech talk                     30 min   0/2 this week
        19:00–21:00  Evening
         4   Retry with backoff            1h   due 8 Mar · 0 of 2h

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      No streak yet. Done with something? Type its number: roadmap done 3
      "
    `)
    expect(await world.json('streak anki')).toMatchObject({ habits: [{ skipped: 1 }] })
  })

  test('of a task leaves it out of today, or moves it to the day that is said', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['skip retry', 'skip retry --to fri', ['skip lru --to "thứ 7" --because "bận họp"', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ skip retry
      Skipped today: Retry with backoff

      $ skip retry --to fri
      Moved to Friday, 6 March: Retry with backoff

      $ skip lru --to "thứ 7" --because "bận họp"
      Dời sang Thứ Bảy, 7/3: LC 146 · LRU Cache
      "
    `)
    const friday = await world.json<Entries>('today', { now: '2026-03-06T06:10' })
    expect(friday.blocks.flatMap(({ entries }) => entries.map(({ ref }) => ref))).toContain('study/retry')
  })

  test('of a task in the last day of its window moves the window', async () => {
    const world = await studyWorld({ now: '2026-03-07T06:10' })
    const { recorded } = await world.json<Acted>('skip retry')
    // Sunday rests, so Monday is the next free day.
    expect(recorded).toMatchObject([{ day: '2026-03-07', data: { to: '2026-03-09' } }])
    expect((await world.json<Entries>('today', { now: '2026-03-09T06:10' })).catchUp.owedMinutes).toBe(60 + 35)
  })

  test('of a task with steps moves its open steps', async () => {
    const world = await studyWorld({ now: '2026-03-09T06:10' })
    await world.run('done jaeger')
    expect((await world.json<Acted>('skip tracing --to fri')).recorded.map(({ ref }) => ref)).toEqual(['study/tracing.otel'])
  })

  test.each(['--to yesterday', '--to today', '--to 2026-03-01'])('does not move anything back: %s', async (to) => {
    const world = await studyWorld()
    const { code, out } = await world.run(`skip retry ${to}`)
    expect([code, out]).toEqual([1, ''])
  })

  test('of what is done has nothing to record', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    expect(await world.json<Acted>('skip retry')).toMatchObject({ recorded: [], already: ['study/retry'] })
  })

  test('rest skips all that is open today', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['skip rest'])).toMatchInlineSnapshot(`
      "$ skip rest
      Skipped today: Anki
      Skipped today: New words
      Skipped today: Tech talk
      Skipped today: Retry with backoff
      Skipped today: LC 146 · LRU Cache
      "
    `)
    expect((await world.json<Acted>('history')).recorded).toBeUndefined()
  })

  test('rest leaves nothing open', async () => {
    const world = await studyWorld()
    await world.run('skip rest')
    const { blocks } = await world.json<Entries>('today')
    expect(blocks.flatMap(({ entries }) => entries).filter(({ status }) => status === 'open')).toEqual([])
  })

  test('rest is one step to undo', async () => {
    const world = await studyWorld()
    await world.run('skip hết', { lang: 'vi' })
    await world.run('undo')
    const { blocks } = await world.json<Entries>('today')
    expect(blocks.flatMap(({ entries }) => entries).every(({ status }) => status === 'open')).toBe(true)
  })

  test('needs something to skip', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['skip', ['skip', { lang: 'vi' }], 'skip zzz'])).toMatchInlineSnapshot(`
      "$ skip
      ! error: \`roadmap skip\` needs an item.
      !   → For example: \`roadmap skip 1\`. See: \`roadmap help skip\`.
      (exit 2)

      $ skip
      ! lỗi: \`roadmap skip\` cần có ít nhất một mục.
      !   → Ví dụ: \`roadmap skip 1\`. Xem: \`roadmap help skip\`.
      (exit 2)

      $ skip zzz
      ! error: There is no item \`zzz\`.
      !   → See all items: \`roadmap list --all\`.
      (exit 1)
      "
    `)
  })
})

describe('drop', () => {
  test('takes an item out of the plan and undo by its name brings it back', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['drop words --because boring', 'drop words', 'done anki', 'undo words', ['bo words', { lang: 'vi' }], ['hoantac words', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ drop words --because boring
      Out of the plan: New words
      To bring it back: roadmap undo words

      $ drop words
      Already out of the plan: New words

      $ done anki
      ✓ Done: Anki · ~20 min · streak 1 day

      $ undo words
      Undone: New words (dropped)
      To take the undo back: roadmap undo e5

      $ bo words
      Đã bỏ khỏi kế hoạch: Từ mới
      Đưa lại vào kế hoạch: roadmap undo words

      $ hoantac words
      Đã hoàn tác: Từ mới (bỏ khỏi kế hoạch)
      Muốn khôi phục: roadmap undo e7
      "
    `)
  })

  test('leaves the share of the plan to the others', async () => {
    const world = await studyWorld()
    await world.run('done retry')
    await world.run('drop retry-queue tracing lru two-sum')
    await world.run('drop lru-again')
    expect(await world.json('today')).toMatchObject({ plans: [{ doneShare: 1 }] })
  })

  test('of a task takes its steps along', async () => {
    const world = await studyWorld()
    expect((await world.json<Acted>('drop tracing')).recorded.map(({ ref }) => ref)).toEqual(['study/tracing', 'study/tracing.jaeger', 'study/tracing.otel'])
    expect((await world.run('undo tracing')).code).toBe(0)
    expect((await world.json<Acted>('done tracing')).recorded).toHaveLength(2)
  })

  test('of one item of a key leaves the other', async () => {
    const world = await studyWorld()
    await world.run('drop lru')
    expect(await world.json('show lru-again')).toMatchObject({ status: 'open' })
  })
})

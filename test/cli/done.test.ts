/** `done`: what may be named, and what is recorded of it. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

interface Acted {
  readonly command: string | null
  readonly recorded: readonly { readonly ref: string; readonly day: string; readonly key: string | null; readonly data: Readonly<Record<string, unknown>> }[]
  readonly already: readonly string[]
}

const refs = async (world: World, command: string): Promise<string[]> => (await world.json<Acted>(command)).recorded.map(({ ref }) => ref)

describe('what is done may be named by', () => {
  test.each([
    ['a full id', 'done study/retry', ['study/retry']],
    ['an id that begins another', 'done retry', ['study/retry']],
    ['a key', 'done lc-1', ['study/two-sum']],
    ['a step', 'done tracing.otel', ['study/tracing.otel']],
    ['the beginning of an id', 'done ank', ['study/anki']],
    ['words of its title', 'done "dead letter"', ['study/retry-queue']],
    ['words apart', 'done dead letter queue', ['study/retry-queue']],
    ['words in the other language', 'done "hàng đợi chết"', ['study/retry-queue']],
    ['words without accents', 'done "hang doi"', ['study/retry-queue']],
    ['words in any case', 'done JAEGER', ['study/tracing.jaeger']],
    ['several at once', 'done anki words', ['study/anki', 'study/words']],
    ['one thing twice', 'done anki study/anki', ['study/anki']],
  ])('%s', async (_, command, expected) => {
    expect(await refs(await studyWorld(), command)).toEqual(expected)
  })

  test('accents in either form of Unicode', async () => {
    expect(await refs(await studyWorld(), `done "${'hàng đợi'.normalize('NFD')}"`)).toEqual(['study/retry-queue'])
  })

  test('a row of the list last shown, the same after it changed', async () => {
    const world = await studyWorld()
    await world.run('today')
    await world.run('done 1')
    expect(await refs(world, 'done 2')).toEqual(['study/words'])
  })

  test('the number of a problem beyond the list', async () => {
    const world = await studyWorld()
    await world.run('today')
    expect(await world.json<Acted>('done 146')).toMatchObject({ recorded: [{ key: 'lc-146' }] })
  })
})

describe('a row number', () => {
  test('without a list of today is refused, in both languages', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done 1', ['done 1', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done 1
      ! error: Row 1 of which list? None was shown in this terminal today.
      !   → Run \`roadmap today\` first, or say \`lc-1\` for problem 1 on LeetCode.
      (exit 1)

      $ done 1
      ! lỗi: Số 1 của danh sách nào? Hôm nay terminal này chưa hiện danh sách nào.
      !   → Chạy \`roadmap today\` trước; nếu là bài LeetCode số 1 thì gõ \`lc-1\`.
      (exit 1)
      "
    `)
  })

  test('of yesterday\'s list is refused', async () => {
    const world = await studyWorld()
    await world.run('today')
    expect((await world.run('done 1', { now: '2026-03-03T06:10' })).code).toBe(1)
  })

  test('beyond the list is refused', async () => {
    const world = await studyWorld()
    await world.run('today')
    expect(await transcript(world, ['done 99'])).toMatchInlineSnapshot(`
      "$ done 99
      ! error: There is no row 99; the list last shown has 4 rows.
      !   → Show it again: \`roadmap today\` or \`roadmap list\`.
      (exit 1)
      "
    `)
  })

  test.each([
    ['a pipe', 'today', { terminal: false }],
    ['--json', 'today --json', {}],
    ['--short', 'today --short', {}],
  ])('is never written by %s', async (_, command, options) => {
    const world = await studyWorld()
    await world.run(command, options)
    expect((await world.run('done 1')).err).toContain('Row 1 of which list?')
  })
})

describe('several words that name nothing together', () => {
  test.each(['done read the newspaper', 'done lc 9999', 'done anki no such thing'])('`%s` is one name that nothing has', async (command) => {
    const world = await studyWorld()
    const { code, err } = await world.run(command)
    expect([code, err]).toEqual([1, expect.stringContaining(command.replace('done ', ''))])
    expect(await world.json('history')).toMatchObject({ events: expect.not.arrayContaining([expect.objectContaining({ what: 'done' })]) })
  })
})

describe('a name that is not clear', () => {
  test('lists what it fits and records nothing', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done t', ['done t', { lang: 'vi' }], 'today --short'])).toMatchInlineSnapshot(`
      "$ done t
      ! error: \`t\` fits 5 items. Nothing was recorded.
      !   → Say which one, by its id:
      !       study/talk  Tech talk
      !       study/tracing  Tracing
      !       study/tracing.jaeger  Jaeger
      !       study/tracing.otel  OpenTelemetry
      !       study/two-sum  Two Sum
      (exit 1)

      $ done t
      ! lỗi: \`t\` ứng với 5 mục. Chưa ghi lại gì.
      !   → Chọn một mục và gõ id:
      !       study/talk  Xem tech talk
      !       study/tracing  Truy vết phân tán
      !       study/tracing.jaeger  Jaeger
      !       study/tracing.otel  OpenTelemetry
      !       study/two-sum  Two Sum
      (exit 1)

      $ today --short
      0/4 · streak 0 days
      "
    `)
  })

  test('is asked for on a terminal', async () => {
    const world = await studyWorld()
    const { out } = await world.run('done tracing.', { answers: ['study/tracing.otel'] })
    expect(out).toContain('OpenTelemetry')
  })

  test('names the nearest where there is none', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done ankk', 'done retri', ['done ankk', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done ankk
      ! error: There is no item \`ankk\`.
      !   → Nearest:
      !       study/anki  Anki
      !       study/talk  Tech talk
      !       study/words  New words
      (exit 1)

      $ done retri
      ! error: There is no item \`retri\`.
      !   → Nearest:
      !       study/retry  Retry with backoff
      !       study/retry-queue  Dead letter queue
      !       study/anki  Anki
      (exit 1)

      $ done ankk
      ! lỗi: Không có mục \`ankk\`.
      !   → Gần đúng nhất là:
      !       study/anki  Anki
      !       study/talk  Xem tech talk
      !       study/retry-queue  Hàng đợi chết
      (exit 1)
      "
    `)
  })

  test('of several leaves all of them undone', async () => {
    const world = await studyWorld()
    expect((await world.run('done anki nonsense-word')).code).toBe(1)
    expect(await world.json('today --short')).toMatchObject({ done: 0 })
  })

  test('of a target says that it cannot be ticked', async () => {
    const world = await studyWorld()
    expect((await world.run('done posts')).err).toContain('cannot be ticked')
  })
})

describe('what is recorded', () => {
  test('are the planned minutes, flagged as assumed', async () => {
    const world = await studyWorld()
    expect((await world.json<Acted>('done retry')).recorded).toMatchObject([{ day: '2026-03-02', data: { minutes: 120, assumed: true } }])
  })

  test.each([
    ['--minutes 1h30', { minutes: 90 }],
    ['--minutes 45', { minutes: 45 }],
    ['--minutes "1 tiếng rưỡi"', { minutes: 90 }],
    ['--minutes=20m', { minutes: 20 }],
    ['--minutes 45m --note "hard one" --url https://example.com/x --grade hard', { minutes: 45, note: 'hard one', url: 'https://example.com/x', grade: 'hard' }],
    ['--before', { before: true }],
  ])('with %s is %o', async (options, data) => {
    expect((await (await studyWorld()).json<Acted>(`done retry ${options}`)).recorded[0]?.data).toEqual(data)
  })

  test.each(['--minutes abc', '--amount many', '--on blah', '--grade perfect', '--minutes'])('is nothing with %s', async (option) => {
    const world = await studyWorld()
    const { code, out } = await world.run(`done anki ${option}`)
    expect([code === 1 || code === 2, out]).toEqual([true, ''])
    expect(await world.json('history')).toMatchObject({ events: [{ what: 'plan.revision' }, { what: 'plan.start' }] })
  })

  test('on an earlier day is on that day', async () => {
    const world = await studyWorld({ now: '2026-03-05T08:00' })
    expect(await transcript(world, ['done anki --on yesterday', 'done anki --on mon', ['done words --on "hôm qua"', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done anki --on yesterday
      ✓ Done on Wednesday, 4 March: Anki · ~20 min · streak 1 day

      $ done anki --on mon
      ✓ Done on Monday, 2 March: Anki · ~20 min · streak 1 day

      $ done words --on "hôm qua"
      ✓ Xong Thứ Tư, 4/3: Từ mới · ~20 phút · chuỗi 1 ngày
      "
    `)
    expect(await world.json('streak')).toMatchObject({ days: { '2026-03-02': { done: 1 }, '2026-03-04': { done: 2 } } })
  })

  test('is nothing on a day to come', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done anki --on tomorrow', ['done anki --on mai', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done anki --on tomorrow
      ! error: 3 Mar 2026 is still to come; only what has happened can be recorded.
      !   → Leave the day out, or name a past one: \`--on yesterday\`. To move an item
      !     there: \`roadmap skip <item> --to <day>\`.
      (exit 1)

      $ done anki --on mai
      ! lỗi: Chưa đến 3/3/2026; chỉ ghi được việc đã làm.
      !   → Bỏ ngày đi, hoặc chọn ngày đã qua: \`--on "hôm qua"\`. Muốn dời mục sang ngày
      !     đó: \`roadmap skip <mục> --to <ngày>\`.
      (exit 1)
      "
    `)
  })

  test('twice is harmless, and says so', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['done retry', 'done retry', 'done anki', 'done anki', ['done anki', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ done retry
      ✓ Done: Retry with backoff · ~2h

      $ done retry
      Already done on 2 Mar: Retry with backoff

      $ done anki
      ✓ Done: Anki · ~20 min · streak 1 day

      $ done anki
      Already done on 2 Mar: Anki

      $ done anki
      Đã xong từ 2/3: Anki
      "
    `)
    expect(await world.json<Acted>('done retry')).toEqual({ command: null, recorded: [], already: ['study/retry'] })
  })

  test('of known things counts for no streak', async () => {
    const world = await studyWorld()
    await world.run('done retry --before')
    expect(await world.json('streak')).toMatchObject({ study: { current: 0 } })
    expect(await world.json('today')).toMatchObject({ streak: { days: 0 } })
  })

  test('of rows takes them with commas too, and never for words of a title', async () => {
    const world = await studyWorld()
    const { blocks } = await world.json<{ blocks: readonly { entries: readonly { ref: string }[] }[] }>('today')
    await world.run('today')
    const refs = blocks.flatMap(({ entries }) => entries.map(({ ref }) => ref))
    expect((await world.json<{ recorded: readonly { ref: string }[] }>('done 1,2')).recorded.map(({ ref }) => ref)).toEqual(refs.slice(0, 2))
    expect((await world.run('done 1,77')).code).toBe(1)
  })

  test('of known problems takes a list with their LeetCode numbers, and rows have no say in it', async () => {
    const world = await studyWorld()
    await world.run('today')
    const { recorded } = await world.json<{ recorded: readonly { readonly key: string; readonly data: object }[] }>('done --before lc-146,1')
    expect(recorded.map(({ key, data }) => [key, data])).toEqual([['lc-146', { before: true }], ['lc-1', { before: true }]])
    expect((await world.json<{ already: string[] }>('done --before 1 146')).already).toHaveLength(2)
    const { err, code } = await world.run('done --before lc-1,999')
    expect([code, err]).toEqual([1, expect.stringContaining('`lc-999`')])
  })

  test('of a known habit does not stand in the way of doing it', async () => {
    const world = await studyWorld()
    await world.run('done anki --before')
    expect((await world.json<Acted>('done anki')).recorded).toHaveLength(1)
  })

  test('speaks Vietnamese', async () => {
    const world = await studyWorld({ lang: 'vi' })
    expect(await transcript(world, ['xong retry', 'xong anki', 'xong talk --minutes 40p'])).toMatchInlineSnapshot(`
      "$ xong retry
      ✓ Xong: Thử lại có giãn cách · ~2h

      $ xong anki
      ✓ Xong: Anki · ~20 phút · chuỗi 1 ngày

      $ xong talk --minutes 40p
      ✓ Xong: Xem tech talk · 40 phút · 1/2 tuần này
      "
    `)
  })
})

describe('a task with steps', () => {
  test('is done by its open steps', async () => {
    const world = await studyWorld()
    await world.run('done jaeger')
    expect(await transcript(world, ['done tracing --minutes 1h30', 'done tracing'])).toMatchInlineSnapshot(`
      "$ done tracing --minutes 1h30
      ✓ Done: Tracing › OpenTelemetry · 1h30

      $ done tracing
      Already done on 2 Mar: Tracing
      "
    `)
  })

  test('shares its minutes out over them', async () => {
    const world = await studyWorld()
    expect((await world.json<Acted>('done tracing --minutes 1h30')).recorded.map(({ data }) => data['minutes'])).toEqual([45, 45])
  })
})

describe('an amount', () => {
  test('below the minimum counts as work, and adds up', async () => {
    const world = await studyWorld({ columns: 120 })
    expect(await transcript(world, ['done words --amount 3', 'done words --amount 10', 'done words --amount 7'])).toMatchInlineSnapshot(`
      "$ done words --amount 3
      ✓ Done: New words · ~3 min · less than the minimum (5 words): counts as work, the streak is not kept

      $ done words --amount 10
      ✓ Done: New words · ~10 min · streak 1 day

      $ done words --amount 7
      ✓ Done: New words · ~7 min · streak 1 day
      "
    `)
  })
})

describe('items with one key', () => {
  test('are done together', async () => {
    const world = await studyWorld()
    await world.run('done lru')
    expect(await world.json<Acted>('done lru-again')).toMatchObject({ recorded: [], already: ['study/lru-again'] })
  })

  test('are undone together', async () => {
    const world = await studyWorld()
    await world.run('done lru')
    await world.run('undo lru-again')
    expect(await refs(world, 'done lru-again')).toEqual(['study/lru-again'])
  })
})

describe('the list of today', () => {
  test('records what was ticked', async () => {
    const world = await studyWorld()
    const { out } = await world.run('done', { answers: [{ Anki: { kind: 'done' }, Retry: { kind: 'done' } }] })
    expect(out.split('\n').filter((line) => line.startsWith('✓'))).toHaveLength(2)
  })

  test('with nothing ticked records nothing', async () => {
    const world = await studyWorld()
    expect(await transcript(world, [['done', { answers: [{}] }], 'done', 'done --json'])).toMatchInlineSnapshot(`
      "$ done
      ! Nothing ticked, nothing recorded.

      $ done
      ! error: \`roadmap done\` needs to know which item.
      !   → Run \`roadmap today\`, then for example: \`roadmap done 1\`.
      (exit 1)

      $ done --json
      ! {"error":{"code":"nothing-named","message":"\`roadmap done\` needs to know which item.","hint":"Run \`roadmap today\`, then for example: \`roadmap done 1\`.","where":null,"choices":[],"problems":[]}}
      (exit 1)
      "
    `)
  })
})

describe('without a plan', () => {
  test('the first tick is recorded with the start of the sample, and undone with it', async () => {
    const world = createWorld({ now: '2026-03-04T06:10' })
    expect(await world.json('done anki')).toMatchObject({
      recorded: [{ what: 'plan.start', data: { start: '2026-03-02' } }, { what: 'plan.revision' }, { what: 'done', ref: 'mid-level-2026/anki', day: '2026-03-04' }],
    })
    expect(await world.json('undo')).toMatchObject({ undone: [{}, {}, {}] })
  })
})

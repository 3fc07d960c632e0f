/** Time off, in the words of a day. */
import { describe, expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

interface Off {
  readonly off: readonly { readonly from: string; readonly to: string; readonly why: string | null; readonly keep: string | null }[]
}

describe('off', () => {
  test.each([
    ['tomorrow', '2026-03-03', '2026-03-03', 'en'],
    ['fri', '2026-03-06', '2026-03-06', 'en'],
    ['tomorrow..fri', '2026-03-03', '2026-03-06', 'en'],
    ['2026-04-01..2026-04-10', '2026-04-01', '2026-04-10', 'en'],
    ['fri..mon', '2026-03-06', '2026-03-09', 'en'],
    ['mai', '2026-03-03', '2026-03-03', 'vi'],
    ['5/3', '2026-03-05', '2026-03-05', 'vi'],
    ['5/3..9/3', '2026-03-05', '2026-03-09', 'vi'],
    ['"thứ 7"', '2026-03-07', '2026-03-07', 'vi'],
  ] as const)('%s is %s to %s', async (words, from, to, lang) => {
    const world = await studyWorld({ lang })
    expect(await world.json(`off ${words}`)).toMatchObject({ recorded: [{ what: 'off', data: { from, to } }] })
  })

  test('says what was understood, and lists it', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['off', 'off tomorrow..fri a trip --keep anki', ['nghi 9/3 "cưới bạn"', { lang: 'vi' }], 'off', ['nghi', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ off
      No time off is declared. To declare some: roadmap off tomorrow..fri a trip

      $ off tomorrow..fri a trip --keep anki
      Time off 3–6 Mar: a trip
      only Anki is still asked, at its minimum
      To cancel: roadmap undo, or later: roadmap off cancel <day>

      $ nghi 9/3 "cưới bạn"
      Tạm nghỉ 9/3: cưới bạn
      Hủy: roadmap undo, hoặc sau này: roadmap off cancel <ngày>

      $ off
      Time off 3–6 Mar: a trip
      Time off 9 Mar: cưới bạn

      $ nghi
      Tạm nghỉ 3–6/3: a trip
      Tạm nghỉ 9/3: cưới bạn
      "
    `)
    expect((await world.json<Off>('off')).off.map(({ why, keep }) => [why, keep])).toEqual([['a trip', 'study/anki'], ['cưới bạn', null]])
  })

  test('asks only for the habit that is kept, at its minimum', async () => {
    const world = await studyWorld()
    await world.run('off tomorrow --keep anki')
    const tomorrow = { now: '2026-03-03T06:10' }
    expect(await transcript(world, ['today', 'done anki', ['today', { lang: 'vi' }]], tomorrow)).toMatchInlineSnapshot(`
      "$ today
      Tuesday, 3 March · Study · weeks 1–2 › week 1 (2–8 Mar) · 0% (plan 9%)
      Time off.

        Any time
         1   Anki                          5 min

        Targets  Posts 0/4 · IELTS 5.5 → 6.5
      No streak yet. Done with something? Type its number: roadmap done 1

      $ done anki
      ✓ Done: Anki · ~5 min · streak 1 day

      $ today
      Thứ Ba, 3/3 · Học · tuần 1–2 › tuần 1 (2–8/3) · 0% (kế hoạch 9%)
      Tạm nghỉ.

        Lúc nào cũng được
         1 ✓ Anki                          5 phút   chuỗi 1

        Chỉ tiêu  Bài blog 0/4 · IELTS 5,5 → 6,5
      Chuỗi 1 ngày. Xong hết việc hôm nay.
      "
    `)
  })

  test('breaks no streak', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    await world.run('off tomorrow')
    await world.run('done anki', { now: '2026-03-04T06:10' })
    expect(await world.json('streak', { now: '2026-03-04T06:20' })).toMatchObject({ study: { current: 2 } })
  })

  test('is taken back by undo', async () => {
    const world = await studyWorld()
    await world.run('off tomorrow')
    await world.run('undo')
    expect((await world.json<Off>('off')).off).toEqual([])
  })

  test.each(['blah', '2026-02-30', '2026-03-10..2026-03-05', 'tomorrow --keep retry', 'tomorrow --keep nothing'])('refuses %s and records nothing', async (words) => {
    const world = await studyWorld()
    const { code, out } = await world.run(`off ${words}`)
    expect([code, out]).toEqual([1, ''])
    expect((await world.json<Off>('off')).off).toEqual([])
  })

  test('says of days that run backwards that they do', async () => {
    const world = await studyWorld()
    expect((await world.run('off 2026-03-10..2026-03-05')).err).toContain('`2026-03-10..2026-03-05` runs backwards.')
    expect((await world.run('nghi 10/3..5/3', { lang: 'vi' })).err).toContain('`10/3..5/3` bị ngược.')
  })

  test('with hours does not take the whole day', async () => {
    const world = await studyWorld()
    await world.run('off 2026-03-03 19:00-22:00')
    const { blocks } = await world.json<{ blocks: readonly unknown[] }>('today', { now: '2026-03-03T06:10' })
    expect(blocks).not.toEqual([])
  })
})

describe('a part of a day', () => {
  test('is declared in words, takes its hours out of the day, and can be cancelled', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['off tonight a wedding', ['nghi "T6 19h-22h" hòa nhạc', { lang: 'vi' }], 'off', 'off cancel tonight', ['nghi hủy T6', { lang: 'vi' }], 'off'])).toMatchInlineSnapshot(`
      "$ off tonight a wedding
      Time off 2 Mar from 18:00: a wedding
      To cancel: roadmap undo, or later: roadmap off cancel <day>

      $ nghi "T6 19h-22h" hòa nhạc
      Tạm nghỉ 6/3 19:00–22:00: hòa nhạc
      Hủy: roadmap undo, hoặc sau này: roadmap off cancel <ngày>

      $ off
      Time off 2 Mar from 18:00: a wedding
      Time off 6 Mar 19:00–22:00: hòa nhạc

      $ off cancel tonight
      Cancelled: time off 2 Mar from 18:00

      $ nghi hủy T6
      Đã hủy: tạm nghỉ 6/3 19:00–22:00

      $ off
      No time off is declared. To declare some: roadmap off tomorrow..fri a trip
      "
    `)
  })

  test('leaves the habits of the day as they are', async () => {
    const world = await studyWorld()
    const before = await world.json<Today>('today')
    await world.run('off tonight')
    const after = await world.json<Today>('today')
    expect(after.offParts).toMatchObject([{ at: { from: '18:00', to: '30:00' }, why: null }])
    expect(minutes(after, 'habit')).toBe(minutes(before, 'habit'))
    expect(minutes(after, 'task')).toBeLessThan(minutes(before, 'task'))
    await world.run('undo')
    expect(minutes(await world.json<Today>('today'), 'task')).toBe(minutes(before, 'task'))
  })

  test('cannot keep a habit', async () => {
    expect((await (await studyWorld()).run('off tonight --keep anki')).err).toContain('--keep')
  })
})

describe('off cancel', () => {
  test('ends what has begun with yesterday, and what has passed stays', async () => {
    const world = await studyWorld()
    await world.run('off 2026-03-02..2026-03-08 flu')
    const later = { now: '2026-03-05T06:10' }
    expect(await transcript(world, ['off cancel', 'off', 'undo', 'off'], later)).toMatchInlineSnapshot(`
      "$ off cancel
      Cancelled from Thursday, 5 March on; Wednesday, 4 March was the last day of it

      $ off
      Time off 2–4 Mar: flu

      $ undo
      Undone: time off cancelled
      To take the undo back: roadmap undo e5

      $ off
      Time off 2–8 Mar: flu
      "
    `)
  })

  test('of what was declared twice ends both', async () => {
    const world = await studyWorld()
    for (const words of ['friday..sat a trip', 'friday..sat']) await world.run(`off ${words}`)
    expect((await world.json<{ recorded: readonly unknown[] }>('off cancel sat')).recorded).toHaveLength(2)
    expect((await world.json<Off>('off')).off).toEqual([])
    await world.run('undo')
    expect((await world.json<Off>('off')).off).toHaveLength(2)
  })

  test('asks which, and says so where there is none', async () => {
    const world = await studyWorld()
    expect(await transcript(world, ['off cancel', 'off tomorrow', 'off friday..sat a trip', 'off cancel', 'off cancel sunday', ['nghi hủy CN', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ off cancel
      ! error: No time off is ahead.
      !   → See what is declared: \`roadmap off\`.
      (exit 1)

      $ off tomorrow
      Time off 3 Mar
      To cancel: roadmap undo, or later: roadmap off cancel <day>

      $ off friday..sat a trip
      Time off 6–7 Mar: a trip
      To cancel: roadmap undo, or later: roadmap off cancel <day>

      $ off cancel
      ! error: Which time off is to be cancelled?
      !   → Name a day of it, as in \`roadmap off cancel friday\`:
      !       3 Mar
      !       6–7 Mar: a trip
      (exit 1)

      $ off cancel sunday
      ! error: No time off is declared for \`sunday\`.
      !   → Declared:
      !       3 Mar
      !       6–7 Mar: a trip
      (exit 1)

      $ nghi hủy CN
      ! lỗi: Chưa khai báo tạm nghỉ cho \`CN\`.
      !   → Đã khai báo:
      !       3/3
      !       6–7/3: a trip
      (exit 1)
      "
    `)
  })
})

interface Today {
  readonly offParts: readonly object[]
  readonly blocks: readonly { readonly entries: readonly Entry[] }[]
  readonly unplaced: readonly Entry[]
}

interface Entry {
  readonly type: string
  readonly minutes: number
}

function minutes({ blocks, unplaced }: Today, type: string): number {
  const entries = [...blocks.flatMap((block) => block.entries), ...unplaced]
  return entries.filter((entry) => (entry.type === 'habit') === (type === 'habit')).reduce((sum, entry) => sum + entry.minutes, 0)
}

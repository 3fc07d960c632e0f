/** Replanning: shown first, applied when asked, taken back in one step. */
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transcript } from '../support/transcript.ts'
import { createWorld } from '../support/cli.ts'
import { studyWorld } from './study.ts'

interface Outcome {
  readonly end: string | null
  readonly owedMinutes: number
}

interface Replanned {
  readonly now: Outcome
  readonly options: readonly { readonly way: string; readonly changes: boolean; readonly outcome: Outcome }[]
  readonly applied: string | null
}

interface Past {
  readonly minutes: object
  readonly items: { readonly open: number; readonly moved: number }
}

const LATER = { now: '2026-03-16T06:10' }
const WAYS = ['spread', 'shift', 'drop', 'extend'] as const

describe('the way on', () => {
  test('is one that changes something, with the plan and what was asked for', async () => {
    const world = await studyWorld()
    const way = async (command: string): Promise<string | undefined> => /Choose one:\s+(.*)/.exec((await world.run(command, LATER)).out)?.[1]
    expect(await way('replan')).toBe('roadmap replan --apply spread')
    expect(await way('replan --hours 14 --only must')).toBe('roadmap replan --hours 14 --only must --apply')
    await world.run('plan add senior --start 2026-03-16', LATER)
    expect(await way('replan study')).toBe('roadmap replan study --apply spread')
    expect((await world.run((await way('replan study'))?.replace('roadmap ', '') ?? '', LATER)).code).toBe(0)
    expect((await way('replan study')) ?? '').not.toContain('spread')
  })
})

describe('replan', () => {
  test('shows the ways side by side, in both languages, and changes nothing', async () => {
    const world = await studyWorld()
    const before = await world.json<object>('today', LATER)
    expect(await transcript(world, ['replan', ['xeplai', { lang: 'vi' }], 'replan --hours 14 --only must'], LATER)).toMatchInlineSnapshot(`
      "$ replan
      Study · planned to end on 29 Mar 2026
      At the last 2 weeks' pace there is no end in sight (no convergence)

                  hours/week  done by      behind  short  targets that slip
        as it is          10  25 Mar 2026      6h      0  –
        spread            10  25 Mar 2026       0      0  –
        shift             10  25 Mar 2026       0      0  –
        drop               –  –                 –      –
        extend             –  –                 –      –

        spread: what is behind gets deadlines up to the end, with the hours that takes
        shift: the next weeks are for what is behind, everything else moves later
        drop: would change nothing
        extend: would change nothing

      Nothing has changed yet. Choose one: roadmap replan --apply spread

      $ xeplai
      Học · dự kiến kết thúc 29/3/2026
      Với nhịp 2 tuần qua thì chưa thấy ngày xong

                   giờ/tuần  xong vào   đang trễ  thiếu  chỉ tiêu bị lỡ
        để nguyên        10  25/3/2026        6h      0  –
        spread           10  25/3/2026         0      0  –
        shift            10  25/3/2026         0      0  –
        drop              –  –                 –      –
        extend            –  –                 –      –

        spread: rải đều việc trễ đến hết kế hoạch, với số giờ cần cho việc đó
        shift: lùi cả lịch: mấy tuần tới dành cho việc trễ, còn lại lùi theo
        drop: không thay đổi gì
        extend: không thay đổi gì

      Chưa có gì thay đổi. Chọn một cách: roadmap replan --apply spread

      $ replan --hours 14 --only must
      Study · planned to end on 29 Mar 2026
      At the last 2 weeks' pace there is no end in sight (no convergence)

                  hours/week  done by      behind  short  targets that slip
        as it is          10  25 Mar 2026      6h      0  –
        spread            10  25 Mar 2026       0      0  –
        shift             10  25 Mar 2026       0      0  –
        drop               –  –                 –      –
        extend             –  –                 –      –
        custom            14  29 Mar 2026       0      0  –

        spread: what is behind gets deadlines up to the end, with the hours that takes
        shift: the next weeks are for what is behind, everything else moves later
        drop: would change nothing
        extend: would change nothing
        custom: as you asked; 6 tasks go out of the plan

      Nothing has changed yet. Choose one:
        roadmap replan --hours 14 --only must --apply
      "
    `)
    expect(await world.json<object>('today', LATER)).toEqual(before)
  })

  test('applies the way that is chosen; undo brings back the day as it was', async () => {
    for (const way of WAYS) {
      const world = await studyWorld()
      const before = await world.json<object>('today', LATER)
      const { options } = await world.json<Replanned>('replan', LATER)
      const said = options.find((each) => each.way === way)
      if (said?.changes !== true) continue
      expect((await world.json<Replanned>(`replan --apply ${way}`, LATER)).applied).toBe(way)
      const after = await world.json<Replanned>('replan', LATER)
      expect([way, after.now]).toEqual([way, said.outcome])
      await world.run('undo', LATER)
      expect(await world.json<object>('today', LATER)).toEqual(before)
    }
  })

  test('leaves the roadmap\'s file and what was done before as they are', async () => {
    const world = createWorld({ now: '2026-01-05T07:00' })
    await world.run('plan add mid-level-2026 --start 2026-01-05')
    await world.run('done anki --on 2026-01-06', { now: '2026-01-07T20:00' })
    const file = join(world.home, 'roadmaps', 'mid-level-2026.yaml')
    const text = readFileSync(file, 'utf8')
    const now = { now: '2026-03-16T07:00' }
    const before = await world.json<Past>('report --month 2026-01', now)
    await world.run('replan --apply shift', now)
    expect(readFileSync(file, 'utf8')).toBe(text)
    const after = await world.json<Past>('report --month 2026-01', now)
    expect(after.minutes).toEqual(before.minutes)
    // What was planned and not done was moved out of the month.
    expect(after.items).toEqual({ ...before.items, open: 0, moved: before.items.moved + before.items.open })
    expect((await world.json<Replanned>('replan', now)).now.owedMinutes).toBe(0)
  })

  test('asks which plan, and refuses what would change nothing or cannot be read', async () => {
    const world = await studyWorld()
    const refused = ['replan rust', 'replan --apply spread', 'replan --apply', 'replan --apply nonsense', 'replan --shift soon', 'replan --only could', 'replan --finish yesterday', 'replan --weeks 3 --shift 1w']
    expect(await transcript(world, refused)).toMatchInlineSnapshot(`
      "$ replan rust
      ! error: There is no plan \`rust\`.
      !   → These are the plans:
      !       study
      (exit 1)

      $ replan --apply spread
      ! error: \`spread\` would change nothing.
      !   → See what each way would do: \`roadmap replan\`.
      (exit 1)

      $ replan --apply
      ! error: \`custom\` would change nothing.
      !   → See what each way would do: \`roadmap replan\`.
      (exit 1)

      $ replan --apply nonsense
      ! error: \`nonsense\` is not a value of --apply.
      !   → It takes: spread | shift | drop | extend | custom.
      (exit 2)

      $ replan --shift soon
      ! error: \`soon\` is not a value of --shift.
      !   → It takes: 1w, 2w, 3w….
      (exit 2)

      $ replan --only could
      ! error: \`could\` is not a value of --only.
      !   → It takes: must | should.
      (exit 2)

      $ replan --finish yesterday
      ! error: Sunday, 1 March is not after Monday, 2 March.
      !   → Say a later day, as in \`friday\` or \`+3d\`.
      (exit 1)

      $ replan --weeks 3 --shift 1w
      ! error: \`--shift\` and \`--weeks\` exclude each other.
      !   → Leave one of them out. See: \`roadmap help replan\`.
      (exit 2)
      "
    `)
    await world.run('plan add senior --start 2026-03-02')
    expect((await world.run('replan')).err).toContain('study')
  })
})

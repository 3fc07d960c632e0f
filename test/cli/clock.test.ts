/** The clock at the terminal: start, stop, what is done with it, and what becomes of one that was forgotten. */
import { describe, expect, test } from 'vitest'
import { CANCEL, createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld } from './study.ts'

const at = (time: string, more: RunOptions = {}): RunOptions => ({ now: `2026-03-${time.length > 5 ? time : `02T${time}`}`, ...more })

interface Recorded { readonly recorded: readonly { readonly what: string; readonly ref: string; readonly day: string; readonly data: { readonly minutes?: number; readonly assumed?: boolean; readonly picked?: string } }[] }
interface Entry { readonly ref: string; readonly minutes: number; readonly spentMinutes: number; readonly status: string }
interface Today {
  readonly clock: { readonly ref: string; readonly minutes: number; readonly forgotten: boolean } | null
  readonly blocks: readonly { readonly entries: readonly Entry[] }[]
  readonly streak: { readonly days: number }
}

const entryOf = async (world: World, ref: string, options: RunOptions): Promise<Entry | undefined> =>
  (await world.json<Today>('today', options)).blocks.flatMap(({ entries }) => entries).find((entry) => entry.ref === `study/${ref}`)
const clockOf = async (world: World, options: RunOptions): Promise<Today['clock']> => (await world.json<Today>('today', options)).clock

test('runs on a habit until it is stopped, and its minutes keep the habit', async () => {
  const world = await studyWorld()
  expect(await transcript(world, [
    ['start anki', at('06:02')],
    ['start', at('06:10')],
    ['stop', at('06:21')],
    ['stop', at('06:22')],
    ['bamgio anki', at('06:23', { lang: 'vi' })],
    ['homnay', at('06:25', { lang: 'vi' })],
    ['dung', at('06:26', { lang: 'vi' })],
  ])).toMatchInlineSnapshot(`
    "$ start anki
    ▶ Anki · from 06:02
    To stop: roadmap stop. When it is finished: roadmap done anki

    $ start
    ▶ Anki · 8 min since 06:02 · roadmap stop

    $ stop
    ✓ Done: Anki · 19 min · streak 1 day

    $ stop
    ! error: No clock is running.
    !   → Start one: \`roadmap start 1\`. Time without a clock:
    !     \`roadmap done 1 --unfinished --minutes 30m\`.
    (exit 1)

    $ bamgio anki
    ▶ Anki · từ 06:23
    Dừng: roadmap stop. Khi xong hẳn: roadmap done anki

    $ homnay
    Thứ Hai, 2/3 · Học · tuần 1–2 › tuần 1 (2–8/3) · 0% (kế hoạch 0%)

    ▶ 06:00–07:00  Buổi sáng
       1 ✓ Anki                          20 phút   chuỗi 1
       2   Từ mới                        20 phút
      19:00–21:00  Buổi tối
       3   Xem tech talk                 30 phút   0/2 tuần này
       4   Thử lại có giãn cách          30 phút   hạn 8/3 · 0/2h

    ▶ Anki · 2 phút, từ 06:23 · roadmap stop
      Chỉ tiêu  Bài blog 0/4 · IELTS 5,5 → 6,5
    Chuỗi 1 ngày. Xong việc nào thì gõ số việc đó: roadmap done 2

    $ dung
    ✓ Xong: Anki · 3 phút · chuỗi 1 ngày
    "
  `)
  expect((await world.json<{ habits: readonly { ref: string; current: number }[] }>('streak', at('06:30'))).habits.find(({ ref }) => ref === 'study/anki')?.current).toBe(1)
})

test('time on a task counts in what is left of it, in the report and in the streak, and the task stays open', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  expect((await world.json<Recorded>('stop', at('19:45'))).recorded).toMatchObject([{ what: 'work', ref: 'study/retry', data: { minutes: 45 } }])
  expect(await entryOf(world, 'retry', at('19:45'))).toMatchObject({ spentMinutes: 45, status: 'doing' })
  // Of the week's 2h, 1h and 35 minutes.
  expect((await world.json<{ owedMinutes: number }>('today --short', at('09T05:00'))).owedMinutes).toBe(75 + 60 + 35)
  const report = await world.json<{ items: { done: number }; minutes: { spent: number; byTrack: unknown } }>('report --week', at('20:00'))
  expect(report.items.done).toBe(0)
  expect(report.minutes.spent).toBe(45)
  expect((await world.json<Today>('today', at('20:00'))).streak.days).toBe(1)
  expect((await world.run('show retry', at('20:00'))).out).toContain('45 min')
  expect((await world.run('history', at('20:00'))).out).toContain('worked: Retry with backoff · 45 min')
})

test('work never finishes a task by itself: five minutes of it remain', async () => {
  const world = await studyWorld()
  await world.run('done retry --unfinished --minutes 5h', at('19:00'))
  expect(await entryOf(world, 'retry', at('03T05:00'))).toMatchObject({ spentMinutes: 300, minutes: 5, status: 'doing' })
})

test('another start ends the clock before it, and one undo brings that back', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  expect((await world.run('start talk', at('19:30'))).out).toBe('Worked on: Retry with backoff · 30 min · 30 min of 2h\n▶ Tech talk · from 19:30\nTo stop: roadmap stop. When it is finished: roadmap done talk\n')
  expect(await clockOf(world, at('19:40'))).toMatchObject({ ref: 'study/talk', minutes: 10 })
  expect((await world.run('today --short', at('19:40'))).out).toMatch(/ · ▶ 10 min\n$/)
  await world.run('undo', at('19:41'))
  expect(await clockOf(world, at('19:41'))).toMatchObject({ ref: 'study/retry', minutes: 41 })
  await world.run('undo', at('19:42'))
  expect(await clockOf(world, at('19:42'))).toBeNull()
})

test('done ends the clock of what is done, and what it measured is what it took', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  expect((await world.json<Recorded>('done retry', at('19:50'))).recorded).toMatchObject([{ what: 'done', data: { minutes: 50 } }])
  expect((await world.run('undo', at('19:50'))).out).toContain('Retry with backoff (done)')
  expect(await clockOf(world, at('19:50'))).toMatchObject({ ref: 'study/retry' })
  // What is said goes before what was measured.
  expect((await world.json<Recorded>('done retry --minutes 35m', at('19:51'))).recorded).toMatchObject([{ data: { minutes: 35 } }])
  expect(await clockOf(world, at('19:51'))).toBeNull()
})

test('what was stopped and is done later that day took what the clock measured, and is not guessed', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  await world.run('stop', at('19:50'))
  const { recorded } = await world.json<Recorded>('done retry', at('20:30'))
  expect(recorded[0]?.data).toEqual({ minutes: 0 })
  expect((await world.json<{ spentMinutes: number }>('show retry', at('20:30'))).spentMinutes).toBe(50)
})

test('what was worked on is done on that day with --on, and nothing is guessed; of another day it is', async () => {
  const world = await studyWorld()
  await world.run('done retry --unfinished --minutes 40m', at('19:40'))
  expect((await world.json<Recorded>('done retry --on yesterday', at('03T06:00'))).recorded[0]?.data).toEqual({ minutes: 0 })
  await world.run('undo', at('03T06:01'))
  await world.run('done retry --unfinished --minutes 20m', at('03T06:02'))
  expect((await world.json<Recorded>('done retry --on 2026-03-01', at('03T06:03'))).recorded[0]?.data).toEqual({ minutes: 60, assumed: true })
})

test('done on another day than the clock began leaves it running, and names it', async () => {
  const world = await studyWorld()
  await world.run('start lru', at('03T03:40'))
  expect((await world.run('done lru', at('03T04:10'))).err).toBe('The clock on LC 146 · LRU Cache still runs, since 03:40, 2 Mar. To settle it: roadmap stop\n')
  expect((await world.run('stop --drop', at('03T04:11'))).code).toBe(0)
})

test('a habit that is backfilled leaves the clock of today alone, without a word', async () => {
  const world = await studyWorld()
  await world.run('start anki', at('03T06:00'))
  expect(await world.run('done anki --on yesterday', at('03T06:05'))).toMatchObject({ code: 0, err: '' })
  expect(await clockOf(world, at('03T06:06'))).toMatchObject({ ref: 'study/anki', minutes: 6 })
})

test('what was done before the clock could measure a minute is guessed as ever', async () => {
  const world = await studyWorld()
  await world.run('start anki', at('06:10'))
  expect((await world.run('done anki', at('06:10'))).out).toBe('✓ Done: Anki · ~20 min · streak 1 day\n')
  expect(await clockOf(world, at('06:11'))).toBeNull()
})

test('without a plan it starts the sample, and one undo takes both back', async () => {
  const world = createWorld({ lang: 'vi' })
  const { out, err } = await world.run('start', { now: '2026-03-04T06:10' })
  expect(out).toContain('▶ Anki')
  expect(err).toBe('Bắt đầu Kỹ sư mid-level ở công ty toàn cầu từ Thứ Hai, 2/3.\n')
  await world.run('undo', { now: '2026-03-04T06:11' })
  expect((await world.run('stop', { now: '2026-03-04T06:12' })).code).toBe(1)
})

test.each(['--grade good', '--score graphs=2', '--amount 3', '--before'])('what stays open takes no %s, and it is not lost in silence', async (option) => {
  const world = await studyWorld()
  expect(await world.run(`done retry --unfinished --minutes 10m ${option}`)).toMatchObject({ code: 2, out: '' })
})

test('on what is not near it has its title, with and without the caches', async () => {
  const far = 'roadmap: study\ntitle: Far\nlength: 52 weeks\nhours: 7/week\ntasks: [{ id: soon, title: Soon, effort: 1h, when: week 1 }, { id: late, title: Much later, effort: 1h, when: weeks 50-52 }]\n'
  const world = await studyWorld({}, far)
  await world.run('start late', at('06:00'))
  for (const time of ['06:01', '06:02']) expect((await world.run('today', at(time))).out).toContain('▶ Much later · ')
})

test('done of something else leaves the clock alone', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  await world.run('done anki', at('19:30'))
  expect(await clockOf(world, at('19:31'))).toMatchObject({ ref: 'study/retry', minutes: 31 })
})

test('a task with steps is worked on in its first open step; what is closed is not worked on', async () => {
  const world = await studyWorld()
  await world.run('done jaeger')
  await world.run('start tracing', at('19:00'))
  expect((await world.json<Recorded>('stop', at('19:20'))).recorded[0]?.ref).toBe('study/tracing.otel')
  const refused = await world.run('start jaeger', at('19:30'))
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('is not open')
  expect((await world.run('start anki retry', at('19:30'))).code).toBe(2)
})

test('work on what has a key is told with all that went into it', async () => {
  const world = await studyWorld()
  await world.run('done lru --unfinished --minutes 10m', at('19:10'))
  expect((await world.run('done lru --unfinished --minutes 10m', at('19:20'))).out).toBe('Worked on: LC 146 · LRU Cache · 10 min · 20 min of 35 min\n')
})

test('what shares a key is worked on together', async () => {
  const world = await studyWorld()
  await world.run('done lru --unfinished --minutes 20m', at('19:00'))
  expect((await world.json<{ spentMinutes: number }>('show lru-again', at('19:00'))).spentMinutes).toBe(20)
})

test('what a clock runs on keeps its place until its block is over', async () => {
  const world = await studyWorld()
  const before = (await world.json<Today>('today', at('06:05'))).blocks[0]?.entries[0]?.ref
  await world.run('start anki', at('06:05'))
  expect([before, (await world.json<Today>('today', at('06:50'))).blocks[0]?.entries[0]?.ref]).toEqual(['study/anki', 'study/anki'])
  await world.run('stop --drop', at('06:50'))
  expect((await world.json<Today>('today', at('06:50'))).blocks[0]?.entries.some(({ ref }) => ref === 'study/anki')).toBe(false)
})

describe('time without a clock', () => {
  test('is noted with its minutes, for a past day too', async () => {
    const world = await studyWorld()
    expect((await world.run('done retry --unfinished --minutes 40m --note "half of it" --on 2026-03-02', at('03T10:00'))).out).toBe('Worked on: Retry with backoff · 40 min · 40 min of 2h\n')
    expect((await world.json<{ days: Record<string, { minutes: number }> }>('streak', at('03T10:00'))).days['2026-03-02']).toMatchObject({ minutes: 40 })
  })

  test('needs its minutes, and a habit has other ways', async () => {
    const world = await studyWorld()
    expect((await world.run('done retry --unfinished')).err).toContain('--unfinished --minutes 45m')
    expect((await world.run('done anki --unfinished --minutes 5m', { lang: 'vi' })).err).toContain('`--minutes 10m`')
  })
})

describe('a forgotten clock', () => {
  const forgotten = async (): Promise<World> => {
    const world = await studyWorld()
    await world.run('start retry', at('20:10'))
    return world
  }

  test('is named the next morning, and does not count by itself', async () => {
    const world = await forgotten()
    expect((await world.run('today', at('03T06:10'))).out).toContain('▶ Retry with backoff · since 20:10, 2 Mar, forgotten? roadmap stop')
    expect((await world.run('today', at('03T06:10', { lang: 'vi' }))).out).toContain('từ 20:10, 2/3, quên dừng? roadmap stop')
    expect(await clockOf(world, at('03T06:10'))).toMatchObject({ forgotten: true, minutes: 600 })
    const piped = await world.run('stop', at('03T06:10'))
    expect(piped).toMatchObject({ code: 1, out: '' })
    expect(piped.err).toMatchInlineSnapshot(`
      "error: The clock on \`Retry with backoff\` has run since 20:10, 2 Mar, 10h.
        Nothing was recorded.
        → Say what of it counts:
            roadmap stop --keep
            roadmap stop --cut          50 min, to where it should have ended
            roadmap stop --minutes 30m
            roadmap stop --drop         nothing of it
      "
    `)
    expect((await world.run('start anki', at('03T06:10'))).code).toBe(1)
    const done = await world.run('done retry', at('03T06:10'))
    expect(done.out).toContain('✓ Done: Retry with backoff · ~2h')
  })

  test.each([
    ['stop --keep', 600],
    ['stop --cut', 50],
    ['stop --minutes 30m', 30],
    ['stop --drop', 0],
  ])('%s counts %i minutes, for the day it began on', async (command, minutes) => {
    const world = await forgotten()
    const { recorded } = await world.json<Recorded>(command, at('03T06:10'))
    expect(recorded).toMatchObject([{ what: 'work', day: '2026-03-02', data: { minutes } }])
    expect((await world.json<{ days: Record<string, { minutes: number }> }>('streak', at('03T06:10'))).days['2026-03-02']?.minutes ?? 0).toBe(minutes)
    expect(await clockOf(world, at('03T06:10'))).toBeNull()
  })

  test('is asked about on a terminal, by stop and by the next start; Ctrl-C records nothing', async () => {
    const world = await forgotten()
    expect((await world.run('stop', at('03T06:10', { answers: [CANCEL] }))).code).toBe(1)
    expect((await world.run('start anki', at('03T06:10', { answers: ['Up to where it should have ended: 50 min'] }))).out).toContain('Worked on: Retry with backoff · 50 min')
    expect(await clockOf(world, at('03T06:15'))).toMatchObject({ ref: 'study/anki', forgotten: false })
    await world.run('undo', at('03T06:15'))
    expect((await world.run('stop', at('03T06:15', { answers: ['Nothing'] }))).out).toBe('Stopped without a minute: Retry with backoff\n')
  })

  test('two ways at once are refused', async () => {
    expect((await (await forgotten()).run('stop --cut --drop')).code).toBe(2)
  })

  test('runs on through blocks that follow without a break and go on with it, and ends with its effort outside its blocks', async () => {
    const blocks = 'timetable:\n  - { on: mon-fri, at: 13:00-16:00 }\n  - { on: mon-fri, at: 16:00-17:00 }\n  - { on: mon-fri, at: 19:00-20:00 }\n'
    const world = await studyWorld({}, `title: T\nlength: 4 weeks\nhours: 25/week\n${blocks}tasks: [{ id: long, title: Long, effort: 60h }]\n`)
    await world.run('start long', at('15:45'))
    expect(await clockOf(world, at('17:55'))).toMatchObject({ forgotten: false })
    expect(await clockOf(world, at('18:01'))).toMatchObject({ forgotten: true })
    expect((await world.run('stop', at('18:01', { answers: ['Another', '1h10'] }))).out).toContain('Worked on: Long · 1h10')
    await world.run('start long', at('08:00'))
    expect(await clockOf(world, at('13:00'))).toMatchObject({ forgotten: false })
  })

  test('is not one that runs an hour past its block', async () => {
    const world = await forgotten()
    expect(await clockOf(world, at('22:00'))).toMatchObject({ forgotten: false })
    expect(await clockOf(world, at('22:01'))).toMatchObject({ forgotten: true })
  })
})

describe('start --for', () => {
  test('counts down in the foreground, rings, and records its minutes', async () => {
    const world = await studyWorld()
    const { out, err } = await world.run('start retry --for 25m', at('19:00', { answers: [] }))
    expect(out).toContain('▶ Retry with backoff · from 19:00 to 19:25')
    expect(out).toContain('Time is up: 25 min.\nWorked on: Retry with backoff · 25 min · 25 min of 2h\n')
    expect(err).toContain('Retry with backoff  ░')
    expect(err).toContain('12:30 left')
    expect(err).toContain('\u0007')
    for (const line of err.split('\r')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(await clockOf(world, at('19:26'))).toBeNull()
  })

  test('records what there is at Ctrl-C', async () => {
    const world = await studyWorld()
    const { out, err } = await world.run('start retry --for 25m', at('19:00', { answers: [], interruptAfter: 12 * 60_000 }))
    expect(out).toContain('Worked on: Retry with backoff · 12 min')
    expect(err).not.toContain('\u0007')
  })

  test('returns at once where there is no terminal, and runs on', async () => {
    const world = await studyWorld()
    expect((await world.run('start retry --for 25m', at('19:00'))).err).toBe('')
    expect(await clockOf(world, at('19:10'))).toMatchObject({ minutes: 10 })
  })
})

test('a clock over the change to summer time measures what really went by, and belongs to the evening', async () => {
  const world = await studyWorld({ zone: 'America/Los_Angeles' })
  await world.run('start retry', { now: '2026-03-08T01:30' })
  const { recorded } = await world.json<Recorded>('stop', { now: '2026-03-08T03:30' })
  expect(recorded).toMatchObject([{ day: '2026-03-07', data: { minutes: 60 } }])
})

test('--ago begins in the past, on the day that was then', async () => {
  const world = await studyWorld()
  await world.run('start retry --ago 30m', at('03T04:10'))
  expect((await world.json<Recorded>('stop', at('03T04:20'))).recorded).toMatchObject([{ day: '2026-03-02', data: { minutes: 40 } }])
})

test('a clock that began in the past ends the one before it then, so that no minute counts twice', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  expect((await world.run('start lru --ago 30m', at('20:00'))).out).toContain('Worked on: Retry with backoff · 30 min · 30 min of 2h\n▶ LC 146 · LRU Cache · from 19:30\n')
  expect((await world.run('start talk --ago 45m', at('20:10'))).out).toContain('Stopped without a minute: LC 146 · LRU Cache\n')
})

test('a length that is none is refused, whether a clock runs or not', async () => {
  const world = await studyWorld()
  for (const command of ['start --for soon', 'start retry', 'start --for soon', 'start retry --ago soon']) {
    expect((await world.run(command, at('19:00'))).code, command).toBe(command === 'start retry' ? 0 : 1)
  }
})

test('a clock on what its plan has no more still ends', async () => {
  const world = await studyWorld()
  await world.run('start retry', at('19:00'))
  await world.run('plan drop study', at('19:10'))
  expect((await world.run('stop', at('19:20'))).out).toBe('Stopped: retry · 20 min\n')
})

describe('a day without a timetable', () => {
  const PLAIN = 'title: Plain\nlength: 4 weeks\nhours: 7/week\ntasks: [{ id: long, title: Long, effort: 10h }, { id: other, title: Other, effort: 10h, when: weeks 3-4 }]\n'
  const unplaced = async (world: World, options: RunOptions): Promise<readonly Entry[]> => (await world.json<{ unplaced: readonly Entry[] }>('today', options)).unplaced

  test('asks for what is left of its minutes', async () => {
    const world = await studyWorld({}, PLAIN)
    const before = (await unplaced(world, at('08:00')))[0]?.minutes ?? 0
    await world.run('done long --unfinished --minutes 20m', at('08:30'))
    expect(await unplaced(world, at('08:30'))).toMatchObject([{ ref: 'study/long', minutes: before - 20, spentMinutes: 20, status: 'doing' }])
    await world.run('done long --unfinished --minutes 2h', at('08:40'))
    expect(await unplaced(world, at('08:40'))).toMatchObject([{ minutes: 0, spentMinutes: 140 }])
    // Tomorrow is a whole day again.
    expect(await unplaced(world, at('03T08:40'))).toMatchObject([{ minutes: before }])
  })

  test('shows what it did not ask for, and its minutes are used up', async () => {
    const world = await studyWorld({}, PLAIN)
    await world.run('done other --unfinished --minutes 20m', at('08:30'))
    expect(await unplaced(world, at('08:30'))).toMatchObject([{ ref: 'study/other', minutes: 0, status: 'doing' }, { ref: 'study/long', minutes: 35 }])
    // Of 40 minutes that are left a tenth stays free.
  })
})

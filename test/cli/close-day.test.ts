/** `done` without a reference on a terminal: a whole day closed with one list, as one command; at a month's end the skills too. */
import { describe, expect, test } from 'vitest'
import { CANCEL, createWorld } from '../support/cli.ts'
import type { DayAnswer } from '../../src/host.ts'
import type { World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { STUDY, studyWorld } from './study.ts'

const DONE: DayAnswer = { kind: 'done' }
const SKILLS = `skills:
  - { id: design, title: { en: System design, vi: Thiết kế hệ thống }, now: 2, goal: 5 }
  - { id: speaking, title: { en: Speaking, vi: Nói }, goal: 4 }
`

interface Events {
  readonly events: readonly { readonly command: string; readonly what: string; readonly ref: string; readonly day: string; readonly data: object }[]
}

async function recorded(world: World): Promise<Events['events']> {
  return (await world.json<Events>('history')).events.filter(({ what }) => !what.startsWith('plan.')).toReversed()
}

describe('the list of a day', () => {
  test('takes what was done with minutes and notes, and what was skipped with a reason, in both languages', async () => {
    const world = await studyWorld()
    const answers = [{ Anki: DONE, 'New words': { kind: 'done', minutes: 25, note: 'hard ones' }, Retry: { kind: 'done', minutes: 150 }, 'Tech talk': { kind: 'skipped', because: 'tired' } }]
    expect(await transcript(world, [['done', { answers }], 'undo', 'today --short', ['done', { lang: 'vi', answers: [{ 'Xem tech talk': { kind: 'skipped' }, Anki: { kind: 'done', note: 'dễ' } }] }]])).toMatchInlineSnapshot(`
      "$ done
      ✓ Done: Anki · ~20 min · streak 1 day
      ✓ Done: New words · 25 min · streak 1 day
      ✓ Done: Retry with backoff · 2h30
      Skipped today: Tech talk

      $ undo
      Undone: Anki (done)
      Undone: New words (done)
      Undone: Retry with backoff (done)
      Undone: Tech talk (skipped)
      To take the undo back: roadmap undo e7

      $ today --short
      0/4 · streak 0 days

      $ done
      ✓ Xong: Anki · ~20 phút · chuỗi 1 ngày
      Bỏ qua hôm nay: Xem tech talk
      "
    `)
  })

  test('keeps what was only worked on open: a task with its minutes, a habit by its own rule', async () => {
    const world = await studyWorld()
    const answers = [{ Retry: { kind: 'worked', minutes: 50, note: 'half' }, Anki: { kind: 'worked', minutes: 3 } }]
    expect((await world.run('done', { answers })).out).toBe('✓ Done: Anki · 3 min\n  less than the minimum (5 min): counts as work, the streak is not kept\nWorked on: Retry with backoff · 50 min · 50 min of 2h\n')
    expect(await recorded(world)).toMatchObject([{ what: 'done', ref: 'study/anki', data: { minutes: 3 } }, { what: 'work', ref: 'study/retry', data: { minutes: 50, note: 'half' } }])
  })

  test('is one command, and one undo takes all of it back', async () => {
    const world = await studyWorld()
    await world.run('done', { answers: [{ Anki: DONE, Retry: { kind: 'done', minutes: 150, note: 'x' }, 'Tech talk': { kind: 'skipped', because: 'tired' } }] })
    const events = await recorded(world)
    expect(events).toMatchObject([
      { what: 'done', ref: 'study/anki', data: { minutes: 20, assumed: true } },
      { what: 'done', ref: 'study/retry', data: { minutes: 150, note: 'x' } },
      { what: 'skip', ref: 'study/talk', data: { because: 'tired' } },
    ])
    expect(new Set(events.map(({ command }) => command)).size).toBe(1)
    expect((await world.json<{ undone: readonly object[] }>('undo')).undone).toHaveLength(3)
    expect(await world.json('today --short')).toMatchObject({ done: 0 })
  })

  test('holds what is open, and not what is ticked already', async () => {
    const world = await studyWorld()
    await world.run('done anki')
    await expect(world.run('done', { answers: [{ Anki: DONE }] })).resolves.toMatchObject({ code: 70 })
    expect((await world.run('done', { answers: [{ 'New words': DONE }] })).out).toContain('New words')
  })

  test.each([
    ['nothing ticked', [{}]],
    ['Ctrl-C', [CANCEL]],
  ])('with %s records nothing', async (_, answers) => {
    const world = await studyWorld()
    await world.run('done', { answers })
    expect(await recorded(world)).toEqual([])
  })

  test('is asked on a terminal only, and never with --json', async () => {
    const world = await studyWorld()
    expect(await world.run('done')).toMatchObject({ code: 1, out: '' })
    expect(await world.run('done', { terminal: false, answers: [{}] })).toMatchObject({ code: 1, out: '' })
    expect(await world.run('done --json', { answers: [{}] })).toMatchObject({ code: 1, out: '' })
  })

  test('of an earlier day has what was open then, and records it then', async () => {
    const world = await studyWorld({ now: '2026-03-03T06:10' })
    await world.run('done retry')
    const ran = await world.run('done --on yesterday', { answers: [{ Anki: { kind: 'done', minutes: 15 } }] })
    expect(ran.out).toContain('✓ Done on Monday, 2 March: Anki · 15 min')
    expect(await recorded(world)).toMatchObject([{ ref: 'study/retry', day: '2026-03-03' }, { ref: 'study/anki', day: '2026-03-02' }])
    await expect(world.run('done --on yesterday', { answers: [{ Retry: DONE }] })).resolves.toMatchObject({ code: 70 })
  })

  test('ticks with the row of a slot what it picked, each row with its own minutes', async () => {
    const slots = STUDY.replace('targets:', '  - { id: coding, title: Coding, every: day, effort: 45m, track: code, picks: { kind: problem } }\ntargets:')
    const world = await studyWorld({}, slots)
    await world.run('done', { answers: [{ 'LC 146': { kind: 'done', minutes: 40, note: 'two tries' }, Anki: DONE }] })
    expect(await recorded(world)).toMatchObject([
      { ref: 'study/anki', data: { minutes: 20 } },
      { ref: 'study/lru', data: { minutes: 40, note: 'two tries' } },
      { ref: 'study/coding', data: { minutes: 0, picked: 'study/lru' } },
    ])
  })

  test('in a preview starts the sample', async () => {
    const world = createWorld({ now: '2026-03-30T21:00' })
    const { code, err } = await world.run('done', { answers: [{ Anki: DONE }] })
    expect([code, err]).toEqual([0, expect.stringContaining('Started')])
    expect(await recorded(world)).toMatchObject([{ ref: 'mid-level-2026/anki' }])
  })
})

describe('at the end of a month', () => {
  const world = async (now: string): Promise<World> => studyWorld({ now }, STUDY.replace('length: 4 weeks', 'length: 12 weeks') + SKILLS)

  test.each(['2026-03-30T21:00', '2026-03-31T21:00', '2026-04-01T21:00', '2026-04-03T21:00'])('on %s the skills are asked after the list, and recorded with it', async (now) => {
    const study = await world(now)
    const ran = await study.run('done', { answers: [{}, '2,5', '3'] })
    expect([ran.code, ran.err]).toEqual([0, 'A month is over: how well is each skill known? Enter keeps it, Ctrl-C: later.\n'])
    expect(await recorded(study)).toMatchObject([{ what: 'skill', data: { skill: 'design', value: 2.5 } }, { what: 'skill', data: { skill: 'speaking', value: 3 } }])
  })

  test('they are not asked of a plan that has just begun', async () => {
    const study = await studyWorld({ now: '2026-03-02T21:00' }, STUDY + SKILLS)
    expect((await study.run('done', { answers: [{ Anki: DONE }] })).code).toBe(0)
  })

  test('they are asked on a rest day too, when nothing is open', async () => {
    const study = await world('2026-03-29T21:00')
    const ran = await study.run('done', { answers: ['2,5', '3'] })
    expect(ran.out).toBe('✓ System design · 2 → 2.5 · goal 5\n✓ Speaking · 3 · goal 4\n')
  })

  test.each(['2026-03-28T21:00', '2026-04-04T21:00', '2026-04-15T21:00'])('on %s they are not', async (now) => {
    const study = await world(now)
    expect((await study.run('done', { answers: [{ Anki: DONE }] })).code).toBe(0)
  })

  test('Enter keeps the number and leaves out what nobody knows; it is asked once a month', async () => {
    const study = await world('2026-03-30T21:00')
    expect((await study.run('done', { answers: [{ Anki: DONE }, undefined, undefined] })).out).toMatchInlineSnapshot(`
      "✓ Done: Anki · ~20 min · streak 1 day
      1 skill as before
      "
    `)
    expect(await recorded(study)).toMatchObject([{ what: 'done' }, { what: 'skill', data: { skill: 'design', value: 2 } }])
    expect((await study.run('done --note again', { now: '2026-04-02T21:00', answers: [{ Anki: DONE }] })).code).toBe(0)
    expect((await study.run('done', { now: '2026-04-29T21:00', lang: 'vi', answers: [{ Anki: DONE }, '3,5', ''] })).out).toMatchInlineSnapshot(`
      "✓ Xong: Anki · ~20 phút · chuỗi 1 ngày
      ✓ Thiết kế hệ thống · 2 → 3,5 · mục tiêu 5
      "
    `)
    expect((await study.json<{ undone: readonly object[] }>('undo')).undone).toHaveLength(2)
  })

  test('what was said of any skill in these days is enough', async () => {
    const study = await world('2026-03-30T21:00')
    await study.run('skill design 3')
    expect((await study.run('done', { answers: [{ Anki: DONE }] })).code).toBe(0)
  })

  test('Ctrl-C among the skills leaves them for another evening, and what the list said is kept', async () => {
    const study = await world('2026-03-30T21:00')
    expect((await study.run('done', { answers: [{ Anki: DONE }, '3', CANCEL] })).code).toBe(0)
    expect(await recorded(study)).toMatchObject([{ what: 'done', ref: 'study/anki' }])
  })

  test('what is named, or done by a script, asks nothing', async () => {
    const study = await world('2026-03-30T21:00')
    expect((await study.run('done anki', { answers: [] })).code).toBe(0)
    expect((await study.run('done words --json')).code).toBe(0)
  })
})

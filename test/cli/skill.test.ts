/** How well skills are known: said on the command line, shown with what it was, and taken back. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { transcript } from '../support/transcript.ts'
import { studyWorld, writeHome } from './study.ts'

/** The id `retry` is a task's too, `posts` a target's. */
const SKILLS = `roadmap: study
title: { en: Study, vi: Học }
start: 2026-03-02
length: 4 weeks
skills:
  - { id: retry, title: { en: Retrying, vi: Thử lại }, now: 2, goal: 5, need: high }
  - { id: posts, title: { en: Technical writing, vi: Viết kỹ thuật }, goal: 4, need: medium }
  - { id: trackers, title: { en: Trackers read, vi: Số tracker đã đọc }, now: 3, goal: 8 }
targets: [{ id: posts, title: Posts, reach: 4 }]
phases:
  - { id: one, title: One, tasks: [{ id: retry, title: Retry, effort: 2h }] }
`

const OTHER = `roadmap: other
title: Other
start: 2026-03-02
length: 4 weeks
skills: [{ id: retry, title: Trying again, now: 1, goal: 3 }]
tasks: [{ id: read, title: Read, effort: 2h }]
`

interface Skills {
  readonly skills: readonly { readonly id: string; readonly ref: string; readonly now: number | null; readonly history: readonly object[] }[]
}

async function skillWorld(defaults: RunOptions = {}): Promise<World> {
  return studyWorld(defaults, SKILLS)
}

async function nowOf(world: World, id: string): Promise<number | null | undefined> {
  return (await world.json<Skills>('skill')).skills.find((skill) => skill.id === id)?.now
}

describe('skill', () => {
  test('lists what is known, what should be and what changed, in both languages', async () => {
    const world = await skillWorld({ now: '2026-03-20T21:00' })
    await world.run('skill retry 2.5 --on 2026-03-06')
    await world.run('skill retry 4 --note "a good week"')
    expect(await transcript(world, ['skill', ['kynang', { lang: 'vi' }], 'skill retry', ['kynang retry', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ skill
      Retrying           4 → 5  need: high    20 Mar  ▄▅▇ +2
      Technical writing  – → 4  need: medium
      Trackers read      3 → 8

      To say how well it is known now: roadmap skill retry 5

      $ kynang
      Thử lại            4 → 5  mức cần: cao  20/3  ▄▅▇ +2
      Viết kỹ thuật      – → 4  mức cần: vừa
      Số tracker đã đọc  3 → 8

      Tự đánh giá lại: roadmap skill retry 5

      $ skill retry
      Retrying
      Study

        Now    ████████░░ 4 of 5 · goal 5
        Need   high
        Trend  ▄▅▇ +2, from 2 in the roadmap
        Said   20 Mar · 4 · a good week
               6 Mar · 2.5

      To say how well it is known now: roadmap skill retry 4

      $ kynang retry
      Thử lại
      Học

        Hiện tại  ████████░░ 4/5 · mục tiêu 5
        Mức cần   cao
        Thay đổi  ▄▅▇ +2, từ mức 2 ghi trong lộ trình
        Đã ghi    20/3 · 4 · a good week
                  6/3 · 2,5

      Tự đánh giá lại: roadmap skill retry 4
      "
    `)
  })

  test.each([
    ['retry 3', 'retry', 3],
    ['retry 3,5', 'retry', 3.5],
    ['retry 0', 'retry', 0],
    ['Thử lại 4', 'retry', 4],
    ['thu lai 4', 'retry', 4],
    ['tech 1.5', 'posts', 1.5],
    ['study/posts 5', 'posts', 5],
    ['trackers 7.5', 'trackers', 7.5],
  ])('%s says %s is %d', async (words, id, value) => {
    const world = await skillWorld()
    const ran = await world.run(`skill ${words}`)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(await nowOf(world, id)).toBe(value)
  })

  test.each(['retry 5.5', 'retry -1', 'retry +1', 'retry 2.3', 'retry high', 'trackers 8.5', 'nothing 2', 'retry 3 --on tomorrow', 'retry --note alone', '--on yesterday'])('refuses %s and records nothing', async (words) => {
    const world = await skillWorld()
    const { code, out, err } = await world.run(`skill ${words}`)
    expect([code > 0, out]).toEqual([true, ''])
    expect(err).not.toBe('')
    expect((await world.json<Skills>('skill')).skills.every(({ history }) => history.length === 0)).toBe(true)
  })

  test('says what was wrong and what to type, in both languages', async () => {
    const world = await skillWorld()
    const lines = ['skill trackers 9', ['skill retry cao', { lang: 'vi' }], 'skill writ 9', ['skill khac', { lang: 'vi' }]] as const
    expect(await transcript(world, lines)).toMatchInlineSnapshot(`
      "$ skill trackers 9
      ! error: \`9\` does not say how well the skill \`trackers\` is known.
      !   → It is a number from 0 to 8, halves too: \`roadmap skill trackers 2.5\`.
      (exit 1)

      $ skill retry cao
      ! lỗi: \`cao\` không phải là mức của kỹ năng \`retry\`.
      !   → Mức là số từ 0 đến 5, lẻ nửa điểm cũng được: \`roadmap skill retry 2,5\`.
      (exit 1)

      $ skill writ 9
      ! error: \`9\` does not say how well the skill \`posts\` is known.
      !   → It is a number from 0 to 5, halves too: \`roadmap skill posts 2.5\`.
      (exit 1)

      $ skill khac
      ! lỗi: Không có kỹ năng \`khac\`.
      !   → Các kỹ năng đang có:
      !       study/retry  Thử lại
      !       study/posts  Viết kỹ thuật
      !       study/trackers  Số tracker đã đọc
      (exit 1)
      "
    `)
  })

  test('answers what was recorded, and the same again records nothing', async () => {
    const world = await skillWorld()
    expect(await world.json('skill retry 3 --note "after the mock"')).toMatchObject({ recorded: [{ what: 'skill', ref: 'study', data: { skill: 'retry', value: 3, note: 'after the mock' } }], already: [], skill: { now: 3 } })
    expect(await world.json('skill retry 3')).toMatchObject({ command: null, recorded: [], already: ['study/retry'] })
    expect((await world.run('skill retry 3', { lang: 'vi' })).out).toBe('Đã ghi rồi, hôm nay: Thử lại · 3\n')
  })

  test('keeps the last of a day, and what was said of an earlier day does not change what it is now', async () => {
    const world = await skillWorld({ now: '2026-03-20T21:00' })
    await world.run('skill retry 3')
    await world.run('skill retry 3.5')
    await world.run('skill retry 1 --on 2026-03-05')
    expect((await world.json<Skills>('skill retry')).skills).toMatchObject([
      { id: 'retry', now: 3.5, history: [{ day: '2026-03-05', value: 1 }, { day: '2026-03-20', value: 3.5 }] },
    ])
  })

  test('is none of the item and none of the target that have its id', async () => {
    const world = await skillWorld()
    await world.run('skill retry 4')
    await world.run('done retry')
    await world.run('target posts +1')
    await world.run('skill posts 2')
    expect((await world.json<{ targets: object[] }>('target')).targets).toMatchObject([{ now: 1 }])
    expect([await nowOf(world, 'retry'), await nowOf(world, 'posts')]).toEqual([4, 2])
    await world.run('undo retry')
    expect(await world.json('list --all')).toMatchObject({ items: [{ id: 'retry', status: 'open' }] })
    expect(await nowOf(world, 'retry')).toBe(4)
  })

  test('of an id that two plans have is named with its plan', async () => {
    const world = await skillWorld()
    writeHome(world, 'other.yaml', OTHER)
    await world.run('plan add other.yaml')
    expect((await world.run('skill retry 3')).err).toMatchInlineSnapshot(`
      "error: \`retry\` fits 2 items. Nothing was recorded.
        → Say which one, by its id:
            study/retry  Retrying
            other/retry  Trying again
      "
    `)
    await world.run('skill other/retry 3')
    expect((await world.json<Skills>('skill')).skills).toMatchObject([{ ref: 'study/retry', now: 2 }, {}, {}, { ref: 'other/retry', now: 3 }])
    expect((await world.run('skill')).out).toMatch(/^Study\n[\s\S]*\n\nOther\nTrying again/)
  })

  test('is taken back by undo, which says what it took, and stands in the history', async () => {
    const world = await skillWorld()
    await world.run('skill retry 3,5 --note "sau buổi mock"')
    expect(await transcript(world, ['history --limit 1', ['undo', { lang: 'vi' }], ['history --limit 2', { lang: 'vi' }]])).toMatchInlineSnapshot(`
      "$ history --limit 1
      e3  Mo 2 Mar  06:10  self-assessed: Retrying · 3.5 · sau buổi mock

      Older ones: --limit 100
      To take one back: roadmap undo e3

      $ undo
      Đã hoàn tác: Thử lại · 3,5 (tự đánh giá)
      Muốn khôi phục: roadmap undo e4

      $ history --limit 2
      e4  T2 2/3  06:10  hoàn tác: tự đánh giá: Thử lại
      e3  T2 2/3  06:10  (đã hoàn tác) tự đánh giá: Thử lại · 3,5 · sau buổi mock

      Xem cũ hơn: --limit 100
      Hoàn tác một lần ghi: roadmap undo e4
      "
    `)
    expect(await nowOf(world, 'retry')).toBe(2)
  })

  test('is shown with its plan as it was said last', async () => {
    const world = await skillWorld()
    await world.run('skill retry 4')
    expect((await world.run('show study')).out).toContain('Retrying 4 → 5')
    expect(await world.json('show study')).toMatchObject({ skills: [{ id: 'retry', now: 4, goal: 5 }, { id: 'posts', now: null }, {}] })
    expect(await world.json('show one')).toMatchObject({ skills: [] })
  })

  test('of a preview can be read, and not said', async () => {
    const world = createWorld()
    expect(await world.json('skill system-design')).toMatchObject({ preview: true, skills: [{ id: 'system-design', now: 1, history: [] }] })
    expect(await world.run('skill system-design 3')).toMatchObject({ code: 1, out: '' })
  })

  test('of plans without skills says so', async () => {
    const world = await studyWorld()
    expect((await world.run('skill')).out).toBe('The active plans have no skills. A roadmap lists them under `skills`.\n')
    expect((await world.run('skill x 3', { lang: 'vi' })).err).toContain('không có kỹ năng nào')
  })

  test.each([40, 60, 80])('fits %i columns', async (columns) => {
    const world = createWorld({ columns })
    const { out } = await world.run('skill', { lang: 'vi' })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
  })
})

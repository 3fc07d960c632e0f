/** Numbers to reach, logged from the command line. */
import { describe, expect, test } from 'vitest'
import type { World } from '../support/cli.ts'
import { studyWorld } from './study.ts'

interface Targets {
  readonly targets: readonly { readonly ref: string; readonly now: number | null; readonly state: string }[]
}

describe('target', () => {
  test.each([
    ['posts +1', { now: 1 }],
    ['posts +2,5', { now: 2.5 }],
    ['posts -1', { now: -1 }],
    ['posts +4', { now: 4, state: 'done' }],
    ['ielts 6', { now: 6 }],
    ['ielts 6,5', { now: 6.5, state: 'done' }],
    ['IELTS 7', { now: 7, state: 'done' }],
    ['study/ielts 6.0', { now: 6 }],
  ])('%s is %o', async (words, expected) => {
    const world = await studyWorld({ now: '2026-03-03T06:10' })
    const ran = await world.run(`target ${words}`)
    expect([ran.code, ran.err]).toEqual([0, ''])
    const ref = /ielts/i.test(words) ? 'study/ielts' : 'study/posts'
    expect((await world.json<Targets>('target')).targets.find((target) => target.ref === ref)).toMatchObject(expected)
  })

  test.each(['posts 2', 'ielts +1', 'posts +0', 'posts many', 'nothing 1', 'anki +1', 'posts +1 --on tomorrow', 'posts --note alone'])('refuses %s and logs nothing', async (words) => {
    const world = await studyWorld()
    const before = await world.json('target')
    const { code, out } = await world.run(`target ${words}`)
    expect([code > 0, out]).toEqual([true, ''])
    expect(await world.json('target')).toEqual(before)
  })

  test('is logged on an earlier day, and keeps the newest value', async () => {
    const world = await studyWorld({ now: '2026-03-10T06:10' })
    await world.run('target ielts 6')
    await world.run('target ielts 5.5 --on 2026-03-05')
    expect((await world.json<Targets>('target')).targets).toMatchObject([{}, { ref: 'study/ielts', now: 6 }])
  })

  test('is taken back by undo, by its name too', async () => {
    const world = await studyWorld()
    await world.run('target posts +1')
    await world.run('done anki')
    await world.run('undo posts')
    expect((await world.json<Targets>('target')).targets[0]).toMatchObject({ now: 0 })
  })

  test('speaks both languages', async () => {
    const world = await studyWorld()
    const [en, vi] = [await world.run('target'), await world.run('chitieu', { lang: 'vi' })]
    expect(en.out).toContain('Posts')
    expect(vi.out).toContain('Bài blog')
  })
})

describe('the history of a target', () => {
  const WEIGHT = `roadmap: study
title: Study
start: 2026-03-02
length: 8 weeks
targets:
  - { id: weight, title: { en: Weight, vi: Cân nặng }, value: 60, was: 70, unit: kg }
  - { id: posts, title: Posts, reach: 4, when: weeks 1-2, counts: { tag: blog } }
  - { id: ielts, title: IELTS, value: 6.5, when: weeks 1-4 }
tasks: [{ id: first, title: First, tags: blog, effort: 1h }, { id: second, title: Second, tags: blog, effort: 1h }]
`
  const historyOf = async (world: World, id: string): Promise<unknown> => (await world.json<{ targets: readonly { history: unknown }[] }>(`target ${id}`)).targets[0]?.history

  test('has the last value of each day, or the sum of a count', async () => {
    const world = await studyWorld({ now: '2026-03-20T21:00' }, WEIGHT)
    for (const words of ['target weight 69,5 --on 2026-03-05', 'target weight 68 --on 2026-03-14', 'target weight 67.5 --on 2026-03-14', 'done first --on 2026-03-03', 'target posts +1 --on 2026-03-03', 'done second --on 2026-03-10']) expect((await world.run(words)).err).toBe('')
    expect(await historyOf(world, 'weight')).toEqual([{ day: '2026-03-05', value: 69.5 }, { day: '2026-03-14', value: 67.5 }])
    expect(await historyOf(world, 'posts')).toEqual([{ day: '2026-03-03', value: 2 }, { day: '2026-03-10', value: 3 }])
    expect(await historyOf(world, 'ielts')).toEqual([])
    expect(await world.json('target ielts 6')).toMatchObject({ target: { history: [{ day: '2026-03-20', value: 6 }] } })
  })

  test('is drawn by week inside the window, and falls where the number should, in both languages', async () => {
    const world = await studyWorld({ now: '2026-04-05T21:00' }, WEIGHT)
    for (const words of ['target weight 68 --on 2026-03-08', 'target weight 66 --on 2026-03-22', 'target weight 61 --on 2026-04-05', 'target posts +1 --on 2026-03-03', 'target posts +2 --on 2026-03-12']) await world.run(words)
    const line = async (words: string, lang: 'vi' | 'en' = 'en'): Promise<string | undefined> => (await world.run(words, { lang })).out.split('\n').find((each) => /^ +(By week|Theo tuần) /.test(each))
    expect(await line('target weight')).toBe('  By week   █▇▆▅▃▁ 70 → 61')
    expect(await line('chitieu weight', 'vi')).toBe('  Theo tuần  █▇▆▅▃▁ 70 → 61')
    expect(await line('target posts')).toBe('  By week  ▁▃▇ 0 → 3')
    expect(await line('target ielts')).toBeUndefined()
  })

  test.each([40, 60, 80])('of a year and more fits %i columns', async (columns) => {
    const world = await studyWorld({ now: '2027-07-01T21:00', columns }, WEIGHT.replace('8 weeks', '78 weeks'))
    await world.run('target weight 61')
    const { out } = await world.run('target weight')
    expect(out).toMatch(/█.*▁/)
    expect(Math.max(...out.split('\n').map((each) => each.length))).toBeLessThanOrEqual(columns)
  })
})

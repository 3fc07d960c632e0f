/** Numbers to reach, logged from the command line. */
import { describe, expect, test } from 'vitest'
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

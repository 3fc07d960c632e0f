/** The named lists of a roadmap: how they are found, and `show` of one. */
import { describe, expect, test } from 'vitest'
import { transcript } from '../support/transcript.ts'
import type { World } from '../support/cli.ts'
import { studyWorld } from './study.ts'

const ROADMAP = `roadmap: algo
title: { en: Algorithms, vi: Thuật toán }
start: 2026-03-02
length: 4 weeks
tasks:
  - { id: two-sum, title: Two Sum, key: lc-1, kind: problem, level: easy, effort: 20m }
  - { id: trie, title: Implement Trie, key: lc-208, kind: problem, level: medium, effort: 35m }
  - id: caches
    title: { en: Caches, vi: Cache }
    steps: [{ id: lru, title: LRU Cache, key: lc-146, effort: 30m }, { id: lfu, title: LFU Cache, key: lc-460, effort: 50m }]
lists:
  - { id: top-3, title: { en: Top three, vi: Ba bài đầu }, keys: [lc-146, lc-1, lc-999, lc-1] }
`
const more = (count: number): string => Array.from({ length: count }, (_, i) => `  - { id: chapter-number-${i}, title: Chapter ${i}, keys: [lc-1] }\n`).join('')
const algoWorld = (lists = 0): Promise<World> => studyWorld({}, ROADMAP + more(lists))

describe('a list', () => {
  test('that is not there is answered by the ids of all lists, the nearest first', async () => {
    const { code, err } = await (await algoWorld(39)).run('list --list top3')
    const ids = err.match(/top-3|chapter-number-\d+/g) ?? []
    expect([code, ids[0], new Set(ids).size]).toEqual([2, 'top-3', 40])
  })

  test('among more of them than are read is answered by the nearest and how many more', async () => {
    const { err } = await (await algoWorld(60)).run('list --list top3')
    expect(err.replace(/\s+/g, ' ')).toMatch(/It takes: top-3( \| chapter-number-\d+){11} \| \+49\./)
  })

  test('is named with its id at the foot of the list, where all of them can be read', async () => {
    const { out } = await (await algoWorld(12)).run('list')
    const foot = out.slice(out.indexOf('Lists: '))
    expect(foot.match(/chapter-number-\d+ 0\/1/g)).toHaveLength(12)
    expect(foot.split('\n').every((line) => line.length <= 80)).toBe(true)
    expect(foot).toContain('Lists: top-3 0/3 · chapter-number-0 0/1')
  })

  test('is shown with its items in its own order and what is done, in both languages', async () => {
    const world = await algoWorld()
    await world.run('done lc-1')
    expect(await transcript(world, ['show top-3', ['xem algo/top-3', { lang: 'vi' }], 'done 1'])).toMatchInlineSnapshot(`
      "$ show top-3
      Top three · 1 of 3 done
      Algorithms › top-3

         1     Caches › LC 146 · LRU Cache  30 min  due 29 Mar
         2  ✓  LC 1 · Two Sum               20 min  done 2 Mar · easy

      Not in this roadmap: lc-999

      $ xem algo/top-3
      Ba bài đầu · xong 1/3
      Thuật toán › top-3

         1     Cache › LC 146 · LRU Cache  30 phút  hạn 29/3
         2  ✓  LC 1 · Two Sum              20 phút  xong 2/3 · easy

      Không có trong lộ trình này: lc-999

      $ done 1
      ✓ Done: Caches › LC 146 · LRU Cache · ~30 min
      "
    `)
  })

  test('as JSON has its items, and the keys that no item has', async () => {
    const world = await algoWorld()
    await world.run('done lc-1')
    expect(await world.json('show top-3')).toMatchObject({
      type: 'list',
      ref: 'algo/top-3',
      title: 'Top three',
      done: 1,
      of: 3,
      items: [{ ref: 'algo/caches.lru', status: 'open' }, { ref: 'algo/two-sum', status: 'done' }],
      without: ['lc-999'],
    })
  })

  test('gives way to an item of the same name', async () => {
    const world = await studyWorld({}, ROADMAP.replace('id: trie', 'id: top-3'))
    expect(await world.json('show top-3')).toMatchObject({ type: 'task' })
    expect(await world.json('show algo/top-3')).toMatchObject({ type: 'task' })
  })
})

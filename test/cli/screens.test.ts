/** Every screen at several widths and in both languages: it fits, and nothing of the program shows through. */
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/render/text/width.ts'
import { studyWorld } from './study.ts'

const SCREENS = ['today', 'today tomorrow', 'today sun', 'week', 'list', 'list --all', 'list retry', 'show retry', 'show tracing', 'show anki', 'streak', 'streak anki', 'target', 'target posts', 'report', 'report --week', 'history', 'plan list', 'plan diff', 'off']

describe.each(['en', 'vi'] as const)('in %s', (lang) => {
  test.each([80, 100, 140])('every screen fits %i columns', async (columns) => {
    const world = await studyWorld({ lang, columns, now: '2026-03-12T19:10' })
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-10']) await world.run('done anki', { now: `${day}T20:00` })
    await world.run('done retry --minutes 1h30 --note "học được nhiều"')
    await world.run('target posts +1')
    await world.run('off sun "về quê"')
    for (const screen of SCREENS) {
      const { out, err, code } = await world.run(screen)
      expect([screen, code, err]).toEqual([screen, 0, ''])
      expect([screen, out.split('\n').filter((line) => widthOf(line) > columns)]).toEqual([screen, []])
      expect([screen, /undefined|NaN|\[object|null/.exec(out)]).toEqual([screen, null])
    }
  })
})

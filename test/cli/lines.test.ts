/** The screen of an ordinary day has twenty lines or fewer, whatever is late on it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'

test.each(['en', 'vi'] as const)('nothing done for months, in %s', { timeout: 60_000 }, async (lang) => {
  const world = createWorld({ lang, columns: 80 })
  await world.run('plan add mid-level-2026 --start 2026-01-01', { now: '2026-01-01T06:00' })
  const counts: string[] = []
  for (const now of ['2026-01-05T06:10', '2026-02-14T19:30', '2026-04-01T06:10', '2026-06-12T19:30', '2026-09-19T06:10', '2026-12-30T21:00']) {
    const lines = (await world.run('today', { now })).out.trimEnd().split('\n').length
    if (lines > 20) counts.push(`${now}: ${lines}`)
  }
  expect(counts).toEqual([])
})

test('what is late and costs nothing is named without a debt', async () => {
  const world = createWorld()
  writeFileSync(join(world.home, 'own.yaml'), 'title: Own\nlength: 4 weeks\ndeliverables: [{ id: talk, title: Talk, when: day 1 }]\ntasks: [{ id: work, title: Work, effort: 1h }]\n')
  await world.run('plan add ./own.yaml --start 2026-03-02')
  const { out } = await world.run('today', { now: '2026-03-04T07:00' })
  expect(out).toMatch(/^ {2}Catch-up$/m)
  expect(out).not.toContain('no day left')
})

const FULL = `title: { en: Full days, vi: Ngày kín việc }
length: 8 weeks
hours: 20/week
timetable:
  - { on: mon-sun, at: 19:00-22:00 }
  - { on: mon-sun, at: 22:30-23:00 }
mottos: [{ en: Slow is smooth, vi: Chậm mà chắc }]
habits:
${[1, 2, 3, 4].map((n) => `  - { id: habit${n}, title: Habit ${n}, every: day, effort: 15m }`).join('\n')}
  - { id: sport, title: { en: Sport, vi: Thể dục }, every: day, effort: 0m }
targets: [{ id: posts, title: Posts, reach: 4 }, { id: ielts, title: IELTS, value: 6.5, was: 5.5 }]
tasks:
${[1, 2, 3, 4, 5, 6].map((n) => `  - { id: old${n}, title: Old ${n}, effort: 30m, when: day 1 }\n  - { id: p${n}, title: Problem ${n}, kind: problem, level: medium, when: week 1 }\n  - { id: new${n}, title: New ${n}, effort: 15m, when: week 2 }`).join('\n')}
`

test.each(['en', 'vi'] as const)('with a clock, reviews, work to catch up and targets at once, in %s', async (lang) => {
  const world = createWorld({ lang, columns: 80 })
  writeFileSync(join(world.home, 'full.yaml'), FULL)
  await world.run('plan add ./full.yaml --start 2026-03-02', { now: '2026-03-02T05:00' })
  await world.run('done p1 p2 p3 p4 p5 p6', { now: '2026-03-03T20:00' })
  await world.run('start old1 --for 25m', { now: '2026-03-09T19:10' })
  const { out } = await world.run('today', { now: '2026-03-09T19:20' })
  expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  expect(out).toContain('▶ Old 1 · 10')
})

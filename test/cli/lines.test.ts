/** The screen of an ordinary day has twenty lines or fewer, whatever is late on it. */
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
  const { writeFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  writeFileSync(join(world.home, 'own.yaml'), 'title: Own\nlength: 4 weeks\ndeliverables: [{ id: talk, title: Talk, when: day 1 }]\ntasks: [{ id: work, title: Work, effort: 1h }]\n')
  await world.run('plan add ./own.yaml --start 2026-03-02')
  const { out } = await world.run('today', { now: '2026-03-04T07:00' })
  expect(out).toMatch(/^ {2}Catch-up$/m)
  expect(out).not.toContain('no day left')
})

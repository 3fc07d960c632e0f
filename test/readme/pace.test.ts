/**
 * The table under "Choosing your pace" is worked out by the program: each roadmap at each pace, as `replan` sees it on its
 * first day. `README_UPDATE=1` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import { ROOT } from '../support/root.ts'

const README = join(ROOT, 'README.md')
const START = '2026-01-05'
const PACES = ['', '10', '20', '50'] as const
const ROADMAPS = ['mid-level-2026', 'faang', 'faang-last-minute', 'backend-senior', 'senior'] as const

interface Replanned {
  readonly now: { readonly end: string | null; readonly minutesPerWeek: number; readonly shortMinutes: number }
}

const MARKS = /(<!-- pace -->\n)([^]*?)(<!-- \/pace -->)/

test('the paces of the README are those of the program', { timeout: 120_000 }, async () => {
  const rows = await Promise.all(ROADMAPS.map(async (roadmap) => `| \`${roadmap}\` | ${(await Promise.all(PACES.map((hours) => cellOf(roadmap, hours)))).join(' | ')} |`))
  const table = ['| | its own hours | 10 h a week | 20 h a week | 50 h a week |', '|---|---|---|---|---|', ...rows, ''].join('\n')
  const readme = readFileSync(README, 'utf8')
  if (process.env['README_UPDATE'] === '1') writeFileSync(README, readme.replace(MARKS, `$1${table}$3`))
  else expect(MARKS.exec(readme)?.[2]).toBe(table)
})

async function cellOf(roadmap: string, hours: string): Promise<string> {
  const world = createWorld({ now: `${START}T06:00` })
  await world.run(`plan add ${roadmap} --start ${START}${hours === '' ? '' : ` --hours ${hours}`}`)
  const { now: { end, minutesPerWeek, shortMinutes } } = await world.json<Replanned>(`replan ${roadmap}`)
  const missing = shortMinutes === 0 ? '' : `, ${Math.max(1, Math.round(shortMinutes / 60))} h short`
  return `${hours === '' ? `${minutesPerWeek / 60} h: ` : ''}${end ?? 'never'}${missing}`
}

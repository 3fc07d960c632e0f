/** What a suspicious user found while living the year: each in a few commands on a fresh home. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openProgram } from './program.ts'
import type { Program } from './program.ts'
import { breachesOfScreen } from './screen.ts'
import { entriesOf } from './today.ts'
import type { Today } from './today.ts'

const DAY = '2026-01-05'

function begin(name = 'mid-level-2026', text?: string): Program {
  const program = openProgram()
  onTestFinished(() => program.remove())
  const roadmap = text === undefined ? name : join(program.home, `${name}.yaml`)
  if (text !== undefined) writeFileSync(roadmap, text)
  program.json(`${DAY}T06:00`, 'plan', 'add', roadmap, '--start', DAY, '--hours', '20')
  return program
}

test('a plain done after fewer minutes than the minimum keeps the habit that is still listed as open', () => {
  const program = begin()
  program.json(`${DAY}T06:10`, 'done', 'anki', '--minutes', '5')
  program.json(`${DAY}T19:40`, 'done', 'anki')
  const { habits, days } = program.json<{ habits: { ref: string; kept: number }[]; days: object }>(`${DAY}T19:41`, 'streak')
  expect(habits.find(({ ref }) => ref.endsWith('/anki'))?.kept).toBe(1)
  expect(days).toEqual({ [DAY]: { done: 1, minutes: 30 } })
})

test('a task all of whose open steps are moved past the quarter is moved with them', () => {
  const program = begin()
  program.json(`${DAY}T06:10`, 'skip', 'tracing', '--to', '2026-04-10')
  const { items } = program.json<{ items: { id: string; window: object }[] }>(`${DAY}T06:11`, 'list', '--all')
  expect.soft(items.find(({ id }) => id === 'tracing')?.window).toMatchObject({ to: '2026-04-10' })
  const report = program.json<{ items: object }>(`${DAY}T06:12`, 'report', '--quarter', '2026-Q1')
  expect.soft(report.items).toMatchObject({ moved: 1, open: 8 })
})

test('a day off asks for no deliverable, neither one that is due soon nor one that is late', () => {
  const program = begin()
  program.json(`${DAY}T06:10`, 'off', '2026-04-02..2026-04-06')
  // The quarter of the plan, and so its deliverables, ends on 4 April.
  const isDeliverable = ({ type }: { type: string }): boolean => type === 'deliverable'
  for (const day of ['2026-04-02', '2026-04-06']) {
    expect.soft(entriesOf(program.json<Today>(`${day}T06:10`, 'today')).filter(isDeliverable).map(({ ref }) => `${day} ${ref}`)).toEqual([])
  }
})

test('a dropped task still shows the minutes that went into its steps', () => {
  const program = begin()
  program.json(`${DAY}T06:10`, 'done', 'cka.course', '--minutes', '90')
  program.json(`${DAY}T06:11`, 'drop', 'cka')
  const { items } = program.json<{ items: { id: string; status: string; spentMinutes: number }[] }>(`${DAY}T06:12`, 'list', '--all')
  expect(items.find(({ id }) => id === 'cka')).toMatchObject({ status: 'dropped', spentMinutes: 90 })
})

test('two items that share a key are one row of the day on which it was done', () => {
  const task = (id: string, weeks: string): string => `  - { title: Weeks of ${id}, when: ${weeks}, tasks: [{ id: ${id}, key: lc-146, title: LRU ${id}, effort: 50m }] }`
  const program = begin('two', ['title: Two lists', 'length: 6 weeks', 'phases:', task('one', 'weeks 2-3'), task('two', 'weeks 4-6')].join('\n'))
  program.json(`${DAY}T06:10`, 'done', 'lc-146')
  expect(entriesOf(program.json<Today>(`${DAY}T06:11`, 'today')).filter(({ status }) => status === 'done').map(({ ref }) => ref)).toEqual(['two/one'])
})

test('the line of targets fits into eighty columns, with what it leaves out', () => {
  const program = begin()
  const now = '2026-09-19T06:10'
  for (const [target, value] of [['sd-problems', '+15'], ['response-rate', '20'], ['pass-rate', '75'], ['stories', '+17']] as const) program.json(now, 'target', target, value)
  expect(breachesOfScreen(program.run(now, 'today', '--lang', 'vi').out, '2026-09-19')).toEqual([])
})
